package insight

import (
	"math"
	"testing"

	"calmcalf/store/diary"
)

func TestRandomisationTestIsExactUpToSixRounds(t *testing.T) {
	for rounds := 3; rounds <= 6; rounds++ {
		blocks := make([]Block, rounds*diary.BlocksInRound)
		on := diary.DrawSchedule(rounds, 5)
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
	on := diary.DrawSchedule(14, 5)
	blocks := make([]Block, len(on))
	for i := range blocks {
		blocks[i] = Block{4 * one(!on[i]), 2}
	}
	a, b := Randomised(blocks, on, 5), Randomised(blocks, on, 5)
	if a != b || a.Total != draws+1 || a.P != 1.0/(draws+1) {
		t.Errorf("got %+v and %+v", a, b)
	}
}
