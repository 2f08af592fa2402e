package history

import (
	"fmt"
	"slices"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// remembered is the name under which the journal holds the factors that have a row, by
// their words.
const remembered = "history.factors"

// rows are the factors that have a row under the nights.
type rows struct {
	on    diary.Chosen
	known bool // the remembered ones are read, or others chosen

	recalling nav.Pending
}

// factors are those of the list: they have a row or are recorded in the nights shown, and
// have levels.
func (m *Model) factors() []diary.Question {
	return slices.DeleteFunc(diary.Questions(), func(q diary.Question) bool {
		return !q.Graded() || m.window.factors[q.Factor] == 0 && !m.rows.on.Has(q)
	})
}

// canHaveRows reports whether the list has a factor.
func (m *Model) canHaveRows() bool {
	return m.state == ready && len(m.factors()) > 0
}

// askRows opens the list of factors.
func (m *Model) askRows() { m.menu = menu{title: "Show a row for", items: m.factorItems} }

func (m *Model) factorItems() []item {
	var items []item
	for _, q := range m.factors() {
		box, does := "[ ]", "show"
		if m.rows.on.Has(q) {
			box, does = "[x]", "hide"
		}
		text := fmt.Sprintf("%s %-12s", box, q.Word)
		items = append(items, item{text, m.recorded(q, m.width-len("  "+text)), does, func() tea.Cmd { return m.toggle(q) }})
	}
	return items
}

// toggle gives a factor a row or removes it, and remembers that.
func (m *Model) toggle(q diary.Question) tea.Cmd {
	m.rows.on, m.rows.known = m.rows.on.Toggle(q), true
	journal, text := m.deps.Journal, m.rows.on.String()
	return func() tea.Msg {
		if err := journal.Remember(remembered, text); err != nil {
			return nav.Fail{Err: fmt.Errorf("saving which rows to show: %w", err)}
		}
		return nil
	}
}

// recall reads which rows are remembered, and shows them unless others were chosen meanwhile. The
// reading of the nights reports a journal that cannot be read.
func (m *Model) recall() tea.Cmd {
	journal := m.deps.Journal
	return m.rows.recalling.Do(func() func() tea.Cmd {
		text, err := journal.Recall(remembered)
		return func() tea.Cmd {
			if err != nil || m.rows.known {
				return nil
			}
			m.rows.on = slices.DeleteFunc(diary.ParseChosen(text), func(q diary.Question) bool { return !q.Graded() })
			m.rows.known = true
			m.layOut()
			return nil
		}
	})
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
