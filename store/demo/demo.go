// Package demo makes up nights as somebody with leg cramps might have logged them,
// so that the program can be tried and tested. Its one rule: the same options make
// the same nights, and nothing in them is of a real person.
//
// The model: the logarithm of the expected cramps of a night is that of the base
// rate, a season that peaks in the middle of July, a spell of nights that are like
// the one before and a slow one of weeks, the routine, and three factors; a gamma
// spread from night to night is put on it. It is scaled so that the mean without the
// routine is the base. Caffeine, magnesium and water are not linked with anything.
package demo

import (
	"math"
	"math/rand/v2"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// Options say what to make up.
type Options struct {
	Seed      uint64
	Nights    int              // how many, End included
	RateRatio float64          // cramps with the routine done in full, by those without it; more than 0
	Base      float64          // mean cramps a night without the routine; more than 0
	End       diary.Date       // the last night
	Routine   routines.Routine // that is performed; without steps, sessions have none
	Place     *time.Location   // of the times of day; nil is UTC
}

// The numbers of the model. Rates are logarithms.
const (
	seasonHeight = 0.35
	seasonPeak   = 196 // day of the year
	year         = 365.25

	spellStays, spellSD = 0.5, 0.5
	slowStays, slowSD   = 0.97, 0.2
	spread              = 2 // shape of the gamma
	feetRate            = 0.25
	exerciseRate        = 0.30
	alcoholRate         = 0.20

	adherence = 0.65
	missed    = 0.12 // check-ins
)

// Nights makes up the nights, oldest first.
func Nights(o Options) []diary.Night {
	if o.Place == nil {
		o.Place = time.UTC
	}
	p := newPerson(o)
	nights := make([]diary.Night, 0, max(0, o.Nights))
	for i := range o.Nights {
		nights = append(nights, p.night(o.End.AddDays(i+1-o.Nights)))
	}
	return nights
}

// person is the state of the made-up person on one evening.
type person struct {
	Options
	*rand.Rand
	moment time.Time // for ids
	newID  func() string

	spell, slow   float64
	follows       bool // does the routine these days
	magnesium     bool // takes it these weeks
	magnesiumDays int  // until that is drawn again
	gap           int  // mornings without a check-in to come
}

func newPerson(o Options) *person {
	p := &person{Options: o, Rand: rand.New(rand.NewPCG(o.Seed, 0xca1f))}
	p.newID = diary.IDs(func() time.Time { return p.moment }, p.Uint64)
	p.spell, p.slow = p.NormFloat64(), p.NormFloat64()
	p.follows = p.chance(adherence)
	return p
}

func (p *person) chance(of float64) bool { return p.Float64() < of }

func (p *person) night(d diary.Date) diary.Night {
	n := diary.Night{Date: d, Sessions: []diary.Session{}}
	p.moment = n.Date.At(12, 0, p.Place)
	day := p.day(d)
	n.Factors, n.Drinks = day.factors, day.drinks
	dose := p.bedtime(&n)
	cramps := p.poisson(p.rate(day, dose))
	if p.misses() {
		return n
	}
	n.CheckedIn, n.Cramps = true, []diary.Cramp{}
	for range cramps {
		n.Cramps = append(n.Cramps, p.cramp(d))
	}
	p.slept(&n)
	return n
}

func (p *person) rate(day day, dose float64) float64 {
	next := func(state, stays float64) float64 { return stays*state + math.Sqrt(1-stays*stays)*p.NormFloat64() }
	p.spell, p.slow = next(p.spell, spellStays), next(p.slow, slowStays)
	rate := math.Log(p.Base) - scale() + seasonHeight*day.heat + math.Log(p.RateRatio)*dose
	rate += spellSD*p.spell - spellSD*spellSD/2 + slowSD*p.slow - slowSD*slowSD/2
	for _, of := range []struct {
		is   bool
		rate float64
	}{{day.longFeet, feetRate}, {day.exercised, exerciseRate}, {day.drank, alcoholRate}} {
		if of.is {
			rate += of.rate
		}
	}
	gamma := (p.ExpFloat64() + p.ExpFloat64()) / spread // of shape 2
	return math.Exp(rate) * gamma
}

// scale is the logarithm of what the factors and the season multiply the rate by on average.
func scale() float64 {
	factor := func(share, rate float64) float64 { return math.Log(1 + share*(math.Exp(rate)-1)) }
	factors := factor(longFeetShare, feetRate) + factor(exerciseShare, exerciseRate) + factor(alcoholShare, alcoholRate)
	bessel, term := 0.0, 1.0 // the mean of exp(height cos x)
	for j := 1.0; j < 20; j++ {
		bessel += term
		term *= (seasonHeight / 2) * (seasonHeight / 2) / (j * j)
	}
	return factors + math.Log(bessel)
}

// poisson draws a count; a large mean is drawn in parts.
func (p *person) poisson(mean float64) int {
	const most = 20
	count := 0
	for ; mean > most; mean -= most {
		count += p.poisson(most)
	}
	for end, product := math.Exp(-mean), p.Float64(); product > end; product *= p.Float64() {
		count++
	}
	return count
}

// misses reports whether nobody checks in: for one morning, or for two to nine.
func (p *person) misses() bool {
	if p.gap == 0 && p.chance(missed*.05) {
		p.gap = 2 + p.IntN(8)
	}
	alone := p.chance(missed * .7)
	if p.gap > 0 {
		p.gap--
		return true
	}
	return alone
}
