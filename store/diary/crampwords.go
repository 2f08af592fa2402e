package diary

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
)

// crampWords lists the words of a cramp, for people.
const crampWords = "left, right, both; calf, foot, thigh, thigh back (or hamstring), thigh front (or quad), shin, toes; 7 or 7/10; 45 s, 3 min; 03:10; woke; sore, sore 30 h; different"

// kind is what a word of a cramp is about. Each is said once of a cramp.
type kind int

const (
	sideKind kind = 1 << iota
	muscleKind
	severityKind
	durationKind
	timeKind
	wokeKind
	soreKind
	differentKind
	openKind

	placeKinds = sideKind | muscleKind
)

// detail is one thing that was said of a cramp.
type detail struct {
	kind  kind
	apply func(*Cramp)
	time  TimeOfDay
	typed string
}

// ParseCramps reads the cramps in the arguments of a command line, each of which may have
// several words: side, muscle, severity, duration, time, "woke", "sore" or "sore 30h",
// "different", in any order. Arguments join to one cramp until a comma, a semicolon or "and",
// or until another cramp begins: left calf 7 is one, and "left calf 7" "right foot 4" are two.
// "left calf, 7" is refused, because 7 can be about the same cramp. Without commas or quotes, each of several must have its side and its muscle, and the words
// must divide in one way alone. A time of day is one of that night, in loc; one that was
// probably not meant is a *Slip. Every other word that is unknown, doubled or impossible is an
// error that names it and says how to write it.
func ParseCramps(args []string, night Date, loc *time.Location) ([]Cramp, error) {
	groups, err := newReader(separate(args)...).details()
	if err != nil {
		return nil, err
	}
	var cramps []Cramp
	for _, group := range groups {
		parts, err := divide(group)
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

// details reads what is said of each cramp, between commas or their like.
func (r *reader) details() ([][]detail, error) {
	var groups [][]detail
	var group []detail
	bare := false // a cramp of which nothing more is said
	for more, sure := true, true; more; {
		r.skipFillers()
		begin := r.at
		switch {
		case r.done(), r.accept(",", ";", "and"):
			if !sure && len(group) > 0 && kindsOf(group)&placeKinds == 0 && len(groups) > 0 && kindsOf(groups[len(groups)-1])&placeKinds != 0 {
				return nil, fmt.Errorf("%q has no leg and no muscle: put no comma before it if it is about the same cramp, or a semicolon if it is another one", typed(group))
			}
			if len(group) > 0 || bare {
				groups = append(groups, group)
			}
			more, sure = begin < r.at, r.at > begin && r.words[begin].text == ";"
			group, bare = nil, false
		case r.accept("no details", "a cramp", "cramp"):
			bare = true
		default:
			d, err := r.detail()
			if err == nil && d.kind == 0 {
				err = fmt.Errorf("%q is not a word for a cramp; the words are: %s", brief(r.peek(0).field), crampWords)
			}
			if err != nil {
				return nil, err
			}
			d.typed = r.typed(begin)
			group = append(group, d)
		}
	}
	if len(groups) == 0 {
		return nil, fmt.Errorf("a cramp without a word; the words are: %s", crampWords)
	}
	return groups, nil
}

// kindsOf returns what was said of a cramp.
func kindsOf(said []detail) (kinds kind) {
	for _, d := range said {
		kinds |= d.kind
	}
	return kinds
}

// skipFillers skips words that add nothing.
func (r *reader) skipFillers() {
	for r.accept("the", "my", "in", "on", "at", "for") {
	}
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
		return nil, fmt.Errorf("%q is more than one cramp: put a comma between them, such as: %s, %s", typed(said), typed(said[:cut]), typed(said[cut:]))
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
		if err := d.time.afternoon(d.typed, c.Woke != nil && *c.Woke); err != nil {
			return Cramp{}, err
		}
		c.At = night.At(d.time.Hour, d.time.Minute, loc)
	}
	return c, c.Check()
}

// afternoon returns a *Slip where a time in the afternoon was probably meant after midnight:
// 12:30, and with a cramp that woke somebody any other time before the evening, too.
func (t TimeOfDay) afternoon(typed string, woke bool) error {
	if t.exact || t.Hour < turn || t.Hour >= evening || t.Hour > turn && !woke {
		return nil
	}
	return &Slip{
		Typed: typed, Meant: fmt.Sprintf("%02d:%02d", t.Hour-12, t.Minute),
		Why: fmt.Sprintf("%s is in the afternoon; if that is right, write %s", typed, describeTime(t.Hour, t.Minute)),
	}
}

// describeTime writes a time of a night, those in the afternoon so that nobody reads them as
// after midnight.
func describeTime(hour, minute int) string {
	if hour >= turn && hour < evening {
		return fmt.Sprintf("%d:%02d pm", (hour+11)%12+1, minute)
	}
	return fmt.Sprintf("%02d:%02d", hour, minute)
}

// detail reads one thing that is said of a cramp; its kind is 0 where there is none.
func (r *reader) detail() (detail, error) {
	begin := r.at
	switch {
	case r.accept("woke me up", "woke me", "woke"):
		return detail{kind: wokeKind, apply: func(c *Cramp) { c.Woke = new(true) }}, nil
	case r.accept("different", "unlike the usual ones"):
		return detail{kind: differentKind, apply: func(c *Cramp) { c.Different = true }}, nil
	case r.accept("not closed"):
		return detail{kind: openKind, apply: func(c *Cramp) { c.Open = true }}, nil
	case r.accept("sore"):
		return r.soreness()
	}
	if d := r.place(); d.kind != 0 {
		return d, nil
	}
	if t, found, err := r.clock(); found || err != nil {
		return detail{kind: timeKind, time: t}, err
	}
	if d, found := r.duration(); found {
		length := Seconds(d)
		return detail{kind: durationKind, apply: func(c *Cramp) { c.Duration = &length }}, checkDuration(d, "a duration of "+r.typed(begin))
	}
	return r.severity()
}

// place reads a side or a muscle, as it is printed or as people say it.
func (r *reader) place() detail {
	begin := r.at
	for _, s := range []struct {
		side    routines.Side
		phrases []string
	}{
		{routines.Left, []string{"left leg", "left side", "left", "l"}},
		{routines.Right, []string{"right leg", "right side", "right", "r"}},
		{routines.Both, []string{"both legs", "both sides", "both"}},
	} {
		if r.accept(s.phrases...) {
			return detail{kind: sideKind, apply: func(c *Cramp) { c.Side = s.side }, typed: r.typed(begin)}
		}
	}
	for _, m := range []struct {
		muscle  Muscle
		phrases []string
	}{
		{Hamstring, []string{Hamstring.String(), "back of the thigh", "back of thigh", "back of my thigh", "hamstring", "hamstrings"}},
		{Quad, []string{Quad.String(), "front of the thigh", "front of thigh", "front of my thigh", "quad", "quads"}},
		{Calf, []string{"calf", "calves"}},
		{Foot, []string{"foot", "feet"}},
		{Thigh, []string{"thigh", "thighs"}},
		{Shin, []string{"shin", "shins"}},
		{Toes, []string{"toes", "toe"}},
	} {
		if r.accept(m.phrases...) {
			return detail{kind: muscleKind, apply: func(c *Cramp) { c.Muscle = m.muscle }, typed: r.typed(begin)}
		}
	}
	return detail{}
}

// severity reads "7", "7/10" and "7 out of 10".
func (r *reader) severity() (detail, error) {
	begin := r.at
	n, decimals, found := r.number()
	if !found {
		return detail{}, nil
	}
	outOf := r.accept("/", "out of", "of")
	if outOf && !r.accept("10", "ten") || !outOf && r.glued(0) != "" && r.glued(0) != "," && r.glued(0) != ";" {
		r.at = begin
		return detail{}, nil
	}
	severity := int(n)
	switch {
	case decimals > 0:
		return detail{}, fmt.Errorf("severity %s is not a whole number between 0 and %d", r.typed(begin), MaxSeverity)
	case n > MaxSeverity:
		return detail{}, fmt.Errorf("severity %s is not between 0 and %d", r.typed(begin), MaxSeverity)
	}
	return detail{kind: severityKind, apply: func(c *Cramp) { c.Severity = &severity }}, nil
}

// soreness reads what follows "sore": "next day", "30 h", "30 h or more", "2 days". A duration
// without hours is about something else: in "sore 3m" the cramp was hard for three minutes.
func (r *reader) soreness() (detail, error) {
	if r.accept("next day", "the next day") {
		return detail{kind: soreKind, apply: func(c *Cramp) { c.Sore = true }}, nil
	}
	from := r.at
	r.accept("for")
	d, found := r.duration()
	if !found {
		n, _, ok := r.quantity()
		found = ok && r.accept("day", "days")
		d = time.Duration(min(n, MaxSoreH) * float64(24*time.Hour))
	}
	if !found || d < time.Hour && d != 0 || d == 0 && durationUnit(r.words[r.at-1].text) != time.Hour {
		r.at = from
		return detail{kind: soreKind, apply: func(c *Cramp) { c.Sore = true }}, nil
	}
	hours := int(d / time.Hour)
	if d%time.Hour != 0 || hours > MaxSoreH {
		return detail{}, fmt.Errorf("%q is not how long it was sore: write whole hours, from 0h to %dh (%d days), such as sore 30h", r.typed(from), MaxSoreH, MaxSoreH/24)
	}
	more := r.accept("or more")
	return detail{kind: soreKind, apply: func(c *Cramp) { c.Sore, c.SoreH = more, &hours }}, nil
}
