package ui

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// typeAhead types keys with so many milliseconds between them.
func (s *sitting) typeAhead(between int, keys ...string) {
	for _, key := range keys {
		s.quickly(key)
		s.pass(time.Duration(between) * time.Millisecond)
	}
}

// lastNight is the check-in of the last night at the beginning of these tests.
var lastNight = Start{nav.Home{}, nav.CheckIn{Night: diary.LastNight(evening)}}

// only is the one cramp that is recorded of the last night.
func (s *sitting) only() diary.Cramp {
	s.t.Helper()
	night, err := s.journal.Night(diary.LastNight(evening))
	if err != nil || len(night.Cramps) != 1 {
		s.t.Fatalf("got %v, %v, want one cramp in\n%s", night, err, s.root.View())
	}
	return night.Cramps[0]
}

// TestALetterTypedAheadAgainAnswersItsOwnQuestion: y opens the form, and answers whether the
// cramp woke one. The keys between them show that it was let go.
func TestALetterTypedAheadAgainAnswersItsOwnQuestion(t *testing.T) {
	for _, between := range []int{30, 90, 140, 400} {
		sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
			s.typeAhead(between, "y", "l", "c", "7", "b", "y", "n")
			s.pass(quiet)
			s.press("enter")
			s.pass(time.Second)
			c := s.only()
			if c.Woke == nil || !*c.Woke || c.SoreH == nil || *c.SoreH != 0 || *c.Severity != 7 {
				t.Errorf("%d ms between keys: got %v, want that it woke, and was not sore", between, c)
			}
		})
	}
}

// TestAKeyBehindADoubtfulOneAnswersNothing: y twice is a repeat, or the answers to two
// questions. What follows would answer one or the other.
func TestAKeyBehindADoubtfulOneAnswersNothing(t *testing.T) {
	const said = "You pressed y twice, so n was ignored. Press n again if you meant it."
	for name, c := range map[string]struct {
		after time.Duration // the second y, comes n
		sore  bool          // that is answered
	}{
		"in 699 ms": {699 * time.Millisecond, false},
		"in 700 ms": {700 * time.Millisecond, true},
	} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
				s.typeAhead(90, "y", "l", "c", "7", "b")
				s.quickly("y")
				s.pass(200 * time.Millisecond)
				s.quickly("y")
				s.pass(c.after)
				s.quickly("n")
				if c.sore {
					s.seesNot("You pressed y twice")
				} else {
					s.sees(said)
					s.pass(699 * time.Millisecond)
					s.quickly("enter") // saves nothing that was not looked at
					s.sees("so enter was ignored")
				}
				s.pass(quiet)
				s.quickly("enter")
				s.pass(time.Second)
				cramp := s.only()
				if cramp.Woke == nil || !*cramp.Woke || (cramp.SoreH != nil) != c.sore {
					t.Errorf("got %v, want that it woke, soreness answered: %v", cramp, c.sore)
				}
			})
		})
	}
}

// TestADoublePressHoldsNothingUp where the next question has no such key.
func TestADoublePressHoldsNothingUp(t *testing.T) {
	sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
		s.typeAhead(160, "y", "l", "l", "c", "c", "7", "7", "b")
		s.pass(quiet)
		s.press("enter")
		s.pass(time.Second)
		if c := s.only(); c.Side != "left" || c.Muscle != diary.Calf || *c.Severity != 7 || c.Duration == nil {
			t.Errorf("got %v, want all four answers", c)
		}
	})
}

// TestANightBehindADoubtfulKeyIsNotLogged: the second n is a repeat, or the next night.
func TestANightBehindADoubtfulKeyIsNotLogged(t *testing.T) {
	sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
		s.typeAhead(200, "n", "n", "y")
		s.sees("so y was ignored.", "a cramp right now")
		if got := s.logged(); got != 6 {
			t.Errorf("got %d nights logged, want 6", got)
		}
	})
}

// TestWhatLooksPastedAnswersNothing: three different letters in one read, and what follows at
// once, in an open form and on the other screens.
func TestWhatLooksPastedAnswersNothing(t *testing.T) {
	const said = "That looked like pasted text, so it was ignored."
	for name, keys := range map[string][]string{"one read": {"lcr"}, "and more": {"left calf", "l", "c"}} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
				s.press("y")
				s.pass(time.Second)
				before := s.root.View()
				s.quickly(keys...)
				s.sees(said)
				s.program.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("left"), Paste: true})
				s.pass(time.Second)
				s.sees(said)
				s.press("?", "?")
				if after := s.root.View(); after != before {
					t.Errorf("got\n%s\nwant\n%s", after, before)
				}
			})
		})
	}
}

