package checkin

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
)

// TestAHalfFilledForm_ofANightThatHasChanged is offered with what the journal has now, unless
// that says all of it.
func TestAHalfFilledForm_ofANightThatHasChanged(t *testing.T) {
	edit := func(edit func(*diary.Cramp)) func(*desk) error {
		return func(d *desk) error {
			_, err := d.journal.EditCramp(saturday, footCramp(), edit)
			return err
		}
	}
	for name, tt := range map[string]struct {
		meanwhile func(*desk) error
		says      string // of the journal
		after     []string
	}{
		"another cramp came": {func(d *desk) error {
			record(t, d.journal, diary.Cramp{ID: "b", Side: "left", At: footCramp().At})
			return nil
		}, "Since then, this night was changed. It now has: 2 cramps.", []string{"left foot 7/10 3 min 12 s 03:10 woke me", "left 03:10"}},
		"it was logged": {func(d *desk) error {
			_, err := d.journal.CheckIn(diary.CheckIn{Night: saturday, Remarks: diary.Remarks{Sleep: new(6), Note: new("hot")}})
			return err
		}, "Since then, this night was logged: 1 cramp, slept 6/10, with a note.", []string{"left foot 7/10 3 min 12 s 03:10 woke me"}},
		"it was logged without": {func(d *desk) error {
			_, err := d.journal.CheckIn(diary.CheckIn{Night: saturday, Removed: []string{"a"}})
			return err
		}, "Since then, this night was logged: no cramps.", []string{"left foot 7/10 3 min 12 s 03:10 woke me"}},
		"a routine was saved": {func(d *desk) error {
			return d.journal.SaveSession(diary.Session{ID: "s", Started: saturday.At(22, 14, morning.Location())})
		}, "haven't saved it. It is still open in another window. Continue?", []string{"left foot 7/10 3 min 12 s 03:10 woke me"}},
		"the cramp changed":  {edit(func(c *diary.Cramp) { c.Severity = new(3) }), "Since then, this night was changed. It now has: 1 cramp.", []string{"left foot 7/10 3 min 12 s 03:10 woke me"}},
		"the same was saved": {edit(func(c *diary.Cramp) { c.Side = "left" }), "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, inTheNight(t, footCramp()), saturday)
			d.Press("y", "l")
			if err := tt.meanwhile(d); err != nil {
				t.Fatal(err)
			}
			if d = d.again(); tt.after == nil {
				d.SeesNo("You started this")
				return
			}
			d.offered()
			d.Sees(tt.says)
			d.Press("enter")
			d.Sees("left›", "foot›")
			d.Press("enter")
			d.has(saturday, tt.after...)
		})
	}
}

// TestAHalfFilledForm_thatIsOpenElsewhere: it is said while the other window lives, however that
// ends.
func TestAHalfFilledForm_thatIsOpenElsewhere(t *testing.T) {
	const said = "It is still open in another window."
	d := one(t)
	d.Press("r")
	d.again().Sees(said)
	if err := d.screen.Keep(); err != nil {
		t.Fatal(err)
	}
	d = d.again()
	d.offered()
	d.SeesNo(said)
	d.Press("enter") // it is open here now
	d.again().Sees(said)

	marks, err := filepath.Glob(d.journal.Path() + ".open-*")
	if err != nil || len(marks) != 1 {
		t.Fatalf("got %v, %v, want one mark", marks, err)
	}
	d.journal.Release(strings.TrimPrefix(marks[0], d.journal.Path()+".open-")) // as a kill does
	d = d.again()
	d.offered()
	d.SeesNo(said)
	d.Press("enter", "b")
	d.again().Sees(said)
	d.Press("enter")
	if marks, err := filepath.Glob(d.journal.Path() + ".open-*"); err != nil || len(marks) > 0 {
		t.Errorf("got %v, %v after it was saved", marks, err)
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
	d.Sees("Saved: 2 cramps on the night of Saturday 21 November, 1 of them from another window")

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
	d.Sees("right›", "foot›", "▸", "note warm room")
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

// TestSoreness_inTwoWindows: the first answer stays, and the question about another night is asked.
func TestSoreness_inTwoWindows(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday, friday), logged(saturday))...), saturday)
	d.second().Press("g")
	d.Press("t")
	d.Failed()
	d.has(friday, "left calf 03:10 sore next day")
	d.Sees("Still sore from Thursday's cramp?")
	d.Press("t")
	d.has(thursday, "left calf 03:10 sore 52 h or more")
}

// overtaken is a journal that another window changes just before this one writes.
type overtaken struct {
	*store.Journal
	meanwhile func()
}

func (o overtaken) CheckIn(c diary.CheckIn, p ...diary.Precondition) (diary.Change, error) {
	o.meanwhile()
	return o.Journal.CheckIn(c, p...)
}

func (o overtaken) StillSore(night diary.Date, still bool, now time.Time, p ...diary.Precondition) (diary.Change, error) {
	o.meanwhile()
	return o.Journal.StillSore(night, still, now, p...)
}

// TestTwoWindows_atOnce: what the other one saved while this one saves is not replaced.
func TestTwoWindows_atOnce(t *testing.T) {
	d := one(t)
	d.Press("b")
	d.screen.deps.Journal = overtaken{d.journal, func() {
		if _, err := d.journal.CheckIn(logged(saturday)); err != nil {
			t.Error(err)
		}
	}}
	d.Press("enter")
	d.Failed()
	d.has(saturday)

	d = sit(t, journalWith(t, append(soreOn(friday), logged(saturday))...), saturday)
	d.screen.deps.Journal = overtaken{d.journal, func() { d.second().Press("g") }}
	d.Press("t")
	d.Failed()
	d.has(friday, "left calf 03:10 sore next day")
}

// TestAnAnswerThatCannotBeSavedIsNotLeftBehind on a disk that is gone: none is not in a form.
func TestAnAnswerThatCannotBeSavedIsNotLeftBehind(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	disk := filepath.Dir(d.journal.Path())
	if err := errors.Join(os.Rename(disk, disk+" gone"), os.WriteFile(disk, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	d.Press("n")
	d.Failed()
	if err := d.screen.Keep(); err == nil {
		t.Error("the program may end without a word")
	}
	d.Press("esc")
	d.Sees("Leave without saving?")
	d.Press("n")
	if err := errors.Join(os.Remove(disk), os.Rename(disk+" gone", disk)); err != nil {
		t.Fatal(err)
	}
	d.Press("n")
	d.has(saturday)
	if err := d.screen.Keep(); err != nil || !d.screen.MayLeave() {
		t.Errorf("got %v once it is saved", err)
	}
}
