package figure

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"time"
)

// Poses are the movements that can be drawn, by name. Each is parsed when it is first
// drawn, because parsing all of them takes longer than opening the first window.
type Poses struct{ files fs.FS }

// pose is one movement, from its first key frame, the way in, to its last, the hold.
type pose struct {
	muscle string // one that bulgeOf knows; "" for none
	view   view
	props  []object
	frames []frame
	cycle  time.Duration // period of the movement in the hold; 0 is still
	ghost  bool          // the leg of the first frame is shown, faint, behind the person
}

// view is the part of the scene, above the floor, that fills the picture.
type view struct{ left, right, top float64 }

// wholeView fits a standing person and a wall at arm's length.
var wholeView = view{-0.05, 1.15, 1.05}

// UnmarshalJSON reads [left, right, top].
func (v *view) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[3]*float64{&v.left, &v.right, &v.top})
}

// Load returns the poses in poses/*.json, named after their files:
//
//	{"muscle": "calf",
//	 "props": [["floor"], ["line", 0.93, 0, 0.93, 1.02, 0.02]],
//	 "frames": [{"head": [0.59, 0.94], ..., "near": {"knee": [0.57, 0.29], ...}, "far": {...}}, ...]}
//
// The person faces right; the near limbs are on the viewer's side. Places are in body
// heights: x to the right, y upwards, the floor at 0. "cycle_s" makes the hold a movement
// to and fro with this period in seconds; "ghost": true leaves the near leg of the first
// frame faintly behind it, where the movement is the point; "view": [left, right, top] fills the picture
// with a part of the scene. A frame leaves out what stays where it was in the one before. Files are read
// when they are needed.
func Load(fsys fs.FS) Poses { return Poses{fsys} }

func (p Poses) parse(name string) (pose, error) {
	data, err := fs.ReadFile(p.files, "poses/"+name+".json")
	if err != nil {
		return pose{}, fmt.Errorf("reading a pose: %w", err)
	}
	file := poseFile{View: wholeView}
	if err := json.Unmarshal(data, &file); err != nil {
		return pose{}, fmt.Errorf("reading the pose %s: %w", name, err)
	}
	if len(file.Frames) < 2 {
		return pose{}, fmt.Errorf("reading the pose %s: it has no way in, or no hold", name)
	}
	parsed := pose{muscle: file.Muscle, view: file.View, props: file.Props, ghost: file.Ghost, cycle: time.Duration(file.Cycle * float64(time.Second))}
	var written fileFrame
	for _, changes := range file.Frames {
		if err := json.Unmarshal(changes, &written); err != nil {
			return pose{}, fmt.Errorf("reading the pose %s: %w", name, err)
		}
		parsed.frames = append(parsed.frames, written.frame())
	}
	return parsed, nil
}

// poseFile is what a file has. A test holds the shipped ones to more.
type poseFile struct {
	Muscle string
	View   view
	Props  []object
	Frames []json.RawMessage // each has the parts of a fileFrame that differ from the frame before
	Cycle  float64           `json:"cycle_s"`
	Ghost  bool
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
