package history

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"pgregory.net/rapid"
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

// onDisk shows a journal in a file, and presses keys.
func onDisk(t *testing.T, nights []diary.Night, keys ...string) *desk {
	t.Helper()
	j := store.At(t.TempDir()+"/journal.db", func() time.Time { return evening })
	if _, err := j.Import(diary.Contents{Nights: nights}, store.PreferFile); err != nil {
		t.Fatal(err)
	}
	d := sit(t, Deps{Theme: navtest.Plain(theme.Braille), Journal: j})
	d.Press(keys...)
	return d
}

func TestX_removesOneThingAfterAQuestion(t *testing.T) {
	night := nightWith(7, 2)
	night[0].Sleep, night[0].Note = new(6), "late dinner"
	night[0].Factors = diary.Factors{diary.Feet: {Word: "long"}, diary.Water: {Number: 1400}}
	night[0].Drinks = []diary.Drink{{At: evening.Add(-30 * time.Hour), ML: 1400, ID: "a"}}
	const (
		from  = "Remove this from the night of Sat 21 Nov 2026: "
		whole = "2 cramps (left calf 7/10 3 min 01:10; left calf 2/10 3 min 01:10) · no routine · slept 6/10 · feet long · water 1.4 l · note: late dinner"
	)
	for _, tt := range []struct{ item, question, remaining string }{
		{"cramp 1 (left calf 7/10 3 min 01:10)", "", "1 cramp (left calf 2/10 3 min 01:10) · no routine · slept 6/10"},
		{"cramp 2 (left calf 2/10 3 min 01:10)", "", "1 cramp (left calf 7/10 3 min 01:10) · no routine · slept 6/10"},
		{"sleep (6/10)", "", "no routine · feet long · water"},
		{"note (late dinner)", "", "feet long · water 1.4 l"},
		{"feet (long)", "", "slept 6/10 · water 1.4 l"},
		{"water (1.4 l, with every drink)", "", "slept 6/10 · feet long · note: late dinner"},
		{
			"the whole night (it will count as not logged)", "Clear the night of Sat 21 Nov 2026? It will count as not logged. This removes the check-in, 2 cramps, how you slept and the note. Any routines you did, and what you logged about that day, are kept.",
			"last night: cramps not logged · no routine · feet long · water 1.4 l",
		},
	} {
		d := onDisk(t, night)
		d.SetSize(200, 13)
		d.Press("x")
		for range 7 {
			if strings.Contains(d.View(), "▸ "+tt.item) {
				break
			}
			d.Press("down")
		}
		d.Sees("What do you want to remove from the night of Sat 21 Nov 2026?", "▸ "+tt.item)
		d.Press("enter")
		d.Sees(cmp.Or(tt.question, from+tt.item+"?"))
		d.Press("enter", "x", "z", "n") // one of them is an answer
		d.Sees(whole)
		d.Press("x")
		for !strings.Contains(d.View(), "▸ "+tt.item) {
			d.Press("down")
		}
		d.Press("enter", "y")
		d.Sees(tt.remaining)
		done := "Removed: " + tt.item + ", night of Sat 21 Nov 2026. Press u to undo."
		if tt.question != "" {
			done = "The night of Sat 21 Nov 2026 is no longer logged. Press u to undo."
		}
		d.Went(nav.Notice{Text: done})
		d.Press("u", "y")
		d.Sees(whole)
		d.Press("U")
		d.Sees(tt.remaining)
		d.Press("U") // there is nothing to redo
		d.Sees(tt.remaining)
	}
}

func TestX_saysWhatANightIsAfterItsLastCramp(t *testing.T) {
	open(t, &journal{nights: nightWith(7)}, "x", "enter").Sees("? The night will then count as not logged.")
	unchecked := nightWith(7)
	unchecked[0].CheckedIn = false
	open(t, &journal{nights: unchecked}, "x", "enter").Sees("? The night will then count as not logged.")
}

