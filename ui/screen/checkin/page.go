package checkin

import (
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
	woke
	sore
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

// newPage is the page of a cramp that is recorded, or of a new one, with the answers that says
// has. The other questions stay without an answer.
func newPage(was, says diary.Cramp) *page {
	p := &page{was: was, different: says.Different}
	for i, c := range []form.Choice{
		leg:      form.Leg(""),
		muscle:   form.Muscle(""),
		severity: form.Rating("how bad", nil),
		duration: {Label: "how long", Types: "t", Chosen: form.None, Options: []form.Option{
			{Key: "a", Label: "under a minute"}, {Key: "b", Label: "1–2 min"}, {Key: "c", Label: "3–4 min"}, {Key: "d", Label: "5–10 min"}, {Key: "e", Label: "over 10 min"},
		}},
		woke: form.YesNo("woke me", nil),
		sore: form.YesNo("was sore", nil),
	} {
		p.rows[i] = &form.Row{Choice: c}
	}
	p.rows[severity].Hint = "0 is the mildest, 10 the worst."
	p.fill(says)
	p.start = p.cramp()
	return p
}

// fill answers what is not answered on the page yet, as far as another cramp says it.
func (p *page) fill(says diary.Cramp) {
	empty := func(question int) bool { return !p.rows[question].Answered() }
	if empty(leg) {
		p.rows[leg].Select(string(says.Side))
	}
	if empty(muscle) {
		p.rows[muscle].Select(string(says.Muscle))
	}
	if empty(severity) && says.Severity != nil {
		p.rows[severity].Chosen = *says.Severity
	}
	if empty(duration) && says.Duration != nil {
		p.setDuration(time.Duration(*says.Duration))
	}
	if empty(woke) {
		p.rows[woke].Choice = form.YesNo(p.rows[woke].Label, says.Woke)
	}
	if empty(sore) {
		p.rows[sore].Choice = form.YesNo(p.rows[sore].Label, soreOf(says))
	}
}

// cramp is what the page says now: what it does not answer is not recorded. Facts that it
// has no row for stay as they were recorded.
func (p *page) cramp() diary.Cramp {
	c := p.was
	c.Side, c.Muscle = routines.Side(p.rows[leg].Value()), diary.Muscle(p.rows[muscle].Value())
	c.Severity, c.Duration = nil, nil
	if i := p.rows[severity].Chosen; i != form.None {
		c.Severity = &i
	}
	if d := p.duration(); d > 0 {
		c.Duration = new(diary.Seconds(d))
	}
	c.Woke = p.rows[woke].Yes()
	if is := p.rows[sore].Yes(); is == nil || !*is || !p.was.WasSore() { // else what is known of it from elsewhere stays
		saySore(&c, is)
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

// duration is 0 where there is no answer.
func (p *page) duration() time.Duration {
	switch row := p.rows[duration]; {
	case row.Chosen != form.None:
		return spans()[row.Chosen]
	case row.Exact == "":
		return 0
	}
	return p.exact
}

// edited reports whether the page says something else than at first.
func (p *page) edited() bool { return !reflect.DeepEqual(p.cramp(), p.start) }

// empty reports whether it is a new cramp of which nothing is said.
func (p *page) empty() bool {
	return p.fresh && reflect.DeepEqual(p.cramp(), diary.Cramp{ID: p.was.ID})
}

// spans are the durations recorded for the options, which are the spans of diary.LengthOf in whole
// minutes, so that none overlap: the middle of each, and for the last, which has none, 12 minutes. A
// duration known better than that is typed.
func spans() []time.Duration {
	return []time.Duration{
		30 * time.Second, 2 * time.Minute, 4 * time.Minute, 7*time.Minute + 30*time.Second, 12 * time.Minute,
	}
}

// likeness is what a new cramp can have of another one. A measured duration becomes one of
// the options, because nobody measured the new one.
func likeness(c diary.Cramp) diary.Cramp {
	like := diary.Cramp{Side: c.Side, Muscle: c.Muscle, Severity: c.Severity, Woke: c.Woke}
	if c.Duration != nil {
		like.Duration = new(diary.Seconds(spans()[diary.LengthOf(time.Duration(*c.Duration))]))
	}
	saySore(&like, soreOf(c))
	return like
}

// soreOf is whether the cramp was sore, nil where that is not recorded.
func soreOf(c diary.Cramp) *bool {
	if !c.WasSore() && c.SoreH == nil {
		return nil
	}
	return new(c.WasSore())
}

// saySore records whether the cramp was sore, nil for no answer.
func saySore(c *diary.Cramp, is *bool) {
	c.Sore, c.SoreH, c.SoreOver = is != nil && *is, nil, false
	if is != nil && !*is {
		c.SoreH = new(0)
	}
}
