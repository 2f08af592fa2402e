package form

import (
	"strings"
	"unicode/utf8"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Entry is a line to type in, at its end.
type Entry struct {
	Text string
	Most int // characters; 0 has no limit
}

// Type handles a key, and reports whether it was text, or the erasing of some.
// Control characters, which pasted text may have, are left out.
func (e *Entry) Type(msg tea.KeyMsg) bool {
	if msg.Alt {
		return false
	}
	switch msg.Type { // not its name: text that arrives at once may spell one
	case tea.KeyBackspace, tea.KeyCtrlH:
		_, size := utf8.DecodeLastRuneInString(e.Text)
		e.Text = e.Text[:len(e.Text)-size]
	case tea.KeyCtrlU:
		e.Text = ""
	case tea.KeyCtrlW:
		e.Text = strings.TrimRight(e.Text, " ")
		e.Text = e.Text[:strings.LastIndexByte(e.Text, ' ')+1]
	case tea.KeyCtrlJ: // a line that ends within pasted text
		if e.Text = strings.TrimSuffix(e.Text, " "); e.Text != "" {
			e.insert(" ")
		}
	case tea.KeyRunes, tea.KeySpace:
		e.insert(oneLine(string(msg.Runes)))
	default:
		return false
	}
	return true
}

// insert appends a text, as far as there is space.
func (e *Entry) insert(text string) {
	added := []rune(text)
	if e.Most > 0 {
		added = added[:min(len(added), max(0, e.Most-utf8.RuneCountInString(e.Text)))]
	}
	e.Text += string(added)
}

// Cursor is what an entry draws behind its text.
const Cursor = "_"

// View is the text with the cursor behind it.
func (e Entry) View() string { return theme.Printable(e.Text) + Cursor }

// oneLine makes one line of printable text.
func oneLine(text string) string {
	return theme.Printable(strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), " "))
}

// Prompt is an entry that a key or its first character opens. It stays open, also with all of its
// text erased, until the text is accepted or cancelled: whoever is typing must not answer
// other questions by the way. While it is open, the screen gives it every key.
type Prompt struct {
	Entry
	Refused string // why the text was not accepted, until the next key
	open    bool
}

// Open reports whether a text is being typed.
func (p *Prompt) Open() bool { return p.open }

// Key handles a key of the open prompt. A text that accept returns an error for stays,
// to be corrected.
func (p *Prompt) Key(msg tea.KeyMsg, accept func(text string) error) {
	p.Refused = ""
	keys := p.Bindings()
	switch {
	case key.Matches(msg, keys[0]):
		if p.Text == "" {
			p.open = false
			return
		}
		if err := accept(p.Text); err != nil {
			p.Refused = err.Error()
			return
		}
		p.Text, p.open = "", false
	case key.Matches(msg, keys[1]):
		p.Text, p.open = "", false
	default:
		p.Type(msg)
	}
}

// Bindings are the keys of the open prompt, for the footer: accept and cancel.
func (p *Prompt) Bindings() []key.Binding {
	return []key.Binding{nav.Bind("enter", "ok", "enter tab"), nav.Bind("esc", "cancel", "esc")}
}

// Start opens the prompt without a text, for at most so many characters.
func (p *Prompt) Start(most int) { *p = Prompt{Entry: Entry{Most: most}, open: true} }

// Begin opens the prompt with a digit, and reports whether the key was one.
func (p *Prompt) Begin(msg tea.KeyMsg) bool {
	digit := msg.String()
	p.open = len(digit) == 1 && digit >= "0" && digit <= "9" && p.Type(msg)
	return p.open
}
