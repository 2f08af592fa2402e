package diary

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Join returns the night with what is told of it elsewhere, such as in the export
// of another device. Cramps, sessions and drinks are sets by their ids, and of what
// stands once, such as the sleep, the told one holds. What is not told stays: to
// join never takes anything away. A night joined with itself is as it was. It
// refuses what together is more than can be true.
func (n Night) Join(told Night) (Night, error) {
	n.Date = told.Date
	n.JoinCheckIn(told)
	n.Remark(Remarks{Sleep: told.Sleep})
	if told.Note != "" {
		n.Note = told.Note
	}
	n.joinCramps(told.Cramps)
	n.joinSessions(told.Sessions)
	if told.Signs != nil && (n.Signs == nil || !told.Signs.At.Before(n.Signs.At)) {
		n.Signs = told.Signs
	}
	n.Discuss(told.Discussed...)
	n.Changed = latest(n.Changed, told.Changed)
	return n, n.joinDay(told)
}

// joinCramps joins cramps. One without an id is a known one of which it tells
// nothing new, or has an id derived from its place.
func (n *Night) joinCramps(told []Cramp) {
	n.Cramps = slices.Clone(n.Cramps)
	if n.CheckedIn && n.Cramps == nil {
		n.Cramps = []Cramp{}
	}
	known := len(n.Cramps)
	taken := make([]bool, known)
	for place, c := range told {
		if c.ID == "" {
			c.ID = derivedID(n.Date, "cramp", place)
			if at := n.unchanged(c, taken); n.Cramp(c.ID) == nil && at >= 0 {
				taken[at] = true
				continue
			}
		}
		if i := slices.IndexFunc(n.Cramps, func(have Cramp) bool { return have.ID == c.ID }); i >= 0 {
			if i < known {
				taken[i] = true
			}
			c = n.Cramps[i].Joined(c)
			n.Cramps[i] = c
			continue
		}
		n.Cramps = append(n.Cramps, c)
	}
	slices.SortStableFunc(n.Cramps, func(a, b Cramp) int { return cmp.Compare(a.ID, b.ID) })
}

// unchanged is the first cramp, of those not taken yet, of which c tells nothing
// new, or -1.
func (n *Night) unchanged(c Cramp, taken []bool) int {
	for i := range taken {
		c.ID = n.Cramps[i].ID
		if !taken[i] && n.Cramps[i].Joined(c).same(n.Cramps[i]) {
			return i
		}
	}
	return -1
}

// Joined returns the cramp with what is told of it elsewhere. It is closed once a
// closed one tells anew how long it was.
func (c Cramp) Joined(told Cramp) Cramp {
	open := c.Open && (told.Open || told.Duration == nil || equal(told.Duration, c.Duration))
	c.Apply(told)
	c.Open = open
	if !told.At.IsZero() {
		c.At = told.At
	}
	c.Changed = latest(c.Changed, told.Changed)
	return c
}

// same tells whether two cramps tell the same.
func (c Cramp) same(other Cramp) bool {
	alike := equal(c.Severity, other.Severity) && equal(c.Duration, other.Duration) &&
		equal(c.Woke, other.Woke) && equal(c.SoreH, other.SoreH) && c.At.Equal(other.At)
	c.Severity, c.Duration, c.Woke, c.SoreH, c.At, c.Changed = other.Severity, other.Duration, other.Woke, other.SoreH, other.At, other.Changed
	return alike && c == other
}

func equal[T comparable](a, b *T) bool { return a == b || a != nil && b != nil && *a == *b }

// Reported tells whether nobody performed the session with the program: it was only told
// elsewhere how far a routine came. Such a session has no routine and no steps, and
// as its time is not known, it has that at which the night begins.
func (s Session) Reported() bool { return s.Routine == "" && len(s.Steps) == 0 }

// joinSessions joins sessions. One that is only told of, without an id, adds nothing
// where the night already tells that much.
func (n *Night) joinSessions(told []Session) {
	n.Sessions = slices.Clone(n.Sessions)
	if n.Sessions == nil {
		n.Sessions = []Session{}
	}
	for place, s := range told {
		if s.Steps == nil {
			s.Steps = []Step{}
		}
		derived := s.ID == ""
		if derived {
			s.ID, s.Started, s.Ended = derivedID(n.Date, "session", place), noonOf(n.Date), noonOf(n.Date)
		}
		i := slices.IndexFunc(n.Sessions, func(have Session) bool { return have.ID == s.ID })
		switch {
		case i >= 0:
			s.Changed = latest(s.Changed, n.Sessions[i].Changed)
			n.Sessions[i] = s
		case !derived || s.Completion.rank() > n.routine().rank():
			n.Sessions = append(n.Sessions, s)
		}
	}
	slices.SortStableFunc(n.Sessions, func(a, b Session) int { return cmp.Compare(a.ID, b.ID) })
}

// routine is how far the routine came. A night that was checked in without a
// session is one on which none was done.
func (n Night) routine() Completion {
	if n.CheckedIn && len(n.Sessions) == 0 {
		return Abandoned
	}
	return n.Did()
}

// joinDay joins what was told of the day before.
func (n *Night) joinDay(told Night) error {
	if len(told.Factors) == 0 {
		return nil
	}
	factors := Factors{}
	maps.Copy(factors, n.Factors)
	maps.Copy(factors, told.Factors)
	if water, is := told.Factors[Water]; is && len(told.Drinks) > 0 {
		untimed := water.Number - total(told.Drinks)
		n.joinDrinks(told.Drinks)
		factors[Water] = Amount{Number: rounded(untimed + total(n.Drinks))}
	} else if is && water.Number < total(n.Drinks) { // so that they are not true
		n.Drinks = nil
	}
	n.Factors = factors
	water, _ := QuestionOf("water")
	if a, is := factors[Water]; is {
		if err := water.Check(a); err != nil {
			return fmt.Errorf("together with the drinks that the journal has: %w", err)
		}
	}
	return nil
}

func (n *Night) joinDrinks(told []Drink) {
	n.Drinks = slices.Clone(n.Drinks)
	for _, d := range told {
		if i := slices.IndexFunc(n.Drinks, func(have Drink) bool { return have.ID == d.ID }); i >= 0 {
			d.Changed = latest(d.Changed, n.Drinks[i].Changed)
			n.Drinks[i] = d
			continue
		}
		n.Drinks = append(n.Drinks, d)
	}
	slices.SortStableFunc(n.Drinks, func(a, b Drink) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
}

// total is how much was drunk, in ml.
func total(drinks []Drink) float64 {
	sum := 0.0
	for _, d := range drinks {
		sum += d.ML
	}
	return rounded(sum)
}

// noonOf is when a night begins, where its place on earth is not known.
func noonOf(d Date) time.Time { return d.utc().Add(turn * time.Hour) }
