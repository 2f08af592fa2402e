package diary

import (
	"fmt"
	"strings"
	"time"
)

// noDetails describes a cramp of which nothing is recorded.
const noDetails = "no details"

// String returns the cramp in words: "left calf 7/10 3 min 03:10".
func (c Cramp) String() string {
	var words []string
	add := func(known bool, word string) {
		if known {
			words = append(words, word)
		}
	}
	add(c.Side != "", SideName(c.Side))
	add(c.Muscle != "", c.Muscle.String())
	if c.Severity != nil {
		add(true, fmt.Sprintf("%d/%d", *c.Severity, MaxSeverity))
	}
	if c.Duration != nil {
		add(true, Minutes(time.Duration(*c.Duration)))
	}
	if !c.At.IsZero() {
		add(true, c.At.Format("15:04"))
	}
	add(c.Woke != nil && *c.Woke, "woke me")
	add(c.WasSore(), c.soreness())
	add(c.Different, "unlike the usual ones")
	add(c.Open, "not closed")
	if len(words) == 0 {
		return noDetails
	}
	return strings.Join(words, " ")
}

// DescribeCramps returns each cramp in words, and at the end the number of those without
// details.
func DescribeCramps(cramps []Cramp) []string {
	var words []string
	for _, c := range cramps {
		if word := c.String(); word != noDetails {
			words = append(words, word)
		}
	}
	switch bare := len(cramps) - len(words); {
	case bare == 0:
		return words
	case len(words) == 0:
		return []string{noDetails}
	default:
		return append(words, fmt.Sprintf("%d without details", bare))
	}
}

// DescribeDrinks returns drinks with their times and amounts.
func DescribeDrinks(drinks []Drink) string {
	words := make([]string, len(drinks))
	for i, d := range drinks {
		words[i] = d.String()
	}
	return "drinks " + strings.Join(words, ", ")
}

// String returns the muscle in words.
func (m Muscle) String() string {
	switch m {
	case Hamstring:
		return "thigh back"
	case Quad:
		return "thigh front"
	default:
		return string(m)
	}
}
