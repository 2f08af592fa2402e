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

func TestDiscussedItIsQuietOnHomeAndInTheJournal(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).hard, func(s *sitting) {
		s.press("f", "x")
		s.sees("Have you discussed this with a doctor, nurse or pharmacist?", "y yes (hidden for 90 days)", "n not yet")
		s.press("n")
		s.sees("1 of 4")
		s.press("enter", "y")
		s.pass(time.Second)
		s.sees("1 of 3", "Very painful cramps", "This stays hidden for 90 days.")
		s.press("x", "y")
		s.pass(time.Second)
		s.press("x", "y")
		s.pass(time.Second)
		s.press("x", "y")
		s.pass(time.Second)
		s.sees("The list is empty, but that does not mean that you are")
		s.press("x", "enter", "y", "left") // nothing is left to be discussed
		s.press("esc")
		s.pass(time.Second)
		s.sees("cramp now")
		if strings.Contains(s.root.View(), "Worth seeing a doctor") {
			t.Errorf("a flag that was discussed stands in\n%s", s.root.View())
		}
		s.pass(nav.Pause)
		s.press("u", "y") // takes the last one back
		s.pass(time.Second)
		s.sees("Worth seeing a doctor: soreness that lasted over a day. Press f for more.")
	})
}
