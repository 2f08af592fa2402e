package ui

import (
	"strings"
	"testing"
	"time"

	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// last is the last line of the window.
func (s *sitting) last() string {
	lines := strings.Split(s.root.View(), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

// hasFiveKeys fails the test unless the footer is one line of five keys at most, at every
// width.
func (s *sitting) hasFiveKeys() {
	for width := 40; width <= 200; width += 1 + width/20 {
		s.root.Update(tea.WindowSizeMsg{Width: width, Height: 24})
		foot := s.root.footer(width)
		if keys := strings.Count(foot, " · ") + 1; keys > 5 || lipgloss.Width(foot) > width || strings.Contains(foot, "q quit") {
			s.t.Errorf("%d columns: got the footer %q", width, foot)
		}
		end := "? keys"
		if s.root.help.open {
			end = "esc close"
		}
		if last := s.last(); !strings.HasSuffix(last, end) {
			s.t.Errorf("%d columns: got the last line %q", width, last)
		}
	}
}

func TestTheFooterFadesWhileSomebodyHoldsStill(t *testing.T) {
	sitWith(t, Start{nav.Home{}, nav.Play{Routine: bedtime(t)}}, (*sitting).fill, func(s *sitting) {
		look := coloured("night")
		s.root.SetTheme(look, look)
		s.pass(36 * time.Second)
		if got := s.root.footer(76); ansi.Strip(got) != "space pause · esc stop · x this hurts · ? keys" || strings.Contains(got, look.Text.Render("space")) {
			t.Errorf("got the footer %q in a hold", got)
		}
		s.press("space")
		if got := s.root.footer(76); !strings.Contains(got, look.Text.Render("space")) {
			t.Errorf("got the footer %q in a pause", got)
		}
	})
}

// TestNoMessageIsCut of those that say what was not done, or what to do, however small the window is.
func TestNoMessageIsCut(t *testing.T) {
	for _, start := range everywhere(t) {
		sitWith(t, Start{nav.Home{}, start}, (*sitting).fill, func(s *sitting) {
			for _, size := range [][2]int{{40, 12}, {40, 8}, {60, 20}} {
				s.resize(size[0], size[1])
				for _, words := range []string{
					"You pressed several keys at once, so backspace was ignored. Press backspace again if you meant it.",
					"None of these right now. That doesn't rule anything out, so run the check again if anything changes.",
				} {
					s.program.Send(nav.Notice{Text: words})
					s.pass(time.Millisecond)
					s.sees(words)
				}
			}
		})
	}
}

// TestALongMessageCoversTheKeys where both have no room, and is cut between words where half of the
// window is too small for it.
func TestALongMessageCoversTheKeys(t *testing.T) {
	words := strings.TrimSpace(strings.Repeat("the journal cannot be read ", 3))
	sit(t, Start{nav.Home{}}, func(s *sitting) {
		for size, c := range map[[2]int]struct {
			words string
			keys  bool
		}{
			{60, 12}: {words, false}, {100, 12}: {words, true}, {60, 24}: {words, true}, {32, 24}: {words, false},
			{40, 8}: {words, false}, {20, 8}: {"the journal cannot be read the journal cannot be read the journal cannot be…", false},
		} {
			s.resize(size[0], size[1])
			s.program.Send(nav.Notice{Text: words})
			s.pass(time.Millisecond)
			if got := strings.Join(strings.Fields(s.root.View()), " "); !strings.Contains(got, c.words) || strings.Contains(got, "? keys") != c.keys {
				t.Errorf("%v: got\n%s", size, s.root.View())
			}
		}
	})
}
