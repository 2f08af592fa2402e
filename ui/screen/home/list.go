package home

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"calmcalf/routines"
	"calmcalf/routines/strict"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// few is the number of routines that stand above the row for all of them.
const few = 3

// list is the routines to choose from: a few of them and a row for all, or, once
// that is chosen, all of them.
type list struct {
	routines []routines.Routine
	chosen   int // a row
	open     bool
	latest   diary.Session // the one that the order comes from
}

// folds tells whether there are more routines than a few and the row for all.
func (l *list) folds() bool { return len(l.routines) > few+1 }

func (l *list) rows() int {
	if l.folds() && !l.open {
		return few + 1
	}
	return len(l.routines)
}

// routine is the chosen one; the row for all of them is none.
func (l *list) routine() (routines.Routine, bool) {
	if len(l.routines) == 0 || l.onAll() {
		return routines.Routine{}, false
	}
	return l.routines[l.chosen], true
}

// onAll tells whether the row for all routines is chosen.
func (l *list) onAll() bool { return l.folds() && !l.open && l.chosen == few }

func (l *list) move(by int) { l.chosen = max(0, min(l.rows()-1, l.chosen+by)) }

// unfold shows all routines, on the first of those that were hidden.
func (l *list) unfold() { l.open = true }

// fold shows a few again, and goes back to the row for all when the chosen one is
// not among them.
func (l *list) fold() {
	l.open = false
	l.chosen = min(l.chosen, few)
}

// take shows what was read: the routine done last comes first, unless the first is
// so for safety, and the choice stays with its routine until another one is done.
func (l *list) take(all []routines.Routine, nights []diary.Night, safe bool) {
	before, chosen := l.routine()
	latest := latestOf(all, nights)
	l.routines = ordered(all, latest.Routine)
	if safe {
		l.routines = all
	}
	if latest.ID != l.latest.ID {
		l.latest, l.open, l.chosen = latest, false, 0
		return
	}
	if i := l.index(before.ID); chosen && i >= 0 {
		l.chosen = i
	}
	l.move(0)
}

func (l *list) index(id string) int {
	return slices.IndexFunc(l.routines, func(r routines.Routine) bool { return r.ID == id })
}

// latestOf is the last session in which one of these routines was done.
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
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b routines.Routine) int {
		switch first {
		case a.ID:
			return -1
		case b.ID:
			return 1
		default:
			return 0
		}
	})
	return sorted
}

// draw shows the list in at most height lines; where it does not fit, the rows
// around the chosen one.
func (l *list) draw(t theme.Theme, width, height int) []string {
	title, rows, count := "Tonight", l.rows(), ""
	if l.open {
		title = "All routines"
	}
	shown := min(rows, max(1, height-1))
	top := max(0, min(l.chosen-shown/2, rows-shown))
	if shown < rows {
		count = fmt.Sprintf("%d of %d", l.chosen+1, rows)
	}
	lines := []string{t.Strong.Render(title) + t.Dim.Render(fmt.Sprintf("%*s", max(0, width-len(title)), count))}
	for i := range shown {
		lines = append(lines, l.row(t, top+i, width))
	}
	return lines[:min(len(lines), max(1, height))]
}

func (l *list) row(t theme.Theme, i, width int) string {
	name, length, pointer, ellipsis := "", "", "▸ ", "…"
	if t.Glyphs == theme.ASCII {
		pointer, ellipsis = "> ", "..."
	}
	if l.folds() && !l.open && i == few {
		name = "all routines" + ellipsis
	} else {
		name, length = l.routines[i].Name, routines.Clock(l.routines[i].Total())
	}
	name = ansi.Truncate(name, max(0, width-len(length)-3), ellipsis)
	space := strings.Repeat(" ", max(1, width-2-lipgloss.Width(name)-len(length)))
	if i == l.chosen {
		return t.Accent.Render(pointer+name) + space + t.Text.Render(length)
	}
	return t.Text.Render("  "+name) + space + t.Dim.Render(length)
}

// brokenError tells of routine files that cannot be used: what is wrong first in
// the first of them, and how many there are.
func brokenError(broken []error) error {
	text := strict.Brief(broken[0]).Error()
	if len(broken) > 1 {
		text = fmt.Sprintf("%d routine files cannot be used; \"calmcalf routines\" names them: %s", len(broken), text)
	}
	return errors.New(text)
}
