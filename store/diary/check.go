package diary

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"calmcalf/routines"
)

// MaxRecords is how many cramps, sessions or drinks can be recorded in a night, and MaxJoined
// how many can come together in it from copies of the journal.
const (
	MaxRecords = 1000
	MaxJoined  = 10 * MaxRecords
)

// Size returns how many records the night has of the kind of which it has most.
func (n Night) Size() int { return max(len(n.Cramps), len(n.Sessions), len(n.Drinks)) }

func (n Night) checkSize() error {
	if n.Size() > MaxJoined {
		return fmt.Errorf("it has %d entries of a kind, but a night can have %d at most", n.Size(), MaxJoined)
	}
	return nil
}

// Check returns an error unless the night, which comes from outside, can be true. Cramps
// and reported sessions may lack ids.
func (n Night) Check() error {
	if n.Date.IsZero() {
		return errors.New("it has no date: give the date of its evening")
	}
	if err := n.checkSize(); err != nil {
		return err
	}
	if err := (Remarks{Sleep: n.Sleep, Note: &n.Note}).Check(); err != nil {
		return err
	}
	if !n.CheckedIn && !n.CheckedAt.IsZero() {
		return errors.New("it has the time of a check-in, but no check-in: remove the time")
	}
	ids := map[string]bool{}
	for i, c := range n.Cramps {
		if err := n.checkCramp(c, ids); err != nil {
			return fmt.Errorf("cramp %d: %w", i+1, err)
		}
	}
	for i, s := range n.Sessions {
		if err := n.checkSession(s, ids); err != nil {
			return fmt.Errorf("session %d: %w", i+1, err)
		}
	}
	if i := slices.IndexFunc(n.Discussed, func(id string) bool { return checkID(id, map[string]bool{}) != nil }); i >= 0 {
		return fmt.Errorf("the id of what was discussed can't be %.40q", n.Discussed[i])
	}
	if n.Signs != nil {
		if n.Signs.At.IsZero() {
			return errors.New("an answer about warning signs has no time")
		}
		if i := slices.IndexFunc(n.Signs.Yes, func(id string) bool { return checkID(id, map[string]bool{}) != nil }); i >= 0 {
			return fmt.Errorf("the id of a warning sign can't be %.40q", n.Signs.Yes[i])
		}
	}
	return cmp.Or(n.Fields.check(), n.checkDay(ids))
}

func (n Night) checkCramp(c Cramp, ids map[string]bool) error {
	if err := c.Check(); err != nil {
		return err
	}
	if c.ID != "" {
		if err := checkID(c.ID, ids); err != nil {
			return err
		}
	}
	if !c.At.IsZero() && NightOf(c.At) != n.Date {
		return fmt.Errorf("%s is not in this night, which goes from noon to noon", c.At.Format(time.RFC3339))
	}
	return nil
}

func (n Night) checkSession(s Session, ids map[string]bool) error {
	if s.ID != "" || !s.Reported() {
		if err := checkID(s.ID, ids); err != nil {
			return err
		}
	}
	switch {
	case s.Completion.rank() == 0:
		return fmt.Errorf("%q is not a completion: %s, %s or %s", s.Completion, Full, Partial, Abandoned)
	case !plain(s.Routine):
		return errors.New("the routine's id has a control character in it, or is too long")
	case s.ID == "": // Join gives it a time
	case s.Started.IsZero() || s.Night() != n.Date:
		return fmt.Errorf("%s is not in this night, which goes from noon to noon", s.Started.Format(time.RFC3339))
	case s.Ended.Before(s.Started):
		return errors.New("it ended before it started")
	}
	for i, step := range s.Steps {
		switch {
		case !slices.Contains(outcomes(), step.Outcome):
			return fmt.Errorf("step %d: %q is not an outcome: %s", i+1, step.Outcome, either(texts(outcomes())))
		case !slices.Contains(sides(), step.Side):
			return fmt.Errorf("step %d: %q is not a side: %s", i+1, step.Side, either(texts(sides())))
		case step.Planned < 0 || step.Held < 0:
			return fmt.Errorf("step %d: its seconds are below zero", i+1)
		case !plain(step.Title):
			return fmt.Errorf("step %d: its title has a control character in it, or is too long", i+1)
		}
	}
	return nil
}

func outcomes() []routines.Outcome {
	return []routines.Outcome{routines.Done, routines.Cut, routines.Skipped, routines.Safety, routines.Hurt}
}

func sides() []routines.Side {
	return []routines.Side{routines.None, routines.Left, routines.Right, routines.Both}
}

// checkDay checks the day before the night.
func (n Night) checkDay(ids map[string]bool) error {
	for factor, a := range n.Factors {
		q, known := factor.Question()
		if !known {
			return fmt.Errorf("%q can't be logged; these can: %s", factor, factorNames())
		}
		if factor == Water { // what was drunk by two machines may be more
			a.Number = max(0, a.Number-total(n.Drinks))
		}
		if err := q.Check(a); err != nil {
			return err
		}
	}
	for i, d := range n.Drinks {
		if err := checkID(d.ID, ids); err != nil {
			return fmt.Errorf("drink %d: %w", i+1, err)
		}
		if !(d.ML > 0) || DayOf(d.At) != n.Date {
			return fmt.Errorf("drink %d: %s has no amount, or belongs to another day", i+1, d)
		}
	}
	if water, sum := n.Factors[Water].Number, total(n.Drinks); water < sum {
		return fmt.Errorf("its drinks come to %g ml, which is more than the %g ml of all water", sum, water)
	}
	return nil
}

func factorNames() string {
	var names []string
	for _, q := range Questions() {
		names = append(names, string(q.Factor))
	}
	return strings.Join(names, ", ")
}

func checkID(id string, seen map[string]bool) error {
	switch {
	case id == "":
		return errors.New("it has no id")
	case !plainID(id):
		return fmt.Errorf("the id %.40q has a space, a semicolon or a control character in it, or is too long: remove that", id)
	case seen[id]:
		return fmt.Errorf("the id %s appears twice in this night: give each entry its own", id)
	}
	seen[id] = true
	return nil
}

// longest is the most bytes of a name.
const longest = 1000

// plain reports whether a name can be shown as it is.
func plain(text string) bool {
	return len(text) <= longest && utf8.ValidString(text) && !strings.ContainsFunc(text, unicode.IsControl)
}

// plainID reports whether an id can stand beside others in a cell, and in a key.
func plainID(id string) bool {
	return plain(id) && !strings.ContainsFunc(id, func(r rune) bool { return unicode.IsSpace(r) || r == ';' })
}

// Latest returns the last instant that is recorded of the night, or the zero time. An
// instant that is still to come can't be true.
func (n Night) Latest() time.Time {
	at := n.CheckedAt
	for _, c := range n.Cramps {
		at = latest(at, c.At)
	}
	for _, s := range n.Sessions {
		if !s.Reported() {
			at = latest(at, s.Ended)
		}
	}
	for _, d := range n.Drinks {
		at = latest(at, d.At)
	}
	if n.Signs != nil {
		at = latest(at, n.Signs.At)
	}
	return at
}
