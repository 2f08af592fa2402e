package demo_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/demo"
	"calmcalf/store/diary"
)

var end = diary.Date{Year: 2026, Month: time.November, Day: 21}

// short is a routine with two steps a side.
var short = routines.Routine{ID: "short", Steps: []routines.Step{
	{Title: "Stretch, {side}", Side: routines.Each, Prep: 5 * time.Second, Hold: 30 * time.Second, Reps: 1},
	{Title: "Settle", Side: routines.None, Hold: 15 * time.Second, Reps: 1},
}}

func text(t *testing.T, nights []diary.Night) string {
	t.Helper()
	data, err := json.Marshal(nights)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTheSameOptionsMakeTheSameNights(t *testing.T) {
	o := demo.Options{Seed: 1, Nights: 365, RateRatio: .6, Base: .8, End: end, Routine: short}
	once := text(t, demo.Nights(o))
	if again := text(t, demo.Nights(o)); once != again {
		t.Error("got other nights the second time")
	}
	if o.Seed++; once == text(t, demo.Nights(o)) {
		t.Error("got the same nights with another seed")
	}
}

func TestEveryNightCouldHaveBeenLogged(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(20) {
		nights := demo.Nights(demo.Options{Seed: seed, Nights: 365, RateRatio: .6, Base: .8, End: end, Routine: short, Place: berlin})
		if len(nights) != 365 || nights[364].Date != end {
			t.Fatalf("got %d nights until %v", len(nights), nights[len(nights)-1].Date)
		}
		full, partial, drinks := 0, 0, 0
		for i, n := range nights {
			if err := n.Check(); err != nil {
				t.Errorf("night of %v: %v", n.Date, err)
			}
			if i > 0 && n.Date != nights[i-1].Date.AddDays(1) {
				t.Errorf("the night of %v follows that of %v", n.Date, nights[i-1].Date)
			}
			if !n.CheckedIn && n.Cramps != nil {
				t.Errorf("night of %v: cramps of a morning without a check-in", n.Date)
			}
			for _, s := range n.Sessions {
				wantHeld(t, s)
			}
			switch n.Did() {
			case diary.Full:
				full++
			case diary.Partial:
				partial++
			}
			drinks += len(n.Drinks)
		}
		if full < 120 || partial < 5 || drinks == 0 {
			t.Errorf("seed %d: got %d full and %d partial routines, %d drinks", seed, full, partial, drinks)
		}
	}
}

// wantHeld holds when a session's steps tell what its completion tells.
func wantHeld(t *testing.T, s diary.Session) {
	t.Helper()
	done := 0
	for _, step := range s.Steps {
		if step.Outcome == routines.Done {
			done++
		}
	}
	full := done == len(s.Steps)
	if len(s.Steps) != 3 || done == 0 || full != (s.Completion == diary.Full) || s.Routine != "short" {
		t.Errorf("got %s with %d of %d steps done", s.Completion, done, len(s.Steps))
	}
}

// TestTheNightsComeToWhatTheModelSays looks at 60 diaries of two years.
func TestTheNightsComeToWhatTheModelSays(t *testing.T) {
	const diaries, nights = 60, 730
	for _, test := range []struct {
		name              string
		ratio             float64
		least, most       float64 // of the mean rate
		spreadLow, spread float64 // of the variance by the mean
	}{
		{"a routine that changes nothing", 1, .77, .81, 1.8, 2.0},
		{"a routine with half as many cramps", .5, .45, .60, 1.6, 1.9},
	} {
		t.Run(test.name, func(t *testing.T) {
			sum, squares, logged := 0.0, 0.0, 0.0
			for seed := range uint64(diaries) {
				for _, n := range demo.Nights(demo.Options{Seed: seed, Nights: nights, RateRatio: test.ratio, Base: .8, End: end}) {
					if n.CheckedIn {
						cramps := float64(len(n.Cramps))
						logged, sum, squares = logged+1, sum+cramps, squares+cramps*cramps
					}
				}
			}
			mean := sum / logged
			spread := (squares/logged - mean*mean) / mean
			missing := 1 - logged/(diaries*nights)
			t.Logf("mean %.3f, variance by mean %.2f, missing %.3f", mean, spread, missing)
			if mean < test.least || mean > test.most {
				t.Errorf("mean: got %.3f, want %.2f to %.2f", mean, test.least, test.most)
			}
			if spread < test.spreadLow || spread > test.spread {
				t.Errorf("variance by mean: got %.2f, want %.1f to %.1f", spread, test.spreadLow, test.spread)
			}
			if math.Round(missing*100) < 11 || math.Round(missing*100) > 12 {
				t.Errorf("missing: got %.3f, want 0.11 to 0.12", missing)
			}
		})
	}
}
