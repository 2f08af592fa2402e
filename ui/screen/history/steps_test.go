package history

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"
)

// hiddenBelow is how many lines of a page are hidden below.
func hiddenBelow(p *page) int {
	_, below := p.views[p.at].view.(reader).beyond()
	return below
}

func TestCalendar_arrowsGoWhereTheyPoint(t *testing.T) {
	for keys, want := range map[string]string{
		"left":  "▲ Sat 14 Nov: ",
		"right": "▲ Sun 22 Nov, tonight: ",
		"up":    "▲ Fri 20 Nov: ",
		"down":  "▲ Sun 22 Nov, tonight: ",
		"g":     "▲ Mon 24 Aug: ",
	} {
		p := open(&journal{nights: diaryOf(400)}, 96, 27, theme.Braille).on("calendar").press(keys)
		if got := p.line("▲ "); !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %q, want %q", keys, got, want)
		}
	}
}

func TestCalendar_followsTheCursor(t *testing.T) {
	p := open(&journal{nights: diaryOf(400)}, 76, 20, theme.Braille).press("+").on("calendar")
	wantLine(t, p, "more at the left")
	p.press("g")
	wantLine(t, p, "more at the right")
	wantLine(t, p, "23 Nov 2025")
	wantLine(t, p.press("right", "right", "right", "G"), "more at the left")
}

func TestViews_shareTheCursor(t *testing.T) {
	p := open(&journal{nights: diaryOf(400)}, 96, 27, theme.Braille).on("calendar").press("left", "up")
	before := p.cursorDate()
	p.on("when and where").press("down", "right", "G").on("insight").press("down").on("nights")
	if got := p.cursorDate(); got != before {
		t.Errorf("got the cursor on %v, want it still on %v", got, before)
	}
}

func TestReaders_scrollToTheirEnds(t *testing.T) {
	for _, view := range []string{"when and where", "insight"} {
		p := open(&journal{nights: diaryOf(400)}, 56, 16, theme.Braille).on(view)
		hidden := hiddenBelow(p)
		if hidden == 0 || p.keys.weekEarlier.Enabled() || !p.keys.weekLater.Enabled() {
			t.Fatalf("%s: want more below and nothing above, got %d lines below", view, hidden)
		}
		if p.press("down"); hiddenBelow(p) != hidden-1 {
			t.Errorf("%s: got %d lines below, want %d", view, hiddenBelow(p), hidden-1)
		}
		if p.press("end"); hiddenBelow(p) != 0 || p.keys.weekLater.Enabled() {
			t.Errorf("%s: got %d lines below at the end, want none", view, hiddenBelow(p))
		}
		if p.press("home"); hiddenBelow(p) != hidden {
			t.Errorf("%s: got %d lines below at the top, want %d", view, hiddenBelow(p), hidden)
		}
		if p.press("enter", "x"); len(p.asked) != 0 || p.keys.edit.Enabled() {
			t.Errorf("%s: got %v, want no night edited that is not seen", view, p.asked)
		}
	}
}

func TestCalendar_findsTheNightUnderThePointer(t *testing.T) {
	p := open(&journal{nights: diaryOf(400)}, 96, 27, theme.Braille).on("calendar").press("left", "up")
	v := p.views[p.at].view.(*calendarView)
	lines := strings.Split(p.View(), "\n")
	row := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "[") })
	column := len([]rune(lines[row][:strings.Index(lines[row], "[")])) + 1
	if night, is := v.find(column, row-p.headLines()); !is || night != p.cursor {
		t.Errorf("got night %d (%v), want the one of the cursor, %d", night, is, p.cursor)
	}
}
