package ui

import (
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// TestACrampInFull_isEightKeysOfAHand answers all that is asked about a cramp at the pace of a
// hand: no answer is taken for the repeat of another.
func TestACrampInFull_isEightKeysOfAHand(t *testing.T) {
	last := diary.LastNight(evening)
	for _, pace := range []time.Duration{150 * time.Millisecond, 2 * time.Second} {
		sitWith(t, Start{nav.Home{}, nav.CheckIn{Night: last}}, (*sitting).awaited, func(s *sitting) {
			for _, key := range []string{"y", "l", "c", "7", "b", "y", "n", "enter"} {
				s.quickly(key)
				s.pass(pace)
			}
			s.pass(time.Second)
			n, err := s.journal.Night(last)
			if err != nil || len(n.Cramps) != 1 {
				t.Fatalf("%v: got %+v, %v, want one cramp in\n%s", pace, n, err, s.root.View())
			}
			c := n.Cramps[0]
			if c.Side != routines.Left || c.String() != "left calf 7/10 2 min woke me" || c.SoreH == nil || n.Sleep != nil {
				t.Errorf("%v: got %q, sore %v", pace, c, c.SoreH)
			}
		})
	}
}
