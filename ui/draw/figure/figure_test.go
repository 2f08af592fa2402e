package figure_test

import (
	"fmt"
	"io/fs"
	"math"
	"path"
	"slices"
	"strings"
	"testing"

	"calmcalf/assets"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

var glyphNames = map[theme.Glyphs]string{theme.Braille: "braille", theme.Blocks: "blocks", theme.ASCII: "ascii"}

// names are those of the shipped poses.
func names(t testing.TB) []string {
	t.Helper()
	files, err := fs.Glob(assets.Sources, "poses/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for i, file := range files {
		files[i] = strings.TrimSuffix(path.Base(file), ".json")
	}
	return files
}

// plain draws the shipped poses without any colour or weight.
func plain(t testing.TB, glyphs theme.Glyphs) *figure.Drawer {
	t.Helper()
	mono, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY, Glyphs: glyphs})
	return figure.New(mono)
}

func colourful(t testing.TB) *figure.Drawer {
	t.Helper()
	night, _ := theme.New("night", theme.Terminal{Profile: colorprofile.TrueColor})
	return figure.New(night)
}

// TestPicture has a golden file for each pose: the way in and the hold in Braille, and the
// hold in ASCII. The poses of the everyday routine are also drawn on their way, smaller and
// larger, and in blocks.
func TestPicture(t *testing.T) {
	everyday := []string{"calf-massage", "settle", "wall-calf", "wall-ready"}
	for _, pose := range names(t) {
		t.Run(pose, func(t *testing.T) {
			var pictures strings.Builder
			draw := func(glyphs theme.Glyphs, w, h int, fractions ...float64) {
				d := plain(t, glyphs)
				for _, fraction := range fractions {
					picture := d.Draw(figure.Scene{Pose: pose, Fraction: fraction, Glow: fraction}, w, h)
					fmt.Fprintf(&pictures, "%s, %dx%d, at %v\n%s\n\n", glyphNames[glyphs], w, h, fraction, picture)
				}
			}
			draw(theme.Braille, 44, 16, 0, 1)
			draw(theme.ASCII, 44, 16, 1)
			if slices.Contains(everyday, pose) {
				draw(theme.Braille, 44, 16, 0.5)
				draw(theme.Braille, 24, 9, 1)
				draw(theme.Braille, 60, 22, 1)
				draw(theme.ASCII, 24, 9, 0)
				draw(theme.Blocks, 44, 16, 0, 1)
			}
			golden.RequireEqual(t, pictures.String())
		})
	}
}

func TestPictureInColour(t *testing.T) {
	d := colourful(t)
	for name, scene := range map[string]figure.Scene{
		"the calf glows in the hold":        {Pose: "wall-calf", Fraction: 1, Glow: 1},
		"the calf is faint before the hold": {Pose: "wall-calf", Fraction: 1},
		"resting is dim all over":           {Pose: "wall-calf", Fraction: 1, Glow: 1, Resting: true},
	} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, d.Draw(scene, 44, 16)+"\n") })
	}
}

func TestEveryLineIsAsWideAsAsked(t *testing.T) {
	drawers := []*figure.Drawer{plain(t, theme.Braille), plain(t, theme.Blocks), plain(t, theme.ASCII), colourful(t)}
	poses := names(t)
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 200).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
		odd := rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1)})
		number := rapid.OneOf(rapid.Float64Range(-0.5, 1.5), rapid.Float64(), odd)
		got := rapid.SampledFrom(drawers).Draw(t, "drawer").Draw(figure.Scene{
			Pose: rapid.SampledFrom(poses).Draw(t, "pose"), Fraction: number.Draw(t, "fraction"), Glow: number.Draw(t, "glow"),
			Behind: rapid.Bool().Draw(t, "behind"), Works: rapid.Bool().Draw(t, "works"), Both: rapid.Bool().Draw(t, "both"), Resting: rapid.Bool().Draw(t, "resting"), Waits: rapid.Bool().Draw(t, "waits"),
		}, w, h)
		if w < figure.MinWidth || h < figure.MinHeight {
			if got != "" {
				t.Fatalf("got a figure in %dx%d cells, want none", w, h)
			}
			return
		}
		navtest.Fills(t, got, w, h)
	})
}

// TestTheWallStaysWhereItIs for the left leg as for the right one, and so does the person: nobody
// takes it for another wall. Which leg works shows in what is in front.
func TestTheWallStaysWhereItIs(t *testing.T) {
	d := plain(t, theme.ASCII)
	right := figure.Scene{Pose: "wall-calf", Fraction: 1, Glow: 1}
	left := right
	left.Behind = true
	one, other := strings.Split(d.Draw(right, 44, 16), "\n"), strings.Split(d.Draw(left, 44, 16), "\n")
	if slices.Equal(one, other) {
		t.Error("got one picture for both legs")
	}
	for i := range one {
		if one[i][30:] != other[i][30:] {
			t.Errorf("got the wall at %q and at %q", one[i], other[i])
		}
	}
}

