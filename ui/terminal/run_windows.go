package terminal

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
)

// Run shows a model until it quits, ctx ends, or an interrupt ends the program; then the
// model saves what it has to. On Windows, Bubble Tea's own renderer is used, and the
// background is not queried.
func Run(ctx context.Context, m Model, _ bool) error {
	ctx, uncatch := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer uncatch()
	_, err := tea.NewProgram(&console{Model: m}, tea.WithContext(ctx), tea.WithAltScreen(), tea.WithReportFocus(), tea.WithoutSignalHandler()).Run()
	if ctx.Err() != nil {
		err = nil // closed from outside
	}
	return errors.Join(err, safely(m.Keep))
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
