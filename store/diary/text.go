package diary

import (
	"cmp"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"calmcalf/routines"
)

// The layouts of a Date in texts.
const (
	ShortDate  = "2 Jan"
	MidDate    = "2 Jan 2006"
	DayMidDate = "Mon 2 Jan 2006"
	LongDate   = "2 January 2006"
	DayDate    = "Monday 2 January"
	FullDate   = "Monday 2 January 2006"

	DayShortDate = "Mon 2 Jan"
	ShortMonth   = "Jan"
	LongMonth    = "January 2006"
	Year         = "2006"
)

// Plural returns a number with its noun, whose plural ends in s: "1 night", "0 nights".
// It has too many callers to be inlined.
//
//go:noinline
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// CountCramps returns a number of cramps in words: "no cramps", "1 cramp", "2 cramps".
func CountCramps(cramps int) string {
	if cramps == 0 {
		return "no cramps"
	}
	return Plural(cramps, "cramp")
}

// Capital returns the text with its first letter in upper case.
func Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// either joins names, of which there is at least one: "a, b or c".
func either(names []string) string { return joined(names, " or ") }

func joined(names []string, last string) string {
	others := len(names) - 1
	if others == 0 {
		return names[0]
	}
	return strings.Join(names[:others], ", ") + last + names[others]
}

// Things joins what a routine needs: "a chair and a towel", or where one of them is a choice, "a
// chair, and a ball or a bottle". It is "" where that is nothing.
func Things(things []string) string {
	switch {
	case len(things) == 0:
		return ""
	case strings.Contains(strings.Join(things, " "), " or "):
		return joined(things, ", and ")
	default:
		return joined(things, " and ")
	}
}

// Gather asks for what a routine needs, or is "" where that is nothing: "Have a chair and a
// towel within reach."
func Gather(things []string) string {
	if len(things) == 0 {
		return ""
	}
	return "Have " + Things(things) + " within reach."
}

// Ready says how to get ready for a step.
func Ready(s routines.Step) string { return cmp.Or(s.Ready, Capital(s.Position)+".") }

// Span names the days from one to another, their year once where it is the same:
// "22 Aug – 22 Nov 2026".
func Span(from, to Date, between string) string {
	switch {
	case from == to:
		return to.Format(MidDate)
	case from.Year == to.Year:
		return from.Format(ShortDate) + between + to.Format(MidDate)
	default:
		return from.Format(MidDate) + between + to.Format(MidDate)
	}
}

// DayIn writes the day with its weekday, and its year unless that is the one in which it is read:
// "Monday 23 November".
func (d Date) DayIn(year int) string {
	if d.Year != year {
		return d.Format(FullDate)
	}
	return d.Format(DayDate)
}

// SayNight names a night in words, from its evening to its morning: "Thursday night (26 to 27
// November 2026)".
func SayNight(night Date) string {
	evening, next := "2", night.AddDays(1)
	switch {
	case night.Year != next.Year:
		evening = LongDate
	case night.Month != next.Month:
		evening = "2 January"
	}
	return fmt.Sprintf("%s night (%s to %s)", night.Format("Monday"), night.Format(evening), next.Format(LongDate))
}

// Minutes returns a duration in words, to the second, and from an hour on to the minute:
// "45 s", "3 min", "4 min 30 s", "7 h 5 min".
func Minutes(d time.Duration) string {
	d = d.Round(time.Second)
	hours, minutes, seconds := int(d/time.Hour), int(d%time.Hour/time.Minute), int(d%time.Minute/time.Second)
	switch {
	case hours > 0 && minutes == 0:
		return fmt.Sprintf("%d h", hours)
	case hours > 0:
		return fmt.Sprintf("%d h %d min", hours, minutes)
	case minutes == 0:
		return fmt.Sprintf("%d s", seconds)
	case seconds == 0:
		return fmt.Sprintf("%d min", minutes)
	default:
		return fmt.Sprintf("%d min %d s", minutes, seconds)
	}
}
