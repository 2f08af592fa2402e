package history

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// remembered is the name under which the journal keeps the factors that have a row,
// by their words.
const remembered = "history.factors"

// rows are the factors that have a row under the nights, and the list in which they
// are chosen.
type rows struct {
	on    []diary.Question
	known bool // what was remembered is read, or chosen anew
	open  bool
	at    int // the one of the list with the focus
}

// listed are the factors of the list: those that have a row or are recorded in the
// nights shown, and of which there can be more or less.
func (m *Model) listed() []diary.Question {
	return slices.DeleteFunc(diary.Questions(), func(q diary.Question) bool {
		return !q.Graded() || m.window.factors[q.Factor] == 0 && !has(m.rows.on, q)
	})
}

// canHaveRows tells whether the list would have something in it.
func (m *Model) canHaveRows() bool {
	if m.state != shown {
		return false
	}
	return len(m.window.factors) > 0 || len(m.rows.on) > 0
}

func has(some []diary.Question, q diary.Question) bool {
	return slices.ContainsFunc(some, func(have diary.Question) bool { return have.Factor == q.Factor })
}

// choose takes a key of the list.
func (m *Model) choose(msg tea.KeyMsg) tea.Cmd {
	k, list := m.keys, m.listed()
	switch {
	case key.Matches(msg, k.previous):
		m.rows.at = max(0, m.rows.at-1)
	case key.Matches(msg, k.next):
		m.rows.at = min(len(list)-1, m.rows.at+1)
	case key.Matches(msg, k.toggle):
		return m.toggle(list[m.rows.at])
	case key.Matches(msg, k.chosen):
		m.rows.open = false
		m.lay()
	}
	return nil
}

// toggle gives a factor its row, or takes it, and remembers that.
func (m *Model) toggle(q diary.Question) tea.Cmd {
	wanted := words(m.rows.on)
	if i := slices.Index(wanted, q.Word); i >= 0 {
		wanted = slices.Delete(wanted, i, i+1)
	} else {
		wanted = append(wanted, q.Word)
	}
	m.rows.on, m.rows.known = questions(wanted), true
	journal, text := m.deps.Journal, strings.Join(words(m.rows.on), " ")
	return func() tea.Msg {
		if err := journal.Remember(remembered, text); err != nil {
			return nav.Fail{Err: fmt.Errorf("remembering the rows: %w", err)}
		}
		return nil
	}
}

// words are what is remembered of factors.
func words(some []diary.Question) []string {
	var all []string
	for _, q := range some {
		all = append(all, q.Word)
	}
	return all
}

// questions are the factors with these words, in their own order.
func questions(words []string) []diary.Question {
	return slices.DeleteFunc(diary.Questions(), func(q diary.Question) bool { return !q.Graded() || !slices.Contains(words, q.Word) })
}

// recalledMsg is what the journal remembers of the rows.
type recalledMsg struct {
	text string
	err  error
}

func (m *Model) recall() tea.Cmd {
	journal := m.deps.Journal
	return func() tea.Msg {
		text, err := journal.Recall(remembered)
		return recalledMsg{text, err}
	}
}

// recalled shows the rows that are remembered, unless some were chosen meanwhile. A
// journal that cannot be read is told by who reads the nights.
func (m *Model) recalled(msg recalledMsg) tea.Cmd {
	if msg.err != nil || m.rows.known {
		return nil
	}
	m.rows.on, m.rows.known = questions(strings.Fields(msg.text)), true
	m.lay()
	return nil
}

// list draws the factors to choose from, around the one with the focus, in so many
// lines.
func (m *Model) list(lines int) []string {
	t := m.deps.Theme
	drawn := []string{t.Strong.Render("A row under the nights for")}
	if lines > 8 {
		drawn = append(drawn, "")
	}
	list, cursor := m.listed(), "▸ "
	if t.Glyphs == theme.ASCII {
		cursor = "> "
	}
	room := max(1, lines-len(drawn))
	first := max(0, min(m.rows.at-room/2, len(list)-room))
	for i, q := range list[first:min(len(list), first+room)] {
		mark, style, lead := "[ ] ", t.Text, "  "
		if has(m.rows.on, q) {
			mark = "[x] "
		}
		if first+i == m.rows.at {
			style, lead = t.Accent, cursor
		}
		line := fmt.Sprintf("%s%s%-12s", lead, mark, q.Word)
		drawn = append(drawn, style.Render(line)+t.Dim.Render(m.recordedOf(q, m.width-len([]rune(line)))))
	}
	return drawn
}

// recordedOf tells how often a factor is recorded, and what counts as much of it, as
// far as there is room.
func (m *Model) recordedOf(q diary.Question, width int) string {
	text := fmt.Sprintf("on %d of %d nights", m.window.factors[q.Factor], m.window.Len())
	if middle := m.window.middle(q); middle > 0 {
		longer := text + ", over " + q.Describe(diary.Amount{Number: middle}) + " is much"
		if len(longer) <= width {
			return longer
		}
	}
	if len(text) > width {
		return ""
	}
	return text
}

// middle is the median of a factor that is counted, over the nights shown.
func (w window) middle(q diary.Question) float64 {
	if !q.Numeric() {
		return 0
	}
	var amounts []float64
	for _, n := range w.Nights {
		if a, told := n.Factors[q.Factor]; told {
			amounts = append(amounts, a.Number)
		}
	}
	return diary.Middle(amounts)
}
