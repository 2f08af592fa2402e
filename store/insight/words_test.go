package insight

import (
	"math"
	"testing"

	"calmcalf/store/diary"
)

func TestRatiosAndIntervalsInWords(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct{ got, want string }{
		{change(0.55), "45% fewer"},
		{change(1), "0% more"},
		{change(1.3), "30% more"},
		{change(2), "2.0 times as many"},
		{change(0), "100% fewer"},
		{between(0.36, 0.83), "between 17% and 64% fewer"},
		{between(0.38, 0.997), "between less than 1% and 62% fewer"},
		{between(1.05, 1.8), "between 5% and 80% more"},
		{between(1.3, 2.9), "between 1.3 and 2.9 times as many"},
		{between(1.02, 3.1), "between 2% more and 3.1 times as many"},
		{between(1.8, inf), "at least 80% more; no upper limit can be given"},
		{anywhere(0.42, 1.25), "anything from 58% fewer to 25% more"},
		{anywhere(0.6, 2.4), "anything from 40% fewer to 2.4 times as many"},
		{anywhere(0.6, inf), "anything from 40% fewer upwards; no upper limit can be given"},
		{ofCramps(anywhere(0.6, 1.3)), "anything from 40% fewer cramps to 30% more"},
		{ofCramps(between(1.2, inf)), "at least 20% more cramps; no upper limit can be given"},
		{ofCramps(between(1.2, 2.4)), "between 1.2 and 2.4 times as many cramps"},
		{Sides{60, 50, 16, 25}.against(), "1.9 cramps a week (60 nights), compared with 3.5 on other nights (50)"},
		{Sides{60, 50, 2, 3}.against(), "0.9 cramps in 4 weeks (60 nights), compared with 1.7 on other nights (50)"},
		{sayBet(0.84), "The chance is about 84 in 100 that you have fewer cramps on routine nights."},
		{sayBet(0.97), "The chance is over 95 in 100 that you have fewer cramps on routine nights."},
		{sayBet(0.01), "The chance is under 5 in 100 that you have fewer cramps on routine nights."},
		{sayHidden(0), ""},
		{sayHidden(1), "1 more thing looked linked, but that could well be luck. To see it: calmcalf insight --details"},
		{sayHidden(2), "2 more things looked linked, but that could well be luck. To see them: calmcalf insight --details"},
		{SayNone(48, "time"), "None of the 48 cramps has a time."},
		{SayNone(2, "time", "place", "length"), "None of the 2 cramps has a time, place or length."},
		{SayNone(1, "time", "place"), "The cramp has no time or place."},
		{sayLooked(8), "We checked 8 things against your cramps. With that many, one of them will often look linked to cramps by luck alone, so we ask for stronger evidence."},
		{sayRare(740), "Your cramps are so rare that a comparison would take about 2 years. That is because there is so little to count; it says nothing about your routine."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestSplitsComeClosestToHalfAndStayFrozen(t *testing.T) {
	q, _ := diary.Alcohol.Question()
	tallied := tally{0: 40, 1: 12, 2: 25, 3: 3}
	if s, fair := tallied.halve(q); s.at != 1 || !fair {
		t.Errorf("split at %v, fair %v; want 1", s.at, fair)
	}
	if _, fair := (tally{0: 90, 1: 10}).halve(q); fair {
		t.Error("a split with 10% on one side is fair")
	}
	if s, _ := (tally{0: 20, 1: 20, 2: 20, 3: 0}).halve(q); s.at != 1 {
		t.Errorf("of two as close, the split is at %v, want the lower", s.at)
	}
	position, _ := diary.Position.Question()
	if s, fair := (tally{0: 20, 1: 25, 3: 5}).halve(position); !s.only || s.at != 1 || !fair || s.with(3) {
		t.Errorf("of positions, got %+v", s)
	}
	var entries []entry
	for day := range 200 {
		drinks := float64(day % 2)
		if day >= 60 {
			drinks = float64(2 + day%2*3)
		}
		entries = append(entries, entry{day: day, night: diary.Night{Factors: diary.Factors{diary.Alcohol: {Number: drinks}}}})
	}
	if s := splitOf(q, entries, 200); s.at != 1 {
		t.Errorf("the split moved to %v", s.at)
	}
}

func TestTheRoutineTravelsWithAFactor(t *testing.T) {
	q, _ := diary.Magnesium.Question()
	f := Factor{question: q, split: split{at: 1}}
	random := seeded(6)
	var entries []entry
	for day := range 280 {
		magnesium := random.IntN(2)
		did, rate := diary.Completion(""), 2.0
		if random.IntN(10) < 2+6*magnesium {
			did = diary.Full
		}
		if magnesium == 1 {
			rate = 0.4
		}
		word := diary.Amount{Word: q.Words[magnesium]}
		entries = append(entries, entry{
			day: day, completion: did, cramps: poisson(random, rate),
			night: diary.Night{Date: day1.AddDays(day), CheckedIn: true, Factors: diary.Factors{diary.Magnesium: word}},
		})
	}
	ratio, moved := f.allowing(entries)
	if !moved || ratio < 0.7 || ratio > 1.4 {
		t.Errorf("allowing for it the ratio is %v, moved %v", ratio, moved)
	}
	if want := "The routine and magnesium often fall on the same evenings."; f.sayTravels(ratio)[:len(want)] != want {
		t.Errorf("got %q", f.sayTravels(ratio))
	}
}
