package coach_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/lipgloss"
)

func TestEveryWindowFitsAndASCIIIsEnough(t *testing.T) {
	for name, after := range map[string]time.Duration{"prep": 16 * time.Second, "hold": 36 * time.Second, "switch": 51 * time.Second, "up slowly": 210 * time.Second, "end": 5 * time.Minute} {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.glyphs = theme.ASCII
				s.opened(bedtime(t), after)
				s.Fits()
				s.Screen.SetSize(96, 26)
				s.ASCII()
			})
		})
	}
}

// TestASmallWindowSaysWhatToDo below the seconds.
func TestASmallWindowSaysWhatToDo(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 16*time.Second)
		s.Screen.SetSize(40, 8)
		s.Sees("get ready left leg 2/6", "Left foot back, heel down, hands on the\nwall. Press x if it hurts.")
		s.Fits()
	})
}

// TestNothingMovesSidewaysWhileAStepLasts: neither with the seconds nor with what is said.
func TestNothingMovesSidewaysWhileAStepLasts(t *testing.T) {
	for _, size := range [][2]int{{96, 26}, {76, 20}, {56, 16}, {40, 9}} {
		sit(t, func(s *seat) {
			s.opened(bedtime(t), 16*time.Second)
			s.Screen.SetSize(size[0], size[1])
			seen, words := map[int]bool{}, regexp.MustCompile(`█▄▄▄ █▄▄▄ █     █|██        ████████  ████████|Left foot|Back knee|Second half|Last five|Paused|Stop here`)
			look := func() {
				for line := range strings.Lines(s.Screen.View()) {
					if at := words.FindStringIndex(line); at != nil {
						seen[lipgloss.Width(line[:at[0]])] = true
					}
				}
			}
			for range 33 {
				look()
				s.Pass(time.Second)
			}
			s.Press("esc")
			look()
			s.Press("right", " ")
			look()
			if len(seen) != 1 {
				t.Errorf("%v: got LEFT and the sentence at columns %v, want them in one", size, seen)
			}
		})
	}
}

// TestNothingMovesUpOrDownWhileAStepLasts: the leg stays in its line, whatever the phase and the
// sentence, and the phase is a whole word that an empty line parts from the foot.
func TestNothingMovesUpOrDownWhileAStepLasts(t *testing.T) {
	for size, ready := range map[[2]int]string{{96, 26}: "█▀▀▄ █▀▀▀ ▄▀▀▄ █▀▀▄ █   █", {76, 20}: "▄▀▀▀ █▀▀▀ ▀█▀   █▀▀▄ █▀▀▀ ▄▀▀▄ █▀▀▄ █   █", {56, 16}: "  GET READY"} {
		sit(t, func(s *seat) {
			s.opened(bedtime(t), 16*time.Second)
			s.Screen.SetSize(size[0], size[1])
			s.Sees(ready)
			seen, left := map[int]bool{}, regexp.MustCompile(`█▄▄▄ █▄▄▄ █     █|██        ████████  ██      `)
			for second := range 33 {
				if second == 20 {
					s.Press(" ")
				}
				lines := strings.Split(s.Screen.View(), "\n")
				seen[slices.IndexFunc(lines, left.MatchString)] = true
				if foot := len(lines) - 1 - size[1]/22; strings.TrimSpace(lines[foot-1]) != "" {
					t.Errorf("%v: got no empty line above the foot in\n%s", size, s.Screen.View())
				}
				s.Pass(time.Second)
			}
			if len(seen) != 1 {
				t.Errorf("%v: got LEFT in the lines %v, want it in one", size, seen)
			}
		})
	}
}

