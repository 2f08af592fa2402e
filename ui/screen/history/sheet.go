package history

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/ui/draw/theme"
)

// sheet is a page of lines, of which as many are seen as fit.
type sheet struct {
	theme  theme.Theme
	lines  []string
	top    int // the first line that is seen
	height int
}

// set puts other lines on the page. It stays where it is as far as that can be.
func (s *sheet) set(lines []string, height int) {
	s.lines, s.height = lines, max(0, height)
	s.scroll(0)
}

// room is how many lines are seen: the last of a page that does not fit says so.
func (s *sheet) room() int {
	if len(s.lines) <= s.height {
		return len(s.lines)
	}
	return max(0, s.height-1)
}

func (s *sheet) scroll(lines int) {
	s.top = max(0, min(len(s.lines)-s.room(), s.top+lines))
}

func (s *sheet) beyond() (above, below int) {
	return s.top, len(s.lines) - s.room() - s.top
}

// page is how far a page turns: one line stays in sight.
func (s *sheet) page() int { return max(1, s.room()-1) }

// moveTo does nothing: the page is of all the nights.
func (s *sheet) moveTo(int) {}

func (s *sheet) draw() string {
	seen := s.lines[s.top : s.top+s.room()]
	if above, below := s.beyond(); above+below > 0 && s.height > 0 {
		seen = append(slices.Clip(seen), s.theme.Dim.Render(more(above, below)))
	}
	return strings.Join(seen, "\n")
}

func more(above, below int) string {
	switch {
	case above == 0:
		return moreLines(below) + " below"
	case below == 0:
		return moreLines(above) + " above"
	default:
		return fmt.Sprintf("%s above, %d below", moreLines(above), below)
	}
}

func moreLines(n int) string {
	if n == 1 {
		return "1 more line"
	}
	return fmt.Sprintf("%d more lines", n)
}
