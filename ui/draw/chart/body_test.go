package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

var glyphNames = map[theme.Glyphs]string{theme.Braille: "braille", theme.Blocks: "blocks", theme.ASCII: "ascii"}

func plainBody(glyphs theme.Glyphs) Body { return NewBody(navtest.Plain(glyphs)) }

func nightBody() Body {
	night, _ := theme.New("night", theme.Terminal{Profile: colorprofile.TrueColor})
	return NewBody(night)
}

// leftCalf is what a check-in shows of one cramp, season what a history shows of
// many.
var (
	leftCalf = []Light{{Muscle: diary.Calf, Side: routines.Left, Tone: 1}}
	season   = []Light{
		{Muscle: diary.Calf, Side: routines.Left, Tone: 1, Label: "12"},
		{Muscle: diary.Calf, Side: routines.Right, Tone: 0.6, Label: "7"},
		{Muscle: diary.Foot, Side: routines.Right, Tone: 0.4, Label: "5"},
		{Muscle: diary.Toes, Side: routines.Left, Tone: 0.2, Label: "2"},
		{Muscle: diary.Thigh, Side: routines.Left, Tone: 0.1, Label: "1"},
		{Muscle: diary.Quad, Side: routines.Right, Tone: 0.3, Label: "4"},
		{Muscle: diary.Hamstring, Side: routines.Right, Tone: 0.2, Label: "2"},
		{Muscle: diary.Shin, Side: routines.Both, Tone: 0.1, Label: "1"},
	}
)

func TestBody(t *testing.T) {
	for glyphs, kind := range glyphNames {
		for _, size := range [][2]int{{40, 22}, {MinBodyWidth, MinBodyHeight}} {
			t.Run(fmt.Sprintf("season-%s-%dx%d", kind, size[0], size[1]), func(t *testing.T) {
				golden.RequireEqual(t, plainBody(glyphs).Draw(season, size[0], size[1])+"\n")
			})
		}
	}
	t.Run("calf-braille-28x15", func(t *testing.T) { golden.RequireEqual(t, plainBody(theme.Braille).Draw(leftCalf, 28, 15)+"\n") })
	t.Run("in colour", func(t *testing.T) { golden.RequireEqual(t, nightBody().Draw(season, 40, 22)+"\n") })
}

// halves are the lines of a map in four columns: left and right leg from the
// front, left and right leg from behind.
func halves(drawing string, width int) [4]string {
	var parts [4]string
	for _, line := range strings.Split(ansi.Strip(drawing), "\n") {
		chars := []rune(line)
		for i := range parts {
			parts[i] += string(chars[i*width/4:(i+1)*width/4]) + "\n"
		}
	}
	return parts
}

func TestBody_lightsTheMuscleWhereItIs(t *testing.T) {
	const frontLeft, frontRight, backLeft, backRight = 0, 1, 2, 3
	for _, tt := range []struct {
		muscle diary.Muscle
		side   routines.Side
		lit    []int
	}{
		{diary.Calf, routines.Left, []int{backLeft}},
		{diary.Calf, routines.Both, []int{backLeft, backRight}},
		{diary.Foot, routines.Right, []int{backRight}},
		{diary.Shin, routines.Left, []int{frontLeft}},
		{diary.Toes, routines.Right, []int{frontRight}},
		{diary.Quad, routines.Both, []int{frontLeft, frontRight}},
		{diary.Hamstring, routines.Right, []int{backRight}},
		{diary.Thigh, routines.Left, []int{frontLeft, backLeft}},
		{diary.Calf, "", nil},
		{"", routines.Left, nil},
	} {
		for _, glyphs := range []theme.Glyphs{theme.Braille, theme.Blocks, theme.ASCII} {
			b := plainBody(glyphs)
			for _, size := range [][2]int{{40, 22}, {28, 15}, {16, 9}} {
				dark := halves(b.Draw(nil, size[0], size[1]), size[0])
				lit := halves(b.Draw([]Light{{Muscle: tt.muscle, Side: tt.side, Tone: 1}}, size[0], size[1]), size[0])
				for i := range lit {
					want := false
					for _, j := range tt.lit {
						want = want || i == j
					}
					if got := lit[i] != dark[i]; got != want {
						t.Errorf("%s of %q at %v in %s, leg %d: lit is %v, want %v", tt.muscle, tt.side, size, glyphNames[glyphs], i, got, want)
					}
				}
			}
		}
	}
}

