package figure

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/format"
	"io/fs"
	"os"
	"path"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"calmcalf/assets"
)

// bones are pairs of joints with a constant distance, but for what a view from the side
// hides of it.
var bones = [][2]joint{
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

func TestAShippedPoseIsWholeAndItsBonesKeepTheirLength(t *testing.T) {
	for _, p := range sources(t) {
		t.Run(p.name, p.whole)
	}
}

// TestPosesAreCompiled from their files; -update compiles them again.
func TestPosesAreCompiled(t *testing.T) {
	want := sources(t)
	if flag.Lookup("update").Value.String() == "true" {
		text := regexp.MustCompile(`figure\.point\{x:([^,]+), y:([^}]+)\}`).ReplaceAllString(fmt.Sprintf("%#v", want), "point{$1, $2}")
		text = strings.NewReplacer("[]figure.", "[]", "figure.pose{", "\n{", "figure.frame{", "\n{", "figure.object{", "\n{", "figure.", "").Replace(text)
		out, err := format.Source([]byte("// Code generated from assets/poses; DO NOT EDIT.\n\npackage figure\n\nvar poses = " + text + "\n"))
		if err == nil {
			err = os.WriteFile("poses.go", out, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	if !reflect.DeepEqual(poses, want) {
		t.Error("got other poses than assets/poses has: run go generate ./ui/draw/figure")
	}
}

// sources are the poses as their files have them, which hold nothing unknown.
func sources(t *testing.T) (all []pose) {
	t.Helper()
	files, err := fs.Glob(assets.Sources, "poses/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("got %d files, %v", len(files), err)
	}
	for _, file := range files {
		data, err := fs.ReadFile(assets.Sources, file)
		if err != nil {
			t.Fatal(err)
		}
		var written poseFile
		strictly(t, data, &written)
		for _, f := range written.Frames {
			strictly(t, f, &fileFrame{})
		}
		p, err := parse(strings.TrimSuffix(path.Base(file), ".json"), data)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// strictly reads JSON that has no unknown fields.
func strictly(t *testing.T, data []byte, into any) {
	t.Helper()
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(into); err != nil {
		t.Fatal(err)
	}
}

// whole fails the test where something is missing, unknown or out of the picture.
func (p pose) whole(t *testing.T) {
	t.Helper()
	if _, known := bulgeOf(p.muscle); !known && p.muscle != "" {
		t.Errorf("got the muscle %q, want one that bulgeOf knows", p.muscle)
	}
	if v := p.view; v.right-v.left < 0.6 || v.top < 0.6 || p.cycle < 0 || p.cycle > 30*time.Second {
		t.Errorf("got the view %v and a cycle of %v, want room for somebody who sits, and a slow movement", v, p.cycle)
	}
	for _, o := range p.props {
		if shaped := o.kind == "line" || o.kind == "aid" || o.kind == "arrow" || o.kind == "stroke"; !shaped && o.kind != "floor" && o.kind != "towel" || shaped && o.shape.ra <= 0 {
			t.Errorf("got the prop %v, want a floor, a towel, a line, an aid, an arrow or a stroke", o)
		}
	}
	for i, f := range p.frames {
		for j, at := range f {
			if at == (point{}) || min(at.x, at.y) < -1 || max(at.x, at.y) > 2 {
				t.Errorf("frame %d: got joint %d at %v, want it in the picture", i+1, j, at)
			}
		}
		for _, b := range bones {
			first, length := p.frames[0][b[0]].sub(p.frames[0][b[1]]).length(), f[b[0]].sub(f[b[1]]).length()
			if max(first, length) > min(first, length)*(1+slack) {
				t.Errorf("frame %d: got a bone from joint %d to %d of %.3f, want %.3f as in the first", i+1, b[0], b[1], length, first)
			}
		}
	}
}
