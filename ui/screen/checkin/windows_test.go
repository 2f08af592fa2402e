package checkin

import (
	"testing"

	"calmcalf/store/diary"
)

// TestAHalfFilledForm_ofANightThatHasChanged fits while what it changes is as it was.
func TestAHalfFilledForm_ofANightThatHasChanged(t *testing.T) {
	for name, tt := range map[string]struct {
		meanwhile func(*desk)
		offered   bool
	}{
		"another cramp came": {func(d *desk) { record(t, d.journal, diary.Cramp{ID: "b", Side: "left", At: footCramp().At}) }, true},
		"it was answered":    {func(d *desk) { other := d.second(); other.Press("f", "y", "enter") }, false},
		"a routine was saved": {func(d *desk) {
			_ = d.journal.SaveSession(diary.Session{ID: "s", Started: saturday.At(22, 14, morning.Location())})
		}, true},
		"the cramp changed": {func(d *desk) {
			_, _ = d.journal.EditCramp(saturday, footCramp(), func(c *diary.Cramp) { c.Severity = new(3) })
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, inTheNight(t, footCramp()), saturday)
			d.Press("y", "l")
			tt.meanwhile(d)
			if d = d.again(); tt.offered {
				d.offered()
				d.Press("enter")
				d.Sees("‹left›", "‹foot›")
				return
			}
			d.SeesNo("You started this")
		})
	}
}

// second is another window on the same journal.
func (d *desk) second() *desk {
	other := sit(d.T, d.journal, saturday)
	other.screen.deps.NewID = func() string { return "elsewhere" }
	return other
}

// TestTwoWindows_onOneNight holds that both are kept, or that it is said which was not.
func TestTwoWindows_onOneNight(t *testing.T) {
	note := func(d *desk, want string) {
		t.Helper()
		if n, err := d.journal.Night(saturday); err != nil || n.Note != want {
			t.Errorf("got the note %q, %v, want %q", n.Note, err, want)
		}
	}
	d := one(t) // both cramps stay
	other := d.second()
	other.Press("y", "r", "enter")
	d.Press("b", "enter")
	d.has(saturday, "right", "both legs")
	d.Sees("Saved: 2 cramps on Saturday night, 1 of them from another window")

	d = one(t) // one, against none
	d.second().Press("n")
	d.Press("b", "enter")
	d.Failed()
	d.has(saturday)
	d.Press("enter")
	d.has(saturday, "both legs")

	d = sit(t, journalWith(t, logged(friday)), saturday) // none, against one
	d.Press("e")
	d.Type("warm room")
	record(t, d.journal, footCramp())
	d.Press("enter")
	d.Failed()
	d.has(saturday, "not logged", "right foot 7/10 3 min 12 s 03:10 woke me")
	d.Sees("‹right›", "‹foot›", "▸", "note warm room")
	d.Press("enter")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	note(d, "warm room")

	d = sit(t, journalWith(t, logged(saturday, footCramp()), logged(friday)), saturday) // one cramp, changed in both
	other = d.second()
	d.Press("y", "up", "end")
	d.Type("x")
	d.Press("up", "up", "up", "up", "up", "3")
	other.Press("y", "down", "down", "4", "end")
	other.Type("y")
	other.Press("enter")
	d.Press("enter")
	d.Failed()
	d.has(saturday, "right foot 4/10 3 min 12 s 03:10 woke me")
	note(d, "y")
	d.Sees("‹3›", "note x")
	d.Press("enter")
	d.has(saturday, "right foot 3/10 3 min 12 s 03:10 woke me")
	note(d, "x")
}

// TestOneDraft_inTwoWindows goes on in both with what one of them had begun.
func TestOneDraft_inTwoWindows(t *testing.T) {
	d := one(t)
	d.Press("r")
	other := d.second()
	other.Press("enter", "f", "enter")
	d.Press("t", "enter")
	d.Failed()
	d.has(saturday, "right foot")
	d.Press("enter")
	d.has(saturday, "right thigh")
}