// TestBody_canBeReadWithoutColour holds that more is larger, not only brighter, and about in
// proportion.
func TestBody_canBeReadWithoutColour(t *testing.T) {
	filled := map[theme.Glyphs]string{theme.Braille: "⣿", theme.Blocks: "█", theme.ASCII: "#"}
	for glyphs, full := range filled {
		b, before := plainBody(glyphs), 0
		size := func(tone float64) int {
			return strings.Count(b.Draw([]Light{{Muscle: diary.Calf, Side: routines.Left, Tone: tone}}, 80, 40), full)
		}
		whole := size(1)
		for _, tone := range []float64{0, 0.2, 0.4, 0.6, 0.8, 1} {
			n := size(tone)
			if tone > 0 && n <= before {
				t.Errorf("%s: tone %v has %d cells, want more than the %d of less", glyphNames[glyphs], tone, n, before)
			}
			if want := tone * float64(whole); math.Abs(float64(n)-want) > 0.2*float64(whole) {
				t.Errorf("%s: tone %v has %d of %d cells, want about %.0f", glyphNames[glyphs], tone, n, whole, want)
			}
			before = n
		}
	}
}

func TestBody_leavesOutNumbersThatHaveNoRoom(t *testing.T) {
	b := plainBody(theme.ASCII)
	long := Light{Muscle: diary.Quad, Side: routines.Left, Tone: 1, Label: "1234567890"}
	if got := b.Draw([]Light{long}, 40, 22); strings.ContainsAny(got, "0123456789") {
		t.Errorf("got a part of a number:\n%s", got)
	}
}

func TestBody_fillsItsCells(t *testing.T) {
	bodies := []Body{plainBody(theme.Braille), plainBody(theme.Blocks), plainBody(theme.ASCII), nightBody()}
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(0, 200).Draw(t, "w"), rapid.IntRange(0, 60).Draw(t, "h")
		light := rapid.Custom(func(t *rapid.T) Light {
			return Light{
				Muscle: rapid.SampledFrom(append(diary.Muscles(), "", "heart")).Draw(t, "muscle"),
				Side:   rapid.SampledFrom([]routines.Side{routines.Left, routines.Right, routines.Both, ""}).Draw(t, "side"),
				Tone:   rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1)})).Draw(t, "tone"),
				Label:  rapid.StringMatching(`[0-9]{0,4}`).Draw(t, "label"),
			}
		})
		got := rapid.SampledFrom(bodies).Draw(t, "body").Draw(rapid.SliceOfN(light, 0, 9).Draw(t, "lights"), w, h)
		if w < MinBodyWidth || h < MinBodyHeight {
			if got != "" {
				t.Fatalf("got a map in %dx%d cells, want none", w, h)
			}
			return
		}
		navtest.Fills(t, got, w, h)
	})
}

func BenchmarkBody(b *testing.B) {
	body := nightBody()
	b.ReportAllocs()
	for b.Loop() {
		body.Draw(season, 40, 22)
	}
}

func TestShapesHoldEveryMuscle(t *testing.T) {
	for _, m := range diary.Muscles() {
		labels := 0
		for _, s := range Shapes() {
			edge := s.Muscle(m, 1)
			if _, labelled := s.Label(m); labelled {
				labels++
			}
			for _, p := range edge {
				inner, outer := s.at(p.Y)
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
