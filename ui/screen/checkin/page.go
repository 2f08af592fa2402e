package checkin

import (
	"cmp"
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
	severity
	duration
	wokeSore // whether it woke the user, and was sore the next day
	sleep    // of the night: it is the same on every page
	note     // likewise
)

// page is one cramp in the form.
type page struct {
	fields []form.Choice
	exact  time.Duration // a duration that no option stands for, when none is chosen; 0 is unknown
	was    diary.Cramp   // as it is recorded; of a new one only the id
	start  diary.Cramp   // what the page said when it was opened
	fresh  bool          // not in the journal yet

	different bool // unlike the usual ones
}

// recordedPage shows a cramp of the journal. What was not recorded of it stays so until
// it is chosen.
func recordedPage(c diary.Cramp) page { return newPage(c, c) }

// freshPage starts a new cramp with everything as usual.
func freshPage(id string, usual diary.Cramp) page {
	p := newPage(diary.Cramp{ID: id}, usual)
	p.fresh = true
	return p
}

func newPage(was, says diary.Cramp) page {
	p := page{fields: fields(says), was: was, different: says.Different}
	if says.Duration != nil {
		p.setDuration(time.Duration(*says.Duration))
	}
	p.start = p.cramp()
	return p
}

// fields are the questions about a cramp, in the order in which they are asked. The
// duration is that of setDuration.
func fields(c diary.Cramp) []form.Choice {
	return []form.Choice{
		leg:      form.Leg(c.Side),
		muscle:   form.Muscle(c.Muscle),
		severity: form.Rating("how bad", c.Severity),
		duration: {Label: "how long", Hint: "minutes, or type 4m30s", Chosen: form.None, Options: []form.Option{
			{Key: "u", Label: "under 1"}, {Key: "m", Label: "1–3"}, {Key: "t", Label: "3–5"}, {Key: "f", Label: "5–10"}, {Key: "o", Label: "over 10"},
		}},
		wokeSore: {Label: "woke/sore", Chosen: wokeSoreOf(c), Options: []form.Option{
			wokeOnly:    {Key: "w", Label: "woke me"},
			soreOnly:    {Key: "s", Label: "sore next day"},
			wokeAndSore: {Key: "b", Label: "both"},
			neither:     {Key: "n", Label: "neither"},
		}},
	}
}

// first is the field that has the focus when the form opens. Of a cramp that nobody
// closed the duration is missing.
func (p *page) first() field {
	if p.was.Open {
		return duration
	}
	return leg
}

// cramp is what the page says now. Facts that it has no field for stay as they
// were recorded.
func (p *page) cramp() diary.Cramp {
	c := p.was
	c.Side = cmp.Or(routines.Side(p.fields[leg].Value()), c.Side)
	c.Muscle = cmp.Or(diary.Muscle(p.fields[muscle].Value()), c.Muscle)
	if i := p.fields[severity].Chosen; i != form.None {
		c.Severity = &i
	}
	if d := p.duration(); d > 0 {
		c.Duration = new(diary.Seconds(d))
	}
	// What is known of the soreness from elsewhere stays while it is still said to be.
	if i := p.fields[wokeSore].Chosen; i != form.None && i != wokeSoreOf(p.was) {
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

// setDuration says how long the cramp lasted: by an option where one stands for just
// that.
func (p *page) setDuration(d time.Duration) {
	p.fields[duration].Chosen, p.exact = slices.Index(spans(), d), 0
	if p.fields[duration].Chosen == form.None {
		p.exact = d
	}
}

func (p *page) duration() time.Duration {
	if i := p.fields[duration].Chosen; i != form.None {
		return spans()[i]
	}
	return p.exact
}

// edited reports whether the page says something else than at first.
func (p *page) edited() bool { return !reflect.DeepEqual(p.cramp(), p.start) }

// usual is what a new cramp is assumed to be at first: like the last one, as far as
// that is known. A measured duration becomes one of the options, because nobody
// measured the new one.
func usual(last diary.Cramp) diary.Cramp {
	c := diary.Cramp{
		Side: cmp.Or(last.Side, routines.Left), Muscle: cmp.Or(last.Muscle, diary.Calf),
		Severity: cmp.Or(last.Severity, new(5)), Woke: cmp.Or(last.Woke, new(true)), SoreH: new(0),
	}
	span := 1
	if last.Duration != nil {
		span = diary.LengthOf(time.Duration(*last.Duration))
	}
	c.Duration = new(diary.Seconds(spans()[span]))
	if last.WasSore() {
		c.Sore, c.SoreH = true, nil
	}
	return c
}

// soreOf is whether the cramp was sore, nil where that is not recorded.
func soreOf(c diary.Cramp) *bool {
	if !c.WasSore() && c.SoreH == nil {
		return nil
	}
	return new(c.WasSore())
}

// The options of wokeSore.
const (
	wokeOnly = iota
	soreOnly
	wokeAndSore
	neither
)

// wokeSoreOf is the option that says what is recorded, or none while a half of it is
// not.
func wokeSoreOf(c diary.Cramp) int {
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

// half is what is recorded of it while the other half is not.
func (p *page) half() string {
	isSore := soreOf(p.was)
	switch {
	case p.fields[wokeSore].Chosen != form.None:
		return ""
	case p.was.Woke != nil && *p.was.Woke:
		return "woke me"
	case isSore != nil && *isSore:
		return "sore next day"
	default:
		return ""
	}
}
