package home

import (
	"errors"
	"fmt"
	"slices"

	"calmcalf/routines"
	"calmcalf/routines/strict"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// few is the number of routines above the row for all of them.
const few = 3

// list is the routines to choose from: a few of them and a row for all, or, once that is
// selected, all of them.
type list struct {
	routines []routines.Routine
	cursor   int // a row
	open     bool
	latest   diary.Session // the order comes from it
}

// folds reports whether there are more routines than a few and the row for all.
func (l *list) folds() bool { return len(l.routines) > few+1 }

func (l *list) rows() int {
	if l.folds() && !l.open {
		return few + 1
	}
	return len(l.routines)
}

// routine is the selected one, if it is not the row for all of them.
func (l *list) routine() (routines.Routine, bool) {
	if len(l.routines) == 0 || l.onAll() {
		return routines.Routine{}, false
	}
	return l.routines[l.cursor], true
}

// onAll reports whether the row for all routines is selected.
func (l *list) onAll() bool { return l.allAt(l.cursor) }

// allAt reports whether a row is that for all routines.
func (l *list) allAt(row int) bool { return l.folds() && !l.open && row == few }

// key moves the cursor, and reports whether the key was one that does.
func (l *list) key(msg tea.KeyMsg, k pager.Keys) bool {
	to, moves := k.Move(msg, l.cursor, l.rows()-1, few)
	l.cursor = to
	return moves
}

// unfold shows all routines, with the cursor on the first of those that were hidden.
func (l *list) unfold() { l.open = true }

// fold shows a few again, with the cursor on the row for all when its routine is hidden.
func (l *list) fold() {
	l.open = false
	l.cursor = min(l.cursor, few)
}

// show lists what was read: the routine done last comes first, unless the first is the
// safest one, and the cursor stays with its routine until another one is done.
func (l *list) show(all []routines.Routine, nights []diary.Night, safe bool) {
	before, selected := l.routine()
	latest := latestOf(all, nights)
	l.routines = ordered(all, latest.Routine)
	if safe {
		l.routines = all
	}
	if latest.ID != l.latest.ID {
		l.latest, l.open, l.cursor = latest, false, 0
		return
	}
	i := slices.IndexFunc(l.routines, func(r routines.Routine) bool { return r.ID == before.ID })
	if selected && i >= 0 {
		l.cursor = i
	}
	l.cursor = max(0, min(l.cursor, l.rows()-1))
}

// latestOf is the last session in which at least a part of one of these routines was done.
func latestOf(all []routines.Routine, nights []diary.Night) diary.Session {
	var latest diary.Session
	for _, n := range nights {
		for _, s := range n.Sessions {
			offered := slices.ContainsFunc(all, func(r routines.Routine) bool { return r.ID == s.Routine })
			if offered && s.Completion != diary.Abandoned && s.Started.After(latest.Started) {
				latest = s
			}
		}
	}
	return latest
}

// ordered puts the routine with this id before the others.
func ordered(all []routines.Routine, first string) []routines.Routine {
	i := slices.IndexFunc(all, func(r routines.Routine) bool { return r.ID == first })
	if i < 0 {
		return all
	}
	return slices.Concat(all[i:i+1], all[:i], all[i+1:])
}

// draw shows the list in at most height lines, at least 1.
func (l *list) draw(t theme.Theme, width, height int) []string {
	title, count := "Tonight", ""
	if l.open {
		title = "All routines"
	}
	rows, height := make([]string, l.rows()), max(0, height-1)
	for i := range rows {
		rows[i] = l.row(t, i, width)
	}
	if pager.Scrolls(len(rows), height) {
		count = fmt.Sprintf("%d of %d", l.cursor+1, len(rows))
	}
	lines := []string{theme.Row(t.Strong.Render(title), t.Dim.Render(count), width)}
	if height == 0 {
		return lines
	}
	return append(lines, pager.Around(l.cursor, height).Show(t, rows, height)...)
}

func (l *list) row(t theme.Theme, i, width int) string {
	name, length, marks := "", "", t.Marks()
	if l.allAt(i) {
		name = "all routines" + marks.Ellipsis
	} else {
		name, length = l.routines[i].Name, routines.Clock(l.routines[i].Total())
	}
	name = ansi.Truncate(theme.Printable(name), max(0, width-len(length)-3), marks.Ellipsis)
	if i == l.cursor {
		return theme.Row(t.Accent.Render(marks.Pointer+name), t.Text.Render(length), width)
	}
	return theme.Row(t.Text.Render("  "+name), t.Dim.Render(length), width)
}

// brokenError is what is wrong first in the first routine file that cannot be used, and
// how many there are.
func brokenError(broken []error) error {
	text := strict.Brief(broken[0]).Error()
	if len(broken) > 1 {
		text = fmt.Sprintf("%d routine files can't be read; to list them, run calmcalf routines: %s", len(broken), text)
	}
	return errors.New(text)
}
