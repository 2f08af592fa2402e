package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

// tries puts a trial into the journal whose fifth night is tonight, a night on or off.
func (s *sitting) tries(factor diary.Factor, on bool) {
	s.t.Helper()
	tonight := diary.NightOf(evening)
	plan := diary.Plan{Factor: factor, Start: tonight.AddDays(-4), Design: diary.DesignOf(factor)}
	plan.Rounds = plan.Design.Rounds()[0]
	for drawn := !on; drawn != on; drawn, _ = plan.Assigned(tonight) {
		plan.Seed++
		plan.On = diary.DrawSchedule(plan.Rounds, plan.Seed)
	}
	if err := s.journal.StartTrial(plan, plan.Start.AddDays(-1)); err != nil {
		s.t.Fatal(err)
	}
}

// lived puts half a year into the journal: the routine every other week, with fewer
// cramps in those weeks.
func (s *sitting) lived() {
	s.t.Helper()
	var nights []diary.Night
	tonight := diary.NightOf(evening)
	for ago := 190; ago > 0; ago-- {
		n := diary.Night{Date: tonight.AddDays(-ago), CheckedIn: true, Cramps: []diary.Cramp{}, Factors: diary.Factors{diary.Alcohol: {Number: float64(ago % 3 / 2)}}}
		with := ago/7%2 == 0
		if with {
			n.Sessions = []diary.Session{{ID: fmt.Sprint("session-", ago), Started: n.Date.At(22, 0, time.UTC), Ended: n.Date.At(22, 5, time.UTC), Completion: diary.Full}}
		}
		for i := range [...]int{2, 1, 0, 1, 2}[ago%5] {
			if !with || ago%2 == 0 {
				n.Cramps = append(n.Cramps, diary.Cramp{ID: fmt.Sprint("cramp-", ago, "-", i), Muscle: diary.Calf})
			}
		}
		nights = append(nights, n)
	}
	if _, err := s.journal.Import(diary.Contents{Nights: nights}); err != nil {
		s.t.Fatal(err)
	}
}

func TestHomeTellsWhatATrialAsksOfTonight(t *testing.T) {
	for name, c := range map[string]struct {
		factor diary.Factor
		on     bool
		want   string
	}{
		"with":             {"", true, "Your test: tonight with the routine (night 5 of 112)."},
		"without":          {"", false, "Your test: tonight without the routine"},
		"with a factor":    {diary.Alcohol, true, "Your test: alcohol as usual today (night 5 of 112)."},
		"without a factor": {diary.Alcohol, false, "Your test: today without alcohol"},
	} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.tries(c.factor, c.on) }, func(s *sitting) { s.sees(c.want) })
		})
	}
}

func TestAWarningSignGoesBeforeATrial(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.tries("", false); s.sign(0, "leg-swollen") }, func(s *sitting) {
		s.sees("! ")
		s.seesNot("Trial:")
	})
}

// TestTrialWindows keeps home with a trial, and the insight, as they look; and holds
// that they fill every window.
func TestTrialWindows(t *testing.T) {
	for name, c := range map[string]struct {
		start Start
		keys  []string
		trial bool
	}{
		"home":                {Start{nav.Home{}}, nil, true},
		"insight":             {Start{nav.History{View: nav.ViewInsight}}, nil, false},
		"insight-end":         {Start{nav.History{View: nav.ViewInsight}}, slices.Repeat([]string{"down"}, 60), false},
		"insight-under-trial": {Start{nav.History{View: nav.ViewInsight}}, nil, true},
	} {
		t.Run(name, func(t *testing.T) {
			views := map[string]string{}
			sitWith(t, c.start, func(s *sitting) {
				s.lived()
				if c.trial {
					s.tries("", false)
				}
			}, func(s *sitting) {
				for width := 1; width <= 200; width += 1 + width/8 {
					for height := 1; height <= 60; height += 1 + height/6 {
						s.resize(width, height)
						s.filled(width, height)
					}
				}
				for _, size := range [][2]int{{100, 30}, {80, 24}, {60, 20}} {
					s.resize(size[0], size[1])
					s.press(c.keys...)
					views[fmt.Sprintf("%dx%d", size[0], size[1])] = s.root.View()
				}
			})
			for size, view := range views {
				t.Run(size, func(t *testing.T) { golden.RequireEqual(t, []byte(view)) })
			}
		})
	}
}

// filled fails unless the window is filled exactly.
func (s *sitting) filled(width, height int) {
	s.t.Helper()
	lines := strings.Split(s.root.View(), "\n")
	if len(lines) != height {
		s.t.Fatalf("%dx%d: got %d lines", width, height, len(lines))
	}
	for _, line := range lines {
		if got := lipgloss.Width(line); got > width {
			s.t.Fatalf("%dx%d: got a line of %d: %q", width, height, got, line)
		}
	}
}
