package history

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

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

func TestX_removesTheOnlyCrampAfterAQuestion(t *testing.T) {
	j := &journal{nights: nightWith(7)}
	d := open(t, j, "x")
	d.Sees("Take out this cramp of Sat 21 Nov 2026: left calf 7/10 3 min 01:10?")
	d.Press("n")
	d.Sees("1 cramp (left calf 7/10")
	if len(j.done) != 0 {
		t.Fatalf("got %q done by a no", j.done)
	}
	d.Press("x", "y")
	d.Sees("▲ Sat 21 Nov, last night: no cramps")
	if want := []string{"removed cramp-0 from 2026-11-21"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q", j.done, want)
	}
	d.Went(nav.Notice{Text: "Taken out: left calf 7/10 3 min 01:10, night of Sat 21 Nov 2026. u takes that back."})
}

func TestX_asksWhichOfSeveral(t *testing.T) {
	j := &journal{nights: nightWith(1, 2, 3)}
	d := open(t, j, "x")
	d.Sees("Take out which cramp of Sat 21 Nov 2026? 1: left calf 1/10 3 min 01:10 · 2: left calf 2/10")
	d.Press("y", "4", "0", "z")
	if len(j.done) != 0 || d.question() == "" {
		t.Fatalf("got %q done by keys that are no answer", j.done)
	}
	d.Press("2")
	d.Sees("2 cramps (left calf 1/10 3 min 01:10; left calf 3/10")
}

func TestX_reachesEachOfFortyCramps(t *testing.T) {
	j := &journal{nights: nightWith(make([]int, 40)...)}
	d := open(t, j, "x", "x", "x", "x", "x", "5", "x", "4")
	if want := []string{"removed cramp-3 from 2026-11-21"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q: the fifth lot has four", j.done, want)
	}
	d.Sees("39 cramps")
	d.Press("x", "x", "x", "x", "x", "x", "esc")
	if d.question() != "" {
		t.Error("got the question still open after esc")
	}
}

func TestX_doesNothingWhereThereIsNoCramp(t *testing.T) {
	for _, nights := range [][]diary.Night{nightWith(), {{Date: diary.LastNight(evening).AddDays(-1)}}} {
		d := open(t, &journal{nights: nights}, "x")
		if d.question() != "" || d.Offers("x") {
			t.Errorf("got a question about no cramp:\n%s", d.View())
		}
	}
}

func TestU_undoesTheNewestChangeAfterAQuestion(t *testing.T) {
	j := &journal{nights: nightWith(7), change: &diary.Change{Night: diary.LastNight(evening), Sequence: 3, What: diary.OfCheckIn}}
	d := open(t, j, "u")
	d.Sees("Take back the check-in, night of Saturday 21 November 2026?")
	d.Press("n", "u", "y", "u", "y")
	if want := []string{"undid the check-in, night of Saturday 21 November 2026"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q, and nothing more to undo", j.done, want)
	}
	d.Went(nav.Notice{Text: "Taken back: the check-in, night of Saturday 21 November 2026."})
}

func TestU_undoesWhatItAskedAbout(t *testing.T) {
	j := &journal{nights: nightWith(7), change: &diary.Change{Night: diary.LastNight(evening), Sequence: 3, What: diary.OfCheckIn}}
	d := open(t, j)
	slow := d.Init() // reads again while the question is open, and finds nothing to undo
	d.Press("u")
	j.change = nil
	d.Run(slow)
	d.Press("y")
	if want := []string{"undid the check-in, night of Saturday 21 November 2026"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q", j.done, want)
	}
}

func TestChange_reportsItsFailure(t *testing.T) {
	j := &journal{nights: nightWith(7)}
	d := open(t, j, "x")
	j.broken = errors.New("it is locked")
	d.Press("y")
	if got := fmt.Sprint(d.Asked); !strings.Contains(got, "taking out a cramp: it is not there\nit is locked") || strings.Contains(got, "Taken out") {
		t.Errorf("got %s, want the failure reported and nothing said to be done", got)
	}
	d.Sees("1 cramp (left calf 7/10")
}

func TestKeys_ofAQuestionAreItsOwn(t *testing.T) {
	d := open(t, &journal{nights: nightWith(1, 2)}, "x")
	var help []string
	for _, b := range d.ShortHelp() {
		if b.Enabled() {
			help = append(help, b.Help().Key)
		}
	}
	if want := []string{"1-2", "n"}; !slices.Equal(help, want) {
		t.Errorf("got %q in the footer, want %q", help, want)
	}
	before := d.cursor
	if d.Press("left", "g", "+"); d.cursor != before {
		t.Error("got the cursor moved while a question is open")
	}
	d.Went()
}
