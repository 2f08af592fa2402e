package checkin

import (
	"fmt"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"pgregory.net/rapid"
)

// again opens the screen anew on the same journal, as after a dead battery: the screen
// before it was not closed.
func (d *desk) again() *desk { return sit(d.T, d.journal, saturday) }

// offered fails the test unless the screen asks whether to go on.
func (d *desk) offered() {
	d.T.Helper()
	d.Sees("You started this (07:40) but haven't saved it.", "enter continue f start fresh esc back")
}

func TestAHalfFilledForm_isOffered(t *testing.T) {
	d := one(t)
	d.Press("r", "f", "7")
	d.has(saturday, "not logged")
	d = d.again()
	d.offered()
	d.Press("n", "y", "s", "q", "up", "u", "x")
	d.offered()
	d.has(saturday, "not logged")
	d.Press("enter")
	d.Sees("Cramp 1", "right›", "foot›", "‹7›", "▸ how long")
	d.Press("c", "enter")
	d.has(saturday, "right foot 7/10 4 min")
	d = d.again()
	d.SeesNo("You started this")
}

func TestAHalfFilledForm_ofRecordedCrampsGoesOn(t *testing.T) {
	second := diary.Cramp{ID: "b", Muscle: diary.Thigh, Severity: new(2)}
	d := sit(t, journalWith(t, logged(saturday, footCramp(), second), logged(friday)), saturday)
	d.Press("y", "x", "y", "r", "+", "r", "up", "up", "up", "up", "up", "3", "end", "up", "4", "down")
	d.Type("warm ")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me", "thigh 2/10")
	d = d.again()
	d.offered()
	d.Press("g")
	d.Sees("Cramp 2 of 2", "slept 0 1 2 3 ‹4›", "▸ note warm_")
	d.Press("enter")
	d.has(saturday, "right thigh 3/10", "right")
	if n, err := d.journal.Night(saturday); err != nil || n.Note != "warm" || *n.Sleep != 4 {
		t.Errorf("got %q, slept %v, %v", n.Note, n.Sleep, err)
	}
}

// TestADeadBattery_costsOneWord is about a note, which an end of the program keeps whole.
func TestADeadBattery_costsOneWord(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.Press("e")
	d.Type("a bit stiff")
	dead := d.again()
	dead.Press("enter")
	dead.Sees("▸ note a bit_")

	if err := d.screen.Keep(); err != nil {
		t.Fatal(err)
	}
	d.has(saturday, "not logged")
	d = d.again()
	d.Press("enter")
	d.Sees("▸ note a bit stiff_")
}

func TestAHalfFilledForm_isDroppedOnlyWhenItIsNotWanted(t *testing.T) {
	for name, tt := range map[string]struct {
		keys    []string
		offered bool
	}{
		"started fresh": {[]string{"f"}, false},
		"left alone":    {[]string{"esc"}, true},
		"gone on with":  {[]string{"enter"}, true},
		"discarded":     {[]string{"enter", "esc", "y"}, false},
		"not discarded": {[]string{"enter", "esc", "n"}, true},
		"saved":         {[]string{"enter", "enter"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := one(t)
			d.Press("r")
			d = d.again()
			d.Press(tt.keys...)
			if err := d.screen.Keep(); err != nil {
				t.Fatal(err)
			}
			if d = d.again(); tt.offered {
				d.offered()
				return
			}
			d.SeesNo("You started this")
		})
	}
}

// TestAnOpenForm_isKeptWhereTheNightCannotBeReadAgain returns to the form from another screen.
func TestAnOpenForm_isKeptWhereTheNightCannotBeReadAgain(t *testing.T) {
	d := one(t)
	d.Press("r")
	mend := navtest.Break(t, d.journal.Path())
	d.Run(d.screen.Init())
	mend()
	d.Press("f")
	d = d.again()
	d.Press("enter")
	d.Sees("right›", "foot›")
}

func TestNothingChanged_isNothingUnfinished(t *testing.T) {
	d := one(t)
	d.Press("r", "up", "backspace", "esc")
	d.Sees("a cramp right now")
	d.again().SeesNo("You started this")
}

