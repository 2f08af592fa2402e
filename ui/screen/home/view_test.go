package home

import (
	"fmt"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
)

// scenes are what the screen can show: by what there is, and the keys that lead there.
var scenes = map[string]struct {
	prepare func(*desk)
	keys    []string
}{
	"few":   {(*desk).fill, nil},
	"all":   {(*desk).fill, []string{"j", "j", "j", "enter"}},
	"alert": {func(d *desk) { d.fill(); d.flags, d.asked = append(d.flags, long, pain), false }, nil},
	"trial": {func(d *desk) { d.tries("", diary.NightOf(evening).AddDays(-4), false) }, []string{"down"}},
	"sign":  {func(d *desk) { d.signs, d.routines = append(d.signs, swollen), nil }, nil},
	"undo":  {(*desk).fill, []string{"u"}},
}

func TestView(t *testing.T) {
	for _, name := range []string{"few", "all", "alert", "trial"} {
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

// TestTheListOfASmallWindow is cut off around the cursor, which is always in view.
func TestTheListOfASmallWindow(t *testing.T) {
	d := sit(t, func(*desk) {})
	d.Press("end", "enter")
	for range d.routines {
		for height := 6; height < 14; height++ {
			d.screen.SetSize(56, height)
			d.Sees("▸ ")
		}
		d.Press("down")
	}
	d.screen.SetSize(56, 8)
	d.Sees("10 of 10")
	d.SeesNo("more below")
	d.Press("home")
	d.Sees("1 of 10", "more below", "▸ Wall calf")
	d.screen.SetSize(56, 4)
	if got, want := d.Screen.View(), "calmcalf: enter starts Wall calf stretch and short massa"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheWeekInWords(t *testing.T) {
	for want, prepare := range map[string]func(*desk){
		"No nights yet.": func(d *desk) { d.signs = append(d.signs, weakness) },
		"Routine on 5 of the last 7 nights, 3 cramps in 5 logged nights.":   (*desk).fill,
		"Routine on 1 of the last 7 nights. No check-ins.":                  func(d *desk) { d.logged(30, 2); d.did(0, "wall-lean", diary.Partial) },
		"No routine in the last 7 nights. No check-ins yet.":                func(d *desk) { d.did(1, "wall-lean", diary.Abandoned) },
		"routine ● ● · ● ◐ ● ○ cramps 0 1 · 0 2 0 · Routine on 5":           (*desk).fill,
		"cramps 9+ · · · · · · No routine":                                  func(d *desk) { d.logged(6, 12) },
		"This week Mon Tue Wed Thu Fri Sat Sun routine · · · · · · ○ cramp": func(*desk) {},
	} {
		sit(t, prepare).Sees(want)
	}
	sit(t, func(d *desk) { d.answered(0) }).Sees("No nights yet.") // an answer is no night
}

// TestTheWeekOfEachDiary at whose edges a sentence can be wrong.
func TestTheWeekOfEachDiary(t *testing.T) {
	want := map[string]string{
		"nothing":                "No nights yet. Press enter to start your first routine.",
		"only tonight":           "Routine on 1 of the last 7 nights. No check-ins yet.",
		"a first night":          "No routine in the last 7 nights, no cramps in 1 logged night.",
		"a first cramp":          "No routine in the last 7 nights, 1 cramp in 1 logged night.",
		"40 cramps in a night":   "No routine in the last 7 nights, 40 cramps in 1 logged night.",
		"never logged":           "Routine on 6 of the last 7 nights. No check-ins.",
		"a pause of 8 nights":    "Nothing logged in the last 7 nights.",
		"a pause of weeks":       "Nothing logged in the last 7 nights.",
		"a year without cramps":  "No routine in the last 7 nights, no cramps in 6 logged nights.",
		"a cramp every night":    "No routine in the last 7 nights, 6 cramps in 6 logged nights.",
		"ten years between two":  "No routine in the last 7 nights, no cramps in 1 logged night.",
		"cramps nobody asked of": "No routine in the last 7 nights, 3 cramps in 3 logged nights.",
	}
	for name, nights := range navtest.Diaries(diary.LastNight(evening)) {
		e := Evening{Nights: nights}
		if len(nights) > 0 {
			e.First = nights[0].Date
		}
		d := desk{Desk: navtest.Desk{T: t}}
		d.Sit(New(Deps{Evening: func() (Evening, error) { return e, nil }, Now: func() time.Time { return evening }}))
		if want[name] == "" {
			t.Errorf("%s: got no sentence to compare", name)
		}
		d.Sees(want[name])
		if silly := navtest.Silly.FindString(d.Screen.View()); silly != "" {
			t.Errorf("%s: got %q in\n%s", name, silly, d.Screen.View())
		}
	}
}
