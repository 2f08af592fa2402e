//go:build calibration

package insight

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

// cell is one way in which a diary is kept.
type cell struct {
	model  model
	name   string
	taken  pattern
	base   float64
	nights int
}

func (c cell) String() string {
	return fmt.Sprintf("%s %s %g/%d", c.model.name, c.name, c.base, c.nights)
}

// outcome is what came of the diaries of a cell that passed the gate.
type outcome struct {
	covered, hint, clear share
	estimates            []float64
}

func (c cell) run(ratio float64) outcome {
	random := seeded(cellSeed(fmt.Sprint(c, ratio)))
	var o outcome
	for range *diaries {
		compared := Compare(c.model.diary(random, c.base, ratio, c.taken(random, c.nights)))
		if !compared.enough() || compared.Ratio == nil {
			continue
		}
		e := evidenceOf(compared.Ratio)
		o.covered.add(e.lo <= ratio && ratio <= e.hi)
		o.hint.add(e.p <= faint)
		o.clear.add(e.p <= firm)
		o.estimates = append(o.estimates, e.rr)
	}
	return o
}

func gentleCells() []cell {
	return []cell{
		{pure, "iid50", iid(0.5), 0.3, 84},
		{mild, "iid50", iid(0.5), 0.5, 112},
		{moderate, "iid50", iid(0.5), 1, 56},
		{moderate, "runs", stretches, 1, 112},
		{moderate, "iid75", iid(0.75), 0.5, 168},
		{moderate, "iid20", iid(0.2), 1, 84},
		{moderate, "runs", stretches, 0.3, 168},
		{moderate, "runs", stretches, 2, 364},
	}
}

func heavyCells() []cell {
	return []cell{
		{heavy, "iid50", iid(0.5), 1, 168},
		{heavy, "runs", stretches, 1, 112},
		{heavy, "runs", stretches, 1, 224},
		{heavy, "iid20", iid(0.2), 0.5, 84},
	}
}

func TestCoverageAndFalseFindings(t *testing.T) {
	check := func(id string, cells []cell, covered, hint, clear float64) {
		for _, c := range cells {
			t.Run(c.String(), func(t *testing.T) {
				t.Parallel()
				for _, ratio := range []float64{1, 0.7, 0.5} {
					o := c.run(ratio)
					atLeast(t, id, fmt.Sprintf("%v, RR %g: coverage", c, ratio), o.covered.value(), covered)
					if ratio == 1 {
						atMost(t, "S4", fmt.Sprintf("%v, RR 1: p <= 0.05", c), o.hint.value(), hint)
						atMost(t, "S4", fmt.Sprintf("%v, RR 1: p <= 0.01", c), o.clear.value(), clear)
					}
				}
			})
		}
	}
	check("S2", gentleCells(), 0.93, 0.065, 0.020)
	check("S3", heavyCells(), 0.915, 0.085, 0.030)
}

func TestNotUselesslyCautious(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		cell
		least float64
	}{
		{cell{moderate, "runs", stretches, 1, 112}, 0.35},
		{cell{moderate, "runs", stretches, 2, 364}, 0.95},
		{cell{mild, "iid50", iid(0.5), 0.5, 112}, 0.25},
	} {
		atLeast(t, "S5", fmt.Sprintf("%v, RR 0.5: p <= 0.05", x.cell), x.run(0.5).hint.value(), x.least)
	}
	for _, ratio := range []float64{1, 0.7, 0.5} {
		c := cell{moderate, "runs", stretches, 2, 364}
		median := QuartilesOf(c.run(ratio).estimates).Median
		measure(t, "S6", fmt.Sprintf("%v, RR %g: median estimate over the truth", c, ratio), median/ratio, 0.96, 1.04)
	}
}

const looksInAYear = 13

// until are the rows of the first windows.
func untilLook(rows []Row, look int) []Row { return rows[:look*windowNights] }

