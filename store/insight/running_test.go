package insight_test

import (
	"testing"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// nightsOf are nights in a row from a day on: a number of cramps each, or -1 where
// nothing is stored.
func nightsOf(from diary.Date, cramps ...int) []diary.Night {
	var nights []diary.Night
	for i, n := range cramps {
		if n >= 0 {
			nights = append(nights, diary.Night{Date: from.AddDays(i), CheckedIn: true, Cramps: make([]diary.Cramp, n)})
		}
	}
	return nights
}

func TestRunning_forgetsTheTwentyNinthNight(t *testing.T) {
	from := diary.Date{Year: 2026, Month: 3, Day: 20} // over the day on which the clocks change
	cramps := make([]int, 30)
	cramps[0], cramps[5] = 4, -1
	nights := nightsOf(from, cramps...)
	got := insight.Running(nights, from, from.AddDays(29))
	for i, want := range map[int]insight.Share{
		0: {Cramps: 4, Logged: 1}, 5: {Cramps: 4, Logged: 5}, 27: {Cramps: 4, Logged: 27},
		28: {Cramps: 0, Logged: 27}, 29: {Cramps: 0, Logged: 27},
	} {
		if got[i] != want {
			t.Errorf("night %d: got %+v, want %+v", i, got[i], want)
		}
	}
	if late := insight.Running(nights, from.AddDays(27), from.AddDays(28)); late[0] != got[27] || late[1] != got[28] {
		t.Errorf("begun later: got %+v, want %+v", late, got[27:29])
	}
}

func TestRunning_hasNoMeanWhereNothingIsLogged(t *testing.T) {
	from := diary.Date{Year: 2026, Month: 1, Day: 1}
	nights := nightsOf(from, 1)
	shares := insight.Running(nights, from, from.AddDays(28))
	if mean, known := shares[27].Mean(); !known || mean != 1 {
		t.Errorf("got %v, %v, want 1", mean, known)
	}
	if mean, known := shares[28].Mean(); known {
		t.Errorf("got %v, want none", mean)
	}
	if got := insight.Running(nights, from, from.AddDays(-1)); len(got) != 0 {
		t.Errorf("got %v, want no night", got)
	}
}
