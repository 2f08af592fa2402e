package insight

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// anyRows draws nights with both kinds and cramps on both.
func anyRows(t *rapid.T) []Row {
	seed := rapid.Uint64().Draw(t, "seed")
	nights := rapid.IntRange(60, 400).Draw(t, "nights")
	base := rapid.Float64Range(0.3, 3).Draw(t, "base")
	random := seeded(seed)
	return moderate.diary(random, base, 0.7, stretches(random, nights))
}

func near(t *rapid.T, what string, got, want float64) {
	t.Helper()
	if got != want && !(math.Abs(got-want) <= 1e-10*max(1, math.Abs(want))) {
		t.Fatalf("%s: got %v, want %v", what, got, want)
	}
}

func TestSwappedArmsGiveTheInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := anyRows(t)
		swapped := slices.Clone(rows)
		for i := range swapped {
			swapped[i].Arm = 1 - swapped[i].Arm
		}
		a, b := Compare(rows), Compare(swapped)
		if a.Ratio == nil || b.Ratio == nil {
			return
		}
		lo, hi := a.Ratio.Interval(0.95)
		otherLo, otherHi := b.Ratio.Interval(0.95)
		near(t, "ratio", b.Ratio.RR, 1/a.Ratio.RR)
		near(t, "p", b.Ratio.P(), a.Ratio.P())
		if lo > 0 {
			near(t, "upper end", otherHi*lo, 1)
		}
		if !math.IsInf(hi, 1) {
			near(t, "lower end", otherLo*hi, 1)
		}
	})
}

func TestMissingNightsAtTheEndAndWholeWindowsChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := anyRows(t)
		want := result(Compare(rows))
		longer := slices.Clone(rows)
		for range 40 {
			day := len(longer)
			longer = append(longer, Row{Day: day, Cramps: 9, Arm: day % 2, Stratum: day / windowNights})
		}
		if got := result(Compare(longer)); got != want {
			t.Fatalf("with missing nights: got %+v, want %+v", got, want)
		}
		k := rapid.IntRange(-50, 50).Draw(t, "windows")
		later := slices.Clone(rows)
		for i := range later {
			later[i].Day += k * windowNights
			later[i].Stratum += k
		}
		if got := result(Compare(later)); got != want {
			t.Fatalf("%d windows later: got %+v, want %+v", k, got, want)
		}
		random := seeded(rapid.Uint64().Draw(t, "order"))
		random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		if got := result(Compare(rows)); got != want {
			t.Fatalf("in another order: got %+v, want %+v", got, want)
		}
	})
}

// flat is a comparison with its ratio spelt out.
type flat struct {
	Comparison
	Ratio
}

func result(c Comparison) flat {
	f := flat{Comparison: c}
	if c.Ratio != nil {
		f.Ratio = *c.Ratio
	}
	f.Comparison.Ratio = nil
	return f
}

func TestANightThatWasNotLoggedIsNotOneWithoutCramps(t *testing.T) {
	random := seeded(3)
	rows := moderate.seeing(1).diary(random, 1, 0.5, iid(0.5)(random, 84))
	missing, zero := slices.Clone(rows), slices.Clone(rows)
	for i := 0; i < len(rows); i += 5 {
		missing[i].Counted = false
		zero[i].Cramps = 0
	}
	if a, b := Compare(missing), Compare(zero); a.RawN1+a.RawN0 >= b.RawN1+b.RawN0 || a.Ratio.RR == b.Ratio.RR {
		t.Errorf("missing %+v and zero %+v are the same", a, b)
	}
}

