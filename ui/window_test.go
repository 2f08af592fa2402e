package ui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

// scene is what a window can show: by what there is, where the program opens, and the
// time and the keys that lead there.
type scene struct {
	start   nav.Msg
	prepare func(*sitting)
	after   time.Duration
	keys    []string
}

// scenes are those with pictures.
func scenes(t *testing.T) map[string]scene {
	t.Helper()
	plays, helps := nav.Play{Routine: bedtime(t)}, nav.Relief{Side: routines.Left}
	week, hard := (*sitting).fill, (*sitting).hard
	signs := func(ids ...string) func(*sitting) { return func(s *sitting) { s.sign(1, ids...) } }
	return map[string]scene{
		"home":      {nav.Home{}, week, 0, nil},
		"home-help": {nav.Home{}, week, 0, []string{"?"}},

		"coach-about":     {nav.Play{Routine: untried(t)}, week, 0, nil},
		"coach-emergency": {plays, signs("no-blood-flow", "leg-swollen"), 0, nil},
		"coach-same-day":  {plays, signs("leg-swollen"), 0, nil},
		"coach-set-up":    {plays, week, 2 * time.Second, nil},
		"coach-hold":      {plays, week, 36 * time.Second, nil},
		"coach-switch":    {plays, week, 51 * time.Second, nil},
		"coach-paused":    {plays, week, 36 * time.Second, []string{"space"}},
		"coach-asked":     {plays, week, 36 * time.Second, []string{"esc"}},
		"coach-end":       {plays, week, bedtime(t).Total() + time.Second, nil},

		"relief":       {helps, week, 7 * time.Second, nil},
		"relief-long":  {helps, week, 11 * time.Minute, nil},
		"relief-eased": {helps, week, 11 * time.Minute, []string{"c", "space"}},

		"flags":      {nav.Flags{}, hard, 0, nil},
		"flags-ask":  {nav.Flags{}, hard, 0, []string{"left", "x"}},
		"flags-none": {nav.Flags{}, week, 0, nil},
		"flags-sign": {nav.Flags{}, signs("clot-lung"), 0, nil},
	}
}

// shown runs test with the program at a scene.
func (c scene) shown(t *testing.T, test func(*sitting)) {
	t.Helper()
	sitWith(t, Start{nav.Home{}, c.start}, c.prepare, func(s *sitting) {
		s.pass(c.after)
		s.press(c.keys...)
		test(s)
	})
}

// TestWindows compares pictures, and looks at every other size of the same window.
func TestWindows(t *testing.T) {
	for name, c := range scenes(t) {
		views := map[string]string{}
		t.Run(name, func(t *testing.T) {
			c.shown(t, func(s *sitting) {
				for _, size := range [][2]int{{80, 24}, {60, 20}} {
					s.resize(size[0], size[1])
					views[fmt.Sprintf("%s_%dx%d", name, size[0], size[1])] = s.root.View()
				}
				s.fitsEveryWindow()
			})
		})
		for name, view := range views {
			t.Run(name, func(t *testing.T) { golden.RequireEqual(t, view) })
		}
	}
}

// TestEveryWindow shows every screen, and what is hardest to show, in windows of every size.
func TestEveryWindow(t *testing.T) {
	all := map[string]scene{
		"home, warned":    {nav.Home{}, (*sitting).hard, 0, nil},
		"self-check, yes": {nav.SelfCheck{}, func(s *sitting) { s.sign(0, "clot-lung", "saddle-numb", "leg-swollen") }, 0, []string{"enter"}},
		"a page":          {nav.Learn{Topic: "doctor"}, func(*sitting) {}, 0, nil},
	}
	for name, start := range everywhere(t) {
		all[name+", new"] = scene{start, func(*sitting) {}, 0, nil}
	}
	for name, c := range all {
		t.Run(name, func(t *testing.T) { c.shown(t, (*sitting).fitsEveryWindow) })
	}
	for name, c := range awkward() {
		t.Run(name, func(t *testing.T) { c.shown(t, (*sitting).fillsEveryWindow) })
	}
}

