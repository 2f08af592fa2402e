package checkin

import (
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/lipgloss"
)

// scenes are what the screen can show, by the keys that lead there.
var scenes = map[string][]string{
	"question": nil,
	"next":     {"n"},
	"form":     {"y", "r", "f", "7"},
	"copied":   {"y", "l", "="},
	"typing":   {"y", "r", "f", "7", "t", "4", "m", "m", "enter"},
	"second":   {"y", "r", "+", "x"},
	"finished": {"n", "n", "n"},
}

func TestView(t *testing.T) {
	navtest.Scenes(t, scenes, func(t *testing.T) *navtest.Desk {
		return &sit(t, journalWith(t, logged(thursday.AddDays(-1), footCramp())), saturday).Desk
	})
}

func TestView_fitsAndNeedsNoUnicode(t *testing.T) {
	navtest.Sweep(t, scenes, func(t *testing.T) *navtest.Desk {
		return &sit(t, journalWith(t, logged(saturday.AddDays(-400)), logged(friday, footCramp())), saturday).Desk
	})
}

func TestView_inOneLine(t *testing.T) {
	tests := map[string]struct {
		keys []string
		want string
	}{
		"the question": {nil, "Cramps, Sat 21 Nov?  n none  y yes  s skip"},
		"the field":    {[]string{"y", "r", "f"}, "how bad: ?  (enter saves)"},
		"the input":    {[]string{"y", "r", "f", "7", "t", "4"}, "how long: 4_"},
		"the doubt":    {[]string{"y", "r", "esc"}, "Leave without saving? y leave, n stay"},
		"the end":      {[]string{"n"}, "You're up to date."},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := sit(t, journalWith(t, logged(friday)), saturday)
			d.screen.SetSize(50, 1)
			d.Press(tt.keys...)
			if got := d.Screen.View(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNights_areNamedSoThatNoneIsMistaken(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday.AddDays(-400))), saturday.AddDays(-365))
	d.Sees("Night of Friday 21 November 2025")

	answers := []diary.CheckIn{logged(saturday.AddDays(-10))}
	for days := 1; days <= 7; days++ {
		answers = append(answers, logged(saturday.AddDays(-days)))
	}
	d = sit(t, journalWith(t, answers...), saturday)
	d.Sees("Not logged yet: 12–13 November")
}

// TestNotes_ofAnyScriptFit types long notes, of wide characters and from right to left, and
// looks at them in the form and in the night that is logged.
func TestNotes_ofAnyScriptFit(t *testing.T) {
	for name, text := range map[string]string{
		"500 letters":        strings.Repeat("x", diary.MaxNote),
		"words":              strings.Repeat("a bad night, ", diary.MaxNote/13),
		"wide characters":    strings.Repeat("足がつった。", diary.MaxNote/6),
		"from right to left": strings.Repeat("כאבים ברגל שמאל ", diary.MaxNote/16),
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, journalWith(t, logged(friday)), saturday)
			fits := func() {
				t.Helper()
				for _, size := range [][2]int{{1, 1}, {7, 3}, {30, 8}, {36, 9}, {56, 16}, {76, 20}, {96, 26}} {
					d.Screen.SetSize(size[0], size[1])
					if w, h := lipgloss.Size(d.Screen.View()); w > size[0] || h > size[1] {
						t.Errorf("got %dx%d cells in %v:\n%s", w, h, size, d.Screen.View())
					}
				}
			}
			d.Press("y", "end")
			d.Run(d.screen.Update(pasted(text)))
			fits()
			d.Sees("_") // where one types
			d.Press("up")
			fits()
			d.Press("enter")
			if n, err := d.journal.Night(saturday); err != nil || n.Note != strings.TrimSpace(text) {
				t.Errorf("got a note of %d bytes, %v, want %d", len(n.Note), err, len(text))
			}
			d = sit(t, d.journal, saturday)
			fits()
			d.Screen.SetSize(36, 9)
			d.Sees("Logged: 1 cramp", "y  edit")
		})
	}
}

// TestTheQuestion_isAsLargeAsTheWindowAllows, and its answers are below each other down to
// where they have no space.
func TestTheQuestion_isAsLargeAsTheWindowAllows(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	for _, tt := range []struct {
		width, height int
		want          string
	}{
		{140, 56, "\n\n  ████    ██"},
		{96, 26, "▄▀▀▄ █▄ █ █   █   ▄▀▀▀"},
		{56, 16, "▄▀▀▄ █▄ █ █   █   ▄▀▀▀"},
		{40, 12, "Any cramps?\n\nn  none\ny  yes\ns  skip\nc  a cramp right now\n"},
		{40, 6, "Any cramps?\nn  none  y  yes  s  skip\nc  a cramp right now"},
	} {
		d.Screen.SetSize(tt.width, tt.height)
		d.Sees(tt.want)
	}
}
