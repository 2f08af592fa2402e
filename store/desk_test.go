package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// desk is a journal and its model, side by side.
type desk struct {
	*Journal
	model model
	day   *rapid.Generator[diary.Date]
	id    *rapid.Generator[string]
}

func TestAJournalKeepsWhatASimpleOneWouldKeep(t *testing.T) {
	withJournals(t, at, func(d *desk, actions map[string]func(*rapid.T)) { actions[""] = d.compare })
}

// TestNothingElsePassesForLost where a damaged file was set aside: neither what was changed or
// deleted since a backup, nor what was undone or redone.
func TestNothingElsePassesForLost(t *testing.T) {
	begin := func(path string) *Journal { return on(path, november20) }
	withJournals(t, begin, func(d *desk, actions map[string]func(*rapid.T)) { actions["back up"] = d.backUp })
}

// withJournals does actions in any order to journals, and others that a test has.
func withJournals(t *testing.T, begin func(path string) *Journal, own func(d *desk, actions map[string]func(*rapid.T))) {
	dir, runs := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		d := &desk{
			Journal: begin(filepath.Join(dir, fmt.Sprint(runs))),
			model:   model{nights: map[diary.Date]diary.Night{}},
			day:     rapid.Custom(func(t *rapid.T) diary.Date { return november20.AddDays(rapid.IntRange(0, 5).Draw(t, "day")) }),
			id:      rapid.SampledFrom([]string{"01", "02", "03"}),
		}
		actions := map[string]func(*rapid.T){
			"check in": d.checkIn, "save a session": d.saveSession, "log": d.log, "unlog": d.unlog, "remove": d.remove,
			"import": d.imports, "undo": d.undoOne, "undo the last": d.undoLast, "redo": d.redoLast,
		}
		own(d, actions)
		t.Repeat(actions)
	})
}

func (d *desk) checkIn(t *rapid.T) {
	c := diary.CheckIn{Night: d.day.Draw(t, "night"), Removed: rapid.SliceOfN(d.id, 0, 2).Draw(t, "removed")}
	for _, id := range rapid.SliceOfN(d.id, 0, 2).Draw(t, "cramps") {
		c.Cramps = append(c.Cramps, diary.Cramp{ID: id, Severity: number(rapid.IntRange(0, 10).Draw(t, "severity"))})
	}
	want := d.model.edit(diary.Change{Night: c.Night, What: diary.OfCheckIn}, func(night *diary.Night) {
		night.CheckedIn = true
		night.Cramps = append([]diary.Cramp{}, night.Cramps...)
		night.Merge(c.Cramps)
		night.Remove(c.Removed...)
	}, c.Night)
	if got, err := d.CheckIn(c); err != nil || got != want {
		t.Fatalf("checking in: got %v, %v, want %v", got, err, want)
	}
}

func (d *desk) saveSession(t *rapid.T) {
	s := session(d.id.Draw(t, "session"), evening(d.day.Draw(t, "night")))
	s.Routine = rapid.SampledFrom([]string{"a", "b"}).Draw(t, "routine")
	if err := d.SaveSession(s); err != nil {
		t.Fatal(err)
	}
	d.model.goOn(diary.Change{Night: s.Night(), What: diary.OfSession}, s.ID, func(night *diary.Night) {
		at, found := slices.BinarySearchFunc(night.Sessions, s.ID, func(have diary.Session, id string) int {
			return slices.Compare([]byte(have.ID), []byte(id))
		})
		if found {
			night.Sessions[at] = s
			return
		}
		night.Sessions = slices.Insert(night.Sessions, at, s)
	})
}

func (d *desk) log(t *rapid.T) {
	night, feet := d.day.Draw(t, "night"), diary.Amount{Word: rapid.SampledFrom([]string{"some", "long"}).Draw(t, "feet")}
	set := func(n *diary.Night) { n.Factors = diary.Factors{diary.Feet: feet} }
	want := d.model.edit(diary.Change{Night: night, What: diary.OfDay}, set, night)
	if got, err := d.Log(diary.DayLog{Night: night, Set: diary.Factors{diary.Feet: feet}}); err != nil || got != want {
		t.Fatalf("logging: got %v, %v, want %v", got, err, want)
	}
}

func (d *desk) unlog(t *rapid.T) {
	night := d.day.Draw(t, "night")
	got, err := d.Unlog(night)
	if n := d.model.nights[night]; (n.Logged() || n.Sleep != nil) != (err == nil) {
		t.Fatalf("removing the check-in of %v: got %v", n, err)
	}
	if err != nil {
		return
	}
	want := d.model.edit(diary.Change{Night: night, What: diary.OfUnlogging}, func(n *diary.Night) { n.CheckedIn, n.Sleep, n.Cramps = false, nil, nil }, night)
	if got != want {
		t.Fatalf("got %v, want %v", got, want)
	}
}