// fitsEveryWindow fails the test where something spills over, hangs in a corner or cuts a word;
// with -short it looks at no size.
func (s *sitting) fitsEveryWindow() {
	if testing.Short() {
		return
	}
	s.fillsEveryWindow()
	s.hasFiveKeys()
	s.hangsInNoCorner()
	s.cutsNoWord()
}

// fillsEveryWindow fails the test where the window is not filled exactly.
func (s *sitting) fillsEveryWindow() {
	for width := 1; width <= 300; width += 1 + width/3 {
		for height := 1; height <= 100; height += 1 + height/3 {
			s.root.Update(tea.WindowSizeMsg{Width: width, Height: height}) // the program is idle
			view := s.root.View()
			if lines := strings.Count(view, "\n") + 1; lines != height || lipgloss.Width(view) > width {
				s.t.Fatalf("%dx%d: got %d lines of at most %d:\n%s", width, height, lines, lipgloss.Width(view), view)
			}
		}
	}
}

// awkward are screens of long words, wide ones and some from right to left.
func awkward() map[string]scene {
	prepare := func(s *sitting) {
		r := gentle()
		r.Name = strings.TrimSpace(strings.Repeat("長い名前 ", 20) + strings.Repeat("א", 100))
		r.Steps[0].Title = strings.Repeat("very long ", 20)
		s.routines = []routines.Routine{r, r}
		notes := []string{strings.Repeat("note ", 100), strings.Repeat("座る", 250), strings.Repeat("שלום ", 100), strings.Repeat("x", 500)}
		for ago, note := range notes {
			c := diary.CheckIn{Night: diary.NightOf(evening).AddDays(-1 - ago), Remarks: diary.Remarks{Note: &note}}
			if _, err := s.journal.CheckIn(c); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	last := nav.CheckIn{Night: diary.LastNight(evening)}
	return map[string]scene{
		"home, long names":       {nav.Home{}, prepare, 0, nil},
		"coach, long names":      {nav.Home{}, prepare, 30 * time.Second, []string{"enter", "enter"}},
		"a long note":            {last, prepare, 0, nil},
		"a wide note":            {last, prepare, 0, []string{"up"}},
		"a note that is written": {last, prepare, 0, []string{"y", "down", "down", "down", "down", "down", "down", "down"}},
		"history, a long note":   {nav.History{}, prepare, 0, []string{"left"}},
		"history, a wide note":   {nav.History{}, prepare, 0, []string{"left", "left", "tab"}},
	}
}

// fill saves a week.
func (s *sitting) fill() { navtest.Week(s.t, s.journal, evening) }

// word is one of letters alone.
var word = regexp.MustCompile(`\p{L}{2,}`)

// cutsNoWord compares windows with larger ones: a word at the end of a line that is only the
// beginning of a larger one's word was cut.
func (s *sitting) cutsNoWord() {
	seen := map[string]bool{}
	see := func(view string) {
		for _, w := range word.FindAllString(strings.ToLower(view), -1) {
			seen[w] = true
		}
	}
	s.resize(200, 100)
	see(s.root.View())
	for _, size := range [][2]int{{100, 30}, {80, 24}, {60, 20}, {52, 18}, {48, 16}, {44, 14}, {40, 12}} {
		s.resize(size[0], size[1])
		view := s.root.View()
		for line := range strings.Lines(strings.ToLower(view)) {
			words := word.FindAllString(line, -1)
			if len(words) == 0 || !strings.HasSuffix(strings.TrimSpace(line), words[len(words)-1]) {
				continue
			}
			last := words[len(words)-1]
			for w := range seen {
				if !seen[last] && strings.HasPrefix(w, last) {
					s.t.Errorf("%v: %q of %q is cut in %q", size, last, w, line)
				}
			}
		}
		see(view)
	}
}
