package home

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"calmcalf/routines"
	"calmcalf/routines/strict"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// few is the number of routines above the row for more of them.
const few = 2

// row is one thing to choose: enter asks the root for it.
type row struct {
	id, name string
	does     string // in the footer
	to       nav.Msg
	routine  routines.Routine // of a row that plays one
}

// more is the id of the row that shows all routines.
const more = "more"

func play(r routines.Routine) row {
	return row{id: r.ID, name: r.Name, does: "start", to: nav.Play{Routine: r}, routine: r}
}

// list is what to choose from: what the question is about, or else the first routines, and a
// row for the others.
type list struct {
	asked    Question
	lead     []row // before the routines
	routines []routines.Routine
	latest   diary.Session // the order comes from it
	rows     []row
	cursor   int
	open     bool // all routines are shown, and nothing else
}

// selected is the row of the cursor, the zero one where there are none.
func (l *list) selected() row {
	if l.cursor >= len(l.rows) {
		return row{}
	}
	return l.rows[l.cursor]
}

// key moves the cursor, and reports whether the key was one that does.
func (l *list) key(msg tea.KeyMsg, k pager.Keys) bool {
	to, moves := k.Move(msg, l.cursor, len(l.rows)-1, few)
	l.cursor = to
	return moves
}

// show lists what there is to choose. The routine done last comes first, unless the first is
// the safest one. The cursor stays with its row until there is another question, or another
// routine is done.
func (l *list) show(q Question, e Evening, now time.Time) {
	before, latest := l.selected().id, e.latest(now)
	l.lead, l.routines = e.lead(q, now), e.Routines
	if !e.Safe {
		l.routines = ordered(e.Routines, latest.Routine)
	}
	if q != l.asked || latest.ID != l.latest.ID {
		l.asked, l.latest, l.open, before = q, latest, false, ""
	}
	l.lay(before)
}

// lay makes the rows, with the cursor on one of them, or else on the first.
func (l *list) lay(id string) {
	l.rows = nil
	for _, r := range l.routines {
		l.rows = append(l.rows, play(r))
	}
	if first := l.first(); !l.open && len(l.rows) > first {
		l.rows = slices.Concat(l.lead, l.rows[:first], l.others())
	} else if !l.open {
		l.rows = slices.Concat(l.lead, l.rows)
	}
	l.cursor = max(0, slices.IndexFunc(l.rows, func(r row) bool { return r.id == id }))
}

// first is the number of routines above the row for the others.
func (l *list) first() int {
	switch {
	case len(l.lead) > 0:
		return 0
	case len(l.routines) == few+1:
		return few + 1
	default:
		return few
	}
}

// others is the row for the routines that are not shown. A newcomer needs none.
func (l *list) others() []row {
	name := "more routines"
	switch {
	case l.asked == Welcome:
		return nil
	case len(l.lead) > 0:
		name = "routines"
	}
	return []row{{id: more, name: name, does: "show all"}}
}

// unfold shows all routines, with the cursor on the first that was hidden.
func (l *list) unfold() {
	hidden := l.routines[l.first()].ID
	l.open = true
	l.lay(hidden)
}

// fold shows a few again, with the cursor on the row for the others when its routine is
// hidden.
func (l *list) fold() {
	id := l.selected().id
	l.open = false
	if l.lay(id); l.selected().id != id {
		l.lay(more)
	}
}

// latest is the last session of the last week in which at least a part of an offered routine
// was done.
func (e Evening) latest(now time.Time) diary.Session {
	var latest diary.Session
	for _, n := range e.Nights {
		if n.Date.Compare(diary.Tonight(now).AddDays(1-week)) < 0 {
			continue
		}
		for _, s := range n.Sessions {
			offered := slices.ContainsFunc(e.Routines, func(r routines.Routine) bool { return r.ID == s.Routine })
			if offered && s.Completion.Counts() && s.Started.After(latest.Started) {
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

// draw shows the rows in so many lines, at least one.
func (l *list) draw(t theme.Theme, width, height int) []string {
	lines := make([]string, len(l.rows))
	for i := range lines {
		lines[i] = l.row(t, i, width)
	}
	return pager.Around(l.cursor, height).Show(t, lines, height)
}

// width is what the rows need, in cells, with a blank before what is at their ends.
func (l *list) width() (widest int) {
	for _, r := range l.rows {
		widest = max(widest, len("  ")+ansi.StringWidth(theme.Printable(r.name))+1+len(r.length()))
	}
	return widest
}

// length is how long a routine is, and "" of any other row.
func (r row) length() string {
	if _, plays := r.to.(nav.Play); plays {
		return routines.Clock(r.routine.Total())
	}
	return ""
}

func (l *list) row(t theme.Theme, i, width int) string {
	r, marks := l.rows[i], t.Marks()
	name, length := r.name, r.length()
	if r.to == nil {
		name += marks.Ellipsis
	}
	if most := max(1, width-len(length)-3); ansi.StringWidth(theme.Printable(name)) > most {
		name = theme.Lines(name, most-len([]rune(marks.Ellipsis)))[0] + marks.Ellipsis
	}
	name = theme.Printable(name)
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