// TestTheStageIsReadFromTwoMetres: the leg, with the word leg so that it is not taken for the
// time that is left, in letters of three lines and more, digits of five, and what to do beside
// or below them, from 80x24 on.
func TestTheStageIsReadFromTwoMetres(t *testing.T) {
	const left, right = "██        ████████  ████████", "██  ██  ████  ██    ██    ██"
	for at, want := range map[time.Duration]struct{ leg, small, digits, verb string }{
		16 * time.Second:               {left, "█▄▄▄ █▄▄▄ █     █    █▄▄▄ █▄▄▄", "▓▓▓▓▓▓", "▄▀▀▀ █▀▀▀ ▀█▀"},                    // GET
		36 * time.Second:               {left, "█▄▄▄ █▄▄▄ █     █    █▄▄▄ █▄▄▄", "██████", "▄▀▀▀ ▀█▀ █▀▀▄ █▀▀▀ ▀█▀ ▄▀▀▀ █  █"}, // STRETCH
		51 * time.Second:               {right, "█ ▀▄ █ ▀▄▄█ █  █  █    █▄▄▄ █▄▄▄", "▓▓▓▓▓▓", "▄▀▀▀ █   █ █ ▀█▀ ▄▀▀▀ █  █"},    // SWITCH
		2 * time.Minute:                {left, "█▄▄▄ █▄▄▄ █     █    █▄▄▄ █▄▄▄", "██████", "▄▀▀▀ ▀█▀ █▀▀▄ ▄▀▀▄ █ ▄▀ █▀▀▀"},     // STROKE
		2*time.Minute + 24*time.Second: {left, "█▄▄▄ █▄▄▄ █     █    █▄▄▄ █▄▄▄", "██████", "▄▀▀▀ ▄▀▀▄ █  █ █▀▀▀ █▀▀▀"},         // SQUEEZE
	} {
		sit(t, func(s *seat) {
			s.opened(bedtime(t), at)
			s.Screen.SetSize(96, 26)
			s.Sees(want.leg, "█    █▀▀▀ ▄▀▀▀", want.digits, want.verb)
			if view := s.Screen.View(); !regexp.MustCompile(`[⣠⡤⣤⣶⣾⣿⠴⠶⠦⣷⢤]{5}`).MatchString(view) {
				t.Errorf("got no dial in\n%s", view)
			}
			s.Screen.SetSize(76, 20)
			s.Sees(want.small, want.digits, want.verb)
			s.Screen.SetSize(140, 56) // the digits and the verb are even larger
			s.Sees(want.verb)
		})
	}
}

// TestAPauseSaysHowToGoOn: in letters, in a sentence and in the footer.
func TestAPauseSaysHowToGoOn(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 36*time.Second)
		if !s.Offers("esc") {
			t.Error("the way to stop is not in the footer during a hold")
		}
		s.Press(" ")
		s.Screen.SetSize(96, 26)
		s.Sees("█▀▀▄ ▄▀▀▄ █  █ ▄▀▀▀ █▀▀▀ █▀▀▄", "Paused. Press space to continue.") // PAUSED
		if !s.Offers("space") || !s.Offers("esc") {
			t.Error("the keys to go on and to stop are not in the footer")
		}
	})
}

func TestTheHeadingKeepsItsForm(t *testing.T) {
	for _, size := range [][2]int{{96, 26}, {76, 20}, {56, 16}, {40, 12}} {
		sit(t, func(s *seat) {
			s.opened(bedtime(t), time.Second)
			s.Screen.SetSize(size[0], size[1])
			named := strings.HasPrefix(s.Screen.View(), "Wall calf stretch and short massage ")
			for range 30 {
				s.Pass(7 * time.Second)
				if strings.HasPrefix(s.Screen.View(), "Wall calf stretch and short massage ") != named {
					t.Fatalf("%v: got another heading in\n%s", size, s.Screen.View())
				}
			}
		})
	}
}

func TestAChangeOfColoursShowsAtOnce(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 36*time.Second)
		before := s.Screen.View()
		look, _ := theme.New("red", theme.Terminal{Profile: 4, Glyphs: theme.ASCII})
		s.Screen.(interface{ SetTheme(theme.Theme) }).SetTheme(look)
		s.Sees("\x1b[") // the figure and the words have its colours
		if s.Offers("→") || s.Screen.View() == before {
			t.Error("got the keys or the view of the theme before")
		}
	})
}

