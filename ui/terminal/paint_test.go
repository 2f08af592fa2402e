package terminal

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"calmcalf/ui/terminal/termtest"
)

// easel is a painter before two screens: what the painter writes to the one has to look
// like the frame as it is on the other.
type easel struct {
	Painter
	painted, wanted termtest.Screen
}

func newEasel(t *testing.T, width, height int) *easel {
	return &easel{painted: termtest.New(t, width, height), wanted: termtest.New(t, width, height)}
}

// shows paints a frame, and returns what differs.
func (e *easel) shows(f Frame) string {
	out := e.Paint(f)
	_, _ = e.painted.Write(out)
	_, _ = e.painted.WriteString("\x1b[?7l") // flushes the last character
	e.wanted.Frame(f.Text)
	differs := e.painted.Differs(e.wanted)
	switch at := e.painted.CursorPosition(); {
	case differs != "":
		return fmt.Sprintf("%s, after %q", differs, out)
	case f.Cursor != nil && (at.X != f.Cursor.X || at.Y != f.Cursor.Y):
		return fmt.Sprintf("the cursor is at %v, after %q", at, out)
	}
	return ""
}

// pieces are what frames are made of: letters, signs, wide characters, emoji, marks,
// colours and attributes.
var pieces = []string{
	"a", "b", "calf", " ", "    ", "é", "e\u0301", "─", "━━", "●", "…", "⣿", "▀", "界", "한글", "ﾊ", "🦵", "👩‍👩‍👧", "🇩🇪", "☺️", "\u00a0",
	"\x1b[m", "\x1b[1m", "\x1b[0;2m", "\x1b[38;2;224;164;88m", "\x1b[38;5;9m", "\x1b[91m", "\x1b[7m", "\x1b[48;5;4m", "\x1b[22m", "\x1b[39;49m",
}

