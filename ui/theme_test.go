package ui

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// coloured is a theme in all its colours.
func coloured(name string) theme.Theme {
	t, _ := theme.New(name, theme.Terminal{Profile: colorprofile.TrueColor})
	return t
}

var (
	colours = regexp.MustCompile(`38;2;\d+;\d+;\d+`)
	blanks  = regexp.MustCompile(`(?m) +$`) // which a style may have at the end of a line
)

// strange are the colours of a view that a theme does not have; own counts the others.
func strange(view string, t theme.Theme) (strange []string, own int) {
	palette := ""
	for _, style := range append(t.Ramp[:], t.Text, t.Dim, t.Faint, t.Strong, t.Body, t.Accent, t.Hold, t.Rest, t.Good, t.Warn, t.Urgent) {
		palette += style.Render("x")
	}
	for _, colour := range colours.FindAllString(view, -1) {
		if strings.Contains(palette, colour) {
			own++
		} else {
			strange = append(strange, colour)
		}
	}
	return strange, own
}

// TestColoursChangeInTheMiddleOfASession on every screen, around it, and on home below it;
// and nothing else does.
func TestColoursChangeInTheMiddleOfASession(t *testing.T) {
	for name, start := range everywhere(t) {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}, start}, (*sitting).fill, func(s *sitting) {
				s.pass(time.Second)
				for _, look := range [][2]theme.Theme{{coloured("night"), coloured("red")}, {coloured("day"), coloured("night")}} {
					s.root.SetTheme(navtest.Plain(theme.Braille), navtest.Plain(theme.Braille))
					plain := s.root.View()
					s.root.SetTheme(look[0], look[1])
					want := look[0]
					if name == "relief" {
						want = look[1]
					}
					s.wears(want)
					if got := blanks.ReplaceAllString(ansi.Strip(s.root.View()), ""); got != plain {
						t.Errorf("got\n%s\nwant\n%s", got, plain)
					}
					s.press("?")
					s.wears(want)
					s.press("?")
				}
				s.root.SetTheme(coloured("night"), coloured("red"))
				s.press("esc", "y")
				s.pass(time.Second)
				s.sees("cramp now")
				s.wears(coloured("night"))
			})
		})
	}
}

// wears fails the test unless the window has colours, and those of a theme alone.
func (s *sitting) wears(t theme.Theme) {
	s.t.Helper()
	view := s.root.View()
	others, own := strange(view, t)
	if len(others) > 0 || own < 3 || lipgloss.Width(view) == 0 {
		s.t.Errorf("got %v beside %d colours of %s in\n%s", others, own, t.Name, view)
	}
}

// TestKeysAreNamedAsTheTerminalCanShowThem also after the glyphs have changed.
func TestKeysAreNamedAsTheTerminalCanShowThem(t *testing.T) {
	for name, start := range everywhere(t) {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{start}, (*sitting).fill, func(s *sitting) {
				s.root.SetTheme(navtest.Plain(theme.ASCII), navtest.Plain(theme.ASCII))
				views := s.root.View()
				s.press("?")
				views += s.root.View()
				if i := strings.IndexFunc(views, func(r rune) bool { return r > '~' }); i >= 0 {
					t.Errorf("got %q in\n%s", []rune(views[i:])[0], views)
				}
			})
		})
	}
}
