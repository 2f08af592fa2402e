package form

import (
	"strings"
	"unicode/utf8"

	"calmcalf/ui/draw/theme"

	tea "github.com/charmbracelet/bubbletea"
)

// Entry is a line to type in, at its end.
type Entry struct {
	Text string
	Most int    // characters; 0 has no limit
	Only string // the characters it takes; "" takes all that can be printed
}

// Type takes a key and tells whether it was text, or the erasing of some.
// Control characters, which pasted text may have, are left out.
func (e *Entry) Type(msg tea.KeyMsg) bool {
	if msg.Alt {
		return false
	}
	switch msg.Type { // not its name: text that arrives at once may spell one
	case tea.KeyBackspace, tea.KeyCtrlH:
		_, size := utf8.DecodeLastRuneInString(e.Text)
		e.Text = e.Text[:len(e.Text)-size]
		return true
	case tea.KeyCtrlU:
		e.Text = ""
		return true
	case tea.KeyCtrlW:
		e.Text = strings.TrimRight(e.Text, " ")
		e.Text = e.Text[:strings.LastIndexByte(e.Text, ' ')+1]
		return true
	case tea.KeyRunes, tea.KeySpace:
	default:
		return false
	}
	room := e.Most - utf8.RuneCountInString(e.Text)
	var more strings.Builder
	for _, r := range oneLine(string(msg.Runes)) {
		if e.Most > 0 && room <= 0 {
			break
		}
		if e.Only == "" || strings.ContainsRune(e.Only, r) {
			more.WriteRune(r)
			room--
		}
	}
	e.Text += more.String()
	return true
}

// oneLine makes one line of printable text.
func oneLine(text string) string {
	return theme.Printable(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), " "))
}
