package checkin

import (
	"reflect"
	"slices"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// field is a place in a page's fields.
type field int

const (
	leg field = iota
	muscle
	bad
	long
	after // whether it woke the user, and was sore the next day
	sleep // of the night: it is the same on every page
	note  // likewise
)

// legs, muscles and spans are what the options of their fields mean, in order.
func legs() []routines.Side {
	return []routines.Side{routines.Left, routines.Right, routines.Both}
}

func muscles() []diary.Muscle {
	return []diary.Muscle{
		diary.Calf, diary.Foot, diary.Shin, diary.Toes, diary.Thigh, diary.Hamstring, diary.Quad,
	}
}

// spans are the durations recorded for "under 1", "1–3", "3–5", "5–10" and
// "over 10" minutes: the middle of each, and for the last, which has none, 12
// minutes. A duration known better than that is typed.
func spans() []time.Duration {
	return []time.Duration{
		30 * time.Second, 2 * time.Minute, 4 * time.Minute, 7*time.Minute + 30*time.Second, 12 * time.Minute,
	}
}

// spanOf returns the option that a duration falls under.
func spanOf(d time.Duration) int {
	ends := []time.Duration{time.Minute, 3 * time.Minute, 5 * time.Minute, 10 * time.Minute}
	i := slices.IndexFunc(ends, func(end time.Duration) bool { return d < end })
	if i < 0 {
		return len(ends)
	}
	return i
}

// page is one cramp being told.
type page struct {
	fields []form.Choice
	exact  time.Duration // a duration that no option stands for, when none is chosen; 0 is unknown
	was    diary.Cramp   // as it is recorded; of a new one only the id
	start  diary.Cramp   // what the page said when it was opened
	fresh  bool          // not in the journal yet

	different bool // unlike the usual ones
}

// recordedPage shows a cramp of the journal. What was not recorded of it stays
// so until it is chosen.
func recordedPage(fields []form.Choice, c diary.Cramp) page {
	p := page{fields: fields, was: c}
	p.show(c)
	p.start = p.cramp()
	return p
}

// freshPage begins a new cramp with everything as usual.
func freshPage(fields []form.Choice, id string, usual diary.Cramp) page {
	p := page{fields: fields, was: diary.Cramp{ID: id}, fresh: true}
	p.show(usual)
	p.start = p.cramp()
	return p
}

func (p *page) show(c diary.Cramp) {
	p.fields[leg].Chosen = slices.Index(legs(), c.Side)
	p.fields[muscle].Chosen = slices.Index(muscles(), c.Muscle)
	p.fields[bad].Chosen = form.None
	if c.Severity != nil {
		p.fields[bad].Chosen = *c.Severity
	}
	p.fields[long].Chosen = form.None
	if c.Duration != nil {
		p.last(time.Duration(*c.Duration))
	}
	p.fields[after].Chosen = afterOf(c)
	p.different = c.Different
}

// first is the field to begin with: what is to be asked of a cramp that nobody
// closed is how long it was.
func (p *page) first() field {
	if p.was.Open {
		return long
	}
	return leg
}

// cramp is what the page says now. Facts that it has no field for stay as they
// were recorded.
func (p *page) cramp() diary.Cramp {
	c := p.was
	if i := p.fields[leg].Chosen; i != form.None {
		c.Side = legs()[i]
	}
	if i := p.fields[muscle].Chosen; i != form.None {
		c.Muscle = muscles()[i]
	}
	if i := p.fields[bad].Chosen; i != form.None {
		c.Severity = &i
	}
	if d := p.duration(); d > 0 {
		c.Duration = new(diary.Seconds(d))
	}
	// What is known of the soreness from elsewhere stays while it is still said to be.
	if i := p.fields[after].Chosen; i != form.None && i != afterOf(p.was) {
		c.Woke = new(i == wokeOnly || i == wokeAndSore)
		switch sore := i == soreOnly || i == wokeAndSore; {
		case !sore:
			c.Sore, c.SoreH, c.SoreOver = false, new(0), false
		case !p.was.WasSore():
			c.Sore, c.SoreH = true, nil
		}
	}
	c.Different, c.Open = p.different, false
	return c
}

// last says how long the cramp was: by an option where one stands for just that.
func (p *page) last(d time.Duration) {
	p.fields[long].Chosen, p.exact = slices.Index(spans(), d), 0
	if p.fields[long].Chosen == form.None {
		p.exact = d
	}
}

func (p *page) duration() time.Duration {
	if i := p.fields[long].Chosen; i != form.None {
		return spans()[i]
	}
	return p.exact
}

// edited tells whether the page says something else than at first.
func (p *page) edited() bool { return !reflect.DeepEqual(p.cramp(), p.start) }

// usual is what a new cramp is taken to be at first: like the last one, as far
// as that is known. A measured duration becomes one of the options, because
// nobody measured the new one.
func usual(last diary.Cramp) diary.Cramp {
	c := diary.Cramp{Side: routines.Left, Muscle: diary.Calf, Severity: new(5), Woke: new(true), SoreH: new(0)}
	span := 1
	if last.Side != "" {
		c.Side = last.Side
	}
	if last.Muscle != "" {
		c.Muscle = last.Muscle
	}
	if last.Severity != nil {
		c.Severity = last.Severity
	}
	if last.Duration != nil {
		span = spanOf(time.Duration(*last.Duration))
	}
	c.Duration = new(diary.Seconds(spans()[span]))
	if last.Woke != nil {
		c.Woke = last.Woke
	}
	if isSore := soreOf(last); isSore != nil && *isSore {
		c.Sore, c.SoreH = true, nil
	}
	return c
}

func soreOf(c diary.Cramp) *bool {
	if !c.WasSore() && c.SoreH == nil {
		return nil
	}
	return new(c.WasSore())
}

// The options of the field after a cramp.
const (
	wokeOnly = iota
	soreOnly
	wokeAndSore
	neither
)

// afterOf is the option that says what is recorded, or none while a half of it is
// not.
func afterOf(c diary.Cramp) int {
	isSore := soreOf(c)
	switch {
	case c.Woke == nil || isSore == nil:
		return form.None
	case *c.Woke && *isSore:
		return wokeAndSore
	case *c.Woke:
		return wokeOnly
	case *isSore:
		return soreOnly
	default:
		return neither
	}
}

// half says what is recorded of it while the other half is not.
func (p *page) half() string {
	isSore := soreOf(p.was)
	switch {
	case p.fields[after].Chosen != form.None:
		return ""
	case p.was.Woke != nil && *p.was.Woke:
		return "woke me"
	case isSore != nil && *isSore:
		return "sore next day"
	default:
		return ""
	}
}
