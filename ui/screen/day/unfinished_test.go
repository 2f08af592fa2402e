package day

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"pgregory.net/rapid"
)

// again opens the screen anew on the same journal, as after a dead battery: the screen
// before it was not closed.
func (d *desk) again() *desk { return sit(d.T, d.journal) }

func (d *desk) log(l diary.DayLog) {
	d.T.Helper()
	if _, err := d.journal.Log(l); err != nil {
		d.T.Fatal(err)
	}
}

const offers = "You started this (21:40) but haven't saved it."

func TestAHalfFilledDay_isOffered(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t), diary.DayLog{Night: sunday, Set: factors(t, "alcohol 2")}))
	d.Press("h", "j", "backspace", "j", "g", "+")
	d.Type("300ml 14:00")
	d.Press("enter")
	d.has(sunday, "alcohol 2 drinks")
	d = d.again()
	d.Sees(offers, "enter continue f start fresh esc back")
	d.Press("n", "u", "q", "+", "e", "right", "backspace")
	d.Sees(offers)
	d.Press("enter")
	d.Sees("‹h hard›", "alcoholic drinks 0 1", "‹g long›", "500 ml")
	d.Press("enter")
	d.has(sunday, "exercise hard", "feet long", "water 500 ml", "14:00 300 ml", "21:40 200 ml")
	d = d.again()
	d.SeesNo("You started this")
}

func TestAHalfFilledDay_isDroppedOnlyWhenItIsNotWanted(t *testing.T) {
	for name, tt := range map[string]struct {
		keys    []string
		offered bool
	}{
		"started fresh":      {[]string{"f"}, false},
		"left alone":         {[]string{"esc"}, true},
		"gone on with":       {[]string{"g"}, true},
		"discarded":          {[]string{"enter", "esc", "y"}, false},
		"left for yesterday": {[]string{"enter", "home", "left", "y"}, false},
		"saved":              {[]string{"enter", "enter"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, journalWith(t))
			d.Press("h", "w")
			d = d.again()
			d.Press(tt.keys...)
			if err := d.screen.Keep(); err != nil {
				t.Fatal(err)
			}
			if d = d.again(); tt.offered {
				d.Sees(offers)
				return
			}
			d.SeesNo("You started this")
		})
	}
}

func TestAHalfFilledDay_outlivesTheChoiceOfFactors(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("h", "e", "down", " ", "esc")
	d = d.again()
	d.Sees(offers)
	d.SeesNo("movement")
}

func TestAHalfFilledDay_isOfferedForItsDayAlone(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("h", "up", "up")
	sitWith(t, d.journal, saturday, evening, 0).SeesNo("You started this")
	d = d.again()
	d.Sees(offers)
}

// TestAHalfFilledDay_isOfferedOnTheNextDay, and today comes behind it.
func TestAHalfFilledDay_isOfferedOnTheNextDay(t *testing.T) {
	tomorrow := func(j *store.Journal) *desk { return sitWith(t, j, sunday.AddDays(1), evening.AddDate(0, 0, 1), 0) }
	d := sit(t, journalWith(t))
	d.Press("h", "w")
	d = tomorrow(d.journal)
	d.Sees("Yesterday, Sunday 22 November", "You started this (Sunday 22 November, 21:40) but haven't saved it.",
		"enter continue f throw it away and log today esc back")
	d.Press("enter", "enter")
	d.has(sunday, "exercise hard", "movement walk")
	tomorrow(d.journal).Sees("Today, Monday 23 November")

	d = sit(t, journalWith(t))
	d.Press("h", "w")
	d = tomorrow(d.journal)
	d.Press("f")
	d.Sees("Today, Monday 23 November")
	d.Press("n", "enter")
	d.has(sunday)
	d.has(sunday.AddDays(1), "exercise none")
	d = tomorrow(d.journal)
	d.Sees("Today, Monday 23 November")
}

// TestTwoWindows_onOneDay holds that both are kept, or that it is said which was not.
func TestTwoWindows_onOneDay(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("h", "w", "j", "g")
	d.log(diary.DayLog{Night: sunday, Set: factors(t, "feet little", "alcohol 1")})
	d.Press("enter")
	d.Failed()
	d.has(sunday, "alcohol 1 drink", "feet little")
	d.Sees("‹h hard›", "‹w walk›", "‹1›", "‹g long›")
	d.Press("enter")
	d.has(sunday, "exercise hard", "movement walk", "alcohol 1 drink", "feet long")
	d.Went(nav.Back{Then: nav.Notice{Text: "Saved: your day, Sunday"}})

	d = sit(t, journalWith(t))
	d.Press("h", "w")
	d.log(diary.DayLog{Night: sunday, Set: factors(t, "exercise none")})
	d = d.again() // with what is recorded now
	d.Sees("Since then, this was logged: exercise: none.")
	d.Press("enter")
	d.Sees("‹h hard›", "‹w walk›")
	d.Press("enter")
	d.has(sunday, "exercise hard", "movement walk")

	d = sit(t, journalWith(t)) // all of it is recorded
	d.Press("h")
	d.log(diary.DayLog{Night: sunday, Set: factors(t, "exercise hard")})
	d.again().SeesNo("You started this")
}

