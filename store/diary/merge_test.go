package diary_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// moments are few, so that changes meet at one instant. The first is not known.
func moments(t *rapid.T, label string) time.Time {
	n := rapid.IntRange(0, 5).Draw(t, label)
	if n == 0 {
		return time.Time{}
	}
	return friday.At(22, n, time.UTC)
}

// aCopy is a copy of a journal of two nights and two trials, with whatever was changed and
// deleted in it.
var aCopy = rapid.Custom(func(t *rapid.T) diary.Contents {
	var c diary.Contents
	for d := friday; d.Compare(friday.AddDays(1)) <= 0; d = d.AddDays(1) {
		night, deleted := nightOf(t, d)
		if rapid.IntRange(0, 3).Draw(t, "the night is there") > 0 {
			c.Nights = append(c.Nights, night)
		} else {
			gone := diary.Deletion{Night: d, At: friday.At(22, rapid.IntRange(1, 5).Draw(t, "gone"), time.UTC)}
			if rapid.Bool().Draw(t, "only its own fields") {
				gone.Fields = night.DeletedFields(gone.At)
			}
			deleted = append(deleted, gone)
		}
		c.Deleted = append(c.Deleted, deleted...)
	}
	for _, factor := range []diary.Factor{"", diary.Alcohol} {
		seed := rapid.Uint64Range(1, 2).Draw(t, "seed")
		plan := diary.Plan{Factor: factor, Start: friday, Design: diary.DesignOf(factor), Rounds: 1, Seed: seed, On: diary.DrawSchedule(1, seed), Changed: moments(t, "trial")}
		if stopped := rapid.IntRange(-2, 2).Draw(t, "stopped"); stopped > 0 {
			plan.Stopped = friday.AddDays(stopped)
		} else if stopped < -1 {
			continue
		}
		c.Trials = append(c.Trials, plan)
	}
	return c.Merge(diary.Contents{}) // as it is written
})

func nightOf(t *rapid.T, d diary.Date) (n diary.Night, deleted []diary.Deletion) {
	n = diary.Night{Date: d, Sessions: []diary.Session{}, Changed: moments(t, "night"), Fields: diary.Fields{}}
	some := func(label string) bool { return rapid.Bool().Draw(t, label) }
	if n.CheckedIn = some("checked in"); n.CheckedIn {
		n.Cramps = []diary.Cramp{}
		n.CheckedAt = d.At(23, rapid.IntRange(1, 2).Draw(t, "at"), time.UTC)
	}
	if some("sleep") {
		n.Sleep = new(rapid.IntRange(0, 2).Draw(t, "sleep"))
	}
	if some("note") {
		n.Note = rapid.SampledFrom([]string{"hot", "cold"}).Draw(t, "note")
	}
	if some("signs") {
		n.Signs = &diary.Signs{At: d.At(23, 0, time.UTC), Yes: []string{}}
	}
	n.Discuss(rapid.SliceOfN(rapid.SampledFrom([]string{"B1", "B6"}), 0, 2).Draw(t, "discussed")...)
	for _, name := range []string{"checked_in", "sleep", "note", "signs", "discussed B1", "feet", "water_ml", ""} {
		if some("mark of " + name) {
			n.Fields[name] = moments(t, name)
		}
	}
	water := diary.Amount{Number: float64(100 * rapid.IntRange(0, 2).Draw(t, "water"))}
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		changed := moments(t, id)
		switch rapid.IntRange(0, 4).Draw(t, "kind of "+id) {
		case 0:
			n.Cramps = append(n.Cramps, diary.Cramp{ID: id, Severity: new(rapid.IntRange(0, 1).Draw(t, "severity")), Changed: changed})
		case 1:
			s := diary.Session{ID: id, Started: d.At(22, 0, time.UTC), Steps: []diary.Step{}, Completion: diary.Full, Changed: changed}
			s.Ended = s.Started.Add(time.Duration(rapid.IntRange(0, 1).Draw(t, "minutes")) * time.Minute)
			n.Sessions = append(n.Sessions, s)
		case 2:
			n.Drinks = append(n.Drinks, diary.Drink{ID: id, At: d.AtDay(9, 0, time.UTC), ML: 300, Changed: changed})
			water.Number += 300
		case 3:
			if !changed.IsZero() {
				deleted = append(deleted, diary.Deletion{Night: d, ID: id, At: changed})
			}
		}
	}
	if some("feet") {
		n.Factors = diary.Factors{diary.Feet: {Word: rapid.SampledFrom([]string{"some", "long"}).Draw(t, "feet")}}
	}
	if len(n.Drinks) > 0 || some("water") {
		if n.Factors == nil {
			n.Factors = diary.Factors{}
		}
		n.Factors[diary.Water] = water
	}
	return n, deleted
}

func copyText(t *rapid.T, c diary.Contents) string {
	text, err := json.MarshalIndent(c, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestCopiesMergeInAnyOrderAndAnyNumberOfTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := aCopy.Draw(t, "a"), aCopy.Draw(t, "b"), aCopy.Draw(t, "c")
		same := func(rule string, one, other diary.Contents) {
			if copyText(t, one) != copyText(t, other) {
				t.Fatalf("%s: got %s\nand %s", rule, copyText(t, one), copyText(t, other))
			}
		}
		same("a copy merged with itself", a.Merge(a), a)
		same("two copies", a.Merge(b), b.Merge(a))
		same("three copies", a.Merge(b).Merge(c), a.Merge(b.Merge(c)))
		same("a second time", a.Merge(b).Merge(a), a.Merge(b))
		for _, n := range a.Merge(b).Merge(c).Nights {
			if err := n.Check(); err != nil {
				t.Fatalf("%v: %v", n, err)
			}
		}
	})
}

