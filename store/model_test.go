package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// model is a journal as simple as it can be: nights in a map, and every change
// with the night before it.
type model struct {
	nights  map[diary.Date]diary.Night
	changes []undoable
	made    []diary.Change
}

type undoable struct {
	diary.Change
	before *diary.Night
}

func (m *model) edit(d diary.Date, what diary.What, edit func(*diary.Night)) diary.Change {
	night, there := m.nights[d]
	made := undoable{Change: diary.Change{Night: d, Sequence: uint64(len(m.made) + 1), What: what}}
	if there {
		before := night
		made.before = &before
	}
	night.Date = d
	night.Cramps, night.Sessions = slices.Clone(night.Cramps), slices.Clone(night.Sessions)
	edit(&night)
	m.nights[d] = night
	m.changes = append(m.changes, made)
	m.changes = m.changes[max(0, len(m.changes)-maxChanges):]
	m.made = append(m.made, made.Change)
	return made.Change
}

// undo tells whether the change could be undone.
func (m *model) undo(c diary.Change) bool {
	for i := len(m.changes) - 1; i >= 0; i-- {
		switch made := m.changes[i]; {
		case made.Night != c.Night:
		case made.Change != c:
			return false
		default:
			delete(m.nights, c.Night)
			if made.before != nil {
				m.nights[c.Night] = *made.before
			}
			m.changes = slices.Delete(m.changes, i, i+1)
			return true
		}
	}
	return false
}

func (m *model) list(from, to diary.Date) []diary.Night {
	var nights []diary.Night
	for d, night := range m.nights {
		if d.Compare(from) >= 0 && d.Compare(to) <= 0 {
			if night.Sessions == nil {
				night.Sessions = []diary.Session{}
			}
			nights = append(nights, night)
		}
	}
	slices.SortFunc(nights, func(a, b diary.Night) int { return a.Date.Compare(b.Date) })
	return nights
}

func (m *model) unlogged(until diary.Date, most int) []diary.Date {
	var dates []diary.Date
	all := m.list(november20, november20.AddDays(30))
	for d := until; len(all) > 0 && d.Compare(all[0].Date) >= 0 && len(dates) < most; d = d.AddDays(-1) {
		if !m.nights[d].CheckedIn {
			dates = append(dates, d)
		}
	}
	return dates
}

func TestAJournalKeepsWhatASimpleOneWouldKeep(t *testing.T) {
	dir, runs := t.TempDir(), 0
	day := rapid.Custom(func(t *rapid.T) diary.Date { return november20.AddDays(rapid.IntRange(0, 5).Draw(t, "day")) })
	id := rapid.SampledFrom([]string{"01", "02", "03"})
	rapid.Check(t, func(t *rapid.T) {
		runs++
		j := at(filepath.Join(dir, fmt.Sprint(runs)))
		m := model{nights: map[diary.Date]diary.Night{}}
		t.Repeat(map[string]func(*rapid.T){
			"check in": func(t *rapid.T) {
				c := diary.CheckIn{Night: day.Draw(t, "night"), Removed: rapid.SliceOfN(id, 0, 2).Draw(t, "removed")}
				for _, id := range rapid.SliceOfN(id, 0, 2).Draw(t, "cramps") {
					c.Cramps = append(c.Cramps, diary.Cramp{ID: id, Severity: number(rapid.IntRange(0, 10).Draw(t, "severity"))})
				}
				want := m.edit(c.Night, diary.OfCheckIn, func(night *diary.Night) {
					night.CheckedIn = true
					night.Cramps = append([]diary.Cramp{}, night.Cramps...)
					night.Merge(c.Cramps)
					night.Remove(c.Removed...)
				})
				if got, err := j.CheckIn(c); err != nil || got != want {
					t.Fatalf("checking in: got %v, %v, want %v", got, err, want)
				}
			},
			"save a session": func(t *rapid.T) {
				s := session(id.Draw(t, "session"), evening(day.Draw(t, "night")))
				s.Routine = rapid.SampledFrom([]string{"a", "b"}).Draw(t, "routine")
				if err := j.SaveSession(s); err != nil {
					t.Fatal(err)
				}
				m.edit(s.Night(), diary.OfSession, func(night *diary.Night) {
					at, found := slices.BinarySearchFunc(night.Sessions, s.ID, func(have diary.Session, id string) int {
						return slices.Compare([]byte(have.ID), []byte(id))
					})
					if found {
						night.Sessions[at] = s
						return
					}
					night.Sessions = slices.Insert(night.Sessions, at, s)
				})
			},
			"undo": func(t *rapid.T) {
				c := rapid.SampledFrom(append(m.made, diary.Change{Night: november20})).Draw(t, "change")
				err := j.Undo(c)
				if undone := m.undo(c); undone != (err == nil) || err != nil && !errors.Is(err, ErrChanged) {
					t.Fatalf("undoing %v: got %v, want it done: %v", c, err, undone)
				}
			},
			"undo the last": func(t *rapid.T) {
				last, is, err := j.LastChange()
				if err != nil || is != (len(m.changes) > 0) {
					t.Fatalf("the last change: got %v, %v, want one: %v", is, err, len(m.changes) > 0)
				}
				got, err := j.UndoLast()
				if !is {
					if !errors.Is(err, ErrNothing) {
						t.Fatalf("undoing nothing: got %v", err)
					}
					return
				}
				want := m.changes[len(m.changes)-1].Change
				if err != nil || got != want || last != want || !m.undo(want) {
					t.Fatalf("undoing the last: got %v, %v, announced %v, want %v", got, err, last, want)
				}
			},
			"": func(t *rapid.T) { compare(t, j, &m, day) },
		})
	})
}

func compare(t *rapid.T, j *Journal, m *model, day *rapid.Generator[diary.Date]) {
	from, to := day.Draw(t, "from"), day.Draw(t, "to")
	nights, err := j.Nights(from, to)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := text(t, nights), text(t, m.list(from, to)); got != want {
		t.Fatalf("nights from %v to %v:\n got %s\nwant %s", from, to, got, want)
	}
	most := rapid.IntRange(0, 7).Draw(t, "most")
	unlogged, err := j.Unlogged(to, most)
	if want := m.unlogged(to, most); err != nil || !slices.Equal(unlogged, want) {
		t.Fatalf("unlogged until %v: got %v, %v, want %v", to, unlogged, err, want)
	}
}
