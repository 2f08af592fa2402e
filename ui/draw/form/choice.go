// Package form is what questions with single-key answers are made of: choices, a
// line to type in, and the rows that show them. Its one rule: it knows nothing of
// what is asked.
package form

import "slices"

// None is the choice of a fact that is not recorded.
const None = -1

// Option is one answer of a choice, chosen by its key.
type Option struct{ Key, Label string }

// Choice is a question that takes one of its options, or none yet.
type Choice struct {
	Label   string
	Options []Option
	Hint    string // said after the options
	Chosen  int    // index of Options, or None
	Assumed bool   // the chosen option is a default, not yet the user's own answer
}

// Choose takes the option with this key, if there is one.
func (c *Choice) Choose(key string) bool {
	i := slices.IndexFunc(c.Options, func(o Option) bool { return o.Key == key })
	if i < 0 {
		return false
	}
	c.Chosen = i
	return true
}

// Shift moves the choice along the options, as far as they go.
func (c *Choice) Shift(by int) {
	c.Chosen = max(0, min(len(c.Options)-1, c.Chosen+by))
}

// Answer is the label of the chosen option, or "" when there is none.
func (c Choice) Answer() string {
	if c.Chosen == None {
		return ""
	}
	return c.Options[c.Chosen].Label
}
