package diary_test

import (
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

func TestATimeOfTheDayIsInThatDay(t *testing.T) {
	places := []*time.Location{time.UTC, zone(t, "Europe/Berlin"), zone(t, "America/New_York"), zone(t, "Australia/Lord_Howe")}
	rapid.Check(t, func(t *rapid.T) {
		d := diary.Date{Year: 2026, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 800).Draw(t, "days"))
		hour, minute := rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute")
		at := d.AtDay(hour, minute, rapid.SampledFrom(places).Draw(t, "place"))
		if diary.DayOf(at) != d {
			t.Fatalf("%02d:%02d of the day before %v: got %v, which is before %v", hour, minute, d, at, diary.DayOf(at))
		}
	})
}

func TestWaterIsTheSumOfItsDrinksUnlessItIsSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, untimed, id := diary.Night{}, 0.0, 0
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			var l diary.DayLog
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				untimed = float64(rapid.IntRange(0, 900).Draw(t, "set"))
				l.Set = diary.Factors{diary.Water: {Number: untimed}}
			case 1:
				untimed, l.Clear = 0, []diary.Factor{diary.Water}
			default:
				id++
				at := time.Date(2026, 11, 22, rapid.IntRange(4, 23).Draw(t, "hour"), 0, 0, 0, time.UTC)
				ml := float64(rapid.IntRange(1, 70_000).Draw(t, "hundredths")) / 100
				l.Drinks = []diary.Drink{{ID: string(rune('a' + id)), At: at, ML: ml}}
			}
			before := n
			if err := n.Log(l); err != nil {
				t.Fatalf("logging %+v on %+v: %v", l, before, err)
			}
			sum := untimed
			for i, d := range n.Drinks {
				sum += d.ML
				if i > 0 && d.At.Before(n.Drinks[i-1].At) {
					t.Fatalf("got the drinks %v, want them by their times", n.Drinks)
				}
			}
			if got := n.Factors[diary.Water].Number; got < sum-0.01 || got > sum+0.01 {
				t.Fatalf("got %v ml, want %v", got, sum)
			}
		}
	})
}

func TestADayLogIsAppliedWholeOrNotAtAll(t *testing.T) {
	at := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	number := func(f diary.Factor, n float64) diary.Factors { return diary.Factors{f: {Number: n}} }
	word := func(f diary.Factor, w string) diary.Factors { return diary.Factors{f: {Word: w}} }
	for name, l := range map[string]diary.DayLog{
		"a word that there is not":   {Set: word(diary.Feet, "always")},
		"a word for a number":        {Set: word(diary.Caffeine, "much")},
		"too much of it":             {Set: number(diary.Caffeine, 31)},
		"too much together":          {Add: number(diary.Caffeine, 30)},
		"a number for a word":        {Add: number(diary.Feet, 1)},
		"less than nothing":          {Set: number(diary.Water, -1)},
		"nothing added":              {Add: number(diary.Caffeine, 0)},
		"something taken away":       {Add: number(diary.Caffeine, -1)},
		"a word added":               {Add: word(diary.Caffeine, "one")},
		"a drink without an id":      {Drinks: []diary.Drink{{At: at, ML: 200}}},
		"a drink with nothing in it": {Drinks: []diary.Drink{{ID: "a", At: at}}},
		"more than can be drunk":     {Drinks: []diary.Drink{{ID: "a", At: at, ML: 5000}, {ID: "b", At: at, ML: 5001}}},
	} {
		t.Run(name, func(t *testing.T) {
			n := diary.Night{Factors: diary.Factors{diary.Caffeine: {Number: 1}, diary.Feet: {Word: "long"}, "naps": {Number: -3}}}
			l.Clear = []diary.Factor{"naps"}
			if err := n.Log(l); err == nil {
				t.Errorf("got %v, want it refused", n.Factors)
			}
			if len(n.Factors) != 3 || len(n.Drinks) != 0 || n.Factors[diary.Caffeine].Number != 1 {
				t.Errorf("got %v, %v, want the night as it was", n.Factors, n.Drinks)
			}
		})
	}
}

func TestUnknownFactorsOfADayStay(t *testing.T) {
	n := diary.Night{Factors: diary.Factors{diary.Exercise: {Word: "climbing"}, "naps": {Number: 2}}}
	if err := n.Log(diary.DayLog{Set: diary.Factors{diary.Feet: {Word: "some"}}}); err != nil {
		t.Fatal(err)
	}
	if n.Factors[diary.Exercise].Word != "climbing" || n.Factors["naps"].Number != 2 || n.Factors[diary.Feet].Word != "some" {
		t.Errorf("got %v", n.Factors)
	}
}

func TestTheDrinksOfADayShowWhetherTheyCameSteadily(t *testing.T) {
	sunday := day(t, "2026-11-22")
	drinks := func(hours ...int) (all []diary.Drink) {
		for _, hour := range hours {
			all = append(all, diary.Drink{At: sunday.AtDay(hour, 30, time.UTC), ML: 200})
		}
		return all
	}
	for _, test := range []struct {
		name    string
		drinks  []diary.Drink
		evening float64
		busy    int // hours with a drink
	}{
		{"steadily", drinks(7, 10, 13, 16, 19), 200, 5},
		{"only in the evening", drinks(18, 20, 20, 22, 2), 1000, 4},
		{"a minute before the evening", drinks(17), 0, 1},
		{"not at all", nil, 0, 0},
	} {
		busy := 0
		for _, ml := range diary.Hours(test.drinks) {
			if ml > 0 {
				busy++
			}
		}
		if got := diary.Evening(test.drinks); got != test.evening || busy != test.busy {
			t.Errorf("%s: got %v ml in the evening and %d hours, want %v and %d", test.name, got, busy, test.evening, test.busy)
		}
	}
	if first, last := diary.HourOf(0), diary.HourOf(diary.DayHours-1); first != 4 || last != 3 {
		t.Errorf("got a day from %d to %d, want it from 4 to 3", first, last)
	}
}
