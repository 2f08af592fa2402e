// Command minimal is the floor that the program's start is measured against: a
// Bubble Tea program that paints one styled line and waits.
package main

import (
	"fmt"
	"os"

	_ "calmcalf/ui/draw/theme" // so that a silent terminal does not cost it five seconds

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

type model struct{}

func (model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyMsg); ok {
		return m, tea.Quit
	}
	return m, nil
}

func (model) View() string {
	return lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("#e0a458")).Render("ready to paint")
}

func main() {
	if _, err := tea.NewProgram(model{}, tea.WithAltScreen()).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
