package insight

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// day1 is the first night of the diaries of these tests.
var day1 = diary.Date{Year: 2024, Month: 1, Day: 1}

// ends are last nights whose windows lie across the end of a month, a leap day, the end
// of a year, and both changes of the clock.
var ends = []diary.Date{{Year: 2026, Month: 3, Day: 5}, {Year: 2026, Month: 4, Day: 2}, {Year: 2026, Month: 10, Day: 30}, {Year: 2024, Month: 3, Day: 3}, {Year: 2027, Month: 1, Day: 4}}

// day is a day of November 2026; the 1st is a Sunday.
func day(n int) diary.Date { return diary.Date{Year: 2026, Month: time.November, Day: n} }

// slept are nights that were checked in without cramps, from one day to another.
func slept(from, to int) []diary.Night {
	var nights []diary.Night
	for n := from; n <= to; n++ {
		nights = append(nights, diary.Night{Date: day(n), CheckedIn: true})
	}
	return nights
}

// saidNights are nights by how many days they lie before the last: the cramps of each in
// words, with semicolons between them; "" is a night without one.
type saidNights map[int]string

// filled fills the nights from one number of days ago to another.
func filled(from, to int, words string) saidNights {
	s := saidNights{}
	for ago := from; ago <= to; ago++ {
		s[ago] = words
	}
	return s
}

func (s saidNights) with(more saidNights) saidNights {
	all := maps.Clone(s)
	maps.Copy(all, more)
	return all
}

func (s saidNights) without(ago ...int) saidNights {
	all := maps.Clone(s)
	for _, a := range ago {
		delete(all, a)
	}
	return all
}

// nights are those of the diary, oldest first. "open" is a cramp that nobody ended.
func (s saidNights) nights(t *testing.T, asOf diary.Date) []diary.Night {
	t.Helper()
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	var nights []diary.Night
	for _, ago := range slices.Backward(slices.Sorted(maps.Keys(s))) {
		n := diary.Night{Date: asOf.AddDays(-ago), CheckedIn: true}
		for i, words := range strings.FieldsFunc(s[ago], func(r rune) bool { return r == ';' }) {
			words, open := strings.CutSuffix(words, " open")
			c, err := diary.ParseCramp("calf 01:30 "+words, n.Date, berlin)
			if err != nil {
				t.Fatal(err)
			}
			c.ID, c.Open = fmt.Sprintf("%d-%d", ago, i), open
			n.Cramps = append(n.Cramps, c)
		}
		nights = append(nights, n)
	}
	return nights
}

// cramps are so many of a night, in the same words.
func cramps(count int, words string) string { return strings.Repeat(words+";", count) }

// ago are the nights of a diary, by how many days ago they were.
func (s saidNights) ago() []int {
	var all []int
	for ago := range s {
		all = append(all, ago)
	}
	return all
}

// performed puts a session in so many nights from the first on. A night that is not
// stored gets one with the session alone.
func performed(nights []diary.Night, asOf diary.Date, first, count int, id string) []diary.Night {
	for ago := first; ago > first-count; ago-- {
		d := asOf.AddDays(-ago)
		i, there := slices.BinarySearchFunc(nights, d, func(n diary.Night, d diary.Date) int { return n.Date.Compare(d) })
		if !there {
			nights = slices.Insert(nights, i, diary.Night{Date: d})
		}
		nights[i].Sessions = []diary.Session{{Routine: id, Completion: diary.Partial}}
	}
	return nights
}

// discuss marks flags as discussed in a night.
func discuss(c Case, d diary.Date, ids ...string) Case {
	c.discussed = maps.Clone(c.discussed)
	c.Add(diary.Night{Date: d, Discussed: ids})
	return c
}

// caseOf is a case with nights.
func caseOf(nights []diary.Night, c Case) Case {
	for _, n := range nights {
		c.Add(n)
	}
	return c
}

// triedDiary is a diary that follows a plan, with other rates on and off; seen is the
// share of the nights checked in.
func triedDiary(p diary.Plan, on, off, seen float64, seed uint64) []diary.Night {
	random := seeded(seed)
	var nights []diary.Night
	for d := p.Start; d.Compare(p.Last()) <= 0; d = d.AddDays(1) {
		n := diary.Night{Date: d, CheckedIn: random.Float64() < seen}
		rate := off
		if is, _ := p.Assigned(d); is {
			rate = on
			n.Sessions = []diary.Session{{Completion: diary.Full}}
		}
		if n.CheckedIn {
			n.Cramps = crampsDrawn(random, d.DaysSince(day1), poisson(random, rate))
		}
		nights = append(nights, n)
	}
	return nights
}

func planned(design diary.Design, rounds int) diary.Plan {
	return diary.Plan{Design: design, Rounds: rounds, Seed: 11, Start: day1, On: diary.DrawSchedule(rounds, 11)}
}
