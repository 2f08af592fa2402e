package figure

import "time"

// Where poses.go is damaged, "var poses []pose" in it is enough to begin with.
//
//go:generate go test -run Compiled -update .

// pose is one movement, from its first key frame, the way in, to its last, the hold. Those in poses
// are compiled from assets/poses.
type pose struct {
	name   string
	muscle string // one that bulgeOf knows; "" for none
	view   view
	props  []object
	frames []frame
	cycle  time.Duration // period of the movement in the hold; 0 is still
	ghost  bool          // the leg of the first frame is shown, faint, behind the person
}

// view is the part of the scene, above the floor, that fills the picture.
type view struct{ left, right, top float64 }

// Has reports whether there is a pose with a name.
func Has(name string) bool { return named(poses, name).frames != nil }

// named returns the pose with a name, or one without frames.
func named(poses []pose, name string) pose {
	for _, p := range poses {
		if p.name == name {
			return p
		}
	}
	return pose{}
}

// at interpolates the joints at a fraction of the way through the key frames, which are
// spaced evenly.
func (p pose) at(fraction float64) frame {
	last := len(p.frames) - 1
	place := within(fraction) * float64(last)
	i := min(int(place), last-1)
	from, to := p.frames[i], p.frames[i+1]
	for j := range from {
		from[j] = from[j].towards(to[j], place-float64(i))
	}
	return from
}
