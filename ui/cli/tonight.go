package cli

import (
	"fmt"
	"strings"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/cue"
	"calmcalf/ui/plain"
	"calmcalf/ui/report/twin"
	"calmcalf/ui/screen/home"
)

// evening reads what home shows for a body whose warning signs are not known yet.
func (p *program) evening(safe safety) (e home.Evening, err error) {
	list, now := p.checklist(), p.clock()
	err = p.journal().View(func(j store.Reader) (err error) {
		if err = e.Read(j, now); err == nil {
			e.Flags, err = p.flagsIn(j)
		}
		return err
	})
	safe.Signs = list.Active(e.Signs) // the profile can be why one is active
	e.Body, e.Words, e.Asked = safe.Body, list.Words, p.folder().HasProfile()
	e.Routines, e.Broken = p.offered(e.Body)
	_, gentle := safe.Profile.Routine()
	e.Safe = gentle || safe.err != nil
	return e, err
}

// tonight is the home screen as lines of text.
func (p *program) tonight() error {
	safe := p.safety()
	e, err := p.evening(safe)
	if err != nil {
		return err
	}
	p.warn(append(e.Broken, safe.trouble()...))
	now := p.clock()
	night := diary.Tonight(now)
	var text strings.Builder
	fmt.Fprintf(&text, "Plain mode. Tonight, %s.\n", night.Format(diary.FullDate))
	if len(e.Body.Signs) > 0 { // above everything
		text.WriteString(plain.Signs(e.Words, e.Body.Signs))
	} else {
		text.WriteString(raised(e.Flags))
	}
	if e.Trial != nil {
		text.WriteString(lineOf(insight.SayTonight(*e.Trial, night, e.Body)))
	}
	for _, r := range e.Routines {
		fmt.Fprintf(&text, "Routine %s: %s, %s. Start it with: calmcalf bedtime %s\n", r.ID, r.Name, cue.Spoken(r.Total()), r.ID)
	}
	if n := len(e.Nights); n > 0 {
		r := diary.Period{From: e.Nights[0].Date, To: e.Nights[n-1].Date, Nights: e.Nights}
		text.WriteString("The last seven nights. " + twin.Sums(r) + "\n")
	}
	text.WriteString(nextStep(e, now))
	return p.Print(text.String())
}

// nextStep is the one thing to do next, as home has it.
func nextStep(e home.Evening, now time.Time) string {
	switch {
	case e.Missed:
		return fmt.Sprintf("The night of %s is not logged yet. Answer with: calmcalf checkin\n", diary.LastNight(now).Format(diary.DayDate))
	case !e.Asked:
		return "New here? What is offered can suit you better. Tell about yourself with: calmcalf profile\n"
	case len(e.Body.Signs) == 0 && e.Signs.Due(now):
		return e.Words.Weekly + " Answer with: calmcalf check none, or else calmcalf check\n"
	default:
		return ""
	}
}

// raised is the alert line of home.
func raised(report insight.FlagReport) string {
	line, others, due := report.Alert()
	if !due {
		return ""
	}
	more := ""
	if others > 0 {
		more = fmt.Sprintf("this and %d more ", others)
	}
	return fmt.Sprintf("%s. Read %swith: calmcalf flags\n", line, more)
}
