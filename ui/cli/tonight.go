package cli

import (
	"fmt"
	"slices"
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
	text.WriteString(p.asked(e, now, !all))
	if e.Trial != nil {
		text.WriteString(lineOf(insight.SayTonight(*e.Trial, night, e.Body)))
	}
	if !all {
		e.Routines = e.Routines[:min(1, len(e.Routines))]
	}
	for _, r := range e.Routines {
		start := "To start it: calmcalf bedtime " + r.ID
		if !all { // at the menu
			start = "Type 1 to start it."
		}
		fmt.Fprintf(&text, "Routine: %s, %s. %s\n", r.Name, cue.Spoken(r.Total()), start)
	}
	text.WriteString(e.Sums(now) + "\n")
	text.WriteString(nextStep(e, now))
	return p.Print(text.String())
}

// asked is the question of home, and how to answer it: by a command, or by a number of the
// menu.
func (p *program) asked(e home.Evening, now time.Time, menu bool) string {
	does := map[home.Question][2]string{ // what, and the command
		home.HowWasIt: {"check in for " + diary.LastNight(now).Format("Monday") + " night", "checkin"}, home.HowIsToday: {"log it", "log"}, home.TodayIsIn: {"see your nights", "history"},
		home.ReadyForBed: {"start the routine", "bedtime"}, home.AfterMidnight: {"start the routine", "bedtime"}, home.CrampNow: {"get help", "now"},
	}
	answer := func(q home.Question) string {
		do, known := does[q]
		at := slices.IndexFunc(p.menu(), func(c choice) bool { return strings.Fields(c.command)[0] == do[1] })
		switch {
		case !known:
			return q.String() + "\n"
		case menu:
			return fmt.Sprintf("%s To %s, type %d.\n", q, do[0], at+1)
		default:
			return fmt.Sprintf("%s To %s: calmcalf %s\n", q, do[0], do[1])
		}
	}
	switch q := e.Question(now); q {
	case home.Welcome:
		return home.About + "\n"
	case home.AfterMidnight:
		return answer(q) + answer(home.CrampNow)
	default:
		return answer(q)
	}
}

// nextStep is the one thing to do next, as home has it.
func nextStep(e home.Evening, now time.Time) string {
	switch q := e.Question(now); {
	case e.Marked && len(e.Body.Signs) == 0:
		return "You marked a warning sign, but didn't finish the check. Finish it with: calmcalf check\n"
	case e.Missed && q != home.HowWasIt:
		return e.Missing(now, "The night of "+diary.LastNight(now).Format(diary.DayDate)) + " Log it with: calmcalf checkin\n"
	case !e.Asked && q == home.Welcome:
		return "Answer a few questions, and calmcalf will suggest what suits you: calmcalf profile\n"
	case !e.Missed && len(e.Body.Signs) == 0 && e.Signs.Due(now):
		return e.Words.Weekly + " If not: calmcalf check none. If so: calmcalf check\n"
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
