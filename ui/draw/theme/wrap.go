package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks words from anywhere into lines of at most width cells (at least 1), each in
// a style and without blanks at its end. Only what is Printable remains. The last line is
// no leftover word where others can share the lines with it.
func Wrap(style Style, text string, width int) []string {
	lines := Lines(text, width)
	for narrower := width - 1; leftover(lines, width); narrower-- {
		even := Lines(text, narrower)
		if len(even) > len(lines) || narrower < width/2 {
			break
		}
		if !leftover(even, width) {
			lines = even
		}
	}
	for i, line := range lines {
		if line != "" { // which would get codes, too
			lines[i] = style.Render(line)
		}
	}
	return lines
}

// Hanging is Wrap to the right of what the first line begins with.
func Hanging(style Style, first, text string, width int) []string {
	indent := lipgloss.Width(first)
	lines := Wrap(style, text, width-indent)
	for i, line := range lines {
		lines[i] = first + line
		first = strings.Repeat(" ", indent)
	}
	return lines
}

// leftover reports whether the last of several lines is so short that it seems lost.
func leftover(lines []string, width int) bool {
	last := len(lines) - 1
	return last > 0 && lines[last-1] != "" && lipgloss.Width(lines[last]) < width/4
}

// Lines breaks words as Wrap does, without a style, and none at its hyphens. A no-break space,
// which is a blank afterwards, holds a key and what it does together.
func Lines(text string, width int) []string {
	width = max(1, width)
	const hyphen = "\u2011" // at which ansi.Wrap breaks nothing
	lines := strings.Split(ansi.Wrap(strings.ReplaceAll(Printable(text), "-", hyphen), width, ""), "\n")
	for i, line := range lines {
		line = strings.ReplaceAll(strings.TrimRight(line, " "), "\u00a0", " ")
		lines[i] = strings.ReplaceAll(ansi.Truncate(line, width, ""), hyphen, "-") // a letter may be wider
	}
	return lines
}

// Spaced puts parts below each other, with so many empty lines between them. A part
// without lines is left out.
// It has too many callers to be inlined.
//
//go:noinline
func Spaced(empty int, parts ...[]string) []string {
	var lines []string
	for _, part := range parts {
		if len(lines) > 0 && len(part) > 0 {
			lines = append(lines, make([]string, empty)...)
		}
		lines = append(lines, part...)
	}
	return lines
}

// Row puts right at the end of a line of width cells that begins with left. It is left out
// where no blank would be between them.
func Row(left, right string, width int) string {
	needed := lipgloss.Width(right)
	between := width - lipgloss.Width(left) - needed
	if needed == 0 || between < 1 {
		return left
	}
	return left + strings.Repeat(" ", between) + right
}

// Fit returns the first of several layouts that has at most height lines, and reports
// whether there is one.
func Fit(height int, layouts ...[]string) ([]string, bool) {
	for _, lines := range layouts {
		if len(lines) <= height {
			return lines, true
		}
	}
	return nil, false
}
