package diary

import (
	"fmt"
	"slices"
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

func TestTheSameSeedDrawsTheSameSchedule(t *testing.T) {
	if !slices.Equal(DrawSchedule(4, 99), DrawSchedule(4, 99)) || slices.Equal(DrawSchedule(14, 99), DrawSchedule(14, 100)) {
		t.Error("a schedule is not that of its seed")
	}
	p := Plan{Design: SlowDesign, Rounds: 4, Seed: 99, Start: Date{Year: 2026, Month: 3, Day: 1}, On: DrawSchedule(4, 99)}
	if !p.Drawn() {
		t.Error("a drawn schedule is not taken for one")
	}
	p.On[0] = !p.On[0]
	if p.Drawn() {
		t.Error("an edited schedule is taken for a drawn one")
	}
}
