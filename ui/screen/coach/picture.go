package coach

import (
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/draw/figure"

	"github.com/charmbracelet/lipgloss"
)

// gap is the number of columns between the figure and the panel where there is room.
const wideGap = 8

// scene is the figure with the panel to its right, in the middle of what the window has.
func (m *Model) scene(width, height int) string {
	high := min(height-m.air(), figureMost)
	beside := max(panelLeast, min(panelFrom, int(panelShare*float64(width)), width-figure.MinWidth-figure.Gap))
	if wide := 2*dialLeast + besideClock + m.widest(above); wide <= min(panelMost, width*2/3) {
		beside = max(beside, wide)
	}
	across, fits := figure.FitWidth(width, high, beside)
	most := panelMost
	switch {
	case m.rises():
		most = width
	case height >= tallStage:
		most = panelWidest
	}
	panel, left := min(width, most), width // what is beside the block
	var block []string
	if !fits || m.state.Step.Pose == "" || m.rises() { // nobody who gets up looks like a person in bed
		block = m.panel(panel, height)
	} else {
		panel = min(most, width-across-figure.Gap)
		gap := min(wideGap, width-across-panel)
		picture, words := strings.Split(m.picture(across, high)+strings.Repeat("\n", m.air()), "\n"), m.panel(panel, height)
		tall := max(len(picture), len(words))
		block = nextTo(middle(picture, tall), across, gap, middle(words, tall))
		left -= across + gap
	}
	margin := strings.Repeat(" ", (left-panel)/2)
	for i, line := range block {
		block[i] = margin + line
	}
	return strings.Join(middle(block, height), "\n")
}

// nextTo sets lines to the right of others that all have one width, or are empty. It measures
// nothing, which would take longer than to draw them.
func nextTo(left []string, width, gap int, right []string) []string {
	lines := make([]string, max(len(left), len(right)))
	copy(lines, left)
	for i, line := range right {
		if lines[i] == "" {
			lines[i] = strings.Repeat(" ", width)
		}
		lines[i] += strings.Repeat(" ", gap) + line
	}
	return lines
}

// middle puts lines in the middle of a height, rather lower than higher.
func middle(lines []string, height int) []string {
	set := make([]string, max(height, len(lines)))
	copy(set[(len(set)-len(lines)+1)/2:], lines)
	return set
}

func (m *Model) picture(width, height int) string {
	if m.stage.Breathing && width >= figure.MinWidth+ringWidth {
		person := m.person(width-ringWidth, height)
		ring := figure.Ring(m.deps.Theme, m.stage.Fraction, ringWidth, ringHeight)
		return lipgloss.JoinHorizontal(lipgloss.Center, person, ring)
	}
	return m.person(width, height)
}

// person always faces the same way, as the wall and the chair stay where they are: the right leg
// is near, and the left one away from the viewer.
func (m *Model) person(width, height int) string {
	left := m.state.Step.Side == routines.Left
	if m.stage.Before {
		left = !left
	}
	return m.figure.Draw(figure.Scene{
		Pose: m.state.Step.Pose, Fraction: m.stage.Fraction, Glow: m.stage.Glow,
		Behind: left, Works: m.state.Step.Exercises(), Both: m.state.Step.Side == routines.Both, Resting: m.state.Paused,
		Waits: m.state.Phase != routines.Hold,
	}, width, height)
}
