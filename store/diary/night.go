package diary

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"calmcalf/routines"
)

// Night is everything kept of one night. A night that was checked in without
// cramps and a night that was not checked in are different things.
type Night struct {
	Date      Date      `json:"night"`
	CheckedIn bool      `json:"checked_in"`
	Sleep     *int      `json:"sleep,omitempty"` // quality, 0-10
	Note      string    `json:"note,omitempty"`
	Cramps    []Cramp   `json:"cramps,omitzero"` // nil: nothing recorded; empty: none came
	Sessions  []Session `json:"sessions"`
	Factors   Factors   `json:"factors,omitempty"`
}

// Cramp is one episode. What was not recorded is nil, zero or empty, and absent
// from the JSON.
type Cramp struct {
	ID       string        `json:"id"`
	Side     routines.Side `json:"side,omitempty"` // left, right or both
	Muscle   Muscle        `json:"muscle,omitempty"`
	Severity *int          `json:"severity,omitempty"`   // 0-10
	Duration *Seconds      `json:"duration_s,omitempty"` // of the hard, gripping phase
	At       time.Time     `json:"at,omitzero"`
	Woke     *bool         `json:"woke,omitempty"`
	Sore     bool          `json:"sore,omitempty"`   // sore next day, for hours not recorded
	SoreH    *int          `json:"sore_h,omitempty"` // hours sore; 0 is not sore
}

// Muscle is where a cramp was.
type Muscle string

// The muscles that can be recorded. Hamstring and Quad are the back and the
// front of the thigh; Thigh leaves open which.
const (
	Calf      Muscle = "calf"
	Foot      Muscle = "foot"
	Thigh     Muscle = "thigh"
	Hamstring Muscle = "hamstring"
	Quad      Muscle = "quad"
	Shin      Muscle = "shin"
	Toes      Muscle = "toes"
)

// Muscles returns every Muscle, the commonest first.
func Muscles() []Muscle { return []Muscle{Calf, Foot, Thigh, Hamstring, Quad, Shin, Toes} }

// MaxSeverity is the worst that a cramp can be; 0 is the mildest.
const MaxSeverity = 10

// MaxDuration is the longest hard phase that is taken for true.
const MaxDuration = 12 * time.Hour

// Check tells what is wrong with a cramp, if anything is.
func (c Cramp) Check() error {
	switch {
	case c.Side != "" && !slices.Contains([]routines.Side{routines.Left, routines.Right, routines.Both}, c.Side):
		return fmt.Errorf("%q is not a side: left, right or both", c.Side)
	case c.Muscle != "" && !slices.Contains(Muscles(), c.Muscle):
		return fmt.Errorf("%q is not a muscle: %v", c.Muscle, Muscles())
	case c.Severity != nil && (*c.Severity < 0 || *c.Severity > MaxSeverity):
		return fmt.Errorf("severity %d is not between 0 and %d", *c.Severity, MaxSeverity)
	case c.Duration != nil && (*c.Duration <= 0 || time.Duration(*c.Duration) > MaxDuration):
		return fmt.Errorf("a duration of %v is not more than 0 and at most 12 hours", time.Duration(*c.Duration))
	case c.SoreH != nil && *c.SoreH < 0:
		return fmt.Errorf("sore for %d hours is less than none", *c.SoreH)
	}
	return nil
}

// Logged tells whether the night counts among those of which it is known how many
// cramps came: it was checked in, or a cramp was recorded when it came.
func (n Night) Logged() bool { return n.CheckedIn || len(n.Cramps) > 0 }

// Did tells how far the routine of this night came: its best session's
// completion, or "" when there was none.
func (n Night) Did() Completion {
	best := Completion("")
	for _, s := range n.Sessions {
		if s.Completion.rank() > best.rank() {
			best = s.Completion
		}
	}
	return best
}

// Worst returns the highest severity of the night's cramps, or nil when none
// was rated.
func (n Night) Worst() *int {
	var worst *int
	for _, c := range n.Cramps {
		if c.Severity != nil && (worst == nil || *c.Severity > *worst) {
			worst = c.Severity
		}
	}
	return worst
}

// Merge adds cramps to the night, in place of those with the same id, ordered by
// id, which is the order in which they were recorded.
func (n *Night) Merge(cramps []Cramp) {
	for _, c := range cramps {
		if i := slices.IndexFunc(n.Cramps, func(have Cramp) bool { return have.ID == c.ID }); i >= 0 {
			n.Cramps[i] = c
			continue
		}
		n.Cramps = append(n.Cramps, c)
	}
	slices.SortStableFunc(n.Cramps, func(a, b Cramp) int { return cmp.Compare(a.ID, b.ID) })
}

// Remove takes the cramps with these ids out of the night.
func (n *Night) Remove(ids ...string) {
	n.Cramps = slices.DeleteFunc(n.Cramps, func(c Cramp) bool { return slices.Contains(ids, c.ID) })
}

// CheckIn is the user's answer for one night: what came to it, and what was
// recorded before and is taken back. No cramps at all is an answer too.
type CheckIn struct {
	Night   Date
	Cramps  []Cramp  // added, or put in place of those with the same id
	Removed []string // ids of cramps taken out
	None    bool     // says that no cramp came, which is refused with ErrCramps if some did
}

// ErrCramps is the refusal to say that no cramp came in a night that has some.
var ErrCramps = errors.New("already recorded")

// Change names one change of one night, so that it can be undone, also by a later
// run of the program.
type Change struct {
	Night    Date
	Sequence uint64 // counts the changes of the journal, from 1
}
