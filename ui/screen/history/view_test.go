package history

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

// sizes are what is left of windows of 200x60, 100x30, 80x24 and 60x20.
var sizes = [][2]int{{196, 56}, {96, 26}, {76, 20}, {56, 16}}

func TestView(t *testing.T) {
	for _, tt := range []struct {
		name   string
		nights []diary.Night
		keys   string
		glyphs theme.Glyphs
	}{
		{"no nights", nil, "", theme.Braille},
		{"one night", diaryOf(1), "", theme.Braille},
		{"one night in all", diaryOf(1), "+ + + +", theme.Braille},
		{"13 nights", diaryOf(13), "left", theme.Braille},
		{"400 nights", diaryOf(400), "up", theme.Braille},
		{"400 nights in a year", diaryOf(400), "+", theme.Braille},
		{"400 nights in all in ASCII", diaryOf(400), "+ +", theme.ASCII},
		{"six weeks in ASCII", diaryOf(40), "up", theme.ASCII},
		{"a clock set back", clockSetBack(t), "up up up up", theme.Braille},
	} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s, %dx%d", tt.name, size[0], size[1]), func(t *testing.T) {
				p := open(&journal{nights: tt.nights}, size[0], size[1], tt.glyphs).press(strings.Fields(tt.keys)...)
				golden.RequireEqual(t, plain(p.View()))
			})
		}
	}
}

// plain leaves out the spaces at the ends of lines, which nobody sees.
func plain(view string) string {
	lines := strings.Split(view, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// clockSetBack is a journal around the end of summer time in Vienna, with a cramp
// in either of the two hours after two o'clock.
func clockSetBack(t *testing.T) []diary.Night {
	t.Helper()
	vienna, err := time.LoadLocation("Europe/Vienna")
	if err != nil {
		t.Fatal(err)
	}
	var nights []diary.Night
	for day := range 35 {
		n := diary.Night{Date: diary.Date{Year: 2026, Month: 10, Day: 17}.AddDays(day), CheckedIn: true}
		if n.Date.Day == 24 && n.Date.Month == time.October {
			first := time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC).In(vienna)
			n.Cramps = []diary.Cramp{{At: first}, {At: first.Add(time.Hour)}}
		}
		nights = append(nights, n)
	}
	return nights
}

func TestView_fitsEverySize(t *testing.T) {
	if testing.Short() {
		t.Skip("every size of a window takes long")
	}
	for _, glyphs := range []theme.Glyphs{theme.Braille, theme.ASCII} {
		for _, nights := range []int{0, 1, 400} {
			p := open(&journal{nights: diaryOf(nights)}, 1, 1, glyphs).press("+", "left")
			for width := 0; width <= 200; width += 1 + width/8 {
				for height := 0; height <= 70; height += 1 + height/6 {
					p.SetSize(width, height)
					checkFits(t, p.View(), width, height, glyphs)
				}
			}
		}
	}
}

func checkFits(t *testing.T, view string, width, height int, glyphs theme.Glyphs) {
	t.Helper()
	if w, h := lipgloss.Size(view); w > width || view != "" && h > height {
		t.Fatalf("got %dx%d, want at most %dx%d:\n%s", w, h, width, height, view)
	}
	for _, r := range view {
		if glyphs == theme.ASCII && r > '~' {
			t.Fatalf("got %q in the page, want ASCII only", r)
		}
	}
}

func TestView_ofATinyWindowKeepsTheFacts(t *testing.T) {
	p := open(&journal{nights: diaryOf(13)}, 90, 3, theme.Braille).press("left")
	if got, want := p.View(), "Fri 20 Nov: no cramps · routine full · history needs a larger window"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestBars_addUpToTheCramps reads the counts off the page: on the line of every
// whole number, as many bars pass as there are nights with so many cramps.
func TestBars_addUpToTheCramps(t *testing.T) {
	nights := diaryOf(91)
	want := 0
	for _, n := range nights[len(nights)-42:] {
		if n.Date.Compare(diary.Date{Year: 2026, Month: 10, Day: 12}) >= 0 {
			want += len(n.Cramps)
		}
	}
	p := open(&journal{nights: nights}, 96, 27, theme.Braille).press("-")
	got := 0
	for line := range strings.Lines(p.View()) {
		if strings.Contains(line, "┤") {
			got += strings.Count(line, "█")
		}
	}
	if got != want || want == 0 {
		t.Errorf("got %d cramps in the bars, want %d:\n%s", got, want, p.View())
	}
}

func TestTallies_loseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		span, width := rapid.IntRange(1, 800).Draw(t, "nights"), rapid.IntRange(leastWidth, 220).Draw(t, "width")
		first := diary.NightOf(evening).AddDays(1 - span)
		var nights []diary.Night
		cramps, checkedIn := 0, 0
		for i := range span {
			n := diary.Night{Date: first.AddDays(i), CheckedIn: rapid.Bool().Draw(t, "logged")}
			if n.CheckedIn {
				checkedIn++
				n.Cramps = make([]diary.Cramp, rapid.IntRange(0, 5).Draw(t, "cramps"))
				cramps += len(n.Cramps)
			}
			nights = append(nights, n)
		}
		v, w := chartView{}, newWindow(all, first, evening, nights)
		v.show(&w, 0, width, leastHeight)
		sum, logged := 0.0, 0
		bars, _ := v.marks(v.counts())
		for i, bar := range bars {
			first, end := v.columns.Nights(i)
			known := v.count(first, end).Logged
			sum += bar.Value * float64(known)
			logged += known
		}
		if int(sum+0.5) != cramps || logged != checkedIn {
			t.Fatalf("got %v cramps on %d nights, want %d on %d", sum, logged, cramps, checkedIn)
		}
	})
}

func TestDetails_areCutAfterThreeLines(t *testing.T) {
	night := diary.Night{Date: diary.LastNight(evening), CheckedIn: true}
	for hour := range 9 {
		night.Cramps = append(night.Cramps, cramp(night.Date, hour, hour))
	}
	p := open(&journal{nights: []diary.Night{night}}, 56, 20, theme.Braille)
	if n := len(p.chart.details); n != 3 || !strings.HasSuffix(p.chart.details[2], " …") {
		t.Errorf("got %d lines of details, want 3 and a sign that there is more:\n%s", n, p.View())
	}
}

// TestView_isCheapToDraw holds what a frame may take, at the size of a usual window.
func TestView_isCheapToDraw(t *testing.T) {
	for _, nights := range []int{13, 400, 36500} {
		p := openYears(nights, 96, 26)
		p.press("left")
		_ = p.View()
		const frames = 100
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for i := range frames {
			p.press([]string{"left", "right"}[i%2])
			_ = p.View()
		}
		runtime.ReadMemStats(&after)
		if got := (after.TotalAlloc - before.TotalAlloc) / frames; got > 64<<10 {
			t.Errorf("%d nights: got %d bytes for a key and its frame, want at most 64 KiB", nights, got)
		}
	}
}

func TestResize_keepsACursorAtAnEnd(t *testing.T) {
	for _, end := range []string{"home", "end"} {
		p := open(&journal{nights: diaryOf(400)}, 96, 26, theme.Braille).press("+", end)
		want := p.cursorDate()
		for _, size := range [][2]int{{40, 10}, {200, 60}, {3, 1}, {0, 0}, {56, 16}, {41, 30}} {
			p.SetSize(size[0], size[1])
			checkFits(t, p.View(), size[0], size[1], theme.Braille)
		}
		if got := p.cursorDate(); got != want {
			t.Errorf("got the cursor on %v, want it to stay on %v", got, want)
		}
	}
}
