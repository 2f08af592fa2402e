package diary

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
)

// Cramp is one episode. What was not recorded is nil, zero or empty, and absent from the
// JSON.
type Cramp struct {
	ID       string        `json:"id"`
	Side     routines.Side `json:"side,omitempty"` // left, right or both
	Muscle   Muscle        `json:"muscle,omitempty"`
	Severity *int          `json:"severity,omitempty"`   // 0-10
	Duration *Seconds      `json:"duration_s,omitempty"` // of the hard, gripping phase
	At       time.Time     `json:"at,omitzero"`
	Woke     *bool         `json:"woke,omitempty"`
	Sore     bool          `json:"sore,omitempty"`      // sore next day, for unknown hours, or for at least SoreH
	SoreH    *int          `json:"sore_h,omitempty"`    // hours sore, 0-336; 0 is not sore
	SoreOver bool          `json:"sore_over,omitempty"` // asked later, the user said that it is no longer sore

	Different bool `json:"different,omitempty"` // unlike the user's usual cramps
	Open      bool `json:"open,omitempty"`      // recorded as it came, and its end is not recorded yet

	Changed time.Time `json:"changed,omitzero"` // zero: not known
}

// Muscle is where a cramp was.
type Muscle string

// The muscles that can be recorded. Hamstring and Quad are the back and the front of the
// thigh; Thigh leaves open which.
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

// SideName returns the side of a cramp in words: "left", "right", "both legs".
func SideName(s routines.Side) string {
	if s == routines.Both {
		return "both legs"
	}
	return string(s)
}

// pair is a muscle of both legs in words of its own.
func (m Muscle) pair() string {
	return map[Muscle]string{Calf: "both calves", Foot: "both feet", Thigh: "both thighs", Shin: "both shins", Toes: "toes of both feet"}[m]
}

// PlaceName returns what is known of a place in words: "left calf", "both calves", "back of the
// left thigh", "right", "calf", or "".
func PlaceName[Side ~string](side Side, m Muscle) string { return placeName(routines.Side(side), m) }

func placeName(side routines.Side, m Muscle) string {
	switch {
	case m == Hamstring:
		return "back of " + thighs(side)
	case m == Quad:
		return "front of " + thighs(side)
	case side == routines.Both && m != "":
		return m.pair()
	default:
		return strings.TrimSpace(SideName(side) + " " + string(m))
	}
}

func thighs(side routines.Side) string {
	name := placeName(side, Thigh)
	if side == routines.Both {
		return name
	}
	return "the " + name
}

// LongCramp is the longest that a cramp stays hard without being a reason to see a doctor
// (NHS on leg cramps).
const LongCramp = routines.AdviceFrom

// LengthSpans is the number of spans of LengthOf.
const LengthSpans = 5

// LengthOf returns the span of a duration, from 0 to 4: under 1, under 3, under 5, up to 10, or over
// 10 minutes, which is over LongCramp.
func LengthOf(d time.Duration) int {
	ends := [LengthSpans - 1]time.Duration{time.Minute, 3 * time.Minute, 5 * time.Minute, LongCramp + 1}
	i, _ := slices.BinarySearch(ends[:], d+1) // the first end after d
	return i
}

// MaxSeverity is the severity of the worst cramp; 0 is the mildest.
const MaxSeverity = 10

// MaxDuration is the longest hard phase that can be recorded.
const MaxDuration = 12 * time.Hour

// Doubt returns an error where the cramp was hard for longer than hardly any is: cramps last
// seconds to minutes (NHS on leg cramps), and more than two hours is probably a slip.
func (c Cramp) Doubt() error {
	if c.Duration == nil || time.Duration(*c.Duration) <= 2*time.Hour {
		return nil
	}
	return fmt.Errorf("%s is very long for a cramp, and may be a typing mistake", Minutes(time.Duration(*c.Duration)))
}

// Check returns an error unless every value of the cramp is one that can be recorded.
func (c Cramp) Check() error {
	switch {
	case c.Side != "" && !slices.Contains(Sides(), c.Side):
		return fmt.Errorf("%q is not a side: left, right or both", c.Side)
	case c.Muscle != "" && !slices.Contains(Muscles(), c.Muscle):
		return fmt.Errorf("%q is not a muscle: %s", c.Muscle, either(texts(Muscles())))
	case c.Severity != nil && (*c.Severity < 0 || *c.Severity > MaxSeverity):
		return fmt.Errorf("severity %d is not between 0 and %d", *c.Severity, MaxSeverity)
	case c.Duration != nil && (*c.Duration <= 0 || time.Duration(*c.Duration) > MaxDuration):
		return fmt.Errorf("a duration of %v is out of range: it must be over 0 and at most 12 hours", time.Duration(*c.Duration))
	case c.SoreH != nil && (*c.SoreH < 0 || *c.SoreH > MaxSoreH):
		return fmt.Errorf("sore for %d hours is not between 0 and %d (%d days)", *c.SoreH, MaxSoreH, MaxSoreH/24)
	}
	return nil
}

