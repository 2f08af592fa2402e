package history

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// remembered is the name under which the journal holds the factors that have a row, by
// their words.
const remembered = "history.factors"

// rows are the factors that have a row under the nights.
type rows struct {
	on    []diary.Question
	known bool // the remembered ones are read, or others chosen
}

// factors are those of the list: they have a row or are recorded in the nights shown, and
// have levels.
func (m *Model) factors() []diary.Question {
	return slices.DeleteFunc(diary.Questions(), func(q diary.Question) bool {
		return !q.Graded() || m.window.factors[q.Factor] == 0 && !has(m.rows.on, q)
	})
}

// canHaveRows reports whether the list has a factor.
func (m *Model) canHaveRows() bool {
	return m.state == ready && len(m.factors()) > 0
}

func has(some []diary.Question, q diary.Question) bool {
	return slices.ContainsFunc(some, func(have diary.Question) bool { return have.Factor == q.Factor })
}

// askRows opens the list of factors.
func (m *Model) askRows() { m.menu = menu{title: "Show a row for", items: m.factorItems} }

func (m *Model) factorItems() []item {
	var items []item
	for _, q := range m.factors() {
		box, does := "[ ]", "show"
		if has(m.rows.on, q) {
			box, does = "[x]", "hide"
		}
		text := fmt.Sprintf("%s %-12s", box, q.Word)
		items = append(items, item{text, m.recorded(q, m.width-len("  "+text)), does, func() tea.Cmd { return m.toggle(q) }})
	}
	return items
}

// toggle gives a factor a row or removes it, and remembers that.
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
			return nav.Fail{Err: fmt.Errorf("saving which rows to show: %w", err)}
		}
		return nil
	}
}

// words are those that stand for factors in the journal.
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

// recalled shows the remembered rows, unless others were chosen meanwhile. The reading of
// the nights reports a journal that cannot be read.
func (m *Model) recalled(msg recalledMsg) tea.Cmd {
	if msg.err != nil || m.rows.known {
		return nil
	}
	m.rows.on, m.rows.known = questions(strings.Fields(msg.text)), true
	m.layOut()
	return nil
}

// recorded says on how many nights a factor is recorded, and which amounts of it are much,
// as far as it fits.
func (m *Model) recorded(q diary.Question, width int) string {
	text := fmt.Sprintf("on %d of %d nights", m.window.factors[q.Factor], m.window.Len())
	if middle := m.window.middle(q); middle > 0 {
		longer := text + ", \"much\" means over " + q.Describe(diary.Amount{Number: middle})
		if len(longer) <= width {
			return longer
		}
	}
	if len(text) > width {
		return ""
	}
	return text
}

// middle is the median of a numeric factor over the nights shown.
func (w *window) middle(q diary.Question) float64 {
	if !q.Numeric() {
		return 0
	}
	var amounts []float64
	for _, n := range w.Nights {
		if a, recorded := n.Factors[q.Factor]; recorded {
			amounts = append(amounts, a.Number)
		}
	}
	return diary.Middle(amounts)
}