// line is up to width cells and more, so that some outgrow the window.
func line(r *rand.Rand, width int) string {
	var b strings.Builder
	for range r.IntN(width + 2) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// change replaces some lines of a frame, and shifts or shortens others.
func change(r *rand.Rand, lines []string, width, height int) []string {
	next := append([]string{}, lines...)
	for range 1 + r.IntN(3) {
		switch y := r.IntN(height + 1); {
		case y >= len(next):
			next = append(next, line(r, width))
		case r.IntN(4) == 0:
			next[y] = strings.Replace(next[y], pieces[r.IntN(21)], pieces[r.IntN(21)], 1)
		case r.IntN(4) == 0:
			next = append(next[:y], next[y+1:]...)
		default:
			next[y] = line(r, width)
		}
	}
	return next
}

// TestAnySequenceOfFramesIsShownAsItIs replays frames through a terminal emulator.
func TestAnySequenceOfFramesIsShownAsItIs(t *testing.T) {
	sequences := uint64(10_000)
	if testing.Short() {
		sequences = 500
	}
	e := newEasel(t, 1, 1)
	for seed := range sequences {
		r := rand.New(rand.NewPCG(seed, 13))
		e.forget()
		var lines []string
		width, height := 0, 0
		for i := range 5 {
			if i == 0 || r.IntN(5) == 0 { // a window of another size
				width, height = 1+(width+r.IntN(23))%24, 1+r.IntN(6)
				e.painted.Reset(width, height)
				e.wanted.Reset(width, height)
				_, _ = e.painted.WriteString("\x1b[?7l")
			}
			lines = change(r, lines, width, height)
			f := Frame{Text: strings.Join(lines, "\n"), Width: width, Height: height}
			if r.IntN(2) == 0 {
				f.Cursor = &Cell{r.IntN(width), r.IntN(height)}
			}
			if differs := e.shows(f); differs != "" {
				t.Fatalf("sequence %d, frame %d of %dx%d, %q: %s", seed, i, width, height, f.Text, differs)
			}
		}
	}
}

// TestOnlyWhatChangedIsWritten holds what a change costs.
func TestOnlyWhatChangedIsWritten(t *testing.T) {
	e := newEasel(t, 100, 30)
	paper := func(lines map[int]string) Frame {
		all := make([]string, 30)
		for y, line := range lines {
			all[y] = line
		}
		return Frame{Text: strings.Join(all, "\n"), Width: 100, Height: 30}
	}
	amber := func(text string) string { return "\x1b[38;2;224;164;88m" + text + "\x1b[0m" }
	for _, step := range []struct {
		name  string
		lines map[int]string
		want  string
	}{
		{"the first frame", map[int]string{1: "  Hold", 4: amber("0:30") + " left"}, "\x1b[?2026h\x1b[m\x1b[2J\x1b[2;3HHold\x1b[5;1H\x1b[38;2;224;164;88m0:30\x1b[m left\x1b[?2026l"},
		{"nothing", map[int]string{1: "  Hold", 4: amber("0:30") + " left"}, ""},
		{"blanks at the end of a line", map[int]string{1: "  Hold  ", 4: amber("0:30") + " left"}, ""},
		{"one digit", map[int]string{1: "  Hold", 4: amber("0:31") + " left"}, "\x1b[5;4H\x1b[38;2;224;164;88m1\x1b[m"},
		{"two digits", map[int]string{1: "  Hold", 4: amber("1:32") + " left"}, "\x1b[5;1H\x1b[38;2;224;164;88m1:32\x1b[m"},
		{"a shorter line", map[int]string{1: "  Hol", 4: amber("1:32") + " left"}, "\x1b[2;6H\x1b[K"},
		{"a character of disputed width", map[int]string{1: "  ●●ld", 4: amber("1:32") + " left"}, "\x1b[2;3H●●\x1b[5Gld"},
		{"a wide character", map[int]string{1: "  界ld", 4: amber("1:32") + " left"}, "\x1b[2;1H\x1b[K\x1b[3G界\x1b[5Gld"},
	} {
		f := paper(step.lines)
		if got := string(e.Paint(f)); got != step.want {
			t.Errorf("%s: got %q, want %q", step.name, got, step.want)
		}
	}
	if got := string(e.Paint(Frame{Text: e.text, Width: 100, Height: 30, Cursor: &Cell{2, 1}, Mouse: true})); got != "\x1b[?1002h\x1b[?1006h\x1b[2;3H\x1b[?25h" {
		t.Errorf("got %q for the cursor and the mouse", got)
	}
	if got := string(e.Paint(Frame{Text: e.text, Width: 100, Height: 30, Cursor: &Cell{2, 1}, Mouse: true})); got != "" {
		t.Errorf("got %q for the same again", got)
	}
	if got := string(e.Paint(Frame{Text: e.text, Width: 100, Height: 30, Resized: 1, Cursor: &Cell{2, 1}, Mouse: true})); !strings.Contains(got, clearAll) {
		t.Errorf("resized and back: got %q, want the whole picture", got)
	}
}

// TestWindowsOfAnySize paints the smallest, none, and a large one.
func TestWindowsOfAnySize(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {500, 200}, {3, 40}} {
		e := newEasel(t, size[0], size[1])
		_, _ = e.painted.WriteString("\x1b[?7l")
		for i := range 4 {
			text := strings.Repeat(strings.Repeat(fmt.Sprintf("%d界─", i), size[0]/3+1)+"\n", size[1]+1)
			if differs := e.shows(Frame{Text: text, Width: size[0], Height: size[1]}); differs != "" {
				t.Fatalf("%v: %s", size, differs)
			}
		}
	}
	var p Painter
	if out := p.Paint(Frame{Text: "calf"}); strings.Contains(string(out), "calf") {
		t.Errorf("got %q in a window without room", out)
	}
}

// TestAMarkJoinsTheCharacterBeforeIt also where a style changes between them.
func TestAMarkJoinsTheCharacterBeforeIt(t *testing.T) {
	var g grid
	var seen registry
	g.reset(4, 1)
	g.draw("\u0301e\x1b[1m\u0301a\tb\x1b]0;title\ac\x7f\x1b[2J", &seen)
	var got []byte
	for _, c := range g.cells[:4] {
		got = seen.append(got, c.glyph)
	}
	if string(got) != "e\u0301abc" {
		t.Errorf("got %v", g.cells)
	}
}

// Fonts draw blocks over the edges of their cells, and what is over the edge stays until the
// cell beside is written.
func TestCellsBesideABlockThatGoesAreWrittenAgain(t *testing.T) {
	for was, want := range map[string]string{"ab█cd": "b c", "█cd": " c", "ab█": "b", "ab█▀cd": "b  c", "ab⣿cd": " "} {
		var p Painter
		p.Paint(Frame{Text: was, Width: 8, Height: 2})
		is := strings.NewReplacer("█", " ", "▀", " ", "⣿", " ").Replace(was)
		if got := string(p.Paint(Frame{Text: is, Width: 8, Height: 2})); !strings.Contains(got, want) || strings.Contains(got, "ab") {
			t.Errorf("%q becomes %q: got %q, want %q in it", was, is, got, want)
		}
	}
}
