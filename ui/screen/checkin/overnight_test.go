package checkin

import (
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// at opens the screen on a night, with a clock.
func at(t *testing.T, j *store.Journal, night diary.Date, now *time.Time) *desk {
	t.Helper()
	return asked(t, j, nav.CheckIn{Night: night}, now)
}

func asked(t *testing.T, j *store.Journal, night nav.CheckIn, now *time.Time) *desk {
	t.Helper()
	d := &desk{Desk: navtest.Desk{T: t}, journal: j}
	d.screen = New(Deps{Theme: navtest.Plain(theme.Braille), Journal: j, Now: func() time.Time { return *now }, NewID: func() string { return "a" }}, night)
	d.Sit(d.screen)
	return d
}

// TestAForm_staysAboutItsNight fills one in over noon and over 04:00, where the screen is
// returned to, and with a clock that is set back.
func TestAForm_staysAboutItsNight(t *testing.T) {
	now := time.Date(2026, 11, 22, 11, 59, 59, 0, time.UTC)
	d := at(t, journalWith(t, logged(friday)), saturday, &now)
	d.Press("y", "r")
	d.Sees("Last night, Saturday to Sunday")
	now = now.Add(time.Second)
	d.Run(d.screen.Init())
	d.Press("c", "up")
	d.Sees("Last night, Saturday to Sunday", "right›")
	now = time.Date(2026, 11, 23, 3, 59, 59, 0, time.UTC)
	d.Press("f")
	d.Sees("Last night, Saturday to Sunday")
	now = now.Add(time.Second) // Sunday night has its morning
	d.Run(d.screen.Init())
	d.Press("7")
	d.Sees("Night of Saturday 21 November")
	now = now.AddDate(0, 0, -1)
	d.Press("c")
	d.Sees("Last night, Saturday to Sunday")
	d.Press("enter")
	d.has(saturday, "right foot 7/10 4 min")

	now = time.Date(2026, 11, 24, 3, 59, 59, 0, time.UTC)
	monday := saturday.AddDays(2)
	d = at(t, d.journal, monday, &now) // which is under way
	d.Press("e")
	d.Type("warm")
	now = now.Add(2 * time.Second)
	d.Press("enter") // says nothing about cramps that may have come
	d.has(monday, "not logged")
}

// TestAQuestion_leftOpenOvernight is about the night that has become the last one, and what
// was begun about the one before is still there.
func TestAQuestion_leftOpenOvernight(t *testing.T) {
	for name, keys := range map[string][]string{"asked": nil, "answered": {"n"}, "offered": {"y", "r"}} {
		now := morning
		d := at(t, journalWith(t, logged(friday)), saturday, &now)
		if d.Press(keys...); name == "offered" {
			d = at(t, d.journal, saturday, &now)
			d.offered()
		}
		now = time.Date(2026, 11, 23, 3, 59, 59, 0, time.UTC)
		d.Run(d.screen.Init())
		d.SeesNo("Sunday to Monday")
		now = now.Add(time.Second)
		d.Run(d.screen.Init())
		d.Sees("Last night, Sunday to Monday", "a cramp right now")
		d.Press("n")
		d.has(saturday.AddDays(1))
		if name == "offered" {
			d.Sees("Night of Saturday 21 November", "You started this")
		}
	}
	now := morning
	d := at(t, journalWith(t, logged(friday)), thursday, &now) // a visit
	now = now.AddDate(0, 0, 1)
	d.Run(d.screen.Init())
	d.Sees("Night of Thursday 19 November")
}

// TestAChosenNight_staysAskedAbout, also where it was the last one when it was chosen.
func TestAChosenNight_staysAskedAbout(t *testing.T) {
	now := time.Date(2026, 11, 23, 3, 59, 59, 0, time.UTC)
	d := asked(t, journalWith(t, logged(thursday)), nav.CheckIn{Night: saturday, Alone: true}, &now)
	d.Sees("Last night, Saturday to Sunday")
	now = now.Add(time.Second)
	d.Run(d.screen.Init())
	d.Sees("Night of Saturday 21 November")
	d.Press("n")
	d.has(saturday)
	d.has(saturday.AddDays(1), "not logged")
	d.Went(nav.Back{Then: nav.Notice{Text: "Saved: no cramps on the night of Saturday 21 November"}})
}

// TestAFormOverFour_leadsToTheLastNight saves one after another night has had its morning: that
// comes before the older ones that are not logged.
func TestAFormOverFour_leadsToTheLastNight(t *testing.T) {
	for name, returns := range map[string]bool{"seen by the next key": false, "seen by the screen that is on top again": true} {
		now := morning
		d := at(t, journalWith(t, logged(thursday)), saturday, &now)
		d.Press("y", "r")
		now = time.Date(2026, 11, 23, 4, 0, 0, 0, time.UTC)
		if returns {
			d.Run(d.screen.Init())
		}
		d.Press("enter")
		d.has(saturday, "right")
		d.Sees("Last night, Sunday to Monday", "a cramp right now", "Saved: 1 cramp on the night of Saturday 21 November (right). u undo", "Not logged yet: Friday")
		d.Press("n")
		if n, err := d.journal.Night(saturday.AddDays(1)); err != nil || !n.CheckedIn {
			t.Errorf("%s: got %+v, %v", name, n, err)
		}
		d.Sees("Night of Friday 20 November")
	}
}
