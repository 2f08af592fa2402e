package coach

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/cue"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// Sizes, in cells.
const (
	fullWidth, fullHeight = 36, 9 // a smaller window has no stage
	airy                  = 22    // lines; with fewer, the bar is beside what comes then
	leastAir              = 14    // lines; with fewer, none is empty above and below the stage
	shortBar              = 8     // columns
	panelLeast            = 28    // width next to the figure
	panelShare            = 0.585 // of a wider window: RIGHT has 40 columns, and LEG beside it 14
	panelFrom             = 56    // columns that are enough
	panelMost             = 60
	panelWidest           = 76 // in a stage of tallStage lines, for a dial as high as the figure
	tallStage             = 40
	sentenceMost          = 46
	figureMost            = 24    // lines
	ringWidth, ringHeight = 18, 9 // of the breathing ring
)

// soon is the time in which what comes next is bright, so that it is noticed from the wall.
const soon = 10 * time.Second

// resting is what to do between two holds of a step.
const resting = "Rest. Relax and breathe."

// View implements nav.Screen.
func (m *Model) View() string {
	switch {
	case m.player == nil:
		return m.before()
	case m.over():
		return m.end()
	case m.width < fullWidth || m.height < fullHeight:
		return m.short()
	default:
		return m.running()
	}
}

// short is the clock in a line, and below it what to do, as far as a small window has room.
func (m *Model) short() string {
	s := m.state
	if m.confirm.Open() {
		return theme.Lines("Stop? y or n", m.width)[0]
	}
	_, remains := s.Part()
	line := fmt.Sprintf("%s %s %s %d/%d", routines.Clock(remains), cmp.Or(m.counted(), s.Step.Title), s.Step.Side.Leg(), s.Index+1, len(s.Steps))
	clock := m.phaseStyle().Render(theme.Lines(line, m.width)[0])
	return m.cut(append([]string{clock}, m.shorten(m.say(m.width), m.height-1)...))
}

// running is the stage: a heading, the figure and the panel, and the routine as a line
// with what comes next below it.
func (m *Model) running() string {
	style := m.deps.Theme.Dim
	if m.state.Phase == routines.Hold && m.state.PhaseRemaining <= soon {
		style = m.deps.Theme.Strong
	}
	then := style.Render(m.then(m.width))
	head, foot := []string{m.heading(m.width)}, []string{m.bar(m.width), then}
	if m.air() > 0 {
		head = append(head, "")
	}
	if m.height < airy { // the progress is in the heading, too
		foot = []string{then}
		if beside := min(m.width/3, m.width-lipgloss.Width(then)-2); beside >= shortBar {
			foot[0] = theme.Row(then, m.bar(beside), m.width)
		}
	}
	scene := m.scene(m.width, m.height-len(head)-len(foot))
	return strings.Join(append(append(head, scene), foot...), "\n")
}

// air is how many lines are empty above the stage and, where it can spare them, below it.
func (m *Model) air() int {
	if m.height < leastAir {
		return 0
	}
	return 1
}

// heading names the routine, the step and its phase, or the latter two where not all steps have
// room for more: it keeps its form from the first step to the last.
func (m *Model) heading(width int) string {
	t, s := m.deps.Theme, m.state
	separator, phase, rest := t.Marks().Separator, m.counted(), m.longest()
	if rest <= width && strings.Contains(strings.ToLower(s.Step.Title), phase) || phase == rise { // the title or the panel says it
		phase = ""
	}
	if phase != "" {
		phase += separator
	}
	name, title, of := theme.Printable(m.routine.Name), theme.Printable(s.Step.Title), fmt.Sprintf("%d of %d", s.Index+1, len(s.Steps))
	switch {
	case lipgloss.Width(name)+1+rest <= width:
		return theme.Row(t.Dim.Render(name), t.Dim.Render(strings.ToLower(title)+separator+phase+of), width)
	case rest <= width:
		return theme.Row(t.Dim.Render(title), t.Dim.Render(phase+of), width)
	default:
		return theme.Row("", t.Dim.Render(phase+of), width)
	}
}

// longest is the width of the longest title with the rest of its heading.
func (m *Model) longest() (wide int) {
	s, separator := m.state, m.deps.Theme.Marks().Separator
	for _, step := range s.Steps {
		phase := ready
		if step.Reps > 1 {
			phase = countedMost
		}
		wide = max(wide, lipgloss.Width(theme.Printable(step.Title)+phase))
	}
	return wide + lipgloss.Width(fmt.Sprint(separator, separator, s.Index+1, " of ", len(s.Steps)))
}

// titled reports whether the heading has the title of a step, which is not that of a leg.
func (m *Model) titled() bool { return m.state.Step.Side.Leg() == "" && m.longest() <= m.width }

// bar is the part of the whole routine that is over.
func (m *Model) bar(width int) string {
	t, s := m.deps.Theme, m.state
	over := 0
	if s.Total > 0 {
		over = min(width, max(0, int(float64(width)*(1-float64(s.Remaining)/float64(s.Total)))))
	}
	return t.Accent.Render(strings.Repeat(t.Marks().Heavy, over)) + t.Faint.Render(strings.Repeat(t.Marks().Line, width-over))
}

// say is the one sentence: what to do now, or the question that is asked.
func (m *Model) say(width int) []string {
	t, s := m.deps.Theme, m.state
	if m.confirm.Open() {
		return form.Question(t, m.confirm.Question, m.confirm.Bindings(), width)
	}
	style, words := t.Text, m.instructions(s.Step, s.Cue)
	switch {
	case s.Hurt:
		words = m.deps.Words.Hurts
		if s.Step.Gentler != nil {
			words = append(words[:len(words):len(words)], "Press g to do this instead: "+strings.ToLower(s.Step.Gentler.Title)+".")
		}
		words = append(words[:len(words):len(words)], "Press space to skip it.")
	case m.gap > 0:
		style, words = t.Strong, []string{cue.Away(m.gap) + " Press space to continue."}
	case s.Paused:
		style, words = t.Strong, []string{"Paused. Press space to continue."}
	case s.Phase == routines.Rest:
		words[1] = resting
	case s.Phase == routines.Prep && !s.LeadIn:
		words[1] = m.ready()
	}
	var lines []string
	for _, line := range words {
		style := style
		if line == diary.Gather(s.Bring) { // before anything begins
			style = t.Strong
		}
		if line != "" {
			lines = append(lines, theme.Wrap(style, line, width)...)
		}
	}
	return lines
}

// ready is how to get ready, and before the first exercise what to do if one hurts.
func (m *Model) ready() string {
	s := m.state
	if !s.Step.Exercises() || slices.ContainsFunc(s.Steps[:s.Index], func(before routines.Step) bool { return before.Exercises() && !before.Omitted }) {
		return diary.Ready(s.Step)
	}
	return strings.TrimSpace(diary.Ready(s.Step) + " Press x if it hurts.")
}

// instructions are, at the first step, what to bring for all of them, then a cue, and what is
// different for this body.
func (m *Model) instructions(s routines.Step, cue string) []string {
	return []string{diary.Gather(m.state.Bring), cue, m.body.Note(s)}
}

// reserved is the most lines that the sentence of this step needs, so that nothing above it
// moves with its words.
func (m *Model) reserved(width int) int {
	step, most := m.state.Step, 0
	words := []string{m.ready(), resting}
	for _, cue := range step.Cues {
		words = append(words, cue.Say)
	}
	for _, say := range words {
		most = max(most, len(theme.Lines(say, width)))
	}
	for _, also := range m.instructions(step, "") {
		if also != "" {
			most += len(theme.Lines(also, width))
		}
	}
	return most
}
