package insight

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"calmcalf/store/diary"
)

// split divides evenings into those with a factor and those without it. It is chosen
// from how often the factor was recorded, and never from the cramps.
type split struct {
	at   float64 // the least level with the factor, or the only one
	only bool    // the levels have no order: only this one is with the factor
}

func (s split) with(level float64) bool {
	if s.only {
		return level == s.at
	}
	return level >= s.at
}

// levelOf is the number of an amount, or the place of its word in the question, from 0.
// It is not known where the word is none of the question's.
// It has too many callers to be inlined.
//
//go:noinline
func levelOf(q diary.Question, f diary.Factors) (level float64, known bool) {
	a, recorded := f[q.Factor]
	switch i := slices.Index(q.Words, a.Word); {
	case !recorded:
		return 0, false
	case q.Numeric():
		return a.Number, a.Word == ""
	case i < 0:
		return 0, false
	default:
		return float64(i), true
	}
}

// fixed is the split of a factor whose answer is yes or no: magnesium, covers, and
// movement, whose kinds have no order except that none is the least.
func fixed(q diary.Question) (split, bool) {
	return split{at: 1}, len(q.Words) == 2 || q.Factor == diary.Movement
}

// leastShare is the share of the evenings that each side of a fair split has.
const leastShare = 0.15

// tally counts evenings by their level.
type tally map[float64]int

// halve returns the split that is closest to half of the evenings, the lower of two as
// close, and reports whether it is fair: there is enough on each side to keep it.
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

// splitOf is the split of a factor before day end. It is final from the first window at
// whose close it was fair, and preliminary until then.
func splitOf(q diary.Question, entries []entry, end int) split {
	if s, known := fixed(q); known {
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

// word is that of the split's level.
func (s split) word(q diary.Question) string { return q.Words[min(max(0, int(s.at)), len(q.Words)-1)] }

// name is what the evenings with the factor have: "heavy sweat".
func (s split) name(q diary.Question) string {
	if q.Numeric() {
		return s.amount(q)
	}
	names := map[diary.Factor]map[string]string{
		diary.Exercise: {"usual": "exercise", "hard": "hard or unusual exercise", "unusual": "unusual exercise"},
		diary.Feet:     {"some": "at least some time on your feet", "long": "a long time on your feet"},
		diary.Sitting:  {"some": "at least some sitting", "long": "long sitting"},
		diary.Sweat:    {"some": "heat and sweat", "heavy": "heavy sweat"},
		diary.Movement: {"walk": "gentle movement"},
		diary.Position: {"back": "lying on your back", "side": "lying on your side", "front": "lying on your front", "mixed": "lying in several positions"},
		diary.Covers:   {"tight": "tight covers"},

		diary.Magnesium:  {"yes": "magnesium"},
		diary.Supplement: {"yes": "other supplements"},
	}
	return cmp.Or(names[q.Factor][s.word(q)], q.Word+" "+s.word(q))
}

// amount names a split of a number.
func (s split) amount(q diary.Question) string {
	number := q.Describe(diary.Amount{Number: s.at})
	switch {
	case s.at <= 1:
		return q.Word
	case q.Factor == diary.Water:
		return number + " or more to drink"
	case q.Factor == diary.Caffeine:
		return number + " or more of coffee, tea or cola"
	case q.Factor == diary.Alcohol:
		return strings.Replace(number, "drinks", "alcoholic drinks", 1) + " or more"
	default:
		return number + " or more of " + q.Word
	}
}

// rule is the split in a short form, for machines.
func (s split) rule(q diary.Question) string {
	sign := ">="
	if s.only {
		sign = "="
	}
	if q.Numeric() {
		return sign + " " + strconv.FormatFloat(s.at, 'f', -1, 64)
	}
	return sign + " " + s.word(q)
}