func TestEveryShippedRoutineFitsItsWindowAllTheTime(t *testing.T) {
	for _, r := range shipped.Routines() {
		t.Run(r.ID, func(t *testing.T) {
			sit(t, func(s *seat) {
				r.Avoid = ""
				s.open(r)
				for passed := time.Duration(0); passed < r.Total(); passed += 7 * time.Second {
					s.Pass(7 * time.Second)
					for _, size := range append(navtest.Sizes, [2]int{56, 9}) {
						s.Screen.SetSize(size[0], size[1])
						if w, h := lipgloss.Size(s.Screen.View()); w > size[0] || h > size[1] {
							s.T.Fatalf("after %v: got %dx%d cells, want at most %v:\n%s", passed, w, h, size, s.Screen.View())
						}
					}
				}
				s.Pass(10 * time.Second)
				s.Sees("Good night", "All done")
			})
		})
	}
}

// TestWhoGetsUpSeesNoSecondsAndNobodyInBed: what to do is in letters, and where to go.
func TestWhoGetsUpSeesNoSecondsAndNobodyInBed(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 212*time.Second)
		for _, size := range [][2]int{{96, 26}, {76, 20}, {56, 16}} {
			s.Screen.SetSize(size[0], size[1])
			s.Sees("If you are sitting, get up slowly, and hold on")
			s.SeesNo("▓▓▓", "⣿")
			for _, say := range []string{"GET", "SLOWLY"} {
				scale := max(1, size[1]/13)
				letters, _ := digits.Letters(theme.Style{}, say, theme.Braille, 96, scale)
				s.Sees(letters...)
			}
		}
		s.Screen.SetSize(40, 9)
		s.Sees("GET UP SLOWLY", "█ ▄▄ █  █    █  █  █   █▀▀▄ █▀▀  █  █")
		s.Press(" ")
		s.Screen.SetSize(76, 20)
		s.Sees("██        ██    ██  ██    ██        ██  ██        ██    ██", "Paused. Press space to continue.")
	})
}

// TestATitleIsInLettersWhereNoLegIs also in two lines.
func TestATitleIsInLettersWhereNoLegIs(t *testing.T) {
	for after, title := range map[time.Duration]string{time.Second: "set up at the wall", 260 * time.Second: "settle in bed"} {
		sit(t, func(s *seat) {
			s.opened(bedtime(t), after)
			s.Screen.SetSize(76, 20)
			letters, _ := digits.Letters(theme.Style{}, title, theme.Braille, 44, 1)
			s.Sees(letters...)
		})
	}
}

// TestWhoHurtsKnowsTheKey before the first hold and in it, and what space does then.
func TestWhoHurtsKnowsTheKey(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 16*time.Second)
		for _, size := range [][2]int{{96, 26}, {76, 20}, {56, 16}, {40, 9}} {
			s.Screen.SetSize(size[0], size[1])
			if got := strings.Join(strings.Fields(s.Screen.View()), " "); !strings.Contains(got, "Press x") {
				t.Errorf("%v: got no key for pain in\n%s", size, s.Screen.View())
			}
		}
		for range 2 {
			if !s.Offers("x") {
				t.Error("the footer does not offer x")
			}
			s.Pass(20 * time.Second)
		}
		s.Press("x")
		s.Sees("Press space to skip it.")
		s.Press("right")
		s.SeesNo("Press x")
	})
}

// TestTheProgressStaysWhereItIs from step to step.
func TestTheProgressStaysWhereItIs(t *testing.T) {
	sit(t, func(s *seat) {
		s.open(bedtime(t))
		s.Screen.SetSize(76, 20)
		for range 6 {
			lines := strings.Split(s.Screen.View(), "\n")
			if _, bar, _ := strings.Cut(lines[len(lines)-1], "  "); lipgloss.Width(strings.TrimSpace(bar)) != 25 {
				t.Errorf("got the progress %q, want 25 columns at the end of the line", bar)
			}
			s.Press("right")
		}
	})
}
