package chart

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"pgregory.net/rapid"
)

// TestColumns_everyNightIsInExactlyOneBin also holds that Of and Nights agree, At and Bar
// too, and that bars stay apart and inside the width.
func TestColumns_everyNightIsInExactlyOneBin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nights, width := rapid.IntRange(0, 40_000).Draw(t, "nights"), rapid.IntRange(1, 250).Draw(t, "width")
		c := NewColumns(nights, width)
		next, edge := 0, 0
		for column := range c.Count() {
			first, end := c.Nights(column)
			if first != next || end <= first {
				t.Fatalf("column %d: got nights %d to %d, want some from %d", column, first, end, next)
			}
			if column > 0 && end-first != c.Per() {
				t.Fatalf("column %d: got %d nights, want %d", column, end-first, c.Per())
			}
			for night := first; night < end; night++ {
				if got := c.Of(night); got != column {
					t.Fatalf("night %d: got column %d, want %d", night, got, column)
				}
			}
			left, wide := c.Bar(column)
			if left < edge || wide < 1 || left+wide > width {
				t.Fatalf("column %d: got a bar of %d cells from %d, want one from %d that ends by %d", column, wide, left, edge, width)
			}
			for cell := left; cell < left+wide; cell++ {
				if got, is := c.At(cell); !is || got != column {
					t.Fatalf("got column %d at cell %d of %d", got, cell, column)
				}
			}
			if middle := c.Middle(column); middle < left || middle >= left+wide {
				t.Fatalf("column %d: got middle %d, want it inside %d cells from %d", column, middle, wide, left)
			}
			next, edge = end, left+wide
		}
		if _, is := c.At(c.Width()); is {
			t.Fatal("got a column outside")
		}
		p := diary.Period{From: date(2000, 1, 1), To: date(2000, 1, 1).AddDays(nights - 1)}
		for night := 0; night < nights; night += 3 {
			p.Nights = append(p.Nights, diary.Night{Date: p.From.AddDays(night), CheckedIn: true, Cramps: make([]diary.Cramp, night%5)})
		}
		var sum diary.Counts
		for _, bin := range c.Counts(p) {
			sum.Nights, sum.Logged, sum.Cramps = sum.Nights+bin.Nights, sum.Logged+bin.Logged, sum.Cramps+bin.Cramps
		}
		if want := p.Count(); sum.Nights != want.Nights || sum.Logged != want.Logged || sum.Cramps != want.Cramps {
			t.Fatalf("got %v, want %v", sum, want)
		}
		if next != nights {
			t.Fatalf("got %d nights in columns, want %d", next, nights)
		}
		if nights > 0 && (2*c.Width() < width || c.Width()%c.Count() != 0) {
			t.Fatalf("got %d of %d cells for %d columns, want the same for each and half of all", c.Width(), width, c.Count())
		}
	})
}

func TestColumns_shareTheWidth(t *testing.T) {
	for _, tt := range []struct {
		name          string
		nights, width int
		per, count    int
		bar           int
	}{
		{"fourteen nights get wide bars", 14, 93, 1, 14, 5},
		{"few nights do not become walls", 1, 93, 1, 1, 5},
		{"a quarter fits a night a cell", 91, 93, 1, 91, 1},
		{"one night too many makes pairs", 94, 93, 2, 47, 1},
		{"a year on a narrow window", 365, 53, 7, 53, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := NewColumns(tt.nights, tt.width)
			_, bar := c.Bar(0)
			if c.Per() != tt.per || c.Count() != tt.count || bar != tt.bar {
				t.Errorf("got %d a column, %d columns, bars of %d; want %d, %d, %d",
					c.Per(), c.Count(), bar, tt.per, tt.count, tt.bar)
			}
		})
	}
}

