package cli

import (
	"fmt"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/cue"
	"calmcalf/ui/plain"
	"calmcalf/ui/screen/home"
)

// tonight is the home screen as lines of text, with each routine or with the first alone.
func (p *program) tonight(all bool) error {
	safe := p.safety()
	e, err := p.evening(safe)
	if err != nil {
		return err
	}
	p.Complain(append(e.Broken, safe.trouble())...)
	now := p.clock()
	night := diary.Tonight(now)
	var text strings.Builder
	fmt.Fprintf(&text, "%sTonight, %s.\n", p.Opening, night.Format(diary.FullDate))
	if len(e.Body.Signs) > 0 { // above everything
		text.WriteString(plain.Signs(e.Words, e.Body.Signs))
	} else {
		text.WriteString(raised(e.Flags))
	}
	text.WriteString(asked(e, now))
	if e.Trial != nil {
		text.WriteString(lineOf(insight.SayTonight(*e.Trial, night, e.Body)))
	}
	if !all {
		e.Routines = e.Routines[:min(1, len(e.Routines))]
	}
	for _, r := range e.Routines {
		fmt.Fprintf(&text, "Routine %s: %s, %s. Start it with: calmcalf bedtime %s\n", r.ID, r.Name, cue.Spoken(r.Total()), r.ID)
	}
	text.WriteString(e.Sums(now) + "\n")
	text.WriteString(nextStep(e, now))
	return p.Print(text.String())
}

// asked is the question of home, and the command that answers it.
func asked(e home.Evening, now time.Time) string {
	q, answer := e.Question(now), ""
	switch q {
	case home.Welcome:
		return home.About + "\n"
	case home.HowWasIt:
		answer = sayUnlogged(now)
	case home.HowIsToday:
		answer = "Log it with: calmcalf log"
	case home.TodayIsIn:
		answer = "Look at your nights with: calmcalf history"
	case home.ReadyForBed, home.AfterMidnight:
		answer = "Start the routine with: calmcalf bedtime"
	case home.CrampNow:
		answer = "Get help with: calmcalf now"
	}
	if q == home.AfterMidnight {
		answer += "\nCramp now? Get help with: calmcalf now"
	}
	return strings.TrimSpace(q.String()+" "+answer) + "\n"
}

func sayUnlogged(now time.Time) string {
	return fmt.Sprintf("The night of %s isn't logged yet. Log it with: calmcalf checkin", diary.LastNight(now).Format(diary.DayDate))
}

// nextStep is the one thing to do next, as home has it.
func nextStep(e home.Evening, now time.Time) string {
	switch q := e.Question(now); {
	case e.Missed && q != home.HowWasIt:
		return sayUnlogged(now) + "\n"
	case !e.Asked && q == home.Welcome:
		return "Answer a few questions, and calmcalf will suggest what suits you: calmcalf profile\n"
	case !e.Missed && len(e.Body.Signs) == 0 && e.Signs.Due(now):
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
