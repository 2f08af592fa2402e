package cli

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// TestWhateverWasChangedLastIsUndoneFirst changes, undoes and redoes the profile and the journal
// at random, and compares both with a list of their states.
func TestWhateverWasChangedLastIsUndoneFirst(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p, _ := programAt(t, time.Date(2026, 11, 27, 22, 30, 0, 0, time.UTC))
		tonight := diary.Tonight(p.clock())
		state := func() string {
			profile, err := p.folder().Profile()
			night, unread := p.journal().Night(tonight)
			if err = errors.Join(err, unread); err != nil {
				t.Fatal(err)
			}
			return fmt.Sprint(profile.Muscle, profile.Age, " ", night.Factors.Describe())
		}
		answer := func(key, word string) error {
			fact, _ := diary.FactOf(key)
			_, _, err := p.saveFact(fact, []string{word})
			return err
		}
		states, at := []string{state()}, 0
		for _, act := range rapid.SliceOfN(rapid.SampledFrom([]string{"calf", "foot", "60-74", "day", "undo", "undo", "redo"}), 1, 12).Draw(rt, "acts") {
			var err, want error
			switch act {
			case "calf", "foot":
				err = answer("muscle", act)
			case "60-74":
				err = answer("age", act)
			case "day":
				_, err = p.journal().Log(diary.DayLog{Night: tonight, Add: diary.Factors{diary.Caffeine: {Number: 1}}})
			case "undo":
				if _, err = p.timeline().UndoLast(); at == 0 {
					want = errNothing
				} else {
					at--
				}
			case "redo":
				if _, err = p.timeline().RedoLast(); at == len(states)-1 {
					want = errNothingUndone
				} else {
					at++
				}
			}
			if !errors.Is(err, want) {
				rt.Fatalf("%s: got %v, want %v", act, err, want)
			}
			now := state()
			if undoing := act == "undo" || act == "redo"; !undoing && now != states[at] {
				states, at = append(states[:at+1], now), at+1
			}
			if now != states[at] {
				rt.Fatalf("after %s: got %s, want the state %d of %v", act, now, at, states)
			}
		}
	})
}
