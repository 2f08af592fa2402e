package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

// TestWindows keeps every screen as it looks at three sizes.
func TestWindows(t *testing.T) {
	for name, c := range map[string]struct {
		start Start
		after time.Duration
		keys  []string
	}{
		"home":          {},
		"home-help":     {keys: []string{"?"}},
		"coach-set-up":  {start: Start{nav.Play{Routine: bedtime(t)}}, after: 2 * time.Second},
		"coach-prep":    {start: Start{nav.Play{Routine: bedtime(t)}}, after: 16 * time.Second},
		"coach-hold":    {start: Start{nav.Play{Routine: bedtime(t)}}, after: 36 * time.Second},
		"coach-switch":  {start: Start{nav.Play{Routine: bedtime(t)}}, after: 51 * time.Second},
		"coach-right":   {start: Start{nav.Play{Routine: bedtime(t)}}, after: 70 * time.Second},
		"coach-massage": {start: Start{nav.Play{Routine: bedtime(t)}}, after: 105 * time.Second},
		"coach-paused":  {start: Start{nav.Play{Routine: bedtime(t)}}, after: 36 * time.Second, keys: []string{"space"}},
		"coach-asked":   {start: Start{nav.Play{Routine: bedtime(t)}}, after: 36 * time.Second, keys: []string{"esc"}},
		"coach-settle":  {start: Start{nav.Play{Routine: bedtime(t)}}, after: 206 * time.Second},
		"relief":        {start: Start{nav.Relief{Side: routines.Left}}, after: 7 * time.Second},
		"relief-long":   {start: Start{nav.Relief{Side: routines.Left}}, after: 11 * time.Minute},
		"relief-eased":  {start: Start{nav.Relief{Side: routines.Left}}, after: 11 * time.Minute, keys: []string{"space", "c"}},
		"profile":       {start: Start{nav.Profile{}}, keys: []string{"f", "enter", "y", "enter", "down", "space"}},
		"coach-end":     {start: Start{nav.Play{Routine: bedtime(t)}}, after: 214 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			views := map[string]string{}
			sitWith(t, append(Start{nav.Home{}}, c.start...), (*sitting).fill, func(s *sitting) {
				s.pass(c.after)
				s.press(c.keys...)
				for _, size := range [][2]int{{100, 30}, {80, 24}, {60, 20}} {
					s.resize(size[0], size[1])
					views[fmt.Sprintf("%dx%d", size[0], size[1])] = s.root.View()
				}
			})
			for size, view := range views {
				t.Run(size, func(t *testing.T) { golden.RequireEqual(t, []byte(view)) })
			}
		})
	}
}

// fill puts a week into the journal.
func (s *sitting) fill() {
	s.t.Helper()
	tonight := diary.NightOf(evening)
	for ago, cramps := range map[int]int{6: 0, 5: 1, 3: 0, 2: 2, 1: 0} {
		answer := diary.CheckIn{Night: tonight.AddDays(-ago)}
		for i := range cramps {
			answer.Cramps = append(answer.Cramps, diary.Cramp{ID: fmt.Sprintf("cramp-%d-%d", ago, i), Muscle: diary.Calf})
		}
		if _, err := s.journal.CheckIn(answer); err != nil {
			s.t.Fatal(err)
		}
	}
	for ago, done := range map[int]diary.Completion{6: diary.Full, 5: diary.Full, 3: diary.Full, 2: diary.Partial, 1: diary.Full} {
		started := evening.AddDate(0, 0, -ago)
		session := diary.Session{ID: fmt.Sprintf("session-%d", ago), Started: started, Ended: started.Add(213 * time.Second), Completion: done}
		if err := s.journal.SaveSession(session); err != nil {
			s.t.Fatal(err)
		}
	}
}

// TestEveryWindowIsFilledExactly holds that no size makes a screen spill over.
func TestEveryWindowIsFilledExactly(t *testing.T) {
	if testing.Short() {
		t.Skip("every size of a window takes long")
	}
	for name, c := range map[string]struct {
		start Start
		after time.Duration
	}{
		"home":       {Start{nav.Home{}}, 0},
		"coach":      {Start{nav.Play{Routine: bedtime(t)}}, 36 * time.Second},
		"about":      {Start{nav.Play{Routine: untried(t)}}, 0},
		"end":        {Start{nav.Play{Routine: bedtime(t)}}, 214 * time.Second},
		"check-in":   {Start{nav.CheckIn{Night: diary.LastNight(evening)}}, 0},
		"history":    {Start{nav.History{}}, 0},
		"relief":     {Start{nav.Relief{}}, 11 * time.Minute},
		"learn":      {Start{nav.Learn{}}, 0},
		"a page":     {Start{nav.Learn{Topic: "doctor"}}, 0},
		"day":        {Start{nav.Day{Night: diary.NightOf(evening)}}, 0},
		"self-check": {Start{nav.SelfCheck{}}, 0},
		"profile":    {Start{nav.Profile{}}, 0},
		"flags":      {Start{nav.Flags{}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			sit(t, c.start, func(s *sitting) {
				s.pass(c.after)
				for width := 1; width <= 200; width += 1 + width/8 {
					for height := 1; height <= 60; height += 1 + height/6 {
						s.resize(width, height)
						lines := strings.Split(s.root.View(), "\n")
						if len(lines) != height {
							t.Fatalf("%dx%d: got %d lines", width, height, len(lines))
						}
						for _, line := range lines {
							if got := lipgloss.Width(line); got > width {
								t.Fatalf("%dx%d: got a line of %d: %q", width, height, got, line)
							}
						}
					}
				}
			})
		})
	}
}
