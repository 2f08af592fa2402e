package coach

import (
	"cmp"
	"fmt"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/cue"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// Sizes, in cells.
const (
	fullWidth, fullHeight = 36, 9 // a smaller window has one line
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

// short is the one line of a small window.
func (m *Model) short() string {
	s := m.state
	if m.confirm.Open() {
		return theme.Lines("Stop? y or n", m.width)[0]
	}
	line := fmt.Sprintf("%s %s %s %d/%d", routines.Clock(s.PhaseRemaining), cmp.Or(m.counted(), s.Step.Title), s.Step.Side.Leg(), s.Index+1, len(s.Steps))
	return m.phaseStyle().Render(theme.Lines(line, m.width)[0])
}

// running is the stage: a heading, the figure and the panel, and the routine as a line
// with what comes next below it.
func (m *Model) running() string {
	then := m.deps.Theme.Dim.Render(m.then(m.width))
	head, foot := []string{m.heading(m.width)}, []string{m.bar(m.width), then}
	if m.air() > 0 {
		head = append(head, "")
	}
	if m.height < airy { // the progress is in the heading, too
		foot = []string{then}
		if beside := m.width - lipgloss.Width(then) - 2; beside >= shortBar {
			foot[0] += "  " + m.bar(beside)
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
	if rest <= width && strings.Contains(strings.ToLower(s.Step.Title), phase) { // the title says it
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
	case m.gap > 0:
		style, words = t.Strong, []string{"You were away for " + cue.Spoken(m.gap) + "; that time isn't counted. Press space to continue."}
	case s.Paused:
		style, words = t.Strong, []string{"Paused. Press space to continue."}
	case s.Phase == routines.Rest:
		words[0] = resting
	case s.Phase == routines.Prep && !s.LeadIn:
		words[0] = m.readying(s.Step)
	}
	var lines []string
	for _, line := range words {
		if line != "" {
			lines = append(lines, theme.Wrap(style, line, width)...)
		}
	}
	return lines
}

// instructions are a cue of a step, what is different for this body, and at the first step
// what to bring for all of them.
func (m *Model) instructions(s routines.Step, cue string) []string {
	return []string{cue, m.body.Note(s), diary.Gather(m.state.Bring)}
}

// readying is what to do while somebody gets ready for a step.
func (m *Model) readying(s routines.Step) string {
	return cmp.Or(s.Ready, diary.Capital(s.Position)+".")
}

// reserved is the most lines that the sentence of this step needs, so that nothing above it
// moves with its words.
func (m *Model) reserved(width int) int {
	step, most := m.state.Step, 0
	words := []string{m.readying(step), resting}
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

// Names of phases, and the longest with a count.
const ready, paused, turn, rest, countedMost = "get ready", "paused", "switch", "rest", "stretch 9/9"

// phase says what to do now. It is "" where the title says it.
func (m *Model) phase() string {
	switch s := m.state; {
	case s.Hurt:
		return "stopped"
	case s.Paused:
		return paused
	case s.Phase == routines.Rest:
		return rest
	case m.stage.Switching:
		return turn
	case s.Phase == routines.Prep:
		return m.readies()
	default:
		return cmp.Or(s.Word(), m.verb())
	}
}

// verb is what to do in a hold whose cues do not name it.
func (m *Model) verb() string {
	step := m.state.Step
	switch verb := step.Verb(); {
	case verb != "" || !step.Exercises():
		return verb
	case m.figure.Cycle(step.Pose) > 0:
		return "move"
	default:
		return "hold still"
	}
}

// words are those of all phases of this step. Any may be paused.
func (m *Model) words() []string {
	step := m.state.Step
	words := []string{m.readies(), m.verb(), paused}
	if step.Switched {
		words = append(words, turn)
	}
	if step.Reps > 1 {
		words = append(words, rest)
	}
	for _, c := range step.Cues {
		words = append(words, c.Word)
	}
	return words
}

// readies is how to get ready: by another posture than that of the step before. Before the
// first one, people stand.
func (m *Model) readies() string {
	s, before := m.state, "stand"
	if s.Index > 0 {
		before = s.Steps[s.Index-1].Posture()
	}
	if posture := s.Step.Posture(); posture != before {
		return cmp.Or(map[string]string{"stand": "stand up", "sit": "sit down", "lie": "lie down"}[posture], ready)
	}
	return ready
}

// counted is the phase with which repetition it is, if there are several.
func (m *Model) counted() string {
	s, phase := m.state, m.phase()
	if s.Step.Reps > 1 && s.Phase != routines.Prep && !s.Paused && !s.Hurt {
		phase = strings.TrimSpace(fmt.Sprintf("%s %d/%d", phase, s.Rep+1, s.Step.Reps))
	}
	return phase
}

func (m *Model) phaseStyle() theme.Style {
	t := m.deps.Theme
	switch s := m.state; {
	case s.Paused:
		return t.Dim
	case s.Phase == routines.Hold:
		return t.Hold
	default:
		return t.Rest
	}
}

// then says what comes next: after getting ready the step itself, in a hold what its next
// cue asks for, and after that what follows it.
func (m *Model) then(width int) string {
	s := m.state
	next, more := s.Next()
	long, short := "good night", "good night"
	again := s.Step.Reps - s.Rep - 1
	if s.Hurt { // it is over
		again = 0
	}
	switch word := s.NextWord(); {
	case s.Phase == routines.Prep && !s.Hurt:
		long, short = named(s.Step)
	case word != "" && !s.Hurt:
		long, short = word, word
	case again == 1:
		long = strings.TrimSpace(s.Step.Side.Leg() + " once more")
		short = long
	case again > 1:
		long = strings.TrimPrefix(fmt.Sprintf("%s, %d more times", s.Step.Side.Leg(), again), ", ")
		short = long
	case !more:
	case next.Switched && next.Title == s.Step.Title:
		long = next.Side.Leg()
		short = long
	default:
		long, short = named(next)
		if s.Step.Posture() == "stand" && next.Posture() == "sit" { // in time to find the chair
			long = "sit down for " + long
		}
	}
	if lipgloss.Width("then: "+long) > width {
		return "then: " + short
	}
	return "then: " + long
}

// named is a step in a sentence, with its leg, and in fewer words.
func named(s routines.Step) (long, short string) {
	long, leg := strings.ToLower(theme.Printable(s.Title)), s.Side.Leg()
	if leg != "" {
		long += ", " + leg
	}
	return long, cmp.Or(leg, "the next step")
}
