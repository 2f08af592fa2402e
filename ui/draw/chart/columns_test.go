package chart

import (
	"testing"

	"pgregory.net/rapid"
)

// TestColumns_everyNightIsInExactlyOneBin also holds that Of and Nights agree,
// and that bars stay apart and inside the width.
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
			if middle := c.Middle(column); middle < left || middle >= left+wide {
				t.Fatalf("column %d: got middle %d, want it inside %d cells from %d", column, middle, wide, left)
			}
			next, edge = end, left+wide
		}
		if next != nights {
			t.Fatalf("got %d nights in columns, want %d", next, nights)
		}
		if nights > 0 && 5*c.Width() < 4*width {
			t.Fatalf("got %d of %d cells filled, want at least four fifths", c.Width(), width)
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
