package diary

import (
	"encoding/json"
	"fmt"
)

// Factor names a fact of the day before the night, with its unit where it has
// one: "water_ml", "feet".
type Factor string

// Factors are the facts recorded for one night. What was not recorded is absent.
type Factors map[Factor]Amount

// Amount is how much of a factor there was: a number in the factor's unit, or a
// word such as "long". In JSON it is the number or the word itself.
type Amount struct {
	Number float64
	Word   string // when not empty, the amount is this word
}

// MarshalJSON writes the word, or else the number.
func (a Amount) MarshalJSON() ([]byte, error) {
	if a.Word != "" {
		return json.Marshal(a.Word)
	}
	return json.Marshal(a.Number)
}

// UnmarshalJSON reads a word or a number.
func (a *Amount) UnmarshalJSON(data []byte) error {
	*a = Amount{}
	if json.Unmarshal(data, &a.Word) == nil && a.Word != "" {
		return nil
	}
	if err := json.Unmarshal(data, &a.Number); err != nil {
		return fmt.Errorf("%s is neither a number nor a word", data)
	}
	return nil
}
