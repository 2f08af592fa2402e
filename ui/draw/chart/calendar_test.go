package chart

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/lipgloss"
	"pgregory.net/rapid"
)

func plainCalendar(glyphs theme.Glyphs) Calendar {
	return NewCalendar(navtest.Plain(glyphs), []Mark{{Glyph: "."}, {Glyph: "*"}, {Glyph: "o"}})
}

func TestGrid_fits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weeks := rapid.IntRange(1, 6000).Draw(t, "weeks")
		width, height := rapid.IntRange(40, 250).Draw(t, "width"), rapid.IntRange(8, 80).Draw(t, "height")
		g := NewGrid(weeks, width, height)
		if g.Weeks < 1 || g.Weeks > weeks {
			t.Fatalf("got %d weeks, want at least one and at most %d", g.Weeks, weeks)
		}
		if used := dayNames + g.Weeks*g.pitch + endCells; used > width || g.Height() > height {
			t.Fatalf("got %dx%d, want at most %dx%d", used, g.Height(), width, height)
		}
		if full := (width - dayNames - endCells) / 2; g.Weeks < weeks && g.Weeks < full {
			t.Fatalf("got %d weeks, want the %d that fit", g.Weeks, full)
		}
	})
}

func TestGrid_findsTheDayUnderAPointer(t *testing.T) {
	g := NewGrid(6, 60, 22)
	for day := range 6 * weekDays {
		column, row := dayNames+day/weekDays*g.pitch+1, 1+day%weekDays*g.lines
		if got, ok := g.At(column, row); !ok || got != day {
			t.Errorf("got day %d at %d,%d, want %d", got, column, row, day)
		}
	}
	for _, outside := range [][2]int{{0, 3}, {10, 0}, {dayNames + 6*g.pitch, 3}, {10, 1 + weekDays*g.lines}} {
		if day, ok := g.At(outside[0], outside[1]); ok {
			t.Errorf("got day %d at %v, want none", day, outside)
		}
	}
}

// TestCalendar_showsEveryDayOnce counts the signs on the page.
func TestCalendar_showsEveryDayOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		glyphs := rapid.SampledFrom([]theme.Glyphs{theme.Braille, theme.Blocks, theme.ASCII}).Draw(t, "glyphs")
		c := plainCalendar(glyphs)
		g := NewGrid(rapid.IntRange(1, 20).Draw(t, "weeks"), rapid.IntRange(40, 200).Draw(t, "width"), rapid.IntRange(8, 50).Draw(t, "height"))
		days := make([]Day, g.Weeks*weekDays)
		fives, zeros, many := 0, 0, 0
		for i := range days {
			days[i] = Day{
				Kind:   rapid.SampledFrom([]DayKind{Outside, Ahead, Missed, Counted}).Draw(t, "kind"),
				Cramps: rapid.SampledFrom([]int{0, 5, 10, 40}).Draw(t, "cramps"),
				Tone:   rapid.Float64Range(0, 1).Draw(t, "tone"), Rated: rapid.Bool().Draw(t, "rated"),
			}
			switch {
			case days[i].Kind != Counted:
			case days[i].Cramps == 0:
				zeros++
			case days[i].Cramps == 5:
				fives++
			default:
				many++
			}
		}
		width := dayNames + g.Weeks*g.pitch + endCells
		monday := date(2026, 11, 9)
		lines := c.Draw(g, monday, days, rapid.IntRange(-9, len(days)+9).Draw(t, "cursor"), 3, width)
		navtest.Fills(t, strings.Join(lines, "\n"), width, g.Height())
		page := strings.Join(lines[g.head:], "\n") // the months may have a year with a 0, and a Monday its day
		if g.Dated() {
			return // TestCalendar_hasTheDayTheCountAndHowBad reads these
		}
		for sign, want := range map[string]int{"0": zeros, "5": fives, "+": many} {
			if got := strings.Count(page, sign); got != want {
				t.Fatalf("got %q %d times, want %d:\n%s", sign, got, want, page)
			}
		}
	})
}

