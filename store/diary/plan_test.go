package diary

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestScheduleOrdersAreEquallyLikely(t *testing.T) {
	counts := map[string]int{}
	const rounds = 6000
	for i, on := 0, DrawSchedule(rounds, 7); i < len(on); i += BlocksInRound {
		counts[fmt.Sprint(on[i:i+BlocksInRound])]++
	}
	const orders = 6 // of two on and two off
	chi, want := 0.0, float64(rounds)/orders
	for _, n := range counts {
		chi += (float64(n) - want) * (float64(n) - want) / want
	}
	const most = 20.515 // of chi-square with 5 degrees of freedom, at p 0.001
	if len(counts) != orders || chi > most {
		t.Errorf("chi-square %.2f over %v", chi, counts)
	}
}

// plan is a trial of the routine, with its schedule drawn.
func plan(start Date, rounds int) Plan {
	return Plan{Design: SlowDesign, Rounds: rounds, Seed: 99, Start: start, On: DrawSchedule(rounds, 99)}
}

var march = Date{Year: 2026, Month: 3, Day: 1}

func TestTheSameSeedDrawsTheSameSchedule(t *testing.T) {
	if !slices.Equal(DrawSchedule(4, 99), DrawSchedule(4, 99)) || slices.Equal(DrawSchedule(14, 99), DrawSchedule(14, 100)) {
		t.Error("a schedule is not that of its seed")
	}
	p := plan(march, 4)
	if !p.Drawn() {
		t.Error("a drawn schedule is not taken for one")
	}
	p.On[0] = !p.On[0]
	if p.Drawn() {
		t.Error("an edited schedule is taken for a drawn one")
	}
}

func TestDesigns(t *testing.T) {
	for _, c := range []struct {
		factor  Factor
		design  Design
		rounds  int // of the standard length
		counted int // nights of each round that are compared
		least   int
	}{
		{"", SlowDesign, 4, 20, 3},
		{Magnesium, SlowDesign, 4, 20, 3},
		{Movement, SlowDesign, 4, 20, 3},
		{Alcohol, FastDesign, 14, 8, 8},
	} {
		d := DesignOf(c.factor)
		counted := 0
		for day := range d.Round() {
			if d.Counts(day) {
				counted++
			}
		}
		if d != c.design || d.Rounds()[0] != c.rounds || counted != c.counted || d.Least() != c.least || slices.Min(d.Rounds()) < d.Least() {
			t.Errorf("%q: got %+v with %v rounds, at least %d, and %d compared nights a round", c.factor, d, d.Rounds(), d.Least(), counted)
		}
	}
}

func TestTheNightsOfAPlan(t *testing.T) {
	p := plan(march, 3)
	stopped, withdrawn := p, p
	stopped.Stopped, withdrawn.Stopped = march.AddDays(30), march.AddDays(-1)
	for _, c := range []struct {
		name      string
		plan      Plan
		nights    int // that are assigned
		withdrawn bool
	}{{"whole", p, 84, false}, {"stopped", stopped, 31, false}, {"withdrawn", withdrawn, 0, true}} {
		for day := -2; day < 90; day++ {
			night := march.AddDays(day)
			on, assigned := c.plan.Assigned(night)
			if assigned != (day >= 0 && day < c.nights) || on && !assigned || assigned && on != p.On[day/7] {
				t.Errorf("%s, night %d: got on %v, assigned %v", c.name, day, on, assigned)
			}
			if got := c.plan.Over(night); got != (day >= c.nights-1) {
				t.Errorf("%s, night %d: over %v", c.name, day, got)
			}
		}
		if end := march.AddDays(c.nights - 1); c.plan.End() != end || c.plan.Withdrawn() != c.withdrawn || c.plan.Last() != p.Last() {
			t.Errorf("%s: got the end %v, want %v", c.name, c.plan.End(), end)
		}
	}
}

func TestPlansThatCannotBeTrue(t *testing.T) {
	if err := plan(march, 3).Check(); err != nil {
		t.Error(err)
	}
	for why, spoil := range map[string]func(*Plan){
		"no first night":                      func(p *Plan) { p.Start = Date{} },
		`"naps" can't be logged`:              func(p *Plan) { p.Factor = "naps" },
		"blocks of 0 nights":                  func(p *Plan) { p.Design.Block = 0 },
		"blocks of 7 nights with 7 to settle": func(p *Plan) { p.Design.Settle = 7 },
		"11 blocks":                           func(p *Plan) { p.On = p.On[1:] },
		"each of 101 rounds":                  func(p *Plan) { p.Rounds = 101 },
	} {
		p := plan(march, 3)
		spoil(&p)
		if err := p.Check(); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("got %v, want ... %s ...", err, why)
		}
	}
}

func TestTrialsAreJoinedUnlessTheyExcludeEachOther(t *testing.T) {
	first := plan(march, 3)
	stopped, withdrawn, redrawn, later := first, first, first, plan(march.AddDays(84), 3)
	stopped.Stopped, withdrawn.Stopped = march.AddDays(30), march.AddDays(-1)
	redrawn.Seed, redrawn.On = 7, DrawSchedule(3, 7)
	overlapping := plan(march.AddDays(40), 3)
	soon := plan(march.AddDays(31), 3)
	for _, c := range []struct {
		name     string
		have     []Plan
		other    Plan
		asOf     int // days after the start of the first
		want     []Plan
		conflict bool
	}{
		{"the first", nil, first, 0, []Plan{first}, false},
		{"the same", []Plan{first}, first, 0, []Plan{first}, false},
		{"stopped elsewhere", []Plan{first}, stopped, 40, []Plan{stopped}, false},
		{"stopped here", []Plan{stopped}, first, 40, []Plan{stopped}, false},
		{"another draw of it", []Plan{first}, redrawn, 0, []Plan{first}, true},
		{"another draw, withdrawn here", []Plan{withdrawn}, redrawn, 0, []Plan{redrawn}, false},
		{"one after the end, once that has come", []Plan{first}, later, 83, []Plan{first, later}, false},
		{"one after the end, while both would run", []Plan{first}, later, 20, []Plan{first}, true},
		{"one before", []Plan{later}, first, 170, []Plan{first, later}, false},
		{"over the same nights", []Plan{first}, overlapping, 200, []Plan{first}, true},
		{"after one that was stopped", []Plan{stopped}, soon, 31, []Plan{stopped, soon}, false},
	} {
		before := slices.Clone(c.have)
		got, conflict := JoinPlan(c.have, c.other, march.AddDays(c.asOf))
		if !slices.EqualFunc(got, c.want, Plan.Equal) || (conflict != nil) != c.conflict || !slices.EqualFunc(c.have, before, Plan.Equal) {
			t.Errorf("%s: got %v, conflict %v", c.name, got, conflict)
		}
	}
}
