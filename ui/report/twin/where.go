package twin

import (
	"fmt"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// fewTimed is the number of cramps with a time, or with a place, below which nothing is said
// about what is usual.
const fewTimed = 3

// WhereHeadline says at what hours more than half of the cramps began, of those with a time
// the fewest hours in a row, and where most were, in a sentence.
func WhereHeadline(nights diary.Period, p insight.Patterns) string {
	var usual []string
	if from, end, known := usualHours(p); known {
		usual = append(usual, fmt.Sprintf("Mostly between %02d:00 and %02d:00.", from, end))
	}
	if place := usualPlace(p); place != "" {
		usual = append(usual, fmt.Sprintf("Most often: %s.", place))
	}
	c := nights.Count()
	hours, places := c.Cramps-p.Untimed >= fewTimed, c.Cramps-p.Places[insight.Place{}] >= fewTimed
	switch {
	case c.Cramps == 0:
		return "No cramps on these nights."
	case usual != nil:
		return strings.Join(usual, " ")
	case hours && places:
		return "No hour or place stands out."
	case hours:
		return "No hour stands out."
	case places:
		return "No place stands out."
	default:
		return "Too few cramps have a logged time or place to say more."
	}
}

// usualPlace names the place that has the most cramps, or the muscle whose two sides share the
// lead; nothing where other places share it.
func usualPlace(p insight.Patterns) string {
	ranked := append(p.Ranked(), make([]insight.Placed, 3)...)
	first, second, third := ranked[0], ranked[1], ranked[2]
	switch {
	case first.Cramps < fewTimed:
		return ""
	case second.Cramps < first.Cramps:
		return first.Place.String()
	case third.Cramps < first.Cramps && first.Muscle == second.Muscle && first.Muscle != "" && first.Side == "left" && second.Side == "right":
		return diary.PlaceName("", first.Muscle) + ", left and right alike"
	}
	return ""
}

// usualHours are the fewest hours in a row that have more than half of the cramps with a
// time; of those that are as few, the ones with the most.
func usualHours(p insight.Patterns) (from, end int, known bool) {
	hours, timed := Hours(), 0
	for _, n := range p.Hours {
		timed += n
	}
	if timed < fewTimed {
		return 0, 0, false
	}
	for length := 1; length <= len(hours)/4; length++ {
		most := timed / 2
		for first := 0; first+length <= len(hours); first++ {
			sum := 0
			for _, hour := range hours[first : first+length] {
				sum += p.Hours[hour]
			}
			if sum > most {
				most, from, end, known = sum, hours[first], (hours[first+length-1]+1)%24, true
			}
		}
		if known {
			return from, end, true
		}
	}
	return 0, 0, false
}

// Where says when and where the cramps came, how bad they were, and how long.
func Where(nights diary.Period) []string {
	p := insight.Find(nights)
	lines := append([]string{WhereHeadline(nights, p), Sums(nights), "By day of the week:"}, rates(ByWeekday(nights, p), func(r Rate) string { return r.Name })...)
	lines = append(append(lines, "By month:"), rates(ByMonth(nights, p), func(Rate) string { return "night" })...)
	if nights.Count().Cramps == 0 {
		return append(lines, "No cramp is recorded: no hours, places, ratings or lengths.")
	}
	for _, part := range []struct {
		head  string
		lines []string
	}{
		{"By the hour they began:", hours(p)},
		{"By place:", Places(p)},
		{"By pain:", severities(p)},
		{"By length:", lengths(p)},
	} {
		lines = append(append(lines, part.head), part.lines...)
	}
	return lines
}

// Hours are the hours of the clock in the order of a night, from noon to noon.
func Hours() []int {
	hours := make([]int, 24)
	for i := range hours {
		hours[i] = (i + 12) % 24
	}
	return hours
}

// The hours that are drawn whatever they have, by their place in Hours: from nine in the
// evening to seven in the morning.
const firstHour, endHour = 9, 19

// NightHours are the hours of a chart, in the order of Hours: those of the night, and more
// where cramps began outside it.
func NightHours(p insight.Patterns) []int {
	hours, first, end := Hours(), firstHour, endHour
	for i, hour := range hours {
		if p.Hours[hour] > 0 {
			first, end = min(first, i), max(end, i+1)
		}
	}
	return hours[first:end]
}

func hours(p insight.Patterns) []string {
	var lines []string
	for _, hour := range Hours() {
		if n := p.Hours[hour]; n > 0 {
			lines = append(lines, fmt.Sprintf("%02d:00 to %02d:00: %s.", hour, (hour+1)%24, diary.CountCramps(n)))
		}
	}
	return missing(lines, "time", "No time recorded", p.Untimed)
}

// missing adds the line of the cramps that lack a detail.
func missing(lines []string, detail, lacks string, cramps int) []string {
	switch {
	case cramps == 0:
		return lines
	case lines == nil:
		return []string{insight.SayNone(cramps, detail)}
	default:
		return append(lines, fmt.Sprintf("%s: %s.", lacks, diary.CountCramps(cramps)))
	}
}

// Places says the muscles, each with its sides, in the order of diary.Muscles.
func Places(p insight.Patterns) []string {
	var lines []string
	for _, m := range append(diary.Muscles(), "") {
		sum := 0
		var parts []string
		for _, side := range append(diary.Sides(), "") {
			if n := p.Places[insight.Place{Muscle: m, Side: string(side)}]; n > 0 {
				sum += n
				name := "side not recorded"
				if side != "" {
					name = diary.SideName(side)
				}
				parts = append(parts, fmt.Sprintf("%d %s", n, name))
			}
		}
		if sum == 0 {
			continue
		}
		name := "Muscle not recorded"
		if m != "" {
			name = diary.Capital(m.String())
		}
		lines = append(lines, fmt.Sprintf("%s: %s (%s).", name, diary.CountCramps(sum), strings.Join(parts, ", ")))
	}
	return lines
}

// InLeg is how many cramps of a muscle were in one leg: a cramp of both legs counts in
// each.
func InLeg(p insight.Patterns, m diary.Muscle, side routines.Side) int {
	return p.Places[insight.Place{Muscle: m, Side: string(side)}] + p.Places[insight.Place{Muscle: m, Side: string(routines.Both)}]
}

func severities(p insight.Patterns) []string {
	var lines []string
	for severity, n := range p.Severity {
		if n > 0 {
			lines = append(lines, fmt.Sprintf("%d out of %d: %s.", severity, diary.MaxSeverity, diary.CountCramps(n)))
		}
	}
	return missing(lines, "rating", "Not rated", p.Unrated)
}

// Lengths names the spans of time of diary.LengthOf in whole minutes, as the check-in does.
func Lengths() []string {
	return []string{"under 1 min", "1 to 2 min", "3 to 4 min", "5 to 10 min", "over 10 min"}
}

func lengths(p insight.Patterns) []string {
	var lines []string
	for i, name := range Lengths() {
		if n := p.Lengths[i]; n > 0 {
			lines = append(lines, fmt.Sprintf("%s: %s.", diary.Capital(name), diary.CountCramps(n)))
		}
	}
	return missing(lines, "length", "Not recorded", p.Unmeasured)
}