// TestEnterBehindPastedTextAnswersNothing: a cramp in words is pasted where it lasts, and in a form.
func TestEnterBehindPastedTextAnswersNothing(t *testing.T) {
	pasted := map[string][]tea.KeyMsg{"in brackets": {{Type: tea.KeyRunes, Runes: []rune("left calf 7"), Paste: true}}, "without": typed("left calf 7")}
	for name, msgs := range pasted {
		for _, start := range []Start{lastNight, {nav.Home{}, nav.Relief{}}} {
			sitWith(t, start, (*sitting).awaited, func(s *sitting) {
				s.press("y")
				s.pass(time.Second)
				for _, msg := range msgs {
					s.program.Send(msg)
				}
				s.pass(nav.Pause - time.Millisecond)
				s.quickly("enter")
				s.pass(time.Second)
				s.sees("That looked like pasted text, so enter was ignored.")
				nights, err := s.journal.Nights(diary.LastNight(evening), diary.NightOf(evening))
				if err != nil || len(nights) > 1 || len(nights) == 1 && !nights[0].Cramps[0].Open {
					t.Errorf("%s: got %v, %v, want nothing answered", name, nights, err)
				}
			})
		}
	}
}

// TestLinesPastedIntoANoteAreWords: a line that ends is a space, and saves nothing.
func TestLinesPastedIntoANoteAreWords(t *testing.T) {
	lines := map[string][]tea.KeyMsg{
		"in brackets":     {{Type: tea.KeyRunes, Runes: []rune("bad night\r\nslept late"), Paste: true}},
		"without":         typed("bad night\nslept late"),
		"with line feeds": append(append(typed("bad night"), tea.KeyMsg{Type: tea.KeyEnter}, tea.KeyMsg{Type: tea.KeyCtrlJ}), typed("slept late")...),
	}
	for name, msgs := range lines {
		t.Run(name, func(t *testing.T) {
			sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
				s.press("e")
				s.pass(time.Second)
				for _, msg := range msgs {
					s.program.Send(msg)
					s.pass(time.Millisecond)
				}
				s.pass(time.Second)
				s.sees("bad night slept late_")
				s.press("enter")
				s.pass(time.Second)
				night, err := s.journal.Night(diary.LastNight(evening))
				if err != nil || night.Note != "bad night slept late" {
					t.Errorf("got %q, %v", night.Note, err)
				}
			})
		})
	}
}

// TestWhatLooksPastedKeyByKey: the fourth different key of a burst is none, nor what follows it
// at once.
func TestWhatLooksPastedKeyByKey(t *testing.T) {
	const said = "That looked like pasted text, so the rest of it was ignored."
	for name, c := range map[string]struct {
		between time.Duration
		pasted  bool
	}{"after 24 ms": {24 * time.Millisecond, true}, "after 25 ms": {25 * time.Millisecond, false}} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
				s.press("y")
				s.pass(time.Second)
				for _, key := range []string{"l", "c", "7", "b", "y", "n"} {
					s.quickly(key)
					s.pass(c.between)
				}
				s.sees("‹l left›", "‹c calf›", "‹7›")
				if c.pasted {
					s.sees(said, "▸ how long")
				} else {
					s.seesNot(said)
					s.sees("▸ slept")
				}
			})
		})
	}
}

// TestSignsAreMarkedAsQuicklyAsTheyAreTyped, because one that is lost is one that is not said.
func TestSignsAreMarkedAsQuicklyAsTheyAreTyped(t *testing.T) {
	for _, between := range []int{30, 60, 100, 149, 200} {
		sit(t, Start{nav.Home{}, nav.SelfCheck{}}, func(s *sitting) {
			s.pass(time.Second)
			s.typeAhead(between, "1", "3", "2", "4")
			s.pass(time.Second)
			if marks := strings.Count(s.root.View(), "[x]"); marks != 4 {
				t.Errorf("%d ms between keys: got %d marks in\n%s", between, marks, s.root.View())
			}
			s.hold("2", time.Second)
			s.pass(time.Second)
			if marks := strings.Count(s.root.View(), "[x]"); marks != 3 {
				t.Errorf("one held: got %d marks, want one removed", marks)
			}
		})
	}
}

// TestASlipBesideAMarkSavesNothing: enter, hit together with a mark, would be the end of the list.
func TestASlipBesideAMarkSavesNothing(t *testing.T) {
	for between, saved := range map[int]bool{30: false, 149: false, 151: true} {
		sit(t, Start{nav.Home{}, nav.SelfCheck{}}, func(s *sitting) {
			s.pass(time.Second)
			s.typeAhead(between, "1", "enter")
			s.pass(time.Second)
			if got := strings.Contains(s.root.View(), "Call 999 now."); got != saved {
				t.Errorf("%d ms between a mark and enter: got saved %t, want %t", between, got, saved)
			}
		})
	}
}
