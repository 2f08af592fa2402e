package insight

import (
	"encoding/json"
	"math"
	"testing"
)

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
