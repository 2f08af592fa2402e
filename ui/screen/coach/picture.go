package coach

import (
	"calmcalf/routines"
	"calmcalf/ui/draw/figure"

	"github.com/charmbracelet/lipgloss"
)

// gap is the number of columns between the figure and the panel where there is room.
const wideGap = 8

// scene is the figure with the panel to its right, in the middle of what the window has.
func (m *Model) scene(width, height int) string {
	high := min(height, figureMost)
	beside := max(panelLeast, min(panelFrom, int(panelShare*float64(width)), width-figure.MinWidth-figure.Gap))
	across, fits := figure.FitWidth(width, high, beside)
	wide := func(width int, text string) string { return lipgloss.PlaceHorizontal(width, lipgloss.Left, text) }
	var block string
	if !fits || m.state.Step.Pose == "" {
		panel := min(width, panelMost)
		block = wide(panel, m.panel(panel, height))
	} else {
		panel := min(panelMost, width-across-figure.Gap)
		gap := wide(min(wideGap, width-across-panel), "")
		block = lipgloss.JoinHorizontal(lipgloss.Center, m.picture(across, high), gap, wide(panel, m.panel(panel, height)))
	}
	return lipgloss.Place(width, height, lipgloss.Center, lipgloss.Center, block)
}

func (m *Model) picture(width, height int) string {
	if m.stage.Breathing && width >= figure.MinWidth+ringWidth {
		person := m.person(width-ringWidth, height)
		ring := figure.Ring(m.deps.Theme, m.stage.Fraction, ringWidth, ringHeight)
		return lipgloss.JoinHorizontal(lipgloss.Center, person, ring)
	}
	return m.person(width, height)
}

func (m *Model) person(width, height int) string {
	return m.figure.Draw(figure.Scene{
		Pose: m.state.Step.Pose, Fraction: m.stage.Fraction, Glow: m.stage.Glow,
		Mirrored: m.state.Step.Side == routines.Right, Turning: m.stage.Turning, Resting: m.state.Paused,
	}, width, height)
}
