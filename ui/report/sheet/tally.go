package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// week is how many nights a rate is told for, and the fewest that it is told of.
const week = 7

// tally is what the nights of the period come to.
type tally struct {
	diary.Counts
	nights    []diary.Night
	checked   int // nights that were checked in
	cramped   int // of those, with a cramp
	most      diary.Night
	patterns  insight.Patterns
	rate      insight.Rate
	pain      []float64 // of each cramp that was rated
	hard      []float64 // seconds of each that was timed
	sleep     []float64
	over      int // cramps longer than 10 minutes
	sore      int
	different int
}

func tallyOf(q Request) tally {
	p := q.period()
	t := tally{Counts: p.Count(), nights: p.Nights, patterns: insight.Find(p)}
	var rows []insight.Row
	for _, n := range t.nights {
		rows = append(rows, insight.Row{Day: n.Date.DaysSince(q.From), Cramps: len(n.Cramps), Counted: n.CheckedIn})
		t.add(n)
	}
	t.rate = insight.RateOf(rows)
	return t
}

func (t *tally) add(n diary.Night) {
	if n.CheckedIn {
		t.checked++
		if len(n.Cramps) > 0 {
			t.cramped++
		}
	}
	if len(n.Cramps) > len(t.most.Cramps) {
		t.most = n
	}
	if n.Sleep != nil {
		t.sleep = append(t.sleep, float64(*n.Sleep))
	}
	for _, c := range n.Cramps {
		if c.Severity != nil {
			t.pain = append(t.pain, float64(*c.Severity))
		}
		if c.Duration != nil {
			t.hard = append(t.hard, time.Duration(*c.Duration).Seconds())
			if time.Duration(*c.Duration) > diary.LongCramp {
				t.over++
			}
		}
		if c.WasSore() {
			t.sore++
		}
		if c.Different {
			t.different++
		}
	}
}

const unrecorded = "not recorded"

// figures are the numbers to see first.
func (t tally) figures() []Row {
	cramped, weekly := "no night checked in", "too few nights"
	if t.checked > 0 {
		cramped = fmt.Sprintf("%d of %d", t.cramped, t.checked)
	}
	if t.checked >= week {
		weekly = fmt.Sprintf("%.1f", week*float64(*t.rate.Rate))
	}
	pain, hard := unrecorded, unrecorded
	if p := insight.QuartilesOf(t.pain); p != nil {
		pain = number(p.Median) + " of 10"
	}
	if h := insight.QuartilesOf(t.hard); h != nil {
		hard = length(h.Median)
	}
	return []Row{{"Nights with a cramp", cramped}, {"Cramps a week", weekly}, {"Pain, median", pain}, {"Length, median", hard}}
}

// often tells how many nights, and how many cramps.
func (t tally) often() []Row {
	rows := []Row{{"Checked in", fmt.Sprintf("%d of %s", t.checked, diary.Plural(t.Nights, "night"))}}
	if unchecked := t.Logged - t.checked; unchecked > 0 {
		rows = append(rows, Row{"A cramp only", diary.Plural(unchecked, "night") + " without a check-in, in no rate below"})
	}
	rows = append(rows, Row{"Not logged", diary.Plural(t.Nights-t.Logged, "night")})
	if t.checked > 0 {
		lo, hi := insight.Wilson(t.cramped, t.checked)
		rows = append(rows, Row{"With a cramp", fmt.Sprintf("%d of %d, %.0f%% (%.0f%% to %.0f%%)",
			t.cramped, t.checked, 100*float64(t.cramped)/float64(t.checked), 100*lo, 100*hi)})
	}
	rows = append(rows, Row{"Cramps a week", t.weekly()}, Row{"All cramps", t.all()})
	return rows
}

func (t tally) weekly() string {
	if t.checked < week {
		return fmt.Sprintf("%s checked in, too few for a rate", diary.Plural(t.checked, "night"))
	}
	return fmt.Sprintf("%.1f (%.1f to %.1f); %s, %s", week*float64(*t.rate.Rate), week*float64(*t.rate.Lo), week*float64(*t.rate.Hi),
		diary.Plural(t.rate.X, "cramp"), diary.Plural(t.rate.N, "night"))
}