// TestCalendar_hasTheDayTheCountAndHowBad reads large cells: more blocks for what was worse,
// and none where nobody said how bad it was.
func TestCalendar_hasTheDayTheCountAndHowBad(t *testing.T) {
	c := plainCalendar(theme.Braille)
	days := []Day{
		{Kind: Counted},
		{Kind: Counted, Cramps: 1, Rated: true, Tone: 0.1},
		{Kind: Counted, Cramps: 12, Rated: true, Tone: 1},
		{Kind: Counted, Cramps: 3},
		{Kind: Missed},
		{Kind: Ahead},
		{Kind: Counted, Cramps: 2, Mark: 1, Rated: true, Tone: 0.5},
	}
	g := Grid{Weeks: 1, pitch: 6, lines: 2, head: 1}
	got := strings.Join(c.Draw(g, date(2026, 11, 9), days, 2, 5, 12), "\n")
	want := strings.Join([]string{
		"     Nov    ",
		"Mon   9.    ", "      0     ", "Tue  10.    ", "      1▄    ", "Wed ┏11.  ┓ ", "    ┗12▄▄▄┛ ",
		"Thu  12.    ", "      3     ", "Fri  13     ", "     ╱╱╱    ", "Sat ┌14   ┐ ", "    └     ┘ ", "Sun  15*    ", "      2▄▄   ",
	}, "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestCalendar_namesTheMondaysOfSmallCells where a line is free for them, every second one
// where they would touch.
func TestCalendar_namesTheMondaysOfSmallCells(t *testing.T) {
	c := plainCalendar(theme.ASCII)
	for _, tt := range []struct {
		weeks, width, height int
		want                 string
	}{
		{13, 56, 9, "     7 14 21 28  5 12 19 26  2  9 16 23 30"},
		{20, 56, 9, "     7  21   5  19   2  16  30  14  28  11"},
		{3, 56, 9, "      7  14  21"},
		{13, 56, 8, ""}, // the days need every line
		{6, 56, 20, ""}, // each cell has its day
	} {
		g := NewGrid(tt.weeks, tt.width, tt.height)
		days := slices.Repeat([]Day{{Kind: Counted}}, g.Weeks*weekDays)
		got := ""
		if lines := c.Draw(g, date(2026, 9, 7), days, -1, -1, tt.width); !strings.HasPrefix(lines[1], "Mon") {
			got = strings.TrimRight(lines[1], " ")
		}
		if got != tt.want {
			t.Errorf("%d weeks in %dx%d: got %q, want %q", tt.weeks, tt.width, tt.height, got, tt.want)
		}
	}
}

func TestCalendar_putsMonthsOverTheirFirstDay(t *testing.T) {
	c := plainCalendar(theme.ASCII)
	monday, width := date(2025, 9, 1), 196
	for _, weeks := range []int{20, 60} {
		g := NewGrid(weeks, width, 22)
		days := slices.Repeat([]Day{{Kind: Counted}}, g.Weeks*weekDays)
		months := c.Draw(g, monday, days, -1, -1, width)[0]
		for i := range days {
			if d := monday.AddDays(i); d.Day == 1 {
				at := dayNames + i/weekDays*g.pitch + 1
				if name := d.Format("Jan"); !strings.HasPrefix(months[at:], name) && !strings.HasPrefix(months[at:], d.Format("2006")) {
					t.Errorf("%d weeks: got %q over the week of %v, want %s", weeks, months[at:], d, name)
				}
			}
		}
	}
}

func TestCalendar_tellsDaysApartWithoutColour(t *testing.T) {
	for _, glyphs := range []theme.Glyphs{theme.Braille, theme.Blocks, theme.ASCII} {
		c := plainCalendar(glyphs)
		for _, g := range grids() {
			g.Weeks = 1
			seen := map[string]Day{}
			for _, d := range []Day{
				{Kind: Ahead}, {Kind: Missed}, {Kind: Counted}, {Kind: Counted, Cramps: 1}, {Kind: Counted, Cramps: 9}, {Kind: Counted, Cramps: 12},
			} {
				week := append([]Day{d}, make([]Day, weekDays-1)...)
				page := strings.Join(c.Draw(g, date(2026, 11, 9), week, -1, -1, 40), "\n")
				if other, ok := seen[page]; ok {
					t.Errorf("got %v and %v alike in a grid of %d by %d", d, other, g.pitch, g.lines)
				}
				seen[page] = d
			}
		}
	}
}

func TestRows_fitAnyWidth(t *testing.T) {
	rows := []Row{{Name: "calf, leg unknown", Known: true, Value: 3, Count: "300 in 3000"}, {Name: "x", Known: true, Value: 1e9, Count: "1"}}
	for width := range 120 {
		for _, line := range Rows(theme.Plain(theme.Braille), rows, width) {
			if got := lipgloss.Width(line); got > width {
				t.Fatalf("got a line of %d cells, want at most %d", got, width)
			}
		}
	}
}
