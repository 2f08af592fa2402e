package relief

import (
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// Sizes, in cells.
const (
	fullWidth, fullHeight = 36, 9 // a smaller window has the clock and one sentence
	leastScene            = 3     // lines; with fewer, there are only the clock and the instruction
	roomy                 = 16    // lines; with fewer, what may be no cramp comes last
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

// short is what a small window shows: the clock and one sentence.
func (m *Model) short() string {
	switch {
	case m.confirm.Open():
		return m.line("Not a cramp? y or n")
	case m.phase == eased:
		return m.line("Eased after " + m.lasted())
	case m.phase == away:
		return m.line("Away too long")
	}
	words := m.state.Cue
	if len(m.body.Signs) > 0 {
		words = m.body.Signs[0].Say
	}
	return m.clockLine(words, m.height)
}

// clockLine is the clock and what to do, or advice to get help that stays, in at most height lines.
func (m *Model) clockLine(words string, height int) string {
	if advice, stays := m.prompt(); stays {
		words = advice
	}
	lines := theme.Wrap(m.deps.Theme.Hold, routines.Clock(m.clock.Whole())+" "+words, m.width)
	return strings.Join(top(lines, max(1, height)), "\n")
}

// line is as much of some words as fits into one line.
func (m *Model) line(words string) string { return theme.Lines(words, m.width)[0] }

// lasted is the duration as it is stored, or else by this clock, in whole words: in large letters
// an "s" is no second.
func (m *Model) lasted() string {
	lasted := m.clock.Elapsed
	if stored := m.cramp.Duration; stored != nil {
		lasted = time.Duration(*stored)
	}
	all := int(lasted.Round(time.Second) / time.Second)
	switch minutes, seconds := diary.Plural(all/60, "minute"), diary.Plural(all%60, "second"); {
	case all < 60:
		return seconds
	case all%60 == 0:
		return minutes
	default:
		return minutes + " " + seconds
	}
}

func (m *Model) running() string {
	lines := append(append([]string{m.heading()}, m.warning()...), "")
	below := m.below()
	height := m.height - len(lines) - len(below)
	if height < leastScene { // the warnings need the window
		lines = lines[:min(len(lines), m.height-1)]
		last := m.clockLine(m.state.Cue, m.height-len(lines))
		if m.confirm.Open() {
			last = m.short()
		}
		return strings.Join(append(lines, last), "\n")
	}
	scene := m.scene(height)
	if m.height < roomy && !m.confirm.Open() {
		scene, below = m.low(height)
		height -= len(below)
	}
	spare := height - lipgloss.Height(scene)
	scene = strings.Repeat("\n", spare/2) + scene + strings.Repeat("\n", spare-spare/2)
	return strings.Join(append(append(lines, scene), below...), "\n")
}

func (m *Model) heading() string {
	t := m.deps.Theme
	where := diary.PlaceName(m.cramp.Side, m.cramp.Muscle)
	if m.cramp.Muscle == "" { // left alone, near a clock, would be the time that is left
		where = m.cramp.Side.Leg()
	}
	return theme.Row(m.title()+t.Dim.Render(t.Marks().Separator)+t.Hold.Render(routines.Clock(m.clock.Whole())), t.Dim.Render(where), m.width)
}

func (m *Model) title() string {
	return m.deps.Theme.Strong.Render("Cramp started " + m.cramp.At.Format("15:04"))
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
	case m.height < roomy:
		return nil
	default:
		return m.avoid()
	}
}

// avoid is when it may be no cramp at all.
func (m *Model) avoid() []string {
	return append([]string{""}, theme.Wrap(m.deps.Theme.Dim, m.flow.Avoid, min(m.width, readable+20))...)
}

// low is the scene of a window with few lines, and below it when it may be no cramp, where that
// costs neither large letters nor any of what the step says.
func (m *Model) low(height int) (scene string, below []string) {
	scene, below = m.scene(height), m.avoid()
	if lipgloss.Height(scene)+len(below) <= height {
		return scene, below
	}
	if words, _ := m.spoken(height, false); scene == strings.Join(words, "\n") {
		if words, whole := m.spoken(height-len(below), false); whole {
			return strings.Join(words, "\n"), below
		}
	}
	return scene, nil
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

// fit returns as many lines as the window has.
func (m *Model) fit(lines []string) string { return strings.Join(top(lines, m.height), "\n") }

// top returns as many lines as fit.
func top(lines []string, height int) []string { return lines[:min(len(lines), max(0, height))] }
