package form

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"
)

func typed(text string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text)} }

func pasted(text string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}
}

func pressed(key tea.KeyType) tea.KeyMsg { return tea.KeyMsg{Type: key} }

var space = tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")}

func TestEntry_showsWhatIsTyped(t *testing.T) {
	for _, tt := range []struct {
		name  string
		entry Entry
		keys  []tea.KeyMsg
		want  string
	}{
		{"letters and spaces", Entry{}, []tea.KeyMsg{typed("t"), typed("e"), typed("a"), space, typed("2")}, "tea 2"},
		{"letters of any alphabet", Entry{}, []tea.KeyMsg{typed("é"), typed("茶"), typed("🦵")}, "é茶🦵"},
		{"lines become one", Entry{}, []tea.KeyMsg{pasted("new\nshoes\r\nall day\n")}, "new shoes all day"},
		{"an empty line begins nothing", Entry{}, []tea.KeyMsg{pressed(tea.KeyCtrlJ), typed("a"), pressed(tea.KeyCtrlJ), pressed(tea.KeyCtrlJ), typed("b")}, "a b"},
		{"control characters are left out", Entry{}, []tea.KeyMsg{pasted("\x1b[31mred\x07\x00\x7f\u009b2J")}, "[31mred2J"},
		{"words that spell a key are words", Entry{Text: "a "}, []tea.KeyMsg{typed("backspace"), pasted("ctrl+u")}, "a backspacectrl+u"},

		{"backspace takes the last letter", Entry{Text: "tea"}, []tea.KeyMsg{pressed(tea.KeyBackspace)}, "te"},
		{"backspace takes a whole character", Entry{Text: "né茶🦵"}, []tea.KeyMsg{pressed(tea.KeyBackspace), pressed(tea.KeyCtrlH)}, "né"},
		{"backspace on nothing", Entry{}, []tea.KeyMsg{pressed(tea.KeyBackspace)}, ""},
		{"ctrl+w takes a word", Entry{Text: "long walk"}, []tea.KeyMsg{pressed(tea.KeyCtrlW)}, "long "},
		{"ctrl+w takes the spaces after it too", Entry{Text: "long walk  "}, []tea.KeyMsg{pressed(tea.KeyCtrlW)}, "long "},
		{"ctrl+w takes the only word", Entry{Text: "ñandú"}, []tea.KeyMsg{pressed(tea.KeyCtrlW), pressed(tea.KeyCtrlW)}, ""},
		{"ctrl+u takes all", Entry{Text: "long walk"}, []tea.KeyMsg{pressed(tea.KeyCtrlU), typed("x")}, "x"},

		{"no more than there is room for", Entry{Most: 3}, []tea.KeyMsg{typed("é"), pasted("茶🦵x"), typed("y")}, "é茶🦵"},
		{"room again after an erasure", Entry{Most: 2, Text: "ab"}, []tea.KeyMsg{typed("c"), pressed(tea.KeyBackspace), typed("d")}, "ad"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, key := range tt.keys {
				if !tt.entry.Type(key) {
					t.Errorf("%q was not taken for text", key)
				}
			}
			if tt.entry.Text != tt.want {
				t.Errorf("got %q, want %q", tt.entry.Text, tt.want)
			}
		})
	}
}

func TestEntry_leavesOtherKeysToTheScreen(t *testing.T) {
	e := Entry{Text: "tea"}
	for _, key := range []tea.KeyMsg{
		pressed(tea.KeyEnter), pressed(tea.KeyEsc), pressed(tea.KeyTab), pressed(tea.KeyUp), pressed(tea.KeyCtrlC),
		{Type: tea.KeyRunes, Runes: []rune("b"), Alt: true},
		{Type: tea.KeyBackspace, Alt: true},
	} {
		if e.Type(key) || e.Text != "tea" {
			t.Errorf("%q was taken for text, which is now %q", key, e.Text)
		}
	}
}

func TestEntry_holdsOneLineOfAtMostItsLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := Entry{Most: rapid.IntRange(1, 20).Draw(t, "most")}
		erasing := rapid.SampledFrom([]tea.KeyMsg{pressed(tea.KeyBackspace), pressed(tea.KeyCtrlW), pressed(tea.KeyCtrlU)})
		text := rapid.Custom(func(t *rapid.T) tea.KeyMsg { return pasted(rapid.String().Draw(t, "text")) })
		for _, key := range rapid.SliceOf(rapid.OneOf(erasing, text, text)).Draw(t, "keys") {
			e.Type(key)
			if n := utf8.RuneCountInString(e.Text); n > e.Most || !utf8.ValidString(e.Text) || strings.ContainsFunc(e.Text, unicode.IsControl) {
				t.Fatalf("got %d characters, %q", n, e.Text)
			}
		}
	})
}

func TestPrompt_isOpenUntilItIsAccepted(t *testing.T) {
	enter, esc, back := pressed(tea.KeyEnter), pressed(tea.KeyEsc), pressed(tea.KeyBackspace)
	for _, tt := range []struct {
		name           string
		keys           []tea.KeyMsg
		view, accepted string
		refused        bool
	}{
		{"a letter does not open it", []tea.KeyMsg{typed("x"), enter}, "_", "", false},
		{"a digit does", []tea.KeyMsg{typed("4"), typed("m")}, "4m_", "", false},
		{"enter accepts", []tea.KeyMsg{typed("4"), typed("m"), enter}, "_", "4m", false},
		{"tab accepts", []tea.KeyMsg{typed("4"), pressed(tea.KeyTab)}, "_", "4", false},
		{"what is refused stays", []tea.KeyMsg{typed("4"), typed("x"), enter}, "4x_", "", true},
		{"until it is corrected", []tea.KeyMsg{typed("4"), typed("x"), enter, back, enter}, "_", "4", false},
		{"esc cancels", []tea.KeyMsg{typed("4"), esc}, "_", "", false},
		{"erasing all of it leaves it open", []tea.KeyMsg{typed("4"), back, back, typed("x"), back, typed("7"), enter}, "_", "7", false},
		{"enter on nothing closes it", []tea.KeyMsg{typed("4"), back, enter, typed("x")}, "_", "", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var p Prompt
			accepted := ""
			for _, key := range tt.keys {
				if !p.Open() {
					p.Begin(key)
					continue
				}
				p.Key(key, func(text string) error {
					if strings.Contains(text, "x") {
						return errors.New("no number")
					}
					accepted = text
					return nil
				})
			}
			if p.View() != tt.view || accepted != tt.accepted || (p.Refused != "") != tt.refused {
				t.Errorf("got %q, accepted %q, refused %q", p.View(), accepted, p.Refused)
			}
		})
	}
}
