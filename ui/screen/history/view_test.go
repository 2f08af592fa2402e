package history

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

// TestViews compares every view in both sizes with all glyphs and in ASCII, and what only
// some journals show once.
func TestViews(t *testing.T) {
	plain, ascii, blocks := navtest.Plain(theme.Braille), navtest.Plain(theme.ASCII), navtest.Plain(theme.Blocks)
	night, _ := theme.New("night", theme.Terminal{Profile: colorprofile.TrueColor})
	rows := "water feet nonsense alcohol exercise magnesium sweat"
	large, small := navtest.Sizes[0], navtest.Sizes[1]
	views := []nav.View{nav.ViewNights, nav.ViewCalendar, nav.ViewWhere, nav.ViewInsight}
	for name, tt := range map[string]struct {
		look  theme.Theme
		j     journal
		keys  string
		views []nav.View
		sizes [][2]int
	}{
		"400 nights":          {plain, journal{nights: diaryOf(400)}, "", views, navtest.Sizes},
		"a year in ASCII":     {ascii, journal{nights: diaryOf(400)}, "+", views, navtest.Sizes},
		"400 nights in night": {night, journal{nights: diaryOf(400)}, "", views[:2], [][2]int{small}},
		"six weeks in blocks": {blocks, journal{nights: diaryOf(40)}, "", views[1:3], [][2]int{large}},
		"one night":           {plain, journal{nights: diaryOf(1)}, "", views[:2], [][2]int{large}},
		"ten years apart":     {plain, journal{nights: tenYearsApart()}, "+ +", views, [][2]int{large}},
		"40 cramps":           {plain, journal{nights: fortyCramps()}, "", views[1:3], [][2]int{large}},
		"no severity":         {plain, journal{nights: unratedNights()}, "", views[1:3], [][2]int{large}},
		"with rows":           {plain, journal{nights: withDays(diaryOf(13)), setting: rows}, "left", views[:1], navtest.Sizes},
		"the list of rows":    {plain, journal{nights: withDays(diaryOf(13)), setting: rows}, "f down", views[:1], [][2]int{small}},
	} {
		for _, view := range tt.views {
			for _, size := range tt.sizes {
				t.Run(fmt.Sprintf("%s, %s, %dx%d", strings.TrimSuffix(string(view), "?"), name, size[0], size[1]), func(t *testing.T) {
					d := sit(t, Deps{Theme: tt.look, Journal: &tt.j, View: view, Study: studyOf(tt.j.nights)})
					d.Press(strings.Fields(tt.keys)...)
					d.SetSize(size[0], size[1])
					golden.RequireEqual(t, trimmed(d.View()))
				})
			}
		}
	}
}

// trimmed leaves out the blanks at the ends of lines, which nobody sees.
func trimmed(view string) string {
	lines := strings.Split(view, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

func TestView_withoutNights(t *testing.T) {
	d := open(t, &journal{})
	d.Sees("No nights yet.", "The morning check-in adds a night in a few seconds.")
	d.SeesNo("calendar")
}

func TestView_ofTheHourThatComesTwice(t *testing.T) {
	d := open(t, &journal{nights: clockSetBack(t)}, "up", "up", "up", "up")
	d.Sees("▲ Sat 24 Oct: 2 cramps (02:30; 02:30) routine none")
	d.on(nav.ViewWhere)
	lines := strings.Split(d.View(), "\n")
	hours := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "What time they started") })
	if got := strings.Fields(lines[hours+1]); got[0] != "2" { // above the one bar, that of both hours
		t.Errorf("got %v, want 2 cramps in one bar:\n%s", got, d.View())
	}
}

// TestViews_keepTheirNamesInPlace, which a root that centres them by their widest and their
// last line would move.
func TestViews_keepTheirNamesInPlace(t *testing.T) {
	for _, size := range [][2]int{{56, 17}, {76, 21}, {96, 27}, {144, 57}} {
		for _, view := range []nav.View{nav.ViewNights, nav.ViewCalendar, nav.ViewWhere, nav.ViewInsight} {
			d := fourHundred(t).on(view)
			d.SetSize(size[0], size[1])
			widest, lines := 0, strings.Split(d.View(), "\n")
			for _, line := range lines {
				widest = max(widest, lipgloss.Width(line))
			}
			if widest != size[0] || len(lines) != min(size[1], tallest) {
				t.Errorf("%s in %v: got %d cells in %d lines", view, size, widest, len(lines))
			}
		}
	}
}

// TestNights_sayWhatABarStandsFor where several share one.
func TestNights_sayWhatABarStandsFor(t *testing.T) {
	d := fourHundred(t)
	d.SetSize(76, 20)
	d.Sees("bars average 2 nights (the first, 1)")
	d.SetSize(96, 26)
	d.SeesNo("of 2 nights")
}

