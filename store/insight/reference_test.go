package insight

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"
)

// tolerance is relative, and absolute below 1.
const tolerance = 1e-8

// reference is one case: what goes in and what comes out, computed elsewhere.
type reference struct {
	ID  string          `json:"id"`
	Fn  string          `json:"fn"`
	In  json.RawMessage `json:"in"`
	Out json.RawMessage `json:"out"`
}

// TestReferenceCases reads testdata/cases.json, or the file that CALMCALF_CASES
// names. A list of cases of any name is taken.
func TestReferenceCases(t *testing.T) {
	data, err := os.ReadFile(cmp.Or(os.Getenv("CALMCALF_CASES"), "testdata/cases.json"))
	if err != nil {
		t.Fatal(err)
	}
	var lists map[string][]reference
	if err := json.Unmarshal(data, &lists); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, cases := range lists {
		for _, c := range cases {
			n++
			t.Run(c.ID, func(t *testing.T) { c.check(t) })
		}
	}
	if n == 0 {
		t.Fatal("no cases were read")
	}
}

func (c reference) check(t *testing.T) {
	compute, known := functions[c.Fn]
	if !known {
		t.Fatalf("no function computes %q", c.Fn)
	}
	got, err := json.Marshal(compute(t, c.In))
	if err != nil {
		t.Fatal(err)
	}
	for _, difference := range differences("", decode(t, c.Out), decode(t, got)) {
		t.Error(difference)
	}
}

func decode(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// differences tells where two values differ. What is computed besides is no
// difference, but a ratio where none can be computed is.
func differences(path string, want, got any) []string {
	var found []string
	switch want := want.(type) {
	case map[string]any:
		have, ok := got.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s: got %v, want %v", path, got, want)}
		}
		for key, value := range want {
			found = append(found, differences(path+"."+key, value, have[key])...)
		}
		if _, ratio := want["rr"]; !ratio && have["rr"] != nil {
			found = append(found, fmt.Sprintf("%s.rr: got %v, want none", path, have["rr"]))
		}
	case []any:
		have, ok := got.([]any)
		if !ok || len(have) != len(want) {
			return []string{fmt.Sprintf("%s: got %v, want %v", path, got, want)}
		}
		for i := range want {
			found = append(found, differences(fmt.Sprintf("%s[%d]", path, i), want[i], have[i])...)
		}
	case float64:
		have, ok := got.(float64)
		if !ok || math.Abs(have-want) > tolerance*max(1e-300, math.Abs(want)) && math.Abs(have-want) > 1e-15 {
			found = append(found, fmt.Sprintf("%s: got %v, want %v", path, got, want))
		}
	default:
		if got != want {
			found = append(found, fmt.Sprintf("%s: got %v, want %v", path, got, want))
		}
	}
	return found
}

type values = map[string]any

// finite is a figure as JSON has it: infinity in words, and no number as nothing.
func finite(f float64) any {
	if math.IsNaN(f) {
		return nil
	}
	if math.IsInf(f, 1) {
		return "inf"
	}
	return f
}

