package insight

import (
	"cmp"
	"slices"
	"sort"

	"calmcalf/store/diary"
)

// The sides of a known Place, as a cramp names them.
const (
	left  = "left"
	right = "right"
	both  = "both"
)

// String returns the place in words: "left calf", "both feet", "right leg", or
// "not recorded".
func (p Place) String() string {
	side, muscle := p.Side, p.Muscle.String()
	switch {
	case side == "" && muscle == "":
		return "not recorded"
	case side == "":
		return diary.PlaceName(side, p.Muscle) + ", leg unknown"
	case side != both && muscle == "":
		return side + " leg"
	default:
		return diary.PlaceName(side, p.Muscle)
	}
}

// Placed is a place with the number of cramps in it.
type Placed struct {
	Place
	Cramps int
}

// Ranked returns the known places, those with the most cramps first, and those with as
// many by muscle, left before right.
func (p Patterns) Ranked() []Placed {
	sides := []string{left, right, both, ""}
	muscles := append(diary.Muscles(), "")
	ranked := make([]Placed, 0, len(p.Places))
	for place, cramps := range p.Places {
		if place != (Place{}) {
			ranked = append(ranked, Placed{place, cramps})
		}
	}
	sort.SliceStable(ranked, func(i, j int) bool {
		a, b := ranked[i], ranked[j]
		return cmp.Or(
			cmp.Compare(b.Cramps, a.Cramps),
			cmp.Compare(slices.Index(muscles, a.Muscle), slices.Index(muscles, b.Muscle)),
			cmp.Compare(slices.Index(sides, a.Side), slices.Index(sides, b.Side)),
			cmp.Compare(a.Muscle, b.Muscle), cmp.Compare(a.Side, b.Side),
		) < 0
	})
	return ranked
}
