package figure

import "encoding/json"

// object is something around the person: the floor, a line of the furniture, an aid that the
// person uses, a towel from the near hand to the near toes, or an arrow along the movement.
type object struct {
	kind  string
	shape capsule // of a line, an aid or an arrow
}

// UnmarshalJSON reads ["floor"], ["towel"], ["line", x1, y1, x2, y2, radius],
// ["aid", x1, y1, x2, y2, radius] or ["arrow", x1, y1, x2, y2].
func (o *object) UnmarshalJSON(data []byte) error {
	var n [5]float64
	parts := []any{&o.kind, &n[0], &n[1], &n[2], &n[3], &n[4]}
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	if o.kind == "arrow" {
		n[4] = arrowRadius
	}
	o.shape = capsule{point{n[0], n[1]}, point{n[2], n[3]}, n[4], n[4]}
	return nil
}

// arrowParts are the shaft and the two sides of the head, which is at the end of the shaft.
func arrowParts(shaft capsule) []capsule {
	back := shaft.a.sub(shaft.b).unit().times(arrowHead)
	side := point{back.y, -back.x}.times(0.8)
	r := radii{shaft.ra, shaft.rb}
	return []capsule{
		shaft,
		part(shaft.b, shaft.b.add(back).add(side), r),
		part(shaft.b, shaft.b.add(back).sub(side), r),
	}
}
