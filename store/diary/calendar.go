package diary

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// This file reads days of the calendar, weekdays and months.

// calendarDay reads a day of a month: "3 nov", "November 3rd, 2025", "2026-11-03", "3.11.".
func (r *reader) calendarDay(tonight Date) (Date, error) {
	month := r.month()
	if month == 0 {
		if mark := r.glued(1); strings.Contains("-./", mark) && isNumber(r.glued(2)) {
			return r.numericDay(mark, tonight)
		}
	}
	r.accept("the")
	day := r.peek(0).text
	if !isNumber(day) {
		return Date{}, errNoDay
	}
	r.at++
	r.accept("st", "nd", "rd", "th", ".")
	if r.accept("of"); month == 0 {
		month = r.month()
	}
	r.accept(",")
	year := r.peek(0).text
	if isNumber(year) {
		r.at++
	} else {
		year = ""
	}
	return dayOf(day, month, year, tonight)
}

// numericDay reads a day of numbers alone. With dots the day comes first in every country;
// with other marks it is only known where it is no month, or the same as the month.
func (r *reader) numericDay(mark string, tonight Date) (Date, error) {
	numbers := []string{r.peek(0).text, r.glued(2)}
	r.at += 3
	if r.glued(0) == mark && isNumber(r.glued(1)) {
		numbers = append(numbers, r.glued(1))
		r.at += 2
	}
	if mark == "." {
		r.accept(".")
	}
	if len(numbers[0]) == 4 && len(numbers) == 3 {
		numbers[0], numbers[2] = numbers[2], numbers[0]
		mark = "."
	}
	year := append(numbers, "")[2]
	first, _ := strconv.Atoi(numbers[0])
	second, _ := strconv.Atoi(numbers[1])
	switch months := int(time.December); {
	case mark != "." && first <= months && second <= months && first != second:
		return Date{}, errors.New("could be two days, because some countries write the day first and others the month")
	case mark != "." && second > months:
		numbers[0], second = numbers[1], first
	}
	if second > int(time.December) {
		return Date{}, errNoDay
	}
	return dayOf(numbers[0], time.Month(second), year, tonight)
}

// dayTyped returns an error where a day of the calendar is in the place of a time: "20 nov",
// "2026-11-20", or "20.11." with the dot that makes it a day.
func (r *reader) dayTyped() error {
	begin, number := r.at, isNumber(r.peek(0).text)
	if day, month, is := r.dottedDay(); is {
		if day < 24 && len(month) == 2 {
			return fmt.Errorf("\"%d.%s.\" could be a day or a time: write %02[1]d:%[2]s if it is the time", day, month)
		}
		return fmt.Errorf("\"%d.%s.\" is a day, not a time: leave it out", day, month)
	}
	mark, named := r.glued(1), r.month() > 0
	switch {
	case named && isNumber(r.peek(0).text):
		r.at++
	case number && (mark == "-" || mark == "." || mark == "/") && isNumber(r.glued(2)) && r.glued(3) == mark && isNumber(r.glued(4)):
		r.at += 5
	default:
		r.at++
		r.accept("st", "nd", "rd", "th", ".")
		if r.accept("of"); named || !number || r.month() == 0 {
			r.at = begin
			return nil
		}
	}
	return fmt.Errorf("%q is a day, not a time: leave it out", r.typed(begin))
}

// dottedDay reads a day and its month, each with a dot: "20.11.".
func (r *reader) dottedDay() (day int, month string, is bool) {
	month = r.glued(2)
	dot := r.glued(3) == "." || r.glued(3) == "" && strings.HasSuffix(r.peek(0).field, ".")
	day, _ = strconv.Atoi(r.peek(0).text)
	n, _ := strconv.Atoi(month)
	if r.glued(1) != "." || !dot || day < 1 || day > 31 || n < 1 || n > int(time.December) || isNumber(r.glued(4)) {
		return 0, "", false
	}
	r.at += 3
	return day, month, true
}

// dayOf returns a day of a month: without a year the last such day that is not after tonight.
func dayOf(day string, month time.Month, year string, tonight Date) (Date, error) {
	d, err := strconv.Atoi(day)
	y, _ := strconv.Atoi(year)
	switch {
	case err != nil, len(day) > 2, month < 1:
		return Date{}, errNoDay
	case len(year) == 2:
		return Date{}, errors.New("has only two digits for the year, but needs all four")
	case year != "" && len(year) != 4:
		return Date{}, errNoDay
	case year == "":
		if date := lastOf(d, month, tonight); !date.IsZero() {
			return date, nil
		}
	default:
		if date := (Date{y, month, d}); date.exists() {
			return date, nil
		}
	}
	return Date{}, fmt.Errorf("is not a date: there is no %s", strings.TrimSpace(fmt.Sprintf("%d %s %s", d, month, year)))
}

// lastOf returns the last such day that is not after another, or the zero Date. From one 29
// February to the next there are at most 8 years.
func lastOf(day int, month time.Month, until Date) Date {
	for year := until.Year; year >= until.Year-8; year-- {
		if date := (Date{year, month, day}); date.exists() && date.Compare(until) <= 0 {
			return date
		}
	}
	return Date{}
}

// exists reports whether the calendar has the day, from year 1 to 9999.
func (d Date) exists() bool { return d.Year >= 1 && d.Year <= 9999 && DateOf(d.utc()) == d }

// lastWeekday returns the last such weekday that is not after a day.
func lastWeekday(weekday time.Weekday, until Date) Date {
	return until.AddDays(-(int(until.Weekday()-weekday) + week) % week)
}

// weekday reads a weekday, or its first three or more letters.
func (r *reader) weekday() (time.Weekday, bool) {
	for day := range time.Weekday(week) {
		if r.named(day.String()) {
			return day, true
		}
	}
	return 0, false
}

// month reads a month, or its first three or more letters, with a dot or without; 0 is none.
func (r *reader) month() time.Month {
	for month := time.January; month <= time.December; month++ {
		if r.named(month.String()) {
			return month
		}
	}
	return 0
}

// named reads a name, or its first three or more letters, with a dot or without.
func (r *reader) named(name string) bool {
	short := r.peek(0).text
	if len(short) < 3 || !strings.HasPrefix(strings.ToLower(name), short) {
		return false
	}
	r.at++
	if r.glued(0) == "." {
		r.at++
	}
	return true
}