func TestDateLabels_areAsCloseAsTheyFit(t *testing.T) {
	for _, tt := range []struct {
		name          string
		first         diary.Date
		nights, width int
		want          string
	}{
		{"two weeks by weekday", date(2026, 11, 9), 14, 93, "Mon Tue Wed Thu Fri Sat Sun Mon Tue Wed Thu Fri Sat Sun"},
		{"two weeks by letter", date(2026, 11, 9), 14, 53, "M T W T F S S M T W T F S S"},
		{"six weeks by Monday", date(2026, 10, 12), 42, 93, "12 Oct 19 Oct 26 Oct 2 Nov 9 Nov 16 Nov"},
		{"three months by second Monday", date(2026, 8, 24), 91, 93, "24 Aug 7 Sep 21 Sep 5 Oct 19 Oct 2 Nov 16 Nov"},
		{"a year by month, its turn by year", date(2025, 11, 23), 365, 93, "Dec 2026 Feb Mar Apr May Jun Jul Aug Sep Oct Nov"},
		{"ten years by year", date(2016, 11, 23), 3650, 93, "2017 2018 2019 2020 2021 2022 2023 2024 2025 2026"},
		{"a century by decade", date(1926, 11, 23), 36500, 93, "1930 1940 1950 1960 1970 1980 1990 2000 2010 2020"},
		{"no nights", date(2026, 11, 23), 0, 93, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var texts []string
			for _, l := range DateLabels(tt.first, NewColumns(tt.nights, tt.width)) {
				texts = append(texts, l.Text)
			}
			if got := strings.Join(texts, " "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDateLabels_neverTouchOrOverrun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := NewColumns(rapid.IntRange(0, 40_000).Draw(t, "nights"), rapid.IntRange(1, 250).Draw(t, "width"))
		first := date(1900, 1, 1).AddDays(rapid.IntRange(0, 50_000).Draw(t, "first"))
		labels := DateLabels(first, c)
		free := 0
		for _, l := range labels {
			if l.Cell < free || l.Cell+len(l.Text) > c.width || l.Mark >= c.Width() {
				t.Fatalf("got %q at %d with its mark at %d, want it between %d and %d", l.Text, l.Cell, l.Mark, free, c.width)
			}
			free = l.Cell + len(l.Text) + 1
		}
		gutter := NewGutter(theme.Plain(theme.Braille), NewScale(1, 5))
		if got := len(NewAxis(gutter, c.Width(), labels).Dates()); got > gutter.Width()+c.width {
			t.Fatalf("got a line of %d cells, want at most %d", got, gutter.Width()+c.width)
		}
	})
}

func date(year int, month time.Month, day int) diary.Date {
	return diary.Date{Year: year, Month: month, Day: day}
}

func TestScale_hasWholeTicks(t *testing.T) {
	for _, tt := range []struct {
		name      string
		greatest  float64
		rows      int
		top, step int
	}{
		{"no cramps have a scale up to two", 0, 8, 2, 1},
		{"one cramp does not fill the height", 1, 8, 2, 1},
		{"every count where it fits", 4, 8, 4, 1},
		{"every second where there is less", 4, 5, 4, 2},
		{"a mean is rounded up", 2.3, 9, 3, 1},
		{"many cramps go by fives", 14, 6, 15, 5},
		{"a hundred on three rows", 100, 3, 100, 100},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := NewScale(tt.greatest, tt.rows)
			if s.Top != tt.top || s.Step != tt.step {
				t.Errorf("got up to %d by %d, want up to %d by %d", s.Top, s.Step, tt.top, tt.step)
			}
		})
	}
}

func TestScale_holdsEveryValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		greatest, rows := rapid.Float64Range(0, 500).Draw(t, "greatest"), rapid.IntRange(1, 60).Draw(t, "rows")
		s := NewScale(greatest, rows)
		if float64(s.Top) < greatest || s.Step < 1 || s.Step > s.Top {
			t.Fatalf("got up to %d by %d, want steps inside a scale that holds %v", s.Top, s.Step, greatest)
		}
		if got := s.Height(float64(s.Top)); got != float64(s.Rows) || s.Rows > rows || 3*s.Rows < rows {
			t.Fatalf("got a top %v rows high in %d of %d rows, want it at the top", got, s.Rows, rows)
		}
		ticks := 0
		for row := range s.Rows + 1 {
			value, ok := s.Tick(row)
			if !ok {
				continue
			}
			ticks++
			if got := s.Height(float64(value)); got != float64(row) {
				t.Fatalf("got the tick %d at row %d, want it at its height of %v rows", value, row, got)
			}
		}
		if want := s.Top/s.Step + 1; ticks != want {
			t.Fatalf("got %d ticks on rows of their own, want %d", ticks, want)
		}
	})
}
