package insight

import (
	"cmp"
	"math"
	"slices"
)

// Row is one night of a comparison.
type Row struct {
	Day     int  // of the calendar, from any day on; gaps are nights nobody knows of
	Cramps  int  // that came; of no meaning where the night is not counted
	Counted bool // checked in, with the exposure known
	Arm     int  // 1 with what is looked at, 0 without it
	Stratum int  // the window of time: only nights of one stratum are compared
}

// Comparison is what two kinds of nights come to, compared within their strata.
// The raw counts are of all counted nights. N1 to X0 are of the informative strata
// alone, those that have nights of both kinds.
type Comparison struct {
	RawN1, RawN0, RawX1, RawX0 int

	N1, N0, X1, X0 int
	Strata         int     // informative ones
	Changes        int     // of the arm, from one counted night to the next
	Overlap        float64 // 1: the arms are perfectly interleaved; 0: they never share a stratum
	Ratio          *Ratio  // nil where nothing can be compared
	Spread         Spread  // zero where Ratio is nil
}

// Spread tells by how much more the counts vary than by pure luck.
type Spread struct {
	DF, Hac, Strat, T float64 // degrees of freedom and the three factors of D
	D                 float64 // the design effect, at least 1
}

// stratum is what one window of time holds.
type stratum struct{ n1, n0, x1, x0 float64 }

func (s stratum) nights() float64   { return s.n1 + s.n0 }
func (s stratum) cramps() float64   { return s.x1 + s.x0 }
func (s stratum) informative() bool { return s.n1 > 0 && s.n0 > 0 }

// rate is the cramps a night of one arm, which has nights in the stratum.
func (s stratum) rate(arm int) float64 {
	if arm == 1 {
		return s.x1 / s.n1
	}
	return s.x0 / s.n0
}

// sums are the sums over informative strata that the estimate is made of.
type sums struct{ r, q, i0, t, e1, x1, x0, n1, n0 float64 }

// Compare is the one comparison of the package: a rate ratio of Mantel and Haenszel
// for counts over person-time (Greenland and Robins 1985), whose spread allows for
// clumped and autocorrelated nights with Bartlett weights over 7 calendar nights,
// and whose interval is that of Clopper and Pearson on effective counts (Korn and
// Graubard 1998). The order of the rows does not matter; each day is in one row.
func Compare(rows []Row) Comparison {
	counted := slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return !r.Counted })
	slices.SortFunc(counted, func(a, b Row) int { return cmp.Compare(a.Day, b.Day) })
	strata := strataOf(counted)
	var c Comparison
	for i, r := range counted {
		c.addRaw(r)
		if i > 0 && counted[i-1].Arm != r.Arm {
			c.Changes++
		}
	}
	total := c.sum(strata)
	if total.x1+total.x0 == 0 {
		return c
	}
	c.Ratio, c.Spread = estimate(counted, strata, total, c.Strata)
	return c
}

// strataOf counts the counted rows of each stratum.
func strataOf(rows []Row) map[int]*stratum {
	strata := map[int]*stratum{}
	for _, r := range rows {
		if !r.Counted {
			continue
		}
		s := strata[r.Stratum]
		if s == nil {
			s = &stratum{}
			strata[r.Stratum] = s
		}
		s.add(r)
	}
	return strata
}

func (s *stratum) add(r Row) {
	if r.Arm == 1 {
		s.n1++
		s.x1 += float64(r.Cramps)
		return
	}
	s.n0++
	s.x0 += float64(r.Cramps)
}

func (c *Comparison) addRaw(r Row) {
	if r.Arm == 1 {
		c.RawN1++
		c.RawX1 += r.Cramps
		return
	}
	c.RawN0++
	c.RawX0 += r.Cramps
}

// sum adds up the informative strata, and fills in the counts and the overlap: the
// share of what could be compared, were there one stratum, that is left.
func (c *Comparison) sum(strata map[int]*stratum) sums {
	var total sums
	shared := 0.0
	keys := make([]int, 0, len(strata))
	for key := range strata {
		keys = append(keys, key)
	}
	slices.Sort(keys) // so that the sums come out the same to the last bit
	for _, key := range keys {
		s := strata[key]
		if !s.informative() {
			continue
		}
		c.Strata++
		shared += s.n1 * s.n0 / s.nights()
		total.add(*s)
	}
	c.N1, c.N0, c.X1, c.X0 = int(total.n1), int(total.n0), int(total.x1), int(total.x0)
	if n1, n0 := float64(c.RawN1), float64(c.RawN0); n1 > 0 && n0 > 0 {
		c.Overlap = shared / (n1 * n0 / (n1 + n0))
	}
	return total
}

