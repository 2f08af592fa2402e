package insight

import "calmcalf/store/diary"

// Trial is the state of a trial, and its result once it has ended: until then it shows
// how much was logged, and nothing of the two sides.
type Trial struct {
	Tier    Tier         `json:"tier"`
	Factor  diary.Factor `json:"factor,omitempty"` // what is tried; "" is the routine
	From    diary.Date   `json:"from"`
	To      diary.Date   `json:"to"` // the last night, planned
	Planned int          `json:"planned_rounds"`
	Rounds  int          `json:"rounds"` // whole ones
	Stopped bool         `json:"stopped"`
	Nights  int          `json:"nights"` // logged so far
	Cramps  int          `json:"cramps"`
	Late    int          `json:"late"` // nights excluded because their check-ins came late
	*Sides               // of the compared nights, on and off
	Estimate
	P         *Number `json:"p,omitempty"`          // of the randomisation test
	PInterval *Number `json:"p_interval,omitempty"` // the one that belongs to the interval
	D         *Number `json:"D,omitempty"`
	SeenOn    *Number `json:"checked_in_on,omitempty"` // shares of the nights to compare
	SeenOff   *Number `json:"checked_in_off,omitempty"`
	Adherence *Number `json:"adherence,omitempty"` // share of evenings as planned, where that is known
	Text      string  `json:"text"`

	design diary.Design
	chance float64 // of a firm answer at this length and rate, were the rate halved
}

// Analyse returns a trial as it is by asOf, the last night that is over.
func Analyse(nights []diary.Night, asOf diary.Date, plan diary.Plan, acute []string) Trial {
	return newBook(nights, asOf, acute).trial(plan)
}

func (b book) trial(p diary.Plan) Trial {
	last := p.End()
	t := Trial{Factor: p.Factor, From: p.Start, To: p.Last(), Planned: p.Rounds, Stopped: last != p.Last(), design: p.Design}
	for _, e := range b.between(p.Start, last) {
		t.Nights += one(e.night.CheckedIn)
		t.Cramps += e.cramps
	}
	t.Late = b.late(p, p.Rounds)
	switch {
	case !p.Drawn():
		t.Tier = TrialAltered
	case !p.Over(b.asOf):
		t.Tier = TrialRunning
	default:
		t.Rounds = max(0, min(p.Rounds, (last.DaysSince(p.Start)+1)/p.Design.Round()))
		b.analyse(p, &t)
	}
	t.Text = t.say(p)
	return t
}

// analyse compares the whole rounds as planned, whatever was done (intention to treat).
func (b book) analyse(p diary.Plan, t *Trial) {
	nights := t.Rounds * p.Design.Round()
	entries := b.between(p.Start, p.Start.AddDays(nights-1))
	t.Late = b.late(p, t.Rounds)
	rows := rowsOf(entries, func(e entry) Row {
		r := e.row()
		r.Day = e.night.Date.DaysSince(p.Start)
		r.Counted = r.Counted && !e.night.Late()
		return r
	})
	on := p.On[:t.Rounds*diary.BlocksInRound]
	blocks, counted := countedNights(p.Design, rows, on)
	c, u := Compare(counted), Randomised(blocks, on, p.Seed)
	e := evidenceOf(c.Ratio)
	toCount := float64(max(1, t.Rounds*2*(p.Design.Block-p.Design.Settle)))
	seenOn, seenOff := float64(c.RawN1)/toCount, float64(c.RawN0)/toCount
	t.Sides = c.counted()
	t.SeenOn, t.SeenOff, t.P = number(seenOn), number(seenOff), number(u.P)
	t.Tier = trialTier(e, u.P, t.Rounds, p.Design.Least(), seenOn, seenOff)
	if t.Tier == TrialNoCramps && c.RawX1+c.RawX0 > 0 {
		t.Tier = TrialIncomplete
	}
	if t.Stopped {
		t.Tier = capped(t.Tier)
	}
	if e.known {
		t.Estimate, t.PInterval, t.D = e.estimate(), number(e.p), number(c.Spread.D)
	}
	if share, known := b.adherence(p, entries); known {
		t.Adherence = number(share)
	}
	rate, d := ownRate(counted)
	_, t.chance = TrialChance(rate, d, t.Rounds, (seenOn+seenOff)/2, p.Design, halving)
}

// late counts the nights of a number of rounds that would be compared, had they been
// checked in in time.
func (b book) late(p diary.Plan, rounds int) int {
	n := 0
	for _, e := range b.between(p.Start, p.Start.AddDays(rounds*p.Design.Round()-1)) {
		n += one(e.night.Late() && p.Design.Counts(e.night.Date.DaysSince(p.Start)))
	}
	return n
}

// capped is the most that may be said of a trial that was stopped early: whoever stops
// when it looks well has looked.
func capped(t Tier) Tier {
	switch t {
	case TrialClearFewer:
		return TrialLeaningFewer
	case TrialClearMore:
		return TrialLeaningMore
	default:
		return t
	}
}

// countedNights returns the nights of a trial that are compared: those after the settling
// ones of each block, which are the same whatever was drawn. Rows have day 0 on the first
// night of the trial.
func countedNights(d diary.Design, rows []Row, on []bool) (blocks []Block, counted []Row) {
	blocks = make([]Block, len(on))
	for _, r := range rows {
		block := r.Day / d.Block
		if !r.Counted || r.Day < 0 || block >= len(on) || !d.Counts(r.Day) {
			continue
		}
		blocks[block].Cramps += r.Cramps
		blocks[block].Nights++
		r.Arm, r.Stratum = one(on[block]), r.Day/d.Round()
		counted = append(counted, r)
	}
	return blocks, counted
}

// adherence is the share of evenings that went as planned, of those of which it is known.
// A part of the routine is neither with it nor without it. Of water it is never known:
// everybody drinks something, and what is more than usual is not recorded.
func (b book) adherence(p diary.Plan, entries []entry) (share float64, known bool) {
	if p.Factor == diary.Water {
		return 0, false
	}
	asPlanned, all := 0, 0
	question, _ := p.Factor.Question()
	for _, e := range entries {
		on, _ := p.Assigned(e.night.Date)
		done, partly := e.completion == diary.Full, e.completion == diary.Partial
		if p.Factor != "" {
			level, known := levelOf(question, e.night.Factors)
			if !known {
				continue
			}
			done, partly = level > 0, false
		}
		all++
		asPlanned += one(done == on && !partly)
	}
	if all == 0 {
		return 0, false
	}
	return float64(asPlanned) / float64(all), true
}