func (t tally) all() string {
	if t.Cramps == 0 {
		return "none recorded"
	}
	text := fmt.Sprintf("%d recorded", t.Cramps)
	if most := len(t.most.Cramps); most > 1 {
		text += fmt.Sprintf("; most in one night %d, on %s", most, t.most.Date.Format(diary.MidDate))
	}
	return text
}

// bad tells how much they hurt, how long they were, and what of sleep they took.
func (t tally) bad() []Row {
	if t.Cramps == 0 {
		return []Row{t.slept()}
	}
	rows := []Row{
		{"Pain, 0 to 10", quartiles(t.pain, number, t.Cramps, "rated")},
		{"Hard phase", quartiles(t.hard, length, t.Cramps, "timed")},
	}
	if len(t.hard) > 0 {
		rows = append(rows, Row{"Over 10 min", diary.Plural(t.over, "cramp")})
	}
	woken := diary.Plural(t.Woken, "night")
	if t.WakeUnknown > 0 {
		woken += fmt.Sprintf("; %s on %d", unrecorded, t.WakeUnknown)
	}
	rows = append(rows, Row{"Woken", woken}, Row{"Sore next day", t.soreness()})
	if t.different > 0 {
		rows = append(rows, Row{"Unlike the usual", diary.Plural(t.different, "cramp")})
	}
	return append(rows, t.slept())
}

// soreness tells what was noted: that nothing was does not mean that none was sore.
func (t tally) soreness() string {
	if t.sore == 0 {
		return "none noted"
	}
	return "noted after " + diary.Plural(t.sore, "cramp")
}

func (t tally) slept() Row {
	return Row{"Sleep, 0 to 10", quartiles(t.sleep, number, t.Nights, "rated")}
}

// quartiles tells the median of some values, the middle half and the highest, and
// how many of all there were.
func quartiles(values []float64, say func(float64) string, of int, done string) string {
	q := insight.QuartilesOf(values)
	if q == nil {
		return unrecorded
	}
	told := fmt.Sprintf("%d of %d %s", q.N, of, done)
	if q.N == of {
		told = "all " + done
	}
	if q.N == 1 {
		return say(q.Median) + "; " + told
	}
	highest := values[0]
	for _, v := range values {
		highest = max(highest, v)
	}
	return fmt.Sprintf("median %s (%s to %s), most %s; %s", say(q.Median), say(q.Q25), say(q.Q75), say(highest), told)
}

func number(v float64) string { return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0") }

func length(seconds float64) string {
	return diary.Minutes(time.Duration(seconds * float64(time.Second)))
}

// where tells muscles, sides and times.
func (t tally) where() []Row {
	if t.Cramps == 0 {
		return []Row{{"Cramps", "none recorded"}}
	}
	muscles, sides := map[diary.Muscle]int{}, map[string]int{}
	for place, n := range t.patterns.Places {
		muscles[place.Muscle] += n
		sides[place.Side] += n
	}
	var muscle, side, times parts
	for _, m := range diary.Muscles() {
		muscle.add(m.String(), muscles[m])
	}
	muscle.add(unrecorded, muscles[""])
	for _, s := range diary.Sides() {
		side.add(diary.SideName(s), sides[string(s)])
	}
	side.add(unrecorded, sides[""])
	for _, span := range spans {
		n := 0
		for hour := span.from; hour != span.to; hour = (hour + 1) % 24 {
			n += t.patterns.Hours[hour]
		}
		times.add(fmt.Sprintf("%02d:00 to %02d:00:", span.from, span.to), n)
	}
	times.add(unrecorded, t.patterns.Untimed)
	return []Row{{"Muscle", muscle.String()}, {"Side", side.String()}, {"They began", strings.Join(times, "; ")}}
}

// spans are the parts of a night, from noon to noon.
var spans = []struct{ from, to int }{{12, 21}, {21, 0}, {0, 3}, {3, 6}, {6, 12}}

// parts are counts with their names; those of nothing are left out.
type parts []string

func (p *parts) add(name string, n int) {
	if n > 0 {
		*p = append(*p, fmt.Sprintf("%s %d", name, n))
	}
}

func (p parts) String() string { return strings.Join(p, ", ") }
