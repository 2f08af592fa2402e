package history

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/twin"
)

// The map of the legs, in cells; a taller one in a page from tallFrom lines on.
const (
	legsWidth  = 48
	legsHeight = 16
	tallLegs   = 22
	legsAround = 3 // an empty line and the title above them, and one below
	tallFrom   = 46
)

// legs draws the map. A cramp of both legs counts on each.
func (v *whereView) legs(width int) []string {
	lights, both, placeless := v.lights()
	if len(lights) == 0 {
		return nil
	}
	height := max(chart.MinBodyHeight, min(legsHeight, v.height-v.above-legsAround)) // all of them at once
	if v.height >= tallFrom {
		height = tallLegs
	}
	text := []string{v.theme.Strong.Render("Legs")}
	text = append(text, strings.Split(v.body.Draw(lights, min(width, legsWidth), height), "\n")...)
	var notes []string
	if both {
		notes = append(notes, fmt.Sprintf("a cramp in %s counts on each side", diary.SideName(routines.Both)))
	}
	if placeless > 0 {
		notes = append(notes, fmt.Sprintf("not shown, because the leg or muscle is unknown: %d", placeless))
	}
	for _, note := range notes {
		text = append(text, theme.Wrap(v.theme.Dim, note, width)...)
	}
	return text
}

// lights are the muscles with cramps, each leg's by itself, whether some had them in both
// legs, and the number of cramps that have no place on the map.
func (v *whereView) lights() (lights []chart.Light, both bool, placeless int) {
	most := 0
	for _, muscle := range diary.Muscles() {
		for _, side := range []routines.Side{routines.Left, routines.Right} {
			if n := twin.InLeg(v.patterns, muscle, side); n > 0 {
				lights = append(lights, chart.Light{Muscle: muscle, Side: side, Tone: float64(n), Label: strconv.Itoa(n)})
				most = max(most, n)
			}
		}
	}
	for i := range lights {
		lights[i].Tone /= float64(most)
	}
	for place, n := range v.patterns.Places {
		if place.Muscle == "" || !slices.Contains(diary.Sides(), routines.Side(place.Side)) {
			placeless += n
		} else if place.Side == string(routines.Both) {
			both = true
		}
	}
	return lights, both, placeless
}
