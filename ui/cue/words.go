package cue

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// Words returns the sentences to speak for events that came together. They say less than
// the screen, because a listener cannot skip any.
func Words(events []routines.Event) []string {
	var all []string
	for i, e := range events {
		cued := slices.ContainsFunc(events, func(other routines.Event) bool {
			return other.Kind == routines.CueReached && other.At.Equal(e.At)
		})
		if cued && (e.Kind == routines.Half || e.Kind == routines.Countdown) {
			continue // the cue says as much
		}
		switch {
		case e.Kind == routines.StepBegan:
			all = append(all, stepWords(e, i > 0))
		case e.Kind == routines.Finished && slices.ContainsFunc(events, func(e routines.Event) bool { return e.Kind == routines.HoldEnded }):
			all = append(all, "Done. Good night.")
		default:
			all = append(all, wordsOf(e))
		}
	}
	return slices.DeleteFunc(all, func(words string) bool { return words == "" })
}

func wordsOf(e routines.Event) string {
	switch e.Kind {
	case routines.HoldBegan:
		return holdWords(e)
	case routines.CueReached:
		return e.Text
	case routines.Half:
		return "Halfway."
	case routines.Countdown:
		if e.Remaining == 10*time.Second { // after that it ticks
			return "Ten seconds."
		}
	case routines.RestBegan:
		return fmt.Sprintf("Rest for %s.", Spoken(e.Remaining))
	case routines.StepEnded:
		if e.Hurt {
			return "Stopped."
		}
	case routines.Omitted:
		return e.Step.Title + " is left out for safety."
	case routines.Paused:
		return "Paused."
	case routines.Resumed:
		return fmt.Sprintf("Continuing in %s.", Spoken(e.Remaining))
	case routines.Interrupted:
		return Away(e.Remaining)
	case routines.Extended:
		return fmt.Sprintf("More time: %s to go.", Spoken(e.Remaining))
	case routines.Finished:
		return "Good night."
	}
	return ""
}

// wordTime is how long a word takes at the pace of the voices.
const wordTime = 400 * time.Millisecond

// saying is how long words take.
func saying(words string) time.Duration {
	return time.Duration(len(strings.Fields(words))) * wordTime
}

// stepWords names the step, or only the side where it continues the other one, and says
// what to bring first, and how to get ready for it if there is time for that.
func stepWords(e routines.Event, continues bool) string {
	if things := diary.Gather(e.Bring); things != "" {
		e.Bring, e.Remaining = nil, max(0, e.Remaining-saying(things))
		return things + " " + stepWords(e, continues)
	}
	title, leg, ready := e.Step.Title, e.Step.Side.Leg(), e.Step.Ready
	changes := e.Step.Switched && continues
	switch {
	case changes:
		title, leg = "Switch to the "+leg, ""
	case leg != "":
		leg = ", " + leg
	}
	full := title + leg + ". " + ready
	if strings.Contains(strings.ToLower(ready), string(e.Step.Side)) { // it names the leg
		full = title + ". " + ready
	}
	switch {
	case ready != "" && saying(full) <= e.Remaining:
		return full
	case e.Remaining > 0 && !changes:
		return title + leg + ". Get ready."
	default:
		return title + leg + "."
	}
}

// holdWords says what to do for how long, and which of several holds it is. Setting up, walking
// and settling are not held.
func holdWords(e routines.Event) string {
	length, which, verb := Spoken(e.Remaining), fmt.Sprintf("%d of %d", e.Rep+1, e.Step.Reps), e.Step.Verb()
	switch several := e.Step.Reps > 1; {
	case verb != "" && several:
		return diary.Capital(verb + " " + which + ", " + length + ".")
	case verb != "":
		return diary.Capital(verb + ", " + length + ".")
	case several:
		return "Round " + which + ", " + length + "."
	default:
		return "For " + length + "."
	}
}

// Away says that nobody was there for a while.
func Away(d time.Duration) string {
	return fmt.Sprintf("You were away for %s; that time isn't counted.", Spoken(d))
}

// Spoken writes a time as it is said, rounded to the second: "30 seconds",
// "3 minutes 33 seconds".
func Spoken(d time.Duration) string {
	all := int(d.Round(time.Second) / time.Second)
	hours, minutes, seconds := all/3600, all/60%60, all%60
	switch {
	case hours > 0 && minutes == 0:
		return diary.Plural(hours, "hour")
	case hours > 0:
		return diary.Plural(hours, "hour") + " " + diary.Plural(minutes, "minute")
	case minutes > 0 && seconds == 0:
		return diary.Plural(minutes, "minute")
	case minutes > 0:
		return diary.Plural(minutes, "minute") + " " + diary.Plural(seconds, "second")
	default:
		return diary.Plural(seconds, "second")
	}
}
