package insight

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"

	"calmcalf/store/diary"
)

// split makes yes or no of a factor: with it, or without. It is chosen from how
// often the factor was there, and never from the cramps.
type split struct {
	at   float64 // the least level that is with, or the only one
	only bool    // levels have no order: with is this very one
}

func (s split) with(level float64) bool {
	if s.only {
		return level == s.at
	}
	return level >= s.at
}

// levelOf is the place of an amount among what can be told, from 0, or its number.
// It is not known where the amount is no word of the question.
func levelOf(q diary.Question, f diary.Factors) (level float64, known bool) {
	a, told := f[q.Factor]
	switch i := slices.Index(q.Words, a.Word); {
	case !told:
		return 0, false
	case q.Numeric():
		return a.Number, a.Word == ""
	case i < 0:
		return 0, false
	default:
		return float64(i), true
	}
}

// fixed is the split of a factor that is yes or no as it is told: magnesium, covers,
// and movement, whose kinds have no order but for none of it.
func fixed(q diary.Question) (split, bool) {
	return split{at: 1}, len(q.Words) == 2 || q.Factor == diary.Movement
}

// leastShare is the share of the evenings that has to be on either side of a split.
const leastShare = 0.15

// tally counts evenings by their level.
type tally map[float64]int

// halve finds the split that comes closest to half of the evenings, the lower one
// of two as close; fair tells that there is enough on either side for a split to be
// kept.
func (t tally) halve(q diary.Question) (s split, fair bool) {
	levels := slices.Sorted(maps.Keys(t))
	total, above, best := 0, 0, math.Inf(1)
	for _, n := range t {
		total += n
	}
	s = split{at: 1, only: q.Factor == diary.Position}
	for i, level := range slices.Backward(levels) {
		above += t[level]
		with := above
		if s.only {
			with = t[level]
		} else if i == 0 {
			break // everything is at least the lowest level
		}
		if off := math.Abs(2*float64(with) - float64(total)); off <= best {
			best, s.at = off, level
			share := float64(with) / float64(total)
			fair = min(share, 1-share) >= leastShare && min(with, total-with) >= gateNights
		}
	}
	return s, fair
}

// splitOf is the split of a factor at the end of day end. It is frozen at the first
// closing of a window at which there was a fair one, and otherwise preliminary.
func splitOf(q diary.Question, entries []entry, end int) split {
	if s, is := fixed(q); is {
		return s
	}
	seen, window := tally{}, 0
	for _, e := range entries {
		if e.day >= end {
			break
		}
		if now := e.day / windowNights; now > window {
			if s, fair := seen.halve(q); fair {
				return s
			}
			window = now
		}
		if level, known := levelOf(q, e.night.Factors); known {
			seen[level]++
		}
	}
	s, _ := seen.halve(q)
	return s
}

// name tells in words what the evenings of a split were with.
func (s split) name(q diary.Question) string {
	if q.Numeric() {
		return s.amount(q)
	}
	word := q.Words[min(max(0, int(s.at)), len(q.Words)-1)]
	names := map[diary.Factor]map[string]string{
		diary.Exercise: {"usual": "exercise", "hard": "hard or unusual exercise", "unusual": "unusual exercise"},
		diary.Feet:     {"some": "some or long time on your feet", "long": "a long time on your feet"},
		diary.Sitting:  {"some": "some or long sitting", "long": "long sitting"},
		diary.Sweat:    {"some": "heat and sweat", "heavy": "heavy sweat"},
		diary.Movement: {"walk": "gentle movement"},
		diary.Position: {"back": "lying on your back", "side": "lying on your side", "front": "lying on your front", "mixed": "lying this way and that"},
		diary.Covers:   {"tight": "tight covers"},

		diary.Magnesium:  {"yes": "magnesium"},
		diary.Supplement: {"yes": "other supplements"},
	}
	return cmp.Or(names[q.Factor][word], q.Word+" "+word)
}

// amount names a split of a number.
func (s split) amount(q diary.Question) string {
	number := q.Describe(diary.Amount{Number: s.at})
	switch {
	case q.Factor == diary.Water:
		return number + " or more to drink"
	case s.at <= 1:
		return q.Word
	default:
		return number + " or more of " + q.Word
	}
}

// rule tells the split in a short form, for reading by machines.
func (s split) rule(q diary.Question) string {
	sign := ">="
	if s.only {
		sign = "="
	}
	if q.Numeric() {
		return sign + " " + strconv.FormatFloat(s.at, 'f', -1, 64)
	}
	return sign + " " + q.Words[min(max(0, int(s.at)), len(q.Words)-1)]
}
