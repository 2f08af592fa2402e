package exchange_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

// fataler is a *testing.T, a *rapid.T or a *testing.B.
type fataler interface {
	Helper()
	Fatal(...any)
}

func written(t fataler, f exchange.Format, nights []diary.Night) string {
	t.Helper()
	var text strings.Builder
	if err := exchange.Write(&text, f, diary.Contents{Nights: nights}); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// told reads a file in which nothing is refused.
func told(t fataler, f exchange.Format, text string) []diary.Night {
	t.Helper()
	got, err := exchange.Read(strings.NewReader(text), f, later, "")
	if err != nil || got.Refused.Count() > 0 {
		t.Fatal(err, got.Refused)
	}
	return got.Nights
}

// joined is a journal, in the simplest form, after an import.
func joined(t fataler, journal, told []diary.Night) []diary.Night {
	t.Helper()
	after := slices.Clone(journal)
	for _, n := range told {
		i, known := slices.BinarySearchFunc(after, n.Date, func(have diary.Night, d diary.Date) int { return have.Date.Compare(d) })
		if !known {
			after = slices.Insert(after, i, diary.Night{Sessions: []diary.Session{}})
		}
		var err error
		if after[i], err = after[i].Join(n); err != nil {
			t.Fatal(err)
		}
	}
	return after
}

func TestJSONGoesThereAndBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		journal := nights(false).Draw(t, "journal")
		text := written(t, exchange.JSON, journal)
		back := told(t, exchange.JSON, text)
		if got := written(t, exchange.JSON, joined(t, nil, back)); got != text {
			t.Fatalf("in a new journal:\n got %s\nwant %s", got, text)
		}
		if got := written(t, exchange.JSON, joined(t, journal, back)); got != text {
			t.Fatalf("in the same journal:\n got %s\nwant %s", got, text)
		}
	})
}

func TestTrialsAndDeletionsGoThereAndBackToo(t *testing.T) {
	want := diary.Contents{
		Nights: small(),
		Trials: []diary.Plan{
			{Start: friday.AddDays(-90), Design: diary.SlowDesign, Rounds: 3, Seed: 1<<64 - 1, On: diary.DrawSchedule(3, 1<<64-1), Stopped: friday.AddDays(-80)},
			{Factor: diary.Alcohol, Start: friday.AddDays(30), Design: diary.FastDesign, Rounds: 8, Seed: 2, On: diary.DrawSchedule(8, 2)},
		},
		Deleted: []diary.Deletion{{Night: friday, At: later}, {Night: friday, ID: "01X", At: later}},
	}
	var text strings.Builder
	if err := exchange.Write(&text, exchange.JSON, want); err != nil {
		t.Fatal(err)
	}
	got, err := exchange.Read(strings.NewReader(text.String()), exchange.JSON, later, "")
	if err != nil || got.Refused.Count() > 0 {
		t.Fatal(err, got.Refused)
	}
	var again strings.Builder
	if err := exchange.Write(&again, exchange.JSON, got.Contents); err != nil || again.String() != text.String() {
		t.Errorf("got %s, %v\nwant %s", again.String(), err, text.String())
	}
	nights, others, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(text.String(), `{"format":"calmcalf-1",`), "}\n"), "\n],")
	turned := fmt.Sprintf("{%s,%s\n],\"format\":\"calmcalf-1\"}", others, nights)
	if got, err := exchange.Read(strings.NewReader(turned), exchange.JSON, later, ""); err != nil || len(got.Nights) != 3 || len(got.Trials) != 2 || len(got.Deleted) != 2 {
		t.Errorf("in another order: got %v, %v", got, err)
	}
}

func TestTheCSVOfAJournalChangesNothingInIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		journal := nights(false).Draw(t, "journal")
		text := written(t, exchange.CSV, journal)
		before := written(t, exchange.JSON, journal)
		if got := written(t, exchange.JSON, joined(t, journal, told(t, exchange.CSV, text))); got != before {
			t.Fatalf("after %s\n got %s\nwant %s", text, got, before)
		}
		if got := written(t, exchange.CSV, joined(t, nil, told(t, exchange.CSV, text))); got != text {
			t.Fatalf("in a new journal:\n got %s\nwant %s", got, text)
		}
	})
}

func TestCSVKeepsWhatItHasColumnsFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		journal := nights(true).Draw(t, "journal")
		want := written(t, exchange.JSON, journal)
		back := told(t, exchange.CSV, written(t, exchange.CSV, journal))
		if got := written(t, exchange.JSON, joined(t, nil, back)); got != want {
			t.Fatalf("got %s\nwant %s", got, want)
		}
	})
}

func TestTwoExportsMergeInEitherOrderAndOnlyOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one, other := nights(false).Draw(t, "one device"), nights(false).Draw(t, "another device")
		f := rapid.SampledFrom(exchange.Formats()).Draw(t, "format")
		file := told(t, f, written(t, f, other))
		both := joined(t, one, file)
		if got, want := written(t, exchange.JSON, joined(t, both, file)), written(t, exchange.JSON, both); got != want {
			t.Fatalf("the second time:\n got %s\nwant %s", got, want)
		}
		for _, before := range slices.Concat(one, joined(t, nil, file)) {
			i := slices.IndexFunc(both, func(n diary.Night) bool { return n.Date == before.Date })
			for _, c := range before.Cramps {
				if both[i].Cramp(c.ID) == nil {
					t.Fatalf("the cramp %s of %v is gone", c.ID, before.Date)
				}
			}
			for _, s := range before.Sessions {
				if !slices.ContainsFunc(both[i].Sessions, func(have diary.Session) bool { return have.ID == s.ID }) && !s.Reported() {
					t.Fatalf("the session %s of %v is gone", s.ID, before.Date)
				}
			}
		}
	})
}

func TestWhatWasEditedInAnExportIsChanged(t *testing.T) {
	journal := []diary.Night{{
		Date: friday, CheckedIn: true, CheckedAt: friday.At(7, 40, zone), Sleep: new(6), Sessions: []diary.Session{}, Factors: diary.Factors{diary.Feet: {Word: "long"}},
		Cramps: []diary.Cramp{{ID: "a", Side: routines.Left, Severity: new(7), Sore: true}, {ID: "b", Severity: new(2)}},
	}}
	for _, test := range []struct {
		format exchange.Format
		edit   []string // old, new
	}{
		{exchange.JSON, []string{`"severity":7`, `"severity":8`, `"sleep":6`, `"sleep":5`, "long", "some"}},
		{exchange.CSV, []string{"7;2", "8;2", ",6,", ",5,", ",no,2,", ",no,1,"}},
	} {
		text := written(t, test.format, journal)
		edited := strings.NewReplacer(test.edit...).Replace(text)
		n := joined(t, journal, told(t, test.format, edited))[0]
		if len(n.Cramps) != 2 || *n.Cramps[0].Severity != 8 || !n.Cramps[0].Sore || *n.Cramps[1].Severity != 2 || *n.Sleep != 5 || n.Factors[diary.Feet].Word != "some" {
			t.Errorf("after %s: got %s", edited, written(t, exchange.JSON, []diary.Night{n}))
		}
	}
}

