//go:build calibration

package insight

import (
	"flag"
	"fmt"
	"math"
	"testing"
)

// diaries is how many are drawn for a cell; 2,000 leave a standard error of 0.005 on
// a share of 0.05.
var diaries = flag.Int("diaries", 2000, "diaries drawn for each cell of the calibration")

// cellSeed is that of a cell, by its name: cells do not share their luck.
func cellSeed(name string) uint64 {
	seed := uint64(14695981039346656037)
	for _, b := range []byte(name) {
		seed = (seed ^ uint64(b)) * 1099511628211
	}
	return seed
}

// measure prints a row of the table, and fails the test beyond a limit.
func measure(t *testing.T, id, what string, measured, least, most float64) {
	t.Helper()
	limit := fmt.Sprintf("%.3g to %.3g", least, most)
	switch {
	case math.IsInf(most, 1):
		limit = fmt.Sprintf(">= %.3g", least)
	case math.IsInf(least, -1):
		limit = fmt.Sprintf("<= %.3g", most)
	}
	fmt.Printf("| %s | %s | %.4f | %s |\n", id, what, measured, limit)
	if !(measured >= least && measured <= most) {
		t.Errorf("%s %s: %.4f is not %s", id, what, measured, limit)
	}
}

func atLeast(t *testing.T, id, what string, measured, least float64) {
	t.Helper()
	measure(t, id, what, measured, least, math.Inf(1))
}

func atMost(t *testing.T, id, what string, measured, most float64) {
	t.Helper()
	measure(t, id, what, measured, math.Inf(-1), most)
}

// The other models: pure luck, mild spells, and heavy ones for stress.
var (
	pure  = model{"poisson", 0, 0, 0, seasonSwing, 0.85}
	mild  = model{"mild", 0.3, 0.3, 4, seasonSwing, 0.85}
	heavy = model{"heavy", 0.7, 0.8, 1, seasonSwing, 0.85}
)

// even is the model without a season.
func (m model) even() model { m.season = 0; return m }

// share is a part of a whole.
type share struct{ n, of int }

func (s *share) add(is bool) {
	s.n += one(is)
	s.of++
}

func (s share) value() float64 { return float64(s.n) / float64(max(1, s.of)) }