// read reads the case's input into a struct.
func read[T any](t *testing.T, in []byte) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(in, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// series is a series of nights as the cases have it; null is missing.
type series struct {
	Day, Y, Arm, Stratum []*int
}

func (s series) rows() []Row {
	var rows []Row
	for i, y := range s.Y {
		r := Row{Day: i, Counted: y != nil}
		if s.Day != nil {
			r.Day = *s.Day[i]
		}
		if y != nil {
			r.Cramps = *y
		}
		r.Stratum = r.Day / windowNights
		if s.Stratum != nil && s.Stratum[i] != nil {
			r.Stratum = *s.Stratum[i]
		}
		if s.Arm != nil {
			r.Counted = r.Counted && s.Arm[i] != nil
			if s.Arm[i] != nil {
				r.Arm = *s.Arm[i]
			}
		}
		rows = append(rows, r)
	}
	return rows
}

func comparison(c Comparison) values {
	v := values{
		"raw_n1": c.RawN1, "raw_n0": c.RawN0, "raw_x1": c.RawX1, "raw_x0": c.RawX0,
		"changes": c.Changes, "overlap": c.Overlap, "n1": c.N1, "n0": c.N0, "x1": c.X1, "x0": c.X0, "strata": c.Strata,
	}
	if c.Ratio == nil {
		return v
	}
	for key, value := range ratioValues(*c.Ratio, 0.95) {
		v[key] = value
	}
	s := c.Spread
	v["c"], v["df"], v["D_hac"], v["D_strat"], v["t_adj"], v["D"] = c.Ratio.C, s.DF, s.Hac, s.Strat, s.T, s.D
	v["bayes"] = shrunken(c.Ratio.Shrunken(priorStrength))
	return v
}

func ratioValues(r Ratio, confidence float64) values {
	lo, hi := r.Interval(confidence)
	return values{"rr": finite(r.RR), "lo": finite(lo), "hi": finite(hi), "p": r.P(), "p_low": r.Lower(), "p_up": r.Higher()}
}

func shrunken(s Shrunken) values {
	return values{"prob_lower": s.Lower, "rr_median": s.Median, "rr_lo": s.Lo, "rr_hi": s.Hi}
}

func uneven(u Uneven) values {
	return values{"stat": finite(u.Stat), "extreme": u.Extreme, "total": u.Total, "p": u.P}
}

// benjaminiHochberg is not used by the program, where it found nothing that Holm
// does not; the cases have it beside Holm.
func benjaminiHochberg(ps []float64) []float64 {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(ps[b], ps[a]) })
	adjusted, most := make([]float64, len(ps)), 1.0
	for i, at := range order {
		most = min(most, ps[at]*float64(len(ps))/float64(len(ps)-i))
		adjusted[at] = most
	}
	return adjusted
}

func onOff(on []int) []bool {
	var all []bool
	for _, o := range on {
		all = append(all, o == 1)
	}
	return all
}

// Unbounded reads a figure that may be "inf".
type Unbounded float64

func (u *Unbounded) UnmarshalJSON(data []byte) error {
	if string(data) == `"inf"` {
		*u = Unbounded(math.Inf(1))
		return nil
	}
	return json.Unmarshal(data, (*float64)(u))
}

// verdict is what the cases of tiers are decided by.
type verdict struct {
	RawN1 int `json:"raw_n1"`
	RawN0 int `json:"raw_n0"`
	RawX1 int `json:"raw_x1"`
	RawX0 int `json:"raw_x0"`

	Changes, N1, N0, X1, X0 int
	Overlap                 float64
	RR, Lo, Hi, P           *Unbounded
}

func (v verdict) evidence() evidence {
	if v.RR == nil {
		return evidence{}
	}
	return evidence{true, float64(*v.RR), float64(*v.Lo), float64(*v.Hi), float64(*v.P)}
}

// functions compute the outputs of the cases from their inputs.
var functions = map[string]func(*testing.T, []byte) any{
	"rate_ratio": func(t *testing.T, in []byte) any {
		c := read[struct{ X1, N1, X0, N0, D, Conf float64 }](t, in)
		return ratioValues(RatioOf(c.X1, c.N1, c.X0, c.N0, c.D), cmp.Or(c.Conf, 0.95))
	},
	"shrunken": func(t *testing.T, in []byte) any {
		c := read[struct{ X1, N1, X0, N0, D, M float64 }](t, in)
		return shrunken(RatioOf(c.X1, c.N1, c.X0, c.N0, c.D).Shrunken(c.M))
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
		cpLo, cpHi := ClopperPearson(c.X, c.N)
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
		blocks, rows := Design{c.Block, c.Settle}.counted(series{Y: c.Y}.rows(), on)
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
		s := severityOf(c.Recent, c.Earlier)
		return values{"median_recent": s.Recent.Median, "median_earlier": s.Earlier.Median, "U": s.U, "p": s.P}
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
		nights, power := TrialChance(c.Rate, c.D, c.Rounds, c.CheckIn, Design{c.Block, c.Settle}, c.RR)
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
		return values{"tier": trialTier(c.evidence(), c.Perm, c.Rounds, Slow.Least(), sideShares{c.On, c.Off})}
	},
}
