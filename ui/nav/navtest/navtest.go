// Package navtest drives a screen in its tests: it presses keys, and performs commands as
// Bubble Tea would, one after the other. Its one rule: keys in, text and requests out.
package navtest

import (
	"reflect"

	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Run performs a command and all that follows from it, and returns what the screen
// asked of the root meanwhile.
func Run(s nav.Screen, cmd tea.Cmd) []nav.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if asked, ok := msg.(nav.Msg); ok {
		return []nav.Msg{asked}
	}
	several := reflect.ValueOf(msg)
	if several.Kind() != reflect.Slice {
		return Run(s, s.Update(msg))
	}
	var asked []nav.Msg
	for i := range several.Len() { // of a batch, or of a sequence, whose type is not public
		asked = append(asked, Run(s, several.Index(i).Interface().(tea.Cmd))...)
	}
	return asked
}

// Press presses keys in turn, and returns what the screen asked of the root.
func Press(s nav.Screen, names ...string) []nav.Msg {
	var asked []nav.Msg
	for _, name := range names {
		asked = append(asked, Run(s, s.Update(Key(name)))...)
	}
	return asked
}

// Key is a key by the name that Bubble Tea gives it, or the text that is typed.
func Key(name string) tea.KeyMsg {
	named := map[string]tea.KeyType{
		"enter": tea.KeyEnter, "esc": tea.KeyEsc, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"ctrl+c": tea.KeyCtrlC, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	}
	switch kind, ok := named[name]; {
	case ok:
		return tea.KeyMsg{Type: kind}
	case name == " ", name == "space":
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}
