package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// week is the number of nights that a rate is for, and the fewest that have one.
const week = 7

type summary struct {
	diary.Counts
	nights    []diary.Night
	checked   int // nights that were checked in
	cramped   int // of those, with a cramp
	most      diary.Night
	patterns  insight.Patterns
	rate      insight.Rate
	pain      []float64 // of each cramp that was rated
	hard      []float64 // in seconds, of each that was timed
	sleep     []float64
	over      int // cramps longer than 10 minutes
	sore      int
	different int
}

func summaryOf(q Request) summary {
	p := q.Part(q.From, q.To)
	s := summary{Counts: p.Count(), nights: p.Nights, patterns: insight.Find(p)}
	var rows []insight.Row
	for _, n := range s.nights {
		rows = append(rows, insight.Row{Day: n.Date.DaysSince(q.From), Cramps: len(n.Cramps), Counted: n.CheckedIn})
		s.add(n)
	}
	s.rate = insight.RateOf(rows)
	return s
}

func (s *summary) add(n diary.Night) {
	if n.CheckedIn {
		s.checked++
		if len(n.Cramps) > 0 {
			s.cramped++
		}
	}
	if len(n.Cramps) > len(s.most.Cramps) {
		s.most = n
	}
	if n.Sleep != nil {
		s.sleep = append(s.sleep, float64(*n.Sleep))
	}
	for _, c := range n.Cramps {
		if c.Severity != nil {
			s.pain = append(s.pain, float64(*c.Severity))
		}
		if c.Duration != nil {
			s.hard = append(s.hard, time.Duration(*c.Duration).Seconds())
			if time.Duration(*c.Duration) > diary.LongCramp {
				s.over++
			}
		}
		if c.WasSore() {
			s.sore++
		}
		if c.Different {
			s.different++
		}
	}
}

const unrecorded = "not recorded"

func (s summary) figures() []Row {
	cramped, weekly := "no check-ins yet", "too few nights"
	if s.checked > 0 {
		cramped = fmt.Sprintf("%d of %d", s.cramped, s.checked)
	}
	if s.checked >= week {
		weekly = fmt.Sprintf("%.1f", week*float64(*s.rate.Rate))
	}
	pain, hard := unrecorded, unrecorded
	if p := insight.QuartilesOf(s.pain); p != nil {
		pain = number(p.Median) + " of 10"
	}
	if h := insight.QuartilesOf(s.hard); h != nil {
		hard = length(h.Median)
	}
	return []Row{{"Nights with a cramp", cramped}, {"Cramps a week", weekly}, {"Pain, median", pain}, {"Length, median", hard}}
}

// often says how many nights and how many cramps there were.
func (s summary) often() []Row {
	checked := fmt.Sprintf("%d of %s", s.checked, diary.Plural(s.Nights, "night"))
	if s.Nights == 1 {
		checked = [...]string{"no", "yes"}[s.checked]
	}
	rows := []Row{{"Checked in", checked}}
	if unchecked := s.Logged - s.checked; unchecked > 0 {
		rows = append(rows, Row{"Cramp only", diary.Plural(unchecked, "night") + " without a check-in, not in the rates below"})
	}
	rows = append(rows, Row{"Not logged", nights(s.Nights - s.Logged)})
	if s.checked > 0 {
		lo, hi := insight.Wilson(s.cramped, s.checked)
		rows = append(rows, Row{"With a cramp", fmt.Sprintf("%d of %d, %.0f%% (%.0f%% to %.0f%%)",
			s.cramped, s.checked, 100*float64(s.cramped)/float64(s.checked), 100*lo, 100*hi)})
	}
	rows = append(rows, Row{"Cramps a week", s.weekly()}, Row{"All cramps", s.all()})
	return rows
}

func (s summary) weekly() string {
	if s.checked < week {
		return fmt.Sprintf("too few nights for a rate (%s checked in)", nights(s.checked))
	}
	return fmt.Sprintf("%.1f (%.1f to %.1f); %s, %s", week*float64(*s.rate.Rate), week*float64(*s.rate.Lo), week*float64(*s.rate.Hi),
		diary.CountCramps(s.rate.X), diary.Plural(s.rate.N, "night"))
}

func (s summary) all() string {
	if s.Cramps == 0 {
		return "none recorded"
	}
	text := fmt.Sprintf("%d recorded", s.Cramps)
	if most := len(s.most.Cramps); most > 1 {
		text += fmt.Sprintf("; at most %d in one night, on %s", most, s.most.Date.Format(diary.MidDate))
	}
	return text
}