func TestComparisonsWithNothingToCompare(t *testing.T) {
	series := func(n int, row func(int) Row) []Row {
		rows := make([]Row, n)
		for i := range rows {
			rows[i] = row(i)
			rows[i].Day, rows[i].Stratum = i, i/windowNights
		}
		return rows
	}
	for name, rows := range map[string][]Row{
		"no nights":         nil,
		"all zeros":         series(90, func(i int) Row { return Row{Counted: true, Arm: i % 2} }),
		"one arm empty":     series(90, func(int) Row { return Row{Counted: true, Cramps: 2} }),
		"nobody checked in": series(90, func(i int) Row { return Row{Cramps: 2, Arm: i % 2} }),
		"apart in time":     series(56, func(i int) Row { return Row{Counted: true, Cramps: 1, Arm: i / windowNights} }),
	} {
		t.Run(name, func(t *testing.T) {
			if c := Compare(rows); c.Ratio != nil || math.IsNaN(c.Overlap) {
				t.Errorf("a ratio came of %+v", c)
			}
		})
	}
}

func TestLargeCountsAndYearsBetweenNights(t *testing.T) {
	rows := []Row{}
	for i := range 40 {
		day := i
		if i >= 20 {
			day += 4000
		}
		rows = append(rows, Row{Day: day, Cramps: 40 * (i % 3), Counted: true, Arm: i % 2, Stratum: day / windowNights})
	}
	c := Compare(rows)
	lo, hi := c.Ratio.Interval(0.95)
	if c.Strata != 3 || !(lo < c.Ratio.RR && c.Ratio.RR < hi) || math.IsNaN(c.Ratio.P()) {
		t.Errorf("got %+v from %v to %v", c, lo, hi)
	}
}

// TestAtTheThresholdPDecides looks at ratios whose p is 0.05 but for the last bits of
// the computation, and at those next to them: of x0 cramps on the other nights and
// none on n1, p is twice the x0/d-th power of their share of the nights.
func TestAtTheThresholdPDecides(t *testing.T) {
	const n0 = 10
	for x0 := 1.0; x0 <= 60; x0++ {
		for _, d := range []float64{1, 1.3, 1.8, 2.75} {
			n1 := n0 * (math.Pow(40, d/x0) - 1)
			for _, c := range []struct {
				ratio Ratio
				trial Tier
			}{
				{ratioOf(0, n1, x0, n0, d), TrialLeaningFewer},
				{ratioOf(x0, n0, 0, n1, d), TrialLeaningMore},
				{ratioOf(0, n1*(1+1e-9), x0, n0, d), TrialLeaningFewer},
				{ratioOf(0, n1*(1-1e-9), x0, n0, d), TrialCannotTell},
				{ratioOf(x0, n0, 0, n1*(1-1e-9), d), TrialCannotTell},
			} {
				e, outside := evidenceOf(&c.ratio), c.trial != TrialCannotTell
				if got := trialTier(e, 0.2, 4, 3, 0.9, 0.9); got != c.trial {
					t.Fatalf("%v cramps over %v, p %v from %v to %v: got %s, want %s", x0, d, e.p, e.lo, e.hi, got, c.trial)
				}
				if inside := e.lo <= 1 && e.hi >= 1; inside == outside && e.lo != 1 && e.hi != 1 {
					t.Fatalf("%v cramps over %v: p %v, but from %v to %v", x0, d, e.p, e.lo, e.hi)
				}
			}
		}
	}
}

// TestAnArmWithoutCrampsBorrowsTheSpreadOfItsWindows: rates that differ from window
// to window are no clumping, and do not widen what is said of an arm without cramps.
func TestAnArmWithoutCrampsBorrowsTheSpreadOfItsWindows(t *testing.T) {
	var rows []Row
	for day := range 4 * windowNights {
		r := Row{Day: day, Counted: true, Arm: day % 2, Stratum: day / windowNights}
		if r.Arm == 0 {
			r.Cramps = [...]int{5, 0, 1, 3}[r.Stratum]
		}
		rows = append(rows, r)
	}
	for _, swapped := range []bool{false, true} {
		for i := range rows {
			if swapped {
				rows[i].Arm = 1 - rows[i].Arm
			}
		}
		if c := Compare(rows); c.Spread.Hac != 1 {
			t.Errorf("swapped %v: within each window all is even, and the spread is %v", swapped, c.Spread.Hac)
		}
	}
}
