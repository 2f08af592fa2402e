package diary

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// ParseAmount reads an amount of the factor: "300ml" or "0.3 l" of water, a number of cups
// or drinks, or one of the factor's words. Empty text is one cup or drink, or "yes" where
// that is a word. "none" and "0" are none. Check limits the amount.
func (q Question) ParseAmount(text string) (Amount, error) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	if q.Numeric() {
		return q.parseNumber(text)
	}
	if text == "" && slices.Contains(q.Words, "yes") {
		text = "yes"
	}
	if !slices.Contains(q.Words, text) {
		return Amount{}, fmt.Errorf("%s is told as one of: %s", q.Word, strings.Join(q.Words, ", "))
	}
	return Amount{Word: text}, nil
}

func (q Question) parseNumber(text string) (Amount, error) {
	number, scale := text, 1.0
	switch {
	case text == "none":
		number = "0"
	case q.Factor != Water && text == "":
		number = "1"
	case q.Factor != Water:
		number = strings.TrimSuffix(strings.TrimSuffix(text, q.Unit.Many), q.Unit.One)
	case strings.HasSuffix(text, "ml"):
		number = strings.TrimSuffix(text, "ml")
	case strings.HasSuffix(text, "l"):
		number, scale = strings.TrimSuffix(text, "l"), 1000
	case text != "0":
		return Amount{}, fmt.Errorf("an amount of water needs its unit: write 300ml, or 0.3l")
	}
	n, err := strconv.ParseFloat(number, 64)
	a := Amount{Number: rounded(n * scale)}
	if err != nil || strings.ContainsAny(number, "xnip_") || a.Number == 0 && n != 0 {
		return Amount{}, fmt.Errorf("%q is not an amount of %s: write %s", text, q.Word, q.example())
	}
	if err := q.Check(a); err != nil {
		return Amount{}, err
	}
	return a, nil
}

// rounded rounds to two decimals, so that 0.1 and 0.2 are 0.3, and turns minus zero into
// zero.
func rounded(n float64) float64 { return math.Round(n*100)/100 + 0 }

func (q Question) example() string {
	if q.Factor == Water {
		return "300ml, or 0.3l"
	}
	return "2, or 2 " + q.Unit.Many
}

// Check returns an error unless the amount is one of the words, or from 0 to the most of the
// unit.
func (q Question) Check(a Amount) error {
	switch {
	case !q.Numeric() && !slices.Contains(q.Words, a.Word):
		return fmt.Errorf("%s is told as one of: %s", q.Word, strings.Join(q.Words, ", "))
	case !q.Numeric():
		return nil
	case a.Word != "" || !(a.Number >= 0 && a.Number <= q.Unit.Most): // or NaN
		return fmt.Errorf("%s of %s is not between 0 and %s a day", q.Describe(a), q.Word, q.Describe(Amount{Number: q.Unit.Most}))
	}
	return nil
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
