package diary

import (
	"cmp"
	"fmt"
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

// skipFillers skips words that add nothing.
func (r *reader) skipFillers() {
	for r.accept("in the night", "during the night", "at night", "in bed", "i had", "the", "my", "in", "on", "at", "for", "about", "around", "~", "roughly", "almost", "nearly", "lasted", "lasting", "pain", "severity") {
	}
}

// detail reads one thing that is said of a cramp; its kind is 0 where there is none.
func (r *reader) detail() (detail, error) {
	begin := r.at
	switch {
	case r.accept("woke me up", "woke me", "woke"):
		return detail{kind: wokeKind, apply: func(c *Cramp) { c.Woke = new(true) }}, nil
	case r.accept("different", "unlike my usual ones", "unlike the usual ones"):
		return detail{kind: differentKind, apply: func(c *Cramp) { c.Different = true }}, nil
	case r.accept("no end logged", "never ended", "not closed"):
		return detail{kind: openKind, apply: func(c *Cramp) { c.Open = true }}, nil
	case r.accept("sore"):
		return r.soreness()
	}
	if d := r.place(); d.kind != 0 {
		return d, nil
	}
	if err := cmp.Or(r.vague(), r.span()); err != nil {
		return detail{}, err
	}
	hours, length := r.glued(1) == "h" && !r.after("at"), r.after("for", "lasted", "lasting")
	if !hours {
		t, found, err := r.clock()
		if found && length {
			err = fmt.Errorf("%q could mean how long or when: write %[1]s min for how long, or at %[1]s for when", r.typed(begin))
		}
		if found || err != nil {
			return detail{kind: timeKind, time: t}, err
		}
	}
	if d, found := r.duration(); found {
		if hours && r.at-begin <= 3 && d < 24*time.Hour {
			return detail{}, fmt.Errorf("%q could mean how long or when: write %s for how long, or %s for when", r.typed(begin), Minutes(d), time.Time{}.Add(d).Format("15:04"))
		}
		length := Seconds(d)
		return detail{kind: durationKind, apply: func(c *Cramp) { c.Duration = &length }}, checkDuration(d, "a duration of "+r.typed(begin))
	}
	return r.severity()
}

// vague returns an error where a length is that has no number: "a few minutes", "less than a
// minute", "a minute or two".
func (r *reader) vague() error {
	begin := r.at
	bound := r.accept("less than", "more than", "longer than", "under", "over", "at least", "at most", "up to")
	open := r.accept("a few", "few", "a couple of", "a couple", "couple of", "several", "some", "many")
	unit := durationUnit(r.peek(0).text) > 0 && len(r.peek(0).text) > 1 && r.glued(0) == ""
	found := unit
	if unit {
		r.at++
	} else if !open {
		_, found = r.duration()
		found = found && (r.accept("or two", "or three", "or more") || bound)
	}
	if found {
		return fmt.Errorf("%q is not one length of time: write the number that fits best, such as 3 min", r.typed(begin))
	}
	r.at = begin
	return nil
}

// span returns an error where two numbers with a dash or "to" between them are: which of them
// is meant, nobody knows.
func (r *reader) span() error {
	begin := r.at
	if _, _, first := r.number(); first && r.accept("-", "–", "to", "or") {
		if _, _, second := r.number(); second && !r.tail() {
			if durationUnit(r.peek(0).text) > 0 {
				r.at++
			}
			return fmt.Errorf("%q is a range: write the one number that fits best", r.typed(begin))
		}
	}
	r.at = begin
	return nil
}

// place reads a side or a muscle, as it is printed or as people say it.
func (r *reader) place() detail {
	begin := r.at
	for _, side := range Sides() {
		for _, m := range []Muscle{Hamstring, Quad} {
			if r.accept(PlaceName(side, m)) {
				return detail{kind: placeKinds, apply: func(c *Cramp) { c.Side, c.Muscle = side, m }, typed: r.typed(begin)}
			}
		}
	}
	for _, s := range []struct {
		side    routines.Side
		phrases []string
	}{
		{routines.Both, []string{"left and right", "right and left", "left & right", "right & left", "left + right", "right + left"}},
		{routines.Left, []string{"left leg", "left side", "left", "l"}},
		{routines.Right, []string{"right leg", "right side", "right", "r"}},
		{routines.Both, []string{"of both legs", "of both feet", "both legs", "both sides", "both"}},
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
	if outOf && !r.accept("10", "ten") || !outOf && r.tail() {
		r.at = begin
		return detail{}, nil
	}
	severity := int(n)
	switch {
	case decimals > 0:
		return detail{}, fmt.Errorf("severity %s is not a whole number between 0 and %d", r.typed(begin), MaxSeverity)
	case n > MaxSeverity:
		return detail{}, fmt.Errorf("%s can't be how bad it was, which goes from 0 to %d; if it is how long, add the unit, for example %[1]s s or %[1]s min", r.typed(begin), MaxSeverity)
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
		if n, _, ok := r.number(); ok && n > MaxSeverity && n < 1000 && !found && !r.tail() {
			return detail{}, fmt.Errorf("\"sore %s\" needs a unit: write sore %[1]s h, or sore 2 days", r.typed(from))
		}
		r.at = from
		return detail{kind: soreKind, apply: func(c *Cramp) { c.Sore = true }}, nil
	}
	hours := int(d / time.Hour)
	if d%time.Hour != 0 || hours > MaxSoreH {
		return detail{}, fmt.Errorf("%q doesn't say how long it was sore: write whole hours, from 0h to %dh (%d days), for example sore 30h", r.typed(from), MaxSoreH, MaxSoreH/24)
	}
	more := r.accept("or more")
	return detail{kind: soreKind, apply: func(c *Cramp) { c.Sore, c.SoreH = more, &hours }}, nil
}

// SaysNone reports whether the words say that no cramp came.
func SaysNone(args []string) bool {
	r := newReader(args...)
	none := r.accept("none", "nothing", "no cramps", "no cramp", "zero cramps", "0 cramps", "no", "n")
	r.accept("at all", "last night")
	return none && r.done()
}

// ParsePlace reads what is known of a cramp before it eases: its leg, its muscle and how bad it
// is. What says anything else, or contradicts itself, is not in the cramp but in others, as it
// was typed.
func ParsePlace(text string) (place Cramp, others string) {
	var said []detail
	var unread []string
	end := -1 // of what was not read last
	first, differ := map[kind]string{}, kind(0)
	for r := newReader(text); !r.done(); {
		begin := r.at
		if r.skipFillers(); r.accept(",", ";", "and", "a cramp", "cramp") || r.done() {
			continue
		}
		d, err := r.detail()
		if err != nil || d.kind&(placeKinds|severityKind) == 0 {
			for r.at == begin || d.kind == 0 && r.glued(0) != "" { // the whole of what is not understood
				r.at++
			}
			if begin == end {
				unread[len(unread)-1] += " " + r.typed(begin)
			} else {
				unread = append(unread, r.typed(begin))
			}
			end = r.at
			continue
		}
		var alone Cramp
		d.apply(&alone)
		for k, part := range [...]string{string(alone.Side), string(alone.Muscle), Cramp{Severity: alone.Severity}.String()} {
			k := [...]kind{sideKind, muscleKind, severityKind}[k]
			if before, again := first[k]; d.kind&k != 0 && again && before != part {
				differ |= k
			} else if d.kind&k != 0 {
				first[k] = part
			}
		}
		d.typed = r.typed(begin)
		said = append(said, d)
	}
	for _, d := range said {
		if differ&d.kind != 0 {
			unread = append(unread, d.typed)
			continue
		}
		d.apply(&place)
	}
	return place, brief(strings.Join(unread, ", "))
}