// bad says how much the cramps hurt, how long they were, and how the nights were slept.
func (s summary) bad() []Row {
	if s.Cramps == 0 {
		return []Row{s.slept()}
	}
	rows := []Row{
		{"Pain, 0 to 10", quartiles(s.pain, number, s.Cramps, "rated")},
		{"Duration", quartiles(s.hard, length, s.Cramps, "timed")},
	}
	if len(s.hard) > 0 {
		rows = append(rows, Row{"Over 10 min", diary.CountCramps(s.over)})
	}
	woken := nights(s.Woken)
	switch {
	case s.WakeUnknown == s.Cramped:
		woken = unrecorded
	case s.WakeUnknown > 0:
		woken += fmt.Sprintf("; %d %s", s.WakeUnknown, unrecorded)
	}
	rows = append(rows, Row{"Woken by a cramp", woken}, Row{"Sore next day", s.soreness()})
	if s.different > 0 {
		rows = append(rows, Row{"Unlike my usual", diary.Plural(s.different, "cramp")})
	}
	return append(rows, s.slept())
}

// soreness says what was noted: no note does not mean that nobody was sore.
func (s summary) soreness() string {
	if s.sore == 0 {
		return "none noted"
	}
	return "noted after " + diary.Plural(s.sore, "cramp")
}

func (s summary) slept() Row {
	return Row{"Sleep, 0 to 10", quartiles(s.sleep, number, s.Nights, "rated")}
}

// quartiles says the median of some values, their middle half and the highest, and of how
// many they are.
func quartiles(values []float64, say func(float64) string, of int, done string) string {
	q := insight.QuartilesOf(values)
	if q == nil {
		return unrecorded
	}
	known := fmt.Sprintf("%d of %d %s", q.N, of, done)
	if q.N == of {
		known = "all " + done
	}
	least, most := slices.Min(values), slices.Max(values)
	switch {
	case q.N == 1:
		return say(q.Median) + "; " + known
	case least == most:
		return say(q.Median) + " each; " + known
	}
	return fmt.Sprintf("median %s (%s to %s), up to %s; %s", say(q.Median), say(q.Q25), say(q.Q75), say(most), known)
}

// nights counts nights of one kind: "no night", "3 nights".
func nights(n int) string {
	if n == 0 {
		return "no nights"
	}
	return diary.Plural(n, "night")
}

func number(v float64) string { return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0") }

func length(seconds float64) string {
	return diary.Minutes(time.Duration(seconds * float64(time.Second)))
}

func (s summary) where() []Row {
	if s.Cramps == 0 {
		return []Row{{"Cramps", "none recorded"}}
	}
	muscles, sides := map[diary.Muscle]int{}, map[string]int{}
	for place, n := range s.patterns.Places {
		muscles[place.Muscle] += n
		sides[place.Side] += n
	}
	var muscle, side, times parts
	for _, m := range diary.Muscles() {
		muscle.add(m.String(), muscles[m])
	}
	muscle.add(unrecorded, muscles[""])
	for _, leg := range diary.Sides() {
		side.add(diary.SideName(leg), sides[string(leg)])
	}
	side.add(unrecorded, sides[""])
	for _, span := range spans {
		n := 0
		for hour := span.from; hour != span.to; hour = (hour + 1) % 24 {
			n += s.patterns.Hours[hour]
		}
		if n > 0 {
			times = append(times, fmt.Sprintf("%d between %02d:00 and %02d:00", n, span.from, span.to))
		}
	}
	began := times.String()
	if s.patterns.Untimed > 0 {
		began = strings.TrimPrefix(fmt.Sprintf("%s; %d %s", began, s.patterns.Untimed, unrecorded), "; ")
	}
	return []Row{{"Muscle", muscle.String()}, {"Side", side.String()}, {"When they began", began}}
}

// spans are the parts of a night, from noon to noon.
var spans = []struct{ from, to int }{{12, 21}, {21, 0}, {0, 3}, {3, 6}, {6, 12}}

// parts are counts with their names, without those that are 0.
type parts []string

func (p *parts) add(name string, n int) {
	if n > 0 {
		*p = append(*p, fmt.Sprintf("%s %d", name, n))
	}
}

func (p parts) String() string { return strings.Join(p, ", ") }
