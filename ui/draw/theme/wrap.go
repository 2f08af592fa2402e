package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks words from anywhere into lines of at most width cells (at least 1), each
// in a style and without blanks at its end. What is not Printable never gets through.
func Wrap(style lipgloss.Style, text string, width int) []string {
	lines := Lines(text, width)
	for i, line := range lines {
		lines[i] = style.Render(line)
	}
	return lines
}

// Lines breaks words as Wrap does, without a style.
func Lines(text string, width int) []string {
	lines := strings.Split(ansi.Wrap(Printable(text), max(1, width), ""), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}
