// Package navtest drives a screen in its tests. Its one rule: keys in, text and requests
// out.
package navtest

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

// Desk is a screen in front of its user: keys in, words out. The tests of a screen
// embed it beside what the screen needs.
type Desk struct {
	T      *testing.T
	Screen nav.Screen
	Asked  []nav.Msg // what the screen has asked of the root since Went
}

// The sizes that golden files have: what is left of windows of 100 by 30 and of 60 by
// 20 cells.
var Sizes = [][2]int{{96, 26}, {56, 16}}

// Plain is a theme without colours.
func Plain(glyphs theme.Glyphs) theme.Theme { return theme.Plain(glyphs) }

// Sit shows a screen in a large window.
func (d *Desk) Sit(s nav.Screen) {
	d.Screen = s
	s.SetSize(Sizes[0][0], Sizes[0][1])
	d.Run(s.Init())
}

// Run performs a command and all that follows from it, as Bubble Tea would, but one after
// the other.
func (d *Desk) Run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	several := nav.Commands(msg)
	for _, each := range several {
		d.Run(each)
	}
	if asked, ok := msg.(nav.Msg); ok {
		d.Asked = append(d.Asked, asked)
	} else if several == nil {
		d.Run(d.Screen.Update(msg))
	}
}

// Press presses keys in turn: "enter", "tab", or single characters.
func (d *Desk) Press(keys ...string) {
	for _, name := range keys {
		d.Run(d.Screen.Update(Key(name)))
	}
}

// Type types a text, character by character.
func (d *Desk) Type(text string) { d.Press(strings.Split(text, "")...) }

// shows reports whether the view has these words, as they stand or across line ends.
func (d *Desk) shows(words string) bool {
	view := d.Screen.View()
	return strings.Contains(view, words) || strings.Contains(strings.Join(strings.Fields(view), " "), words)
}

// Sees fails the test unless the view has all of these words.
func (d *Desk) Sees(words ...string) {
	d.T.Helper()
	for _, w := range words {
		if !d.shows(w) {
			d.T.Errorf("got the view\n%s\nwant %q in it", d.Screen.View(), w)
		}
	}
}

// SeesNo fails the test if the view has any of these words.
func (d *Desk) SeesNo(words ...string) {
	d.T.Helper()
	for _, w := range words {
		if d.shows(w) {
			d.T.Errorf("got the view\n%s\nwant no %q in it", d.Screen.View(), w)
		}
	}
}

// Offers reports whether the footer has a key by this name or with this effect.
func (d *Desk) Offers(name string) bool {
	for _, b := range d.Screen.ShortHelp() {
		if b.Enabled() && (b.Help().Key == name || b.Help().Desc == name) {
			return true
		}
	}
	return false
}

// Went fails the test unless the screen has asked for just this since the last call.
func (d *Desk) Went(want ...nav.Msg) {
	d.T.Helper()
	if len(d.Asked)+len(want) > 0 && !reflect.DeepEqual(d.Asked, want) {
		d.T.Errorf("got %v, want %v", d.Asked, want)
	}
	d.Asked = nil
}

// Golden compares the view in a window of this size with its golden file.
func (d *Desk) Golden(width, height int) {
	d.T.Helper()
	d.Screen.SetSize(width, height)
	golden.RequireEqual(d.T, d.Screen.View()+"\n")
}

// Scenes compares what a screen can show with golden files of both Sizes: each scene by
// the keys that lead to it.
func Scenes(t *testing.T, scenes map[string][]string, open func(*testing.T) *Desk) {
	for scene, keys := range scenes {
		for _, size := range Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", scene, size[0], size[1]), func(t *testing.T) {
				d := open(t)
				d.Screen.SetSize(size[0], size[1])
				d.Press(keys...)
				d.Golden(size[0], size[1])
			})
		}
	}
}

// Sweep shows scenes in windows of every size, and then with the glyphs of a terminal
// that has ASCII alone.
func Sweep(t *testing.T, scenes map[string][]string, open func(*testing.T) *Desk) {
	for scene, keys := range scenes {
		t.Run(scene, func(t *testing.T) {
			d := open(t)
			d.Press(keys...)
			d.Fits()
			d.Screen.SetTheme(Plain(theme.ASCII))
			for _, size := range append(Sizes, [2]int{Sizes[1][0], 1}) {
				d.Screen.SetSize(size[0], size[1])
				d.ASCII()
			}
		})
	}
}

// Fits fails the test where the view outgrows its window, of any size up to 100 by 27
// cells; with -short, of a few of them.
func (d *Desk) Fits() {
	d.T.Helper()
	across, down := 3, 1
	if testing.Short() {
		across, down = 33, 13
	}
	for width := 1; width <= 100; width += across {
		for height := 1; height <= 27; height += down {
			d.Screen.SetSize(width, height)
			if w, h := lipgloss.Size(d.Screen.View()); w > width || h > height {
				d.T.Fatalf("got %dx%d cells, want at most %dx%d:\n%s", w, h, width, height, d.Screen.View())
			}
		}
	}
}

// ASCII fails the test where the view, the footer or the help has any other character.
func (d *Desk) ASCII() {
	d.T.Helper()
	text := d.Screen.View()
	for _, column := range append(d.Screen.FullHelp(), d.Screen.ShortHelp()) {
		for _, b := range column {
			text += fmt.Sprintf("\n%s %s", b.Help().Key, b.Help().Desc)
		}
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return r > '~' }); i >= 0 {
		d.T.Errorf("got %q in\n%s", []rune(text[i:])[0], text)
	}
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

// Fills fails the test unless a picture has so many lines, each of so many cells.
func Fills(t interface{ Fatalf(string, ...any) }, picture string, width, height int) {
	lines := strings.Split(picture, "\n")
	if len(lines) != height {
		t.Fatalf("got %d lines, want %d", len(lines), height)
	}
	for i, line := range lines {
		if n := lipgloss.Width(line); n != width {
			t.Fatalf("line %d: got %d cells, want %d: %q", i, n, width, line)
		}
	}
}
