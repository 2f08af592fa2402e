package diary

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"time"
)

// Join returns the night with another record of it, such as one from the export of
// another device. Cramps, sessions and drinks are sets by their ids; of what exists once,
// such as the sleep, the other value wins. What the other record lacks stays: a join never
// removes anything, and a night joined with itself is unchanged. It is an error where both
// together are more than can be true.
func (n Night) Join(other Night) (Night, error) {
	before := n
	n.Date = other.Date
	n.joinCheckIn(other)
	n.Remark(Remarks{Sleep: other.Sleep})
	if other.Note != "" {
		n.Note = other.Note
	}
	n.joinCramps(other.Cramps)
	n.joinSessions(other.Sessions)
	if other.Signs != nil && (n.Signs == nil || !other.Signs.At.Before(n.Signs.At)) {
		n.Signs = other.Signs
	}
	n.Discuss(other.Discussed...)
	err := n.joinDay(other)
	n.joinFields(before, other)
	return n, cmp.Or(err, n.checkSize())
}

// Named returns the night with an id for each cramp and session, as Join derives it.
func (n Night) Named() (Night, error) {
	if indexOf(n.Cramps, "") < 0 && indexOf(n.Sessions, "") < 0 {
		return n, nil
	}
	return Night{Date: n.Date}.Join(n)
}

// Counted returns the cramps of the night as another record counts them, which has no ids for
// them: those that may be the same ones, and new ones.
func (n Night) Counted(other Night) []Cramp {
	before := n.Cramps
	n.CheckedIn = n.CheckedIn || other.CheckedIn
	for i, matched := range n.joinCramps(other.Cramps) {
		if !matched {
			n.Remove(before[i].ID)
		}
	}
	return n.Cramps
}

// joinCramps joins cramps, and returns which of the known ones are among the others. One
// without an id is a known one to which it adds nothing, or has an id derived from its place.
func (n *Night) joinCramps(others []Cramp) (matched []bool) {
	n.Cramps = slices.Clone(n.Cramps)
	if n.CheckedIn && n.Cramps == nil {
		n.Cramps = []Cramp{}
	}
	known := len(n.Cramps)
	matched = make([]bool, known)
	for place, c := range others {
		if c.ID == "" {
			c.ID = derivedID(n.Date, "cramp", place)
			if at := n.matching(c, matched); n.Cramp(c.ID) == nil && at >= 0 {
				matched[at] = true
				continue
			}
		}
		if i := indexOf(n.Cramps, c.ID); i >= 0 {
			if i < known {
				matched[i] = true
			}
			c = n.Cramps[i].joined(c)
		}
		n.Cramps = put(n.Cramps, c)
	}
	byID(n.Cramps)
	return matched
}

// matching returns the index of the first cramp, of those not matched yet, to which c adds
// nothing, or -1.
func (n *Night) matching(c Cramp, matched []bool) int {
	for i := range matched {
		c.ID = n.Cramps[i].ID
		if !matched[i] && n.Cramps[i].joined(c).same(n.Cramps[i]) {
			return i
		}
	}
	return -1
}

// joined returns the cramp with another record of it. It stays open unless a closed record
// has another duration.
func (c Cramp) joined(other Cramp) Cramp {
	open := c.Open && (other.Open || other.Duration == nil || c.Duration != nil && *other.Duration == *c.Duration)
	c.Apply(other)
	c.Open = open
	if !other.At.IsZero() {
		c.At = other.At
	}
	c.Changed = latest(c.Changed, other.Changed)
	return c
}

// same reports whether two cramps record the same, whenever they were changed.
func (c Cramp) same(other Cramp) bool {
	sameTime := c.At.Equal(other.At) // in whatever zones
	c.At, c.Changed = other.At, other.Changed
	return sameTime && reflect.DeepEqual(c, other)
}

// Reported reports whether the session was entered elsewhere, as how far a routine came,
// and not performed with calmcalf. It has no routine and no steps, and for lack of a time
// that at which its night begins.
func (s Session) Reported() bool { return s.Routine == "" && len(s.Steps) == 0 }

// joinSessions joins sessions. A reported one without an id adds nothing where the night
// already has as much.
func (n *Night) joinSessions(others []Session) {
	n.Sessions = slices.Clone(n.Sessions)
	if n.Sessions == nil {
		n.Sessions = []Session{}
	}
	for place, s := range others {
		if s.Steps == nil {
			s.Steps = []Step{}
		}
		derived := s.ID == ""
		if derived {
			s.ID, s.Started, s.Ended = derivedID(n.Date, "session", place), noonOf(n.Date), noonOf(n.Date)
		}
		if indexOf(n.Sessions, s.ID) >= 0 || !derived || s.Completion.rank() > n.routine().rank() {
			n.Sessions = joinRecord(n.Sessions, s)
		}
	}
	byID(n.Sessions)
}

// routine is how far the routine came: not begun on a night that was checked in without a
// session.
func (n Night) routine() Completion {
	if n.CheckedIn && len(n.Sessions) == 0 {
		return Abandoned
	}
	return n.Did()
}

// joinDay joins the day before.
func (n *Night) joinDay(other Night) error {
	if len(other.Factors) == 0 {
		return nil
	}
	factors := maps.Clone(other.Factors)
	for f, a := range n.Factors {
		if _, both := factors[f]; !both {
			factors[f] = a
		}
	}
	if water, known := other.Factors[Water]; known && len(other.Drinks) > 0 {
		untimed := water.Number - total(other.Drinks)
		n.Drinks = slices.Clone(n.Drinks)
		for _, d := range other.Drinks {
			n.Drinks = joinRecord(n.Drinks, d)
		}
		sortDrinks(n.Drinks)
		factors[Water] = Amount{Number: rounded(untimed + total(n.Drinks))}
	} else if known && water.Number < total(n.Drinks) { // they can't be true
		n.Drinks = nil
	}
	n.Factors = factors
	if a, known := factors[Water]; known {
		q, _ := Water.Question()
		if err := q.Check(a); err != nil {
			return fmt.Errorf("together with the drinks already in the journal: %w", err)
		}
	}
	return nil
}

// joinRecord is put, where the record keeps the later of both changes.
func joinRecord[T any, P record[T]](records []T, r T) []T {
	id, changed := P(&r).mark()
	if i := indexOf[T, P](records, id); i >= 0 {
		_, before := P(&records[i]).mark()
		*changed = latest(*changed, *before)
	}
	return put[T, P](records, r)
}

// total is how much was drunk, in ml.
func total(drinks []Drink) float64 {
	sum := 0.0
	for _, d := range drinks {
		sum += d.ML
	}
	return rounded(sum)
}

// noonOf is the instant at which a night begins, in UTC where its zone is not known.
func noonOf(d Date) time.Time { return d.utc().Add(turn * time.Hour) }
