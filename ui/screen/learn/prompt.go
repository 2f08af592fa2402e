package learn

import (
	"strings"

	"calmcalf/ui/draw/form"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// prompt is the line in which a search is typed.
type prompt struct {
	open  bool
	entry form.Entry
}

// longestQuery is more than anybody searches for, in characters.
const longestQuery = 40

func newPrompt() prompt { return prompt{open: true, entry: form.Entry{Most: longestQuery}} }

// Typing implements nav.Typist.
func (m *Model) Typing() bool { return m.prompt.open }

// typed handles a key while the prompt is open.
func (m *Model) typed(msg tea.KeyMsg) {
	switch msg.Type {
	case tea.KeyEnter:
		m.prompt.open = false
		m.seek(m.prompt.entry.Text)
	case tea.KeyEsc:
		m.prompt.open = false
		m.seek("")
	default:
		m.prompt.entry.Type(msg)
	}
}

// view is the prompt, with the end of a text that is too long for it.
func (p prompt) view(width int) string {
	text := []rune(p.entry.Text)
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