// TestTheLegThatWorksShowsFromHipToToe where it is the one away from the viewer, too: the picture is
// nearly that of the other leg, and not of a shank without its thigh.
func TestTheLegThatWorksShowsFromHipToToe(t *testing.T) {
	d := plain(t, theme.ASCII)
	for _, pose := range names(t) {
		scene := figure.Scene{Pose: pose, Fraction: 1, Glow: 1, Works: true}
		right := d.Draw(scene, 44, 16)
		scene.Behind = true
		differ := 0
		for i, r := range d.Draw(scene, 44, 16) {
			if rune(right[i]) != r {
				differ++
			}
		}
		if differ > 25 {
			t.Errorf("%s: got %d cells that differ, want 25 at most", pose, differ)
		}
	}
}

func TestNoArrowShowsAMovementThatIsStillToCome(t *testing.T) {
	d := colourful(t)
	arrow := func(s figure.Scene, w, h int) bool {
		rest, _ := theme.New("night", theme.Terminal{Profile: colorprofile.TrueColor})
		return strings.Contains(d.Draw(s, w, h), string(theme.PenOf(rest.Rest).Before))
	}
	for waits, want := range map[bool]bool{true: false, false: true} {
		if got := arrow(figure.Scene{Pose: "ankle-flex", Works: true, Waits: waits}, 44, 16); got != want {
			t.Errorf("waits %v: got an arrow %v, want %v", waits, got, want)
		}
	}
	if arrow(figure.Scene{Pose: "ankle-flex", Works: true}, 30, 12) {
		t.Error("got an arrow that is only a spot, want none")
	}
}

func TestOutsideFractionsAreTheNearerEnd(t *testing.T) {
	d := plain(t, theme.Braille)
	at := func(f float64) string { return d.Draw(figure.Scene{Pose: "wall-calf", Fraction: f}, 44, 16) }
	for outside, end := range map[float64]float64{-3: 0, math.Inf(-1): 0, 1.01: 1, math.Inf(1): 1} {
		if at(outside) != at(end) {
			t.Errorf("at %v: got another picture than at %v, want the same", outside, end)
		}
	}
	if at(0) == at(1) {
		t.Error("got one picture for both ends of the movement, want two")
	}
}

func TestGettingReadyEndsWhereTheStretchBegins(t *testing.T) {
	d := plain(t, theme.Braille)
	ready := d.Draw(figure.Scene{Pose: "wall-ready", Fraction: 1, Resting: true}, 44, 16)
	stretch := d.Draw(figure.Scene{Pose: "wall-calf", Fraction: 0, Resting: true}, 44, 16)
	differ := 0
	was := []rune(stretch)
	for i, r := range []rune(ready) {
		if r != was[i] {
			differ++
		}
	}
	if differ > 8 {
		t.Errorf("got %d cells that jump, want 8 at most, for the muscle:\n%s\n\n%s", differ, ready, stretch)
	}
}

func TestUnknownPoseIsNoFigure(t *testing.T) {
	if got := plain(t, theme.Braille).Draw(figure.Scene{Pose: "handstand"}, 44, 16); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}

func TestPictureIsSmall(t *testing.T) {
	d := colourful(t)
	for _, pose := range names(t) {
		for f := 0.0; f <= 1; f += 0.05 {
			if n := len(d.Draw(figure.Scene{Pose: pose, Fraction: f, Glow: f}, 44, 16)); n > 3*1024 {
				t.Errorf("%s at %.2f: got %d bytes, want 3 KiB at most", pose, f, n)
			}
		}
	}
}

func TestAFrameIsCheapToDraw(t *testing.T) {
	d := colourful(t)
	got := testing.AllocsPerRun(20, func() { d.Draw(figure.Scene{Pose: "wall-calf", Fraction: 0.7, Glow: 0.7}, 44, 16) })
	if got >= 20 {
		t.Errorf("got %v allocations a frame, want fewer than 20", got)
	}
}

func TestEaseStartsAndEndsSlowly(t *testing.T) {
	for in, want := range map[float64]float64{-1: 0, 0: 0, 0.25: 0.15625, 0.5: 0.5, 1: 1, 2: 1} {
		if got := figure.Ease(in); got != want {
			t.Errorf("Ease(%v): got %v, want %v", in, got, want)
		}
	}
	if got := figure.Ease(math.NaN()); got != 0 {
		t.Errorf("Ease(NaN): got %v, want 0", got)
	}
}
