package diary

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// whenExamples shows how to write a day.
const whenExamples = `write a day such as "3 nov", "3 nov 2025", "2026-11-03", "3.11.", "friday", "last friday", "yesterday" or "tonight"`

// longestWhen is longer than any day, in bytes.
const longestWhen = 64

// ParseWhen reads a day, or a night by its evening, as people write it and as the layouts of a
// Date print it: "3 nov", "Friday 20 November 2026", "2026-11-03", "3.11.", "friday", "last
// friday", "yesterday", "2 days ago", "a week ago", "last night", "tonight". "tonight" is Tonight
// at now, and "last" and "last night" are LastNight. A day without its year is the last such day
// up to tonight, "friday" the last one including tonight, "last friday" the last one before it,
// and "next friday" the first one after it.
// Whatever can mean two days is an error, such as 3/11, whose order depends on the country, and
// "yesterday" between midnight and 04:00; the error says how to write a day.
func ParseWhen(text string, now time.Time) (Date, error) {
	r, tonight := newReader(text), Tonight(now)
	if len(text) > longestWhen || r.done() {
		return Date{}, notADay(text)
	}
	for r.accept("on", "the", "night of", "evening of") {
	}
	date, err := r.day(tonight, DateOf(now) != tonight)
	r.accept("night", "evening")
	two, ambiguous := errors.AsType[*twoNights](err)
	switch {
	case ambiguous:
		two.typed = brief(text)
		return Date{}, two
	case errors.Is(err, errNoDay), err == nil && !r.done():
		return Date{}, notADay(text)
	case err != nil:
		return Date{}, fmt.Errorf("%q %w; %s", brief(text), err, whenExamples)
	}
	return date, nil
}

// ParseNight reads a night as ParseWhen does, where only those from the first to the last can be
// meant; either end may be the zero Date, and is open then. What can mean two nights is the one of
// them that is among those. A night that is named and is not among them is no error here.
func ParseNight(text string, now time.Time, first, last Date) (Date, error) {
	date, err := ParseWhen(text, now)
	two, ambiguous := errors.AsType[*twoNights](err)
	switch {
	case ambiguous && !last.IsZero() && two.later.Compare(last) > 0:
		return two.earlier, nil
	case ambiguous && two.earlier.Compare(first) < 0:
		return two.later, nil
	}
	return date, err
}

var errNoDay = errors.New("is not a day that calmcalf understands")

// twoNights is the error about a day that can mean two nights. It says how to write each of them.
type twoNights struct {
	typed                   string
	tonight, later, earlier Date
}

func (two *twoNights) Error() string {
	var names []string
	for _, night := range []Date{two.later, two.earlier} {
		switch two.tonight.DaysSince(night) {
		case 0:
			names = append(names, "tonight for that of "+night.Format(DayDate))
		case 1:
			names = append(names, "last night for that of "+night.Format(DayDate))
		default:
			names = append(names, night.Format(LongDate))
		}
	}
	return fmt.Sprintf("%q could mean two nights, because it is after midnight: write %s", two.typed, either(names))
}

// notADay is the error about a text that is not a day.
func notADay(text string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return fmt.Errorf("no day is named; %s", whenExamples)
	case strings.Contains(text, ":"):
		return fmt.Errorf("%q has a time in it, but only the day is needed; %s", brief(text), whenExamples)
	}
	return fmt.Errorf("%q %w; %s", brief(text), errNoDay, whenExamples)
}

