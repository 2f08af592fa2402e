package insight

import (
	"fmt"
	"math"
	"time"

	"calmcalf/store/diary"
)

// Routine compares the nights with the routine and those without it. Its counts are of
// windows with nights of both kinds where there is a ratio, and otherwise of all counted
// nights.
type Routine struct {
	Tier   Tier `json:"tier"`
	*Sides      // nil where the tier is Waiting
	Estimate
	P            *Number `json:"p,omitempty"`
	D            *Number `json:"D,omitempty"`
	Overlap      *Number `json:"overlap,omitempty"`
	Changes      *int    `json:"changes,omitempty"` // nil where the tier is Waiting
	Completeness *Number `json:"completeness,omitempty"`
	Text         string  `json:"text"`

	// The pieces of Text, in the order in which they are read; "" where there is none.
	Verdict  string   `json:"-"` // the answer, one sentence
	Rates    string   `json:"-"` // both rates with their nights, or what there is so far
	Span     string   `json:"-"` // how large the difference may be
	Meaning  string   `json:"-"` // how far to trust it
	Settle   string   `json:"-"` // what would settle it
	Excluded string   `json:"-"` // how many nights the counts are of, and why not of all
	Cautions []string `json:"-"`

	Bet     string  `json:"-"` // one line for the details; "" where there is no ratio
	Partly  string  `json:"-"` // the nights with a part of the routine; "" for none
	Arms    []Arm   `json:"-"` // with the routine, and without
	Checked Checked `json:"-"`
}

// Arm describes the worst cramp of each night of one kind, and is never tested.
type Arm struct {
	Severity *Quartiles // 0-10; nil where nothing was rated
	Minutes  *Quartiles // of the hard phase; nil where nothing was timed
}

// Checked counts the check-ins of a comparison.
type Checked struct {
	Complete     float64 // share of the calendar nights
	With, Other  float64 // share missed after evenings with the routine, and after others
	nights, seen int
}

func (c Checked) gap() float64 { return math.Abs(c.With - c.Other) }

// routine compares the nights up to day end.
func (b book) routine(end int, factors []Factor, running *diary.Plan) Routine {
	if running != nil && running.Factor == "" {
		r := Routine{Tier: Waiting, Verdict: "You are running a trial of this.", Span: sayWaiting(running.Last())}
		r.Text = r.Verdict + " " + r.Span
		return r
	}
	until := b.before(end)
	c := Compare(rowsOf(until, entry.routineRow))
	e := evidenceOf(c.Ratio)
	r := Routine{Checked: checked(until, end), Sides: c.counted(), Changes: new(c.Changes)}
	r.Tier = routineTier(c, e, r.Checked.Complete, r.Checked.gap())
	switch r.Tier {
	case NotEnough:
		until = b.before(b.days())
		c = Compare(rowsOf(until, entry.routineRow))
		r.Sides, r.Changes = c.counted(), new(c.Changes)
	case NoCramps, MixedWithTime:
	default:
		r.Sides, r.Estimate, r.P, r.D = c.compared(), e.estimate(), number(e.p), number(c.Spread.D)
		r.Bet = sayBet(c.Ratio.Shrunken(priorStrength).Lower)
		r.Cautions = b.cautions(r, until, factors)
	}
	if r.Tier != NotEnough {
		r.Overlap = number(c.Overlap)
	}
	if end > 0 {
		r.Completeness = number(r.Checked.Complete)
	}
	r.Arms, r.Partly, r.Excluded = arms(until), sayPartly(until), b.sayExcluded(r.Tier, end)
	r.say(b, until, c, e)
	return r
}

// checked counts the check-ins of the days up to end. An evening of which nothing is
// recorded is one without the routine.
func checked(until []entry, end int) Checked {
	c := Checked{nights: end}
	nights, seen := map[diary.Completion]int{}, map[diary.Completion]int{}
	for _, e := range until {
		nights[e.completion]++
		seen[e.completion] += one(e.night.CheckedIn)
		c.seen += one(e.night.CheckedIn)
	}
	missed := func(nights, seen int) float64 {
		if nights <= 0 {
			return 0
		}
		return 1 - float64(seen)/float64(nights)
	}
	if end > 0 {
		c.Complete = float64(c.seen) / float64(end)
	}
	c.With = missed(nights[diary.Full], seen[diary.Full])
	c.Other = missed(end-nights[diary.Full]-nights[diary.Partial], c.seen-seen[diary.Full]-seen[diary.Partial])
	return c
}

// arms describes the nights with the routine and without.
func arms(until []entry) []Arm {
	var severity, minutes [2][]float64
	for _, e := range until {
		r := e.routineRow()
		if !r.Counted {
			continue
		}
		if worst := e.night.Worst(); worst != nil {
			severity[r.Arm] = append(severity[r.Arm], float64(*worst))
		}
		longest := diary.Seconds(0)
		for _, c := range e.night.Cramps {
			if c.Duration != nil {
				longest = max(longest, *c.Duration)
			}
		}
		if longest > 0 {
			minutes[r.Arm] = append(minutes[r.Arm], time.Duration(longest).Minutes())
		}
	}
	return []Arm{
		{QuartilesOf(severity[1]), QuartilesOf(minutes[1])},
		{QuartilesOf(severity[0]), QuartilesOf(minutes[0])},
	}
}

// cautions returns the reasons to trust a comparison less that apply to it.
func (b book) cautions(r Routine, until []entry, factors []Factor) []string {
	all := nonEmpty([]string{r.sayMonths()})
	if r.Checked.gap() > mostGap {
		all = append(all, sayMissedGap(r.Checked))
	}
	if r.Checked.Complete < leastComplete {
		all = append(all, sayIncomplete(r.Checked))
	}
	if turning := b.turning(rowsOf(until, entry.routineRow)); math.Abs(turning) >= turned {
		all = append(all, seasonSentence)
	}
	for _, f := range factors {
		if f.Holm == nil || !reaches(float64(*f.Holm), faint) {
			continue
		}
		if ratio, moved := f.allowing(until); moved {
			all = append(all, f.sayTravels(ratio))
		}
	}
	return all
}

// lines returns the paragraphs about the routine.
func (r Routine) lines(details bool) []string {
	lines := []string{r.Text}
	if r.Tier == Waiting || !details {
		return lines
	}
	lines = append(lines, r.Bet, r.Partly)
	for i, arm := range r.Arms {
		side := [...]string{"with", "without"}[i]
		lines = append(lines, arm.Severity.say("How bad cramps were", side, " out of 10"), arm.Minutes.say("How long cramps lasted", side, " min"))
	}
	return lines
}

// say describes the nights on one side.
func (q *Quartiles) say(what, side, unit string) string {
	if q == nil {
		return ""
	}
	typical := fmt.Sprintf("typically %.0f%s", q.Median, unit)
	if low, high := math.Round(q.Q25), math.Round(q.Q75); low < high {
		typical += fmt.Sprintf(", with half of the nights between %.0f and %.0f", low, high)
	}
	return fmt.Sprintf("%s on nights %s the routine: %s (%s). This only describes your nights; it is not a comparison.", what, side, typical, diary.Plural(q.N, "night"))
}
