package store

import (
	"slices"

	"calmcalf/store/diary"
)

// model is a journal as simple as it can be: nights in a map, and every change with the
// nights before it.
type model struct {
	nights          map[diary.Date]diary.Night
	changes, undone []undoable
	made            []diary.Change
}

type undoable struct {
	diary.Change
	before map[diary.Date]*diary.Night // nil for none
	thread string                      // changes of one that follow each other are one
}

// goOn changes a night as a part of the newest change, if that is of the same thread.
func (m *model) goOn(change diary.Change, thread string, edit func(*diary.Night)) {
	changes, made := m.changes, m.made
	last := len(changes) - 1
	m.edit(change, edit, change.Night)
	if last >= 0 && changes[last].thread == thread && changes[last].Night == change.Night {
		m.changes, m.made = changes, made
		return
	}
	m.changes[len(m.changes)-1].thread = thread
}

// edit changes nights; one that says nothing any more is none.
func (m *model) edit(change diary.Change, edit func(*diary.Night), dates ...diary.Date) diary.Change {
	change.Sequence = uint64(len(m.made) + 1)
	made := undoable{Change: change, before: map[diary.Date]*diary.Night{}}
	for _, d := range dates {
		night, there := m.nights[d]
		if there {
			before := night
			made.before[d] = &before
		} else {
			made.before[d] = nil
		}
		night.Date = d
		night.Cramps, night.Sessions = slices.Clone(night.Cramps), slices.Clone(night.Sessions)
		edit(&night)
		delete(m.nights, d)
		if night.Recorded() {
			m.nights[d] = night
		}
	}
	m.changes = append(m.changes, made)
	m.changes = m.changes[max(0, len(m.changes)-maxChanges):]
	m.undone, m.made = nil, append(m.made, change)
	return change
}

// swap exchanges the nights of a change with those before it.
func (m *model) swap(c undoable) undoable {
	for d, before := range c.before {
		c.before[d] = nil
		if night, there := m.nights[d]; there {
			c.before[d] = &night
		}
		delete(m.nights, d)
		if before != nil {
			m.nights[d] = *before
		}
	}
	return c
}

// undo reports whether the change could be undone.
func (m *model) undo(c diary.Change) bool {
	for i, made := range slices.Backward(m.changes) {
		if _, changed := made.before[c.Night]; !changed && !c.Night.IsZero() {
			continue
		}
		if made.Change != c {
			return false
		}
		m.undone = append(m.undone, m.swap(made))
		m.changes = slices.Delete(m.changes, i, i+1)
		return true
	}
	return false
}

// redo does again what was undone last.
func (m *model) redo() {
	last := m.swap(m.undone[len(m.undone)-1])
	m.undone = m.undone[:len(m.undone)-1]
	at, _ := slices.BinarySearchFunc(m.changes, last.Sequence, func(c undoable, n uint64) int { return int(c.Sequence) - int(n) })
	m.changes = slices.Insert(m.changes, at, last)
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
