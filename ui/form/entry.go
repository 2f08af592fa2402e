package form

import (
	"strings"
	"unicode/utf8"

	"calmcalf/ui/theme"

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
	switch msg.String() {
	case "backspace", "ctrl+h":
		_, size := utf8.DecodeLastRuneInString(e.Text)
		e.Text = e.Text[:len(e.Text)-size]
		return true
	case "ctrl+u":
		e.Text = ""
		return true
	case "ctrl+w":
		e.Text = strings.TrimRight(e.Text, " ")
		e.Text = e.Text[:strings.LastIndexByte(e.Text, ' ')+1]
		return true
	}
	if msg.Type != tea.KeyRunes && msg.Type != tea.KeySpace || msg.Alt {
		return false
	}
	for _, r := range oneLine(string(msg.Runes)) {
		if e.takes(r) {
			e.Text += string(r)
		}
	}
	return true
}

func (e *Entry) takes(r rune) bool {
	return (e.Only == "" || strings.ContainsRune(e.Only, r)) && (e.Most == 0 || utf8.RuneCountInString(e.Text) < e.Most)
}

// oneLine makes one line of printable text.
func oneLine(text string) string {
	return theme.Printable(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), " "))
}
