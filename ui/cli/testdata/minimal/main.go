// Command minimal is the floor that the program's start is measured against: a
// Bubble Tea program that paints one styled line. Any key changes the line, q ends it; with
// an argument it paints nothing.
package main

import (
	"fmt"
	"os"

	_ "calmcalf/ui/draw/theme" // so that a silent terminal does not cost it five seconds

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

type model struct{ keys int }

func (model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyMsg); ok {
		m.keys++
		if key.String() == "q" {
			return m, tea.Quit
		}
	}
	return m, nil
}

func (m model) View() string {
	return lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("#e0a458")).Render(fmt.Sprintf("ready to paint %d", m.keys%10))
}

func main() {
	if len(os.Args) > 1 {
		fmt.Println("a Bubble Tea program")
		return
	}
	if _, err := tea.NewProgram(model{}, tea.WithAltScreen()).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