// TestAForm_staysAboutItsDay fills one in over 04:00, and with a clock that is set back.
func TestAForm_staysAboutItsDay(t *testing.T) {
	before := time.Date(2026, 11, 23, 3, 59, 59, 0, time.UTC)
	d := sitWith(t, journalWith(t), sunday, before, 0)
	d.Press("h")
	d.Sees("Today, Sunday 22 November")
	d.now = before.Add(time.Second)
	d.Press("w", "end", "up", "+")
	d.Sees("Yesterday, Sunday 22 November", "200 ml without a time")
	d.now = before.Add(-time.Hour)
	d.Press("up")
	d.Sees("Today, Sunday 22 November")
	d.now = before.AddDate(0, 0, 1)
	d.Press("enter")
	d.has(sunday, "exercise hard", "movement walk", "water 200 ml")
}

// TestToday_isAlwaysTheDayThatItIs leaves the screen open over 04:00.
func TestToday_isAlwaysTheDayThatItIs(t *testing.T) {
	before := time.Date(2026, 11, 23, 3, 59, 59, 0, time.UTC)
	d := sitWith(t, journalWith(t), sunday, before, 0)
	d.Run(d.screen.Init())
	d.Sees("Today, Sunday 22 November")
	d.now = before.Add(time.Second)
	d.Press("up") // which looks at the clock, too
	d.Run(d.screen.Init())
	d.Sees("Today, Monday 23 November")

	d = sitWith(t, journalWith(t), saturday, before, 0) // another day
	d.now = before.Add(time.Second)
	d.Run(d.screen.Init())
	d.Sees("Saturday 21 November")
}

// TestAnyDay_isRestoredAsItWasLeft presses any keys, and opens the form again: it says the
// same, and the journal has nothing of it.
func TestAnyDay_isRestoredAsItWasLeft(t *testing.T) {
	keys := rapid.SampledFrom(strings.Split("= n u d s w y b o t g + 0 1 3 m l left right up down tab end home backspace enter", " "))
	path, runs := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		runs++
		j := store.At(fmt.Sprintf("%s/%d.db", path, runs), func() time.Time { return evening })
		for _, l := range []diary.DayLog{yesterdays(t), {Night: sunday, Set: factors(t, "alcohol 2", "caffeine 12", "water 1l")}} {
			if _, err := j.Log(l); err != nil {
				rt.Fatal(err)
			}
		}
		d := &desk{Desk: navtest.Desk{T: t}, journal: j, now: evening}
		open := func() {
			d.screen = New(Deps{Theme: navtest.Plain(0), Journal: j, Now: func() time.Time { return d.now }, NewID: func() string { return "new" }}, sunday)
			d.Sit(d.screen)
		}
		open()
		for _, name := range rapid.SliceOfN(keys, 0, 30).Draw(rt, "keys") {
			if name != "enter" || d.screen.Typing() {
				d.screen.Update(navtest.Key(name)) // what would be written meanwhile is lost
			}
		}
		if d.screen.Typing() {
			d.screen.Update(navtest.Key("esc"))
		}
		if err := d.screen.Keep(); err != nil {
			rt.Fatal(err)
		}
		d.has(sunday, "alcohol 2 drinks", "water 1 l", "caffeine 12 cups")
		if !d.screen.dirty() || !d.screen.Ready() {
			return
		}
		left := d.screen.entries()
		open()
		d.Press("enter")
		if got := d.screen.entries(); !reflect.DeepEqual(left.Says.Set, got.Says.Set) || !slices.Equal(left.Says.Clear, got.Says.Clear) ||
			left.Says.Add[diary.Water] != got.Says.Add[diary.Water] || len(left.Says.Drinks) != len(got.Says.Drinks) {
			rt.Fatalf("got %+v, want %+v", got, left)
		}
	})
}

// overtaken is a journal that another window changes just before this one writes.
type overtaken struct {
	*store.Journal
	meanwhile func()
}

func (o overtaken) Log(l diary.DayLog, p ...diary.Precondition) (diary.Change, error) {
	o.meanwhile()
	return o.Journal.Log(l, p...)
}

// TestTwoWindows_atOnce: what the other one saved while this one saves is not replaced.
func TestTwoWindows_atOnce(t *testing.T) {
	d := sit(t, journalWith(t))
	d.screen.deps.Journal = overtaken{d.journal, func() { d.log(diary.DayLog{Night: sunday, Set: factors(t, "exercise none")}) }}
	d.Press("h", "enter")
	d.Failed()
	d.has(sunday, "exercise none")
}
