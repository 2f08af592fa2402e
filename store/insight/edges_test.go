package insight

import (
	"strings"
	"testing"

	"calmcalf/store/diary"
)

// loggedNight is a night with a number of cramps, and with the routine where it is even.
func loggedNight(day, cramps int) diary.Night {
	n := diary.Night{Date: day1.AddDays(day), CheckedIn: true, Cramps: crampsDrawn(seeded(1), day, cramps)}
	if day%2 == 0 {
		n.Sessions = []diary.Session{{Routine: "wall", Completion: diary.Full}}
	}
	return n
}

// TestWhatIsSaidAtTheEdges reads the diaries of which a careless sentence is wrong.
func TestWhatIsSaidAtTheEdges(t *testing.T) {
	lived := func(days int, cramps func(day int) int) []diary.Night {
		var nights []diary.Night
		for day := range days {
			nights = append(nights, loggedNight(day, cramps(day)))
		}
		return nights
	}
	none := func(int) int { return 0 }
	everyOther := func(day int) int { return day / 2 % 2 }
	odd := diary.Night{Date: day1.AddDays(15), CheckedIn: true, Cramps: crampsDrawn(seeded(1), 15, 1)}
	for name, c := range map[string]struct {
		nights      []diary.Night
		last        int
		has, hasNot string // sentences between bars
	}{
		"the first night": {
			lived(1, func(int) int { return 1 }), 0,
			"1 cramp in 1 logged night.|No nights count yet.|The first comparison can come on 12 February 2024.",
			"on 0 nights|stay as they are",
		},
		"a first night without cramps": {lived(1, none), 0, "No cramps in 1 logged night.", ": 0 cramps"},
		"fifteen nights": {
			lived(15, everyOther), 14, "So far: 1 cramp on 1 night with the routine, no nights without.", "on 0 nights",
		},
		"one night without the routine": {
			[]diary.Night{{Date: day1, CheckedIn: true}, odd}, 15, "So far: no nights with the routine, 1 cramp on 1 night without.", "on 0 nights",
		},
		"a year without cramps": {
			lived(365, none), 364,
			"No cramps in 365 logged nights. The true rate is probably below 0.3 cramps in 4 weeks.|No cramps on the 365 nights you logged.|there is no clear trend.",
			"0.0|season|: 0 cramps",
		},
		"ten years without cramps": {lived(3650, none), 3649, "The true rate is probably below 0.1 cramps in 4 weeks.", "0.0"},
		"a year in which cramps stopped": {
			lived(365, func(day int) int { return one(day < 120) }), 364,
			"the number of cramps a week went down", "went up|by about 0.0",
		},
		"two nights": {lived(2, everyOther), 1, "Not enough nights yet. You need at least 14 logged nights in the last 4 weeks, and 28 in the 12 weeks before that.", "have 0"},
		"a pause up to now": {
			lived(20, everyOther), 60,
			"10 cramps in 20 logged nights (of 61).|you have 0), and 28 in the 12 weeks before that (you have 20)|41 without a check-in", "No night is logged",
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := Of(c.nights, day1.AddDays(c.last), Options{})
			s.lint(t)
			text := described(s.Describe(true))
			for _, part := range strings.Split(c.has, "|") {
				if !strings.Contains(text, part) {
					t.Errorf("got no %q in\n%s", part, text)
				}
			}
			for _, part := range strings.Split(c.hasNot, "|") {
				if strings.Contains(text, part) {
					t.Errorf("got %q in\n%s", part, text)
				}
			}
		})
	}
}

// TestARoutineThatWasLeftAtOnceCountsNowhere: an abandoned session is as good as none.
func TestARoutineThatWasLeftAtOnceCountsNowhere(t *testing.T) {
	plan := planned(diary.SlowDesign, 3)
	without := person{base: 1, ratio: 0.6, nights: 200, missing: 0.1}.diary(3)
	abandoned := person{base: 1, ratio: 0.6, nights: 200, missing: 0.1}.diary(3)
	for i, n := range abandoned {
		if n.Did() == "" {
			abandoned[i].Sessions = []diary.Session{{Routine: "wall", Completion: diary.Abandoned}}
		}
	}
	last := day1.AddDays(199)
	of := func(nights []diary.Night) string {
		period := diary.Period{From: day1, To: last, Last: last, Nights: nights}
		c := caseOf(nights, Case{AsOf: last})
		return strings.Join([]string{
			asJSON(t, Of(nights, last, Options{})), asJSON(t, Of(nights, last, Options{Trial: &plan})),
			strings.Join(Report(period), "\n"), asJSON(t, FlagBook{}.Listed(c)), asJSON(t, newFlagDays(c).routines),
		}, "\n")
	}
	if got, want := of(abandoned), of(without); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
