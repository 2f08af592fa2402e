package insight

import (
	"encoding/json"
	"math/rand/v2"
	"regexp"
	"strings"
	"sync"
	"testing"

	"calmcalf/store/diary"
)

// banned are the words that no text of the statistics has.
var banned = regexp.MustCompile(`(?i)\b(caus(e|es|ed|ing)|because of|due to|thanks to|prove[sdn]?|works|worked|effective|prevent(s|ed)?|cures?|significant|p-values?)\b`)

// lines are all lines of a study, and those of its JSON that nothing shows yet.
func (s Study) lines() []string {
	all := []string{s.Routine.Text, s.Trend.Text}
	for _, p := range s.Describe(true) {
		all = append(append(all, p.Title), p.Lines...)
	}
	return all
}

// lint fails on a line that must not be said, or that a figure is missing from.
func (s Study) lint(t *testing.T) {
	t.Helper()
	for _, line := range s.lines() {
		if word := banned.FindString(line); word != "" {
			t.Errorf("the word %q is in %q", word, line)
		}
		if line == "" || strings.Contains(line, "NaN") || strings.Contains(line, "Inf") || strings.Contains(line, "%!") || strings.Contains(line, "  ") {
			t.Errorf("a figure is missing from %q", line)
		}
	}
	if _, err := json.Marshal(s); err != nil {
		t.Error(err)
	}
}

// everyOther does the routine in turn with not doing it.
func everyOther(_ *rand.Rand, night int) bool { return night%2 == 0 }

// studies are those of diaries of many kinds, after different numbers of nights.
var studies = sync.OnceValue(func() []Study {
	var all []Study
	for seed := range uint64(6) {
		for _, p := range []person{
			{base: 1, ratio: 1, nights: 400, missing: 0.1},
			{base: 2, ratio: 1, nights: 700, missing: 0.1},
			{base: 3, ratio: 1, nights: 700, missing: 0, taken: everyOther},
			{base: 2, ratio: 0.5, nights: 400, missing: 0.1},
			{base: 1.5, ratio: 0.7, nights: 200, missing: 0.1},
			{base: 2, ratio: 2.5, nights: 400, missing: 0.1},
			{base: 1.5, ratio: 1.7, nights: 200, missing: 0.1},
			{base: 0.00001, ratio: 1, nights: 100},
			{base: 0.1, ratio: 1, nights: 100},
			{base: 1, ratio: 1, nights: 400, missing: 0.1, taken: func(_ *rand.Rand, night int) bool { return night > 200 }},
			{base: 1, ratio: 1, nights: 10},
			{base: 1.5, ratio: 1, nights: 400, missing: 1},
		} {
			nights := p.diary(seed)
			for end := min(60, len(nights)); end <= len(nights); end += 60 {
				all = append(all, Of(nights, day1.AddDays(end-1), Options{Peek: end%120 == 0}))
			}
		}
		all = append(all, Of(linked(seed), day1.AddDays(299), Options{}))
		all = append(all, Of(louder(seed, 3), day1.AddDays(223), Options{}), Of(louder(seed, 1.8), day1.AddDays(209), Options{}), Of(louder(seed, 0.2), day1.AddDays(223), Options{}))
	}
	return all
})

// linked is a diary with many more cramps after alcohol, and fewer with magnesium.
func linked(seed uint64) []diary.Night {
	nights := person{base: 1, ratio: 1, nights: 300}.diary(seed)
	random := seeded(seed)
	for i, n := range nights {
		if n.Factors[diary.Alcohol].Number > 0 && random.IntN(2) == 0 {
			nights[i].Cramps = append(n.Cramps, crampsDrawn(random, 1000+i, 2)...)
		}
		if n.Factors[diary.Caffeine].Number > 1 && len(n.Cramps) > 0 && random.IntN(5) > 1 {
			nights[i].Cramps = nights[i].Cramps[:0]
		}
	}
	return nights
}

// louder is a diary whose rate changes after night 190.
func louder(seed uint64, factor float64) []diary.Night {
	nights := person{base: 1, ratio: 1, nights: 190}.diary(seed)
	return append(nights, person{base: factor, ratio: 1, nights: 240}.diary(seed + 50)[190:]...)
}

// unsettled are studies of diaries, most of which have no answer yet: rare cramps,
// frequent ones, few evenings with the routine or few without, many nights and a
// difference that is small.
func unsettled() []Study {
	seldom := func(random *rand.Rand, _ int) bool { return random.IntN(20) == 0 }
	mostly := func(random *rand.Rand, _ int) bool { return random.IntN(20) > 0 }
	always := func(random *rand.Rand, _ int) bool { return random.IntN(60) > 0 }
	var all []Study
	for seed := uint64(2); seed < 4; seed++ {
		for _, p := range []person{
			{base: 1, ratio: 0.85, nights: 1500, missing: 0.1},
			{base: 4, ratio: 0.9, nights: 500, missing: 0.3},
			{base: 3, ratio: 1, nights: 300, taken: seldom},
			{base: 3, ratio: 1, nights: 300, taken: mostly},
			{base: 0.5, ratio: 1, nights: 900, taken: mostly},
			{base: 0.04, ratio: 1, nights: 1200, missing: 0.1},
			{base: 6, ratio: 1, nights: 300, taken: always},
			{base: 1, ratio: 1, nights: 200, missing: 0.3, taken: seldom},
		} {
			nights := p.diary(seed)
			for end := 15; end <= len(nights); end += 10 + end/4 {
				last := day1.AddDays(end - 1)
				all = append(all, Of(nights, last, Options{}), Of(nights, last, Options{Peek: true}))
			}
		}
	}
	var fewCramps []diary.Night // on enough nights
	for day := range 40 {
		n := diary.Night{Date: day1.AddDays(day), CheckedIn: true, Cramps: crampsDrawn(seeded(1), day, one(day%3 == 0))}
		if day%2 == 0 {
			n.Sessions = []diary.Session{{Completion: diary.Full}}
		}
		fewCramps = append(fewCramps, n)
	}
	return append(all, Of(fewCramps, day1.AddDays(len(fewCramps)-1), Options{}))
}
