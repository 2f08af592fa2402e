package checkin

import (
	"fmt"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

// scenes are what the screen can show, by the keys that lead there.
var scenes = map[string][]string{
	"question": nil,
	"next":     {"n"},
	"form":     {"y", "r", "f", "7"},
	"typing":   {"y", "r", "f", "7", "4", "m", "m", "enter"},
	"second":   {"y", "a", "x"},
	"finished": {"n", "n", "n"},
}

func TestView_atEverySize(t *testing.T) {
	for _, size := range [][2]int{{96, 26}, {76, 20}, {56, 16}} {
		for scene, keys := range scenes {
			t.Run(fmt.Sprintf("%s_%dx%d", scene, size[0], size[1]), func(t *testing.T) {
				d := sit(t, journalWith(t, logged(thursday.AddDays(-1), footCramp())), saturday)
				d.screen.SetSize(size[0], size[1])
				d.press(keys...)
				golden.RequireEqual(t, d.screen.View()+"\n")
			})
		}
	}
}

func TestView_neverOutgrowsTheWindow(t *testing.T) {
	for scene, keys := range scenes {
		d := sit(t, journalWith(t, logged(saturday.AddDays(-400)), logged(friday, footCramp())), saturday)
		d.press(keys...)
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

func TestView_inOneLine(t *testing.T) {
	tests := map[string]struct {
		keys []string
		want string
	}{
		"the question": {nil, "Cramps, Sat 21 Nov?  n none  y yes  s skip"},
		"the field":    {[]string{"y", "r", "f"}, "how bad: 5  (enter saves)"},
		"the input":    {[]string{"y", "r", "f", "7", "4"}, "how long: 4_"},
		"the doubt":    {[]string{"y", "r", "esc"}, "Leave without saving? y  leave      n  stay"},
		"the end":      {[]string{"n"}, "All nights are logged."},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := sit(t, journalWith(t, logged(friday)), saturday)
			d.screen.SetSize(50, 1)
			d.press(tt.keys...)
			if got := d.screen.View(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestASCII_drawsNothingElse(t *testing.T) {
	for scene, keys := range scenes {
		d := sit(t, journalWith(t, logged(thursday.AddDays(-1), footCramp())), saturday)
		deps := d.screen.deps
		deps.Theme = plain(theme.ASCII)
		d.screen = New(deps, saturday)
		d.screen.SetSize(96, 26)
		d.run(d.screen.Init())
		d.press(keys...)
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

func TestNights_areNamedSoThatNoneIsMistaken(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday.AddDays(-400))), saturday.AddDays(-365))
	d.sees("Friday 21 November 2025, to Saturday")

	answers := []diary.CheckIn{logged(saturday.AddDays(-10))}
	for days := 1; days <= 7; days++ {
		answers = append(answers, logged(saturday.AddDays(-days)))
	}
	d = sit(t, journalWith(t, answers...), saturday)
	d.sees("also open: 12 November, 13 November")
}
