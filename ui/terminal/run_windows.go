package terminal

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"
)

// Run shows a model until it quits, ctx ends, or a signal ends the program. On Windows,
// Bubble Tea's own renderer does it, and the background is not asked for.
func Run(ctx context.Context, m Model, _ bool) error {
	_, err := tea.NewProgram(&console{Model: m}, tea.WithContext(ctx), tea.WithAltScreen(), tea.WithReportFocus(), tea.WithoutSignalHandler()).Run()
	if ctx.Err() != nil {
		return nil // closed from outside
	}
	return err
}

// console is a model whose frame is drawn by Bubble Tea, which turns the mouse on and off
// by commands.
type console struct {
	Model
	mouse bool
}

func (c *console) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := c.Model.Update(msg)
	wants := c.Frame().Mouse
	if wants == c.mouse {
		return c, cmd
	}
	c.mouse = wants
	if wants {
		return c, tea.Batch(cmd, tea.EnableMouseCellMotion)
	}
	return c, tea.Batch(cmd, tea.DisableMouse)
}
