package figure

// object is something around the person: the floor, a line of the furniture, an aid that the
// person uses, a towel from the near hand to the near toes, or an arrow along the movement,
// whose shaft may have more strokes.
type object struct {
	kind  string
	shape capsule // of a line, an aid, an arrow or a stroke
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
