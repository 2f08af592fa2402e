package cli

import (
	"bytes"
	"fmt"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/cue"
	"calmcalf/ui/plain"
	"calmcalf/ui/screen/home"
)

// tonight is the home screen as lines of text. Alone, without the menu below it, it says how each
// routine is started.
func (p *program) tonight(alone bool) error {
	safe := p.safety()
	e, err := p.evening(safe)
	if err != nil {
		return err
	}
	p.Complain(append(e.Broken, safe.trouble())...)
	now := p.clock()
	night := diary.Tonight(now)
	way := func(command string) string { return p.way(alone, command) }
	var text bytes.Buffer
	when := "Tonight"
	if part := diary.PartOfDay(now); part == diary.Morning || part == diary.Afternoon {
		when = "Today"
	}
	fmt.Fprintf(&text, "%s%s, %s.\n", p.Opening, when, night.Format(diary.FullDate))
	if len(e.Body.Signs) > 0 { // above everything
		text.WriteString(plain.Signs(e.Words, e.Body.Signs))
	} else {
		text.WriteString(raised(e.Flags, way("flags")))
	}
	text.WriteString(p.asked(e, now, !alone))
	if e.Trial != nil {
		text.WriteString(lineOf(insight.SayTonight(*e.Trial, night, e.Body)))
	}
	if !alone {
		e.Routines = e.Routines[:min(1, len(e.Routines))]
	}
	for _, r := range e.Routines {
		start := " To start it: calmcalf bedtime " + r.ID
		if !alone { // the menu says how
			start = ""
		}
		fmt.Fprintf(&text, "Routine: %s, %s.%s\n", r.Name, cue.Spoken(r.Total()), start)
	}
	text.WriteString(e.Sums(now) + "\n")
	text.WriteString(nextStep(e, now, way))
	return p.Print(text.String())
}

// way is how to run a command: by its words, or by its number in the menu.
func (p *program) way(words bool, command string) string {
	if words {
		return "calmcalf " + command
	}
	return fmt.Sprintf("type %d", p.numbered(command))
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
		switch {
		case !known, menu && do[1] == "bedtime": // which is at the top of the menu
			return q.String() + "\n"
		case menu:
			return fmt.Sprintf("%s To %s, type %d.\n", q, do[0], p.numbered(do[1]))
		default:
			return fmt.Sprintf("%s To %s: calmcalf %s\n", q, do[0], do[1])
		}
	}
	switch q := e.Question(now); q {
	case home.Welcome:
		return home.About + "\n"
	case home.AfterMidnight, home.BackToSleep:
		return answer(q) + answer(home.CrampNow)
	default:
		return answer(q)
	}
}

// nextStep is the one thing to do next, as home has it. way says how a command is run.
func nextStep(e home.Evening, now time.Time, way func(command string) string) string {
	switch q := e.Question(now); {
	case e.Marked():
		return "You marked a warning sign, but didn't finish the check. To finish it: " + way("check") + "\n"
	case e.Missed && q != home.HowWasIt:
		return e.Missing(now, "The night of "+diary.LastNight(now).Format(diary.DayDate)) + " To log it: " + way("checkin") + "\n"
	case !e.Asked && q == home.Welcome:
		return "Answer a few questions, and calmcalf will suggest what suits you: " + way("profile") + "\n"
	case !e.Missed && len(e.Body.Signs) == 0 && e.Signs.Due(now):
		return e.Words.Weekly + " To answer: " + way("check") + "\n"
	default:
		return ""
	}
}

// raised is the alert line of home.
func raised(report insight.FlagReport, way string) string {
	line, others, due := report.Alert()
	if !due {
		return ""
	}
	what := "about it"
	if others > 0 {
		what = fmt.Sprintf("this and %d more", others)
	}
	return fmt.Sprintf("%s. To read %s: %s\n", line, what, way)
}
