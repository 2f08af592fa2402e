package history

import (
	"strings"
	"testing"
	"time"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// goTo types a day after the key for it.
func (d *desk) goTo(day string) {
	d.Press("/")
	d.Type(day)
	d.Press("enter")
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
			d := fourHundred(t)
			d.goTo(tt.day)
			d.Sees(tt.want, tt.scope)
			if d.Typing() {
				t.Error("got letters that are still text")
			}
		})
	}
}

func TestJump_saysWhereTheJournalBegins(t *testing.T) {
	d := fourHundred(t)
	d.goTo("1 jan 2001")
	d.Went(nav.Notice{Text: "Your journal begins on Sat 18 Oct 2025."})
}

func TestJump_refusesWhatIsNoNight(t *testing.T) {
	for day, want := range map[string]string{
		"3/11":       `"3/11" could be two days`,
		"2026-12-03": "the night of Thu 3 Dec 2026 is still to come",
	} {
		d := fourHundred(t)
		d.goTo(day)
		d.Sees("Go to the night of "+day+"_", want)
		if d.Press("backspace"); strings.Contains(d.View(), want) {
			t.Errorf("%q: got %q still shown", day, want)
		}
		d.Press("esc")
		d.Sees("▲ Sat 21 Nov, last night: ")
		d.SeesNo("Go to")
		if d.Typing() {
			t.Errorf("%q: got the entry still open after esc", day)
		}
	}
}

func TestJump_acceptsLettersAsText(t *testing.T) {
	d := fourHundred(t, "/")
	for width, want := range map[int]string{96: "  3 nov, last friday, 2026-11-03", 48: "  3 nov, last friday", 40: "  3 nov, last friday", 56: "  3 nov, last friday, 2026-11-03"} {
		d.SetSize(width, 26)
		if got := strings.TrimRight(d.line("Go to the night"), " "); got != "Go to the night of _"+want {
			t.Errorf("%d cells: got %q, want the hint %q", width, got, want)
		}
	}
	if !d.Typing() {
		t.Error("got no typing")
	}
	d.Press("h", "x", "u", "f", "\x1b")
	d.Sees("Go to the night of hxuf_")
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
			d := sit(t, Deps{Theme: navtest.Plain(theme.Braille), Journal: &journal{nights: diaryOf(60)}, Now: func() time.Time { return clock }})
			d.Sees(want.last)
			for day, night := range map[string]string{"tonight": want.tonight, "last night": want.last, "today": want.tonight, "yesterday": want.last} {
				if clock.Hour() < 4 && day != "tonight" && day != "last night" {
					continue // after midnight they can mean two nights
				}
				d.goTo(day)
				d.Sees(night)
			}
		})
	}
}

func TestJump_waitsForTheNightsOfAWiderRange(t *testing.T) {
	d := fourHundred(t, "/")
	d.Type("1 aug")
	slow := d.Update(navtest.Key("enter"))
	d.Sees("reading…", "▲ Sat 21 Nov, last night: ")
	d.Run(slow)
	d.Sees("▲ Sat 1 Aug: ")
}
