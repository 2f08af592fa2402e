package history

import (
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/exp/golden"
)

// withDays tells of the days before some nights.
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
	p := open(j, 96, 26, theme.Braille).press("f")
	wantLine(t, p, "▸ [ ] feet        on 9 of 14 nights")
	wantLine(t, p, "  [ ] water       on 9 of 14 nights, over 800 ml is much")
	if p.line("position") != "" || p.line("alcohol") != "" {
		t.Errorf("got rows for what has no more or less, or is not recorded:\n%s", p.View())
	}
	p.press(" ", "down", " ", "down", " ", " ")
	wantLine(t, p, "[x] feet")
	wantLine(t, p, "▸ [ ] magnesium")
	p.press("esc")
	wantLine(t, p, "feet")
	wantLine(t, p, "● full, much  ◐ partly, some  ○ not, none  · not logged")
	if j.setting != "feet water" {
		t.Errorf("got %q remembered", j.setting)
	}
	again := open(j, 96, 26, theme.Braille)
	if got, want := again.View(), p.View(); got != want {
		t.Errorf("got another page the next time:\n%s\nwant\n%s", got, want)
	}
	again.press("f", " ", "down", " ", "f")
	if j.setting != "" || again.line("feet ") != "" {
		t.Errorf("got %q remembered and the page\n%s\nwant no row", j.setting, again.View())
	}
}

func TestRows_ofEveryKind(t *testing.T) {
	for _, tt := range []struct {
		name, keys    string
		glyphs        theme.Glyphs
		nights        int
		width, height int
	}{
		{"two weeks", "", theme.Braille, 13, 76, 20},
		{"a year", "+", theme.Braille, 400, 96, 26},
		{"six weeks in ASCII", "-", theme.ASCII, 400, 56, 16},
		{"the list", "f down", theme.Braille, 13, 56, 16},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := &journal{nights: withDays(diaryOf(tt.nights)), setting: "water feet nonsense alcohol exercise magnesium sweat"}
			p := open(j, tt.width, tt.height, tt.glyphs).press(strings.Fields(tt.keys)...)
			golden.RequireEqual(t, plain(p.View()))
		})
	}
}

func TestRows_ofALevelPerNight(t *testing.T) {
	j := &journal{nights: withDays(diaryOf(13)), setting: "feet water"}
	p := open(j, 76, 20, theme.Braille)
	for name, want := range map[string]string{"feet ": "○◐●·○·◐●·○◐●··", "water ": "◐●○·◐·●○·◐●○··"} {
		if got := strings.Join(strings.Fields(p.line(name))[1:], ""); got != want {
			t.Errorf("got %q for %s, want %q", got, name, want)
		}
	}
}

func TestRows_fitEverySize(t *testing.T) {
	if testing.Short() {
		t.Skip("every size of a window takes long")
	}
	j := &journal{nights: withDays(diaryOf(400)), setting: "feet water magnesium alcohol"}
	for _, keys := range []string{"", "f", "/", "x", "up x"} {
		for _, glyphs := range []theme.Glyphs{theme.Braille, theme.ASCII} {
			p := open(j, 1, 1, glyphs).press(strings.Fields(keys)...)
			for width := 0; width <= 200; width += 1 + width/8 {
				for height := 0; height <= 70; height += 1 + height/6 {
					p.SetSize(width, height)
					checkFits(t, p.View(), width, height, glyphs)
				}
			}
		}
	}
}

func TestTrial_hasARowOfItsBlocks(t *testing.T) {
	start := diary.LastNight(evening).AddDays(-20)
	plan := diary.Plan{Start: start, Design: diary.SlowDesign, Rounds: 3, Seed: 7, On: diary.DrawSchedule(3, 7)}
	p := open(&journal{nights: diaryOf(60), trials: []diary.Plan{plan}}, 96, 26, theme.Braille)
	p.press("-") // a column for each night
	line := p.line("trial")
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
	if other := open(&journal{nights: diaryOf(60)}, 96, 26, theme.Braille); strings.Contains(other.View(), "trial") {
		t.Error("a trial is shown where there was none")
	}
}
