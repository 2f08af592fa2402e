package day

import (
	"strconv"

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

// tell takes the keys of the day and its factors.
func (m *Model) tell(msg tea.KeyMsg) tea.Cmd {
	k := &m.keys
	q, onRow := m.focused()
	switch {
	case key.Matches(msg, k.save):
		return m.save()
	case key.Matches(msg, k.retry):
		return m.read(m.night)
	case key.Matches(msg, k.back):
		return m.leave(doubt{then: nav.Back{}})
	case onRow && m.state == shown && m.answer(q, msg.String()): // an option's own key goes before h and l
		return nil
	case key.Matches(msg, k.next):
		m.focus++
	case key.Matches(msg, k.previous):
		m.focus--
	case key.Matches(msg, k.less):
		return m.move(q, onRow, -1)
	case key.Matches(msg, k.more):
		return m.move(q, onRow, 1)
	case key.Matches(msg, k.none):
		m.answers.takeBack(q.Factor)
	case key.Matches(msg, k.glass):
		m.drink(q, drink{ml: glass, at: m.moment()})
	case key.Matches(msg, k.factors):
		m.choice = choice{open: true, changed: m.choice.changed}
	}
	return nil
}

// answer takes the option that a key stands for, and goes on to the next factor. A
// digit where water is asked begins an amount.
func (m *Model) answer(q diary.Question, pressed string) bool {
	if q.Factor == diary.Water {
		if len(pressed) != 1 || pressed[0] < '0' || pressed[0] > '9' {
			return false
		}
		m.entry = &form.Entry{Text: pressed, Most: longest}
		return true
	}
	c, _ := m.row(q)
	if !c.Choose(pressed) {
		return false
	}
	m.answers.tell(q.Factor, amountOf(q, c.Chosen))
	m.focus = min(m.focus+1, len(m.asked)-1)
	return true
}

// move goes to a neighbouring option, or to the day before or after.
func (m *Model) move(q diary.Question, onRow bool, by int) tea.Cmd {
	if !onRow {
		return m.leave(doubt{night: m.night.AddDays(by)})
	}
	c, instead := m.row(q)
	if instead != "" && q.Numeric() { // from the nearest that there is
		amount, _ := m.answers.of(q)
		c.Chosen = min(int(amount.Number), mostDigit)
	}
	c.Shift(by)
	m.answers.tell(q.Factor, amountOf(q, c.Chosen))
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

// mostDigit is the most of a factor that one key tells.
const mostDigit = 9

// row is a question as a choice, and what stands in place of an option where the
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
	var all []form.Option
	if q.Numeric() {
		for i := range mostDigit + 1 {
			digit := strconv.Itoa(i)
			all = append(all, form.Option{Key: digit, Label: digit})
		}
		return all
	}
	keys := optionKeys(q.Factor)
	for i, word := range q.Words {
		all = append(all, form.Option{Key: keys[i : i+1], Label: word})
	}
	return all
}

// amountOf is the amount that an option stands for.
func amountOf(q diary.Question, option int) diary.Amount {
	if q.Numeric() {
		return diary.Amount{Number: float64(option)}
	}
	return diary.Amount{Word: q.Words[option]}
}

// doubt asks whether what was told may be lost on the way to somewhere else.
type doubt struct {
	open  bool
	then  nav.Msg    // where to; nil stays on the screen
	night diary.Date // and asks about the day before this one
}

// leave goes where d says, at once where nothing would be lost.
func (m *Model) leave(d doubt) tea.Cmd {
	if d.open = m.answers.changed(); d.open {
		m.doubt = d
		return nil
	}
	return m.depart(d)
}

func (m *Model) depart(d doubt) tea.Cmd {
	if d.then != nil {
		return nav.Go(d.then)
	}
	return m.read(d.night)
}

// decide takes the keys of the doubt; others do nothing.
func (m *Model) decide(msg tea.KeyMsg) tea.Cmd {
	d := m.doubt
	switch {
	case key.Matches(msg, m.keys.ask.stay):
		m.doubt = doubt{}
	case key.Matches(msg, m.keys.ask.leave):
		m.doubt = doubt{}
		return m.depart(d)
	}
	return nil
}