// facts are the facts of a copy with their instants, by names; the text of a deleted one is "".
func facts(c diary.Contents) map[string]fact {
	all := map[string]fact{}
	for _, n := range c.Nights {
		add := func(name string, is bool, at time.Time, value any) {
			if text, _ := json.Marshal(value); is {
				all[fmt.Sprint(n.Date, " ", name)] = fact{at, string(text)}
			}
		}
		mark := func(name string) time.Time {
			if at, known := n.Fields[name]; known {
				return at
			}
			return n.Changed
		}
		add("checked_in", n.CheckedIn, mark("checked_in"), n.CheckedAt)
		add("sleep", n.Sleep != nil, mark("sleep"), n.Sleep)
		add("note", n.Note != "", mark("note"), n.Note)
		add("signs", n.Signs != nil, mark("signs"), n.Signs)
		add("feet", n.Factors[diary.Feet].Word != "", mark("feet"), n.Factors[diary.Feet])
		for _, c := range n.Cramps {
			add(c.ID, true, c.Changed, c)
		}
		for _, s := range n.Sessions {
			add(s.ID, true, s.Changed, s)
		}
		for _, d := range n.Drinks {
			add(d.ID, true, d.Changed, d)
		}
	}
	return all
}

type fact struct {
	at   time.Time
	text string
}

// deletedAt returns when a fact was deleted in a copy, zero where it was not.
func deletedAt(c diary.Contents, name string) (at time.Time) {
	night, id := name[:10], name[11:]
	later := func(d time.Time) {
		if d.After(at) {
			at = d
		}
	}
	field := slices.Contains([]string{"checked_in", "sleep", "note", "signs", "feet"}, id)
	for _, n := range c.Nights {
		if n.Date.String() == night && field {
			later(n.Fields[""])
			later(n.Fields[id])
		}
	}
	for _, d := range c.Deleted {
		switch {
		case d.Night.String() != night:
		case field && d.ID == "" && len(d.Fields) > 0:
			later(d.Fields[""])
			later(d.Fields[id])
		case field && d.ID == "", !field && d.ID == id:
			later(d.At)
		}
	}
	return at
}

// TestAMergeLosesNothingThatIsNewest: of each fact the newest one is there, unless it was
// deleted later; and none is there that no copy had.
func TestAMergeLosesNothingThatIsNewest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		copies := []diary.Contents{aCopy.Draw(t, "a"), aCopy.Draw(t, "b"), aCopy.Draw(t, "c")}
		merged := copies[0].Merge(copies[1]).Merge(copies[2])
		got := facts(merged)
		newest, texts := map[string]fact{}, map[string][]string{}
		for _, c := range copies {
			for name, f := range facts(c) {
				texts[name] = append(texts[name], f.text)
				if known, is := newest[name]; !is || f.at.After(known.at) {
					newest[name] = f
				}
			}
		}
		for name, f := range newest {
			deleted := time.Time{}
			for _, c := range copies {
				if at := deletedAt(c, name); at.After(deleted) {
					deleted = at
				}
			}
			is, there := got[name]
			switch {
			case deleted.After(f.at) && there:
				t.Fatalf("%s is there, which was deleted: %s", name, copyText(t, merged))
			case !deleted.After(f.at) && (!is.at.Equal(f.at) || !slices.Contains(texts[name], is.text)):
				t.Fatalf("got %s as %v, want %v", name, is, f)
			}
			delete(got, name)
		}
		if len(got) > 0 {
			t.Fatalf("got %v, which no copy had", got)
		}
	})
}

func TestWhatTwoMachinesDrankAddsUp(t *testing.T) {
	copyOf := func(text string) diary.Contents { return diary.Contents{Nights: []diary.Night{night(t, text)}} }
	drink := func(id, at string) string { return `{"id":"` + id + `","at":"2026-11-20T` + at + `:00Z","ml":300}` }
	a := copyOf(`{"factors":{"water_ml":800},"drinks":[` + drink("a", "09:00") + `],"sessions":[]}`)
	b := copyOf(`{"factors":{"water_ml":600},"drinks":[` + drink("b", "10:00") + `,` + drink("c", "11:00") + `],"sessions":[]}`)
	if got := a.Merge(b).Nights[0].Factors[diary.Water].Number; got != 1400 {
		t.Errorf("got %g ml, want 500 without a time and 900 in three drinks", got)
	}
}

// TestTwoTrialsAtOnce: the one that began first counts, and the other one is there again once
// that was withdrawn.
func TestTwoTrialsAtOnce(t *testing.T) {
	plan := func(f diary.Factor, after int) diary.Plan {
		return diary.Plan{Factor: f, Start: friday.AddDays(after), Design: diary.DesignOf(f), Rounds: 3, Seed: 1, On: diary.DrawSchedule(3, 1)}
	}
	first, second := plan("", 0), plan(diary.Alcohol, 5)
	if got := diary.Runnable([]diary.Plan{first, second}); len(got) != 1 || !got[0].Equal(first) {
		t.Errorf("got %v, want the first", got)
	}
	first.Stopped = friday.AddDays(-1)
	if got := diary.Runnable([]diary.Plan{first, second}); len(got) != 1 || !got[0].Equal(second) {
		t.Errorf("got %v, want the second", got)
	}
}
