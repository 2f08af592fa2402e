package history

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

func TestKeys_moveTheCursor(t *testing.T) {
	for keys, want := range map[string]string{
		"":               "▲ Sat 21 Nov, last night: ",
		"left":           "▲ Fri 20 Nov: ",
		"h h":            "▲ Thu 19 Nov: ",
		"h right":        "▲ Sat 21 Nov, last night: ",
		"l":              "▲ Sun 22 Nov, tonight: not logged yet",
		"l l l":          "▲ Sun 22 Nov, tonight: not logged yet",
		"up":             "▲ Sat 14 Nov: ",
		"k k down":       "▲ Sat 14 Nov: ",
		"j":              "▲ Sun 22 Nov, tonight: ",
		"g":              "▲ Mon 24 Aug: ",
		"home left":      "▲ Mon 24 Aug: ",
		"g G":            "▲ Sun 22 Nov, tonight: ",
		"g end":          "▲ Sun 22 Nov, tonight: ",
		"+ g":            "▲ Sun 23 Nov 2025: ",
		"up up up up -":  "▲ Sat 24 Oct: ",
		"g - -":          "▲ Mon 9 Nov: ",
		"g - - = = left": "▲ Sun 8 Nov: ",

		"tab left":  "▲ Sat 14 Nov: ", // in the calendar arrows go where they point
		"tab right": "▲ Sun 22 Nov, tonight: ",
		"tab up":    "▲ Fri 20 Nov: ",
		"tab down":  "▲ Sun 22 Nov, tonight: ",
		"tab g":     "▲ Mon 24 Aug: ",
	} {
		t.Run(keys, func(t *testing.T) {
			d := fourHundred(t, strings.Fields(keys)...)
			d.starts("▲ ", want)
		})
	}
}

func TestCursor_isUnderItsColumn(t *testing.T) {
	for _, keys := range []string{"", "left left", "+ g", "+ + up", "- - left"} {
		t.Run(keys, func(t *testing.T) {
			d := fourHundred(t, strings.Fields(keys)...)
			at, columns := slices.Index([]rune(d.line("0▔▔")), '▲')-3, d.nightsView().columns
			if got, want := at, columns.Middle(columns.Of(d.cursor)); got != want {
				t.Errorf("got the cursor at cell %d, want %d", got, want)
			}
		})
	}
}

func TestEnter_asksForTheCheckInOfANightThatIsOver(t *testing.T) {
	d := fourHundred(t, "left", "left", "enter")
	d.Went(nav.CheckIn{Night: diary.Date{Year: 2026, Month: 11, Day: 19}, Alone: true})
	if d.Press("end", "enter"); d.Offers("edit") {
		t.Error("got enter in the footer, want it only where it does something")
	}
	d.Went()
}

func TestEsc_goesBack(t *testing.T) { open(t, &journal{}, "esc").Went(nav.Back{}) }

func TestInit_showsWhatWasEditedInTheSamePlace(t *testing.T) {
	j := &journal{nights: diaryOf(400)}
	d := open(t, j, "-", "up", "left", "left")
	night := d.cursorDate()
	at := slices.IndexFunc(j.nights, func(n diary.Night) bool { return n.Date == night })
	j.nights[at].CheckedIn = true
	j.nights[at].Cramps = []diary.Cramp{cramp(night, 3, 9), cramp(night, 4, 2)}
	d.Run(d.Init())
	d.Sees("▲ Thu 12 Nov: 2 cramps (left calf 9/10 3 min 03:10; left calf 2/10 3 min 04:10)", "‹6w›")
}

func TestRead_readsOnlyTheRange(t *testing.T) {
	j := &journal{nights: diaryOf(3650)}
	open(t, j, "+", "+", "-", "-", "-", "-", "-")
	// 27 nights more, for the mean of the first night
	want := []string{
		"2026-07-28 to 2026-11-22", "2025-10-27 to 2026-11-22", "2016-10-28 to 2026-11-22", "2025-10-27 to 2026-11-22",
		"2026-07-28 to 2026-11-22", "2026-09-15 to 2026-11-22", "2026-10-13 to 2026-11-22",
	}
	if !slices.Equal(j.reads, want) {
		t.Errorf("got %q, want %q", j.reads, want)
	}
}

