package learn

import (
	"strings"

	"calmcalf/ui/draw/theme"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// prompt is where the search is typed.
type prompt struct {
	open bool
	text []rune
}

// longest is more than anybody searches for, in characters.
const longest = 40

// Typing tells whether letters are text.
func (m *Model) Typing() bool { return m.prompt.open }

// typed takes a key while the prompt is open.
func (m *Model) typed(msg tea.KeyMsg) {
	p := &m.prompt
	switch msg.Type {
	case tea.KeyEnter:
		p.open = false
		m.seek(string(p.text))
	case tea.KeyEsc:
		p.open = false
		m.seek("")
	case tea.KeyBackspace:
		p.text = p.text[:max(0, len(p.text)-1)]
	case tea.KeyRunes, tea.KeySpace:
		p.add(string(msg.Runes))
	}
}

// add puts text at the end, all of it on one line.
func (p *prompt) add(text string) {
	text = strings.ReplaceAll(theme.Printable(text), "\n", " ")
	p.text = append(p.text, []rune(text)...)
	p.text = p.text[:min(longest, len(p.text))]
}

// view is the prompt, with the end of a text that is too long for it.
func (p prompt) view(width int) string {
	text := p.text
	for len(text) > 0 && lipgloss.Width(string(text))+len("/_") > width {
		text = text[1:]
	}
	return ansi.Truncate("/"+string(text)+"_", width, "")
}

// seek searches the open page, or all pages when the list is shown.
func (m *Model) seek(query string) {
	query = strings.Join(strings.Fields(query), " ")
	if m.reading {
		m.find(query)
		return
	}
	m.list.show(m.pages, query)
}
