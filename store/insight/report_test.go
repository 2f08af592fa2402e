package insight

import (
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

func TestReport(t *testing.T) {
	full := slept(1, 12)
	full[2].Cramps = []diary.Cramp{
		{Side: routines.Left, Muscle: diary.Calf, Severity: new(7), Woke: new(false), At: day(3).At(3, 10, time.UTC), Duration: new(diary.Seconds(time.Minute))},
		{Side: routines.Left, Muscle: diary.Calf, Severity: new(4), Woke: new(true)},
	}
	full[5].Cramps = []diary.Cramp{{}}
	full[0].Sleep, full[1].Sleep = new(4), new(7)
	full[3].Sessions = []diary.Session{{Completion: diary.Full}}
	full[4].Sessions = []diary.Session{{Completion: diary.Partial}}
	hard := slept(1, 2)
	hard[0].Cramps, hard[1].Cramps = []diary.Cramp{{Severity: new(7), Woke: new(true)}}, []diary.Cramp{{Woke: new(false)}}
	hard[0].Sessions, hard[1].Sessions = full[4].Sessions, full[3].Sessions
	for _, tt := range []struct {
		name           string
		nights         []diary.Night
		from, to, last int
		want           []string
	}{
		{"nothing stored", nil, 1, 14, 13, []string{
			"14 nights, from 1 to 14 November 2026. Tonight is not over yet.",
			"None of them are logged.",
			"No routine is recorded.",
			"Longest gap in your log: 13 nights, from 1 to 13 November 2026.",
		}},
		{"two nights", slept(1, 2), 1, 2, 2, []string{
			"2 nights, from 1 to 2 November 2026.",
			"2 of 2 nights are logged.",
			"No cramp was recorded in 2 logged nights.",
			"Too early to compare: fewer than 10 nights are logged.",
			"No routine is recorded.",
		}},
		{"one night", slept(1, 1), 1, 1, 1, []string{
			"1 night: 1 November 2026.",
			"It is logged.",
			"No cramps.",
			"No routine is recorded.",
		}},
		{"ten nights without cramps", slept(1, 10), 1, 10, 10, []string{
			"10 nights, from 1 to 10 November 2026.",
			"10 of 10 nights are logged.",
			"No cramp was recorded in 10 logged nights.",
			"No routine is recorded.",
		}},
		{"everything that can be recorded", full, 1, 14, 14, []string{
			"14 nights, from 1 to 14 November 2026.",
			"12 of 14 nights are logged.",
			"3 cramps on 2 of 12 logged nights.",
			"1.8 cramps a week: 3 cramps in 12 logged nights.",
			"A cramp woke you on 1 of 2 nights with cramps (not recorded for 1).",
			"Most often: left calf (2 of 3 cramps).",
			"Pain: 5.5 out of 10 on average, from 4 to 7, rated for 2 of 3 cramps.",
			"You did a routine on 2 of 14 nights (1 in full, 1 in part).",
			"Sleep: 5.5 out of 10 on average, rated on 2 nights.",
			"Longest gap in your log: 2 nights, from 13 to 14 November 2026.",
			"Of 3 cramps, 2 have no time, 1 has no place, 1 has no rating, and 2 have no length.",
		}},
		{"the night of a whole routine", full, 4, 4, 14, []string{
			"1 night: 4 November 2026.", "It is logged.", "No cramps.", "You did the whole routine.",
		}},
		{"a night that is not logged", full, 13, 13, 14, []string{
			"1 night: 13 November 2026.", "It is not logged.", "No routine is recorded.",
		}},
		{"a night after a poor sleep", full, 1, 1, 14, []string{
			"1 night: 1 November 2026.", "It is logged.", "No cramps.", "No routine is recorded.", "Sleep: 4 out of 10.",
		}},
		{"a cramp that woke", hard, 1, 1, 14, []string{
			"1 night: 1 November 2026.", "It is logged.", "1 cramp.", "A cramp woke you.", "Pain: 7 out of 10.",
			"You did part of a routine.", "The cramp has no time, place or length.",
		}},
		{"a cramp that did not, and a night not logged", hard, 2, 3, 14, []string{
			"2 nights, from 2 to 3 November 2026.", "1 of 2 nights is logged.", "1 cramp on the one logged night.",
			"Too early to compare: fewer than 10 nights are logged.", "No cramp woke you.",
			"You did the whole routine on 1 of 2 nights.", "Longest gap in your log: 1 night, 3 November 2026.",
			"The cramp has no time, place, rating or length.",
		}},
		{"tonight", hard, 3, 3, 2, []string{
			"1 night: 3 November 2026. It is not over yet.", "It is not logged.", "No routine is recorded.",
		}},
		{"a part of the nights", full, 6, 6, 12, []string{
			"1 night: 6 November 2026.",
			"It is logged.",
			"1 cramp.",
			"It isn't recorded whether a cramp woke you.",
			"No routine is recorded.",
			"The cramp has no time, place, rating or length.",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Report(diary.Period{From: day(tt.from), To: day(tt.to), Last: day(tt.last), Nights: tt.nights})
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestReport_namesYearsOnce(t *testing.T) {
	for want, days := range map[string][2]diary.Date{
		"from 3 to 9 November 2026":              {day(3), day(9)},
		"from 31 October to 9 November 2026":     {day(9).AddDays(-9), day(9)},
		"from 9 November 2025 to 1 January 2026": {day(9).AddMonths(-12), diary.Date{Year: 2026, Month: 1, Day: 1}},
	} {
		if got := sayDates(days[0], days[1]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestCounts_agree holds that every cramp of a logged night is in each pattern once,
// or among those of which it is not known.
func TestCounts_agree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var nights []diary.Night
		for n := range 30 {
			night := diary.Night{Date: day(1 + n), CheckedIn: rapid.Bool().Draw(t, "checked in")}
			for range rapid.IntRange(0, 3).Draw(t, "cramps") {
				c := diary.Cramp{
					Side:   rapid.SampledFrom([]routines.Side{"", routines.Left, routines.Right, routines.Both}).Draw(t, "side"),
					Muscle: rapid.SampledFrom(append(diary.Muscles(), "")).Draw(t, "muscle"),
				}
				if rapid.Bool().Draw(t, "rated") {
					c.Severity = new(rapid.IntRange(0, diary.MaxSeverity).Draw(t, "severity"))
				}
				if rapid.Bool().Draw(t, "timed") {
					c.At = night.Date.At(rapid.IntRange(0, 23).Draw(t, "hour"), 0, time.UTC)
				}
				if rapid.Bool().Draw(t, "taken") {
					c.Duration = new(diary.Seconds(time.Duration(rapid.IntRange(1, 4000).Draw(t, "seconds")) * time.Second))
				}
				night.Cramps = append(night.Cramps, c)
			}
			nights = append(nights, night)
		}
		period := diary.Period{From: day(rapid.IntRange(1, 20).Draw(t, "from")), To: day(rapid.IntRange(10, 30).Draw(t, "to")), Nights: nights}
		c, p := period.Count(), Find(period)
		sums := map[string]int{"hours": p.Untimed, "severity": p.Unrated, "lengths": p.Unmeasured, "ranked": p.Places[Place{}]}
		logged := 0
		for _, n := range p.Hours {
			sums["hours"] += n
		}
		for _, n := range p.Severity {
			sums["severity"] += n
		}
		for _, n := range p.Lengths {
			sums["lengths"] += n
		}
		for _, s := range p.Weekdays {
			sums["weekdays"] += s.Cramps
			logged += s.Logged
		}
		for _, s := range p.Months {
			sums["months"] += s.Cramps
			logged -= s.Logged
		}
		for _, place := range p.Ranked() {
			sums["ranked"] += place.Cramps
		}
		for what, sum := range sums {
			if sum != c.Cramps {
				t.Fatalf("got %d cramps by %s, want %d", sum, what, c.Cramps)
			}
		}
		if logged != 0 {
			t.Fatalf("got %d more nights by weekday than by month", logged)
		}
	})
}

func TestRanked_namesEveryPlace(t *testing.T) {
	p := Patterns{Places: map[Place]int{
		{diary.Calf, "left"}: 3, {diary.Calf, "right"}: 3, {diary.Hamstring, "both"}: 1,
		{"", "left"}: 5, {diary.Toes, ""}: 1, {"", "both"}: 1, {}: 9,
	}}
	var got []string
	for _, place := range p.Ranked() {
		got = append(got, place.String())
	}
	want := "left leg; left calf; right calf; back of both thighs; toes, leg unknown; both legs"
	if strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "; "), want)
	}
}
