package diary

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sort"
	"time"
)

// DayOf returns the night whose day t belongs to: a coffee in the morning counts for the
// evening to come.
func DayOf(t time.Time) Date { return Tonight(t) }

// AtDay returns the instant of a time of day in the day before the night: before 04:00 that
// is on the next date.
func (d Date) AtDay(hour, minute int, loc *time.Location) time.Time {
	if hour < morning {
		d = d.AddDays(1)
	}
	return d.clock(hour, minute, loc)
}

// DayLog is a change of what is recorded of the day before one night.
type DayLog struct {
	Night  Date
	Set    Factors  // in place of what was recorded
	Add    Factors  // numbers, added to what was recorded
	Drinks []Drink  // of water, added
	Clear  []Factor // deleted
}

// Log applies a DayLog. Water that is set or cleared replaces the drinks recorded so far.
// It is an error to add nothing, or to reach an amount that Question.Check refuses.
func (n *Night) Log(l DayLog) error {
	factors, drinks := maps.Clone(n.Factors), slices.Clone(n.Drinks)
	if factors == nil {
		factors = Factors{}
	}
	for _, f := range l.Clear {
		delete(factors, f)
	}
	maps.Copy(factors, l.Set)
	if _, set := l.Set[Water]; set || slices.Contains(l.Clear, Water) {
		drinks = nil
	}
	if err := factors.add(l.Add); err != nil {
		return err
	}
	for _, d := range l.Drinks {
		if d.ID == "" {
			return errors.New("can't log the day: a drink has no id")
		}
		if err := factors.add(Factors{Water: {Number: d.ML}}); err != nil {
			return err
		}
		drinks = append(drinks, d)
	}
	if err := factors.check(l); err != nil {
		return err
	}
	sortDrinks(drinks)
	n.Factors, n.Drinks = factors, drinks
	if len(factors) == 0 {
		n.Factors = nil
	}
	return nil
}

// add adds numbers to those recorded.
func (f Factors) add(more Factors) error {
	for factor, a := range more {
		if a.Word != "" || !(a.Number > 0) { // or NaN
			return fmt.Errorf("can't log the day: nothing is added to %s", factor)
		}
		f[factor] = Amount{Number: rounded(f[factor].Number + a.Number)}
	}
	return nil
}

// check checks the factors that the log changes. The others may come from a newer release
// or another diary, and stay.
func (f Factors) check(l DayLog) error {
	for _, q := range Questions() {
		_, set := l.Set[q.Factor]
		_, added := l.Add[q.Factor]
		if !set && !added && (q.Factor != Water || len(l.Drinks) == 0) {
			continue
		}
		if err := q.Check(f[q.Factor]); err != nil {
			return err
		}
	}
	return nil
}

// DayHours is the number of hours in a day of the diary.
const DayHours = 24

// Hours adds drinks up by the hours of the day, in ml, from 04:00 to 04:00 of the next date.
func Hours(drinks []Drink) [DayHours]float64 {
	var hours [DayHours]float64
	for _, d := range drinks {
		hours[(d.At.Hour()-morning+DayHours)%DayHours] += d.ML
	}
	return hours
}

// HourOf returns the time of day of one of the Hours, from 0 to 23.
func HourOf(i int) int { return (i + morning) % DayHours }

// evening is the hour from which a drink counts as one of the evening.
const evening = 18

// Evening returns how much was drunk from 18:00 on, in ml.
func Evening(drinks []Drink) float64 {
	hours, sum := Hours(drinks), 0.0
	for _, ml := range hours[evening-morning:] {
		sum += ml
	}
	return rounded(sum)
}

func sortDrinks(drinks []Drink) {
	sort.SliceStable(drinks, func(i, j int) bool {
		return cmp.Or(drinks[i].At.Compare(drinks[j].At), cmp.Compare(drinks[i].ID, drinks[j].ID)) < 0
	})
}
