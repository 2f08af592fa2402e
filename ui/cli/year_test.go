//go:build unix

package cli_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// yearsEnd is the last night of the made-up year, and yearsNow the evening after.
var yearsEnd = diary.Date{Year: 2026, Month: time.November, Day: 21}

const yearsNow = "2026-11-22T21:00:00+01:00"

// counted is what a test of its own counts in the JSON of the nights.
type counted struct {
	first, last                        time.Time
	nights, logged, cramps, cramped    int
	full, partial, slept, sleep, woken int
	hours, severities, lengths         map[string]int
	weekdays, weekdaysLogged           map[string]int
	months, monthsLogged               map[string]int
	places                             map[string]map[string]int
	weeks                              string
	perNight                           map[string]string
}

type theNight struct {
	Night     string     `json:"night"`
	CheckedIn bool       `json:"checked_in"`
	Sleep     *int       `json:"sleep"`
	Cramps    []theCramp `json:"cramps"`
	Sessions  []struct {
		Completion string `json:"completion"`
	} `json:"sessions"`
}

type theCramp struct {
	Side     string   `json:"side"`
	Muscle   string   `json:"muscle"`
	Severity *int     `json:"severity"`
	Duration *float64 `json:"duration_s"`
	At       string   `json:"at"`
	Woke     bool     `json:"woke"`
}

func countOf(t *testing.T, text string) *counted {
	t.Helper()
	c := &counted{places: map[string]map[string]int{}, perNight: map[string]string{}}
	for _, m := range []*map[string]int{&c.hours, &c.severities, &c.lengths, &c.weekdays, &c.weekdaysLogged, &c.months, &c.monthsLogged} {
		*m = map[string]int{}
	}
	var nights []theNight
	if err := json.Unmarshal([]byte(text), &nights); err != nil {
		t.Fatal(err)
	}
	for _, n := range nights {
		c.add(t, n)
	}
	return c
}

func (c *counted) add(t *testing.T, n theNight) {
	t.Helper()
	day, err := time.Parse(time.DateOnly, n.Night)
	if err != nil {
		t.Fatal(err)
	}
	done := map[string]bool{}
	for _, s := range n.Sessions {
		done[s.Completion] = true
	}
	if done["full"] {
		c.full++
	} else if done["partial"] {
		c.partial++
	}
	if n.Sleep != nil {
		c.slept++
		c.sleep += *n.Sleep
	}
	if !n.CheckedIn && len(n.Cramps) == 0 {
		return
	}
	c.logged++
	c.cramps += len(n.Cramps)
	c.perNight[n.Night] = diary.CountCramps(len(n.Cramps))
	c.weekdaysLogged[day.Format("Monday")]++
	c.weekdays[day.Format("Monday")] += len(n.Cramps)
	c.monthsLogged[day.Format("January")]++
	c.months[day.Format("January")] += len(n.Cramps)
	if len(n.Cramps) > 0 {
		c.cramped++
	}
	woken := 0
	for _, cramp := range n.Cramps {
		c.addCramp(cramp)
		if cramp.Woke {
			woken = 1
		}
	}
	c.woken += woken
}

func (c *counted) addCramp(cramp theCramp) {
	hour, severity := "none", "none"
	if len(cramp.At) > 13 {
		hour = cramp.At[11:13] // as the clock showed it
	}
	if cramp.Severity != nil {
		severity = fmt.Sprint(*cramp.Severity)
	}
	c.hours[hour]++
	c.severities[severity]++
	c.lengths[lengthWords(cramp.Duration)]++
	if c.places[cramp.Muscle] == nil {
		c.places[cramp.Muscle] = map[string]int{}
	}
	c.places[cramp.Muscle][cramp.Side]++
}

func lengthWords(seconds *float64) string {
	switch {
	case seconds == nil:
		return "Not recorded"
	case *seconds < 60:
		return "Under 1 min"
	case *seconds < 180:
		return "1 to 2 min"
	case *seconds < 300:
		return "3 to 4 min"
	case *seconds <= 600:
		return "5 to 10 min"
	default:
		return "Over 10 min"
	}
}

// whereLines is every line that has to stand under the headings of the view, and no
// other.
func (c *counted) whereLines() []string {
	var want []string
	shares := func(of map[string]int, in func(name string) string, cramps map[string]int) {
		for name, logged := range of {
			want = append(want, fmt.Sprintf("%s: %s in %s.", name, diary.CountCramps(cramps[name]), diary.Plural(logged, "logged "+in(name))))
		}
	}
	shares(c.weekdaysLogged, func(name string) string { return name }, c.weekdays)
	shares(c.monthsLogged, func(string) string { return "night" }, c.months)
	line := func(name string, n int) { want = append(want, fmt.Sprintf("%s: %s.", name, diary.CountCramps(n))) }
	for hour, n := range c.hours {
		if hour == "none" {
			line("No time recorded", n)
			continue
		}
		at, _ := strconv.Atoi(hour)
		line(fmt.Sprintf("%s:00 to %02d:00", hour, (at+1)%24), n)
	}
	for severity, n := range c.severities {
		if severity == "none" {
			line("Not rated", n)
			continue
		}
		line(severity+" out of 10", n)
	}
	for length, n := range c.lengths {
		line(length, n)
	}
	return append(want, c.placeLines()...)
}

func (c *counted) placeLines() []string {
	var want []string
	names := map[string]string{"": "Muscle not recorded", "hamstring": "Thigh back", "quad": "Thigh front"}
	for muscle, sides := range c.places {
		name, is := names[muscle]
		if !is {
			name = strings.ToUpper(muscle[:1]) + muscle[1:]
		}
		sum, parts := 0, []string{}
		for _, side := range [][2]string{{"left", "left"}, {"right", "right"}, {"both", "both legs"}, {"", "side not recorded"}} {
			if n := sides[side[0]]; n > 0 {
				sum += n
				parts = append(parts, fmt.Sprintf("%d %s", n, side[1]))
			}
		}
		want = append(want, fmt.Sprintf("%s: %s (%s).", name, diary.CountCramps(sum), strings.Join(parts, ", ")))
	}
	return want
}
