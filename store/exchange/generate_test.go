package exchange_test

import (
	"fmt"
	"math"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

var (
	friday = diary.Date{Year: 2026, Month: time.November, Day: 20}
	zone   = time.FixedZone("", 3600)
	later  = time.Date(2026, time.November, 22, 22, 14, 0, 0, zone)
)

// maybe draws a value, or nil.
func maybe[T any](t *rapid.T, g *rapid.Generator[T], label string) *T {
	if !rapid.Bool().Draw(t, "is there a "+label) {
		return nil
	}
	return new(g.Draw(t, label))
}

// clock draws an instant of the night, with parts of a second now and then.
func clock(t *rapid.T, d diary.Date) time.Time {
	at := d.At(12, 0, zone).Add(time.Duration(rapid.IntRange(0, 24*60-1).Draw(t, "minute")) * time.Minute)
	return at.Add(time.Duration(rapid.SampledFrom([]int{0, 0, 1, 999}).Draw(t, "ms")) * time.Millisecond)
}

// moment draws when a record was changed, or that it is not known.
func moment(t *rapid.T) time.Time {
	seconds := rapid.IntRange(0, 3).Draw(t, "changed")
	if seconds == 0 {
		return time.Time{}
	}
	return later.UTC().Add(time.Duration(seconds) * 1001 * time.Millisecond)
}

// nightOn draws a night as the journal could have it. Only what a CSV keeps too is
// drawn where plain is set.
func nightOn(t *rapid.T, d diary.Date, plain bool) diary.Night {
	n := diary.Night{Date: d, CheckedIn: rapid.Bool().Draw(t, "checked in"), Sessions: []diary.Session{}}
	n.Sleep = maybe(t, rapid.IntRange(0, 10), "sleep")
	n.Note = rapid.SampledFrom([]string{"", "", `said "ow", twice; then slept`, " kept\u00a0as it is ", "größer <b>&", "-1"}).Draw(t, "note")
	if n.CheckedIn {
		n.Cramps = []diary.Cramp{}
		if rapid.Bool().Draw(t, "the moment is known") {
			n.Answer(clock(t, d))
		}
	}
	for i := range rapid.SampledFrom([]int{0, 0, 1, 2, 3, 40}).Draw(t, "cramps") {
		n.Cramps = append(n.Cramps, crampOn(t, d, fmt.Sprintf("c%02d", i), plain))
	}
	n.Factors = factorsOn(t)
	if plain {
		return n
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "sessions") {
		n.Sessions = append(n.Sessions, sessionOn(t, d, fmt.Sprint("s", i)))
	}
	if water, is := n.Factors[diary.Water]; is && water.Number > 300 {
		n.Drinks = []diary.Drink{{ID: "d", At: d.AtDay(14, 5, zone), ML: 300, Changed: moment(t)}}
	}
	n.Changed = moment(t)
	if rapid.Bool().Draw(t, "signs") {
		n.Discuss(rapid.SliceOfN(rapid.SampledFrom([]string{"B1", "B6"}), 0, 2).Draw(t, "discussed")...)
		n.Signs = &diary.Signs{At: clock(t, d), Yes: rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b"}), 0, 2).Draw(t, "yes")}
	}
	return n
}

func crampOn(t *rapid.T, d diary.Date, id string, plain bool) diary.Cramp {
	c := diary.Cramp{
		ID:       id,
		Side:     rapid.SampledFrom([]routines.Side{"", routines.Left, routines.Right, routines.Both}).Draw(t, "side"),
		Muscle:   rapid.SampledFrom(append(diary.Muscles(), "")).Draw(t, "muscle"),
		Severity: maybe(t, rapid.IntRange(0, 10), "severity"),
		Woke:     maybe(t, rapid.Bool(), "woke"),
	}
	if tenths := maybe(t, rapid.IntRange(1, 12*36000), "tenths of seconds"); tenths != nil {
		c.Duration = new(diary.Seconds(time.Duration(*tenths) * 100 * time.Millisecond))
	}
	if rapid.Bool().Draw(t, "timed") {
		c.At = clock(t, d)
	}
	if !plain {
		c.Sore, c.Different, c.Open = rapid.Bool().Draw(t, "sore"), rapid.Bool().Draw(t, "different"), rapid.Bool().Draw(t, "open")
		c.SoreH = maybe(t, rapid.IntRange(0, diary.MaxSoreH), "sore for hours")
		c.Changed = moment(t)
		c.SoreOver = c.Sore && rapid.Bool().Draw(t, "sore no more")
	}
	return c
}

func factorsOn(t *rapid.T) diary.Factors {
	f := diary.Factors{}
	for _, q := range diary.Questions() {
		switch {
		case !rapid.Bool().Draw(t, q.Word):
		case q.Numeric():
			most := int(min(q.Unit.Most, 30) * 100)
			f[q.Factor] = diary.Amount{Number: math.Round(float64(rapid.IntRange(0, most).Draw(t, q.Word+" times 100"))) / 100}
		default:
			f[q.Factor] = diary.Amount{Word: rapid.SampledFrom(q.Words).Draw(t, q.Word+" in a word")}
		}
	}
	if len(f) == 0 {
		return nil
	}
	return f
}

func sessionOn(t *rapid.T, d diary.Date, id string) diary.Session {
	s := diary.Session{ID: id, Routine: "wall", Started: clock(t, d), Steps: []diary.Step{}}
	s.Ended, s.Changed = s.Started.Add(time.Minute), moment(t)
	s.Completion = rapid.SampledFrom([]diary.Completion{diary.Full, diary.Partial, diary.Abandoned}).Draw(t, "completion")
	for range rapid.IntRange(0, 2).Draw(t, "steps") {
		s.Steps = append(s.Steps, diary.Step{
			Title: "Stretch", Side: routines.Left, Planned: diary.Seconds(30 * time.Second),
			Held: diary.Seconds(12300 * time.Millisecond), Outcome: routines.Cut,
		})
	}
	return s
}

// nights draws up to a week of nights, none later than friday.
func nights(plain bool) *rapid.Generator[[]diary.Night] {
	return rapid.Custom(func(t *rapid.T) []diary.Night {
		var all []diary.Night
		for back := 7; back >= 0; back-- {
			if rapid.Bool().Draw(t, "stored") {
				all = append(all, nightOn(t, friday.AddDays(-back), plain))
			}
		}
		return all
	})
}
