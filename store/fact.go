package store

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"time"

	"calmcalf/store/diary"
)

// fact is one fact of a night: a value to compare two records by, and its text.
type fact struct {
	key, what, words string
	value            any // whenever it was changed
}

// drinkFact is what a drink is.
const drinkFact = "drink"

// Cramps is whether any came. Where copies differ in that, those that were logged stay.
const Cramps = "cramps"

func find(facts []fact, key string) (found fact, is bool) {
	i := slices.IndexFunc(facts, func(f fact) bool { return f.key == key })
	if i < 0 {
		return fact{}, false
	}
	return facts[i], true
}

// factsOf returns the facts of a night, nil for none.
func factsOf(n *diary.Night) (facts []fact) {
	if n == nil {
		return nil
	}
	for _, c := range n.Cramps {
		c.Changed = time.Time{}
		facts = append(facts, fact{c.ID, "cramp", c.String(), c})
	}
	for _, s := range n.Sessions {
		s.Changed = time.Time{}
		facts = append(facts, fact{s.ID, "routine", describeSession(s), s})
	}
	for _, d := range n.Drinks {
		d.Changed = time.Time{}
		facts = append(facts, fact{d.ID, drinkFact, d.String(), d})
	}
	if n.Sleep != nil {
		facts = append(facts, fact{"sleep", "sleep", strconv.Itoa(*n.Sleep), *n.Sleep})
	}
	if n.Note != "" {
		facts = append(facts, fact{"note", "note", strconv.Quote(n.Note), n.Note})
	}
	for _, f := range slices.Sorted(maps.Keys(n.Factors)) {
		q, _ := f.Question()
		facts = append(facts, fact{string(f), cmp.Or(q.Word, string(f)), q.Describe(n.Factors[f]), n.Factors[f]})
	}
	return facts
}

func describeSession(s diary.Session) string {
	words := map[diary.Completion]string{diary.Full: "done in full", diary.Partial: "done in part", diary.Abandoned: "stopped at once"}
	return words[s.Completion] + ", " + diary.Plural(len(s.Steps), "step")
}
