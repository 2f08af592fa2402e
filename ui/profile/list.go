package profile

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// list is the answers, what they change, and the row that saves.
func (m *Model) list() string {
	t := m.deps.Theme
	lines, focus := []string{}, 0
	row := func(at int, text string, style lipgloss.Style) {
		pointer := "  "
		if at == m.row {
			pointer, style, focus = m.pointer(), t.Accent, len(lines)
		}
		lines = append(lines, pointer+style.Render(text))
	}
	for i, f := range diary.Facts() {
		if m.applies(f) {
			said := ansi.Truncate(f.Say(m.told), max(0, m.measure()-nameWidth-2), m.cut())
			row(i, fmt.Sprintf("%-*s", nameWidth, Name(f))+said, m.style(f))
		}
	}
	lines = append(append(lines, ""), m.changes()...)
	if m.unsaved() {
		lines = append(lines, "")
		row(len(diary.Facts()), "save and go back", t.Text)
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

// changes say what the answers change.
func (m *Model) changes() []string {
	t := m.deps.Theme
	lines := []string{t.Strong.Render("What it changes")}
	for _, text := range m.deps.Words.Says(m.told) {
		lines = append(lines, m.wrap(t.Warn, text)...)
	}
	for _, text := range m.deps.Words.Changes(m.told) {
		lines = append(lines, m.wrap(t.Text, text)...)
	}
	return append(lines, m.wrap(t.Dim, m.deps.Words["end"])...)
}

// trouble is what is wrong with the file, and what to do about it.
func (m *Model) trouble() string {
	t := m.deps.Theme
	foot := append(append([]string{""}, m.wrap(t.Text, wordsAnew)...), m.keyed("y", "anew")+"      "+m.keyed("esc", "back"))
	head := append([]string{m.title(""), ""}, m.wrap(t.Warn, wordsBroken)...)
	room := m.height - len(head) - len(foot) - 1
	if room < 1 {
		return strings.Join(m.scrolled(append(head[2:], foot...), 0, 0, m.height), "\n")
	}
	return strings.Join(slices.Concat(head, []string{""}, m.scrolled(m.problems(), m.row, noCursor, room), foot), "\n")
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
