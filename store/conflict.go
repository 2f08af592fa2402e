package store

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"calmcalf/store/diary"
)

// NightConflict is a fact of a night that the journal and an imported file have in two
// ways, of which only one can be saved, or cramps that may be the same ones logged twice.
type NightConflict struct {
	Night       diary.Date
	What        string // "cramps", "sleep", "note", "cramp", "routine", "drink", or the word of a factor
	Here, There string // in the journal and in the file: "1 cramp", "no cramps"
	Both        bool   // both are saved
}

// String returns the conflict in words: "night of Friday 20 November 2026, sleep: 6 in your
// journal, 7 in the file".
func (c NightConflict) String() string {
	return fmt.Sprintf("night of %s, %s: %s in your journal, %s in the file", c.Night.Format(diary.FullDate), c.What, c.Here, c.There)
}

// joinedNight is a night with another record of it, in two ways that differ only in the
// facts which both have: once as ours has those, and once as theirs does.
type joinedNight struct {
	ours, theirs diary.Night
	here, there  string // in words, the cramps with ids that only one of them has: both are saved
}

// join joins two records of a night. How many cramps came is an answer, too: where theirs
// names none of its cramps by an id, or either says that none came, the cramps of both do not
// stand beside each other: the night would have more of them than either says.
func join(ours, theirs diary.Night) (both joinedNight, err error) {
	if both.theirs, err = ours.Join(theirs); err != nil {
		return both, err
	}
	if both.ours, err = both.theirs.Join(ours); err != nil {
		return both, err
	}
	here, there := len(ours.Cramps), len(theirs.Cramps)
	named := slices.ContainsFunc(theirs.Cramps, func(c diary.Cramp) bool { return c.ID != "" })
	if named {
		both.here, both.there = without(ours.Cramps, theirs), without(theirs.Cramps, ours)
	}
	switch {
	case theirs.CheckedIn && !named && (here >= there || ours.CheckedIn):
		both.theirs.Cramps = ours.Counted(theirs)
		both.ours.Cramps = slices.DeleteFunc(both.ours.Cramps, func(c diary.Cramp) bool { return ours.Cramp(c.ID) == nil })
	case ours.CheckedIn && here == 0 && there > 0:
		both.ours.Cramps = []diary.Cramp{}
	}
	return both, nil
}

func (n joinedNight) conflicts() []NightConflict {
	var found []NightConflict
	differ := func(what, here, there string) {
		if here == there {
			there += ", with other details"
		}
		found = append(found, NightConflict{n.ours.Date, what, here, there, false})
	}
	if n.here != "" && n.there != "" {
		found = append(found, NightConflict{n.ours.Date, "cramps", n.here, n.there, true})
	}
	if here, there := len(n.ours.Cramps), len(n.theirs.Cramps); here != there {
		differ("cramps", diary.CountCramps(here), diary.CountCramps(there))
	} else if here, there := without(n.ours.Cramps, n.theirs), without(n.theirs.Cramps, n.ours); here != there {
		differ("cramps", here, there)
	}
	if here, there := n.ours.Sleep, n.theirs.Sleep; here != nil && *here != *there {
		differ("sleep", strconv.Itoa(*here), strconv.Itoa(*there))
	}
	if n.ours.Note != n.theirs.Note {
		differ("note", strconv.Quote(n.ours.Note), strconv.Quote(n.theirs.Note))
	}
	compare(n.ours.Cramps, n.theirs.Cramps, func(c *diary.Cramp) (string, *time.Time) { return c.ID, &c.Changed }, func(here, there diary.Cramp) {
		differ("cramp", here.String(), there.String())
	})
	compare(n.ours.Sessions, n.theirs.Sessions, func(s *diary.Session) (string, *time.Time) { return s.ID, &s.Changed }, func(here, there diary.Session) {
		differ("routine", describeSession(here), describeSession(there))
	})
	for _, f := range slices.Sorted(maps.Keys(n.ours.Factors)) {
		if here, there := n.ours.Factors[f], n.theirs.Factors[f]; here != there {
			q, _ := f.Question()
			differ(cmp.Or(q.Word, string(f)), q.Describe(here), q.Describe(there))
		}
	}
	compare(n.ours.Drinks, n.theirs.Drinks, func(d *diary.Drink) (string, *time.Time) { return d.ID, &d.Changed }, func(here, there diary.Drink) {
		differ("drink", here.String(), there.String())
	})
	return found
}

// without returns, in words, the cramps that another record of the night does not have.
func without(cramps []diary.Cramp, other diary.Night) string {
	var words []string
	for _, c := range cramps {
		if other.Cramp(c.ID) == nil {
			words = append(words, c.String())
		}
	}
	return strings.Join(words, "; ")
}

// compare calls differ with the records of one id that are not the same in both, whenever
// they were changed.
func compare[T any](ours, theirs []T, mark func(*T) (id string, changed *time.Time), differ func(here, there T)) {
	for _, here := range ours {
		id, changed := mark(&here)
		*changed = time.Time{}
		for _, there := range theirs {
			other, changed := mark(&there)
			*changed = time.Time{}
			if id == other && !sameJSON(here, there) {
				differ(here, there)
			}
		}
	}
}

func describeSession(s diary.Session) string {
	words := map[diary.Completion]string{diary.Full: "done in full", diary.Partial: "done in part", diary.Abandoned: "stopped at once"}
	return words[s.Completion] + ", " + diary.Plural(len(s.Steps), "step")
}

// sameJSON reports whether two values are written the same.
func sameJSON(a, b any) bool {
	one, err := json.Marshal(a)
	other, otherErr := json.Marshal(b)
	return err == nil && otherErr == nil && bytes.Equal(one, other)
}
