package figure

import (
	"encoding/json"
	"fmt"
	"time"
)

// A pose file has the name of its pose:
//
//	{"muscle": "calf",
//	 "props": [["floor"], ["line", 0.93, 0, 0.93, 1.02, 0.02]],
//	 "frames": [{"head": [0.59, 0.94], ..., "near": {"knee": [0.57, 0.29], ...}, "far": {...}}, ...]}
//
// The person faces right; the near limbs are on the viewer's side. Places are in body
// heights: x to the right, y upwards, the floor at 0. "cycle_s" makes the hold a movement
// to and fro with this period in seconds; "ghost": true leaves the near leg of the first
// frame faintly behind it, where the movement is the point; "view": [left, right, top] fills the picture
// with a part of the scene. A frame leaves out what stays where it was in the one before.

// parse reads a pose file.
func parse(name string, data []byte) (pose, error) {
	file := poseFile{View: view{-0.05, 1.15, 1.05}} // fits a standing person and a wall at arm's length
	if err := json.Unmarshal(data, &file); err != nil {
		return pose{}, fmt.Errorf("reading the pose %s: %w", name, err)
	}
	if len(file.Frames) < 2 {
		return pose{}, fmt.Errorf("reading the pose %s: it has no way in, or no hold", name)
	}
	parsed := pose{name: name, muscle: file.Muscle, view: file.View, props: file.Props, ghost: file.Ghost, cycle: time.Duration(file.Cycle * float64(time.Second))}
	var written fileFrame
	for _, changes := range file.Frames {
		if err := json.Unmarshal(changes, &written); err != nil {
			return pose{}, fmt.Errorf("reading the pose %s: %w", name, err)
		}
		parsed.frames = append(parsed.frames, written.frame())
	}
	return parsed, nil
}

// poseFile is what a file has.
type poseFile struct {
	Muscle string
	View   view
	Props  []object
	Frames []json.RawMessage // each has the parts of a fileFrame that differ from the frame before
	Cycle  float64           `json:"cycle_s"`
	Ghost  bool
}

// UnmarshalJSON reads [left, right, top].
func (v *view) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[3]*float64{&v.left, &v.right, &v.top})
}

// fileFrame is a frame in a pose file.
type fileFrame struct {
	Head, Shoulder, Hip point
	Chest               *point // by default a little in front of the spine
	Near, Far           fileLimbs
}

type fileLimbs struct {
	Knee, Ankle, Toe, Elbow, Hand point
	Fingers                       *point // by default in line with the forearm
}

const fingersLength = 0.06 // in body heights

func (l fileLimbs) fingers() point {
	if l.Fingers != nil {
		return *l.Fingers
	}
	return l.Hand.add(l.Hand.sub(l.Elbow).unit().times(fingersLength))
}

func (w fileFrame) frame() frame {
	f := frame{
		w.Head, w.Shoulder, w.Hip,
		w.Near.Knee, w.Near.Ankle, w.Near.Toe, w.Near.Elbow, w.Near.Hand, w.Near.fingers(),
		w.Far.Knee, w.Far.Ankle, w.Far.Toe, w.Far.Elbow, w.Far.Hand, w.Far.fingers(),
	}
	if w.Chest != nil {
		f[chest] = *w.Chest
	} else {
		f[chest] = chestOf(f)
	}
	return f
}

// chestOf is the place of the chest where a pose gives none.
func chestOf(f frame) point {
	up := f[shoulder].sub(f[hip]).unit()
	ahead := point{up.y, -up.x}
	return f[shoulder].towards(f[hip], 0.24).add(ahead.times(0.012))
}

// UnmarshalJSON reads [x, y].
func (p *point) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[2]*float64{&p.x, &p.y})
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
