package day

import (
	"cmp"
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// choiceName is the name under which the journal remembers which factors are asked
// about, by their words.
const choiceName = "day.factors"

// usualCount is how many factors are asked about unless the user chooses, those
// graded best.
const usualCount = 6

// noFactors is remembered when no factor is chosen: "" stands for the usual ones.
const noFactors = "none"

// choice is the list of all factors, where it is chosen which are asked about.
type choice struct {
	open    bool
	at      int  // the one with the focus
	changed bool // the choice is not saved yet
}

func usual() diary.Chosen { return diary.Questions()[:usualCount] }

// recalled are the questions that are remembered, or the usual ones.
func recalled(text string) diary.Chosen {
	if text == "" {
		return usual()
	}
	return diary.ParseChosen(text)
}

// choiceKey handles the keys of the list.
func (m *Model) choiceKey(msg tea.KeyMsg, k keyMap) tea.Cmd {
	c := &m.choice
	at, moves := k.Move(msg, c.at, len(diary.Questions())-1, m.Height/2)
	switch {
	case moves:
		c.at = at
	case key.Matches(msg, k.toggle):
		m.asked, c.changed = m.asked.Toggle(diary.Questions()[c.at]), true
		m.ask()
	case key.Matches(msg, k.done):
		c.open = false
		m.form.Focus = min(max(m.form.Focus, 0), len(m.asked)-1)
		if c.changed {
			return m.Write(m.remember, form.Saved(func() tea.Cmd {
				c.changed = false
				return nil
			}))
		}
	}
	return nil
}

// remember saves the choice of factors.
func (m *Model) remember() error {
	if err := m.deps.Journal.Remember(choiceName, cmp.Or(m.asked.String(), noFactors)); err != nil {
		return fmt.Errorf("saving which questions are asked: %w", err)
	}
	return nil
}

// choiceHead is the heading of the list of factors.
func (m *Model) choiceHead() string {
	t := m.Theme
	head := indent + "Questions about your day"
	if m.grades() {
		return t.Strong.Render(fmt.Sprintf("%-*s", wordsEnd+aboutWidth, head)) + t.Dim.Render(gradesHead)
	}
	return t.Strong.Render(head)
}

// gradesHead is the heading of the grades. A link is not a cause.
const gradesHead = "evidence for a link"

// The columns of the list, in cells. The last holds the grades.
const (
	wordsEnd   = 19
	aboutWidth = 27
)

// explains reports whether the window is wide enough to say what a factor is about, and grades
// whether it is for the grades, too.
func (m *Model) explains() bool { return m.Width >= wordsEnd+aboutWidth }
func (m *Model) grades() bool   { return m.Width >= wordsEnd+aboutWidth+len(gradesHead) }

func (m *Model) choiceRows() [][]string {
	t := m.Theme
	var rows [][]string
	for i, q := range diary.Questions() {
		mark, style, cursor := "[ ] ", t.Text, "  "
		if m.asked.Has(q) {
			mark = "[x] "
		}
		if i == m.choice.at {
			style, cursor = t.Accent, t.Marks().Pointer
		}
		line := style.Render(cursor + mark + q.Word)
		if m.explains() {
			line += strings.Repeat(" ", wordsEnd-len(indent+mark+q.Word))
			about := q.Asks
			if m.grades() {
				about = fmt.Sprintf("%-*s%s", aboutWidth, q.Asks, q.Grade)
			}
			line += t.Dim.Render(strings.TrimRight(about, " "))
		}
		rows = append(rows, []string{line})
	}
	return rows
}

func (m *Model) choiceLine() string {
	q := diary.Questions()[m.choice.at]
	if m.asked.Has(q) {
		return q.Word + ": yes"
	}
	return q.Word + ": no"
}
