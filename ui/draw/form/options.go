package form

import (
	"strconv"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// MaxRating is the upper end of every scale, 10, and the one rating of two digits.
const MaxRating = diary.MaxSeverity

// Leg asks which leg cramped. The values of its options are routines.Side.
func Leg(side routines.Side) Choice {
	c := Choice{Label: "leg", Options: []Option{
		{Key: "l", Label: "left", Value: string(routines.Left)},
		{Key: "r", Label: "right", Value: string(routines.Right)},
		{Key: "b", Label: "both", Value: string(routines.Both)},
	}}
	c.Select(string(side))
	return c
}

// Muscle asks where the cramp was, the commonest places first. The values of its options are
// diary.Muscle.
func Muscle(m diary.Muscle) Choice {
	const keys = "cftsobr" // o are the toes, b and r the back and the front of the thigh
	c := Choice{Label: "where", Few: 3}
	for i, muscle := range []diary.Muscle{diary.Calf, diary.Foot, diary.Thigh, diary.Shin, diary.Toes, diary.Hamstring, diary.Quad} {
		c.Options = append(c.Options, Option{Key: keys[i : i+1], Label: muscle.String(), Value: string(muscle)})
	}
	c.Select(string(m))
	return c
}

// YesNo asks for a yes or a no.
func YesNo(label string, is *bool) Choice {
	c := Choice{Label: label, Options: []Option{{Key: "y", Label: "yes"}, {Key: "n", Label: "no"}}, Chosen: None}
	switch {
	case is == nil:
	case *is:
		c.Chosen = 0
	default:
		c.Chosen = 1
	}
	return c
}

// Yes is the answer to a question of YesNo, nil while there is none.
func (c Choice) Yes() *bool {
	if c.Chosen == None {
		return nil
	}
	return new(c.Chosen == 0)
}

// Rating asks for a number from 0 to MaxRating, which is also the index of its option.
func Rating(label string, rated *int) Choice {
	c := Choice{Label: label, Options: Digits(MaxRating), Chosen: None}
	if rated != nil {
		c.Chosen = *rated
	}
	return c
}

// Digits are options for the numbers from 0 to highest, whose labels are their keys.
func Digits(highest int) []Option {
	options := make([]Option, highest+1)
	for i := range options {
		digits := strconv.Itoa(i)
		options[i] = Option{Key: digits, Label: digits}
	}
	return options
}

// Keys selects options by their keys, and reads a 0 right after a 1 as a 10. It gets
// every key that may be an option's, so that it knows which came right before.
type Keys struct{ one *Choice }

// Choose gives a key to the focused choice. It returns the choice that the key answered:
// after a 10 that is the one before, from which the focus may have moved on; nil if the
// key answered none.
func (k *Keys) Choose(focused *Choice, key string) *Choice {
	rated := k.one
	k.one = nil
	switch {
	case rated != nil && key == "0":
		rated.Chosen = MaxRating
		return rated
	case focused == nil || !focused.Choose(key):
		return nil
	case key == "1" && len(focused.Options) > MaxRating:
		k.one = focused
	}
	return focused
}
