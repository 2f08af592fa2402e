package selfcheck

import (
	"slices"
	"testing"

	"calmcalf/ui/nav/navtest"
)

// scenes are what the screen can show, by the keys that lead there. Where a list does
// not fit, its end has to be seen before n.
var scenes = map[string][]string{
	"emergency":    {"end", "home"},
	"marked":       {"end", "home", "down", "2"},
	"same-day":     {"end", "n"},
	"confirm":      {"end", "home", "2", "esc"},
	"active":       {"2", "4", "enter"},
	"active-today": {"end", "n", "end", "1", "enter"},
	"none":         {"end", "n", "end", "n"},
	"question":     append(slices.Clone(questions), "n"),
	"ordinary":     append(slices.Clone(questions), "y", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n"),
	"unsure":       append(slices.Clone(questions), "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s"),
}

func open(t *testing.T) *navtest.Desk { return &at(t).open().Desk }

func TestView(t *testing.T) { navtest.Scenes(t, scenes, open) }

func TestView_fitsAndNeedsNoUnicode(t *testing.T) { navtest.Sweep(t, scenes, open) }

// TestEverySignHasToBeSeenBeforeNone scrolls a list that does not fit.
func TestEverySignHasToBeSeenBeforeNone(t *testing.T) {
	d := at(t)
	d.openIn(40, 9)
	d.Sees("more below, then press n")
	d.Press("n", "down", "pgdown", "n")
	d.Sees("Any of these right now?")
	if d.Offers("none of these") {
		t.Error("none of these is offered while some were not seen")
	}
	d.Press("home", "down", "down", "down", "down", "down", "down")
	d.SeesNo("more below")
	d.Press("home")
	d.Sees("more below")
	d.SeesNo("after the last")
	d.Press("n")
	d.Sees("And any of these?")
}

func TestAListThatCannotBeReadCannotBeAnswered(t *testing.T) {
	for _, size := range [][2]int{{20, 20}, {80, 3}, {1, 1}} {
		d := at(t)
		d.openIn(size[0], size[1])
		d.Press("n", "1", "enter", "n", "n")
		d.Screen.SetSize(96, 26)
		d.Sees("Any of these right now?", "1 [ ]")
	}
}

func TestAPageThatDoesNotFitIsReadLineByLine(t *testing.T) {
	d := at(t).open().press("1", "2", "3", "4", "5", "6", "7", "enter")
	d.Screen.SetSize(60, 10)
	d.Sees("Get help now", "more below")
	d.SeesNo("Saved in your journal.")
	for range 40 {
		d.Press("down")
	}
	d.Sees("Saved in your journal.")
	d.SeesNo("more below")
	d.Press("home")
	d.Sees("Get help now")
	d.Press("end")
	d.Sees("Saved in your journal.")
}

func TestOneLineSaysWhomToCall(t *testing.T) {
	d := at(t).open().press("2", "enter")
	d.screen.SetSize(56, 1)
	if got, want := d.Screen.View(), "Call 999 now. Blood may not be reaching the leg."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
