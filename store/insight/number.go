package insight

import (
	"encoding/json"
	"math"
)

// Number is a figure that may be infinite, which JSON has no number for: it is
// written as "inf". A nil *Number was not computed.
type Number float64

// MarshalJSON writes the number, or "inf".
func (n Number) MarshalJSON() ([]byte, error) {
	if math.IsInf(float64(n), 1) {
		return json.Marshal("inf")
	}
	return json.Marshal(float64(n))
}

// number is a figure that was computed; what is no number was not.
func number(f float64) *Number {
	if math.IsNaN(f) {
		return nil
	}
	return new(Number(f))
}
