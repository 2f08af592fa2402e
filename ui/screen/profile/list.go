package profile

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// list shows the answers with the cursor on a row, and below the last row as much of
// what follows as the window holds.
func (m *Model) list(row int) {
	m.state, m.row = listing, row
	lines, cursor := m.lines()
	m.page = pager.Around(cursor, m.listHeight())
	if rows := m.rows(); row == rows[len(rows)-1] {
		m.page = pager.Pager{}
		m.page.Reveal(len(lines)-1, len(lines), m.listHeight())
		m.page.Reveal(cursor, len(lines), m.listHeight())
	}
}

// rows are the places of the list: the facts, and after them the row that saves, where there
// is something to save.
func (m *Model) rows() []int {
	var rows []int
	for i, f := range diary.Facts() {
		if f.Applies(m.answers) {
			rows = append(rows, i)
		}
	}
	if m.dirty() {
		rows = append(rows, len(diary.Facts()))
	}
	return rows
}

// listKey moves the cursor, and beyond the last row the page.
func (m *Model) listKey(msg tea.KeyMsg, k keyMap) tea.Cmd {
	rows, facts := m.rows(), diary.Facts()
	at := slices.Index(rows, m.row)
	lines, _ := m.lines()
	to, moves := k.move.Move(msg, at, len(rows)-1, len(rows))
	switch {
	case moves && to != at:
		m.list(rows[to])
	case moves:
		m.page.Key(msg, k.move, len(lines), m.listHeight())
	case key.Matches(msg, k.save), key.Matches(msg, k.enter) && m.row == len(facts):
		return m.save()
	case key.Matches(msg, k.enter) && facts[m.row].Key == massage && m.answers.Unclear():
		m.state = unclear
	case key.Matches(msg, k.enter):
		m.state, m.question = editing, questionAt(m.row, m.answers)
	case key.Matches(msg, k.back):
		return m.LeaveTo(nav.Back{})
	}
	return nil
}

// lines are the answers, what they change, and the row that saves; and the line of the
// cursor.
func (m *Model) lines() (lines []string, cursor int) {
	t, facts := m.Theme, diary.Facts()
	row := func(at int, name, value string, style theme.Style) {
		first := "  " + t.Dim.Render(name)
		if at == m.row {
			cursor, style, first = len(lines), t.Accent, t.Accent.Render(t.Marks().Pointer+name)
		}
		lines = append(lines, m.Hanging(style, first, value)...)
	}
	for i, f := range facts {
		if f.Applies(m.answers) {
			style := t.Text
			if f.Answer(m.answers) == nil {
				style = t.Dim
			}
			row(i, fmt.Sprintf("%-*s", nameWidth, Name(f)), f.Describe(m.answers), style)
		}
	}
	lines = append(append(lines, ""), m.changes()...)
	if m.dirty() {
		lines = append(lines, "")
		row(len(facts), "", "save and go back", t.Text)
	}
	return lines, cursor
}

// changes are what the answers call for, and what they change.
func (m *Model) changes() []string {
	t, words := m.Theme, m.deps.Words
	var parts [][]string
	for _, text := range words.Says(m.answers) {
		parts = append(parts, m.Wrap(t.Urgent, text))
	}
	for _, text := range words.Doubts(m.answers) {
		parts = append(parts, m.Wrap(t.Warn, text))
	}
	changes := []string{t.Strong.Render("What it changes")}
	for _, text := range words.Changes(m.answers) {
		changes = append(changes, m.Hanging(t.Text, m.Bullet(), text)...)
	}
	return theme.Spaced(1, append(parts, changes, m.Wrap(t.Dim, words["end"]))...)
}

// listHeight is that of the window, less the title where there is room for it.
func (m *Model) listHeight() int {
	if m.Height-2 < leastHeight {
		return m.Height
	}
	return m.Height - 2
}

// listPage is the title, and the list as far as the window holds it.
func (m *Model) listPage() string {
	lines, _ := m.lines()
	view := m.page.Show(m.Theme, lines, m.listHeight())
	if m.listHeight() < m.Height {
		view = append([]string{m.title(m.Theme.Strong, ""), ""}, view...)
	}
	return strings.Join(view, "\n")
}
