package selfcheck

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

// scenes are what the screen can show, by the keys that lead there.
var scenes = map[string][]string{
	"emergency":  nil,
	"marked":     {"down", "2"},
	"same-day":   {"n"},
	"doubt":      {"2", "esc"},
	"told":       {"2", "4", "enter"},
	"told-today": {"n", "1", "enter"},
	"clear":      {"n", "n"},
	"question":   append(slices.Clone(questions), "n"),
	"ordinary":   append(slices.Clone(questions), "y", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n"),
	"unsure":     append(slices.Clone(questions), "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s"),
	"nothing":    append(slices.Clone(questions), "n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n"),
}

func TestView_atEverySize(t *testing.T) {
	for _, size := range [][2]int{{96, 26}, {76, 20}, {56, 16}} {
		for scene, keys := range scenes {
			t.Run(fmt.Sprintf("%s_%dx%d", scene, size[0], size[1]), func(t *testing.T) {
				d := at(t).open()
				d.screen.SetSize(size[0], size[1])
				for range 8 { // every sign has to be seen
					d.press("down")
				}
				for range 8 {
					d.press("up")
				}
				for _, k := range keys {
					if k == "n" && d.screen.state == listing {
						d.press("down", "down", "down", "down", "down", "down", "down", "down")
					}
					d.press(k)
				}
				golden.RequireEqual(t, d.screen.View()+"\n")
			})
		}
	}
}

func TestView_neverOutgrowsTheWindow(t *testing.T) {
	for scene, keys := range scenes {
		d := at(t).open().press(keys...)
		for width := 1; width <= 100; width += 3 {
			for height := 1; height <= 27; height++ {
				d.screen.SetSize(width, height)
				view := d.screen.View()
				if w, h := lipgloss.Size(view); w > width || h > height {
					t.Fatalf("%s: got %dx%d cells, want at most %dx%d:\n%s", scene, w, h, width, height, view)
				}
			}
		}
	}
}

// TestEverySignHasToBeSeenBeforeNone scrolls a list that does not fit.
func TestEverySignHasToBeSeenBeforeNone(t *testing.T) {
	d := at(t).open()
	seen := func() bool { return d.screen.list.seen == 7 }
	d = at(t).open()
	d.screen = New(d.screen.deps)
	d.screen.SetSize(40, 9)
	d.run(d.screen.Init())
	d.sees("more below")
	d.press("n")
	d.sees("Is any of these there now?")
	if d.offers("none of these") || seen() {
		t.Error("none of these is offered while some were not seen")
	}
	for range 6 {
		d.press("down")
	}
	d.seesNo("more below")
	d.press("n")
	d.sees("And any of these?")
}

func TestAListThatCannotBeReadCannotBeAnswered(t *testing.T) {
	for _, size := range [][2]int{{20, 20}, {80, 3}, {1, 1}} {
		d := at(t).open()
		d.screen = New(d.screen.deps)
		d.screen.SetSize(size[0], size[1])
		d.run(d.screen.Init())
		d.press("n", "1", "enter", "n", "n")
		d.screen.SetSize(96, 26)
		d.sees("Is any of these there now?", "1 [ ]")
	}
}

func TestAPageThatDoesNotFitIsReadLineByLine(t *testing.T) {
	d := at(t).open().press("1", "2", "3", "4", "5", "6", "7", "enter")
	d.screen.SetSize(60, 10)
	d.sees("Get help now", "more below")
	d.seesNo("Saved in your journal.")
	for range 40 {
		d.press("down")
	}
	d.sees("Saved in your journal.")
	d.seesNo("more below")
	for range 40 {
		d.press("k")
	}
	d.sees("Get help now")
}

func TestOneLineSaysWhomToCall(t *testing.T) {
	d := at(t).open().press("2", "enter")
	d.screen.SetSize(56, 1)
	if got, want := d.screen.View(), "Call 999 now. Blood may not be reaching the leg."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestASCII_drawsNothingElse(t *testing.T) {
	for scene, keys := range scenes {
		d := at(t)
		d.glyphs = theme.ASCII
		d.open().press(keys...)
		text := d.screen.View()
		for _, column := range append(d.screen.FullHelp(), d.screen.ShortHelp()) {
			for _, b := range column {
				text += b.Help().Key + b.Help().Desc
			}
		}
		if i := strings.IndexFunc(text, func(r rune) bool { return r > '~' }); i >= 0 {
			t.Errorf("%s: got %q in\n%s", scene, []rune(text[i:])[0], text)
		}
	}
}
