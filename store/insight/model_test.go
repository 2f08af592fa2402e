package insight

import (
	"math"
	"math/rand/v2"
)

// model is how one person's cramps come, with no claim that anybody's do: a Poisson
// count each night, whose log rate has a season and spells, and a gamma spread.
type model struct {
	name   string
	rho    float64 // of the spells, from one night to the next
	sd     float64 // of the spells, on the log scale
	shape  float64 // of the gamma spread; 0 is none
	season float64 // on the log scale
	seen   float64 // share of the nights checked in
}

// moderate is the model that plans are made for.
var moderate = model{"moderate", 0.5, 0.5, 2, seasonSwing, 0.85}

func (m model) seeing(share float64) model { m.seen = share; return m }

// counts draws nights of cramps at a base rate, times a factor for each night.
func (m model) counts(random *rand.Rand, base float64, factors []float64) []int {
	z, start := random.NormFloat64(), random.Float64()*365.25
	counts := make([]int, len(factors))
	for t := range counts {
		z = m.rho*z + math.Sqrt(1-m.rho*m.rho)*random.NormFloat64()
		season := m.season * math.Cos(2*math.Pi*(float64(t)+start)/365.25)
		rate := base * factors[t] * math.Exp(season+m.sd*z-m.sd*m.sd/2)
		if m.shape > 0 {
			rate *= gamma(random, m.shape) / m.shape
		}
		counts[t] = poisson(random, rate)
	}
	return counts
}

// rows are nights with counts in the arms, some of them not checked in.
func (m model) rows(random *rand.Rand, counts []int, arms []bool) []Row {
	rows := make([]Row, len(counts))
	for t, y := range counts {
		rows[t] = Row{Day: t, Cramps: y, Counted: random.Float64() < m.seen, Arm: one(arms[t]), Stratum: t / windowNights}
	}
	return rows
}

// diary draws nights in the arms, with a ratio of rates between them.
func (m model) diary(random *rand.Rand, base, ratio float64, arms []bool) []Row {
	return m.rows(random, m.counts(random, base, factorsOf(arms, ratio)), arms)
}

func factorsOf(arms []bool, ratio float64) []float64 {
	factors := make([]float64, len(arms))
	for t, on := range arms {
		factors[t] = 1
		if on {
			factors[t] = ratio
		}
	}
	return factors
}

// pattern is how the routine is taken up.
type pattern func(random *rand.Rand, nights int) []bool

func iid(share float64) pattern {
	return func(random *rand.Rand, nights int) []bool {
		arms := make([]bool, nights)
		for t := range arms {
			arms[t] = random.Float64() < share
		}
		return arms
	}
}

// stretches goes on and off for 7 nights in the mean.
func stretches(random *rand.Rand, nights int) []bool {
	arms := make([]bool, nights)
	on := random.IntN(2) == 0
	for t := range arms {
		if random.Float64() < 1.0/7 {
			on = !on
		}
		arms[t] = on
	}
	return arms
}

func poisson(random *rand.Rand, rate float64) int {
	n := 0
	for rate > 20 { // keeps exp away from 0
		n, rate = n+poisson(random, 20), rate-20
	}
	for p, least := random.Float64(), math.Exp(-rate); p > least; p *= random.Float64() {
		n++
	}
	return n
}

// gamma draws with a scale of 1 and a shape of at least 1 (Marsaglia and Tsang 2000).
func gamma(random *rand.Rand, shape float64) float64 {
	d := shape - 1.0/3
	for {
		x := random.NormFloat64()
		v := math.Pow(1+x/math.Sqrt(9*d), 3)
		if v > 0 && math.Log(1-random.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 20)) }
