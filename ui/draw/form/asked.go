package form

import (
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/key"
)

// Asks reports whether a question is open that comes before everything else.
// It has too many callers to be inlined.
//
//go:noinline
func (s *Sheet) Asks() bool { return s.offer != nil || s.Confirm.Open() }

// Bindings are the keys of that question, or else the others.
func (s *Sheet) Bindings(others ...key.Binding) []key.Binding {
	switch {
	case s.offer != nil:
		return s.offer.bindings()
	case s.Confirm.Open():
		return s.Confirm.Bindings()
	}
	return others
}

// Wrap breaks text between words where a line ends.
// It has too many callers to be inlined.
//
//go:noinline
func (s *Sheet) Wrap(style theme.Style, text string) []string {
	return theme.Wrap(style, text, s.Line())
}

// Hanging sets a text to the right of what it begins with.
func (s *Sheet) Hanging(style theme.Style, first, text string) []string {
	return theme.Hanging(style, first, text, s.Line())
}

// Bullet is what an item of a list begins with.
func (s *Sheet) Bullet() string { return "  " + s.Theme.Dim.Render(s.Theme.Marks().Bullet) + " " }

// Line is the most columns of a line in this window.
func (s *Sheet) Line() int {
	if s.Measure == 0 {
		return s.Width
	}
	return min(s.Width, s.Measure)
}

// Asked is the question that is open.
func (s *Sheet) Asked() string {
	if s.offer != nil {
		return s.offer.question
	}
	return s.Confirm.Question
}

// AskedLine is the question and its keys in one line.
func (s *Sheet) AskedLine() string {
	question, keys := s.Confirm.Question, []string(nil)
	if s.offer != nil {
		question = "Not saved yet:"
	}
	for _, b := range s.Bindings() {
		keys = append(keys, b.Help().Key+" "+b.Help().Desc)
	}
	return question + " " + strings.Join(keys, ", ")
}

// Question draws the question that is open, and below it the keys that answer it.
func (s *Sheet) Question() []string { return Question(s.Theme, s.Asked(), s.Bindings(), s.Line()) }
