package diary

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"
)

// DayOf returns the night that what is eaten, drunk or taken at t comes before.
// The day begins at 04:00, so that a coffee in the morning counts for the evening
// to come.
func DayOf(t time.Time) Date {
	if t.Hour() < morning {
		return DateOf(t).AddDays(-1)
	}
	return DateOf(t)
}

// AtDay returns the instant of a time of day in the day before the night: before
// 04:00 that is already the date after.
func (d Date) AtDay(hour, minute int, loc *time.Location) time.Time {
	if hour < morning {
		d = d.AddDays(1)
	}
	return time.Date(d.Year, d.Month, d.Day, hour, minute, 0, 0, loc)
}

// DayLog is what is told of the day before one night.
type DayLog struct {
	Night  Date
	Set    Factors  // in place of what was recorded
	Add    Factors  // numbers, added to what was recorded
	Drinks []Drink  // of water, added
	Clear  []Factor // taken back: not recorded any more
}

// Log takes over what is told. Water that is set or cleared takes the place of the
// drinks recorded so far. It refuses amounts that do not pass Question.Check.
func (n *Night) Log(l DayLog) error {
	factors := maps.Clone(n.Factors)
	if factors == nil {
		factors = Factors{}
	}
	drinks := slices.Clone(n.Drinks)
	for _, f := range l.Clear {
		delete(factors, f)
	}
	maps.Copy(factors, l.Set)
	if _, set := l.Set[Water]; set || slices.Contains(l.Clear, Water) {
		drinks = nil
	}
	add := func(f Factor, number float64) { factors[f] = Amount{Number: factors[f].Number + number} }
	for f, a := range l.Add {
		add(f, a.Number)
	}
	for _, d := range l.Drinks {
		if d.ID == "" || !(d.ML > 0) {
			return errors.New("logging the day: a drink has no id, or nothing in it")
		}
		add(Water, d.ML)
		drinks = append(drinks, d)
	}
	if err := factors.check(); err != nil {
		return err
	}
	slices.SortStableFunc(drinks, func(a, b Drink) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	n.Factors, n.Drinks = factors, drinks
	if len(factors) == 0 {
		n.Factors = nil
	}
	return nil
}

// check looks at the factors that have a question; others may come from a newer
// program or another diary, and stay.
func (f Factors) check() error {
	for _, q := range Questions() {
		if a, told := f[q.Factor]; told {
			if err := q.Check(a); err != nil {
				return fmt.Errorf("logging the day: %w", err)
			}
		}
	}
	return nil
}
