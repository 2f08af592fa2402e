package history

import (
	"strings"

	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// menu is a list to choose from, in place of the view. The zero menu is closed.
type menu struct {
	title string
	items func() []item // at least one
	at    int           // the index of the selected item
}

// item is a line of a menu.
type item struct {
	text, more string // more is of less weight
	does       string // names the key that chooses it
	choose     func() tea.Cmd
}

func (d menu) open() bool { return d.title != "" }

func (d menu) selected() item { return d.items()[d.at] }

// fitMenu keeps the menu at one of its items, which may have become fewer.
func (m *Model) fitMenu() {
	if !m.menu.open() {
		return
	}
	last := len(m.menu.items()) - 1
	if m.menu.at = min(m.menu.at, last); last < 0 {
		m.menu = menu{}
	}
}

// menuKey handles a key while a menu is open.
func (m *Model) menuKey(msg tea.KeyMsg) tea.Cmd {
	at, moves := m.keys.list.Move(msg, m.menu.at, len(m.menu.items())-1, m.height)
	switch {
	case moves:
		m.menu.at = at
	case key.Matches(msg, m.keys.choose):
		return m.menu.selected().choose()
	case key.Matches(msg, m.keys.done):
		m.menu = menu{}
		m.layOut()
	}
	return nil
}

// drawMenu draws the items below the title, around the selected one.
func (m *Model) drawMenu() string {
	t, height := m.deps.Theme, m.height-m.headLines()-len(m.gap())
	drawn := theme.Wrap(t.Strong, m.menu.title, m.width)
	if height > 8 {
		drawn = append(drawn, "")
	}
	var lines []string
	for i, each := range m.menu.items() {
		pointer, style := "  ", t.Text
		if i == m.menu.at {
			pointer, style = t.Marks().Pointer, t.Accent
		}
		line := style.Render(pointer+theme.Printable(each.text)) + t.Dim.Render(each.more)
		lines = append(lines, ansi.Truncate(line, m.width, t.Marks().Ellipsis))
	}
	height -= len(drawn)
	return strings.Join(append(drawn, pager.Around(m.menu.at, height).Show(t, lines, height)...), "\n")
}
