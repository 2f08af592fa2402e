package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// hard puts a fortnight into the journal in which B6, B4a, B3 and B11 hold.
func (s *sitting) hard() {
	s.t.Helper()
	tonight := diary.NightOf(evening)
	for ago := 14; ago > 0; ago-- {
		answer := diary.CheckIn{Night: tonight.AddDays(-ago)}
		if ago <= 4 {
			answer.Cramps = []diary.Cramp{{
				ID: fmt.Sprintf("hard-%02d", ago), Muscle: diary.Calf, Severity: new(8), Woke: new(true),
				Duration: new(diary.Seconds(11 * time.Minute)), SoreH: new(30),
			}}
		}
		if _, err := s.journal.CheckIn(answer); err != nil {
			s.t.Fatal(err)
		}
	}
}

func TestAFlagStandsAboveHomeWithItsKey(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).hard, func(s *sitting) {
		s.sees("Worth seeing a doctor: a cramp lasted over ten minutes. f shows this and 3 more.", "f reasons to see a doctor")
		s.press("f")
		s.sees("1 of 4", "You logged a cramp that stayed hard", "Nights 18, 19, 20, 21 Nov 2026", "Source NHS on leg cramps [S1]", "x I have discussed this")
		s.press("right")
		s.sees("2 of 4", "Very painful cramps")
		s.press("left", "left")
		s.sees("4 of 4", "Soreness that lasted over a day", "phone 111 today")
		s.press("esc")
		s.sees("Tonight")
	})
}

func TestDiscussedItIsQuietOnHomeAndInTheJournal(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).hard, func(s *sitting) {
		s.press("f", "x")
		s.sees("Have you discussed this with a doctor, nurse or pharmacist?", "y yes (hidden for 90 days)", "n not yet")
		s.press("n")
		s.sees("1 of 4")
		s.press("enter", "y")
		s.pass(time.Second)
		s.sees("1 of 3", "Very painful cramps", "Hidden for 90 days.")
		s.press("x", "y")
		s.pass(time.Second)
		s.press("x", "y")
		s.pass(time.Second)
		s.press("x", "y")
		s.pass(time.Second)
		s.sees("An empty list does not mean that you are well")
		s.press("x", "enter", "y", "left") // nothing is left to be discussed
		s.press("esc")
		s.pass(time.Second)
		s.sees("Tonight")
		if strings.Contains(s.root.View(), "Worth seeing a doctor") {
			t.Errorf("a flag that was discussed stands in\n%s", s.root.View())
		}
		s.press("u", "y") // takes the last one back
		s.pass(time.Second)
		s.sees("Worth seeing a doctor: soreness that lasted over a day. f shows more.")
	})
}

// TestAWarningSignIsShownAlone holds that nothing else is said beside it on home, and
// that it cannot be hidden.
func TestAWarningSignIsShownAlone(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.hard(); s.sign(3, "leg-swollen") }, func(s *sitting) {
		s.sees("Phone 111 today. This can be a clot.")
		if strings.Contains(s.root.View(), "Worth seeing a doctor") {
			t.Errorf("a flag stands beside a warning sign in\n%s", s.root.View())
		}
		s.press("f")
		s.sees("Get help today", "1 of 5", "Answered 19 Nov 2026", "A warning sign cannot be hidden.", "s warning signs")
		s.press("x", "enter", "y")
		s.sees("1 of 5")
		s.press("right", "right")
		s.sees("3 of 5", "Very painful cramps")
	})
}