func TestRange_suitsTheAgeOfTheJournal(t *testing.T) {
	for nights, want := range map[int]string{1: "‹2w›", 13: "‹2w›", 14: "‹6w›", 41: "‹6w›", 42: "‹3m›", 400: "‹3m›"} {
		open(t, &journal{nights: diaryOf(nights)}).Sees(want)
	}
}

func TestFailure_isReportedAndCanBeTriedAgain(t *testing.T) {
	j := &journal{nights: diaryOf(20), broken: errors.New("it is locked")}
	d := open(t, j)
	d.Sees("Your journal can't be read. Press enter to try again.")
	if got := fmt.Sprint(d.Asked); got != "[{reading the journal: it is locked}]" {
		t.Errorf("got %s, want the failure reported once", got)
	}
	j.broken = nil
	d.Press("enter")
	d.Sees("In 42 nights")
}

func TestFailure_leavesTheScreenAsItWas(t *testing.T) {
	j := &journal{nights: diaryOf(400)}
	d := open(t, j)
	before := d.View()
	j.broken = errors.New("it is locked")
	d.Press("+")
	if got := d.View(); got != before || len(d.Asked) != 1 {
		t.Errorf("got %v and the screen\n%s\nwant one failure and the screen unchanged", d.Asked, got)
	}
	j.broken = nil
	d.Press("+")
	d.Sees("‹1y›")
}

func TestRead_dropsAStaleReply(t *testing.T) {
	d := fourHundred(t)
	slow, quick := d.Update(navtest.Key("+")), d.Update(navtest.Key("+"))
	d.Run(quick)
	d.Run(slow)
	d.Sees("‹all›", "In 401 nights")
}

func TestCalendar_followsTheCursor(t *testing.T) {
	d := fourHundred(t, "+").on(nav.ViewCalendar)
	d.SetSize(76, 20)
	d.Sees("more to the left")
	d.Press("g")
	d.Sees("more to the right", "23 Nov 2025")
	d.Press("right", "right", "right", "G")
	d.Sees("more to the left")
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
		d.SetSize(56, 14)
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

// TestInit_followsTheClock leaves the screen open: the root calls Init when the day or the
// night changes.
func TestInit_followsTheClock(t *testing.T) {
	clock := evening
	j := &journal{nights: diaryOf(30)}
	d := sit(t, Deps{Theme: navtest.Plain(theme.Braille), Journal: j, Now: func() time.Time { return clock }})
	for _, tt := range []struct{ at, dates, last, tonight string }{
		{"2026-11-23 03:59", "12 Oct – 22 Nov 2026", "Sat 21 Nov, last night", "Sun 22 Nov, tonight"},
		{"2026-11-23 04:00", "13 Oct – 23 Nov 2026", "Sun 22 Nov, last night", "Mon 23 Nov, tonight"},
		{"2026-11-23 12:00", "13 Oct – 23 Nov 2026", "Sun 22 Nov, last night", "Mon 23 Nov, tonight"},
		{"2027-01-01 08:00", "21 Nov 2026 – 1 Jan 2027", "Thu 31 Dec 2026, last night", "Fri 1 Jan, tonight"},
	} {
		var err error
		if clock, err = time.Parse("2006-01-02 15:04", tt.at); err != nil {
			t.Fatal(err)
		}
		d.Run(d.Init())
		d.Sees(tt.dates)
		d.Press("end")
		d.Sees("▲ " + tt.tonight)
		d.Press("left")
		d.Sees("▲ " + tt.last)
	}
}

// TestInit_whileSomethingIsOpen reads nights that lack what is asked about.
func TestInit_whileSomethingIsOpen(t *testing.T) {
	for _, keys := range [][]string{{"f", "end"}, {"/", "3"}, {"home", "x", "end"}, {"home", "x", "enter"}} {
		for _, after := range [][]diary.Night{nil, diaryOf(2)} {
			j := &journal{nights: withDays(diaryOf(13))}
			d := open(t, j, keys...)
			j.nights = after
			d.Run(d.Init())
			d.Fits()
			d.Press("down", "enter", "esc")
			if len(after) == 0 {
				d.Sees("No nights yet.")
			}
			if d.Typing() || d.busy() {
				t.Errorf("%q: got a question that stays open:\n%s", keys, d.View())
			}
		}
	}
}
