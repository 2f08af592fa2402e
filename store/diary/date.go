// Package diary is the domain of calmcalf: nights, what is recorded of them, and the rules
// about that. It imports only routines and the standard library, and reads no clock and no
// file.
package diary

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a calendar day. The zero Date is no day at all.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// FirstYear is that of the first night that somebody alive can have had. No earlier one is recorded
// or imported.
const FirstYear = 1900

// dateLayout sorts as text in the order of time, for years 0000 to 9999.
const dateLayout = "2006-01-02"

// turn is the hour of the day at which one night ends and the next begins.
const turn = 12

// morning is the hour at which a night has had its morning, and the day before the next
// one begins. Earlier than that, whoever is at the keyboard has not slept yet, or has just
// been woken.
const morning = 4

// bedtime is the hour from which it is time for bed.
const bedtime = 18

// DateOf returns the day that t is on, in t's own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// NightOf returns the night that an instant belongs to, named by the day of its evening:
// before noon, in t's own location, that is the day before. It is the only place where an
// instant becomes a night.
func NightOf(t time.Time) Date {
	if t.Hour() < turn {
		return DateOf(t).AddDays(-1)
	}
	return DateOf(t)
}

// Tonight returns the night that "tonight" means at t: from noon on and until 04:00 the
// night under way, and from 04:00 to noon the evening to come.
func Tonight(t time.Time) Date {
	if t.Hour() < morning {
		return DateOf(t).AddDays(-1)
	}
	return DateOf(t)
}

// LastNight returns the last night that has had its morning, which is always the one
// before Tonight: from 04:00 to noon the night that t itself is in, and at any other
// time the night before that. A check-in at t asks about it, and it is the last night
// that counts as logged or missed.
func LastNight(t time.Time) Date { return Tonight(t).AddDays(-1) }

// NextTurn returns the first time after t at which PartOfDay changes. NightOf, Tonight and
// LastNight change at no other time.
func NextTurn(t time.Time) time.Time {
	y, m, d := t.Date()
	for _, hour := range []int{morning, turn, bedtime} {
		if next := time.Date(y, m, d, hour, 0, 0, 0, t.Location()); t.Before(next) {
			return next
		}
	}
	midnight := time.Date(y, m, d+1, 0, 0, 0, 0, t.Location())
	if PartOfDay(midnight) == Bedtime { // the clock skips it, and this is an hour before
		midnight = midnight.Add(time.Hour)
	}
	return midnight
}

// DayPart is the part of a day that decides what is asked at an instant.
type DayPart int

// The parts of a day, each up to the next.
const (
	SmallHours DayPart = iota // from midnight
	Morning                   // from 04:00
	Afternoon                 // from noon
	Bedtime                   // from 18:00
)

// PartOfDay returns the part of the day that t is in, in t's own location.
func PartOfDay(t time.Time) DayPart {
	switch hour := t.Hour(); {
	case hour < morning:
		return SmallHours
	case hour < turn:
		return Morning
	case hour < bedtime:
		return Afternoon
	default:
		return Bedtime
	}
}

// ParseDate reads a day as YYYY-MM-DD, from year 1 to 9999.
func ParseDate(text string) (Date, error) {
	t, err := time.Parse(dateLayout, text)
	if err != nil || t.Year() < 1 {
		return Date{}, fmt.Errorf("%q is not a date: write one such as 2026-11-20", text)
	}
	return DateOf(t), nil
}

func (d Date) String() string { return d.utc().Format(dateLayout) }

// Format writes the day in a layout of package time.
func (d Date) Format(layout string) string { return d.utc().Format(layout) }

// MarshalText writes the day as YYYY-MM-DD.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the day as ParseDate does.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := ParseDate(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// IsZero reports whether d is no day at all.
func (d Date) IsZero() bool { return d == Date{} }

// AddDays returns the day that many days later. Summer time does not matter.
func (d Date) AddDays(days int) Date { return DateOf(d.utc().AddDate(0, 0, days)) }

// At returns the instant of a time of day in the night: before noon that is on the next date.
func (d Date) At(hour, minute int, loc *time.Location) time.Time {
	if hour < turn {
		d = d.AddDays(1)
	}
	return d.clock(hour, minute, loc)
}

// clock returns the instant at which a clock shows a time on this date: the first of two where
// the clock goes back over it. Where it goes forward over it, the instant shows another time.
func (d Date) clock(hour, minute int, loc *time.Location) time.Time {
	at := time.Date(d.Year, d.Month, d.Day, hour, minute, 0, 0, loc)
	change, _ := at.ZoneBounds()
	if change.IsZero() {
		return at
	}
	_, before := change.Add(-1).Zone()
	_, since := at.Zone()
	if first := at.Add(time.Duration(since-before) * time.Second); before > since && first.Before(change) {
		return first
	}
	return at
}

// AddMonths returns the day that many months later, as time.AddDate counts them.
func (d Date) AddMonths(months int) Date { return DateOf(d.utc().AddDate(0, months, 0)) }

// DaysSince returns the number of days from other to d.
func (d Date) DaysSince(other Date) int {
	const day = 24 * 60 * 60
	return int((d.utc().Unix() - other.utc().Unix()) / day)
}

// Compare is negative, zero or positive as d is before, the same as, or after other.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

func (d Date) utc() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }
