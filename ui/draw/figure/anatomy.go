package figure

// Measures of the body, in body heights. Lengths come from the poses. The radii are a
// little larger than in nature where a thin limb would be lost among the dots.
const (
	floorRadius = 0.006
	arrowRadius = 0.009
	arrowHead   = 0.07
	heelBehind  = 0.03 // from the ankle, away from the toes
	heelBelow   = 0.018
)

// radii are those of a body part at its end nearer the heart and at the other end.
type radii struct{ from, to float64 }

var (
	skull     = radii{0.066, 0.051} // the crown, the chin
	neck      = radii{0.034, 0.03}
	shoulders = radii{0.05, 0.07}   // from the neck down to the chest
	ribs      = radii{0.07, 0.056}  // chest to waist
	loins     = radii{0.056, 0.067} // waist to hip
	thigh     = radii{0.066, 0.045}
	shin      = radii{0.043, 0.025}
	foot      = radii{0.026, 0.02}
	upperArm  = radii{0.038, 0.03}
	forearm   = radii{0.03, 0.021}
	palm      = radii{0.024, 0.015}
	towel     = radii{0.014, 0.014}
)

// bulge is where a muscle lies along a bone and behind it.
type bulge struct {
	along    [2]joint
	from, to float64 // of the bone's length
	behind   float64 // positive is towards the back
	radii    radii
}

// bulgeOf returns the bulge of a muscle, and reports whether there is one.
func bulgeOf(muscle string) (b bulge, is bool) {
	switch muscle {
	case "calf":
		b = bulge{[2]joint{nearKnee, nearAnkle}, 0.08, 0.64, 0.03, radii{0.048, 0.026}}
	case "hamstring":
		b = bulge{[2]joint{hip, nearKnee}, 0.15, 0.92, 0.024, radii{0.046, 0.034}}
	case "quadriceps":
		b = bulge{[2]joint{hip, nearKnee}, 0.15, 0.92, -0.024, radii{0.046, 0.034}}
	case "arch":
		b = bulge{[2]joint{nearAnkle, nearToe}, 0, 0.9, 0.012, radii{0.022, 0.014}}
	default:
		return bulge{}, false
	}
	return b, true
}

func (b bulge) capsule(f frame) capsule {
	a, z := f[b.along[0]], f[b.along[1]]
	d := z.sub(a).unit()
	back := point{d.y, -d.x}.times(b.behind)
	return part(a.towards(z, b.from).add(back), a.towards(z, b.to).add(back), b.radii)
}

func part(a, b point, r radii) capsule { return capsule{a, b, r.from, r.to} }

// headParts are the skull and the jaw, which shows which way the person faces.
func headParts(f frame) []capsule {
	up := f[head].sub(f[shoulder]).unit()
	ahead := point{up.y, -up.x}
	crown := f[head].add(up.times(0.008)).sub(ahead.times(0.006))
	chin := f[head].add(ahead.times(0.02)).sub(up.times(0.028))
	return []capsule{part(crown, chin, skull)}
}

// torsoParts are the trunk, with the seat a little behind the spine, and the neck.
func torsoParts(f frame) []capsule {
	up := f[shoulder].sub(f[hip]).unit()
	ahead := point{up.y, -up.x}
	waist := f[shoulder].towards(f[hip], 0.66)
	seat := f[hip].sub(ahead.times(0.01))
	return []capsule{
		part(f[shoulder], f[chest], shoulders),
		part(f[chest], waist, ribs),
		part(waist, seat, loins),
		part(f[shoulder], f[head], neck),
	}
}

// legParts are those of the leg with this knee; its ankle and toe are the next joints.
func legParts(f frame, knee joint) []capsule {
	ankle, toe := f[knee+1], f[knee+2]
	ahead := toe.sub(ankle).unit()
	sole := point{ahead.y, -ahead.x}
	heel := ankle.sub(ahead.times(heelBehind)).add(sole.times(heelBelow))
	return []capsule{
		part(f[hip], f[knee], thigh),
		part(f[knee], ankle, shin),
		part(heel, toe, foot),
	}
}

// armParts are those of the arm with this elbow; its hand and fingers are the next joints.
func armParts(f frame, elbow joint) []capsule {
	return []capsule{
		part(f[shoulder], f[elbow], upperArm),
		part(f[elbow], f[elbow+1], forearm),
		part(f[elbow+1], f[elbow+2], palm),
	}
}