func (t *sums) add(s stratum) {
	n := s.nights()
	t.r += s.x1 * s.n0 / n
	t.q += s.x0 * s.n1 / n
	t.i0 += s.cramps() * s.n1 * s.n0 / (n * n)
	t.t += s.cramps()
	t.e1 += s.cramps() * s.n1 / n
	t.x1 += s.x1
	t.x0 += s.x0
	t.n1 += s.n1
	t.n0 += s.n0
}

// estimate computes the ratio and its spread. Where one arm has no cramps, the
// spread is that of the arm that has, around its rate in each stratum: the pooled
// residuals would make nothing of 0 cramps on 21 nights against 33 on 21 others, and
// a rate over all strata would take a season for clumping.
func estimate(counted []Row, strata map[int]*stratum, t sums, windows int) (*Ratio, Spread) {
	nights, k := t.n1+t.n0, float64(windows)
	df, tAdj := tailFactor(nights)
	s := Spread{DF: df, T: tAdj, Strat: 1}
	r := Ratio{RR: t.r / t.q}
	e0 := t.t - t.e1
	if t.x1 == 0 || t.x0 == 0 {
		n, arm := t.n0, 0
		if t.x0 == 0 {
			n, arm, r.RR = t.n1, 1, math.Inf(1)
		}
		v := variance(residuals(counted, strata, func(row Row, s stratum) (float64, bool) {
			return float64(row.Cramps) - s.rate(arm), row.Arm == arm
		})) * inflation(n, n-k)
		s.Hac = max(1, v/t.t)
		s.Strat = max(1, t.e1*e0/(t.t*t.i0))
		r.C = e0 / t.e1
	} else {
		v := variance(residuals(counted, strata, func(row Row, s stratum) (float64, bool) {
			return score(row, s, r.RR), true
		})) * inflation(nights, nights-k-1)
		s.Hac = max(1, v/(r.RR*t.i0))
		s.Strat = max(1, (t.i0/(t.r*t.q))/(1/t.x1+1/t.x0))
		r.C = r.RR * t.x0 / t.x1
	}
	s.D = s.Hac * s.Strat * s.T
	r.E1, r.E0 = t.x1/s.D, t.x0/s.D
	return &r, s
}

// inflation makes up for what was estimated: nights over what is left of them.
func inflation(nights, remaining float64) float64 {
	if remaining <= 0 {
		return 1
	}
	return nights / remaining
}

// score is what a night adds to the estimating equation R - theta Q.
func score(r Row, s stratum, theta float64) float64 {
	mu, y := s.cramps()/(s.n0+theta*s.n1), float64(r.Cramps)
	if r.Arm == 1 {
		return s.n0 / s.nights() * (y - theta*mu)
	}
	return -theta * s.n1 / s.nights() * (y - mu)
}

// residual is what is left of one night, on its day.
type residual struct {
	day   int
	value float64
}

// residuals are those of the nights of informative strata that of wants, by day.
func residuals(counted []Row, strata map[int]*stratum, of func(Row, stratum) (float64, bool)) []residual {
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

// lags is how many calendar nights apart two nights may be and still be taken to
// go together.
const lags = 7

// variance is that of the sum of the residuals, with Bartlett weights, and at least
// the sum of their squares. Lags are of the calendar: a missing night adds nothing,
// and does not bring its neighbours closer.
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

// tailFactor widens an interval for a spread that was itself estimated from so many
// nights (Lazarus and others 2018: an autocorrelation-robust variance needs the
// critical values of t): 1.5 degrees of freedom for each stretch of 8 nights, at
// least 2.
func tailFactor(nights float64) (df, factor float64) {
	df = max(2, 1.5*nights/(lags+1))
	t := tQuantile(0.975, df) / z975
	return df, t * t
}
