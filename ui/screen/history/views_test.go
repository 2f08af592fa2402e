package history

import (
	"testing"

	"calmcalf/ui/nav"
)

func TestCalendar_arrowsGoWhereTheyPoint(t *testing.T) {
	for keys, want := range map[string]string{
		"left":  "▲ Sat 14 Nov: ",
		"right": "▲ Sun 22 Nov, tonight: ",
		"up":    "▲ Fri 20 Nov: ",
		"down":  "▲ Sun 22 Nov, tonight: ",
		"g":     "▲ Mon 24 Aug: ",
	} {
		d := fourHundred(t).on(nav.ViewCalendar)
		d.Press(keys)
		d.starts("▲ ", want)
	}
}

func TestCalendar_followsTheCursor(t *testing.T) {
	d := fourHundred(t, "+").on(nav.ViewCalendar)
	d.SetSize(76, 20)
	d.Sees("more at the left")
	d.Press("g")
	d.Sees("more at the right", "23 Nov 2025")
	d.Press("right", "right", "right", "G")
	d.Sees("more at the left")
}

func TestViews_shareTheCursor(t *testing.T) {
	d := fourHundred(t).on(nav.ViewCalendar)
	d.Press("left", "up")
	before := d.cursorDate()
	d.on(nav.ViewWhere).Press("down", "right", "G")
	d.on(nav.ViewInsight).Press("down")
	if got := d.on(nav.ViewNights).cursorDate(); got != before {
		t.Errorf("got the cursor on %v, want it still on %v", got, before)
	}
}

func TestLines_scrollToTheirEnds(t *testing.T) {
	for _, view := range []nav.View{nav.ViewWhere, nav.ViewInsight} {
		d := fourHundred(t)
		d.SetSize(56, 16)
		d.on(view).Sees("more below")
		top := d.View()
		if !d.Offers("scroll") || d.Offers("edit") {
			t.Errorf("%s: got other keys than those for a page without a cursor", view)
		}
		if d.Press("down"); d.View() == top {
			t.Errorf("%s: got the page not scrolled", view)
		}
		for _, keys := range [][]string{{"end", "home"}, {"G", "g"}, {"pgdown", "pgup"}, {"right", "left"}} {
			d.Press(keys[0])
			if keys[0] == "end" {
				d.SeesNo("more below")
			}
			if d.Press(keys[1], "home"); d.View() != top {
				t.Errorf("%s: got another page at the top after %v", view, keys)
			}
		}
		d.Press("enter", "x")
		d.Went()
	}
}
