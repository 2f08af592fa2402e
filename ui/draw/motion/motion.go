// Package motion says what the figure does at a moment of a performance.
//
// Its one rule: motion is slow and has a purpose, and a hold has none.
package motion

import (
	"math"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/draw/figure"
)

// Frame is the time between two drawings while the figure moves: short enough to look
// smooth, and within 12 KiB/s in a window of 100x30.
const Frame = time.Second / 6

// moveIn is the time for the movement into a hold or out of it.
const moveIn = 2 * time.Second

// firstGlow is the glow before a hold. With less, the muscle would look like a hole in
// the leg: it would be darker than the rest of the person.
const firstGlow = 0.8

// glows is the number of steps in which the glow grows during a hold.
const glows = 4

// Stage is what the figure does at one moment.
type Stage struct {
	Fraction  float64 // from the first key frame to the hold
	Glow      float64 // of the muscle
	Moving    bool    // the next Frame differs
	Switching bool    // the sides change: which is next matters most
	Before    bool    // the leg that works is still that of the side before
	Breathing bool    // a ring opens and closes with the chest
}

// Of moves the figure into the hold at the start of a prep, so that it shows what to get ready
// for, after it has moved out of that of the side before where the sides change; out of the hold
// at the start of a rest, and in again at the end of the rest. During a hold it changes only on whole
// seconds, so that nothing is drawn in between: it moves to and fro if the pose has a
// cycle of this length, or into the hold of a step without a prep, or else is still. With
// still there is no motion at all: the figure is in the hold.
func Of(s routines.State, cycle time.Duration, still bool) Stage {
	switch {
	case still:
		moving := Of(s, cycle, false)
		return Stage{Fraction: 1, Glow: moving.Glow, Switching: moving.Switching}
	case s.Phase == routines.Hold:
		if s.Step.Pose == breathePose {
			return Stage{Fraction: breath(s.Spent()), Breathing: true}
		}
		return Stage{Fraction: holding(s, cycle), Glow: firstGlow + (1-firstGlow)*math.Round(s.Fraction()*glows)/glows}
	case s.Phase == routines.Rest:
		moves := s.PhaseRemaining <= moveIn || s.Spent() < moveIn
		return moving(s, max(1-part(s.Spent(), moveIn), part(moveIn-s.PhaseRemaining, moveIn)), moves)
	case s.Phase == routines.Prep:
		return readying(s)
	default:
		return Stage{}
	}
}

// readying moves into the hold, and first out of it where the sides change.
func readying(s routines.State) Stage {
	if s.LeadIn { // it is in the middle of the hold
		return moving(s, 1, false)
	}
	out, in := time.Duration(0), min(moveIn, s.Length)
	if s.Step.Switched {
		in = min(moveIn, s.Length/2)
		out = in
	}
	fraction := part(s.Spent()-out, max(in, 1))
	if s.Spent() < out {
		fraction = 1 - part(s.Spent(), out)
	}
	st := moving(s, fraction, s.Spent() < out+in)
	st.Switching, st.Before = s.Step.Switched, s.Spent() < out
	return st
}

func holding(s routines.State, cycle time.Duration) float64 {
	spent := s.Spent().Round(time.Second)
	switch {
	case cycle > 0:
		return (1 + math.Cos(2*math.Pi*float64(spent)/float64(cycle))) / 2
	case s.Step.Prep == 0 && s.Rep == 0:
		return figure.Ease(part(spent, s.Length/2))
	default:
		return 1
	}
}

// A slow breath: 4 s in and 6 s out make six a minute.
const (
	breathePose = "breathe"
	breathIn    = 4 * time.Second
	breathOut   = 6 * time.Second
)

// breath is how full the chest is, from 0 to 1.
func breath(spent time.Duration) float64 {
	in := spent.Round(time.Second) % (breathIn + breathOut)
	if in <= breathIn {
		return part(in, breathIn)
	}
	return 1 - part(in-breathIn, breathOut)
}

func moving(s routines.State, fraction float64, moves bool) Stage {
	return Stage{Glow: firstGlow, Fraction: figure.Ease(fraction), Moving: moves && !s.Paused}
}

// part is spent divided by whole, from 0 to 1.
func part(spent, whole time.Duration) float64 {
	return min(1, max(0, float64(spent)/float64(whole)))
}
