package checkin

import "slices"

// none is the choice of a fact that is not recorded.
const none = -1

// option is one answer of a field, chosen by its key.
type option struct{ key, label string }

// choice is a field that takes one of its options, or none yet.
type choice struct {
	label   string
	options []option
	hint    string // said after the options
	chosen  int    // index of options, or none
}

// choose takes the option with this key, if there is one.
func (c *choice) choose(key string) bool {
	i := slices.IndexFunc(c.options, func(o option) bool { return o.key == key })
	if i < 0 {
		return false
	}
	c.chosen = i
	return true
}

// shift moves the choice along the options, as far as they go.
func (c *choice) shift(by int) {
	c.chosen = max(0, min(len(c.options)-1, c.chosen+by))
}
