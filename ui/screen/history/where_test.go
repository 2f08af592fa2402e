package history

import (
	"fmt"
	"strings"
	"testing"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestWhere_saysOnceWhatNoCrampHas(t *testing.T) {
	nights := fortyCramps()
	cramps := 0
	for _, n := range nights {
		for i := range n.Cramps {
			n.Cramps[i] = diary.Cramp{Side: routines.Left, Muscle: diary.Calf}
			cramps++
		}
	}
	d := open(t, &journal{nights: nights}).on(nav.ViewWhere)
	d.SetSize(140, 60)
	for _, detail := range []string{"time", "rating", "length"} {
		d.Sees(fmt.Sprintf("None of the %d cramps has a %s.", cramps, detail))
	}
	d.SeesNo("no time:", "not rated:", "no length:", "21  22")
}

// TestWhere_drawsNoBarForFewNights: August has two nights of the three months, and they
// were bad ones.
func TestWhere_drawsNoBarForFewNights(t *testing.T) {
	var nights []diary.Night
	for i := range 91 {
		n := diary.Night{Date: diary.LastNight(evening).AddDays(i - 90), CheckedIn: i < 3 || i >= 9}
		if i < 3 || i%10 == 9 {
			n.Cramps = []diary.Cramp{cramp(n.Date, 2, 5), cramp(n.Date, 3, 5)}
		}
		nights = append(nights, n)
	}
	d := open(t, &journal{nights: nights}).on(nav.ViewWhere)
	d.SetSize(140, 60)
	d.Sees("Aug 4 in 2", "Sep ━", "no bar: fewer than 5 nights logged")
}

func TestWhere_usesAWideWindow(t *testing.T) {
	d := fourHundred(t).on(nav.ViewWhere)
	for width, want := range map[int]string{60: "What time they started", 100: "What time they started Legs", 140: "What time they started By weekday: cramps in logged nights Legs"} {
		d.SetSize(width, 60)
		if got := strings.Join(strings.Fields(d.line("What time they started")), " "); got != want {
			t.Errorf("%d cells: got %q, want %q", width, got, want)
		}
	}
}