func TestAHalfFilledForm_isOfferedForItsNightAlone(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	d.Press("up", "y", "b")
	d = d.again()
	d.SeesNo("You started this")
	d.Press("y", "r") // which does not cost the other
	d = d.again()
	d.offered()
	d.Press("enter")
	d.Sees("right›")
	d.Press("enter")
	d.Sees("Friday 20 November")
	d.offered()
	d.Press("enter")
	d.Sees("both›")
}

func TestLeavingAnOffer_losesNothing(t *testing.T) {
	d := one(t)
	d.Press("r")
	d = d.again()
	d.Fits()
	d.Screen.SetSize(60, 1)
	d.Sees("Not saved yet: enter continue, f start fresh, esc back")
	if !d.screen.MayLeave() {
		t.Error("the program may not be left while a draft is offered")
	}
	d.Press("esc")
	d.Went(nav.Back{})
}

// TestFastAnswers_areWrittenInTheirOrder presses keys before anything can follow from
// them, so that the commands that write run all at once, and saves in the middle of them.
func TestFastAnswers_areWrittenInTheirOrder(t *testing.T) {
	j := journalWith(t, logged(friday))
	navtest.Bubble(t, func(l *navtest.Live) {
		open := func() {
			l.Sit(New(Deps{Theme: navtest.Plain(theme.Braille), Journal: j, Now: func() time.Time { return morning }, NewID: func() string { return "a" }}, nav.CheckIn{Night: saturday}))
		}
		open()
		l.Press("y")
		l.Quickly("r", "f", "7", "c", "n")
		open()
		l.Press("enter")
		l.Sees("right›", "foot›", "‹7›", "3–4 min›", "woke me y yes ‹n no›")
		l.Quickly("up", "up", "d", "enter")
		open()
		l.Sees("Logged: 1 cramp", "right foot 7/10 7 min 30 s")
		l.SeesNo("You started this")
	})
}

// TestAnyForm_isRestoredAsItWasLeft presses any keys, and opens the form again: it says the
// same, and the journal has what was saved and nothing else.
func TestAnyForm_isRestoredAsItWasLeft(t *testing.T) {
	keys := rapid.SampledFrom([]string{
		"l", "r", "b", "c", "f", "s", "t", "g", "0", "1", "7", "u", "m", "o", "w", "n", "a", "x", "y", "!", "left", "right",
		"up", "down", "tab", "end", "home", "esc", " ", "backspace",
	})
	path, runs := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		runs++
		j := store.At(fmt.Sprintf("%s/%d.db", path, runs), func() time.Time { return morning })
		answer := logged(saturday, anyCramp(rt))
		answer.Cramps[0].Open = false
		if _, err := j.CheckIn(answer); err != nil {
			rt.Fatal(err)
		}
		before, _ := j.Night(saturday)
		d := &desk{Desk: navtest.Desk{T: t}, journal: j}
		ids := 0
		open := func() {
			d.screen = New(Deps{Theme: navtest.Plain(theme.Braille), Journal: j, Now: func() time.Time { return morning }, NewID: func() string { ids++; return fmt.Sprint("new", ids) }}, nav.CheckIn{Night: saturday})
			d.Sit(d.screen)
		}
		open()
		d.Press("y")
		for _, name := range rapid.SliceOfN(keys, 0, 30).Draw(rt, "keys") {
			if d.screen.draft != nil {
				d.screen.Update(navtest.Key(name)) // what would be written meanwhile is lost
			}
		}
		if d.screen.Saving() { // the last cramp was removed, and none said to be left
			return
		}
		if err := d.screen.Keep(); err != nil {
			rt.Fatal(err)
		}
		if after, _ := j.Night(saturday); !same(before, after) {
			rt.Fatalf("got %v in the journal, want %v", after, before)
		}
		if !d.screen.dirty() {
			return
		}
		left := d.screen.draft.checkIn()
		open()
		if d.Press("enter"); d.screen.draft == nil || !same(left, d.screen.draft.checkIn()) {
			rt.Fatalf("got %+v, want %+v", d.screen.draft, left)
		}
	})
}
