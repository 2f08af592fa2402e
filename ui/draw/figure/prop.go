package figure

import (
	"encoding/json"
	"errors"
	"fmt"
)

// object is something around the person: the floor, a line, a ball, or a towel from the
// near hand to the near toes.
type object struct {
	kind  string
	shape capsule // of a line or a ball
}

// UnmarshalJSON reads ["floor"], ["towel"], ["ball", x, y, radius] or
// ["line", x1, y1, x2, y2, radius].
func (o *object) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return fmt.Errorf("reading a prop: %w", err)
	}
	if len(parts) == 0 {
		return errors.New("a prop without a name: it is one of floor, towel, ball, line")
	}
	if err := json.Unmarshal(parts[0], &o.kind); err != nil {
		return fmt.Errorf("reading the name of a prop: %w", err)
	}
	numbers := make([]float64, len(parts)-1)
	for i := range numbers {
		if err := json.Unmarshal(parts[i+1], &numbers[i]); err != nil {
			return fmt.Errorf("reading the prop %s: %w", o.kind, err)
		}
	}
	return o.place(numbers)
}

func (o *object) place(n []float64) error {
	switch {
	case (o.kind == "floor" || o.kind == "towel") && len(n) == 0:
		return nil
	case o.kind == "ball" && len(n) == 3 && inReach(n):
		center := point{n[0], n[1]}
		o.shape = capsule{center, center, n[2], n[2]}
		return nil
	case o.kind == "line" && len(n) == 5 && inReach(n):
		o.shape = capsule{point{n[0], n[1]}, point{n[2], n[3]}, n[4], n[4]}
		return nil
	default:
		return fmt.Errorf("prop %s %v: write floor, towel, ball x y radius, or line x1 y1 x2 y2 radius in body heights", o.kind, n)
	}
}
