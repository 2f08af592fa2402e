package chart_test

import (
	"math"
	"strings"
	"testing"

	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"pgregory.net/rapid"
)

// ends are the first and the last dot of the thick line in the middle, and the dot of no
// difference, which alone passes every row.
func ends(lines []string) (from, to, same int) {
	from, to, same = math.MaxInt, -1, -1
	for x, char := range []rune(lines[0]) {
		if char > 0x2800 && char < 0x2900 && (char-0x2800)&0x47 == 0x47 {
			same = 2 * x
		}
	}
	for x, char := range []rune(lines[1]) {
		for column, mask := range [2]rune{0x06, 0x30} {
			at := 2*x + column
			if char > 0x2800 && char < 0x2900 && (char-0x2800)&mask == mask && at != same {
				from, to = min(from, at), max(to, at)
			}
		}
	}
	return from, to, same
}

// TestInterval_endsWhereItsNumbersDo compares what is drawn with the axis below it: within
// half a dot, and on the right side of no difference.
func TestInterval_endsWhereItsNumbersDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo := rapid.Float64Range(0.13, 5).Draw(t, "lo")
		hi := rapid.Float64Range(1.5*lo, 8).Draw(t, "hi")
		width := rapid.IntRange(20, 120).Draw(t, "width")
		lines := chart.Interval(navtest.Plain(theme.Braille), chart.Ratio{Lo: lo, Value: math.Sqrt(lo * hi), Hi: hi}, width)
		from, to, same := ends(lines)
		if same < 0 {
			t.Fatalf("got no line of no difference:\n%s", strings.Join(lines, "\n"))
		}
		octaves := 1.0
		for octaves < 3 && (lo < math.Exp2(-octaves) || hi > math.Exp2(octaves)) {
			octaves++
		}
		reach := float64(min(same, 2*width-1-same))
		for _, end := range []struct {
			got   int
			ratio float64
		}{{from, lo}, {to, hi}} {
			if math.Abs(math.Log2(end.ratio)/octaves*reach) < 2 {
				continue // hidden by the line of no difference
			}
			want := float64(same) + min(1, math.Log2(end.ratio)/octaves)*reach
			if math.Abs(float64(end.got)-want) > 0.51 {
				t.Errorf("got an end at dot %d for %v, want %.1f:\n%s", end.got, end.ratio, want, strings.Join(lines, "\n"))
			}
		}
	})
}

func TestInterval_inEveryLook(t *testing.T) {
	for name, tt := range map[string]struct {
		glyphs theme.Glyphs
		ratio  chart.Ratio
		width  int
		want   []string
	}{
		"ASCII": {theme.ASCII, chart.Ratio{Lo: 0.6, Value: 0.8, Hi: 1.5}, 41, []string{"[=======O=================]", "no difference", "half", "double", "fewer cramps <-   -> more cramps"}},
		"no upper limit": {
			theme.Blocks,
			chart.Ratio{Lo: 1.5, Value: math.Inf(1), Hi: math.Inf(1)},
			61,
			[]string{"━━▸", "no difference"},
		},
		"none on one side": {theme.ASCII, chart.Ratio{Hi: 0.4}, 61, []string{"<=", "a quarter"}},
		"narrow":           {theme.ASCII, chart.Ratio{Lo: 0.6, Value: 0.8, Hi: 1.5}, 14, []string{"no difference"}},
	} {
		t.Run(name, func(t *testing.T) {
			lines := chart.Interval(navtest.Plain(tt.glyphs), tt.ratio, tt.width)
			for _, want := range tt.want {
				if text := strings.Join(lines, "\n"); !strings.Contains(text, want) {
					t.Errorf("got\n%s\nwant %q in it", text, want)
				}
			}
			for _, line := range lines {
				if n := len([]rune(line)); n > tt.width {
					t.Errorf("got %d cells, want at most %d: %q", n, tt.width, line)
				}
			}
		})
	}
	for width := range 20 {
		chart.Interval(navtest.Plain(theme.Braille), chart.Ratio{Lo: 0, Value: 1, Hi: math.Inf(1)}, width)
	}
}
