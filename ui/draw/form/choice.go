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
	Hint    string // what the answers mean, for the screen to say
	Unit    string // of numbers, behind them where it has room
	Chosen  int    // index of Options, or None
	Few     int    // of the options, which are offered until More is pressed; 0 offers all
	Types   string // the key that begins to type an answer; "" where there is none
}

// More is the key that offers all options of a choice, instead of a few.
const More = "m"

// Offered are the options that have keys now.
func (c Choice) Offered() []Option {
	if c.Few == 0 || c.Chosen >= c.Few {
		return c.Options
	}
	return c.Options[:c.Few]
}

// rates reports whether the options are numbers, each of which is its own key.
func (c Choice) rates() bool { return len(c.Options) > 0 && c.Options[0].Key == c.Options[0].Label }

// leads are the keys that answer nothing, and lead to other answers.
func (c Choice) leads() (leads []Option) {
	if len(c.Offered()) < len(c.Options) {
		leads = append(leads, Option{Key: More, Label: "more…"})
	}
	if c.Types != "" {
		leads = append(leads, Option{Key: c.Types, Label: "type it"})
	}
	return leads
}

// Choose selects the offered option with this key, and reports whether there is one.
func (c *Choice) Choose(key string) bool {
	i := slices.IndexFunc(c.Offered(), func(o Option) bool { return o.Key == key })
	if i < 0 {
		return false
	}
	c.Chosen = i
	return true
}

// Select selects the option with this value, or none.
func (c *Choice) Select(value string) {
	c.Chosen = slices.IndexFunc(c.Options, func(o Option) bool { return o.Value == value })
}

// Shift moves the choice along the options, as far as they go.
func (c *Choice) Shift(by int) {
	c.Chosen = max(0, min(len(c.Options)-1, c.Chosen+by))
}

// Value is that of the chosen option, or "" when there is none.
func (c Choice) Value() string {
	if c.Chosen == None {
		return ""
	}
	return c.Options[c.Chosen].Value
}
