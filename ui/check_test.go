package ui

import (
	"slices"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// sign answers the self-check with these signs, days before the evening.
func (s *sitting) sign(daysAgo int, ids ...string) {
	s.t.Helper()
	at := evening.AddDate(0, 0, -daysAgo)
	if _, err := s.journal.SaveSigns(diary.NightOf(at), diary.Signs{At: at, Yes: ids}); err != nil {
		s.t.Fatal(err)
	}
}

func TestASignStandsForDaysAndAcrossRestartsUntilItIsAnsweredOtherwise(t *testing.T) {
	sitWith(t, Start{nav.Play{Routine: bedtime(t)}}, func(s *sitting) { s.sign(40, "leg-swollen") }, func(s *sitting) {
		s.sees("Phone 111 today. It could be a clot.")
		s.press("s")
		s.sees("Any of these right now?")
		s.press("n")
		s.sees("And any of these?", "[x] One leg swollen")
		s.press("n") // not while one is marked
		s.sees("And any of these?")
		s.pass(nav.Pause)
		s.press("1", "n")
		s.pass(time.Second)
		s.sees("None of these right now.", "Saved in your journal.")
		s.press("esc")
		s.pass(time.Second / 10)
		s.sees("· 1 of 6") // the coach looked again
	})
}

func TestASignFoundInTheCheckBlocksTheRoutineBelow(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, untriedOnHome, func(s *sitting) {
		s.press("enter")
		s.sees("Is one leg swollen, warm, discoloured or sore", "start: press s.", "enter start")
		s.press("s", "2", "enter")
		s.pass(time.Second)
		s.sees("Call 999 now.", "cold, pale, blue")
		s.quickly("esc", "enter")
		s.pass(time.Second)
		s.sees("Call 999 now.", "Until then, no stretching", "s run the check again")
		s.press("enter")
		s.pass(time.Second)
		s.sees("Call 999 now.")
	})
}

// stands fails the test unless exactly these signs stand.
func (s *sitting) stands(want ...string) {
	s.t.Helper()
	answer, err := s.journal.LastSigns(diary.NightOf(evening))
	if err != nil {
		s.t.Fatal(err)
	}
	if !slices.Equal(answer.Yes, want) {
		s.t.Errorf("got %v standing, want %v", answer.Yes, want)
	}
}

// TestASecondPressAnswersNoSecondList, which nobody has read yet, nor does it take away what to do.
func TestASecondPressAnswersNoSecondList(t *testing.T) {
	for _, between := range []int{700, 1300, 1999} {
		sitWith(t, Start{nav.Home{}, nav.SelfCheck{}}, (*sitting).fill, func(s *sitting) {
			s.pass(time.Second)
			s.typeAhead(between, "n", "n")
			s.sees("warning signs, 2 of 2", "The screen has just changed, so n was ignored. Press n again if you meant it.")
			s.pass(nav.Pause)
			s.typeAhead(between, "1", "enter", "enter")
			s.sees("The screen has just changed, so enter was ignored.", "Phone 111 today")
		})
	}
}

// TestASecondPressClearsNoMark that has just been set.
func TestASecondPressClearsNoMark(t *testing.T) {
	for between, mark := range map[int]string{700: "1 [x]", 1999: "1 [x]", 2000: "1 [ ]"} {
		sitWith(t, Start{nav.Home{}, nav.SelfCheck{}}, (*sitting).fill, func(s *sitting) {
			s.pass(time.Second)
			s.typeAhead(between, "1", "1")
			s.sees(mark)
			if mark == "1 [x]" {
				s.sees("Sign 1 stays marked. Press 1 again to clear it.")
				s.pass(nav.Pause)
				s.press("1")
				s.sees("1 [ ]")
			}
		})
	}
}

// TestAPastedTextMarksNoSign reads a text as keys.
func TestAPastedTextMarksNoSign(t *testing.T) {
	const list = "Shopping: 1 x bread, 2 eggs.\n3 left, 4 right; 7/10\nx 5 6 x\n"
	sitWith(t, Start{nav.Home{}, nav.SelfCheck{}}, (*sitting).fill, func(s *sitting) {
		s.sees("1 [ ]", "7 [ ]")
		for _, msg := range typed(list) {
			s.program.Send(msg)
			s.pass(time.Millisecond)
		}
		s.pass(time.Second)
		s.sees("1 [ ]", "2 [ ]", "3 [ ]", "4 [ ]", "5 [ ]", "6 [ ]", "7 [ ]")
		s.pass(nav.Pause)
		s.press("2")
		s.sees("2 [x]")
	})
	sitWith(t, Start{nav.Home{}, nav.SelfCheck{}}, (*sitting).fill, func(s *sitting) {
		s.hold("2", 3*time.Second)
		s.sees("2 [x]")
	})
}
