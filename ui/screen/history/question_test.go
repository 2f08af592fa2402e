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

func TestX_removesOneThingAfterAQuestion(t *testing.T) {
	nights := nightWith(7, 2)
	nights[0].Sleep, nights[0].Note, nights[0].Sessions = new(6), "late\x1b dinner", []diary.Session{{Completion: diary.Full}}
	nights[0].Factors = diary.Factors{diary.Feet: {Word: "long"}, diary.Water: {Number: 1400}}
	nights[0].Drinks = []diary.Drink{{At: evening, ML: 1400}}
	const of = "Remove this from the night of Sat 21 Nov 2026: "
	for _, tt := range []struct {
		down            int
		question, done  string
		want, remaining string
	}{
		{0, of + "cramp (left calf 7/10 3 min 01:10)?", "removed cramp-0", "Removed: cramp (left calf 7/10 3 min 01:10), night of Sat 21 Nov 2026. Press u to undo.", "1 cramp (left calf 2/10"},
		{1, of + "cramp (left calf 2/10 3 min 01:10)?", "removed cramp-1", "Removed: cramp (left calf 2/10 3 min 01:10), night of Sat 21 Nov 2026. Press u to undo.", "1 cramp (left calf 7/10"},
		{2, of + "slept 6/10?", "removed sleep", "Removed: slept 6/10, night of Sat 21 Nov 2026. Press u to undo.", "routine full · feet long"},
		{3, of + `note "late dinner"?`, "removed note", `Removed: note "late dinner", night of Sat 21 Nov 2026. Press u to undo.`, "water 1.4 l"},
		{4, of + "feet long?", "removed feet", "Removed: feet long, night of Sat 21 Nov 2026. Press u to undo.", "slept 6/10 · water 1.4 l"},
		{5, of + "water 1.4 l and its drinks?", "removed water_ml", "Removed: water 1.4 l and its drinks, night of Sat 21 Nov 2026. Press u to undo.", "slept 6/10 · feet long · "},
		{
			6, "Put the night of Sat 21 Nov 2026 back to not logged? This removes the check-in, 2 cramps, how you slept, the note. Routines and the log of the day stay.",
			"unlogged", "The night of Sat 21 Nov 2026 is not logged any more. Press u to undo.", "last night: cramps not logged · routine full · feet long · water 1.4 l",
		},
	} {
		j := &journal{nights: nights}
		d := open(t, j, "x")
		d.Sees("Remove what from the night of Sat 21 Nov 2026?", "▸ cramp (left calf 7/10", "the whole night, so that it is not logged")
		pick := append(slices.Repeat([]string{"down"}, tt.down), "enter")
		d.Press(pick...)
		d.Sees(tt.question)
		d.Press("n")
		d.Sees("2 cramps (left calf 7/10")
		d.Press("x")
		d.Press(pick...)
		d.Press("enter", "x") // are no answers
		if len(j.done) != 0 {
			t.Fatalf("got %q done without a yes", j.done)
		}
		d.Press("y")
		d.Sees(tt.remaining)
		d.Went(nav.Notice{Text: tt.want})
		if !slices.Equal(j.done, []string{tt.done}) || !d.Offers("undo") {
			t.Errorf("got %q, want %s, and a key to undo", j.done, tt.done)
		}
	}
}

func TestX_saysWhatANightIsAfterItsLastCramp(t *testing.T) {
	open(t, &journal{nights: nightWith(7)}, "x", "enter").Sees("? It is then a night without cramps.")
	unchecked := nightWith(7)
	unchecked[0].CheckedIn = false
	open(t, &journal{nights: unchecked}, "x", "enter").Sees("? The night is then not logged.")
}

func TestX_asksAtOnceWhereOneThingIsRecorded(t *testing.T) {
	d := open(t, &journal{nights: nightWith()}, "x")
	d.Sees("Put the night of Sat 21 Nov 2026 back to not logged? This removes the check-in.")
	d.Press("y")
	d.Sees("▲ Sat 21 Nov, last night: not logged")
}

func TestX_reachesEachOfFortyCrampsHoweverLongAgo(t *testing.T) {
	nights := nightWith(make([]int, 40)...)
	nights[0].Date = nights[0].Date.AddDays(-3000)
	j := &journal{nights: append(nights, nightWith()...)}
	d := open(t, j, "/")
	d.Type("4 sep 2018")
	d.Press("enter", "x", "end", "up", "enter", "y")
	if want := []string{"removed cramp-39"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q", j.done, want)
	}
	d.Sees("Tue 4 Sep 2018: 39 cramps")
	if d.Press("x", "esc"); d.busy() {
		t.Error("got the list still open after esc")
	}
}

func TestX_doesNothingWhereNothingWasAnswered(t *testing.T) {
	d := open(t, &journal{nights: []diary.Night{{Date: diary.LastNight(evening), Sessions: []diary.Session{{Completion: diary.Full}}}}}, "x", "left", "x")
	if d.busy() || d.Offers("remove") {
		t.Errorf("got a question about nothing:\n%s", d.View())
	}
}

func TestU_undoesTheNewestChangeAfterAQuestion(t *testing.T) {
	j := &journal{nights: nightWith(7), change: &diary.Change{Night: diary.LastNight(evening), Sequence: 3, What: diary.OfCheckIn}}
	d := open(t, j, "u")
	d.Sees("Undo the check-in, night of Saturday 21 November 2026?")
	d.Press("n", "u", "y", "u", "y")
	if want := []string{"undid the check-in, night of Saturday 21 November 2026"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q, and nothing more to undo", j.done, want)
	}
	d.Went(nav.Notice{Text: "Undone: the check-in, night of Saturday 21 November 2026. Press r to redo."})
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

func TestR_redoesWhatWasUndoneHere(t *testing.T) {
	j := &journal{nights: nightWith(7), change: &diary.Change{Night: diary.LastNight(evening), Sequence: 3, What: diary.OfCheckIn}}
	d := open(t, j, "r", "u", "y", "r", "r")
	if want := []string{"undid the check-in, night of Saturday 21 November 2026", "redid"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q", j.done, want)
	}
	if got := d.Asked[len(d.Asked)-1]; got != (nav.Notice{Text: "Done again: the check-in, night of Saturday 21 November 2026."}) {
		t.Errorf("got %v", got)
	}
}

func TestChange_reportsItsFailure(t *testing.T) {
	j := &journal{nights: nightWith(7)}
	d := open(t, j, "x", "enter")
	j.broken = errors.New("it is locked")
	d.Press("y")
	if got := fmt.Sprint(d.Asked); !strings.Contains(got, "it is locked") || strings.Contains(got, "Removed") {
		t.Errorf("got %s, want the failure reported and nothing said to be done", got)
	}
	d.Sees("1 cramp (left calf 7/10")
}

func TestKeys_ofAQuestionAreItsOwn(t *testing.T) {
	d := open(t, &journal{nights: nightWith(1, 2)}, "x")
	for _, want := range []string{"↑↓ enter esc", "y n"} {
		var help []string
		for _, b := range d.ShortHelp() {
			if b.Enabled() {
				help = append(help, b.Help().Key)
			}
		}
		if got := strings.Join(help, " "); got != want {
			t.Errorf("got %q in the footer, want %q", got, want)
		}
		before := d.cursor
		if d.Press("left", "g", "+", "enter"); d.cursor != before {
			t.Error("got the cursor moved while a question is open")
		}
	}
	d.Went()
}
