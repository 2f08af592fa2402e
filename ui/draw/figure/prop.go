package figure

import "encoding/json"

// object is something around the person: the floor, a line of the furniture, an aid that the
// person uses, a towel from the near hand to the near toes, or an arrow along the movement,
// whose shaft may have more strokes.
type object struct {
	kind  string
	shape capsule // of a line, an aid, an arrow or a stroke
}

// UnmarshalJSON reads ["floor"], ["towel"], ["line", x1, y1, x2, y2, radius],
// ["aid", x1, y1, x2, y2, radius], ["arrow", x1, y1, x2, y2] or ["stroke", x1, y1, x2, y2].
func (o *object) UnmarshalJSON(data []byte) error {
	var n [5]float64
	parts := []any{&o.kind, &n[0], &n[1], &n[2], &n[3], &n[4]}
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	if o.kind == "arrow" || o.kind == "stroke" {
		n[4] = arrowRadius
	}
	o.shape = capsule{point{n[0], n[1]}, point{n[2], n[3]}, n[4], n[4]}
	return nil
}

// arrowParts are the shaft and, unless it is only a stroke, the solid head at its end.
func (o object) arrowParts() []capsule {
	parts := []capsule{o.shape}
	back := o.shape.a.sub(o.shape.b).unit().times(arrowHead)
	for t := 1.0; t > 0 && o.kind == "arrow"; t -= 0.25 {
		middle := o.shape.b.add(back.times(t))
		side := point{back.y, -back.x}.times(0.6 * t)
		parts = append(parts, capsule{middle.add(side), middle.sub(side), arrowRadius, arrowRadius})
	}
	return parts
}
