package diary_test

import (
	"encoding/json"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// maybe draws an answer: none, or one of these, of which one is a zero that was said.
func maybe[T any](t *rapid.T, label string, answers ...T) *T {
	return rapid.Ptr(rapid.SampledFrom(answers), true).Draw(t, label)
}

// anyNight draws a night of which any answer may lack.
func anyNight(t *rapid.T, label string) diary.Night {
	n := diary.Night{
		Date: friday, CheckedIn: rapid.Bool().Draw(t, label+" checked in"), Sleep: maybe(t, label+" sleep", 0, 7),
		Note: rapid.SampledFrom([]string{"", "windy"}).Draw(t, label+" note"), Sessions: []diary.Session{},
	}
	if n.CheckedIn {
		n.Cramps = []diary.Cramp{}
	}
	for _, id := range []string{"a", "b"} {
		if rapid.Bool().Draw(t, label+" "+id) {
			n.Cramps = append(n.Cramps, diary.Cramp{
				ID:     id,
				Side:   rapid.SampledFrom([]routines.Side{"", routines.Left}).Draw(t, label+" side"),
				Muscle: rapid.SampledFrom([]diary.Muscle{"", diary.Calf}).Draw(t, label+" muscle"), Severity: maybe(t, label+" severity", 0, 7),
				Duration: maybe(t, label+" duration", diary.Seconds(time.Second), diary.Seconds(time.Minute)), Woke: maybe(t, label+" woke", false, true),
				SoreH: maybe(t, label+" hours sore", 0, 30), Different: rapid.Bool().Draw(t, label+" different"),
			})
		}
	}
	for factor, amounts := range map[diary.Factor][]diary.Amount{diary.Caffeine: {{}, {Number: 2}}, diary.Water: {{}, {Number: 300}}, diary.Feet: {{Word: "little"}}} {
		if a := maybe(t, label+" "+string(factor), amounts...); a != nil {
			if n.Factors == nil {
				n.Factors = diary.Factors{}
			}
			n.Factors[factor] = *a
		}
	}
	return n
}

// answers are the fields that a night or a cramp has in its JSON.
func answers(t *rapid.T, of any) map[string]any {
	text, err := json.Marshal(of)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(text, &fields); err != nil {
		t.Fatal(err)
	}
	return fields
}

// TestWhatWasNotAnsweredStaysAbsent: an answer that was not given is no zero after a night was
// written and read, joined or edited, and a zero that was given is no missing answer.
func TestWhatWasNotAnsweredStaysAbsent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ours, other := anyNight(t, "ours"), anyNight(t, "other")
		text, err := json.Marshal(ours)
		if err != nil {
			t.Fatal(err)
		}
		var read diary.Night
		if err := json.Unmarshal(text, &read); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(ours, read); diff != "" {
			t.Fatalf("%s is read with a difference:\n%s", text, diff)
		}
		for _, n := range []diary.Night{{Date: friday}, ours} {
			same, err := ours.Join(n)
			if diff := cmp.Diff(ours, same, cmpopts.EquateEmpty()); err != nil || diff != "" {
				t.Fatalf("joined with %+v: %v\n%s", n, err, diff)
			}
		}
		empty, err := diary.Night{}.Join(ours)
		if diff := cmp.Diff(ours, empty, cmpopts.EquateEmpty()); err != nil || diff != "" {
			t.Fatalf("joined to nothing: %v\n%s", err, diff)
		}
		joined, err := ours.Join(other)
		if err != nil {
			t.Fatal(err)
		}
		invented(t, joined, ours, other)
		for f := range joined.Factors {
			_, here := ours.Factors[f]
			if _, there := other.Factors[f]; !here && !there {
				t.Fatalf("%s is an answer that nobody gave", f)
			}
		}
		for _, c := range joined.Cramps {
			sources := []any{}
			for _, n := range []*diary.Night{&ours, &other} {
				if known := n.Cramp(c.ID); known != nil {
					sources = append(sources, *known)
				}
			}
			invented(t, c, sources...)
		}
		edited := ours
		edited.Remark(diary.Remarks{})
		if err := edited.Log(diary.DayLog{Night: friday}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(ours, edited); diff != "" {
			t.Fatalf("an edit of nothing changed it:\n%s", diff)
		}
	})
}

// invented fails where a record has an answer that none of its sources has, or another one.
func invented(t *rapid.T, record any, sources ...any) {
	for field, value := range answers(t, record) {
		if field == "cramps" || field == "checked_in" || field == "factors" {
			continue // whose parts are looked at
		}
		given := false
		for _, source := range sources {
			answer, is := answers(t, source)[field]
			given = given || is && cmp.Equal(answer, value)
		}
		if !given {
			t.Fatalf("%s is %v, and nobody said so: %+v of %+v", field, value, record, sources)
		}
	}
}