// openFor is how long after its start a cramp without an end is assumed to last. After
// that the check-in asks about it.
const openFor = 30 * time.Minute

// OpenCramp returns the cramp that a call for help is about: the last open one of the night
// that it may be, or nil. details has what is known of the cramp, and the time of the call.
func (n Night) OpenCramp(details Cramp) *Cramp {
	for i, c := range slices.Backward(n.Cramps) {
		if c.mayBe(details) {
			return &n.Cramps[i]
		}
	}
	return nil
}

// Cramp returns the night's cramp with this id, or nil.
func (n Night) Cramp(id string) *Cramp {
	if i := indexOf(n.Cramps, id); i >= 0 {
		return &n.Cramps[i]
	}
	return nil
}

// Apply sets what details has; what it lacks stays. A time that is known stays, too.
func (c *Cramp) Apply(details Cramp) {
	c.Side, c.Muscle = cmp.Or(details.Side, c.Side), cmp.Or(details.Muscle, c.Muscle)
	c.Severity, c.Duration = cmp.Or(details.Severity, c.Severity), cmp.Or(details.Duration, c.Duration)
	c.Woke, c.Different = cmp.Or(details.Woke, c.Woke), c.Different || details.Different
	c.applySoreness(details)
	if c.At.IsZero() {
		c.At = details.At
	}
}

// mayBe reports whether details can be about this open cramp: they have no other leg or
// muscle, and a time within half an hour, before it by a clock that was set back, or on a
// clock that shows an hour twice.
func (c Cramp) mayBe(details Cramp) bool {
	near := details.At.IsZero() || details.At.Sub(c.At).Abs() < openFor || onClock(details.At).Sub(onClock(c.At)).Abs() < openFor
	side := details.Side == "" || c.Side == "" || details.Side == c.Side
	return c.Open && near && side && (details.Muscle == "" || c.Muscle == "" || details.Muscle == c.Muscle)
}

// onClock is what a clock showed, for comparing it with what another one did.
func onClock(t time.Time) time.Time {
	_, offset := t.Zone()
	return t.Add(time.Duration(offset) * time.Second)
}

// Closing returns the cramps of a check-in. Each that may be about an open one of the night
// becomes that one, closed: the first of those that have most of its place.
func (n Night) Closing(cramps []Cramp) []Cramp {
	open := slices.Clone(n.Cramps)
	closed := slices.Clone(cramps)
	for i, c := range closed {
		at, best := -1, -1
		for j, o := range open {
			if alike := o.alike(c); o.mayBe(c) && alike > best {
				at, best = j, alike
			}
		}
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

// alike counts what is the same of two places.
func (c Cramp) alike(other Cramp) (count int) {
	if c.Side != "" && c.Side == other.Side {
		count++
	}
	if c.Muscle != "" && c.Muscle == other.Muscle {
		count++
	}
	return count
}

// noDetails describes a cramp of which nothing is recorded.
const noDetails = "no details"

// String returns the cramp in words: "left calf 7/10 3 min 03:10".
func (c Cramp) String() string {
	var words []string
	add := func(known bool, word string) {
		if known {
			words = append(words, word)
		}
	}
	add(c.Side != "" || c.Muscle != "", PlaceName(c.Side, c.Muscle))
	if c.Severity != nil {
		add(true, fmt.Sprintf("%d/%d", *c.Severity, MaxSeverity))
	}
	if c.Duration != nil {
		add(true, Minutes(time.Duration(*c.Duration)))
	}
	if !c.At.IsZero() {
		add(true, describeTime(c.At.Hour(), c.At.Minute()))
	}
	add(c.Woke != nil && *c.Woke, "woke me")
	add(c.WasSore(), c.soreness())
	add(c.Different, "unlike my usual ones")
	add(c.Open, "no end logged")
	if len(words) == 0 {
		return noDetails
	}
	return strings.Join(words, " ")
}

// DescribeCramps returns each cramp in words, and at the end the number of those without
// details.
func DescribeCramps(cramps []Cramp) []string {
	var words []string
	for _, c := range cramps {
		if word := c.String(); word != noDetails {
			words = append(words, word)
		}
	}
	switch bare := len(cramps) - len(words); {
	case bare == 0:
		return words
	case len(words) == 0:
		return []string{noDetails}
	default:
		return append(words, fmt.Sprintf("%d without details", bare))
	}
}

// String returns the muscle in words.
func (m Muscle) String() string {
	switch m {
	case Hamstring:
		return "thigh back"
	case Quad:
		return "thigh front"
	default:
		return string(m)
	}
}
