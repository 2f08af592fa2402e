package insight

import "math"

// Spread is how much more the counts vary than pure luck would make them.
type Spread struct {
	DF, Hac, Strat, T float64 // degrees of freedom, and the three factors of D
	D                 float64 // the design effect, at least 1
}

// estimate computes the ratio and its spread. Where one arm has no cramps, the spread is
// that of the other arm around its rate in each stratum: the pooled residuals would make
// nothing of 0 cramps on 21 nights against 33 on 21 others, and one rate over all strata
// would mistake a season for clumping.
func estimate(counted []Row, strata map[int]*stratum, t sums, windows int) (*Ratio, Spread) {
	nights, k := t.nights(), float64(windows)
	df, widening := tailFactor(nights)
	s := Spread{DF: df, T: widening, Strat: 1}
	r := Ratio{RR: t.r / t.q}
	e0 := t.cramps() - t.e1
	if t.x[1] == 0 || t.x[0] == 0 {
		arm := 0
		if t.x[0] == 0 {
			arm, r.RR = 1, math.Inf(1)
		}
		v := variance(residuals(counted, strata, func(row Row, s stratum) (float64, bool) {
			return float64(row.Cramps) - s.rate(arm), row.Arm == arm
		})) * inflation(t.n[arm], t.n[arm]-k)
		s.Hac = max(1, v/t.cramps())
		s.Strat = max(1, t.e1*e0/(t.cramps()*t.i0))
		r.C = e0 / t.e1
	} else {
		v := variance(residuals(counted, strata, func(row Row, s stratum) (float64, bool) {
			return score(row, s, r.RR), true
		})) * inflation(nights, nights-k-1)
		s.Hac = max(1, v/(r.RR*t.i0))
		s.Strat = max(1, (t.i0/(t.r*t.q))/(1/t.x[1]+1/t.x[0]))
		r.C = r.RR * t.x[0] / t.x[1]
	}
	s.D = s.Hac * s.Strat * s.T
	r.E1, r.E0 = t.x[1]/s.D, t.x[0]/s.D
	return &r, s
}

// inflation corrects a variance for what was estimated from the same nights.
func inflation(nights, remaining float64) float64 {
	if remaining <= 0 {
		return 1
	}
	return nights / remaining
}

// score is what a night adds to the estimating equation R - theta Q.
func score(r Row, s stratum, theta float64) float64 {
	mu, y := s.cramps()/(s.n[0]+theta*s.n[1]), float64(r.Cramps)
	if r.Arm == 1 {
		return s.n[0] / s.nights() * (y - theta*mu)
	}
	return -theta * s.n[1] / s.nights() * (y - mu)
}

// residual is that of one night, on its day.
type residual struct {
	day   int
	value float64
}

// residuals returns those of the nights in informative strata that the function wants,
// by day.
func residuals(counted []Row, strata map[int]*stratum, of func(Row, stratum) (value float64, wanted bool)) []residual {
	rs := make([]residual, 0, len(counted))
	for _, row := range counted {
		s := strata[row.Stratum]
		if !s.informative() {
			continue
		}
		if value, wanted := of(row, *s); wanted {
			rs = append(rs, residual{row.Day, value})
		}
	}
	return rs
}

// lags is the most calendar nights between two nights that may be correlated.
const lags = 7

// variance is that of the sum of the residuals, with Bartlett weights, and at least the
// sum of their squares. Lags are of the calendar: a missing night adds nothing, and does
// not bring its neighbours closer.
func variance(rs []residual) float64 {
	squares, pairs := 0.0, 0.0
	for i, r := range rs {
		squares += r.value * r.value
		for _, later := range rs[i+1:] {
			lag := later.day - r.day
			if lag > lags {
				break
			}
			if lag > 0 {
				pairs += (1 - float64(lag)/(lags+1)) * r.value * later.value
			}
		}
	}
	return squares + 2*max(0, pairs)
}

// tailFactor widens an interval whose variance was itself estimated from a number of
// nights: an autocorrelation-robust variance needs the critical values of Student's t
// (Lazarus and others 2018), here with 1.5 degrees of freedom for each 8 nights, at
// least 2.
func tailFactor(nights float64) (df, factor float64) {
	df = max(2, 1.5*nights/(lags+1))
	t := tQuantile(0.975, df) / z975
	return df, t * t
}
