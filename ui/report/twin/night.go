package twin

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// Facts says what is recorded of one night, a phrase each: its cramps, its routine, its
// sleep, and the day before it. The note is not among them: its words are the user's
// own. A night after last has not had its morning.
func Facts(n diary.Night, last diary.Date) []string {
	others := besides(n, last)
	switch {
	case n.Logged():
		return append(cramps(n), others...)
	case len(others) > 0:
		return append([]string{"cramps " + unlogged(n, last)}, others...)
	default:
		return []string{unlogged(n, last)}
	}
}

func unlogged(n diary.Night, last diary.Date) string {
	if n.Date.Compare(last) > 0 {
		return "not logged yet"
	}
	return "not logged"
}

func cramps(n diary.Night) []string {
	facts := []string{diary.CountCramps(len(n.Cramps))}
	if len(n.Cramps) > 0 {
		facts[0] += " (" + strings.Join(diary.DescribeCramps(n.Cramps), "; ") + ")"
	}
	switch {
	case !n.CheckedIn:
		facts = append(facts, "no check-in")
	case n.Late():
		facts = append(facts, diary.LateMark)
	}
	return facts
}

// besides says what is recorded besides the cramps.
func besides(n diary.Night, last diary.Date) []string {
	var facts []string
	switch done := routine(n.Did()); {
	case done != "":
		facts = append(facts, done)
	case n.RoutineKnown(last):
		facts = append(facts, "no routine")
	}
	if n.Sleep != nil {
		facts = append(facts, fmt.Sprintf("slept %d/%d", *n.Sleep, diary.MaxSleep))
	}
	facts = append(facts, n.Factors.Describe()...)
	if len(n.Drinks) > 0 {
		facts = append(facts, diary.DescribeDrinks(n.Drinks))
	}
	return facts
}

// routine says how much of a routine was done, "" where none was started.
func routine(did diary.Completion) string {
	switch did {
	case diary.Full:
		return "routine full"
	case diary.Partial:
		return "routine partly"
	case diary.Abandoned:
		return "routine begun"
	default:
		return ""
	}
}

// cell says one night of a week, as short as its cell in a calendar.
func cell(n diary.Night) string {
	what := diary.CountCramps(len(n.Cramps))
	switch worst := n.Worst(); {
	case !n.Logged():
		what = "not logged"
	case worst != nil && len(n.Cramps) == 1:
		what += fmt.Sprintf(", %d/%d", *worst, diary.MaxSeverity)
	case worst != nil:
		what += fmt.Sprintf(", worst %d/%d", *worst, diary.MaxSeverity)
	case len(n.Cramps) > 0:
		what += ", not rated"
	}
	if did := n.Did(); did == diary.Full || did == diary.Partial {
		what += ", " + routine(did)
	}
	return what
}
