package diary

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// ParseCramps reads the cramps in the arguments of a command line, each of which may have
// several words: side, muscle, severity, duration, time, "woke", "sore" or "sore 30h",
// "different", in any order. Arguments join to one cramp until a comma, a semicolon or "and",
// or until another cramp begins: left calf 7 is one, and "left calf 7" "right foot 4" are two.
// "left calf, 7" is refused, because 7 can be about the same cramp. "2 cramps" are two of which
// nothing is said. Without commas or quotes, each of several must have its side and its muscle,
// and the words must divide in one way alone. A time of day is one of that night, in loc; one that was
// probably not meant is a *Slip. Every other word that is unknown, doubled or impossible is an
// error that names it and says how to write it.
func ParseCramps(args []string, night Date, loc *time.Location) ([]Cramp, error) {
	groups, err := newReader(separate(args)...).groups()
	if err != nil {
		return nil, err
	}
	var cramps []Cramp
	for i, g := range groups {
		if i > 0 && g.mark != ";" && g.bare == 0 && g.kinds()&placeKinds == 0 && groups[i-1].kinds()&placeKinds != 0 {
			return nil, fmt.Errorf("%q has no leg and no muscle: leave out the %s before it if it describes the same cramp, or write a semicolon if it is another one", typed(g.said), markName(g.mark))
		}
		if i > 0 && g.joins() && g.kinds()&placeKinds == muscleKind && groups[i-1].kinds()&placeKinds == placeKinds {
			return nil, fmt.Errorf("%q has no leg: write which leg it was, or put a comma before it in place of %q if you don't know", typed(g.said), g.mark)
		}
		if g.bare > 1 {
			if len(g.said) > 0 {
				return nil, fmt.Errorf("%q is about %d cramps at once: describe each one, with a comma between them", typed(g.said), g.bare)
			}
			cramps = append(cramps, make([]Cramp, g.bare)...)
			continue
		}
		parts, err := divide(g.said)
		if err != nil {
			return nil, err
		}
		for _, part := range parts {
			c, err := crampOf(part, night, loc)
			if err != nil {
				return nil, err
			}
			cramps = append(cramps, c)
		}
	}
	return cramps, nil
}

// ParseCramp reads one cramp, as ParseCramps does.
func ParseCramp(text string, night Date, loc *time.Location) (Cramp, error) {
	cramps, err := ParseCramps([]string{text}, night, loc)
	switch {
	case err != nil:
		return Cramp{}, err
	case len(cramps) > 1:
		return Cramp{}, fmt.Errorf("%q is more than one cramp; write one at a time", brief(text))
	}
	return cramps[0], nil
}

// separate puts a semicolon before each argument that is a cramp by itself: it has several words
// and names a place, and a place before it is complete, or was in such an argument, too.
func separate(args []string) []string {
	var separated []string
	before, whole := kind(0), false
	for _, arg := range args {
		places, several := kind(0), len(strings.Fields(arg)) > 1
		for r := newReader(arg); !r.done(); {
			d := r.place()
			if places |= d.kind; d.kind == 0 {
				r.at++
			}
		}
		if several && places != 0 && (whole || before == placeKinds) {
			separated, before, whole = append(separated, ";"), 0, false
		}
		separated = append(separated, arg)
		before, whole = before|places, whole || several && places != 0
	}
	return separated
}

// HowMany returns how many cramps a text says that there were, where it says nothing else of them,
// or 0. more is that it says so of further ones: "2 more cramps", "another".
func HowMany(text string) (cramps int, more bool) {
	r := newReader(text)
	r.skipFillers()
	switch {
	case r.accept("another cramp", "another one", "another"):
		cramps, more = 1, true
	case r.accept("a cramp", "cramp"):
		cramps = 1
	default:
		cramps, more = r.cramps()
	}
	if !r.done() {
		return 0, false
	}
	return cramps, more
}

