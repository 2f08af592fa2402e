package plain

import (
	"strings"
	"testing"
	"time"
)

const minute = "[[step]]\ntitle = 'Hold'\nside = 'both'\nhold = '1m'\n"

func TestBedtime_theLengthIsThatOfTheTimeThatPassed(t *testing.T) {
	for name, set := range map[string]time.Duration{
		"back by an hour": -time.Hour, "back by half a minute": -30 * time.Second, "back to long before it began": -1000 * time.Hour,
		"on by less than a gap": 2 * time.Second, "not at all": 0,
	} {
		t.Run(name, func(t *testing.T) {
			journal := &saved{}
			said := performed(t, journal, minute, false, func(_ func(string), leap func(time.Duration)) {
				time.Sleep(20 * time.Second)
				leap(set)
			})
			if s := journal.nights[0].Sessions[0]; !strings.Contains(said, "All done, with 1 minute of exercise. Saved.") || !s.Started.Equal(evening) || s.Ended.Sub(s.Started) != time.Minute {
				t.Errorf("got %v to %v, want one minute, and these said:\n%s", s.Started, s.Ended, said)
			}
		})
	}
}

func TestBedtime_whatIsStoppedBeforeItStartsIsNotSaved(t *testing.T) {
	for _, words := range []string{"stop", "q"} {
		journal := &saved{}
		said := performed(t, journal, threeSteps, true, func(line func(string), _ func(time.Duration)) { line(words) })
		if len(journal.nights) > 0 || !strings.HasSuffix(said, "Press enter to start, or type stop.\nNot started. Nothing was saved.\n") {
			t.Errorf("%s: got %v, and these said:\n%s", words, journal.nights, said)
		}
	}
}

// TestBedtime_saysWhatCounts: the time of set-up, lead-ins and pauses is no exercise.
func TestBedtime_saysWhatCounts(t *testing.T) {
	const legs = "[[step]]\ntitle = 'Set up'\nhold = '10s'\n[[step]]\ntitle = 'Calf stretch'\nside = 'each'\nprep = '5s'\nhold = '20s'\n"
	for name, test := range map[string]struct {
		waits []time.Duration // before each skip
		want  string
	}{
		"all":              {nil, "All done, with 40 seconds of exercise. Saved.\n"},
		"one leg":          {[]time.Duration{0, 28 * time.Second}, "You finished 1 of 3 steps, with 20 seconds of exercise. Saved.\n"},
		"a little of each": {[]time.Duration{0, 8 * time.Second, 8 * time.Second}, "You stopped before holding any exercise for 5 seconds. Saved, but tonight does not count as a night with the routine.\n"},
		"none":             {[]time.Duration{9 * time.Second, 0, 0}, "Stopped before any exercise. Saved, but tonight does not count as a night with the routine.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			said := performed(t, &saved{}, legs, true, func(line func(string), _ func(time.Duration)) {
				line("")
				for _, wait := range test.waits {
					time.Sleep(wait)
					line("skip")
				}
			})
			if !strings.Contains(said, test.want) {
				t.Errorf("no %q in:\n%s", test.want, said)
			}
		})
	}
}
