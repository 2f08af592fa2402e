package diary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// whenExamples shows how to write a day.
const whenExamples = `write it as "3 nov", "3 nov 2025", "2026-11-03", "3.11.", "friday", "last friday", "yesterday" or "tonight"`

// longestWhen is longer than any day, in bytes.
const longestWhen = 64

// ParseWhen reads a day, or a night by its evening, as people write it: "3 nov", "November
// 3rd 2025", "2026-11-03", "3.11.", "friday", "last friday", "yesterday", "today", "last
// night", "tonight". today is the day whose evening is Tonight, so that "yesterday", "last"
// and "last night" are LastNight. A day without its year is the last such day that is not
// after today, "friday" the last one including today, and "last friday" the last one before
// it. Whatever can mean two days is an error, such as 3/11, whose order depends on the
// country; the error says how to write a day.
func ParseWhen(text string, today Date) (Date, error) {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(text, ",", " ")))
	if len(text) > longestWhen || len(words) == 0 || len(words) > 3 {
		return Date{}, notADay(text)
	}
	if len(words) == 1 {
		return parseWord(words[0], today)
	}
	if words[0] == "last" && len(words) == 2 {
		return parseLast(text, words[1], today)
	}
	day, rest := words[0], words[1:]
	month, named := monthOf(day)
	if named {
		day, rest = words[1], words[2:]
	} else if month, named = monthOf(words[1]); named {
		rest = words[2:]
	}
	if !named {
		return Date{}, notADay(text)
	}
	return parseDay(text, ordinal(day), month, rest, today)
}

// notADay is the error about a text that does not name one day.
func notADay(text string) error {
	if strings.TrimSpace(text) == "" {
		return fmt.Errorf("no day is named: %s", whenExamples)
	}
	if short := []rune(text); len(short) > longestWhen/2 {
		text = string(short[:longestWhen/2]) + "..."
	}
	return fmt.Errorf("%q does not name one day: %s", text, whenExamples)
}

// parseWord reads a day of one word.
func parseWord(word string, today Date) (Date, error) {
	switch word {
	case "today", "tonight":
		return today, nil
	case "yesterday", "last":
		return today.AddDays(-1), nil
	}
	if date, err := ParseDate(word); err == nil {
		return date, nil
	}
	if strings.Contains(word, ".") {
		return parseDotted(word, today)
	}
	return lastWeekday(word, word, today)
}

// parseLast reads "last night" and "last friday".
func parseLast(text, word string, today Date) (Date, error) {
	if word == "night" {
		return today.AddDays(-1), nil
	}
	return lastWeekday(text, word, today.AddDays(-1))
}

// parseDotted reads "3.11." and "3.11.2025": with dots, the day comes first everywhere.
func parseDotted(word string, today Date) (Date, error) {
	parts := strings.Split(strings.TrimSuffix(word, "."), ".")
	if len(parts) < 2 || len(parts) > 3 {
		return Date{}, notADay(word)
	}
	month, err := number(parts[1], 2)
	if err != nil || month < 1 || month > 12 {
		return Date{}, notADay(word)
	}
	return parseDay(word, parts[0], time.Month(month), parts[2:], today)
}

// parseDay reads the day of a month, and its year where there is one.
func parseDay(text, day string, month time.Month, year []string, today Date) (Date, error) {
	d, err := number(day, 2)
	if err != nil || len(year) > 1 {
		return Date{}, notADay(text)
	}
	if len(year) == 0 {
		return lastOf(d, month, today)
	}
	y, err := number(year[0], 4)
	if err != nil || len(year[0]) != 4 {
		return Date{}, notADay(text)
	}
	date := Date{y, month, d}
	if !date.exists() {
		return Date{}, noSuchDay(d, month, year[0])
	}
	return date, nil
}

// leapGap is the most years from one 29 February to the next.
const leapGap = 8

// lastOf returns the last such day that is not after today.
func lastOf(day int, month time.Month, today Date) (Date, error) {
	for year := today.Year; year > 0 && year >= today.Year-leapGap; year-- {
		date := Date{year, month, day}
		if date.exists() && date.Compare(today) <= 0 {
			return date, nil
		}
	}
	return Date{}, noSuchDay(day, month, "")
}

func noSuchDay(day int, month time.Month, year string) error {
	return fmt.Errorf("there is no %s: %s", strings.TrimSpace(fmt.Sprintf("%d %s %s", day, month, year)), whenExamples)
}

// exists reports whether the calendar has the day, from year 1 to 9999.
func (d Date) exists() bool { return d.Year >= 1 && d.Year <= 9999 && DateOf(d.utc()) == d }

// lastWeekday returns the last weekday with that name that is not after from.
func lastWeekday(text, name string, from Date) (Date, error) {
	for day := range 7 {
		if isName(name, time.Weekday(day).String()) {
			return from.AddDays(-(int(from.Weekday()) - day + 7) % 7), nil
		}
	}
	return Date{}, notADay(text)
}

// monthOf returns the month with that name.
func monthOf(name string) (time.Month, bool) {
	for month := time.January; month <= time.December; month++ {
		if isName(strings.TrimSuffix(name, "."), month.String()) {
			return month, true
		}
	}
	return 0, false
}

// isName reports whether a word is a name, or its first three or more letters.
func isName(word, name string) bool {
	return len(word) >= 3 && strings.HasPrefix(strings.ToLower(name), word)
}

// ordinal removes the end of "3rd" and "3.".
func ordinal(day string) string {
	for _, end := range []string{"st", "nd", "rd", "th", "."} {
		if short, ok := strings.CutSuffix(day, end); ok {
			return short
		}
	}
	return day
}

// number reads at most so many digits, and nothing else.
func number(text string, most int) (int, error) {
	if len(text) > most || slices.ContainsFunc([]byte(text), func(b byte) bool { return b < '0' || b > '9' }) {
		return 0, strconv.ErrSyntax
	}
	return strconv.Atoi(text)
}