func TestTheArrayOfTheHistoryIsReadToo(t *testing.T) {
	text, err := json.MarshalIndent(small(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := written(t, exchange.JSON, joined(t, nil, told(t, exchange.JSON, string(text)))), written(t, exchange.JSON, small()); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// small is a journal with one of everything.
func small() []diary.Night {
	three := diary.Seconds(3 * 60e9)
	return []diary.Night{
		{Date: friday.AddDays(-2), Sessions: []diary.Session{}, Factors: diary.Factors{diary.Caffeine: {Number: 1.5}, diary.Exercise: {Word: "unusual"}, diary.Covers: {Word: "tight"}}},
		{
			Date: friday.AddDays(-1), CheckedIn: true, Cramps: []diary.Cramp{}, Note: `A "good" night; no, really`,
			Sessions: []diary.Session{{
				ID: "01S", Routine: "wall", Started: friday.AddDays(-1).At(22, 0, zone), Ended: friday.AddDays(-1).At(22, 4, zone), Completion: diary.Full,
				Steps: []diary.Step{{Title: "Stretch", Side: routines.Left, Planned: three, Held: three, Outcome: routines.Done}},
			}},
		},
		{
			Date: friday, CheckedIn: true, CheckedAt: friday.At(7, 40, zone), Sleep: new(4), Sessions: []diary.Session{},
			Cramps: []diary.Cramp{
				{ID: "01A", Side: routines.Left, Muscle: diary.Calf, Severity: new(7), Duration: &three, At: friday.At(3, 10, zone), Woke: new(true), SoreH: new(5)},
				{ID: "01B", Side: routines.Right, Muscle: diary.Toes},
			},
			Factors: diary.Factors{diary.Water: {Number: 1500}, diary.Feet: {Word: "long"}, diary.Magnesium: {Word: "no"}},
			Drinks:  []diary.Drink{{ID: "01D", At: friday.AtDay(14, 0, zone), ML: 300}},
		},
	}
}

func TestFiles(t *testing.T) {
	for _, f := range exchange.Formats() {
		t.Run(string(f), func(t *testing.T) { golden.RequireEqual(t, []byte(written(t, f, small()))) })
	}
}

// TestADiaryOfAnotherProgram counts what was counted in the file by other means.
func TestADiaryOfAnotherProgram(t *testing.T) {
	text, err := os.ReadFile("testdata/diary.csv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(text), "\n")
	rand.New(rand.NewSource(1)).Shuffle(len(lines)-2, func(i, j int) { lines[i+1], lines[j+1] = lines[j+1], lines[i+1] })
	all := joined(t, nil, told(t, exchange.CSV, strings.Join(lines, "")))
	counted := map[string]int{}
	for _, n := range all {
		counted["nights"]++
		if n.CheckedIn {
			counted["logged"]++
		}
		counted["routine "+string(n.Did())]++
		counted["feet "+n.Factors[diary.Feet].Word]++
		counted["exercise "+n.Factors[diary.Exercise].Word]++
		counted["magnesium "+n.Factors[diary.Magnesium].Word]++
		for _, f := range []diary.Factor{diary.Water, diary.Alcohol, diary.Caffeine} {
			counted[string(f)] += int(n.Factors[f].Number)
		}
		if len(n.Cramps) > 0 {
			counted["with cramps"]++
		}
		for _, c := range n.Cramps {
			counted["cramps"]++
			counted["severity"] += *c.Severity
			counted["seconds"] += int(*c.Duration / 1e9)
			counted[string(c.Muscle)]++
		}
	}
	for what, want := range map[string]int{
		"nights": 60, "logged": 41, "cramps": 24, "with cramps": 14, "severity": 135, "seconds": 78 * 60, "calf": 19,
		"routine full": 44, "routine partial": 7, "feet little": 19, "feet some": 22, "feet long": 19, "exercise hard": 14,
		"magnesium yes": 41, "water_ml": 88200, "alcohol": 33, "caffeine": 87,
	} {
		if counted[what] != want {
			t.Errorf("%s: got %d, want %d", what, counted[what], want)
		}
	}
	again := written(t, exchange.CSV, all)
	for line := range strings.Lines(string(text)) {
		if !strings.Contains(again, strings.TrimSuffix(line, "\n")+",") {
			t.Errorf("the export has no line %s", line)
		}
	}
}

func TestAReaderThatFailsIsNoRefusal(t *testing.T) {
	cause := errors.New("no such disk")
	for _, f := range exchange.Formats() {
		text := written(t, f, small())
		for _, cut := range []int{0, 1, len(text) / 2, len(text)} {
			broken := io.MultiReader(strings.NewReader(text[:cut]), iotest.ErrReader(cause))
			if got, err := exchange.Read(broken, f, later, ""); !errors.Is(err, cause) {
				t.Errorf("%s after %d bytes: got %v, %v, want %v", f, cut, got, err, cause)
			}
		}
		if got, err := exchange.Read(endless(text[:5]), f, later, ""); err == nil && got.Refused.Count() == 0 {
			t.Errorf("%s without an end: got %v", f, got)
		}
	}
}

// endless repeats a text.
type endless string

func (e endless) Read(p []byte) (int, error) {
	return copy(p, strings.Repeat(string(e), 1+len(p)/len(e))), nil
}

func TestOnlyTheFirstRefusalsAreKept(t *testing.T) {
	text := "date,cramps\n" + strings.Repeat("never,1\n", 100)
	got, err := exchange.Read(strings.NewReader(text), exchange.CSV, later, "")
	if err != nil || len(got.Refused.Named) != 20 || got.Refused.More != 80 {
		t.Errorf("got %d and %d more, %v", len(got.Refused.Named), got.Refused.More, err)
	}
}
