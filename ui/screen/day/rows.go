package day

import (
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// focused is the question that has the focus, or false on the day itself.
func (m *Model) focused() (diary.Question, bool) {
	if m.focus < 0 || m.focus >= len(m.asked) {
		return diary.Question{}, false
	}
	return m.asked[m.focus], true
}

// rowKey handles the keys of the day and its factors.
func (m *Model) rowKey(msg tea.KeyMsg) tea.Cmd {
	k := &m.keys
	q, onRow := m.focused()
	if onRow && m.state == ready && m.answer(q, msg) { // an option's own key goes before h and l
		return nil
	}
	if at, moves := k.move.Move(msg, m.focus-onDay, len(m.asked)-1-onDay, m.height/2); moves {
		m.focus = at + onDay
		return nil
	}
	switch {
	case key.Matches(msg, k.save):
		return m.save()
	case key.Matches(msg, k.retry):
		return m.read(m.night)
	case key.Matches(msg, k.back):
		return m.leave(func() tea.Cmd { return nav.Go(nav.Back{}) })
	case key.Matches(msg, k.less):
		return m.shift(q, onRow, -1)
	case key.Matches(msg, k.more):
		return m.shift(q, onRow, 1)
	case key.Matches(msg, k.none):
		m.answers.clear(q.Factor)
	case key.Matches(msg, k.glass):
		m.addGlass(q)
	case key.Matches(msg, k.factors):
		m.choice = choice{open: true, changed: m.choice.changed}
	}
	return nil
}

// answer selects the option with this key, and goes on to the next factor. A digit where
// water is asked begins an amount.
func (m *Model) answer(q diary.Question, msg tea.KeyMsg) bool {
	if q.Factor == diary.Water {
		return m.typed.Begin(msg)
	}
	c, _ := m.row(q)
	if !c.Choose(msg.String()) {
		return false
	}
	m.answers.set(q.Factor, amountOf(q, c.Chosen))
	m.focus = min(m.focus+1, len(m.asked)-1)
	return true
}

// shift goes to a neighbouring option, or to the day before or after.
func (m *Model) shift(q diary.Question, onRow bool, by int) tea.Cmd {
	if !onRow {
		return m.leave(func() tea.Cmd { return m.read(m.night.AddDays(by)) })
	}
	c, instead := m.row(q)
	if instead != "" && q.Numeric() { // from the nearest option
		amount, _ := m.answers.of(q)
		c.Chosen = min(int(amount.Number), mostDigit)
	}
	c.Shift(by)
	m.answers.set(q.Factor, amountOf(q, c.Chosen))
	return nil
}

// optionKeys are the keys of a factor's words, in their order, each a letter of
// its word, and none that moves the focus or the choice.
func optionKeys(f diary.Factor) string {
	return map[diary.Factor]string{
		diary.Exercise: "nuds", diary.Movement: "nwsybo", diary.Feet: "tsg", diary.Sitting: "nsg", diary.Sweat: "nsv",
		diary.Magnesium: "ny", diary.Supplement: "ny", diary.Position: "bsfm", diary.Covers: "ot",
	}[f]
}

// mostDigit is the most of a factor that one key can say.
const mostDigit = 9

// row is a question as a choice, and what replaces an option where the
// answer is none of them.
func (m *Model) row(q diary.Question) (c form.Choice, instead string) {
	amount, from := m.answers.of(q)
	c = form.Choice{Label: q.Word, Options: options(q), Chosen: form.None, Assumed: from == assumed}
	for i := range c.Options {
		if from != absent && amountOf(q, i) == amount {
			c.Chosen = i
		}
	}
	if from != absent && c.Chosen == form.None {
		instead = theme.Printable(q.Describe(amount))
	}
	switch {
	case from == assumed && instead != "":
		instead += ", " + asYesterday
	case from == assumed:
		c.Hint = asYesterday
	}
	return c, instead
}

func options(q diary.Question) []form.Option {
	if q.Numeric() {
		return form.Digits(mostDigit)
	}
	keys := optionKeys(q.Factor)
	all := make([]form.Option, len(q.Words))
	for i, word := range q.Words {
		all[i] = form.Option{Key: keys[i : i+1], Label: word}
	}
	return all
}

// amountOf is the amount that an option means.
func amountOf(q diary.Question, option int) diary.Amount {
	if q.Numeric() {
		return diary.Amount{Number: float64(option)}
	}
	return diary.Amount{Word: q.Words[option]}
}
