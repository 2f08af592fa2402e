package insight

import (
	"encoding/json"
	"math"
)

// Number is a figure that may be infinite, which JSON writes as "inf". A nil *Number was
// not computed.
type Number float64

// MarshalJSON writes the number, or "inf".
func (n Number) MarshalJSON() ([]byte, error) {
	if math.IsInf(float64(n), 1) {
		return json.Marshal("inf")
	}
	return json.Marshal(float64(n))
}

// number is a computed figure, or nil for NaN.
func number(f float64) *Number {
	if math.IsNaN(f) {
		return nil
	}
	return new(Number(f))
}

// figure is the value of a number, or 0 where it was not computed.
func figure(n *Number) float64 {
	if n == nil {
		return 0
	}
	return float64(*n)
}
