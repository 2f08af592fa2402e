package insight

import (
	"math"
	"math/rand/v2"
	"strconv"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// person is somebody whose diary is made up.
type person struct {
	base, ratio float64 // cramps a night without the routine, and what it multiplies them by
	nights      int
	missing     float64 // share of check-ins that are missed
	taken       func(random *rand.Rand, night int) bool
}

// diary makes up the nights: a season, spells short and long, a spread, and links
// with long feet, exercise and alcohol, but none with caffeine, magnesium or water.
// The routine is taken up in runs where nothing else is said.
func (p person) diary(seed uint64) []diary.Night {
	const season, rho, sd, slow, slowSD, shape = 0.35, 0.5, 0.5, 0.97, 0.2, 2.0
	const feet, exercise, alcohol = 0.25, 0.30, 0.20
	random := seeded(seed)
	share := func(s, link float64) float64 { return math.Log(1 + s*(math.Exp(link)-1)) }
	level := math.Log(p.base) - share(0.3, feet) - share(0.32, exercise) - share(0.3, alcohol) - 0.0308 // of the season's mean
	z, w := random.NormFloat64(), random.NormFloat64()
	nights := make([]diary.Night, 0, p.nights)
	on, magnesium, left, gap := random.Float64() < 0.65, 0, 0, 0
	for t := range p.nights {
		n := diary.Night{Date: day1.AddDays(t), Sessions: []diary.Session{}}
		if left == 0 {
			magnesium, left = random.IntN(2), 14+random.IntN(28)
		}
		left--
		link := p.evening(random, &n, magnesium, [3]float64{feet, exercise, alcohol})
		switch {
		case p.taken != nil:
			on = p.taken(random, t)
		case random.Float64() < 0.15:
			on = random.Float64() < 0.65
		}
		done := dose(random, &n, on)
		z = rho*z + math.Sqrt(1-rho*rho)*random.NormFloat64()
		w = slow*w + math.Sqrt(1-slow*slow)*random.NormFloat64()
		log := level + link + season*math.Cos(2*math.Pi*float64(t+1-midsummer)/365.25) + sd*z - sd*sd/2 + slowSD*w - slowSD*slowSD/2 + math.Log(p.ratio)*done
		n.Cramps = crampsDrawn(random, t, poisson(random, math.Exp(log)*gamma(random, shape)/shape))
		if gap == 0 && random.Float64() < p.missing*0.05 {
			gap = 2 + random.IntN(8)
		}
		n.CheckedIn = gap == 0 && random.Float64() >= 0.7*p.missing
		gap = max(0, gap-1)
		if !n.CheckedIn {
			n.Cramps = nil
		}
		nights = append(nights, n)
	}
	return nights
}

// evening records the factors, and returns what they add to the log of the rate.
func (person) evening(random *rand.Rand, n *diary.Night, magnesium int, links [3]float64) float64 {
	weekday := n.Date.Weekday()
	long, hard, drinks := 0.36, 0.14, 0.18
	switch weekday {
	case 0, 6:
		long = 0.15
	case 2, 4:
		hard = 0.56
	}
	if weekday == 6 {
		hard = 0.56
	}
	if weekday == 5 || weekday == 6 {
		drinks = 0.6
	}
	word := func(f diary.Factor, i int) diary.Amount {
		q, _ := f.Question()
		return diary.Amount{Word: q.Words[i]}
	}
	link, feet, exercise, alcohol := 0.0, random.IntN(2), 0, 0
	if random.Float64() < long {
		feet, link = 2, link+links[0]
	}
	if random.Float64() < hard {
		exercise, link = 2, link+links[1]
	}
	if random.Float64() < drinks {
		alcohol, link = 1+poisson(random, 0.8), link+links[2]
	}
	n.Factors = diary.Factors{
		diary.Feet: word(diary.Feet, feet), diary.Exercise: word(diary.Exercise, exercise), diary.Magnesium: word(diary.Magnesium, magnesium),
		diary.Alcohol: {Number: float64(alcohol)}, diary.Caffeine: {Number: float64(min(5, poisson(random, 1.6)))},
		diary.Water: {Number: 100 * math.Round(16+3*random.NormFloat64())},
	}
	return link
}

// dose records how far the routine was done, and returns it from 0 to 1.
func dose(random *rand.Rand, n *diary.Night, on bool) float64 {
	r := random.Float64()
	switch {
	case on && r < 0.88:
		n.Sessions = append(n.Sessions, diary.Session{Routine: "wall-calf-massage", Completion: diary.Full})
		return 1
	case on || r >= 0.95:
		n.Sessions = append(n.Sessions, diary.Session{Routine: "wall-calf-massage", Completion: diary.Partial})
		return 0.5
	default:
		return 0
	}
}

func crampsDrawn(random *rand.Rand, night, n int) []diary.Cramp {
	cramps := []diary.Cramp{}
	for i := range n {
		cramps = append(cramps, diary.Cramp{
			ID: strconv.Itoa(night) + "-" + strconv.Itoa(i), Side: routines.Left, Muscle: diary.Calf,
			Severity: new(min(10, max(1, int(math.Round(5.5+1.8*random.NormFloat64()))))),
			Duration: new(diary.Seconds(6e10 * math.Ceil(3*math.Exp(0.7*random.NormFloat64())))),
		})
	}
	return cramps
}
