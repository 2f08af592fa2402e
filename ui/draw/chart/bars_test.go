package chart

import (
	"math"
	"slices"
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestBars_hideNothing(t *testing.T) {
	coloured, _ := theme.New("night", theme.Detect([]string{"COLORTERM=truecolor", "TERM=xterm-256color"}))
	values := []float64{-1, 0, 0.5, 1, 2, 4, 3, 0, -1}
	for _, look := range []theme.Theme{theme.Plain(theme.Braille), theme.Plain(theme.ASCII), coloured} {
		for _, rows := range []int{1, 3, 4, 12} {
			for width := range 60 {
				c, s := NewColumns(len(values), 10+width), NewScale(4, rows)
				bars, points := make([]Bar, c.Count()), make([]Mean, c.Count())
				for i := range bars {
					first, _ := c.Nights(i)
					bars[i] = Bar{Known: values[first] >= 0, Value: values[first], Rated: true, Tone: 1}
					points[i] = Mean{Known: true, Value: 1.2}
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
	bars := []Bar{{}, {Known: true}, {Known: true, Rated: true, Value: 1}, {Known: true, Rated: true, Value: 2}, {Known: true}, {}, {Known: true, Rated: true, Value: 2}}
	for name, tt := range map[string]struct {
		glyphs theme.Glyphs
		mean   float64
		want   string
	}{
		"above the foot":             {theme.Braille, 0.6, "      █     █ |      █     █ |⣀⣀⣀⣀█⣀█⣀⣀⣀⣀⣀█⣀|· ▁ █ █ ▁ · █ "},
		"in the foot":                {theme.Braille, 0.3, "      █     █ |      █     █ |    █ █     █ |·⠒⠒⠒█⠒█⠒⠒⠒·⠒█⠒"},
		"in the foot, in ASCII":      {theme.ASCII, 0.3, "      #     # |      #     # |    # #     # |.---#-#---.-#-"},
		"through the top of the bar": {theme.ASCII, 2, "------#-----#-|      #     # |    # #     # |. _ # # _ . # "},
	} {
		points := make([]Mean, len(bars))
		for i := range points {
			points[i] = Mean{Known: true, Value: tt.mean}
		}
		got := strings.Join(Bars(theme.Plain(tt.glyphs), c, s, bars, points), "|")
		if got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.ReplaceAll(got, "|", "\n"), strings.ReplaceAll(tt.want, "|", "\n"))
		}
	}
}

// TestBars_lineIsAtTheHeightOfTheMean finds the line's dots in the middle of each column: they
// are within one dot of the mean, where the line is not behind a bar.
func TestBars_lineIsAtTheHeightOfTheMean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		means := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Mean {
			return Mean{rapid.Float64Range(0, 12).Draw(t, "mean"), rapid.IntRange(0, 5).Draw(t, "logged") > 0}
		}), 1, 60).Draw(t, "means")
		c := NewColumns(len(means), rapid.IntRange(len(means), 150).Draw(t, "width"))
		bars := make([]Bar, len(means))
		for i := range bars {
			bars[i] = Bar{Known: rapid.Bool().Draw(t, "known"), Rated: true, Value: float64(rapid.IntRange(0, 12).Draw(t, "cramps"))}
		}
		s := NewScale(12, rapid.IntRange(1, 24).Draw(t, "rows"))
		lines, drawn := Bars(theme.Plain(theme.Braille), c, s, bars, means), 0
		for i, mean := range means {
			for row := range s.Rows {
				char := []rune(lines[s.Rows-1-row])[c.Middle(i)]
				for dot := range dotRows {
					if char < 0x2800 || char > 0x28FF || (char-0x2800)&[]rune{0x40, 0x04, 0x02, 0x01}[dot] == 0 {
						continue
					}
					drawn++
					middle := (float64(row*dotRows+dot) + 0.5) / dotRows
					if want := mean.Value / float64(s.Top) * float64(s.Rows); !mean.Known || math.Abs(middle-want) > 1.0/dotRows {
						t.Fatalf("column %d: got the line %v rows high, want %v:\n%s", i, middle, want, strings.Join(lines, "\n"))
					}
				}
			}
		}
		if free := slices.ContainsFunc(bars, func(b Bar) bool { return b.Value == 0 && b.Known }); drawn == 0 && free && len(means) == 1 && means[0].Known {
			t.Fatalf("got no line:\n%s", strings.Join(lines, "\n"))
		}
	})
}

// plainly is the text without its colours.
func plainly(lines []string) string { return ansi.Strip(strings.Join(lines, "\n")) }

func TestStrip_marksColumnsEquallyWide(t *testing.T) {
	c := NewColumns(9, 7)
	got := Strip(c, []Mark{{Glyph: "a"}, {Glyph: "b"}, {Glyph: "c"}, {Glyph: "d"}, {Glyph: "e"}})
	if want := "abcde"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestSeries_differWithoutColour holds that nothing on a chart is known by its colour alone,
// so that whatever colours an eye can tell apart, the series can be.
func TestSeries_differWithoutColour(t *testing.T) {
	for _, glyphs := range []theme.Glyphs{theme.Braille, theme.Blocks, theme.ASCII} {
		g, m := GlyphsOf(glyphs), theme.Plain(glyphs).Marks()
		for what, signs := range map[string][]string{
			"bars":     {string(g.Zero), string(g.Mean), string(g.unknown), string(g.Unrated), string(g.blocks[len(g.blocks)-1])},
			"axis":     {string(g.foot), string(g.First), string(g.Cursor), string(g.date)},
			"routine":  {m.Full, m.Half, m.None, m.Unknown},
			"calendar": append(strings.Split(NewCalendar(navtest.Plain(glyphs), nil).Fills(), ""), NewCalendar(navtest.Plain(glyphs), nil).Hatch(), "0"),
		} {
			seen := map[string]bool{}
			for _, sign := range signs {
				if seen[sign] {
					t.Errorf("%s: got %q for two things", what, sign)
				}
				seen[sign] = true
			}
		}
	}
}
