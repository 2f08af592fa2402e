package relief

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/digits"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in cells.
const (
	fullWidth, fullHeight = 36, 9 // a smaller window has one line
	wordsWidth            = 30    // least width next to the figure
	wordsMost             = 48
	figureMost            = 20 // lines
	largestClock          = 7  // lines, beside large letters
	leastScene            = 3  // lines; with fewer, the clock has one line
	labelWidth            = 10
	readable              = 72 // the longest line of running text
)

// promptFor is how long a prompt is shown, unless it asks to get advice.
const promptFor = 45 * time.Second

// View implements nav.Screen.
func (m *Model) View() string {
	switch {
	case m.width < fullWidth || m.height < fullHeight:
		return m.short()
	case m.phase == eased:
		return m.fit(m.afterwards())
	case m.phase == away:
		return m.fit(m.gap())
	case m.blocked():
		return m.fit(m.refused())
	default:
		return m.running()
	}
}

// short is the one line of a small window.
func (m *Model) short() string {
	switch {
	case m.confirm.Open():
		return ansi.Truncate("Not a cramp? y or n", m.width, "")
	case m.phase == eased:
		return ansi.Truncate("Eased after "+m.lasted(), m.width, "")
	case m.phase == away:
		return ansi.Truncate("Away too long", m.width, "")
	}
	words := m.state.Cue
	if len(m.body.Signs) > 0 {
		words = m.body.Signs[0].Say
	}
	return m.clockLine(words)
}

// clockLine is the clock and what to do, or the advice that stays, in one line.
func (m *Model) clockLine(words string) string {
	if advice, stays := m.prompt(); stays {
		words = advice
	}
	return m.deps.Theme.Hold.Render(ansi.Truncate(routines.Clock(m.clock.Whole())+" "+words, m.width, ""))
}

// lasted is the duration as it is stored, or else by this clock.
func (m *Model) lasted() string {
	if stored := m.cramp.Duration; stored != nil {
		return diary.Minutes(time.Duration(*stored))
	}
	return diary.Minutes(m.clock.Elapsed)
}

func (m *Model) running() string {
	lines := append(append([]string{m.heading()}, m.warning()...), "")
	below := m.below()
	height := m.height - len(lines) - len(below)
	if height < leastScene { // the warnings need the window
		last := m.clockLine(m.state.Cue)
		if m.confirm.Open() {
			last = m.short()
		}
		return strings.Join(append(lines[:min(len(lines), m.height-1)], last), "\n")
	}
	scene := m.scene(height)
	scene += strings.Repeat("\n", height-lipgloss.Height(scene))
	return strings.Join(append(append(lines, scene), below...), "\n")
}

func (m *Model) heading() string {
	t := m.deps.Theme
	where := strings.TrimSpace(diary.SideName(m.cramp.Side) + " " + m.cramp.Muscle.String())
	return theme.Row(m.title(), t.Dim.Render(where), m.width)
}

func (m *Model) title() string {
	return m.deps.Theme.Strong.Render("A cramp, since " + m.cramp.At.Format("15:04"))
}

// warning has every active warning sign; it comes before any instruction.
func (m *Model) warning() []string {
	var lines []string
	for _, s := range m.body.Signs {
		lines = append(lines, theme.Wrap(m.deps.Theme.Urgent, s.Say+" ("+s.Ask+")", m.width)...)
	}
	if m.body.Unknown {
		lines = append(lines, theme.Wrap(m.deps.Theme.Warn, m.body.Words.Steps.Unknown, m.width)...)
	}
	return lines
}

// below is the question, or when it may be no cramp at all.
func (m *Model) below() []string {
	t := m.deps.Theme
	switch {
	case m.confirm.Open():
		return append([]string{""}, form.Question(t, m.confirm.Question, m.confirm.Bindings(), m.width)...)
	case m.height < 16:
		return nil
	default:
		return append([]string{""}, theme.Wrap(t.Dim, m.flow.Avoid, min(m.width, readable+20))...)
	}
}

// scene is the figure with the clock and the words to its right. The words are in large
// letters, to be read without glasses, where every instruction of the step has room for
// that: beside the figure, or else without it.
func (m *Model) scene(height int) string {
	high := min(height, figureMost)
	width, fits := figure.FitWidth(m.width, high, wordsWidth)
	fits = fits && m.state.Step.Pose != ""
	beside := m.width - width - figure.Gap
	if fits {
		if large, is := m.large(beside, height); is {
			return figure.Join(m.picture(width, high), large)
		}
	}
	large, is := m.large(m.width, height)
	switch {
	case is:
		return large
	case !fits:
		return m.words(m.width, height)
	default:
		return figure.Join(m.picture(width, high), m.words(min(wordsMost, beside), height))
	}
}

