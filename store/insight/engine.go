package insight

import (
	"maps"
	"slices"
	"sort"
)

// Row is one night of a comparison.
type Row struct {
	Day     int  // of the calendar, from any day on; gaps are nights nobody knows of
	Cramps  int  // of no meaning where the night does not count
	Counted bool // checked in, with the exposure known
	Arm     int  // 1 with what is compared, 0 without it
	Stratum int  // the window of time: only nights of one stratum are compared
}

// Comparison is the result of comparing two kinds of nights within their strata. RawN1
// to RawX0 are the nights (N) and cramps (X) of all counted rows, in arm 1 and arm 0; N1
// to X0 are those of the informative strata, which have nights of both kinds.
type Comparison struct {
	RawN1, RawN0, RawX1, RawX0 int

	N1, N0, X1, X0 int
	Strata         int     // informative ones
	Changes        int     // of the arm, from one counted night to the next
	Overlap        float64 // 1: the arms are perfectly interleaved; 0: they never share a stratum
	Ratio          *Ratio  // nil where nothing can be compared
	Spread         Spread  // zero where Ratio is nil
}

// Sides are the nights and cramps that figures are of, in arm 1 and arm 0. They are nil
// while a trial is running, which in JSON is no field: 0 would be a figure.
type Sides struct {
	N1 int `json:"n1"`
	N0 int `json:"n0"`
	X1 int `json:"x1"`
	X0 int `json:"x0"`
}

func (s Sides) nights() int { return s.N1 + s.N0 }

// counted are the sides of all counted rows, and compared those of the informative
// strata.
func (c Comparison) counted() *Sides  { return &Sides{c.RawN1, c.RawN0, c.RawX1, c.RawX0} }
func (c Comparison) compared() *Sides { return &Sides{c.N1, c.N0, c.X1, c.X0} }

// Compare is the one comparison of the package: a Mantel-Haenszel rate ratio for counts
// over person-time (Greenland and Robins 1985), whose variance allows for clumped and
// autocorrelated nights with Bartlett weights over 7 calendar nights, and whose interval
// is that of Clopper and Pearson on effective counts (Korn and Graubard 1998). The order
// of the rows does not matter; each day is in one row.
func Compare(rows []Row) Comparison {
	counted := countedByDay(rows)
	strata := strataOf(counted)
	var c Comparison
	for i, r := range counted {
		if i > 0 && counted[i-1].Arm != r.Arm {
			c.Changes++
		}
	}
	total := c.sum(strata)
	if total.x[0]+total.x[1] > 0 {
		c.Ratio, c.Spread = estimate(counted, strata, total, c.Strata)
	}
	return c
}

func countedByDay(rows []Row) []Row {
	counted := slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return !r.Counted })
	sort.SliceStable(counted, func(i, j int) bool { return counted[i].Day < counted[j].Day })
	return counted
}

// stratum is the nights and cramps in one window of time, by arm.
type stratum struct{ n, x [2]float64 }

func (s stratum) nights() float64            { return s.n[1] + s.n[0] }
func (s stratum) cramps() float64            { return s.x[1] + s.x[0] }
func (s stratum) informative() bool          { return s.n[1] > 0 && s.n[0] > 0 }
func (s stratum) rate(arm int) float64       { return s.x[arm] / s.n[arm] } // a night
func (s *stratum) add(arm int, n, x float64) { s.n[arm], s.x[arm] = s.n[arm]+n, s.x[arm]+x }

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
		s.add(r.Arm, 1, float64(r.Cramps))
	}
	return strata
}

// sums are the sums over informative strata that the estimate is made of: R, Q and the
// information at a ratio of 1 (Greenland and Robins), and the cramps expected in arm 1
// were the rates the same.
type sums struct {
	stratum
	r, q, i0, e1 float64
}

// sum adds up the strata, and fills in the counts and the overlap: the share of what
// could be compared, were there one stratum, that the informative strata retain.
func (c *Comparison) sum(strata map[int]*stratum) sums {
	var raw stratum
	var total sums
	shared := 0.0
	for _, key := range slices.Sorted(maps.Keys(strata)) { // so that the sums are the same to the last bit
		s := strata[key]
		for arm := range s.n {
			raw.add(arm, s.n[arm], s.x[arm])
		}
		if s.informative() {
			c.Strata++
			shared += s.n[1] * s.n[0] / s.nights()
			total.addStratum(*s)
		}
	}
	c.RawN1, c.RawN0, c.RawX1, c.RawX0 = int(raw.n[1]), int(raw.n[0]), int(raw.x[1]), int(raw.x[0])
	c.N1, c.N0, c.X1, c.X0 = int(total.n[1]), int(total.n[0]), int(total.x[1]), int(total.x[0])
	if raw.informative() {
		c.Overlap = shared / (raw.n[1] * raw.n[0] / raw.nights())
	}
	return total
}

func (t *sums) addStratum(s stratum) {
	n := s.nights()
	t.r += s.x[1] * s.n[0] / n
	t.q += s.x[0] * s.n[1] / n
	t.i0 += s.cramps() * s.n[1] * s.n[0] / (n * n)
	t.e1 += s.cramps() * s.n[1] / n
	for arm := range s.n {
		t.add(arm, s.n[arm], s.x[arm])
	}
}
