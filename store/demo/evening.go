package demo

import (
	"math"
	"sort"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// The shares of days with these factors, which the chances in day come to.
const (
	longFeetShare = 0.30
	exerciseShare = 0.32
	alcoholShare  = 0.30
)

// day is the day before a night, and what of it is linked with cramps.
type day struct {
	factors                    diary.Factors
	drinks                     []diary.Drink
	heat                       float64 // from -1 in the middle of winter to 1
	longFeet, exercised, drank bool
}

func (p *person) day(d diary.Date) day {
	weekday := d.Weekday()
	weekend := weekday == time.Saturday || weekday == time.Sunday
	trains := weekday == time.Tuesday || weekday == time.Thursday || weekday == time.Saturday
	out := weekday == time.Friday || weekday == time.Saturday
	ofYear := d.DaysSince(diary.Date{Year: d.Year, Month: time.January, Day: 1}) + 1
	t := day{heat: math.Cos(2 * math.Pi * float64(ofYear-seasonPeak) / year)}

	t.longFeet = p.chance(either(weekend, .15, .36))
	feet := either(p.chance(.6), "some", "little")
	if t.longFeet {
		feet = "long"
	}
	t.exercised = p.chance(either(trains, .56, .14))
	t.drank = p.chance(either(out, .60, .18))
	alcohol := 0
	if t.drank {
		alcohol = 1 + p.poisson(.8)
	}
	water := 1600 + 250*t.heat + 300*p.NormFloat64()
	if t.exercised {
		water += 250
	}
	water = max(400, math.Round(water/100)*100)
	t.factors = diary.Factors{
		diary.Feet:      {Word: feet},
		diary.Exercise:  {Word: either(t.exercised, "hard", "none")},
		diary.Water:     {Number: water},
		diary.Caffeine:  {Number: float64(min(5, p.poisson(1.6)))},
		diary.Alcohol:   {Number: float64(alcohol)},
		diary.Magnesium: {Word: either(p.takesMagnesium(), "yes", "no")},
	}
	if p.chance(.5) { // on the other days only the sum was logged
		t.drinks = p.drinks(d, water)
	}
	return t
}

// takesMagnesium reports whether magnesium is taken, which changes every two to six weeks
// at most.
func (p *person) takesMagnesium() bool {
	if p.magnesiumDays == 0 {
		p.magnesium, p.magnesiumDays = p.chance(.4), 14+p.IntN(28)
	}
	p.magnesiumDays--
	return p.magnesium
}

// drinks splits the water of a day into drinks of 200 to 400 ml.
func (p *person) drinks(d diary.Date, water float64) []diary.Drink {
	var drinks []diary.Drink
	for remaining := water; remaining > 0; {
		ml := min(remaining, float64(200+100*p.IntN(3)))
		remaining -= ml
		drinks = append(drinks, diary.Drink{ID: p.newID(), At: d.AtDay(7+p.IntN(16), 5*p.IntN(12), p.Place), ML: ml})
	}
	sort.SliceStable(drinks, func(i, j int) bool { return drinks[i].At.Before(drinks[j].At) })
	return drinks
}

// bedtime adds the routine of the evening, and returns how much of it was done: 0 to 1.
func (p *person) bedtime(n *diary.Night) float64 {
	if p.chance(.15) {
		p.follows = p.chance(adherence)
	}
	full := p.follows && p.chance(.88)
	partly := !full && (p.follows || p.chance(.05))
	switch {
	case full:
		n.Sessions = append(n.Sessions, p.session(n.Date, math.MaxInt))
		return 1
	case partly:
		steps := len(p.Routine.Unfold(routines.Left))
		n.Sessions = append(n.Sessions, p.session(n.Date, 1+p.IntN(max(1, steps-1))))
		return .5
	default:
		return 0
	}
}

// session makes up a performance of the routine that ends in the middle of a step; a step
// beyond the last one is a whole performance.
func (p *person) session(d diary.Date, end int) diary.Session {
	p.moment = d.At(21, 30+p.IntN(90), p.Place)
	done := routines.Result{Routine: p.Routine.ID, Started: p.moment, Ended: p.moment}
	for i, s := range p.Routine.Unfold(routines.Left) {
		step := routines.Performed{Title: s.Title, Side: s.Side, Planned: s.Work(), Outcome: routines.Skipped}
		switch {
		case i < end:
			step.Held, step.Outcome = s.Work(), routines.Done
			done.Ended = done.Ended.Add(s.Total())
		case i == end:
			step.Held, step.Outcome = (s.Work() / 2).Truncate(time.Second), routines.Cut
			done.Ended = done.Ended.Add(s.Prep + step.Held)
		}
		done.Steps = append(done.Steps, step)
	}
	session := diary.SessionOf(p.newID(), done)
	session.Completion = either(end == math.MaxInt, diary.Full, diary.Partial)
	return session
}

func (p *person) cramp(d diary.Date) diary.Cramp {
	severity := min(10, max(1, int(math.Round(5.5+1.8*p.NormFloat64()))))
	minutes := max(1, math.Round(math.Exp(math.Log(3)+.7*p.NormFloat64())))
	c := diary.Cramp{
		ID: p.newID(), Severity: &severity,
		Duration: new(diary.Seconds(time.Duration(min(minutes, 90)) * time.Minute)),
		Side:     pick(p, []routines.Side{routines.Left, routines.Right, routines.Both}, .46, .46),
		Muscle:   pick(p, []diary.Muscle{diary.Calf, diary.Foot, diary.Thigh}, .76, .14),
	}
	if p.chance(.75) {
		after := min(max(4.3*60+95*p.NormFloat64(), 10), 9*60) // minutes from 23:00 on
		clock := 23*60 + 5*int(after/5)
		c.At = d.At(clock/60%24, clock%60, p.Place)
	}
	if p.chance(.9) {
		c.Woke = new(p.chance(.8))
	}
	return c
}

// slept rates the sleep, on most mornings.
func (p *person) slept(n *diary.Night) {
	if p.chance(.7) {
		sleep := 7.2 + 1.3*p.NormFloat64() - .9*float64(len(n.Cramps))
		n.Sleep = new(min(10, max(0, int(math.Round(sleep)))))
	}
}

// pick draws one of the words by their shares; the last one has the rest.
func pick[T any](p *person, words []T, shares ...float64) T {
	at := p.Float64()
	for i, share := range shares {
		if at -= share; at < 0 {
			return words[i]
		}
	}
	return words[len(words)-1]
}

func either[T any](is bool, yes, no T) T {
	if is {
		return yes
	}
	return no
}