// cramps reads how many cramps came: "2 cramps", or "2 without details", as they are printed; more
// is that it is of further ones.
func (r *reader) cramps() (cramps int, more bool) {
	const most = 40 // more are a slip
	begin := r.at
	n, decimals, ok := r.number()
	noun := "cramps"
	if n == 1 {
		noun = "cramp"
	}
	if ok && decimals == 0 && n >= 1 && n <= most {
		if r.accept("more "+noun, "more") {
			return int(n), true
		} else if r.accept(noun, "without details") {
			return int(n), false
		}
	}
	r.at = begin
	return 0, false
}

// divide divides what was said, without a comma between, into the fewest cramps, in the only
// way there is: each says nothing twice and, where they are several, has a side and a muscle.
func divide(said []detail) ([][]detail, error) {
	if len(said) == 0 {
		return [][]detail{nil}, nil
	}
	type division struct{ cramps, ways, last int } // last is where its last cramp begins
	best := make([]division, len(said)+1)
	best[0].ways = 1
	for end := range best[1:] {
		kinds := kind(0)
		for begin := end; begin >= 0 && kinds&said[begin].kind == 0; begin-- {
			kinds |= said[begin].kind
			whole := begin == 0 && end == len(said)-1
			if best[begin].ways == 0 || !whole && kinds&placeKinds != placeKinds {
				continue
			}
			d := division{best[begin].cramps + 1, best[begin].ways, begin}
			switch known := best[end+1]; {
			case known.ways == 0 || d.cramps < known.cramps:
				best[end+1] = d
			case d.cramps == known.cramps:
				best[end+1].ways = 2
			}
		}
	}
	if all := best[len(said)]; all.ways != 1 {
		cut := all.last
		if all.ways == 0 {
			for kinds := kind(0); kinds&said[cut].kind == 0; cut++ {
				kinds |= said[cut].kind
			}
		}
		if again := (group{said: said[cut:]}); again.kinds()&placeKinds == 0 {
			first := slices.IndexFunc(said, func(d detail) bool { return d.kind == said[cut].kind })
			hint := ""
			if again.kinds()&severityKind != 0 {
				hint = ", or add its unit, for example 3 min"
			}
			return nil, fmt.Errorf("%q says the same thing twice, %s and %s: leave one out%s", typed(said), said[first].typed, said[cut].typed, hint)
		}
		return nil, fmt.Errorf("%q is more than one cramp: put a comma between them, for example: %s, %s", typed(said), typed(said[:cut]), typed(said[cut:]))
	}
	var parts [][]detail
	for end := len(said); end > 0; end = best[end].last {
		parts = append(parts, said[best[end].last:end])
	}
	slices.Reverse(parts)
	return parts, nil
}

// typed returns what was typed of a cramp.
func typed(said []detail) string {
	var words []string
	for _, d := range said {
		words = append(words, d.typed)
	}
	return brief(strings.Join(words, " "))
}

// crampOf makes a cramp of what was said of it.
func crampOf(said []detail, night Date, loc *time.Location) (Cramp, error) {
	var c Cramp
	for _, d := range said {
		if d.apply != nil {
			d.apply(&c)
		}
	}
	for _, d := range said {
		if d.kind != timeKind {
			continue
		}
		if err := d.time.daytime(d.typed, c.Woke != nil && *c.Woke); err != nil {
			return Cramp{}, err
		}
		c.At = night.At(d.time.Hour, d.time.Minute, loc)
		if err := d.time.HeldBy(c.At); err != nil {
			return Cramp{}, err
		}
	}
	return c, c.Check()
}

// daytime returns a *Slip where a time of the day was probably meant twelve hours earlier or
// later: 12:30, and with a cramp that woke somebody any other time from 09:00 to 18:00, too.
func (t TimeOfDay) daytime(typed string, woke bool) error {
	if t.exact || !isDaytime(t.Hour) || t.Hour != turn && !woke {
		return nil
	}
	return &Slip{
		Typed: typed, Meant: fmt.Sprintf("%02d:%02d", (t.Hour+12)%24, t.Minute),
		Why: fmt.Sprintf("%s is in the daytime; if that is right, write %s", typed, describeTime(t.Hour, t.Minute)),
	}
}
