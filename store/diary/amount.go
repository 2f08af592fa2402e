package diary

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Glass is what a glass of water holds, in ml.
const Glass = 200

// volume returns the ml of a unit of water with this name, or 0. A cup and an ounce are not
// the same everywhere, and are none.
func volume(name string) float64 {
	switch name {
	case "ml", "millilitre", "millilitres", "milliliter", "milliliters":
		return 1
	case "cl":
		return 10
	case "dl":
		return 100
	case "l", "litre", "litres", "liter", "liters":
		return 1000
	case "glass", "glasses":
		return Glass
	}
	return 0
}

// ParseAmount reads an amount of the factor: "300ml", "1,5 l", "half a litre" or "2 glasses" of
// water, a number of cups or drinks, or one of the factor's words. Empty text is one cup or
// drink, or "yes" where that is a word. "none" and "0" are none.
func (q Question) ParseAmount(text string) (Amount, error) {
	if q.Numeric() {
		r := newReader(text)
		a, err := q.amount(r)
		switch {
		case err == nil && !r.done():
			err = q.notAnAmount(text)
		case err == nil:
			err = q.Check(a)
		}
		if err != nil {
			return Amount{}, err
		}
		return a, nil
	}
	a := Amount{Word: strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(text), " ")), ".!")}
	if a.Word == "" && slices.Contains(q.Words, "yes") {
		a.Word = "yes"
	}
	if err := q.Check(a); err != nil {
		return Amount{}, err
	}
	return a, nil
}

func (q Question) notAnAmount(text string) error {
	example := "2, or 2 " + q.Unit.Many
	if q.Factor == Water {
		example = fmt.Sprintf("300 ml, 0.3 litres, or 2 glasses (of %d ml)", Glass)
	}
	return fmt.Errorf("%q is not an amount of %s: write %s", brief(text), q.Word, example)
}

// amount reads a number with its unit, which only water needs. It can be out of range.
func (q Question) amount(r *reader) (Amount, error) {
	begin := r.at
	if r.accept("none", "nothing", "no") {
		return Amount{}, nil
	}
	if r.done() && q.Factor != Water {
		return Amount{Number: 1}, nil
	}
	n, decimals, ok := r.quantity()
	name, scale := r.peek(0).text, 1.0
	known := name == q.Unit.One || name == q.Unit.Many
	if q.Factor == Water {
		scale = volume(name)
		known = scale > 0
	}
	if known {
		r.at++
	}
	a := Amount{Number: rounded(n * scale)}
	unitless := q.Factor == Water && !known && (!ok || n != 0)
	switch {
	case unitless && r.done():
		return Amount{}, errors.New("an amount of water needs a unit: write 300ml, or 2 glasses")
	case unitless, !ok, a.Number == 0 && n != 0:
		r.at = len(r.words)
		return Amount{}, q.notAnAmount(r.typed(begin))
	case decimals == 3 && scale < 1000:
		return Amount{}, fmt.Errorf("%q could mean two amounts: write it without a point or comma, or with fewer digits after it", r.typed(begin))
	}
	return a, nil
}

// ParseDrink reads an amount of water, and the time of day at which it was drunk, or nil
// where there is none: "300 ml", "300ml 14:00", "14:00 300 ml", "a glass at 2 pm".
func ParseDrink(text string) (amount Amount, at *TimeOfDay, err error) {
	water, _ := Water.Question()
	r := newReader(text)
	when := func() {
		r.accept("at")
		if t, found, wrong := r.clock(); wrong != nil {
			err = wrong
		} else if found {
			at = &t
		}
	}
	if when(); err == nil {
		amount, err = water.amount(r)
	}
	if err == nil && at == nil {
		when()
	}
	switch {
	case err == nil && !r.done():
		err = water.notAnAmount(text)
	case err == nil:
		err = water.Check(amount)
	}
	return amount, at, err
}

// rounded rounds to two decimals, so that 0.1 and 0.2 are 0.3, and turns minus zero into
// zero.
func rounded(n float64) float64 { return math.Round(n*100)/100 + 0 }

// Check returns an error unless the amount is one of the words, or from 0 to the most of the
// unit.
func (q Question) Check(a Amount) error {
	switch {
	case !q.Numeric() && !slices.Contains(q.Words, a.Word):
		return fmt.Errorf("for %s, choose from: %s", q.Word, strings.Join(q.Words, ", "))
	case !q.Numeric():
		return nil
	case a.Word != "" || !(a.Number >= 0 && a.Number <= q.Unit.Most): // or NaN
		return fmt.Errorf("%s of %s can't be right; write an amount from 0 to %s a day", q.Describe(a), q.Word, q.Describe(Amount{Number: q.Unit.Most}))
	}
	return nil
}

// Doubt returns an error where an amount is more than hardly anybody drinks in a day.
func (q Question) Doubt(a Amount) error {
	if !q.Numeric() || a.Number <= q.Unit.Much {
		return nil
	}
	return fmt.Errorf("%s of %s is a lot for one day, and may be a typing mistake", q.Describe(a), q.Word)
}

// Describe returns an amount in words: "1.4 l", "300 ml", "2 cups", "long", or "none" for 0.
func (q Question) Describe(a Amount) string {
	number := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	switch {
	case a.Word != "":
		return a.Word
	case a.Number == 0:
		return "none"
	case q.Factor == Water && a.Number >= 1000:
		return number(a.Number/1000) + " l"
	case a.Number == 1:
		return number(a.Number) + " " + q.Unit.One
	default:
		return number(a.Number) + " " + q.Unit.Many
	}
}

// Describe returns the factors in words, in the order of Questions: "water 1.4 l", "feet
// long". Those without a question are omitted.
func (f Factors) Describe() []string {
	var words []string
	for _, q := range Questions() {
		if a, recorded := f[q.Factor]; recorded {
			words = append(words, q.Word+" "+q.Describe(a))
		}
	}
	return words
}
