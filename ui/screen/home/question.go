package home

import (
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// Question is the one that home asks, and that enter answers.
type Question int

// The questions, by the part of the day and by what is recorded.
const (
	Welcome       Question = iota // of a journal without nights
	HowWasIt                      // of last night, which is not checked in
	HowIsToday                    // of a day of which nothing is logged yet
	TodayIsIn                     // likewise, with something logged
	ReadyForBed                   // tonight's routine is not done
	AfterMidnight                 // likewise, when a cramp may be why somebody is up
	DoneTonight                   // tonight's routine is done
	PartTonight                   // likewise, but not in full
	CrampNow                      // likewise, or none is to be done, after midnight
	BackToSleep                   // likewise, and a cramp has just eased
	OffTonight                    // a trial asks for a night without the routine
	NoRoutine                     // none is safe
)

func (q Question) String() string {
	switch q {
	case Welcome:
		return "calmcalf"
	case HowWasIt:
		return "How was the night?"
	case HowIsToday, TodayIsIn:
		return "How is the day going?"
	case DoneTonight:
		return "Done for tonight. Good night."
	case PartTonight:
		return "Partly done. What you did is saved. Good night."
	case CrampNow:
		return "Cramp now?"
	case BackToSleep:
		return "Good night."
	case NoRoutine, OffTonight:
		return "No routine tonight"
	default:
		return "Ready for bed?"
	}
}

// Question returns what to ask at an instant. It knows no journal: of one that could not be
// read, what is asked is right for the hour.
func (e Evening) Question(now time.Time) Question {
	part, tonight := diary.PartOfDay(now), e.night(diary.Tonight(now))
	done, off := tonight.Did().Counts(), e.off(now)
	switch {
	case e.New(now) && len(e.Routines) > 0:
		return Welcome
	case part == diary.Morning && e.Missed:
		return HowWasIt
	case part == diary.Morning || part == diary.Afternoon:
		if len(tonight.Factors)+len(tonight.Drinks) > 0 {
			return TodayIsIn
		}
		return HowIsToday
	case done && part == diary.Bedtime && tonight.Did() == diary.Full:
		return DoneTonight
	case done && part == diary.Bedtime:
		return PartTonight
	case len(e.Routines) == 0 && !done:
		return NoRoutine
	case part == diary.SmallHours && slices.ContainsFunc(tonight.Cramps, func(c diary.Cramp) bool { return eased(c, now) }):
		return BackToSleep
	case part == diary.SmallHours && (done || off):
		return CrampNow
	case off:
		return OffTonight
	case part == diary.SmallHours:
		return AfterMidnight
	default:
		return ReadyForBed
	}
}

// eased reports whether a cramp has ended in the last half hour.
func eased(c diary.Cramp, now time.Time) bool {
	if c.Open || c.Duration == nil {
		return false
	}
	ago := now.Sub(c.At.Add(time.Duration(*c.Duration)))
	return ago >= 0 && ago < time.Hour/2
}

// off reports whether a trial of the routine asks for a night without it: enter, pressed as on
// every evening, must not spoil the plan.
func (e Evening) off(now time.Time) bool {
	p := e.Trial
	if p == nil || p.Factor != "" || !p.Drawn() || !p.Stopped.IsZero() || e.Body.Trial(p.Factor).Refused {
		return false
	}
	on, assigned := p.Assigned(diary.Tonight(now))
	return assigned && !on
}

// lead are the rows of a question that no routine answers, and those of a first start.
func (e Evening) lead(q Question, now time.Time) []row {
	last := diary.LastNight(now)
	switch q {
	case Welcome:
		return e.welcome()
	case HowWasIt:
		return []row{{id: "check-in", name: "Check in for " + last.Format("Monday") + " night", does: "check in", to: nav.CheckIn{Night: last}}}
	case HowIsToday:
		return []row{{id: "day", name: "Log today: water, time on your feet, exercise", does: "log today", to: nav.Day{Night: diary.DayOf(now)}}}
	case TodayIsIn:
		return []row{{id: "history", name: "Look at your nights", does: "history", to: nav.History{}}}
	case DoneTonight, PartTonight, OffTonight, BackToSleep:
		return []row{{id: "quit", name: "Close calmcalf", does: "quit", to: nav.Quit{}}}
	case CrampNow:
		return []row{{id: "relief", name: "Help with a cramp", does: "cramp now", to: nav.Relief{}}}
	case NoRoutine:
		return []row{{id: "signs", name: "Check for warning signs", does: "warning signs", to: nav.SelfCheck{}}}
	default:
		return nil
	}
}

// welcome are the rows of a first start.
func (e Evening) welcome() []row {
	tonight := play(e.Routines[0])
	tonight.id, tonight.name = "tonight", "Start tonight's routine"
	rows := []row{tonight}
	if !e.Asked {
		rows = append(rows, row{id: "profile", name: "Answer a few questions about yourself", does: "answer", to: nav.Profile{}})
	}
	return append(rows, row{id: "sample", name: "Look at a year of sample data", does: "look", to: nav.Sample{}})
}

// New reports whether the journal was read and nothing is recorded in it.
func (e Evening) New(now time.Time) bool {
	return e.Known && e.young(now) && !slices.ContainsFunc(e.Nights, diary.Night.Recorded)
}

// young reports whether no night was recorded before the last four weeks.
func (e Evening) young(now time.Time) bool {
	return e.First.IsZero() || e.First.Compare(fourWeeks(now).From) >= 0
}

// night returns what is recorded of one of the nights that were read.
func (e Evening) night(date diary.Date) diary.Night {
	for _, n := range e.Nights {
		if n.Date == date {
			return n
		}
	}
	return diary.Night{Date: date}
}
