package insight

import (
	"cmp"
	"testing"

	"calmcalf/store/diary"
)

// functions compute the outputs of the cases from their inputs.
var functions = map[string]func(*testing.T, []byte) any{
	"rate_ratio": func(t *testing.T, in []byte) any {
		c := read[struct{ X1, N1, X0, N0, D, Conf float64 }](t, in)
		return ratioValues(ratioOf(c.X1, c.N1, c.X0, c.N0, c.D), cmp.Or(c.Conf, 0.95))
	},
	"shrunken": func(t *testing.T, in []byte) any {
		c := read[struct{ X1, N1, X0, N0, D, M float64 }](t, in)
		return shrunken(ratioOf(c.X1, c.N1, c.X0, c.N0, c.D).Shrunken(c.M))
	},
	"engine": func(t *testing.T, in []byte) any { return comparison(Compare(read[series](t, in).rows())) },
	"single_rate": func(t *testing.T, in []byte) any {
		r := RateOf(read[series](t, in).rows())
		return values{"n": r.N, "x": r.X, "rate": r.Rate, "D": r.D, "lo": r.Lo, "hi": r.Hi}
	},
	"poisson_ci": func(t *testing.T, in []byte) any {
		c := read[struct{ X, N, D float64 }](t, in)
		lo, hi := PoissonInterval(c.X, c.N, c.D)
		return values{"rate": c.X / c.N, "lo": lo, "hi": hi}
	},
	"proportion": func(t *testing.T, in []byte) any {
		c := read[struct{ X, N int }](t, in)
		lo, hi := Wilson(c.X, c.N)
		cpLo, cpHi := clopperPearson(c.X, c.N)
		return values{"p": float64(c.X) / float64(c.N), "wilson_lo": lo, "wilson_hi": hi, "cp_lo": cpLo, "cp_hi": cpHi}
	},
	"perm_test": func(t *testing.T, in []byte) any {
		c := read[struct {
			Cramps []int `json:"block_cramps"`
			Nights []int `json:"block_nights"`
			On     []int `json:"on"`
		}](t, in)
		var blocks []Block
		for i := range c.Cramps {
			blocks = append(blocks, Block{c.Cramps[i], c.Nights[i]})
		}
		return uneven(Randomised(blocks, onOff(c.On), 1))
	},
	"trial": func(t *testing.T, in []byte) any {
		c := read[struct {
			Y      []*int
			On     []int
			Block  int `json:"block_len"`
			Settle int
		}](t, in)
		on := onOff(c.On)
		blocks, rows := countedNights(diary.Design{Block: c.Block, Settle: c.Settle}, series{Y: c.Y}.rows(), on)
		var cramps, nights []int
		for _, b := range blocks {
			cramps, nights = append(cramps, b.Cramps), append(nights, b.Nights)
		}
		return values{
			"block_cramps": cramps, "block_nights": nights,
			"perm": uneven(Randomised(blocks, on, 1)), "engine": comparison(Compare(rows)),
		}
	},
	"adjust": func(t *testing.T, in []byte) any {
		c := read[struct{ P []float64 }](t, in)
		return values{"holm": holm(c.P), "bh": benjaminiHochberg(c.P)}
	},
	"quantile": func(t *testing.T, in []byte) any {
		q := QuartilesOf(read[struct{ V []float64 }](t, in).V)
		return values{"q25": q.Q25, "median": q.Median, "q75": q.Q75}
	},
	"long_trend": func(t *testing.T, in []byte) any {
		c := read[struct{ T, Y []float64 }](t, in)
		s, p, exact := mannKendall(c.Y)
		method := "normal"
		if exact {
			method = "exact"
		}
		return values{"slope": theilSen(c.T, c.Y), "S": s, "p": p, "method": method}
	},
	"severity": func(t *testing.T, in []byte) any {
		c := read[struct{ Recent, Earlier []float64 }](t, in)
		u, p := mannWhitney(c.Recent, c.Earlier)
		return values{"median_recent": QuartilesOf(c.Recent).Median, "median_earlier": QuartilesOf(c.Earlier).Median, "U": u, "p": p}
	},
	"trend": func(t *testing.T, in []byte) any {
		rows := read[series](t, in).rows()
		for i := range rows {
			rows[i].Stratum, rows[i].Arm = 0, 0
			if i >= len(rows)-recentNights {
				rows[i].Arm = 1
			}
		}
		c := checkTrend(rows)
		v := values{"n1": c.RawN1, "n0": c.RawN0, "x1": c.RawX1, "x0": c.RawX0, "enough": c.enough(), "excess": c.excess, "f05": c.f05, "f01": c.f01}
		if c.Ratio != nil && c.enough() {
			for key, value := range ratioValues(*c.Ratio, 0.95) {
				v[key] = value
			}
			v["D"] = c.Spread.D
		}
		return v
	},
	"trend_states": func(t *testing.T, in []byte) any {
		c := read[struct{ F05, F01 []bool }](t, in)
		var checks []check
		var states []State
		for i := range c.F05 {
			checks = append(checks, check{f05: c.F05[i], f01: c.F01[i]})
			states = append(states, trendState(checks))
		}
		return values{"state": states}
	},
	"nights_needed": func(t *testing.T, in []byte) any {
		c := read[struct {
			Rate  float64
			Share float64 `json:"share_on"`
			D, RR float64
		}](t, in)
		raw, nights := NightsNeeded(c.Rate, c.Share, c.D, c.RR)
		return values{"raw": raw, "nights": nights}
	},
	"trial_power": func(t *testing.T, in []byte) any {
		c := read[struct {
			Rate, D, CheckIn, RR  float64
			Rounds, Block, Settle int
		}](t, in)
		nights, power := TrialChance(c.Rate, c.D, c.Rounds, c.CheckIn, diary.Design{Block: c.Block, Settle: c.Settle}, c.RR)
		return values{"counted_nights": nights, "power": power}
	},
	"tier": func(t *testing.T, in []byte) any {
		c := read[struct {
			Engine       verdict
			Completeness float64
			Gap          float64 `json:"missing_gap"`
		}](t, in)
		e := c.Engine
		compared := Comparison{
			RawN1: e.RawN1, RawN0: e.RawN0, RawX1: e.RawX1, RawX0: e.RawX0,
			N1: e.N1, N0: e.N0, X1: e.X1, X0: e.X0, Changes: e.Changes, Overlap: e.Overlap,
		}
		return values{"tier": routineTier(compared, e.evidence(), c.Completeness, c.Gap)}
	},
	"factor_tier": func(t *testing.T, in []byte) any {
		c := read[struct {
			verdict
			Holm float64
		}](t, in)
		return values{"tier": factorTier(c.evidence(), c.Holm)}
	},
	"trial_tier": func(t *testing.T, in []byte) any {
		c := read[struct {
			verdict
			Perm   float64 `json:"p_perm"`
			Rounds int
			On     float64 `json:"share_on"`
			Off    float64 `json:"share_off"`
		}](t, in)
		return values{"tier": trialTier(c.evidence(), c.Perm, c.Rounds, diary.SlowDesign.Least(), c.On, c.Off)}
	},
}
