package twin_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/report/twin"
)

var last = diary.Date{Year: 2026, Month: time.November, Day: 21} // a Saturday

func rangeOf(from diary.Date, nights ...diary.Night) diary.Period {
	return diary.Period{From: from, To: last, Nights: nights, Last: last}
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestNights_tellsWhatIsKeptOfEach(t *testing.T) {
	r := rangeOf(
		last.AddDays(-6),
		diary.Night{Date: last.AddDays(-5), Sleep: new(6), Note: "late dinner"},
		diary.Night{Date: last.AddDays(-4), Cramps: []diary.Cramp{{}}},
		diary.Night{Date: last.AddDays(-3), CheckedIn: true, Sessions: []diary.Session{{Completion: diary.Partial}}},
	)
	wantLines(t, twin.Nights(r, diary.Counts{Cramps: 4, Logged: 8}),
		"1 cramp in 2 logged nights: too few nights to say how often cramps come.",
		"In 7 nights: 2 logged, 1 cramp on 1 night, a routine on 1 night.",
		"In the last 28 nights: 4 cramps in 8 logged nights.",
		"Sun 15 Nov 2026: not logged.",
		"Mon 16 Nov 2026: cramps not logged, no routine, slept 6/10. Note: late dinner",
		"Tue 17 Nov 2026: 1 cramp (no details), no check-in, no routine.",
		"Wed 18 Nov 2026: no cramps, routine partly done.",
		"Thu 19 Nov 2026 to Sat 21 Nov 2026: 3 nights not logged.",
	)
}

func TestNights_ofAnEveningNotOverYet(t *testing.T) {
	tonight := last.AddDays(1)
	r := diary.Period{From: last, To: tonight, Last: last, Nights: []diary.Night{
		{Date: last, CheckedIn: true, Cramps: make([]diary.Cramp, 40), Sessions: []diary.Session{{Completion: diary.Abandoned}}},
		{Date: tonight, Sleep: new(6), Factors: diary.Factors{diary.Water: {Number: 300}}, Drinks: []diary.Drink{{ML: 300, At: tonight.At(21, 5, time.UTC)}}},
	}}
	lines := twin.Nights(r, diary.Counts{})
	wantLines(t, lines[3:],
		"Sat 21 Nov 2026: 40 cramps (no details), routine started.",
		"Sun 22 Nov 2026: cramps not logged yet, slept 6/10, water 300 ml.",
	)
}

func TestWhere_countsEveryCramp(t *testing.T) {
	at := last.At(3, 10, time.UTC)
	night := diary.Night{Date: last, CheckedIn: true, Cramps: []diary.Cramp{
		{Side: routines.Left, Muscle: diary.Calf, Severity: new(7), At: at, Duration: new(diary.Seconds(3 * time.Minute))},
		{Side: routines.Both, Muscle: diary.Calf, Severity: new(7), At: at.Add(-4 * time.Hour)},
		{Muscle: diary.Hamstring},
		{Side: routines.Right},
	}}
	wantLines(t, twin.Where(rangeOf(last, night)),
		"No place stands out.",
		"In 1 night: 4 cramps, no routine recorded.",
		"By day of the week:",
		"Saturday: 4 cramps in 1 logged Saturday.",
		"By month:",
		"November: 4 cramps in 1 logged night.",
		"By the hour they began:",
		"23:00 to 00:00: 1 cramp.",
		"03:00 to 04:00: 1 cramp.",
		"No time recorded: 2 cramps.",
		"By place:",
		"Calf: 2 cramps (1 left, 1 both legs).",
		"Thigh back: 1 cramp (1 side not recorded).",
		"Muscle not recorded: 1 cramp (1 right).",
		"By pain:",
		"7 out of 10: 2 cramps.",
		"Not rated: 2 cramps.",
		"By length:",
		"3 to 4 min: 1 cramp.",
		"Not recorded: 3 cramps.",
	)
}

func TestInLeg_countsACrampOfBothLegsInEach(t *testing.T) {
	p := insight.Patterns{Places: map[insight.Place]int{
		{Muscle: diary.Calf, Side: "left"}: 2, {Muscle: diary.Calf, Side: "both"}: 3, {Muscle: diary.Calf}: 4, {Muscle: diary.Foot, Side: "left"}: 5,
	}}
	if left, right := twin.InLeg(p, diary.Calf, routines.Left), twin.InLeg(p, diary.Calf, routines.Right); left != 5 || right != 3 {
		t.Errorf("got %d in the left leg and %d in the right, want 5 and 3", left, right)
	}
}

func TestParts_beginWithTheirTitle(t *testing.T) {
	parts := []insight.Part{{Title: "Overall", Lines: []string{"One.", "Two."}}, {Title: "Lately", Lines: []string{"Three."}}}
	wantLines(t, twin.Parts(parts), "Overall: One.", "Two.", "Lately: Three.")
}

func TestMonths_becomeYears(t *testing.T) {
	night := diary.Night{Date: last, CheckedIn: true}
	r := rangeOf(diary.Date{Year: 2026, Month: time.October, Day: 31}, night)
	wantLines(t, twin.Months(r, 2),
		"October 2026: in 1 night: not logged, no routine recorded.",
		"November 2026: in 21 nights: 1 logged, no cramps, no routine recorded.")
	wantLines(t, twin.Months(r, 1), "2026: in 22 nights: 1 logged, no cramps, no routine recorded.")
}

func TestWhereHeadline_namesTheHoursWithMostOfTheCramps(t *testing.T) {
	night := diary.Night{Date: last, CheckedIn: true}
	for _, hour := range []int{23, 1, 2, 2, 3, 3, 5} {
		night.Cramps = append(night.Cramps, diary.Cramp{Muscle: diary.Calf, Side: routines.Left, At: last.AddDays(1).At(hour, 20, time.UTC)})
	}
	for name, tt := range map[string]struct {
		night diary.Night
		want  string
	}{
		"most in two hours": {night, "Mostly between 02:00 and 04:00. Most often: left calf."},
		"no cramps":         {diary.Night{Date: last, CheckedIn: true}, "No cramps on these nights."},
		"too few":           {diary.Night{Date: last, CheckedIn: true, Cramps: night.Cramps[:2]}, "Too few cramps have a logged time or place to say more."},
		"spread": {diary.Night{Date: last, CheckedIn: true, Cramps: []diary.Cramp{
			{At: last.At(23, 0, time.UTC), Side: routines.Left},
			{At: last.AddDays(1).At(2, 0, time.UTC), Side: routines.Right},
			{At: last.AddDays(1).At(5, 0, time.UTC), Muscle: diary.Foot},
			{At: last.At(20, 0, time.UTC), Muscle: diary.Calf},
		}}, "No hour or place stands out."},
		"no times": {
			diary.Night{Date: last, CheckedIn: true, Cramps: slices.Repeat([]diary.Cramp{{Side: routines.Left}, {Side: routines.Right}}, 3)},
			"No place stands out.",
		},
		"no places": {diary.Night{Date: last, CheckedIn: true, Cramps: []diary.Cramp{
			{At: last.At(13, 0, time.UTC)}, {At: last.At(20, 0, time.UTC)}, {At: last.AddDays(1).At(5, 0, time.UTC)},
		}}, "No hour stands out."},
	} {
		p := rangeOf(last, tt.night)
		if got := twin.WhereHeadline(p, insight.Find(p)); got != tt.want {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
	}
}

// TestWhere_saysOnceWhatNoCrampHas in place of a list of nothing.
func TestWhere_saysOnceWhatNoCrampHas(t *testing.T) {
	lines := twin.Where(rangeOf(last, diary.Night{Date: last, CheckedIn: true, Cramps: []diary.Cramp{{Side: routines.Left}, {Side: routines.Left}}}))
	for _, want := range []string{"None of the 2 cramps has a time.", "None of the 2 cramps has a rating.", "None of the 2 cramps has a length."} {
		if !slices.Contains(lines, want) {
			t.Errorf("got %q, want %q in it", lines, want)
		}
	}
}

// TestSayFew_isAboutRatesOfOneToFourNights, which one bad night would make the greatest.
func TestSayFew_isAboutRatesOfOneToFourNights(t *testing.T) {
	for nights := range 10 {
		got := twin.SayFew([]twin.Rate{{Share: insight.Share{Cramps: 9, Logged: nights}}, {Share: insight.Share{Logged: 30}}}) != ""
		if want := nights >= 1 && nights < 5; got != want {
			t.Errorf("%d nights: got %v, want %v", nights, got, want)
		}
	}
}

func TestHeadline_saysNoMoreThanTheNightsShow(t *testing.T) {
	nights := func(count int, cramped ...int) diary.Period {
		p := diary.Period{From: last.AddDays(1 - count), To: last, Last: last}
		for i := range count {
			n := diary.Night{Date: p.From.AddDays(i), CheckedIn: true}
			if slices.Contains(cramped, i) {
				n.Cramps = []diary.Cramp{{}}
			}
			p.Nights = append(p.Nights, n)
		}
		return p
	}
	for want, p := range map[string]diary.Period{
		"No nights are logged in this period.":                                     {From: last, To: last, Last: last},
		"No cramps in 14 logged nights.":                                           nights(14),
		"1 cramp in 9 logged nights: too few nights to say how often cramps come.": nights(9, 3),
		"1 cramp in 14 logged nights.":                                             nights(14, 3),
		"1.4 cramps a week on average.":                                            nights(10, 3, 4),
		"0.6 cramps in 4 weeks on average, 1.0 in the last 4 weeks.":               nights(50, 49),
		"1.1 cramps a week on average, 2.0 a week in the last 4 weeks.":            nights(50, 22, 24, 26, 28, 30, 32, 34, 36),
	} {
		if got := twin.Headline(p); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
