package diary

import (
	"fmt"
	"slices"
	"time"

	"calmcalf/routines"
)

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
	Sore     bool          `json:"sore,omitempty"`      // sore next day, for hours not recorded, or for SoreH at least
	SoreH    *int          `json:"sore_h,omitempty"`    // hours sore, 0-336; 0 is not sore
	SoreOver bool          `json:"sore_over,omitempty"` // asked later, somebody said that it is not sore any more

	Different bool `json:"different,omitempty"` // unlike the user's usual cramps
	Open      bool `json:"open,omitempty"`      // recorded as it came, and nobody told yet that it eased

	Changed time.Time `json:"changed,omitzero"` // zero: not known
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

// Sides returns the sides that a cramp can be on.
func Sides() []routines.Side { return []routines.Side{routines.Left, routines.Right, routines.Both} }

// SideName names the side of a cramp for people: "left", "right", "both legs".
func SideName(s routines.Side) string {
	if s == routines.Both {
		return "both legs"
	}
	return string(s)
}

// LongCramp is how long a cramp may stay hard; the NHS, on leg cramps, names a longer
// one as a reason to see a GP.
const LongCramp = 10 * time.Minute

// MaxSeverity is the worst that a cramp can be; 0 is the mildest.
const MaxSeverity = 10

// MaxDuration is the longest hard phase that is taken for true.
const MaxDuration = 12 * time.Hour

// Check tells what is wrong with a cramp, if anything is.
func (c Cramp) Check() error {
	switch {
	case c.Side != "" && !slices.Contains(Sides(), c.Side):
		return fmt.Errorf("%q is not a side: left, right or both", c.Side)
	case c.Muscle != "" && !slices.Contains(Muscles(), c.Muscle):
		return fmt.Errorf("%q is not a muscle: %v", c.Muscle, Muscles())
	case c.Severity != nil && (*c.Severity < 0 || *c.Severity > MaxSeverity):
		return fmt.Errorf("severity %d is not between 0 and %d", *c.Severity, MaxSeverity)
	case c.Duration != nil && (*c.Duration <= 0 || time.Duration(*c.Duration) > MaxDuration):
		return fmt.Errorf("a duration of %v is not more than 0 and at most 12 hours", time.Duration(*c.Duration))
	case c.SoreH != nil && (*c.SoreH < 0 || *c.SoreH > MaxSoreH):
		return fmt.Errorf("sore for %d hours is not between 0 and %d (%d days)", *c.SoreH, MaxSoreH, MaxSoreH/24)
	}
	return nil
}

// goesOn is how long after its start a cramp that nobody closed is taken to go on;
// after that it is for the check-in to ask about.
const goesOn = 30 * time.Minute

// OpenCramp returns the cramp that somebody who calls for help with told means: the
// last one that it may be, begun less than half an hour ago, or by a clock that has
// been set back since. It returns nil when there is none.
func (n Night) OpenCramp(told Cramp) *Cramp {
	for i, c := range slices.Backward(n.Cramps) {
		if c.MayBe(told) {
			return &n.Cramps[i]
		}
	}
	return nil
}

// Cramp returns the night's cramp with this id, or nil.
func (n Night) Cramp(id string) *Cramp {
	if i := slices.IndexFunc(n.Cramps, func(c Cramp) bool { return c.ID == id }); i >= 0 {
		return &n.Cramps[i]
	}
	return nil
}

// Apply takes over what is told of the cramp; what is not told stays.
func (c *Cramp) Apply(told Cramp) {
	if told.Side != "" {
		c.Side = told.Side
	}
	if told.Muscle != "" {
		c.Muscle = told.Muscle
	}
	if told.Severity != nil {
		c.Severity = told.Severity
	}
	if told.Duration != nil {
		c.Duration = told.Duration
	}
	if told.Woke != nil {
		c.Woke = told.Woke
	}
	c.takeSore(told)
	c.Different = c.Different || told.Different
	if c.At.IsZero() {
		c.At = told.At
	}
}

// MayBe tells whether what is told can be about this open cramp: it is of no other
// leg or muscle, and of no other time.
func (c Cramp) MayBe(told Cramp) bool {
	near := told.At.IsZero() || told.At.Sub(c.At).Abs() < goesOn
	side := told.Side == "" || c.Side == "" || told.Side == c.Side
	return c.Open && near && side && (told.Muscle == "" || c.Muscle == "" || told.Muscle == c.Muscle)
}

// Closing returns the told cramps, each that may be about an open one of the night
// turned into that one, closed.
func (n Night) Closing(told []Cramp) []Cramp {
	open := slices.Clone(n.Cramps)
	closed := slices.Clone(told)
	for i, c := range closed {
		at := slices.IndexFunc(open, func(o Cramp) bool { return o.MayBe(c) })
		if at < 0 {
			continue
		}
		closed[i] = open[at]
		closed[i].Apply(c)
		closed[i].Open = false
		open = slices.Delete(open, at, at+1)
	}
	return closed
}
