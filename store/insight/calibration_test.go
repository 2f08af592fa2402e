//go:build calibration

package insight

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
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

// share is a part of a whole.
type share struct{ n, of int }

func (s *share) add(is bool) {
	s.n += one(is)
	s.of++
}

func (s share) value() float64 { return float64(s.n) / float64(max(1, s.of)) }

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

// trialOf draws a trial, and returns what it counted.
func trialOf(random *rand.Rand, m model, base, ratio float64, design Design, rounds int) (blocks []Block, rows []Row, on []bool) {
	on = draw(rounds, random)
	arms := make([]bool, rounds*design.Round())
	for t := range arms {
		arms[t] = on[t/design.Block]
	}
	blocks, rows = design.counted(m.diary(random, base, ratio, arms), on)
	return blocks, rows, on
}

func TestTrialsByLuckAndTheirIntervals(t *testing.T) {
	limits := map[string]float64{"mild": 0.93, "moderate": 0.93, "heavy": 0.895}
	for _, m := range []model{mild, moderate, heavy} {
		for rounds := 3; rounds <= 6; rounds++ {
			t.Run(fmt.Sprint(m.name, rounds), func(t *testing.T) {
				t.Parallel()
				for _, base := range []float64{0.2, 0.5, 1, 2} {
					trialCell(t, m.seeing(0.9), base, Slow, rounds, limits[m.name])
				}
			})
		}
	}
	t.Run("fast", func(t *testing.T) {
		t.Parallel()
		trialCell(t, moderate.seeing(0.9), 1, Fast, 14, 0.93)
	})
}

func trialCell(t *testing.T, m model, base float64, design Design, rounds int, coverage float64) {
	name := fmt.Sprintf("%s, base %g, %d rounds of %d-night blocks", m.name, base, rounds, design.Block)
	random := seeded(cellSeed("S11" + name))
	var found share
	for range *diaries {
		blocks, _, on := trialOf(random, m, base, 1, design, rounds)
		found.add(Randomised(blocks, on, random.Uint64()).P <= faint)
	}
	atMost(t, "S11", name+": p <= 0.05", found.value(), 0.065)
	for _, ratio := range []float64{1, 0.5} {
		var covered share
		for range *diaries {
			_, rows, _ := trialOf(random, m, base, ratio, design, rounds)
			if r := Compare(rows).Ratio; r != nil {
				lo, hi := r.Interval(0.95)
				covered.add(lo <= ratio && ratio <= hi)
			}
		}
		atLeast(t, "S12", fmt.Sprintf("%s, RR %g: coverage", name, ratio), covered.value(), coverage)
	}
}

// checksOf are the weekly checks of a stretch of nights, from the one after from
// nights on.
func checksOf(rows []Row, from int) []check {
	var checks []check
	for end := from; end <= len(rows); end += week {
		window := slices.Clone(rows[end-recentNights-earlierNights : end])
		for i := range window {
			window[i].Stratum, window[i].Arm = 0, one(i >= earlierNights)
		}
		checks = append(checks, checkTrend(window))
	}
	return checks
}

// episodes counts how often a state was reached, two times by 8 quiet weeks apart.
func episodes(checks []check, reached func(State) bool) int {
	const quietWeeks = 8
	n, quiet := 0, quietWeeks
	for i := range checks {
		if !reached(trendState(checks[:i+1])) {
			quiet++
			continue
		}
		if quiet >= quietWeeks {
			n++
		}
		quiet = 0
	}
	return n
}

func isAlert(s State) bool  { return s == Alert }
func isRising(s State) bool { return s == Rising || s == Alert }

func TestTrendOfAStableRateAndOfAThreefoldOne(t *testing.T) {
	const before, years = recentNights + earlierNights, 2
	m := moderate.even()
	for _, base := range []float64{0.5, 1} {
		t.Run(fmt.Sprint(base), func(t *testing.T) {
			t.Parallel()
			random := seeded(cellSeed(fmt.Sprint("S14", base)))
			alerts, risings := 0, 0
			for range *diaries {
				checks := checksOf(m.diary(random, base, 1, make([]bool, before+years*365)), before)
				alerts += episodes(checks, isAlert)
				risings += episodes(checks, isRising)
			}
			all := float64(years * *diaries)
			atMost(t, "S14", fmt.Sprintf("moderate, base %g, stable: alerts a year", base), float64(alerts)/all, 0.16)
			atMost(t, "S14", fmt.Sprintf("moderate, base %g, stable: rising a year", base), float64(risings)/all, 0.52)
		})
	}
	t.Run("threefold", func(t *testing.T) {
		t.Parallel()
		random := seeded(cellSeed("S14 threefold"))
		var rising, alert share
		for range *diaries {
			later := make([]bool, before+84)
			for i := before; i < len(later); i++ {
				later[i] = true
			}
			checks := checksOf(m.diary(random, 0.5, 3, later), before+week)
			rising.add(episodes(checks, isRising) > 0)
			alert.add(episodes(checks, isAlert) > 0)
		}
		atLeast(t, "S14", "moderate, base 0.5, rate x3: rising within 84 nights", rising.value(), 0.90)
		atLeast(t, "S14", "moderate, base 0.5, rate x3: alert within 84 nights", alert.value(), 0.76)
	})
}

func TestCoverageOfOneRate(t *testing.T) {
	t.Parallel()
	for _, base := range []float64{0.2, 0.5, 1, 2} {
		for _, nights := range []int{28, 56, 84, 168} {
			random := seeded(cellSeed(fmt.Sprint("S15", base, nights)))
			var covered share
			for range *diaries {
				r := RateOf(moderate.even().diary(random, base, 1, make([]bool, nights)))
				covered.add(float64(*r.Lo) <= base && base <= float64(*r.Hi))
			}
			atLeast(t, "S15", fmt.Sprintf("moderate, base %g, %d nights: coverage of the rate", base, nights), covered.value(), 0.93)
		}
	}
}

func TestTheChanceStatementIsTrueAsOftenAsItSays(t *testing.T) {
	t.Parallel()
	for _, nights := range []int{84, 168} {
		random := seeded(cellSeed(fmt.Sprint("S16", nights)))
		var lower share
		for range 4 * *diaries {
			log := 0.5 * random.NormFloat64()
			c := Compare(moderate.diary(random, 1, math.Exp(log), iid(0.5)(random, nights)))
			if !c.enough() || c.Ratio == nil {
				continue
			}
			stated := c.Ratio.Shrunken(priorStrength).Lower
			if stated >= 0.8 && stated <= 0.9 {
				lower.add(log < 0)
			} else if stated >= 0.1 && stated <= 0.2 {
				lower.add(log > 0)
			}
		}
		measure(t, "S16", fmt.Sprintf("moderate, %d nights: stated 0.8-0.9 is true in", nights), lower.value(), 0.78, 0.92)
	}
}

func TestMadeUpDiariesEndToEnd(t *testing.T) {
	t.Parallel()
	logs, n := 0.0, 60
	var covered share
	for seed := range n {
		s := Of(person{base: 0.8, ratio: 0.6, nights: 730, missing: 0.12}.diary(uint64(seed)), day1.AddDays(729), Options{Peek: true})
		r := s.Routine
		logs += math.Log(float64(*r.RR))
		covered.add(float64(*r.Lo) <= 0.6 && 0.6 <= float64(*r.Hi))
	}
	measure(t, "S18", "60 made-up diaries, RR 0.6: geometric mean of RR", math.Exp(logs/float64(n)), 0.57, 0.64)
	atLeast(t, "S18", "60 made-up diaries, RR 0.6: coverage", covered.value(), 0.86)
}
