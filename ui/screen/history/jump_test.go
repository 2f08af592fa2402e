package history

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
)

// goes types a day after the key for it.
func (p *page) goes(day string) *page {
	return p.press("/").press(strings.Split(day, "")...).press("enter")
}

func TestJump_goesToADay(t *testing.T) {
	for _, tt := range []struct{ day, want, scope string }{
		{"3 nov", "▲ Tue 3 Nov: ", "‹3m›"},
		{"2026-11-03", "▲ Tue 3 Nov: ", "‹3m›"},
		{"last friday", "▲ Fri 20 Nov: ", "‹3m›"},
		{"yesterday", "▲ Sat 21 Nov, last night: ", "‹3m›"},
		{"today", "▲ Sun 22 Nov, tonight: ", "‹3m›"},
		{"1 aug", "▲ Sat 1 Aug: ", "‹1y›"},
		{"1 nov 2025", "▲ Sat 1 Nov 2025: ", "‹all›"},
		{"1 jan 2001", "▲ Sat 18 Oct 2025: ", "‹all›"},
	} {
		t.Run(tt.day, func(t *testing.T) {
			p := open(&journal{nights: diaryOf(400)}, 96, 26, theme.Braille).goes(tt.day)
			wantLine(t, p, tt.want)
			wantLine(t, p, tt.scope)
			if p.Typing() {
				t.Error("got letters still taken for text")
			}
		})
	}
}

func TestJump_tellsWhereTheJournalBegins(t *testing.T) {
	p := open(&journal{nights: diaryOf(400)}, 96, 26, theme.Braille).goes("1 jan 2001")
	if want := (nav.Notice{Text: "The journal begins on Sat 18 Oct 2025."}); len(p.asked) != 1 || p.asked[0] != nav.Msg(want) {
		t.Errorf("got %v, want %v", p.asked, want)
	}
}

func TestJump_refusesWhatIsNoNight(t *testing.T) {
	for day, want := range map[string]string{
		"3/11":       `"3/11" does not name one day`,
		"2026-12-03": "the night of Thu 3 Dec 2026 is still to come",
		"":           "no day is named",
	} {
		p := open(&journal{nights: diaryOf(60)}, 96, 26, theme.Braille).goes(day)
		if len(p.asked) != 1 || !strings.Contains(fmt.Sprint(p.asked), want) {
			t.Errorf("%q: got %v, want %q", day, p.asked, want)
		}
		wantLine(t, p, "Go to the night of "+day+"_")
		wantLine(t, p.press("esc"), "▲ Sat 21 Nov, last night: ")
		if p.Typing() || p.line("Go to") != "" {
			t.Errorf("%q: got the line still open after esc", day)
		}
	}
}

func TestJump_takesLettersAsText(t *testing.T) {
	p := open(&journal{nights: diaryOf(60)}, 96, 26, theme.Braille).press("/")
	wantLine(t, p, "Go to the night of _  3 nov, 2026-11-03, last friday")
	if !p.Typing() {
		t.Error("got no typing")
	}
	wantLine(t, p.press("h", "x", "u", "f", "\x1b"), "Go to the night of hxuf_")
}

func TestJump_namesTheNightsByTheHour(t *testing.T) {
	for at, want := range map[string]struct{ tonight, last string }{
		"00:30": {"▲ Fri 20 Nov, tonight: ", "▲ Thu 19 Nov, last night: "},
		"03:59": {"▲ Fri 20 Nov, tonight: ", "▲ Thu 19 Nov, last night: "},
		"04:00": {"▲ Sat 21 Nov, tonight: ", "▲ Fri 20 Nov, last night: "},
		"07:40": {"▲ Sat 21 Nov, tonight: ", "▲ Fri 20 Nov, last night: "},
		"12:00": {"▲ Sat 21 Nov, tonight: ", "▲ Fri 20 Nov, last night: "},
		"23:59": {"▲ Sat 21 Nov, tonight: ", "▲ Fri 20 Nov, last night: "},
	} {
		t.Run(at, func(t *testing.T) {
			clock, err := time.Parse("2006-01-02 15:04", "2026-11-21 "+at)
			if err != nil {
				t.Fatal(err)
			}
			p := &page{Model: New(Deps{
				Theme: theme.Theme{Glyphs: theme.Braille}, Journal: &journal{nights: diaryOf(60)}, Now: func() time.Time { return clock },
			})}
			p.SetSize(96, 26)
			p.run(p.Init())
			wantLine(t, p, want.last)
			wantLine(t, p.goes("tonight"), want.tonight)
			wantLine(t, p.goes("last night"), want.last)
			wantLine(t, p.goes("today"), want.tonight)
			wantLine(t, p.goes("yesterday"), want.last)
		})
	}
}

func TestJump_waitsForTheNightsOfAWiderRange(t *testing.T) {
	p := open(&journal{nights: diaryOf(400)}, 96, 26, theme.Braille).press("/")
	for _, letter := range "1 aug" {
		p.press(string(letter))
	}
	slow := p.Update(enter)
	wantLine(t, p, "reading…")
	wantLine(t, p, "▲ Sat 21 Nov, last night: ")
	p.run(slow)
	wantLine(t, p, "▲ Sat 1 Aug: ")
}
