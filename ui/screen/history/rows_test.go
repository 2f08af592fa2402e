package history

import (
	"strings"
	"testing"

	"calmcalf/store/diary"
)

// withDays adds the days before some nights.
func withDays(nights []diary.Night) []diary.Night {
	for i := range nights {
		switch i % 4 {
		case 0:
			nights[i].Factors = diary.Factors{diary.Feet: {Word: "little"}, diary.Water: {Number: 800}}
		case 1:
			nights[i].Factors = diary.Factors{diary.Feet: {Word: "some"}, diary.Water: {Number: 1400}, diary.Position: {Word: "back"}}
		case 2:
			nights[i].Factors = diary.Factors{diary.Feet: {Word: "long"}, diary.Water: {}, diary.Magnesium: {Word: "yes"}}
		}
	}
	return nights
}

func TestRows_areChosenAndRemembered(t *testing.T) {
	j := &journal{nights: withDays(diaryOf(13))}
	d := open(t, j, "f")
	d.Sees("▸ [ ] feet        on 9 of 14 nights", "  [ ] water       on 9 of 14 nights, \"much\" means over 800 ml")
	d.SeesNo("position", "alcohol") // which has no levels, or is not recorded
	d.Press(" ", "down", " ", "down", " ", " ")
	d.Sees("[x] feet", "▸ [ ] magnesium")
	d.Press("esc")
	d.Sees("feet", "● done, a lot  ◐ partly, some  ○ not done, none  · not logged")
	if j.setting != "feet water" {
		t.Errorf("got %q remembered", j.setting)
	}
	again := open(t, j)
	if got, want := again.View(), d.View(); got != want {
		t.Errorf("got another screen the next time:\n%s\nwant\n%s", got, want)
	}
	again.Press("f", " ", "down", " ", "f")
	if again.SeesNo("feet "); j.setting != "" {
		t.Errorf("got %q remembered", j.setting)
	}
}

func TestRows_ofALevelPerNight(t *testing.T) {
	j := &journal{nights: withDays(diaryOf(13)), setting: "feet water"}
	d := open(t, j)
	for name, want := range map[string]string{"feet ": "○◐●·○·◐●·○◐●··", "water ": "◐●○·◐·●○·◐●○··"} {
		if got := strings.Join(strings.Fields(d.line(name))[1:], ""); got != want {
			t.Errorf("got %q for %s, want %q", got, name, want)
		}
	}
}

func TestTrial_hasARowOfItsBlocks(t *testing.T) {
	start := diary.LastNight(evening).AddDays(-20)
	plan := diary.Plan{Start: start, Design: diary.SlowDesign, Rounds: 3, Seed: 7, On: diary.DrawSchedule(3, 7)}
	d := open(t, &journal{nights: diaryOf(60), trials: []diary.Plan{plan}}, "-") // a column for each night
	line := d.line("trial")
	on, off := strings.Count(line, "●"), strings.Count(line, "○")
	if on+off != 22 { // its nights so far, tonight's too
		t.Errorf("got %d nights on and %d off in %q, want 22 in all", on, off, line)
	}
	want := 0
	for night := start; night.Compare(diary.NightOf(evening)) <= 0; night = night.AddDays(1) {
		if is, _ := plan.Assigned(night); is {
			want++
		}
	}
	if on != want {
		t.Errorf("got %d nights on, want %d", on, want)
	}
	open(t, &journal{nights: diaryOf(60)}).SeesNo("trial")
}
