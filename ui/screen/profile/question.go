package profile

import (
	"slices"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// noCursor is the cursor of a question on which no arrow was pressed yet.
const noCursor = -1

// question is one fact as it is being answered.
type question struct {
	at      int // of the facts
	fact    diary.Fact
	options []form.Option // the fact's words, and where many can be ticked the one for none
	answer  []string      // nil without one
	cursor  int
	spent   string // the key that set the last tick, whose repeat would remove it
}

// questionAt opens the question about the fact at a place.
func questionAt(at int, p diary.Profile) question {
	q := question{at: at, fact: diary.Facts()[at], cursor: noCursor}
	keys := optionKeys(q.fact)
	for i, word := range q.fact.Words {
		q.options = append(q.options, form.Option{Key: keys[i : i+1], Label: q.fact.Label(word)})
	}
	if q.fact.Many {
		q.options = append(q.options, form.Option{Key: "n", Label: "none of these"})
	}
	q.answer = q.fact.Answer(p)
	return q
}

// keys are those of the options.
func (q question) keys() (names []string) {
	for _, o := range q.options {
		names = append(names, o.Key)
	}
	return names
}

// optionKeys are the keys of a fact's words, one a character. They leave out what
// moves or leaves, and n.
func optionKeys(f diary.Fact) string {
	switch f.Key {
	case "muscle":
		return "cft"
	case "country":
		return "uea"
	case "unsteady", "pregnant":
		return "yn"
	default:
		return "abcdefgimopr"
	}
}

// selected reports whether an option is part of the answer.
func (q *question) selected(option int) bool {
	if option == len(q.fact.Words) { // none of these
		return q.answer != nil && len(q.answer) == 0
	}
	return slices.Contains(q.answer, q.fact.Words[option])
}

// pick selects an option; where many can be ticked, it clears one that is ticked.
func (q *question) pick(option int) {
	switch {
	case option == len(q.fact.Words):
		q.answer = []string{}
	case !q.fact.Many:
		q.answer = []string{q.fact.Words[option]}
	case q.selected(option):
		q.answer = slices.DeleteFunc(q.answer, func(word string) bool { return word == q.fact.Words[option] })
		if len(q.answer) == 0 {
			q.answer = nil // nothing ticked is no answer
		}
	default:
		q.answer = append(slices.Clone(q.answer), q.fact.Words[option])
	}
}

// chooses reports whether the cursor is on an option that is not the answer, where there is
// one answer.
func (q *question) chooses() bool {
	return q.cursor != noCursor && !q.fact.Many && !q.selected(q.cursor)
}

// first is the option where the cursor begins: the answer, or else the first one.
func (q *question) first() int {
	for i := range q.options {
		if q.selected(i) {
			return i
		}
	}
	return 0
}

// questionKey answers a question: a letter selects, and only then another key goes on.
// An option's own key goes before the others.
func (m *Model) questionKey(msg tea.KeyMsg, k keyMap) {
	q := &m.question
	q.spent = ""
	option := slices.IndexFunc(q.options, func(o form.Option) bool { return o.Key == msg.String() })
	switch {
	case option >= 0:
		q.pick(option)
		q.spent = msg.String()
		if q.cursor != noCursor {
			q.cursor = option
		}
	case key.Matches(msg, k.tick):
		q.pick(q.cursor)
		q.spent = msg.String()
	case key.Matches(msg, k.enter) && q.chooses():
		q.pick(q.cursor)
	case key.Matches(msg, k.enter):
		m.next()
	case key.Matches(msg, k.move.Up) && q.cursor <= 0, key.Matches(msg, k.previous):
		m.previous()
	case key.Matches(msg, k.skip):
		q.answer = nil
		m.next()
	case key.Matches(msg, k.back):
		m.list(m.row)
	default:
		to, moves := k.move.Move(msg, q.cursor, len(q.options)-1, len(q.options)/2)
		switch {
		case moves && q.cursor == noCursor: // the first arrow puts it on the answer
			q.cursor = q.first()
		case moves:
			q.cursor = to
		}
	}
}

// next goes on to the next question, or back to the list.
func (m *Model) next() {
	m.answers = m.current()
	if m.state == walking {
		m.walk(m.question.at + 1)
		return
	}
	if !slices.Contains(m.rows(), m.row) { // it is no question any more
		m.row = m.before(m.row)
	}
	m.list(m.row)
}

// previous goes to the question before.
func (m *Model) previous() {
	if at := m.before(m.question.at); m.state == walking && at >= 0 {
		m.answers = m.current()
		m.question = questionAt(at, m.answers)
	}
}

// walk asks the next question from a place on, and after the last shows the list.
func (m *Model) walk(at int) {
	facts := diary.Facts()
	for at < len(facts) && !facts[at].Applies(m.answers) {
		at++
	}
	if at == len(facts) {
		m.list(m.rows()[len(m.rows())-1])
		return
	}
	m.state, m.question = walking, questionAt(at, m.answers)
}

// before is the place of the question before, or -1.
func (m *Model) before(at int) int {
	facts := diary.Facts()
	for at--; at >= 0 && !facts[at].Applies(m.answers); at-- {
	}
	return at
}

// skipTheRest shows the answers so far. Without any there is nothing to save.
func (m *Model) skipTheRest() tea.Cmd {
	m.answers = m.current()
	if !m.dirty() {
		return nav.Go(nav.Back{})
	}
	m.list(len(diary.Facts()))
	return nil
}