func (m *Model) picture(width, height int) string {
	return m.figure.Draw(figure.Scene{
		Pose: m.state.Step.Pose, Fraction: m.stage.Fraction, Glow: m.stage.Glow, Mirrored: m.cramp.Side == routines.Right,
	}, width, height)
}

// large is the clock and the instruction in large letters, with the rest in small ones. It
// reports false where an instruction of the step has no room, so that the step looks the
// same from its start to its end.
func (m *Model) large(width, height int) (string, bool) {
	t, step := m.deps.Theme, m.state.Step
	now := cmp.Or(m.state.Cue, step.Ready, step.Position)
	if m.state.Phase != routines.Hold && !m.state.LeadIn {
		now = cmp.Or(step.Ready, step.Position)
	}
	all := []routines.Cue{{Say: now}}
	tallest := 0
	for _, cue := range append(all, step.Cues...) {
		letters, drawn := digits.Letters(t.Strong, cue.Say, t.Glyphs, width, 1)
		if !drawn {
			return "", false
		}
		tallest = max(tallest, len(letters))
	}
	small := theme.Wrap(t.Dim, m.step(), width)
	if note := m.body.Note(step); note != "" {
		small = append(theme.Wrap(t.Text, note, width), small...)
	}
	small = append(m.promptLines(width), small...)
	room := height - tallest - len(small) - 2
	if room < 1 {
		return "", false
	}
	clock := digits.Draw(t.Hold, routines.Clock(m.clock.Whole()), false, t.Glyphs, digits.Within(width, min(room, largestClock)))
	letters, _ := digits.Letters(t.Strong, now, t.Glyphs, width, 1)
	return strings.Join(theme.Spaced(1, clock, letters, small), "\n"), true
}

// words are the clock, what to do now, the prompt, and what comes next, as far as they
// fit.
func (m *Model) words(width, height int) string {
	t := m.deps.Theme
	do := theme.Wrap(t.Strong, m.state.Cue, width)
	if m.state.Phase != routines.Hold && !m.state.LeadIn {
		do = theme.Wrap(t.Text, m.state.Step.Title+". "+cmp.Or(m.state.Step.Ready, diary.Capital(m.state.Step.Position)+"."), width)
	}
	if note := m.body.Note(m.state.Step); note != "" {
		do = append(do, theme.Wrap(t.Text, note, width)...)
	}
	lines := theme.Spaced(1, m.digits(width, height), do, m.promptLines(width), theme.Wrap(t.Dim, m.step(), width))
	return strings.Join(lines[:min(height, len(lines))], "\n")
}

// digits draw the clock as large as it fits into width and half of height.
func (m *Model) digits(width, height int) []string {
	t := m.deps.Theme
	return digits.Draw(t.Hold, routines.Clock(m.clock.Whole()), false, t.Glyphs, digits.Within(width, height/2))
}

func (m *Model) promptLines(width int) []string {
	switch words, stays := m.prompt(); {
	case words == "":
		return nil
	case stays:
		return theme.Wrap(m.deps.Theme.Urgent, words, width)
	default:
		return theme.Wrap(m.deps.Theme.Accent, words, width)
	}
}

// prompt is what to say at this time, and whether it stays.
func (m *Model) prompt() (words string, stays bool) {
	var reached *routines.Cue
	for i, p := range m.flow.Prompts {
		if p.At <= m.clock.Elapsed {
			reached = &m.flow.Prompts[i]
		}
	}
	if reached == nil {
		return "", false
	}
	stays = reached.At >= routines.AdviceFrom
	if !stays && m.clock.Elapsed-reached.At >= promptFor {
		return "", false
	}
	return m.deps.Fill(reached.Say), stays
}

// step names the step, the time remaining, and what comes next.
func (m *Model) step() string {
	s := m.state
	line := fmt.Sprintf("%s, %s to go", strings.ToLower(s.Step.Title), routines.Clock(s.PhaseRemaining))
	if next, more := s.Next(); more {
		return line + "; then: " + strings.ToLower(next.Title)
	}
	return line + "; then from the start"
}

// fit returns as many lines as the window has.
func (m *Model) fit(lines []string) string {
	return strings.Join(lines[:min(len(lines), m.height)], "\n")
}
