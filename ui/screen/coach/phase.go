package coach

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/cue"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// Names of phases, and the longest with a count.
const ready, rise, paused, turn, rest, countedMost = "get ready", "get up slowly", "paused", "switch", "rest", "stretch 9/9"

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
	case s.Phase == routines.Prep && s.LeadIn: // back from a pause, in the posture already
		return ready
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

// words are those of all phases of this step. Any may be paused: where the step has no other word,
// that is said in text, and its title is in letters.
func (m *Model) words() []string {
	step := m.state.Step
	words := []string{m.verb()}
	if word := m.readies(); step.Prep > 0 && word != rise { // which has a panel of its own
		words = append(words, word)
	}
	if slices.Max(words) != "" {
		words = append(words, paused)
	}
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
// first one, people stand. Who gets up from a chair to go to bed is to do it slowly.
func (m *Model) readies() string {
	s, before, chair := m.state, "stand", false
	for _, last := range s.Steps[:s.Index] {
		if !last.Omitted {
			before, chair = last.Posture(), strings.HasPrefix(last.Position, "seated")
		}
	}
	if posture := s.Step.Posture(); posture == "lie" && chair {
		return rise
	} else if posture := s.Step.Posture(); posture != before {
		return cmp.Or(map[string]string{"stand": "stand up", "sit": "sit down", "lie": "lie down"}[posture], ready)
	}
	return ready
}

// rises reports whether somebody is to get up from a chair and to go to bed.
func (m *Model) rises() bool {
	return m.state.Phase == routines.Prep && !m.state.LeadIn && m.readies() == rise
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

// then says what comes next: after getting ready how long the step is, in a hold what its next
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
	case s.Phase == routines.Prep && !s.Hurt && !s.LeadIn:
		long, short = timed(s.Step)
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

// timed is a step with how long and how often it is done, and the latter alone.
func timed(s routines.Step) (long, short string) {
	short = cue.Spoken(s.Hold)
	if s.Reps > 1 {
		short = fmt.Sprintf("%d times %s", s.Reps, short)
	}
	return strings.ToLower(theme.Printable(s.Title)) + ", " + short, short
}

// named is a step in a sentence, with its leg, and in fewer words.
func named(s routines.Step) (long, short string) {
	long, leg := strings.ToLower(theme.Printable(s.Title)), s.Side.Leg()
	if leg != "" {
		long += ", " + leg
	}
	return long, cmp.Or(leg, "the next step")
}
