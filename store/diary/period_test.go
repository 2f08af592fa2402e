package diary_test

import (
	"slices"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// stored draws nights of which some are stored, from a day on, oldest first.
func stored(t *rapid.T, from diary.Date, days int) []diary.Night {
	var nights []diary.Night
	for i := range days {
		if rapid.IntRange(0, 3).Draw(t, "stored") == 0 {
			continue
		}
		n := diary.Night{Date: from.AddDays(i), CheckedIn: rapid.Bool().Draw(t, "checked in")}
		for range rapid.IntRange(0, 2).Draw(t, "cramps") {
			n.Cramps = append(n.Cramps, diary.Cramp{
				Severity: rapid.SampledFrom([]*int{nil, new(0), new(4), new(10)}).Draw(t, "severity"),
				Woke:     rapid.SampledFrom([]*bool{nil, new(false), new(true)}).Draw(t, "woke"),
			})
		}
		if did := rapid.SampledFrom([]diary.Completion{"", diary.Full, diary.Partial, diary.Abandoned}).Draw(t, "did"); did != "" {
			n.Sessions = []diary.Session{{Completion: did}}
		}
		n.Sleep = rapid.SampledFrom([]*int{nil, new(0), new(7)}).Draw(t, "sleep")
		nights = append(nights, n)
	}
	return nights
}

// sums are the counts that add up over the parts of a period.
func sums(c diary.Counts) []int {
	return []int{c.Nights, c.Logged, c.Cramped, c.Cramps, c.Woken, c.WakeUnknown, c.RoutineKnown, c.Full, c.Partial, c.Slept, c.Sleep}
}

// TestPeriod_countsEveryNightOnce cuts a period in two: the counts of the parts add up to
// those of the whole, and so do those of every night by itself.
func TestPeriod_countsEveryNightOnce(t *testing.T) {
	begin := diary.Date{Year: 2025, Month: time.December, Day: 20}
	rapid.Check(t, func(t *rapid.T) {
		p := diary.Period{
			From: begin.AddDays(rapid.IntRange(0, 10).Draw(t, "from")), To: begin.AddDays(rapid.IntRange(5, 30).Draw(t, "to")),
			Last: begin.AddDays(rapid.IntRange(0, 30).Draw(t, "last")), Nights: stored(t, begin, 30),
		}
		cut := p.From.AddDays(rapid.IntRange(-1, 30).Draw(t, "cut"))
		whole, early, late := p.Count(), sums(p.Part(p.From, cut).Count()), sums(p.Part(cut.AddDays(1), p.To).Count())
		each := make([]int, len(early))
		var worst *int
		next := p.From
		for day, n := range p.Each() {
			if day != next || n != p.Night(day) || n != nil && n.Date != day {
				t.Fatalf("got %v with %v, want the night of %v", day, n, next)
			}
			next = next.AddDays(1)
			c := p.Part(day, day).Count()
			for i, n := range sums(c) {
				each[i] += n
			}
			if worst == nil || c.Worst != nil && *c.Worst > *worst {
				worst = c.Worst
			}
		}
		for i, got := range sums(whole) {
			if got != early[i]+late[i] || got != each[i] {
				t.Fatalf("got %+v, want %v and %v together, and %v night by night", whole, early, late, each)
			}
		}
		if (whole.Worst == nil) != (worst == nil) || worst != nil && *whole.Worst != *worst {
			t.Fatalf("got worst %v, want %v", whole.Worst, worst)
		}
	})
}

func TestPeriod_countsOneNight(t *testing.T) {
	day := diary.Date{Year: 2026, Month: time.November, Day: 21}
	n := diary.Night{Date: day, Sleep: new(6), Sessions: []diary.Session{{Completion: diary.Partial}}, Cramps: []diary.Cramp{
		{Severity: new(3), Woke: new(false)}, {Severity: new(8)},
	}}
	p := diary.Period{From: day, To: day, Last: day, Nights: []diary.Night{{Date: day.AddDays(-1), CheckedIn: true}, n}}
	got := p.Count()
	want := diary.Counts{Nights: 1, Logged: 1, Cramped: 1, Cramps: 2, Worst: got.Worst, WakeUnknown: 1, RoutineKnown: 1, Partial: 1, Slept: 1, Sleep: 6}
	if got != want || got.Worst == nil || *got.Worst != 8 {
		t.Errorf("got %+v, want %+v with worst 8", got, want)
	}
	if rate, known := got.PerNight(); rate != 2 || !known {
		t.Errorf("got %v cramps a night, %v", rate, known)
	}
	if rate, known := got.PerWeek(); rate != 14 || !known {
		t.Errorf("got %v cramps a week, %v", rate, known)
	}
	if mean, rated := got.MeanSleep(); mean != 6 || !rated {
		t.Errorf("got sleep %v, %v", mean, rated)
	}
	p.Nights[1].Cramps[1].Woke = new(true)
	if got := p.Count(); got.Woken != 1 || got.WakeUnknown != 0 {
		t.Errorf("got woken on %d, unknown on %d; one cramp that woke is enough", got.Woken, got.WakeUnknown)
	}
	for i, rate := range []func(diary.Counts) (float64, bool){diary.Counts.PerNight, diary.Counts.PerWeek, diary.Counts.MeanSleep} {
		if got, known := rate(diary.Counts{}); got != 0 || known {
			t.Errorf("rate %d of no nights: got %v, %v", i, got, known)
		}
	}
}

func TestPeriod_ofNoNight(t *testing.T) {
	day := diary.Date{Year: 2026, Month: time.November, Day: 21}
	p := diary.Period{From: day, To: day.AddDays(-3), Nights: []diary.Night{{Date: day, CheckedIn: true}}}
	if p.Len() != 0 || p.Count() != (diary.Counts{}) || p.Night(day) != nil || len(p.Weekdays()) != 0 {
		t.Errorf("got %d nights and %+v", p.Len(), p.Count())
	}
}

func TestPeriod_namesItsWeekdaysAndMonths(t *testing.T) {
	saturday := diary.Date{Year: 2026, Month: time.November, Day: 21}
	if got := saturday.Monday(); got != saturday.AddDays(-5) || got.Monday() != got {
		t.Errorf("got %v as the Monday of %v", got, saturday)
	}
	days := func(n int) []time.Weekday {
		return diary.Period{From: saturday, To: saturday.AddDays(n - 1)}.Weekdays()
	}
	if got, want := days(3), []time.Weekday{time.Monday, time.Saturday, time.Sunday}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := days(7); len(got) != 7 || got[0] != time.Monday || got[6] != time.Sunday {
		t.Errorf("got %v, want a week from Monday", got)
	}
	p := diary.Period{From: diary.Date{Year: 2025, Month: time.November, Day: 30}, To: saturday}
	if got := p.Months(); len(got) != 12 || got[0] != time.January {
		t.Errorf("got %v, want a year from January", got)
	}
	p.From = diary.Date{Year: 2026, Month: time.October, Day: 31}
	if got := p.Months(); !slices.Equal(got, []time.Month{time.October, time.November}) {
		t.Errorf("got %v", got)
	}
	if got := saturday.FirstOfMonth(); got != saturday.AddDays(-20) {
		t.Errorf("got %v as the first of the month", got)
	}
}
