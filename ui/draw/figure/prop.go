package figure

import "encoding/json"

// object is something around the person: the floor, a line, a ball, or a towel from the
// near hand to the near toes.
type object struct {
	kind  string
	shape capsule // of a line or a ball
}

// UnmarshalJSON reads ["floor"], ["towel"], ["ball", x, y, radius] or
// ["line", x1, y1, x2, y2, radius].
func (o *object) UnmarshalJSON(data []byte) error {
	var n [5]float64
	parts := []any{&o.kind, &n[0], &n[1], &n[2], &n[3], &n[4]}
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	switch from := (point{n[0], n[1]}); o.kind {
	case "ball":
		o.shape = capsule{from, from, n[2], n[2]}
	case "line":
		o.shape = capsule{from, point{n[2], n[3]}, n[4], n[4]}
	}
	return nil
}
