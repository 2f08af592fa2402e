package store

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/object"
)

// NightConflict is a fact of a night that differs between the journal and an imported file,
// so that only one value can be saved, or cramps that may be the same ones logged twice.
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

// joinedNight is a night joined with another record of it, in two versions that differ only
// in the facts which both have: one with our values, one with theirs.
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
	if object.Same(&n.ours, &n.theirs) {
		return found
	}
	if here, there := len(n.ours.Cramps), len(n.theirs.Cramps); here != there {
		differ("cramps", diary.CountCramps(here), diary.CountCramps(there))
	} else if here, there := without(n.ours.Cramps, n.theirs), without(n.theirs.Cramps, n.ours); here != there {
		differ("cramps", here, there)
	}
	theirs := factsOf(&n.theirs)
	for _, f := range factsOf(&n.ours) {
		if other, both := find(theirs, f.key); both && !object.Same(f.value, other.value) {
			differ(f.what, f.words, other.words)
		}
	}
	return found
}

// without returns, as text, the cramps that another record of the night lacks.
func without(cramps []diary.Cramp, other diary.Night) string {
	var words []string
	for _, c := range cramps {
		if other.Cramp(c.ID) == nil {
			words = append(words, c.String())
		}
	}
	return strings.Join(words, "; ")
}
