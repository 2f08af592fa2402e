package coach

import (
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/draw/figure"

	"github.com/charmbracelet/lipgloss"
)

// scene is the figure with the digits and the words to its right.
func (m *Model) scene(height int) string {
	high := min(height, figureMost)
	above := min(3, max(0, high-14)) // lowers the figure, so that fewer of its lines are drawn again with the digits
	high -= above
	width, fits := figure.FitWidth(m.width, high, wordsWidth)
	if !fits || m.state.Step.Pose == "" {
		return m.words(m.width, height)
	}
	if m.stage.Breathing && width+ringWidth <= m.width-wordsWidth-figure.Gap {
		width += ringWidth
	}
	picture := strings.Repeat("\n", above) + m.picture(width, high)
	block := figure.Join(picture, m.words(min(wordsMost, m.width-width-figure.Gap), height))
	return strings.Repeat("\n", max(0, height-figureMost)/3) + block
}

func (m *Model) picture(width, height int) string {
	if m.stage.Switching {
		return m.switching(width, height)
	}
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
		Mirrored: m.state.Step.Side == routines.Right, Resting: m.state.Paused,
	}, width, height)
}

// switching replaces the figure while the sides change.
func (m *Model) switching(width, height int) string {
	t := m.deps.Theme
	text := lipgloss.JoinVertical(lipgloss.Center,
		t.Rest.Bold(true).Render("SWITCH: "+m.state.Step.Side.Leg()), "", t.Rest.Render(t.Marks().Arrow))
	return lipgloss.Place(width, height, lipgloss.Center, lipgloss.Center, text)
}
