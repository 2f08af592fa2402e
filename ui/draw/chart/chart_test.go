package chart

import (
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"
)

// sample is a week: 0, 1, 2, unknown, 4, 0.1 and 0 cramps.
var sample = []Bar{
	{Known: true},
	{Known: true, Value: 1},
	{Known: true, Value: 2},
	{},
	{Known: true, Value: 4},
	{Known: true, Value: 0.1},
	{Known: true},
}

func TestChart_drawsAWeek(t *testing.T) {
	for _, tt := range []struct {
		name   string
		glyphs theme.Glyphs
		want   string
	}{
		{"in blocks", theme.Braille, `
4 ┤        █
  │        █
2 ┤    █   █
  │▁ █ █ · █ ▂ ▁
0 ┼┬─┬─▲─┬─┬─┬─┬─
   T F S S M T W
   a b c d e f g`},
		{"in ASCII", theme.ASCII, `
4 +        #
  |        #
2 +    #   #
  |_ # # . # # _
0 ++-+-^-+-+-+-+-
   T F S S M T W
   a b c d e f g`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			th := theme.Theme{Glyphs: tt.glyphs}
			c, scale := NewColumns(7, 14), NewScale(4, 4)
			gutter := NewGutter(th, scale)
			axis := NewAxis(gutter, c.Width(), DateLabels(date(2026, 11, 19), c))
			marks := make([]Mark, 7)
			for i := range marks {
				marks[i].Glyph = string(rune('a' + i))
			}
			lines := gutter.Before(Bars(th, c, scale, sample, nil))
			lines = append(lines, axis.Line(c.Middle(2)), axis.Dates(), strings.Repeat(" ", gutter.Width())+Strip(c, marks))
			for i := range lines {
				lines[i] = strings.TrimRight(lines[i], " ")
			}
			if got, want := strings.Join(lines, "\n"), strings.TrimPrefix(tt.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestStrip_fillsColumnsThatStandSideBySide(t *testing.T) {
	c := NewColumns(9, 7)
	got := Strip(c, []Mark{{Glyph: "a"}, {Glyph: "b"}, {Glyph: "c"}, {Glyph: "d"}, {Glyph: "e"}})
	if want := "abccdee"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
