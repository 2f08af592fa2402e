package profile

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Sizes, in cells.
const (
	pageWidth   = 76 // of the longest line
	leastWidth  = 30 // below that there is one line
	leastHeight = 5
	nameWidth   = 13 // of the names in the list
)

// View implements nav.Screen. A window too small for a page gets a line.
func (m *Model) View() string {
	switch {
	case m.Width < leastWidth || m.Height < leastHeight:
		return ansi.Truncate(m.short(), m.Width, "")
	case m.Asks():
		return m.certainty()
	case m.state == opening && m.broken != nil:
		return strings.Join(m.page.Show(m.Theme, m.trouble(), m.Height), "\n")
	case m.state == unclear:
		return m.which()
	case m.asking():
		return m.questionPage()
	case m.state == opening:
		return m.title(m.Theme.Strong, "")
	default:
		return m.listPage()
	}
}

// short is the screen in one line.
func (m *Model) short() string {
	switch {
	case m.Asks():
		return m.AskedLine()
	case m.state == opening && m.broken != nil:
		return "Start a new profile? y n"
	case m.state == unclear:
		return "A clot: n now, e earlier?"
	case m.asking():
		var p diary.Profile
		_ = m.question.fact.SetAnswer(&p, m.question.answer)
		return Name(m.question.fact) + ": " + m.question.fact.Describe(p)
	default:
		return wordsTitle
	}
}

// title names the screen, with a remark at the other end. It is as wide as the page, which stays
// where it is from one question to the next.
func (m *Model) title(style theme.Style, remark string) string {
	line := theme.Row(style.Render(wordsTitle), m.Theme.Dim.Render(remark), m.Line())
	return lipgloss.PlaceHorizontal(m.Line(), lipgloss.Left, line)
}

// certainty is the question whether the answers may be lost.
func (m *Model) certainty() string {
	ask := m.Question()
	if len(ask)+2 <= m.Height {
		ask = append([]string{m.title(m.Theme.Strong, ""), ""}, ask...)
	}
	return strings.Join(ask, "\n")
}

// trouble is what is wrong with the file, and what to do about it.
func (m *Model) trouble() []string {
	t := m.Theme
	return theme.Spaced(1, []string{m.title(t.Strong, "")}, m.Wrap(t.Warn, wordsBroken), m.Wrap(t.Text, m.broken.Error()),
		append(m.Wrap(t.Text, wordsAnew), form.Spread(m.Line(), form.Keyed(t, "y", "new"), form.Keyed(t, "esc", "back"))...))
}

// questionPage is the page of one question. The empty lines give way first, then the
// reason why it is asked, and then options outside of the window; the question itself
// before what an answer calls for.
func (m *Model) questionPage() string {
	t, q := m.Theme, &m.question
	place := fmt.Sprintf("%d of %d", q.at+1, len(diary.Facts()))
	if m.state == editing {
		place = ""
	}
	title, ask := []string{m.title(t.Dim, place)}, m.Wrap(t.Strong, Asked(q.fact))
	why, foot := m.Wrap(t.Dim, m.deps.Words[q.fact.Key]), m.footnotes()
	options, cursor := m.options()
	gap := []string{""}
	if lines, fits := theme.Fit(m.Height,
		slices.Concat(title, gap, ask, why, gap, options, foot), slices.Concat(title, ask, why, gap, options, foot),
		slices.Concat(ask, why, options, foot), slices.Concat(ask, options, foot),
	); fits {
		return strings.Join(lines, "\n")
	}
	height := m.Height - len(ask) - len(foot)
	switch {
	case height >= 3:
	case len(m.remarks()) > 0:
		ask, foot = nil, foot[1:min(len(foot), m.Height)]
		height = m.Height - len(foot)
	default:
		foot, height = nil, max(1, m.Height-len(ask))
	}
	view := pager.Around(cursor, height).Show(t, options, height)
	return strings.Join(slices.Concat(ask, view, foot), "\n")
}

// options are the answers, below each other, and the line of the cursor.
func (m *Model) options() (lines []string, cursor int) {
	t, q := m.Theme, &m.question
	for i, o := range q.options {
		pointer, style := "  ", t.Text
		if i == q.cursor {
			pointer, style, cursor = t.Accent.Render(t.Marks().Pointer), t.Accent, len(lines)
		}
		first := pointer + t.Accent.Render(o.Key) + "  " + style.Render(m.box(i)) + " "
		lines = append(lines, m.Hanging(style, first, o.Label)...)
	}
	return lines, cursor
}

// box is the mark of an option: square where several can be ticked.
func (m *Model) box(option int) string {
	open, shut := "(", ")"
	if m.question.fact.Many {
		open, shut = "[", "]"
	}
	if m.question.selected(option) {
		return open + "x" + shut
	}
	return open + " " + shut
}

// footnotes are that there is no answer yet, or what the answer calls for, and on the
// first question that none has to be answered.
func (m *Model) footnotes() []string {
	t := m.Theme
	var lines []string
	if m.question.answer == nil {
		lines = append(lines, "", t.Dim.Render(wordsNone))
	}
	remarks, signs := m.remarks(), m.deps.Words["swollen now"]+" Press w."
	for _, text := range remarks {
		lines = append(append(lines, ""), m.Wrap(t.Urgent, text)...)
	}
	if len(remarks) > 0 { // which ask the same
		signs = wordsSigns
	}
	if m.question.fact.Key == massage {
		lines = append(append(lines, ""), m.Wrap(t.Warn, signs)...)
	}
	if m.state == walking && m.question.at == 0 {
		lines = append(append(lines, ""), m.Wrap(t.Dim, wordsFree)...)
	}
	return lines
}

func (m *Model) remarks() []string {
	return m.deps.Words.says(m.question.fact, m.question.answer, m.answers.Country)
}
