//go:build calibration

package insight

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"calmcalf/store/diary"
)

// trialOf draws a trial, and returns what it counted.
func trialOf(random *rand.Rand, m model, base, ratio float64, design diary.Design, rounds int) (blocks []Block, rows []Row, on []bool) {
	on = diary.DrawScheduleFrom(random, rounds)
	arms := make([]bool, rounds*design.Round())
	for t := range arms {
		arms[t] = on[t/design.Block]
	}
	blocks, rows = countedNights(design, m.diary(random, base, ratio, arms), on)
	return blocks, rows, on
}

func TestTrialsByLuckAndTheirIntervals(t *testing.T) {
	limits := map[string]float64{"mild": 0.93, "moderate": 0.93, "heavy": 0.895}
	for _, m := range []model{mild, moderate, heavy} {
		for rounds := 3; rounds <= 6; rounds++ {
			t.Run(fmt.Sprint(m.name, rounds), func(t *testing.T) {
				t.Parallel()
				for _, base := range []float64{0.2, 0.5, 1, 2} {
					trialCell(t, m.seeing(0.9), base, diary.SlowDesign, rounds, limits[m.name])
				}
			})
		}
	}
	t.Run("fast", func(t *testing.T) {
		t.Parallel()
		trialCell(t, moderate.seeing(0.9), 1, diary.FastDesign, 14, 0.93)
	})
}

func trialCell(t *testing.T, m model, base float64, design diary.Design, rounds int, coverage float64) {
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