func TestFalseClearInAYear(t *testing.T) {
	for _, x := range []struct {
		model model
		most  float64
	}{{moderate, 0.06}, {heavy, 0.11}} {
		t.Run(x.model.name, func(t *testing.T) {
			t.Parallel()
			random := seeded(cellSeed("S7" + x.model.name))
			var ever share
			for range *diaries {
				rows := x.model.diary(random, 1, 1, stretches(random, looksInAYear*windowNights))
				ever.add(slices.ContainsFunc(looks(), func(look int) bool { return isClear(untilLook(rows, look)) }))
			}
			atMost(t, "S7", x.model.name+" runs 1: false clear in a year", ever.value(), x.most)
		})
	}
}

func looks() []int {
	all := make([]int, looksInAYear)
	for i := range all {
		all[i] = i + 1
	}
	return all
}

// isClear decides the tier as the program does.
func isClear(rows []Row) bool {
	var seen, n [2]float64
	for _, r := range rows {
		n[r.Arm]++
		seen[r.Arm] += float64(one(r.Counted))
	}
	gap := math.Abs(seen[1]/max(1, n[1]) - seen[0]/max(1, n[0]))
	c := Compare(rows)
	tier := routineTier(c, evidenceOf(c.Ratio), (seen[0]+seen[1])/float64(len(rows)), gap)
	return tier == ClearFewer || tier == ClearMore
}

func TestEightFactorsWithoutALink(t *testing.T) {
	t.Parallel()
	patterns := []pattern{iid(0.2), iid(0.5), stretches, iid(0.75), iid(0.2), iid(0.5), stretches, iid(0.5)}
	random := seeded(cellSeed("S8"))
	var stands, hints share
	for range *diaries {
		nights := looksInAYear * windowNights
		rows := moderate.diary(random, 1, 1, make([]bool, nights))
		factors := make([][]Row, len(patterns))
		for i, taken := range patterns {
			factors[i] = slices.Clone(rows)
			for night, on := range taken(random, nights) {
				factors[i][night].Arm = one(on)
			}
		}
		least := 1.0
		for _, look := range looks() {
			least = min(least, leastHolm(factors, look))
		}
		stands.add(least <= firm)
		hints.add(least <= faint)
	}
	atMost(t, "S8", "moderate, base 1: any factor stands out in a year", stands.value(), 0.07)
	atMost(t, "S8", "moderate, base 1: any hint or more in a year", hints.value(), 0.23)
}

func leastHolm(factors [][]Row, look int) float64 {
	var ps []float64
	for _, rows := range factors {
		if c := Compare(untilLook(rows, look)); c.enough() && c.Ratio != nil {
			ps = append(ps, c.Ratio.P())
		}
	}
	return slices.Min(append(holm(ps), 1))
}

// TestBegunInABadFortnight picks the worst fortnight of 16 weeks as the beginning of
// the diary; the routine is begun two weeks later, on 3 of 4 evenings.
func TestBegunInABadFortnight(t *testing.T) {
	for _, m := range []model{moderate, heavy} {
		t.Run(m.name, func(t *testing.T) {
			t.Parallel()
			random := seeded(cellSeed("S10" + m.name))
			var fewer share
			for range *diaries {
				const before, nights = 112, 84
				counts := m.counts(random, 1, factorsOf(make([]bool, before+runIn+nights), 1))
				start := worstFortnight(counts[:before]) + runIn
				rows := m.rows(random, counts[start:start+nights], iid(0.75)(random, nights))
				c := Compare(rows)
				tier := routineTier(c, evidenceOf(c.Ratio), 1, 0)
				fewer.add(tier == HintFewer || tier == ClearFewer)
			}
			atMost(t, "S10", m.name+" base 1, 84 nights: false hint of fewer", fewer.value(), 0.02)
		})
	}
}

func worstFortnight(counts []int) int {
	worst, most := 0, -1
	for start := range len(counts) - runIn + 1 {
		sum := 0
		for _, y := range counts[start : start+runIn] {
			sum += y
		}
		if sum > most {
			worst, most = start, sum
		}
	}
	return worst
}
