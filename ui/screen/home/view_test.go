package home

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/lipgloss"
)

// scenes are what the screen can show: by what there is, and the keys that lead there.
var scenes = map[string]struct {
	prepare func(*desk)
	keys    []string
}{
	"bed":      {(*desk).fill, nil},
	"all":      {(*desk).fill, []string{"j", "j", "enter"}},
	"alert":    {func(d *desk) { d.fill(); d.flags = append(d.flags, long, pain) }, nil},
	"trial":    {func(d *desk) { d.fill(); d.tries("", diary.NightOf(evening).AddDays(-4), false) }, []string{"down"}},
	"sign":     {func(d *desk) { d.fill(); d.signs, d.routines = append(d.signs, swollen), nil }, nil},
	"undo":     {(*desk).fill, []string{"u"}},
	"welcome":  {func(d *desk) { d.asked = false }, nil},
	"done":     {func(d *desk) { d.fill(); d.did(0, "wall-calf-massage", diary.Full) }, nil},
	"midnight": {func(d *desk) { d.fill(); d.now = evening.Add(3 * time.Hour) }, nil},
	"cramp":    {func(d *desk) { d.fill(); d.did(0, "wall-calf-massage", diary.Full); d.now = evening.Add(5 * time.Hour) }, nil},
	"morning":  {func(d *desk) { d.fill(); d.now = evening.Add(10 * time.Hour) }, nil},
	"day":      {func(d *desk) { d.fill(); d.now = evening.Add(16 * time.Hour) }, nil},
}

func TestView(t *testing.T) {
	for _, name := range []string{"bed", "alert", "welcome", "midnight"} {
		for _, size := range navtest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := sit(t, scenes[name].prepare)
				d.Press(scenes[name].keys...)
				d.Golden(size[0], size[1])
			})
		}
	}
}

func TestView_fitsAndNeedsNoUnicode(t *testing.T) {
	for _, scene := range scenes {
		d := sit(t, scene.prepare)
		d.Press(scene.keys...)
		d.Fits()
		d.screen.SetTheme(navtest.Plain(theme.ASCII))
		for _, size := range navtest.Sizes {
			d.screen.SetSize(size[0], size[1])
			d.ASCII()
		}
	}
}

// TestOneQuestionIsLarge at every hour, in windows from 60x20 on.
func TestOneQuestionIsLarge(t *testing.T) {
	for _, name := range []string{"bed", "alert", "trial", "done", "midnight", "cramp", "morning", "day"} {
		d := sit(t, scenes[name].prepare)
		for _, size := range [][2]int{{56, 16}, {76, 20}, {96, 26}, {144, 56}} {
			d.screen.SetSize(size[0], size[1])
			if view := d.screen.View(); strings.Count(view, "█") < 20 {
				t.Errorf("%s, %v: got no letters in\n%s", name, size, view)
			}
			if width, _ := lipgloss.Size(d.screen.View()); width > size[0] {
				t.Errorf("%s, %v: got %d columns", name, size, width)
			}
			if name == "bed" || name == "midnight" {
				d.Sees("Wall calf stretch and short massage", "Calf and hamstring, as tested in a study")
			}
		}
	}
}

// TestTonightIsInTheLegend only where it is among the nights: in the morning it isn't.
func TestTonightIsInTheLegend(t *testing.T) {
	for name, is := range map[string]bool{"bed": true, "morning": false} {
		d := sit(t, scenes[name].prepare)
		d.screen.SetSize(96, 26)
		d.Sees("not logged")
		if got := strings.Contains(d.screen.View(), "◌ tonight"); got != is {
			t.Errorf("%s: is tonight in the legend? got %v in\n%s", name, got, d.screen.View())
		}
	}
}

// TestTheListOfASmallWindow is cut off around the cursor, which is always in view.
func TestTheListOfASmallWindow(t *testing.T) {
	d := sit(t, begun)
	d.Press("end", "enter")
	for range d.routines {
		for height := 6; height < 14; height++ {
			d.screen.SetSize(56, height)
			d.Sees("▸ ")
		}
		d.Press("down")
	}
	d.screen.SetSize(56, 8)
	d.Sees("All routines", "10 of 10")
	d.SeesNo("more below")
	d.Press("home")
	d.Sees("1 of 10", "more below", "▸ Wall calf")
	d.Press("esc")
	d.screen.SetSize(56, 4)
	if got, want := d.Screen.View(), "Ready for bed? enter start"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNothingIsCutInTheMiddleOfAWord in any window, also with a routine whose name is long.
func TestNothingIsCutInTheMiddleOfAWord(t *testing.T) {
	for name, scene := range scenes {
		d := sit(t, scene.prepare)
		if len(d.routines) > 0 {
			d.routines = slices.Clone(d.routines)
			d.routines[0].Name = strings.Repeat("calves and thighs ", 11)
			d.Run(d.screen.Init())
		}
		d.Press(scene.keys...)
		d.screen.SetSize(144, 60)
		whole := map[string]bool{"calves…": true, "and…": true, "thighs…": true}
		for _, word := range strings.Fields(d.screen.list.asked.String() + " c: cramp now Press press f. s. part none signs? tonight") { // also where they are in letters
			whole[word] = true
		}
		for width := 144; width > 35; width -= 4 {
			for _, height := range []int{9, 16, 26} {
				d.screen.SetSize(width, height)
				for _, word := range strings.FieldsFunc(d.screen.View(), func(r rune) bool { return r == ' ' || r == '\n' || r >= '─' && r != '…' }) {
					if width == 144 {
						whole[word] = true
					} else if before, cut := strings.CutSuffix(word, "…"); !whole[word] && !(cut && whole[before]) && !strings.ContainsAny(word, "·0+") {
						t.Fatalf("%s, %dx%d: got %q in\n%s", name, width, height, word, d.screen.View())
					}
				}
			}
		}
	}
}

func TestTheFourWeeksInMarks(t *testing.T) {
	for want, prepare := range map[string]func(*desk){
		"routine ······· ······· ······· ●●·●◐●◌ cramps ······· ······· ······· 01·020 3 cramps in 5 logged nights; 1 night not logged.": (*desk).fill,
		"cramps ······· ······· ······· +····· 12 cramps in 1 logged night; 5 nights not logged.":                                        func(d *desk) { d.logged(6, 12) },
		"cramps ······· ······· ······9 0····· 9 cramps":                                                                                 func(d *desk) { d.logged(7, 9); d.logged(6, 0) },
		"·····○◌ cramps": func(d *desk) { d.logged(1, 0) },
		"cramps ······· ······· ······· ······2": func(d *desk) { d.logged(0, 2); d.now = d.now.Add(10 * time.Hour) }, // in the morning after
	} {
		sit(t, prepare).Sees(want)
	}
	d := sit(t, (*desk).fill)
	d.screen.SetSize(76, 20)
	d.Sees("● ● · ● ◐ ● ◌", "0 1 · 0 2 0")
	d.screen.SetSize(40, 20)
	d.Sees("●●·●◐●◌")
	legend := ""
	for _, b := range d.screen.FullHelp()[2] {
		legend += b.Help().Key + " " + b.Help().Desc + ", "
	}
	if want := "● the whole routine, ◐ part of it, ○ no routine, ◌ tonight, not done yet, 0–9 cramps that night, + 10 cramps or more, · not logged, "; legend != want {
		t.Errorf("got %s, want %s", legend, want)
	}
}
