package profile

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// unsaved tells whether there is something to save: also that nothing was told,
// the first time.
func (m *Model) unsaved() bool { return !m.asked || m.broken != nil || m.changed() }

// rows are the places of the list: the facts, and behind them the one that saves.
func (m *Model) rows() []int {
	var rows []int
	for i, f := range diary.Facts() {
		if f.Applies(m.told) {
			rows = append(rows, i)
		}
	}
	if m.unsaved() {
		rows = append(rows, len(diary.Facts()))
	}
	return rows
}

// choose takes the keys of the list.
func (m *Model) choose(msg tea.KeyMsg) tea.Cmd {
	k, rows := &m.keys, m.rows()
	at := slices.Index(rows, m.row)
	switch {
	case key.Matches(msg, k.up):
		m.row = rows[max(0, at-1)]
	case key.Matches(msg, k.down):
		m.row = rows[min(len(rows)-1, at+1)]
	case key.Matches(msg, k.save), key.Matches(msg, k.goOn) && m.row == len(diary.Facts()):
		return m.save()
	case key.Matches(msg, k.goOn) && diary.Facts()[m.row].Key == massage && m.told.Unclear():
		m.state = unclear
	case key.Matches(msg, k.goOn):
		m.state, m.asks = editing, sheetOf(m.row, m.told)
	case key.Matches(msg, k.back) && m.changed():
		m.leaving = true
	case key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	}
	return nil
}

// list is the answers, what they change, and the row that saves.
func (m *Model) list() string {
	t, lines, focus := m.deps.Theme, []string{}, 0
	row := func(at int, name, said string, style lipgloss.Style) {
		if at == m.row {
			focus = len(lines)
			lines = append(lines, m.pointer()+t.Accent.Render(name+said))
			return
		}
		lines = append(lines, "  "+t.Dim.Render(name)+style.Render(said))
	}
	for i, f := range diary.Facts() {
		if f.Applies(m.told) {
			said := ansi.Truncate(f.Say(m.told), max(0, m.measure()-nameWidth-2), m.cut())
			row(i, fmt.Sprintf("%-*s", nameWidth, Name(f)), said, m.style(f))
		}
	}
	lines = append(append(lines, ""), m.changes()...)
	if m.unsaved() {
		lines = append(lines, "")
		row(len(diary.Facts()), "", "save and go back", t.Text)
	}
	head, room := m.title("")+"\n\n", m.height-2
	if room < leastHeight {
		head, room = "", m.height
	}
	top := focus - room/2
	if rows := m.rows(); m.row == rows[len(rows)-1] {
		top = focus // of what follows, as much as there is room for
	}
	return head + strings.Join(m.scrolled(lines, top, focus, room), "\n")
}

func (m *Model) style(f diary.Fact) lipgloss.Style {
	if f.Told(m.told) == nil {
		return m.deps.Theme.Dim
	}
	return m.deps.Theme.Text
}

// changes are what the answers call for, and what they change.
func (m *Model) changes() []string {
	t, words := m.deps.Theme, m.deps.Words
	var lines []string
	for _, text := range words.Says(m.told) {
		lines = append(append(lines, m.wrap(t.Urgent, text)...), "")
	}
	for _, text := range words.Doubts(m.told) {
		lines = append(append(lines, m.wrap(t.Warn, text)...), "")
	}
	lines = append(lines, t.Strong.Render("What it changes"))
	for _, text := range words.Changes(m.told) {
		lines = append(lines, m.wrap(t.Text, text)...)
	}
	return append(lines, m.wrap(t.Dim, words["end"])...)
}

// trouble is what is wrong with the file, and what to do about it.
func (m *Model) trouble() string {
	head, foot, room := m.around()
	if room < 1 {
		return strings.Join(m.scrolled(append(head[2:], foot...), 0, 0, m.height), "\n")
	}
	return strings.Join(slices.Concat(head, []string{""}, m.scrolled(m.problems(), m.row, noCursor, room), foot), "\n")
}

// around is what stands above and below the problems, and the lines left for them.
func (m *Model) around() (head, foot []string, room int) {
	t := m.deps.Theme
	head = append([]string{m.title(""), ""}, m.wrap(t.Warn, wordsBroken)...)
	foot = append(append([]string{""}, m.wrap(t.Text, wordsAnew)...), m.keyed("y", "new")+"      "+m.keyed("esc", "back"))
	return head, foot, m.height - len(head) - len(foot) - 1
}

// hidden is how many lines of the problems the window has no room for.
func (m *Model) hidden() int {
	_, _, room := m.around()
	return max(0, len(m.problems())-max(1, room))
}

// problems are the lines that say what is wrong in the file.
func (m *Model) problems() []string {
	var lines []string
	for line := range strings.SplitSeq(theme.Printable(m.broken.Error()), "\n") {
		lines = append(lines, m.wrap(m.deps.Theme.Text, line)...)
	}
	return lines
}

// scrolled is as many lines as there is room for, from top on if that can be. A
// line tells of more on either side, but not in place of the one at focus.
func (m *Model) scrolled(lines []string, top, focus, room int) []string {
	if len(lines) <= room {
		return lines
	}
	top = max(0, min(top, len(lines)-room))
	shown := slices.Clone(lines[top : top+room])
	if room < 3 {
		return shown
	}
	if top > 0 && focus != top {
		shown[0] = m.deps.Theme.Dim.Render("more above")
	}
	if last := top + room - 1; last < len(lines)-1 && focus != last {
		shown[room-1] = m.deps.Theme.Dim.Render("more below")
	}
	return shown
}
