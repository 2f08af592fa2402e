package chart

import (
	"slices"
	"testing"

	"calmcalf/store/diary"
)

func TestShapesHoldEveryMuscle(t *testing.T) {
	for _, m := range diary.Muscles() {
		labels := 0
		for _, s := range Shapes() {
			edge := s.Muscle(m)
			if _, labelled := s.Label(m); labelled {
				labels++
			}
			for _, p := range edge {
				inner, outer := s.view.at(p.Y)
				if p.Y < 0 || p.Y > 1 || p.X < inner-1e-9 || p.X > outer+1e-9 {
					t.Errorf("%s, %s: %v is not in the leg, from %v to %v", m, s.Name, p, inner, outer)
				}
			}
		}
		if labels != 1 {
			t.Errorf("%s: its number is in %d places", m, labels)
		}
	}
}

func TestShapesAreAsWideAsTheySay(t *testing.T) {
	for _, s := range Shapes() {
		widest := slices.MaxFunc(s.Outline(), func(a, b Point) int {
			if a.X < b.X {
				return -1
			}
			return 1
		})
		if widest.X > hips || widest.X < 0.9*hips {
			t.Errorf("%s: got %v, want nearly %v", s.Name, widest.X, hips)
		}
		if s.Edge(widest.Y) != widest.X {
			t.Errorf("%s: the edge at %v is %v, not %v", s.Name, widest.Y, s.Edge(widest.Y), widest.X)
		}
	}
}
