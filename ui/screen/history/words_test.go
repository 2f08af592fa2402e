package history

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

func TestWords_ofOneNight(t *testing.T) {
	last := diary.LastNight(evening)
	session := func(c diary.Completion) []diary.Session { return []diary.Session{{Completion: c}} }
	for _, tt := range []struct {
		name  string
		night diary.Night
		want  string
	}{
		{"a night without cramps", diary.Night{CheckedIn: true}, "no cramps · no routine"},
		{"a night with the routine", diary.Night{CheckedIn: true, Sessions: session(diary.Full)}, "no cramps · routine done"},
		{"a night never asked about", diary.Night{Sessions: session(diary.Partial)}, "cramps not logged · routine partly done"},
		{"a cramp recorded as it came", diary.Night{Cramps: []diary.Cramp{{}}}, "1 cramp (no details) · no check-in · no routine"},
		{"a routine left at once", diary.Night{CheckedIn: true, Sessions: session(diary.Abandoned)}, "no cramps · routine started"},
		{"a night with only a note", diary.Night{Note: "late\x1b[2J"}, "cramps not logged · no routine · note: late[2J"},
		{"a night that was rated", diary.Night{CheckedIn: true, Sleep: new(4)}, "no cramps · no routine · slept 4/10"},
		{
			"a night with drinks",
			diary.Night{
				CheckedIn: true, Factors: diary.Factors{diary.Water: {Number: 1300}},
				Drinks: []diary.Drink{{At: last.At(14, 0, time.UTC), ML: 300}, {At: last.At(18, 30, time.UTC), ML: 1000}},
			},
			"no cramps · no routine · water 1.3 l",
		},
		{
			"a night with its day",
			diary.Night{CheckedIn: true, Factors: diary.Factors{diary.Water: {Number: 1400}, diary.Feet: {Word: "long"}}},
			"no cramps · no routine · feet long · water 1.4 l",
		},
		{
			"a factor of another program",
			diary.Night{CheckedIn: true, Factors: diary.Factors{diary.Feet: {Word: "\x1b[2Jsore"}, "naps": {Number: 1}}},
			"no cramps · no routine · feet [2Jsore",
		},
		{"a night with nothing left in it", diary.Night{}, "not logged"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.night.Date = last
			earlier := diary.Night{Date: last.AddDays(-20), Sessions: session(diary.Full)}
			d := open(t, &journal{nights: []diary.Night{earlier, tt.night}})
			d.SetSize(200, 13)
			if got, want := d.line("▲ "), "▲ Sat 21 Nov, last night: "+tt.want; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestLateCheckIn_isMarkedAndExplained(t *testing.T) {
	last := diary.LastNight(evening)
	late, inTime := diary.Night{Date: last.AddDays(-12)}, diary.Night{Date: last}
	late.Answer(last.AddDays(1).At(8, 0, time.UTC))
	inTime.Answer(last.At(8, 0, time.UTC))
	for _, view := range []nav.View{nav.ViewNights, nav.ViewCalendar} {
		d := open(t, &journal{nights: []diary.Night{late, inTime}}, "g").on(view)
		d.SetSize(96, 30)
		d.Sees("no cramps · late check-in. "+diary.LateMeans, "routine none")
		d.Press("end")
		d.SeesNo("late check-in")
	}
}

func TestFirstRoutine_isMarkedAndNamed(t *testing.T) {
	d := open(t, &journal{nights: diaryOf(40)}, "g")
	d.Sees("0▔▔▲▔◆", "◆ first routine")
	d.Press("right")
	d.Sees("▲ Tue 13 Oct: 3 cramps (", "routine done", "first routine")
	fourHundred(t).SeesNo("◆") // it was long before
}

func TestTonight_isNotANightWithoutTheRoutineYet(t *testing.T) {
	tonight := diary.Night{Date: diary.NightOf(evening), Factors: diary.Factors{"water_ml": {Number: 300}}}
	d := open(t, &journal{nights: []diary.Night{tonight}}, "end")
	d.Sees("▲ Sun 22 Nov, tonight: not logged yet water 300 ml")
	if marks := strings.Count(d.View(), "○"); marks != 1 {
		t.Errorf("got %d marks for no routine, want only that of the legend:\n%s", marks, d.View())
	}
}

// TestSentences_areTrueAtTheEdges reads every view of each diary.
func TestSentences_areTrueAtTheEdges(t *testing.T) {
	want := map[string][]string{
		"nothing":                {"No nights yet."},
		"only tonight":           {"In 14 nights: none logged, a routine on 1 night.", "none of 14 nights are logged", "None of them are logged.", "week of Mon 16 Nov: none logged"},
		"a first night":          {"In 14 nights: 1 logged, no cramps, no routine recorded.", "no cramps in 1 logged night (of 14)", "No cramps on these nights.", "1 of 14 nights is logged."},
		"a first cramp":          {"In 14 nights: 1 logged, 1 cramp on 1 night, no routine recorded.", "1 cramp in 1 logged night (of 14)", "1 cramp on the one logged night."},
		"40 cramps in a night":   {"In 14 nights: 1 logged, 40 cramps on 1 night,", "40 cramps in 1 logged night (of 14)"},
		"never logged":           {"In 42 nights: none logged, a routine on 14 nights.", "None of them are logged."},
		"a pause of 8 nights":    {"In 42 nights: 20 logged, 10 cramps on 10 nights, a routine on 7 nights.", "▲ Sat 21 Nov, last night: not logged", "week of Mon 16 Nov: none logged"},
		"a pause of weeks":       {"In 91 nights: 20 logged, 10 cramps on 10 nights, a routine on 7 nights.", "Longest gap in your log: 40 nights, from 13 October to 21 November 2026."},
		"a year without cramps":  {"In 91 nights: 90 logged, no cramps, no routine recorded.", "No cramp was recorded in 90 logged nights."},
		"a cramp every night":    {"In 42 nights: 40 logged, 40 cramps on 40 nights, no routine recorded.", "7.0 cramps a week: 40 cramps in 40 logged nights."},
		"ten years between two":  {"In 91 nights: 1 logged, no cramps, no routine recorded."},
		"cramps nobody asked of": {"In 14 nights: 3 logged, 3 cramps on 3 nights", "1 cramp (no details) · no check-in"},
	}
	for name, nights := range navtest.Diaries(diary.LastNight(evening)) {
		t.Run(name, func(t *testing.T) {
			d := open(t, &journal{nights: nights})
			d.SetSize(100, 60)
			said := ""
			for range d.views {
				said += strings.Join(strings.Fields(d.View()), " ") + "\n"
				d.Press("tab")
			}
			if at := navtest.Silly.FindString(said); at != "" {
				t.Errorf("got %q in\n%s", at, said)
			}
			for _, words := range want[name] {
				if !strings.Contains(said, words) {
					t.Errorf("got no %q in\n%s", words, said)
				}
			}
		})
	}
}
