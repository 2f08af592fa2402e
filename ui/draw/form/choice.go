// Package form is what questions with single-key answers are made of: choices, the
// options that several screens ask about, a line to type in, and the rows that show
// them.
package form

import "slices"

// None is the choice of a fact that is not recorded.
const None = -1

// Option is one answer of a choice, selected by its key. A dash between numbers is
// drawn as the theme's glyphs allow.
type Option struct {
	Key, Label string
	Value      string // what the diary records; "" where the screen maps options by index
}

// Choice is a question that is answered with one of its options, or not yet.
type Choice struct {
	Label   string
	Options []Option
	Hint    string // drawn after the options
	Chosen  int    // index of Options, or None
	Assumed string // "as yesterday", while the answer is a default and not yet the user's own
}

// Choose selects the option with this key, and reports whether there is one.
func (c *Choice) Choose(key string) bool {
	i := slices.IndexFunc(c.Options, func(o Option) bool { return o.Key == key })
	if i < 0 {
		return false
	}
	c.Chosen, c.Assumed = i, ""
	return true
}

// Select selects the option with this value, or none.
func (c *Choice) Select(value string) {
	c.Chosen = slices.IndexFunc(c.Options, func(o Option) bool { return o.Value == value })
}

// Shift moves the choice along the options, as far as they go.
func (c *Choice) Shift(by int) {
	c.Chosen, c.Assumed = max(0, min(len(c.Options)-1, c.Chosen+by)), ""
}

// Value is that of the chosen option, or "" when there is none.
func (c Choice) Value() string {
	if c.Chosen == None {
		return ""
	}
	return c.Options[c.Chosen].Value
}
