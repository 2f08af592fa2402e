//go:build unix

package cli_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
)

// yearsEnd is the last night of the made-up year, and yearsNow the evening after.
var yearsEnd = diary.Date{Year: 2026, Month: time.November, Day: 21}

const yearsNow = "2026-11-22T21:00:00+01:00"

// madeUpYear writes a year of made-up nights into a journal: some not logged, some
// cramps described in full, some hardly, the routine on most evenings.
func madeUpYear(t *testing.T, file string) {
	t.Helper()
	journal, dice := store.At(file, time.Now), rand.New(rand.NewPCG(7, 11))
	ids := diary.IDs(func() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) }, dice.Uint64)
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range 365 {
		night := yearsEnd.AddDays(i - 364)
		if dice.IntN(3) > 0 {
			check(journal.SaveSession(madeUpSession(dice, ids(), night)))
		}
		if dice.IntN(2) == 0 {
			_, err := journal.Log(diary.DayLog{Night: night, Set: diary.Factors{diary.Feet: {Word: "long"}, diary.Alcohol: {Number: 1}}})
			check(err)
		}
		if dice.IntN(8) == 0 || i > 40 && i < 55 {
			continue // not checked in
		}
		answer := diary.CheckIn{Night: night}
		for range []int{0, 0, 0, 1, 1, 2, 5}[dice.IntN(7)] {
			answer.Cramps = append(answer.Cramps, madeUpCramp(dice, ids(), night))
		}
		if dice.IntN(2) == 0 {
			answer.Sleep = new(dice.IntN(diary.MaxSleep + 1))
		}
		_, err := journal.CheckIn(answer)
		check(err)
	}
}

func madeUpSession(dice *rand.Rand, id string, night diary.Date) diary.Session {
	began := night.At(22, dice.IntN(60), time.UTC)
	done := []diary.Completion{diary.Full, diary.Full, diary.Partial, diary.Abandoned}[dice.IntN(4)]
	return diary.Session{ID: id, Routine: "wall-calf-massage", Started: began, Ended: began.Add(4 * time.Minute), Completion: done, Steps: []diary.Step{}}
}

func madeUpCramp(dice *rand.Rand, id string, night diary.Date) diary.Cramp {
	zone := time.FixedZone("", 3600)
	c := diary.Cramp{ID: id}
	sides := []routines.Side{routines.Left, routines.Left, routines.Right, routines.Both, ""}
	muscles := append(diary.Muscles(), diary.Calf, diary.Calf, diary.Calf, diary.Calf, "")
	c.Side, c.Muscle = sides[dice.IntN(len(sides))], muscles[dice.IntN(len(muscles))]
	if dice.IntN(5) > 0 {
		c.Severity = new(dice.IntN(diary.MaxSeverity + 1))
	}
	if dice.IntN(4) > 0 {
		c.Duration = new(diary.Seconds(time.Duration(20+dice.IntN(900)) * time.Second))
	}
	if dice.IntN(3) > 0 {
		c.At = night.At((21+dice.IntN(11))%24, dice.IntN(60), zone)
	}
	if dice.IntN(2) == 0 {
		c.Woke = new(true)
	}
	return c
}

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

// theNight is a night of the JSON, as far as it is counted.
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

func newCounted() *counted {
	c := &counted{}
	for _, m := range []*map[string]int{&c.hours, &c.severities, &c.lengths, &c.weekdays, &c.weekdaysLogged, &c.months, &c.monthsLogged} {
		*m = map[string]int{}
	}
	c.places, c.perNight = map[string]map[string]int{}, map[string]string{}
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
	c.perNight[n.Night] = crampWords(len(n.Cramps))
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
		return "1 to 3 min"
	case *seconds < 300:
		return "3 to 5 min"
	case *seconds < 600:
		return "5 to 10 min"
	default:
		return "10 min or more"
	}
}

func crampWords(n int) string {
	if n == 0 {
		return "no cramps"
	}
	return several(n, "cramp")
}

func several(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
