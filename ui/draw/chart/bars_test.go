package chart

import (
	"strings"
	"testing"

	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/ansi"
)

func TestBars_hideNothing(t *testing.T) {
	coloured, _ := theme.New("night", theme.Detect([]string{"COLORTERM=truecolor", "TERM=xterm-256color"}))
	values := []float64{-1, 0, 0.5, 1, 2, 4, 3, 0, -1}
	for _, look := range []theme.Theme{{}, {Glyphs: theme.ASCII}, coloured} {
		for _, rows := range []int{1, 3, 4, 12} {
			for width := range 60 {
				c, s := NewColumns(len(values), 10+width), NewScale(4, rows)
				bars, points := make([]Bar, c.Count()), make([]insight.Mean, c.Count())
				for i := range bars {
					first, _ := c.Nights(i)
					bars[i] = Bar{Known: values[first] >= 0, Value: values[first], Tone: 1}
					points[i] = insight.Mean{Known: true, Value: 1.2}
				}
				without, with := Bars(look, c, s, bars, nil), Bars(look, c, s, bars, points)
				for i, bar := range bars {
					if got, want := top(with, c.Middle(i)), top(without, c.Middle(i)); bar.Value > 0 && got != want {
						t.Fatalf("%d rows, column %d: got the top %q, want %q:\n%s", rows, i, got, want, strings.Join(with, "\n"))
					}
				}
				if got, want := strings.Count(plainly(with), "·"), strings.Count(plainly(without), "·"); got != want {
					t.Fatalf("got %d dots of nights not logged, want %d", got, want)
				}
			}
		}
	}
}

// top is the highest cell of a bar, and how high it is.
func top(lines []string, x int) string {
	for i, line := range lines {
		if cell := []rune(plainly([]string{line}))[x]; strings.ContainsRune("▁▂▃▄▅▆▇█#", cell) {
			return string(cell) + strings.Repeat("'", len(lines)-i)
		}
	}
	return ""
}

func TestBars_asText(t *testing.T) {
	c, s := NewColumns(7, 14), NewScale(2, 4)
	bars := []Bar{{}, {Known: true}, {Known: true, Value: 1}, {Known: true, Value: 2}, {Known: true}, {}, {Known: true, Value: 2}}
	for name, tt := range map[string]struct {
		glyphs theme.Glyphs
		mean   float64
		want   string
	}{
		"above the foot":             {theme.Braille, 0.6, "      █     █ |      █     █ |────█─█─────█─|· ▁ █ █ ▁ · █ "},
		"in the foot":                {theme.Braille, 0.3, "      █     █ |      █     █ |    █ █     █ |·───█─█───·─█─"},
		"in the foot, in ASCII":      {theme.ASCII, 0.3, "      #     # |      #     # |    # #     # |.---#-#---.-#-"},
		"through the top of the bar": {theme.ASCII, 2, "------#-----#-|      #     # |    # #     # |. _ # # _ . # "},
	} {
		points := make([]insight.Mean, len(bars))
		for i := range points {
			points[i] = insight.Mean{Known: true, Value: tt.mean}
		}
		got := strings.Join(Bars(theme.Theme{Glyphs: tt.glyphs}, c, s, bars, points), "|")
		if got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.ReplaceAll(got, "|", "\n"), strings.ReplaceAll(tt.want, "|", "\n"))
		}
	}
}

func TestAt_isTheColumnOfACell(t *testing.T) {
	for nights := 1; nights < 300; nights += 7 {
		for width := 1; width < 120; width += 3 {
			c := NewColumns(nights, width)
			for i := range c.Count() {
				left, cells := c.Bar(i)
				for x := left; x < left+cells; x++ {
					if got, is := c.At(x); !is || got != i {
						t.Fatalf("%d nights in %d: got column %d at cell %d of %d", nights, width, got, x, i)
					}
				}
			}
			if _, is := c.At(c.Width()); is {
				t.Fatal("got a column outside")
			}
			if _, is := c.At(-1); is {
				t.Fatal("got a column outside")
			}
		}
	}
}

// plainly is the text without its colours.
func plainly(lines []string) string { return ansi.Strip(strings.Join(lines, "\n")) }
