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

// Errors use the names of the files.
var jointNames = [jointCount]string{
	"head", "shoulder", "hip",
	"near knee", "near ankle", "near toe", "near elbow", "near hand", "near fingers",
	"far knee", "far ankle", "far toe", "far elbow", "far hand", "far fingers",
	"chest",
}

// bones are pairs of joints with a constant distance.
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

// slack is how much longer a bone may be in one key frame than in another before it is
// noticed.
const slack = 0.12

// checkLengths returns an error for a bone whose length changes too much between key
// frames.
func checkLengths(frames []frame) error {
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

// fileFrame is a frame in a pose file.
type fileFrame struct {
	Head     place     `json:"head"`
	Shoulder place     `json:"shoulder"`
	Hip      place     `json:"hip"`
	Chest    place     `json:"chest"` // by default a little in front of the spine
	Near     fileLimbs `json:"near"`
	Far      fileLimbs `json:"far"`
}

type fileLimbs struct {
	Knee    place `json:"knee"`
	Ankle   place `json:"ankle"`
	Toe     place `json:"toe"`
	Elbow   place `json:"elbow"`
	Hand    place `json:"hand"`
	Fingers place `json:"fingers"` // by default in line with the forearm
}

// place is x and y, or nil where the file has none.
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

// The limits of coordinates, in body heights.
const nearest, farthest = -1, 2

func inReach(lengths []float64) bool {
	return !slices.ContainsFunc(lengths, func(v float64) bool { return v < nearest || v > farthest })
}
