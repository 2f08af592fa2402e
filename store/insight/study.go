package insight

import (
	"math"

	"calmcalf/store/diary"
)

// Options are what a study is asked for.
type Options struct {
	Peek  bool        // to the last night, and not to the last window that closed
	Acute []string    // ids of routines for a cramp that is there: no evening is spent with them
	Trial *diary.Plan // the last one, if any
}

// Study is everything that the nights show.
type Study struct {
	AsOf    diary.Date `json:"as_of"`  // the last night that is over
	Nights  int        `json:"nights"` // of the calendar, from the first of which anything is kept
	Logged  int        `json:"logged"` // checked in
	Routine Routine    `json:"routine"`
	Looked  string     `json:"factors_text,omitempty"` // above the factors
	Factors []Factor   `json:"factors"`
	Trend   Trend      `json:"trend"`
	Rate    Rate       `json:"rate"` // a night, over the whole diary
	Trial   *Trial     `json:"trial,omitempty"`

	Next      diary.Date `json:"next_update,omitzero"` // the morning of the next verdicts
	Peeks     bool       `json:"peeks"`
	Peeking   string     `json:"peeks_text,omitempty"` // what is to be said of that
	Unchecked int        `json:"-"`                    // nights with a cramp and without a check-in, in no rate
	Long      *Long      `json:"-"`                    // nil before there are enough windows
}

// Routine is what a comparison of the nights with the routine and those without it
// found. The counts are those of the nights that the tier speaks of: of windows
// with nights of both kinds where a ratio is told, and else of all counted nights.
type Routine struct {
	Tier         Tier    `json:"tier"`
	*Sides               // nil where the tier is Waiting
	RR           *Number `json:"rr,omitempty"`
	Lo           *Number `json:"lo,omitempty"`
	Hi           *Number `json:"hi,omitempty"`
	P            *Number `json:"p,omitempty"`
	D            *Number `json:"D,omitempty"`
	Overlap      *Number `json:"overlap,omitempty"`
	Changes      *int    `json:"changes,omitempty"` // nil likewise
	Completeness *Number `json:"completeness,omitempty"`
	Text         string  `json:"text"`

	Bet      string   `json:"-"` // one line for the details; "" where there is no ratio
	Excluded string   `json:"-"` // how many nights the counts are of, and why not of all; part of Text
	Partly   string   `json:"-"` // the nights on which a part of the routine was done; "" for none
	Arms     []Arm    `json:"-"` // with the routine, and without
	Checked  Checked  `json:"-"`
	Cautions []string `json:"-"` // which are part of Text
}

// Arm describes the worst cramp of each night of one kind, and is never tested.
type Arm struct {
	Severity *Quartiles // 0-10; nil where nothing was rated
	Minutes  *Quartiles // of the hard phase, likewise
}

// Checked is how many nights were checked in, of a comparison.
type Checked struct {
	Complete     float64 // share of the calendar nights
	With, Other  float64 // share missed after evenings with the routine, and after others
	nights, seen int
}

func (c Checked) gap() float64 { return math.Abs(c.With - c.Other) }

// Of studies the nights up to asOf, the last one that is over. The verdicts are
// those of the last window of 28 nights that closed, so that looking every day does
// not make luck look like a finding; the trend is that of the last weekly check.
// The order of the nights does not matter.
func Of(nights []diary.Night, asOf diary.Date, options Options) Study {
	b := newBook(nights, asOf, options.Acute)
	end := b.closedWindows() * windowNights
	if options.Peek {
		end = b.days()
	}
	s := Study{AsOf: asOf, Nights: b.nightsTo(asOf), Rate: RateOf(rowsOf(b.entries, entry.row)), Peeks: options.Peek}
	s.Logged = s.Rate.N
	for _, e := range b.entries {
		s.Unchecked += one(e.cramps > 0 && !e.night.CheckedIn)
	}
	var running *diary.Plan
	if p := options.Trial; p != nil {
		s.Trial = new(b.trial(*p))
		if s.Trial.Tier == TrialRunning {
			running = p
		}
	}
	if !b.empty() {
		s.Next = b.nextUpdate()
	}
	looked := 0
	s.Factors, looked = b.factors(end, running)
	s.Looked = sayLooked(looked)
	s.Routine = b.routine(end, s, running)
	s.Trend = b.trend(options.Peek)
	s.Long = b.long()
	if options.Peek {
		s.Peeking = sayPeeking(s.Next)
	}
	return s
}

// routine compares the nights up to day end.
func (b book) routine(end int, s Study, running *diary.Plan) Routine {
	if running != nil && running.Factor == "" {
		return Routine{Tier: Waiting, Text: sayWaiting(running.Last())}
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
		r.Sides = c.compared()
		r.RR, r.Lo, r.Hi, r.P = number(e.rr), number(e.lo), number(e.hi), number(e.p)
		r.D = number(c.Spread.D)
		r.Bet = sayBet(c.Ratio.Shrunken(priorStrength).Lower)
		r.Cautions = b.cautions(r, until, s.Factors)
	}
	if r.Tier != NotEnough {
		r.Overlap = number(c.Overlap)
	}
	if end > 0 {
		r.Completeness = number(r.Checked.Complete)
	}
	r.Arms, r.Partly, r.Excluded = arms(until), sayPartly(until), b.sayExcluded(r.Tier, end)
	r.Text = r.say(b, until, c, e)
	return r
}

// checked counts the check-ins of the days up to end. An evening of which nothing
// is kept is one without the routine.
func checked(until []entry, end int) Checked {
	var with, withSeen, seen, partial int
	for _, e := range until {
		switch {
		case e.completion == diary.Partial:
			partial++
		case e.completion == diary.Full:
			with++
			withSeen += one(e.night.CheckedIn)
		}
		seen += one(e.night.CheckedIn)
	}
	c := Checked{nights: end, seen: seen}
	if end > 0 {
		c.Complete = float64(seen) / float64(end)
	}
	if with > 0 {
		c.With = 1 - float64(withSeen)/float64(with)
	}
	other, otherSeen := end-with-partial, seen-withSeen
	for _, e := range until {
		otherSeen -= one(e.completion == diary.Partial && e.night.CheckedIn)
	}
	if other > 0 {
		c.Other = 1 - float64(otherSeen)/float64(other)
	}
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
			minutes[r.Arm] = append(minutes[r.Arm], float64(longest)/6e10)
		}
	}
	return []Arm{
		{QuartilesOf(severity[1]), QuartilesOf(minutes[1])},
		{QuartilesOf(severity[0]), QuartilesOf(minutes[0])},
	}
}

// cautions are the reasons to take a comparison with more salt, those that are so.
func (b book) cautions(r Routine, until []entry, factors []Factor) []string {
	var all []string
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
