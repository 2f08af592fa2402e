package twin

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// Rate is the cramps in nights of one kind.
type Rate struct {
	Name string // of the weekday or month
	insight.Share
}

// leastDrawn is the number of logged nights from which a rate is drawn: one night with
// several cramps would otherwise have the longest bar of all.
const leastDrawn = 5

// Few reports whether the nights of a rate are too few to draw it.
func (r Rate) Few() bool { return r.Logged > 0 && r.Logged < leastDrawn }

// SayFew says what a rate without a bar means, or "" where each has one.
func SayFew(rates []Rate) string {
	if !slices.ContainsFunc(rates, Rate.Few) {
		return ""
	}
	return fmt.Sprintf("no bar: fewer than %d nights logged", leastDrawn)
}

// ByWeekday are the rates of the weekdays that the nights are on, from Monday.
func ByWeekday(nights diary.Period, p insight.Patterns) []Rate {
	var rates []Rate
	for _, day := range nights.Weekdays() {
		rates = append(rates, Rate{day.String(), p.Weekdays[day]})
	}
	return rates
}

// ByMonth are the rates of the months that the nights are in.
func ByMonth(nights diary.Period, p insight.Patterns) []Rate {
	var rates []Rate
	for _, month := range nights.Months() {
		rates = append(rates, Rate{month.String(), p.Months[month-1]})
	}
	return rates
}

// rates says those with a logged night, of which each is called by a name, and names the
// rest.
func rates(all []Rate, night func(Rate) string) []string {
	var lines, none []string
	for _, r := range all {
		if r.Logged == 0 {
			none = append(none, r.Name)
			continue
		}
		lines = append(lines, fmt.Sprintf("%s: %s.", r.Name, in(r.Share, night(r))))
	}
	if len(none) > 0 {
		lines = append(lines, fmt.Sprintf("No night logged: %s.", strings.Join(none, ", ")))
	}
	return lines
}
