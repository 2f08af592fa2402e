package figure

import (
	"fmt"
	"slices"
)

// joint is a joint of the body, or the end of a limb.
type joint int

const (
	head joint = iota
	shoulder
	hip
	nearKnee
	nearAnkle
	nearToe
	nearElbow
	nearHand
	nearFingers
	farKnee
	farAnkle
	farToe
	farElbow
	farHand
	farFingers
	chest
	jointCount
)

// Joints are called in errors as they are called in the files.
var jointNames = [jointCount]string{
	"head", "shoulder", "hip",
	"near knee", "near ankle", "near toe", "near elbow", "near hand", "near fingers",
	"far knee", "far ankle", "far toe", "far elbow", "far hand", "far fingers",
	"chest",
}

// bones are the pairs of joints whose distance does not change.
var bones = [...][2]joint{
	{head, shoulder},
	{shoulder, hip},
	{hip, nearKnee},
	{nearKnee, nearAnkle},
	{nearAnkle, nearToe},
	{shoulder, nearElbow},
	{nearElbow, nearHand},
	{nearHand, nearFingers},
	{hip, farKnee},
	{farKnee, farAnkle},
	{farAnkle, farToe},
	{shoulder, farElbow},
	{farElbow, farHand},
	{farHand, farFingers},
}

// slack is how much longer a bone may be in one key frame than in another: what
// the eye forgives.
const slack = 0.12

// sameLengths tells which bone changes its length too much over the key frames.
func sameLengths(frames []frame) error {
	for _, b := range bones {
		shortest, longest := 0, 0
		length := func(i int) float64 { return frames[i][b[0]].sub(frames[i][b[1]]).length() }
		for i := range frames {
			if length(i) < length(shortest) {
				shortest = i
			}
			if length(i) > length(longest) {
				longest = i
			}
		}
		if length(longest) > length(shortest)*(1+slack) {
			return fmt.Errorf("%s to %s is %.3f long in frame %d and %.3f in frame %d: keep it within %.0f %%",
				jointNames[b[0]], jointNames[b[1]], length(shortest), shortest+1, length(longest), longest+1, slack*100)
		}
	}
	return nil
}

// fileFrame is a frame as it is written in a file.
type fileFrame struct {
	Head     place     `json:"head"`
	Shoulder place     `json:"shoulder"`
	Hip      place     `json:"hip"`
	Chest    place     `json:"chest"` // left out, it lies a little ahead of the spine
	Near     fileLimbs `json:"near"`
	Far      fileLimbs `json:"far"`
}

type fileLimbs struct {
	Knee    place `json:"knee"`
	Ankle   place `json:"ankle"`
	Toe     place `json:"toe"`
	Elbow   place `json:"elbow"`
	Hand    place `json:"hand"`
	Fingers place `json:"fingers"` // left out, they go on as the forearm points
}

// place is x and y; none where the file says nothing.
type place []float64

func (f fileFrame) frame() (frame, error) {
	written := [jointCount]place{
		f.Head, f.Shoulder, f.Hip,
		f.Near.Knee, f.Near.Ankle, f.Near.Toe, f.Near.Elbow, f.Near.Hand, f.Near.Fingers,
		f.Far.Knee, f.Far.Ankle, f.Far.Toe, f.Far.Elbow, f.Far.Hand, f.Far.Fingers,
		f.Chest,
	}
	var placed frame
	for j, at := range written {
		j := joint(j)
		switch {
		case at == nil && (j == nearFingers || j == farFingers):
			elbow, hand := placed[j-2], placed[j-1]
			placed[j] = hand.add(hand.sub(elbow).unit().times(fingersLength))
		case at == nil && j == chest:
			placed[j] = chestOf(placed)
		case at == nil:
			return frame{}, fmt.Errorf("missing joint: %s", jointNames[j])
		case len(at) != 2:
			return frame{}, fmt.Errorf("%s has %d numbers: write [x, y]", jointNames[j], len(at))
		case !inReach(at):
			return frame{}, fmt.Errorf("%s is at %v: write body heights, from %v to %v", jointNames[j], at, nearest, farthest)
		default:
			placed[j] = point{at[0], at[1]}
		}
	}
	return placed, nil
}

// Nothing in a pose lies farther off than this, in body heights.
const nearest, farthest = -1, 2

func inReach(lengths []float64) bool {
	return !slices.ContainsFunc(lengths, func(v float64) bool { return v < nearest || v > farthest })
}
