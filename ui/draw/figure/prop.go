package figure

import (
	"encoding/json"
	"errors"
	"fmt"
)

// thing is what the person stands on, leans at or holds: the floor, a line, a
// ball, or a towel from the near hand to the near toes.
type thing struct {
	kind  string
	shape capsule // of a line or a ball
}

// UnmarshalJSON reads ["floor"], ["towel"], ["ball", x, y, radius] or
// ["line", x1, y1, x2, y2, radius].
func (t *thing) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return fmt.Errorf("reading a prop: %w", err)
	}
	if len(parts) == 0 {
		return errors.New("a prop without a name: it is one of floor, towel, ball, line")
	}
	if err := json.Unmarshal(parts[0], &t.kind); err != nil {
		return fmt.Errorf("reading the name of a prop: %w", err)
	}
	numbers := make([]float64, len(parts)-1)
	for i := range numbers {
		if err := json.Unmarshal(parts[i+1], &numbers[i]); err != nil {
			return fmt.Errorf("reading the prop %s: %w", t.kind, err)
		}
	}
	return t.place(numbers)
}

func (t *thing) place(n []float64) error {
	switch {
	case (t.kind == "floor" || t.kind == "towel") && len(n) == 0:
		return nil
	case t.kind == "ball" && len(n) == 3 && inReach(n):
		center := point{n[0], n[1]}
		t.shape = capsule{center, center, n[2], n[2]}
		return nil
	case t.kind == "line" && len(n) == 5 && inReach(n):
		t.shape = capsule{point{n[0], n[1]}, point{n[2], n[3]}, n[4], n[4]}
		return nil
	default:
		return fmt.Errorf("prop %s %v: write floor, towel, ball x y radius, or line x1 y1 x2 y2 radius in body heights", t.kind, n)
	}
}
