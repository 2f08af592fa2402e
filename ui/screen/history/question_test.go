package history

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

var enter = tea.KeyMsg{Type: tea.KeyEnter}

// nightWith is a checked-in last night with cramps of these severities.
func nightWith(severities ...int) []diary.Night {
	n := diary.Night{Date: diary.LastNight(evening), CheckedIn: true}
	for i, severity := range severities {
		c := cramp(n.Date, 1, severity)
		c.ID = fmt.Sprint("cramp-", i)
		n.Cramps = append(n.Cramps, c)
	}
	return []diary.Night{n}
}

func TestX_takesOutTheOnlyCrampAfterAQuestion(t *testing.T) {
	j := &journal{nights: nightWith(7)}
	p := open(j, 96, 26, theme.Braille).press("x")
	wantLine(t, p, "Take out this cramp of Sat 21 Nov 2026: left calf 7/10 3 min 01:10?")
	wantLine(t, p.press("n"), "1 cramp (left calf 7/10")
	if len(j.done) != 0 {
		t.Fatalf("got %q done by a no", j.done)
	}
	wantLine(t, p.press("x", "y"), "▲ Sat 21 Nov, last night: no cramps")
	if want := []string{"took cramp-0 out of 2026-11-21"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q", j.done, want)
	}
	want := nav.Notice{Text: "Taken out: left calf 7/10 3 min 01:10, night of Sat 21 Nov 2026. u takes that back."}
	if len(p.asked) != 1 || p.asked[0] != nav.Msg(want) {
		t.Errorf("got %v, want %v", p.asked, want)
	}
}

func TestX_asksWhichOfSeveral(t *testing.T) {
	j := &journal{nights: nightWith(1, 2, 3)}
	p := open(j, 96, 26, theme.Braille).press("x")
	wantLine(t, p, "Take out which cramp of Sat 21 Nov 2026? 1: left calf 1/10 3 min 01:10 · 2: left calf 2/10")
	p.press("y", "4", "0", "z")
	if len(j.done) != 0 || !p.question.asked() {
		t.Fatalf("got %q done by keys that are no answer", j.done)
	}
	wantLine(t, p.press("2"), "2 cramps (left calf 1/10 3 min 01:10; left calf 3/10")
}

func TestX_reachesEachOfFortyCramps(t *testing.T) {
	j := &journal{nights: nightWith(make([]int, 40)...)}
	p := open(j, 96, 26, theme.Braille).press("x", "x", "x", "x", "x", "5", "x", "4")
	if want := []string{"took cramp-3 out of 2026-11-21"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q: the fifth lot has four", j.done, want)
	}
	wantLine(t, p, "39 cramps")
	p.press("x", "x", "x", "x", "x", "x", "esc")
	if p.question.asked() {
		t.Error("got the question still asked after esc")
	}
}

func TestX_doesNothingWhereThereIsNoCramp(t *testing.T) {
	for _, nights := range [][]diary.Night{nightWith(), {{Date: diary.LastNight(evening).AddDays(-1)}}} {
		p := open(&journal{nights: nights}, 96, 26, theme.Braille).press("x")
		if p.question.asked() || p.keys.takeOut.Enabled() {
			t.Errorf("got a question about no cramp:\n%s", p.View())
		}
	}
}

func TestU_takesBackTheNewestChangeAfterAQuestion(t *testing.T) {
	j := &journal{nights: nightWith(7), change: &diary.Change{Night: diary.LastNight(evening), Sequence: 3, What: diary.OfCheckIn}}
	p := open(j, 96, 26, theme.Braille).press("u")
	wantLine(t, p, "Take back the check-in, night of Saturday 21 November 2026?")
	p.press("n", "u", "y", "u", "y")
	if want := []string{"took back the check-in, night of Saturday 21 November 2026"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q, and nothing more to take back", j.done, want)
	}
	if got := fmt.Sprint(p.asked); got != "[{Taken back: the check-in, night of Saturday 21 November 2026.}]" {
		t.Errorf("got %s", got)
	}
}

func TestChange_thatFailsIsTold(t *testing.T) {
	j := &journal{nights: nightWith(7)}
	p := open(j, 96, 26, theme.Braille).press("x")
	j.broken = errors.New("it is locked")
	p.press("y")
	if got := fmt.Sprint(p.asked); !strings.Contains(got, "taking out a cramp: it is not there\nit is locked") || strings.Contains(got, "Taken out") {
		t.Errorf("got %s, want the failure told and nothing said to be done", got)
	}
	wantLine(t, p, "1 cramp (left calf 7/10")
}

func TestKeys_ofAQuestionAreItsOwn(t *testing.T) {
	p := open(&journal{nights: nightWith(1, 2)}, 96, 26, theme.Braille).press("x")
	var help []string
	for _, b := range p.ShortHelp() {
		if b.Enabled() {
			help = append(help, b.Help().Key)
		}
	}
	if want := []string{"1-2", "n"}; !slices.Equal(help, want) {
		t.Errorf("got %q in the footer, want %q", help, want)
	}
	before := p.cursor
	if p.press("left", "g", "+"); p.cursor != before || p.asked != nil {
		t.Error("got the cursor moved while a question is asked")
	}
}