// remove removes a cramp, or the answer about the feet.
func (d *desk) remove(t *rapid.T) {
	date, id := d.day.Draw(t, "night"), rapid.OneOf(d.id, rapid.Just("feet")).Draw(t, "id")
	night, what, remove := d.model.nights[date], diary.OfRemoval, d.RemoveCramp
	is := night.Cramp(id) != nil
	if id == "feet" {
		what, remove, is = diary.OfAnswer, d.RemoveAnswer, night.Factors != nil
	}
	got, err := remove(date, id)
	if is != (err == nil) {
		t.Fatalf("removing %s: got %v, want it done: %v", id, err, is)
	}
	if !is {
		return
	}
	want := d.model.edit(diary.Change{Night: date, What: what}, func(n *diary.Night) {
		if id == "feet" {
			n.Factors = nil
			return
		}
		if n.Remove(id); len(n.Cramps) == 0 {
			n.Cramps, n.CheckedIn = nil, false
		}
	}, date)
	if got != want {
		t.Fatalf("got %v, want %v", got, want)
	}
}

func (d *desk) imports(t *rapid.T) {
	var dates []diary.Date
	var nights []diary.Night
	sleep := number(rapid.IntRange(0, 1).Draw(t, "sleep"))
	for _, date := range rapid.SliceOfNDistinct(d.day, 1, 3, rapid.ID).Draw(t, "nights") {
		nights = append(nights, diary.Night{Date: date, Sleep: sleep})
		if have := d.model.nights[date]; have.Sleep == nil || *have.Sleep != *sleep {
			dates = append(dates, date)
		}
	}
	got, err := d.Import(diary.Contents{Nights: nights}, PreferFile)
	if err != nil || got.New+got.Changed != len(dates) {
		t.Fatalf("importing: got %+v, %v, want %d written", got, err, len(dates))
	}
	if len(dates) > 0 {
		d.model.edit(diary.Change{What: diary.ImportOf(len(dates))}, func(n *diary.Night) { n.Sleep = sleep }, dates...)
	}
}

func (d *desk) undoOne(t *rapid.T) {
	c := rapid.SampledFrom(append(d.model.made, diary.Change{Night: november20})).Draw(t, "change")
	err := d.Undo(c)
	if undone := d.model.undo(c); undone != (err == nil) || err != nil && !errors.Is(err, ErrChanged) {
		t.Fatalf("undoing %v: got %v, want it done: %v", c, err, undone)
	}
}

func (d *desk) undoLast(t *rapid.T) {
	last, is, err := d.LastChange()
	if err != nil || is != (len(d.model.changes) > 0) {
		t.Fatalf("the last change: got %v, %v, want one: %v", is, err, len(d.model.changes) > 0)
	}
	got, err := undoLast(d.Journal)
	if !is {
		if !errors.Is(err, errNothing) {
			t.Fatalf("undoing nothing: got %v", err)
		}
		return
	}
	want := d.model.changes[len(d.model.changes)-1].Change
	if err != nil || got != want || last != want || !d.model.undo(want) {
		t.Fatalf("undoing the last: got %v, %v, announced %v, want %v", got, err, last, want)
	}
}

func (d *desk) redoLast(t *rapid.T) {
	var last diary.Change
	err := d.View(func(r Reader) (err error) {
		last, _, err = r.LastUndone()
		return err
	})
	got, redoing := redoLast(d.Journal)
	if n := len(d.model.undone); n > 0 {
		want := d.model.undone[n-1].Change
		d.model.redo()
		if redoing != nil || got != want || err != nil || last != want {
			t.Fatalf("redoing: got %v, %v, announced %v, %v, want %v", got, redoing, last, err, want)
		}
	} else if !errors.Is(redoing, errNothing) || err != nil || last != (diary.Change{}) {
		t.Fatalf("redoing nothing: got %v, announced %v, %v", redoing, last, err)
	}
}

// backUp makes a backup, and holds that nothing of the earlier ones is lost.
func (d *desk) backUp(t *rapid.T) {
	if exists, _ := d.exists(); !exists || len(d.Backups()) > 4 {
		return
	}
	aside := d.Path() + "." + damagedReason + "-2026-11-20"
	err := os.WriteFile(aside, nil, 0o600)
	if err == nil {
		err = d.View(func(r Reader) error {
			for day, night := range r.lost() {
				t.Errorf("the night of %v passes for lost in part: %+v, %s", day, night.Nights, night.doubtful)
			}
			return nil
		})
	}
	_, failed := d.BackUpNow()
	if err := errors.Join(err, os.Remove(aside), failed); err != nil {
		t.Fatal(err)
	}
}

func (d *desk) compare(t *rapid.T) {
	from, to := d.day.Draw(t, "from"), d.day.Draw(t, "to")
	nights, err := d.Nights(from, to)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := text(t, nights), text(t, d.model.list(from, to)); got != want {
		t.Fatalf("nights from %v to %v:\n got %s\nwant %s", from, to, got, want)
	}
	most := rapid.IntRange(0, 7).Draw(t, "most")
	unlogged, err := d.Unlogged(to, most)
	if want := d.model.unlogged(to, most); err != nil || !slices.Equal(unlogged, want) {
		t.Fatalf("unlogged until %v: got %v, %v, want %v", to, unlogged, err, want)
	}
}
