package figure

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"
)

// longestCycle is that of a slow breath or stroke, in seconds.
const longestCycle = 30

// Poses are the movements that can be drawn, by name. Each is parsed when it is first
// drawn, because parsing all of them takes longer than opening the first window.
type Poses struct{ files fs.FS }

// pose is one movement, from its first key frame, the way in, to its last, the hold.
type pose struct {
	muscle string // a key of muscles; "" for none
	view   view
	props  []object
	frames []frame
	cycle  time.Duration // period of the movement in the hold; 0 is still
}

// view is the part of the scene, above the floor, that fills the picture, in body heights.
type view struct{ left, right, top float64 }

// wholeView fits a standing person and a wall at arm's length.
var wholeView = view{-0.05, 1.15, 1.05}

// UnmarshalJSON reads [left, right, top].
func (v *view) UnmarshalJSON(data []byte) error {
	var n []float64
	if err := json.Unmarshal(data, &n); err != nil {
		return fmt.Errorf("reading the view: %w", err)
	}
	if len(n) != 3 || !inReach(n) || n[1]-n[0] < smallestView || n[2] < smallestView {
		return fmt.Errorf("view %v: write [left, right, top] in body heights, at least %g wide and high", n, smallestView)
	}
	*v = view{n[0], n[1], n[2]}
	return nil
}

// smallestView still fits a person who sits.
const smallestView = 0.6

// frame is the place of every joint at one moment, in body heights: x to the right, y
// upwards, the floor at 0.
type frame [jointCount]point

// Names returns the names of the poses in alphabetical order.
func (p Poses) Names() []string {
	files, _ := fs.Glob(p.files, "poses/*.json") // its one error is a bad pattern
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = strings.TrimSuffix(path.Base(file), ".json")
	}
	slices.Sort(names)
	return names
}

// Load returns the poses in poses/*.json, named after their files:
//
//	{"muscle": "calf",
//	 "props": [["floor"], ["line", 0.93, 0, 0.93, 1.02, 0.02]],
//	 "frames": [{"head": [0.59, 0.94], ..., "near": {"knee": [0.57, 0.29], ...}, "far": {...}}, ...]}
//
// The person faces right; the near limbs are on the viewer's side. "cycle_s" makes the
// hold a movement to and fro with this period in seconds; "view": [left, right, top]
// fills the picture with a part of the scene. Files are read when they are needed.
func Load(fsys fs.FS) Poses { return Poses{fsys} }

// Check parses every pose. An unknown field, a missing joint, fewer than two frames, or a
// bone that changes its length by more than 12 % is an error that names the file and the
// joint; Draw skips such a pose.
func (p Poses) Check() error {
	var errs []error
	for _, name := range p.Names() {
		_, err := p.parse(name)
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func fileOf(name string) string { return "poses/" + name + ".json" }

func (p Poses) parse(name string) (pose, error) {
	data, err := fs.ReadFile(p.files, fileOf(name))
	if err != nil {
		return pose{}, fmt.Errorf("reading a pose: %w", err)
	}
	parsed, err := parse(data)
	if err != nil {
		return pose{}, fmt.Errorf("reading the pose %s: %w", fileOf(name), err)
	}
	return parsed, nil
}

func parse(data []byte) (pose, error) {
	var file struct {
		Muscle string      `json:"muscle"`
		View   view        `json:"view"`
		Props  []object    `json:"props"`
		Frames []fileFrame `json:"frames"`
		Cycle  float64     `json:"cycle_s"`
	}
	file.View = wholeView
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(&file); err != nil {
		return pose{}, err
	}
	if _, err := in.Token(); err != io.EOF {
		return pose{}, errors.New("more than one pose in the file")
	}
	if _, known := muscles[file.Muscle]; !known && file.Muscle != "" {
		return pose{}, fmt.Errorf("unknown muscle %q: it is one of %s", file.Muscle,
			strings.Join(slices.Sorted(maps.Keys(muscles)), ", "))
	}
	if len(file.Frames) < 2 {
		return pose{}, fmt.Errorf("%d frames: a pose has at least 2, the way in and the hold", len(file.Frames))
	}
	if file.Cycle < 0 || file.Cycle > longestCycle {
		return pose{}, fmt.Errorf("a cycle of %g s: it is 0, or at most %d s", file.Cycle, longestCycle)
	}
	p := pose{muscle: file.Muscle, view: file.View, props: file.Props, cycle: time.Duration(file.Cycle * float64(time.Second))}
	for i, written := range file.Frames {
		f, err := written.frame()
		if err != nil {
			return pose{}, fmt.Errorf("frame %d: %w", i+1, err)
		}
		p.frames = append(p.frames, f)
	}
	return p, checkLengths(p.frames)
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
