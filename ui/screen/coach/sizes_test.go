package coach_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"

	"github.com/charmbracelet/lipgloss"
)

// odd are routines that no one would write, but for a joke or by mistake.
func odd() map[string]routines.Routine {
	step := func(title, say string, hold time.Duration) routines.Step {
		return routines.Step{
			Title: title, Side: routines.Each, Prep: 5 * time.Second, Switch: 5 * time.Second, Hold: hold, Reps: 2, Rest: 5 * time.Second,
			Pose: "wall-calf", Position: say, Ready: say, Cues: []routines.Cue{{Say: say}}, Bring: []string{say},
		}
	}
	of := func(text string) routines.Routine {
		return routines.Routine{ID: "odd", Name: text, Purpose: text, Avoid: text, Known: text, Evidence: text, Steps: []routines.Step{step(text, text, 30*time.Second)}}
	}
	hundreds := routines.Routine{ID: "odd", Name: "Two hundred", Steps: make([]routines.Step, 200)}
	for i := range hundreds.Steps {
		hundreds.Steps[i] = routines.Step{Title: "Step", Side: routines.None, Hold: time.Second, Reps: 1}
	}
	return map[string]routines.Routine{
		"many words":     of(strings.Repeat("stretch gently ", 33)),
		"one long word":  of(strings.Repeat("stretch", 71)),
		"wide letters":   of(strings.Repeat("伸ばす ", 125)),
		"right to left":  of(strings.Repeat("מתיחה ", 83)),
		"a day":          {ID: "odd", Name: "A day", Steps: []routines.Step{step("Hold", "Hold.", 24*time.Hour)}},
		"one short step": {ID: "odd", Name: "One", Steps: []routines.Step{{Title: "Breathe", Side: routines.None, Hold: time.Second, Reps: 1}}},
		"200 steps":      hundreds,
	}
}

func TestAnyRoutineFitsAnyWindow(t *testing.T) {
	for name, r := range odd() {
		t.Run(name, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.open(r)
				look := func() {
					t.Helper()
					for _, width := range []int{1, 7, 20, 36, 56, 80, 144, 300} {
						for _, height := range []int{1, 2, 5, 9, 12, 16, 26, 100} {
							s.Screen.SetSize(width, height)
							if w, h := lipgloss.Size(s.Screen.View()); w > width || h > height {
								t.Fatalf("got %dx%d cells in a window of %dx%d:\n%s", w, h, width, height, s.Screen.View())
							}
						}
					}
				}
				for _, keys := range [][]string{nil, {"e"}, {"e", "enter"}, {" "}, {" ", "x"}, {"right"}, {"esc"}, {"y"}} {
					look()
					s.Press(keys...)
					s.Pass(6 * time.Second)
				}
				look()
			})
		})
	}
}

// named are words that only some windows have.
const named = "Wall Standing leg legs left right both then the next step good night hold still stretch rub move rest get ready switch paused stand up sit lie down up slowly for paused stopped Stop or once more times below"

// TestNoWordIsCut compares the words in windows of many sizes with those in large ones.
func TestNoWordIsCut(t *testing.T) {
	word := regexp.MustCompile(`\pL[\pL']+`)
	sit(t, func(s *seat) {
		r := shipped.Routine("trial-standing")
		s.open(r)
		for _, keys := range [][]string{nil, {"e"}, {"e", "enter"}, nil, nil, {" "}, {" ", "x"}, {"right"}, {"esc"}} {
			s.Press(keys...)
			s.Pass(6 * time.Second)
			whole := map[string]bool{}
			for _, w := range word.FindAllString(named, -1) {
				whole[w] = true
			}
			for _, size := range [][2]int{{300, 100}, {150, 12}} {
				s.Screen.SetSize(size[0], size[1])
				for _, w := range word.FindAllString(s.Screen.View(), -1) {
					whole[w], whole[strings.ToUpper(w)] = true, true
				}
			}
			for width := 12; width <= 120; width += 5 {
				for height := 1; height <= 34; height += 4 {
					s.Screen.SetSize(width, height)
					for _, w := range word.FindAllString(s.Screen.View(), -1) {
						if !whole[w] {
							t.Fatalf("after %q, in a window of %dx%d: got %q in\n%s", keys, width, height, w, s.Screen.View())
						}
					}
				}
			}
		}
	})
}
