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
	d.Sees("You had begun to answer (07:40), and nothing of it is saved yet.", "enter go on f start fresh esc back")
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
	d.Sees("Cramp 1", "‹right›", "‹foot›", "‹7›", "▸ how long")
	d.Press("c", "enter")
	d.has(saturday, "right foot 7/10 4 min")
	d = d.again()
	d.SeesNo("You had begun")
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
			d.SeesNo("You had begun")
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
	d.Sees("‹right›", "‹foot›")
}

func TestNothingChanged_isNothingUnfinished(t *testing.T) {
	d := one(t)
	d.Press("r", "up", "backspace", "esc")
	d.Sees("Any cramps?")
	d.again().SeesNo("You had begun")
}

func TestAHalfFilledForm_isOfferedForItsNightAlone(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	d.Press("up", "y", "b")
	d = d.again()
	d.SeesNo("You had begun")
	d.Press("y", "r") // which does not cost the other
	d = d.again()
	d.offered()
	d.Press("enter")
	d.Sees("‹right›")
	d.Press("enter")
	d.Sees("Friday 20 November")
	d.offered()
	d.Press("enter")
	d.Sees("‹both›")
}

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
			d.SeesNo("You had begun")
		})
	}
}

// second is another window on the same journal.
func (d *desk) second() *desk {
	other := sit(d.T, d.journal, saturday)
	other.screen.deps.NewID = func() string { return "elsewhere" }
	return other
}

func TestLeavingAnOffer_losesNothing(t *testing.T) {
	d := one(t)
	d.Press("r")
	d = d.again()
	d.Fits()
	d.Screen.SetSize(52, 1)
	d.Sees("You had begun: enter go on, f start fresh, esc back")
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
			l.Sit(New(Deps{Theme: navtest.Plain(theme.Braille), Journal: j, Now: func() time.Time { return morning }, NewID: func() string { return "a" }}, saturday))
		}
		open()
		l.Press("y")
		l.Quickly("r", "f", "7", "c", "n")
		open()
		l.Press("enter")
		l.Sees("‹right›", "‹foot›", "‹7›", "‹3–5›", "woke me y yes n‹no›")
		l.Quickly("up", "up", "d", "enter")
		open()
		l.Sees("Logged: 1 cramp", "right foot 7/10 7 min 30 s")
		l.SeesNo("You had begun")
	})
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

func TestRedo_restoresWhatWasUndone(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	if d.Offers("U") {
		t.Error("U is offered with nothing undone")
	}
	d.Press("n", "n", "u", "u")
	d.has(saturday, "not logged")
	d.Sees("Undone: the check-in, night of Saturday 21 November 2026. U redo", "u undo: the check-in, night of Thursday 19 November 2026")
	d.Press("U")
	d.Sees("Redone: the check-in, night of Saturday 21 November 2026. u undo   U redo")
	d.has(saturday)
	d.has(friday, "not logged")
	d.Press("U")
	d.has(friday)
	if d.Offers("U") {
		t.Error("U is offered with everything brought back")
	}
	d.Press("u", "n")
	if d.Offers("U") {
		t.Error("U is offered after another answer")
	}
}

// at opens the screen on a night, with a clock.
func at(t *testing.T, j *store.Journal, night diary.Date, now *time.Time) *desk {
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
	d.Sees("Last night, Saturday to Sunday", "‹right›")
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
		d.Sees("Last night, Sunday to Monday", "Any cramps?")
		d.Press("n")
		d.has(saturday.AddDays(1))
		if name == "offered" {
			d.Sees("Night of Saturday 21 November", "You had begun to answer")
		}
	}
	now := morning
	d := at(t, journalWith(t, logged(friday)), thursday, &now) // a visit
	now = now.AddDate(0, 0, 1)
	d.Run(d.screen.Init())
	d.Sees("Night of Thursday 19 November")
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
			d.screen = New(Deps{Theme: navtest.Plain(theme.Braille), Journal: j, Now: func() time.Time { return morning }, NewID: func() string { ids++; return fmt.Sprint("new", ids) }}, saturday)
			d.Sit(d.screen)
		}
		open()
		d.Press("y")
		for _, name := range rapid.SliceOfN(keys, 0, 30).Draw(rt, "keys") {
			if d.screen.draft != nil {
				d.screen.Update(navtest.Key(name)) // what would be written meanwhile is lost
			}
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
