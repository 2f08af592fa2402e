package theme

import (
	"math"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestAPenWritesAsItsStyle(t *testing.T) {
	look, _ := New("night", Terminal{Profile: colorprofile.TrueColor})
	for i, style := range look.Ramp {
		if pen := PenOf(style); pen.Before == "" || pen.Before+"calf"+pen.After != style.Render("calf") {
			t.Errorf("step %d: got %q, want the escapes of %q", i, pen, style.Render("calf"))
		}
	}
}

func TestStepIsTheNearest(t *testing.T) {
	for fraction, want := range map[float64]int{-1: 0, 0: 0, 0.5: 4, 1: RampSteps - 1, 7: RampSteps - 1, math.Inf(1): RampSteps - 1, math.NaN(): 0} {
		if got := Step(fraction); got != want {
			t.Errorf("%v: got step %d, want %d", fraction, got, want)
		}
	}
}

func TestBrailleOfItsDots(t *testing.T) {
	for dots, want := range map[uint8]rune{0: '⠀', 0b1: '⠁', 0b10: '⠈', 0b01_01_01_01: '⡇', 0b11_00_00_00: '⣀', 0xff: '⣿'} {
		if got := BrailleOf(dots); got != want {
			t.Errorf("%08b: got %q, want %q", dots, got, want)
		}
	}
}
