package ui

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// TestAWrongKeyIsForgottenOnAnotherRow: l answers nothing of the first, and s, w and n something of those that follow.
func TestAWrongKeyIsForgottenOnAnotherRow(t *testing.T) {
	for _, key := range []string{"down", "tab"} {
		sit(t, Start{nav.Home{}, nav.Day{}}, func(s *sitting) {
			s.resize(60, 20)
			s.pass(time.Second)
			s.typeAhead(200, "l", key, "w")
			s.sees("‹w walk›")
			s.seesNot("ignored")
		})
	}
}

// TestAWrongKeyDoesNotHoldUpACramp, and a word does once.
func TestAWrongKeyDoesNotHoldUpACramp(t *testing.T) {
	for name, keys := range map[string][]string{
		"alone": {"n", "c"}, "behind two": {"z", "x", "c"}, "behind a word, again": {"n", "o", " ", "c", "c"}, "behind enter": {"n", "enter", "c"}, "behind a word": {"o", "w", "esc", "c"}, "behind what is typed slowly": {"o", "w", "", "c"},
	} {
		sit(t, Start{nav.Home{}}, func(s *sitting) {
			for _, key := range keys {
				if key != "" {
					s.quickly(key)
				}
				s.pass(600 * time.Millisecond)
			}
			if top := s.words(); !strings.Contains(top, "eased") {
				t.Errorf("%s: got\n%s", name, s.root.View())
			}
		})
	}
}

// TestAWrongKeyIsForgottenInASecond, whatever was refused meanwhile.
func TestAWrongKeyIsForgottenInASecond(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Profile{}}, func(s *sitting) {
		s.pass(time.Second)
		for !strings.Contains(s.words(), "Where do you live?") {
			s.press("enter")
			s.pass(time.Second)
			s.quickly("z")
			s.pass(time.Second)
		}
		s.typeAhead(1000, "n", "u", "enter")
		s.sees("country United Kingdom")
	})
	sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
		s.typeAhead(1500, "n", "y") // another night is asked about
		s.sees("The screen has just changed, so y was ignored.")
		s.quickly("r")
		s.sees("‹r right›")
	})
}

// TestAnAnswerRightBehindUndoIsMeant: the night was asked about just before.
func TestAnAnswerRightBehindUndoIsMeant(t *testing.T) {
	sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
		s.quickly("n")
		s.pass(nav.Pause)
		s.typeAhead(1000, "u", "n")
		if night, err := s.journal.Night(diary.LastNight(evening)); err != nil || !night.CheckedIn {
			t.Errorf("got %v, %v, want it logged again", night, err)
		}
		s.quickly("n") // held up again: it is another night
		s.sees("The screen has just changed, so n was ignored.")
	})
}