// day reads a day. Between midnight and 04:00 the words that count days are refused: yesterday
// by the calendar is the evening just past, and by the nights the one before it.
func (r *reader) day(tonight Date, afterMidnight bool) (Date, error) {
	switch {
	case r.accept("tonight", "this evening"):
		return tonight, nil
	case r.accept("last night"):
		return tonight.AddDays(-1), nil
	case r.accept("night before last", "evening before last"):
		return tonight.AddDays(-2), nil
	}
	if days, found := r.daysAgo(); found {
		if afterMidnight {
			return Date{}, &twoNights{tonight: tonight, later: tonight.AddDays(1 - days), earlier: tonight.AddDays(-days)}
		}
		return tonight.AddDays(-days), nil
	}
	last := r.accept("last")
	if last && r.done() {
		return tonight.AddDays(-1), nil
	}
	next := !last && r.accept("next")
	weekday, named := r.weekday()
	before := lastWeekday(weekday, tonight.AddDays(-1))
	switch {
	case named && last && afterMidnight && weekday == tonight.Weekday():
		return Date{}, &twoNights{tonight: tonight, later: tonight, earlier: before}
	case named && last:
		return before, nil
	case named && !next && afterMidnight && weekday == tonight.AddDays(1).Weekday() && (r.done() || r.peek(0).text == "night" || r.peek(0).text == "evening"):
		return Date{}, &twoNights{tonight: tonight, later: tonight, earlier: lastWeekday(weekday, tonight)}
	case named && next:
		return lastWeekday(weekday, tonight.AddDays(week)), nil
	case last, next:
		return Date{}, errNoDay
	case named && r.accept("before last"):
		return before.AddDays(-week), nil
	case named && (r.done() || r.peek(0).text == "night" || r.peek(0).text == "evening"):
		return lastWeekday(weekday, tonight), nil
	}
	r.accept(",")
	r.accept("the")
	date, err := r.calendarDay(tonight)
	if err == nil && named && date.Weekday() != weekday {
		return Date{}, fmt.Errorf("is not right: %s is a %s", date.Format(LongDate), date.Weekday())
	}
	return date, err
}

// daysAgo reads how many days before today a day is.
func (r *reader) daysAgo() (days int, found bool) {
	begin := r.at
	switch {
	case r.accept("today"):
		return 0, true
	case r.accept("day before yesterday", "evening before yesterday"):
		return 2, true
	case r.accept("day after tomorrow"):
		return -2, true
	case r.accept("yesterday"):
		return 1, true
	case r.accept("tomorrow"):
		return -1, true
	}
	switch n, decimals, ok := r.quantity(); {
	case !ok || decimals > 0 || n >= 1000:
	case r.accept("day ago", "days ago", "night ago", "nights ago"):
		return int(n), true
	case r.accept("week ago", "weeks ago"):
		return int(n) * week, true
	case r.accept("fortnight ago", "fortnights ago"):
		return int(n) * 2 * week, true
	}
	r.at = begin
	return 0, false
}

// CheckNight returns an error where a night that was typed is after the latest, or was typed
// without a year and is nearly one ago, so that the coming one may be meant. It is a *Slip
// where another year was probably meant: the night is more than two years back, and before the
// first one of the journal, which is zero where there is none.
func CheckNight(typed string, night, first, latest Date) error {
	const years, soon = 2, 60
	wait := night.DaysSince(latest.AddMonths(-12))
	switch {
	case night.Compare(latest) > 0:
		return night.UpTo(latest)
	case wait > 0 && wait <= soon && !hasYear(typed, night.Year):
		return fmt.Errorf("%q is the night of %s, because this year's is still to come", brief(typed), night.Format(FullDate))
	case night.Compare(latest.AddMonths(-12*years)) >= 0, !first.IsZero() && night.Compare(first) >= 0:
		return nil
	}
	return &Slip{
		Typed: typed, Meant: lastOf(night.Day, night.Month, latest).String(),
		Why: fmt.Sprintf("the night of %s is more than %d years ago", night.Format(FullDate), years),
	}
}

// UpTo returns an error where a night is after the latest that can be chosen.
func (d Date) UpTo(latest Date) error {
	if d.Compare(latest) <= 0 {
		return nil
	}
	return fmt.Errorf("the night of %s is still to come; the latest that you can choose is %s", d.Format(FullDate), latest.Format(FullDate))
}

// hasYear reports whether a day was typed with its year.
func hasYear(typed string, year int) bool {
	return strings.Contains(typed, fmt.Sprintf("%04d", year))
}
