package chart

import (
	"testing"

	"pgregory.net/rapid"
)

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
		{"many cramps go by fives, and not above the most", 14, 6, 14, 5},
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
		if got := s.Height(float64(s.Top)); got != float64(rows) {
			t.Fatalf("got a top %v rows high, want %d", got, rows)
		}
		ticks := 0
		for row := range rows + 1 {
			if _, ok := s.Tick(row); ok {
				ticks++
			}
		}
		if want := s.Top/s.Step + 1; ticks != want {
			t.Fatalf("got %d ticks on rows of their own, want %d", ticks, want)
		}
	})
}