func TestCut_isAfterAWholeFact(t *testing.T) {
	plain := navtest.Plain(theme.Braille)
	for _, tt := range []struct{ text, want string }{
		{"no cramps · water 1.5 l · alcohol none", "no cramps · water 1.5 l …"},
		{"no cramps · alcohol with supper", "no cramps …"},
		{"sentences of many common words", "sentences of many …"},
	} {
		if got := cut(tt.text, 25, 1, plain); len(got) != 1 || got[0] != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// TestEveryScene_fits looks at windows of every size, and then in ASCII alone.
func TestEveryScene_fits(t *testing.T) {
	scenes := map[string][]string{
		"nights": {"left"}, "a year": {"+"}, "all": {"+", "+", "home"}, "calendar": {"tab"}, "where": {"tab", "tab"},
		"where, at its end": {"tab", "tab", "end"}, "insight": {"shift+tab"}, "the list": {"f"}, "a day": {"/"}, "a question": {"up", "x", "enter"}, "what to remove": {"up", "x"},
	}
	navtest.Sweep(t, scenes, func(t *testing.T) *navtest.Desk {
		return &open(t, &journal{nights: withDays(diaryOf(400)), setting: "feet water magnesium alcohol"}).Desk
	})
	for _, nights := range []int{0, 1} {
		navtest.Sweep(t, map[string][]string{"nights": nil, "calendar": {"tab"}, "where": {"tab", "tab"}, "insight": {"shift+tab"}}, func(t *testing.T) *navtest.Desk {
			return &open(t, &journal{nights: diaryOf(nights)}).Desk
		})
	}
	for _, keys := range scenes {
		d := fourHundred(t, keys...)
		for _, size := range [][2]int{{1, 1}, {120, 40}, {250, 80}, {300, 100}} {
			d.SetSize(size[0], size[1])
			if w, h := lipgloss.Size(d.View()); w > size[0] || h > size[1] {
				t.Errorf("got %dx%d, want at most %v:\n%s", w, h, size, d.View())
			}
		}
	}
}

func TestView_ofATinyWindowHasTheFacts(t *testing.T) {
	d := open(t, &journal{nights: diaryOf(13)}, "left")
	d.SetSize(90, 3)
	if got, want := d.View(), "Fri 20 Nov: no cramps · routine done · Make the window larger to see your history."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestBars_addUpToTheCramps reads the counts off the screen: on the line of every whole
// number, as many bars pass as there are nights with so many cramps.
func TestBars_addUpToTheCramps(t *testing.T) {
	nights := diaryOf(91)
	want := 0
	for _, n := range nights[len(nights)-42:] {
		if n.Date.Compare(diary.Date{Year: 2026, Month: 10, Day: 12}) >= 0 {
			want += len(n.Cramps)
		}
	}
	d := open(t, &journal{nights: nights}, "-")
	d.SetSize(96, 27)
	got := 0
	for line := range strings.Lines(d.View()) {
		if strings.Contains(line, "▔│") {
			got += strings.Count(line, "█")
		}
	}
	if got != want || want == 0 {
		t.Errorf("got %d cramps in the bars, want %d:\n%s", got, want, d.View())
	}
}

func TestDetails_sayWhereTheyWereCut(t *testing.T) {
	night := diary.Night{Date: diary.LastNight(evening), CheckedIn: true}
	for hour := range 9 {
		night.Cramps = append(night.Cramps, cramp(night.Date, hour, hour))
	}
	d := open(t, &journal{nights: []diary.Night{night}})
	for _, height := range []int{11, 14, 20} {
		d.SetSize(56, height)
		if said := strings.Join(d.nightsView().details, "\n"); !strings.Contains(said, " …") {
			t.Errorf("got details\n%s\nwant a sign that there is more", said)
		}
	}
}

// TestDetails_areInTwoColumns holds that what is recorded of a night stands in columns, and
// that its drinks are one total.
func TestDetails_areInTwoColumns(t *testing.T) {
	night := diary.Night{
		Date: diary.LastNight(evening), CheckedIn: true, Sleep: new(6), Note: "late dinner",
		Factors: diary.Factors{diary.Water: {Number: 1300}, diary.Feet: {Word: "long"}, diary.Alcohol: {}},
		Drinks:  []diary.Drink{{ML: 300}, {ML: 1000}},
	}
	d := open(t, &journal{nights: []diary.Night{night}})
	d.SetSize(96, 40)
	want := []string{
		"▲ Sat 21 Nov, last night: no cramps",
		"  routine  none                               feet     long",
		"  slept    6/10                               water    1.3 l",
		"  alcohol  none",
		"  note: late dinner",
	}
	if got := trimmed(strings.Join(d.nightsView().details, "\n")); got != strings.Join(want, "\n")+"\n" {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestResize_keepsACursorAtAnEnd(t *testing.T) {
	for _, end := range []string{"home", "end"} {
		d := fourHundred(t, "+", end)
		want := d.cursorDate()
		for _, size := range [][2]int{{40, 10}, {200, 60}, {3, 1}, {0, 0}, {56, 16}, {41, 30}} {
			d.SetSize(size[0], size[1])
		}
		if got := d.cursorDate(); got != want {
			t.Errorf("got the cursor on %v, want it to stay on %v", got, want)
		}
	}
}

// TestNights_withoutCramps_haveNoLineOfZeros, which would hide their marks.
func TestNights_withoutCramps_haveNoLineOfZeros(t *testing.T) {
	var nights []diary.Night
	for i := range 60 {
		nights = append(nights, diary.Night{Date: diary.LastNight(evening).AddDays(i - 59), CheckedIn: true})
	}
	d := open(t, &journal{nights: nights})
	d.Sees("▁", "average no cramps")
	d.SeesNo("⠤", "⣀", "28-night average", "0.0 a night")
}

// TestCalendar_explainsItsMarks in the one line that 80x24 leaves.
func TestCalendar_explainsItsMarks(t *testing.T) {
	d := fourHundred(t).on(nav.ViewCalendar)
	d.SetSize(76, 20)
	d.Sees("╱ not logged ▄ ▄▄▄ mild to severe routine ● done ◐ partly ○ not done")
}
