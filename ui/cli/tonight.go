package cli

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/cue"
	"calmcalf/ui/plain"
	"calmcalf/ui/report/twin"
)

// tonight is the home screen as lines of text.
func (p *program) tonight() error {
	safe, err := p.body(p.besides())
	if err != nil {
		return err
	}
	evening, broken := p.evening(safe.Body)
	p.warn(append(broken, safe.trouble()...))
	now := p.clock()
	night := diary.Tonight(now)
	nights, err := p.journal().Nights(night.AddDays(-6), night)
	if err != nil {
		return err
	}
	list := p.checklist()
	signs, err := p.journal().LastSigns(night)
	if err != nil {
		return err
	}
	var text strings.Builder
	fmt.Fprintf(&text, "Plain mode. Tonight, %s.\n", night.Format("Monday 2 January 2006"))
	standing := safe.Signs
	if len(standing) > 0 { // above everything
		text.WriteString(plain.Signs(list.Words, standing))
	} else {
		raised, err := p.raised()
		if err != nil {
			return err
		}
		text.WriteString(raised)
	}
	trial, err := p.tried(night, safe.Body)
	if err != nil {
		return err
	}
	text.WriteString(trial)
	for _, r := range evening {
		fmt.Fprintf(&text, "Routine %s: %s, %s. Start it with: calmcalf bedtime %s\n", r.ID, r.Name, cue.Spoken(r.Total()), r.ID)
	}
	if len(nights) > 0 {
		r := diary.Period{From: nights[0].Date, To: nights[len(nights)-1].Date, Nights: nights}
		text.WriteString("The last seven nights. " + twin.Sums(r) + "\n")
	}
	weekly := ""
	if len(standing) == 0 && signs.Due(now) {
		weekly = list.Words.Weekly + " Answer with: calmcalf check none, or else calmcalf check\n"
	}
	text.WriteString(p.nextStep(weekly))
	return p.print(text.String())
}

// tried is the line of what a trial asks of a night, or "" for none.
func (p *program) tried(night diary.Date, body diary.Body) (string, error) {
	trial, err := p.journal().Trial()
	if err != nil || trial == nil {
		return "", err
	}
	if line := insight.SayTonight(*trial, night, body); line != "" {
		return line + "\n", nil
	}
	return "", nil
}

// nextStep is the one thing to do next, as home has it.
func (p *program) nextStep(weekly string) string {
	if night, open := p.unlogged(); open {
		return fmt.Sprintf("The night of %s is not logged yet. Answer with: calmcalf checkin\n", night.Format("Monday 2 January"))
	}
	if !p.folder().HasProfile() {
		return "New here? What is offered can suit you better. Tell about yourself with: calmcalf profile\n"
	}
	return weekly
}

// raised is the alert line of home.
func (p *program) raised() (string, error) {
	report, err := p.flags()
	line, others, due := report.Alert()
	if err != nil || !due {
		return "", err
	}
	more := ""
	if others > 0 {
		more = fmt.Sprintf("this and %d more ", others)
	}
	return fmt.Sprintf("%s. Read %swith: calmcalf flags\n", line, more), nil
}
