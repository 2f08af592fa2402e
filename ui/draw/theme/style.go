package theme

import "github.com/charmbracelet/lipgloss"

// Style is one way to draw a text. It is behind a pointer: a lipgloss.Style takes half a KiB,
// which each call would copy.
type Style struct{ *lipgloss.Style }

// styleOf has too many callers to be inlined.
//
//go:noinline
func styleOf(s lipgloss.Style) Style { return Style{&s} }

// Render draws a text; the zero Style leaves it as it is.
//
//go:noinline
func (s Style) Render(text string) string {
	if s.Style == nil {
		return text
	}
	return s.Style.Render(text)
}

// Bold returns the style in bold, or not.
func (s Style) Bold(on bool) Style { return styleOf(s.Style.Bold(on)) }

// Italic returns the style in italics, or not.
func (s Style) Italic(on bool) Style { return styleOf(s.Style.Italic(on)) }

// Reverse returns the style with its colours exchanged, or not.
func (s Style) Reverse(on bool) Style { return styleOf(s.Style.Reverse(on)) }

// Background returns the style on a background.
func (s Style) Background(c lipgloss.TerminalColor) Style { return styleOf(s.Style.Background(c)) }
