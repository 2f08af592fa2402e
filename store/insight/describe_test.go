package insight

import (
	"strings"
	"testing"

	"calmcalf/store/diary"
)

func described(parts []Part) string {
	var lines []string
	for _, p := range parts {
		lines = append(append(lines, p.Title), p.Lines...)
	}
	return strings.Join(lines, "\n")
}

func TestACrampWithoutACheckInIsNoLoggedNight(t *testing.T) {
	night := diary.Night{Date: day1, Cramps: []diary.Cramp{{ID: "a"}}}
	want := "So far\nYou haven't checked in for any night yet, so there is nothing to compare."
	if got := described(Of([]diary.Night{night}, day1, Options{}).Describe(false)); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTonightOfATrialIsOneSentence(t *testing.T) {
	p := diary.Plan{Start: day1, Design: diary.SlowDesign, Rounds: 4, Seed: 1, On: diary.DrawSchedule(4, 1)}
	on, off := "Your trial: do the routine tonight (night ", "Your trial: skip the routine tonight (night "
	for day := range p.Nights() {
		want := off
		if p.On[day/7] {
			want = on
		}
		if got := SayTonight(p, day1.AddDays(day), diary.Body{}); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, " of 112).") {
			t.Errorf("night %d: got %q, want %q", day, got, want)
		}
	}
	for _, night := range []int{-1, 112} {
		if got := SayTonight(p, day1.AddDays(night), diary.Body{}); got != "" {
			t.Errorf("night %d is none of the trial's: %q", night, got)
		}
	}
	p.On[0] = !p.On[0]
	if got := SayTonight(p, day1, diary.Body{}); got != "" {
		t.Errorf("an edited schedule still assigns: %q", got)
	}
	alcohol := diary.Plan{Factor: "alcohol", Start: day1, Design: diary.FastDesign, Rounds: 14, Seed: 1, On: diary.DrawSchedule(14, 1)}
	want := "Your trial: no alcohol today (night 1 of 112)."
	if alcohol.On[0] { // nobody is asked to drink
		want = "Your trial: alcohol as usual today (night 1 of 112)."
	}
	if got := SayTonight(alcohol, day1, diary.Body{}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhatATrialAsksOfANight(t *testing.T) {
	for _, c := range []struct {
		factor    diary.Factor
		on, usual bool
		want      string
	}{
		{"", true, false, "do the routine tonight"},
		{diary.Water, true, false, "drink more than usual today"},
		{diary.Water, false, false, "drink as usual today"},
		{diary.Position, true, false, "lie on your side tonight"},
		{diary.Position, false, false, "lie as you usually do tonight"},
		{diary.Covers, true, true, "tight covers as usual tonight"},
		{diary.Covers, false, false, "no tight covers tonight"},
		{diary.Feet, true, true, "long standing or walking as usual today"},
		{diary.Sitting, false, false, "no long sitting today"},
		{diary.Magnesium, true, false, "today with magnesium"},
		{"naps", true, false, "today with naps"}, // of a newer release
	} {
		if got := asks(c.factor, c.on, c.usual); got != c.want {
			t.Errorf("%s, on %v, as usual %v: got %q, want %q", c.factor, c.on, c.usual, got, c.want)
		}
	}
}

func TestFlagsAreDescribedWithTheirNightsAndWarningSignsWithout(t *testing.T) {
	report := FlagReport{
		Words: FlagWords{SameDay: "Today", Appointment: "An appointment"},
		Flags: []Flag{
			{Tier: diary.SameDay, Title: "a leg", Text: "Phone.", Nights: []diary.Date{day1}},
			{Tier: diary.Appointment, Title: "one", Text: "Ask.", Nights: []diary.Date{{Year: 2026, Month: 11, Day: 9}}},
			{Tier: diary.Appointment, Title: "two", Text: "Ask.", Nights: []diary.Date{{Year: 2026, Month: 11, Day: 9}, {Year: 2026, Month: 11, Day: 10}}},
		},
	}
	part, up := report.Describe()
	want := "Today: a leg. Phone.|One. Ask. Night: 9 Nov 2026.|Two. Ask. Nights: 9, 10 Nov 2026."
	if got := strings.Join(part.Lines, "|"); got != want || !up {
		t.Errorf("got %q, want %q", got, want)
	}
}