func TestX_asksAtOnceWhereOneThingIsRecorded(t *testing.T) {
	d := onDisk(t, nightWith(), "x")
	d.Sees("Clear the night of Sat 21 Nov 2026? It will count as not logged. This removes the check-in.")
	d.Press("y")
	d.Sees("No nights yet.") // it was the only one
	d.Press("x", "u")
	d.Sees("Undo the removal of the check-in on Saturday night (21 November 2026)?")
	d.Press("y")
	d.Sees("▲ Sat 21 Nov, last night: no cramps")
	d.Press("U")
	d.Sees("No nights yet.")
}

func TestX_reachesEachOfFortyCrampsHoweverLongAgo(t *testing.T) {
	nights := nightWith(make([]int, 40)...)
	nights[0].Date = nights[0].Date.AddDays(-3000)
	for i := range nights[0].Cramps {
		nights[0].Cramps[i].At = time.Time{}
	}
	d := onDisk(t, append(nights, nightWith()...), "/")
	d.Type("4 sep 2018")
	d.Press("enter", "x", "end", "up", "enter", "y")
	d.Sees("Tue 4 Sep 2018: 39 cramps")
	if d.Press("x", "esc"); d.busy() {
		t.Error("got the list still open after esc")
	}
}

func TestX_saysWhereNothingWasAnswered(t *testing.T) {
	d := open(t, &journal{nights: []diary.Night{{Date: diary.LastNight(evening), Sessions: []diary.Session{{Completion: diary.Full}}}}}, "x", "left", "x")
	if d.busy() || d.Offers("remove") {
		t.Errorf("got a question about nothing:\n%s", d.View())
	}
	nothing := nav.Notice{Text: "This night isn't logged, so there is nothing to remove."}
	d.Went(nothing, nothing)
}

func TestU_undoesTheNewestChangeAfterAQuestion(t *testing.T) {
	j := &journal{nights: nightWith(7), change: &diary.Change{Night: diary.LastNight(evening), Sequence: 3, What: diary.OfCheckIn}}
	d := open(t, j, "u")
	d.Sees("Undo Saturday's check-in (21 November 2026)?")
	d.Press("n", "u", "y", "u", "y")
	if want := []string{"undid Saturday's check-in (21 November 2026)"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q, and nothing more to undo", j.done, want)
	}
	d.Went(nav.Notice{Text: "Undone: Saturday's check-in (21 November 2026). Press U to redo."})
}

func TestU_undoesWhatItAskedAbout(t *testing.T) {
	j := &journal{nights: nightWith(7), change: &diary.Change{Night: diary.LastNight(evening), Sequence: 3, What: diary.OfCheckIn}}
	d := open(t, j)
	slow := d.Init() // reads again while the question is open, and finds nothing to undo
	d.Press("u")
	j.change = nil
	d.Run(slow)
	d.Press("y")
	if want := []string{"undid Saturday's check-in (21 November 2026)"}; !slices.Equal(j.done, want) {
		t.Errorf("got %q, want %q", j.done, want)
	}
}

func TestChange_reportsItsFailure(t *testing.T) {
	j := &journal{nights: nightWith(7), change: &diary.Change{What: diary.OfImport}}
	d := open(t, j, "u")
	j.broken = errors.New("it is locked")
	d.Press("y")
	if got := fmt.Sprint(d.Asked); !strings.Contains(got, "it is locked") || strings.Contains(got, "Undone") {
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

// TestOnlyAYes_changesTheJournal presses any keys but y.
func TestOnlyAYes_changesTheJournal(t *testing.T) {
	j := onDisk(t, withDays(diaryOf(20))).deps.Journal.(*store.Journal)
	stored := func() string {
		all, err := j.Contents()
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintf("%+v", all.Nights)
	}
	before := stored()
	rapid.Check(t, func(rt *rapid.T) {
		d := sit(t, Deps{Theme: navtest.Plain(theme.Braille), Journal: j})
		keys := []string{"x", "x", "enter", "u", "U", "n", "esc", "down", "up", "left", "right", "end", "home", "/", "f", " ", "tab", "+", "-", "1", "9"}
		d.Press(rapid.SliceOfN(rapid.SampledFrom(keys), 1, 30).Draw(rt, "keys")...)
		if after := stored(); after != before {
			rt.Fatalf("got\n%s\nwant\n%s", after, before)
		}
	})
}
