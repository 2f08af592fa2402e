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

// The questions about a cramp, in the order in which they are asked.
const (
	leg = iota
	muscle
	severity
	duration
	wokeSore // whether it woke the user, and was sore the next day
	pageRows
)

// page is one cramp in the form.
type page struct {
	rows  [pageRows]*form.Row
	exact time.Duration // a duration that no option stands for, when none is chosen; 0 is unknown
	was   diary.Cramp   // as it is recorded; of a new one only the id
	start diary.Cramp   // what the page said when it was opened
	fresh bool          // not in the journal yet

	different bool // unlike the usual ones
}

// newPage shows a cramp of the journal, or a new one that is assumed to be as it says.
// What was not recorded stays so until it is chosen.
func newPage(was, says diary.Cramp) *page {
	p := &page{was: was, different: says.Different}
	for i, c := range []form.Choice{
		leg:      form.Leg(says.Side),
		muscle:   form.Muscle(says.Muscle),
		severity: form.Rating("how bad", says.Severity),
		duration: {Label: "how long", Hint: "minutes, or type 4m30s", Chosen: form.None, Options: []form.Option{
			{Key: "u", Label: "under 1"}, {Key: "m", Label: "1–3"}, {Key: "t", Label: "3–5"}, {Key: "f", Label: "5–10"}, {Key: "o", Label: "over 10"},
		}},
		wokeSore: {Label: "woke/sore", Chosen: wokeSoreOf(says), Options: []form.Option{
			wokeOnly:    {Key: "w", Label: "woke me"},
			soreOnly:    {Key: "s", Label: "sore next day"},
			wokeAndSore: {Key: "b", Label: "both"},
			neither:     {Key: "n", Label: "neither"},
		}},
	} {
		p.rows[i] = &form.Row{Choice: c}
	}
	if says.Duration != nil {
		p.setDuration(time.Duration(*says.Duration))
	}
	last := p.rows[wokeSore]
	last.Stays, last.Exact, last.Near = true, half(was), form.None
	p.start = p.cramp()
	return p
}

// cramp is what the page says now. Facts that it has no row for stay as they
// were recorded.
func (p *page) cramp() diary.Cramp {
	c := p.was
	c.Side = cmp.Or(routines.Side(p.rows[leg].Value()), c.Side)
	c.Muscle = cmp.Or(diary.Muscle(p.rows[muscle].Value()), c.Muscle)
	if i := p.rows[severity].Chosen; i != form.None {
		c.Severity = &i
	}
	if d := p.duration(); d > 0 {
		c.Duration = new(diary.Seconds(d))
	}
	// What is known of the soreness from elsewhere stays while it is still said to be.
	if i := p.rows[wokeSore].Chosen; i != form.None && i != wokeSoreOf(p.was) {
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
	row := p.rows[duration]
	row.Chosen, row.Exact, p.exact = slices.Index(spans(), d), "", 0
	if row.Chosen == form.None {
		row.Exact, row.Near, p.exact = diary.Minutes(d), diary.LengthOf(d), d
	}
}

func (p *page) duration() time.Duration {
	if i := p.rows[duration].Chosen; i != form.None {
		return spans()[i]
	}
	return p.exact
}

// edited reports whether the page says something else than at first.
func (p *page) edited() bool { return !reflect.DeepEqual(p.cramp(), p.start) }

// spans are the durations recorded for "under 1", "1–3", "3–5", "5–10" and
// "over 10" minutes: the middle of each, and for the last, which has none, 12
// minutes. A duration known better than that is typed.
func spans() []time.Duration {
	return []time.Duration{
		30 * time.Second, 2 * time.Minute, 4 * time.Minute, 7*time.Minute + 30*time.Second, 12 * time.Minute,
	}
}

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
func half(c diary.Cramp) string {
	isSore := soreOf(c)
	switch {
	case wokeSoreOf(c) != form.None:
		return ""
	case c.Woke != nil && *c.Woke:
		return "woke me"
	case isSore != nil && *isSore:
		return "sore next day"
	default:
		return ""
	}
}
