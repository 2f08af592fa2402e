package insight

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestScheduleOrdersAreEquallyLikely(t *testing.T) {
	counts := map[string]int{}
	const rounds = 6000
	for i, on := 0, Draw(rounds, 7); i < len(on); i += blocksInRound {
		counts[fmt.Sprint(on[i:i+blocksInRound])]++
	}
	chi, want := 0.0, float64(rounds)/float64(len(roundOrders))
	for _, n := range counts {
		chi += (float64(n) - want) * (float64(n) - want) / want
	}
	const most = 20.515 // of chi-square with 5 degrees of freedom, at p 0.001
	if len(counts) != len(roundOrders) || chi > most {
		t.Errorf("chi-square %.2f over %v", chi, counts)
	}
}

func TestTheSameSeedDrawsTheSameSchedule(t *testing.T) {
	if !slices.Equal(Draw(4, 99), Draw(4, 99)) || slices.Equal(Draw(14, 99), Draw(14, 100)) {
		t.Error("a schedule is not that of its seed")
	}
	p := Plan{Design: Slow, Rounds: 4, Seed: 99, Start: day1, On: Draw(4, 99)}
	if !p.Drawn() {
		t.Error("a drawn schedule is not taken for one")
	}
	p.On[0] = !p.On[0]
	if p.Drawn() {
		t.Error("an edited schedule is taken for a drawn one")
	}
}

func TestRandomisationTestIsExactUpToSixRounds(t *testing.T) {
	for rounds := 3; rounds <= 6; rounds++ {
		blocks := make([]Block, rounds*blocksInRound)
		on := Draw(rounds, 5)
		for i := range blocks {
			blocks[i] = Block{3, 5}
		}
		if u := Randomised(blocks, on, 1); u.P != 1 {
			t.Errorf("%d rounds with the same in every block: p %v, want 1", rounds, u.P)
		}
		for i := range blocks {
			blocks[i].Cramps = (i * i) % 7
		}
		all := math.Pow(6, float64(rounds))
		u := Randomised(blocks, on, 1)
		if times := u.P * all; u.Total != int(all) || math.Abs(times-math.Round(times)) > 1e-6 {
			t.Errorf("%d rounds: p %v is no multiple of 1/%v", rounds, u.P, all)
		}
	}
}

func TestRandomisationTestWithManyRoundsCountsTheTrialItself(t *testing.T) {
	on := Draw(14, 5)
	blocks := make([]Block, len(on))
	for i := range blocks {
		blocks[i] = Block{4 * one(!on[i]), 2}
	}
	a, b := Randomised(blocks, on, 5), Randomised(blocks, on, 5)
	if a != b || a.Total != draws+1 || a.P != 1.0/(draws+1) {
		t.Errorf("got %+v and %+v", a, b)
	}
}

func TestRandomisationTestWithoutNightsOnOneSide(t *testing.T) {
	on := Draw(3, 1)
	blocks := make([]Block, len(on))
	for i := range blocks {
		blocks[i].Nights = one(on[i])
	}
	if u := Randomised(blocks, on, 1); u.P != 1 || u.Total != 0 {
		t.Errorf("got %+v", u)
	}
}

func BenchmarkExactTestOfSixRounds(b *testing.B) {
	on := Draw(6, 5)
	blocks := make([]Block, len(on))
	for i := range blocks {
		blocks[i] = Block{i % 5, 5}
	}
	for b.Loop() {
		Randomised(blocks, on, 1)
	}
}
