package history

import (
	"fmt"
	"strings"

	"calmcalf/store/insight"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// readable is the longest line of running text, in cells.
const readable = 64

// insightView is the view of what the nights add up to, in sentences, and below that of
// what all nights show when they are compared.
type insightView struct {
	lines
	window    *window
	sentences []string // about the window

	asked   bool // for the study, since the screen was shown
	pending nav.Pending
	study   []insight.Part
}

type studyMsg struct {
	request *nav.Request
	study   []insight.Part
	err     error
}

// study compares all nights, once the insight is in view.
func (m *Model) study() tea.Cmd {
	v := m.insight
	if m.deps.Study == nil || m.state != ready || v.asked || m.views[m.at].view != view(v) {
		return nil
	}
	v.asked = true
	compare := m.deps.Study
	return v.pending.Ask(func(r *nav.Request) tea.Msg {
		study, err := compare()
		return studyMsg{r, study, err}
	})
}

// studied shows the comparisons. After a failure the earlier ones stay.
func (m *Model) studied(msg studyMsg) tea.Cmd {
	if !m.insight.pending.Accept(msg.request) {
		return nil
	}
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: fmt.Errorf("comparing the nights: %w", msg.err)})
	}
	m.insight.study = msg.study
	m.layOut()
	return nil
}

func (v *insightView) setTheme(t theme.Theme) { v.theme = t }

// show sets the sentences, with gaps between them where all fit.
func (v *insightView) show(w *window, _, width, height int) {
	if v.window != w {
		v.window, v.sentences = w, insight.Report(w.Period)
	}
	width = min(width, readable)
	text := v.paragraphs(width, 1)
	if len(text) > height {
		text = v.paragraphs(width, 0)
	}
	v.set(text, height)
}

// paragraphs are the lines, with so many empty ones between sentences; around the first
// there is always one.
func (v *insightView) paragraphs(width, gap int) []string {
	text := []string{""}
	for i, sentence := range v.sentences {
		if i == 0 {
			text = append(append(text, theme.Wrap(v.theme.Strong, sentence, width)...), "")
			continue
		}
		if i > 1 {
			text = append(text, make([]string, gap)...)
		}
		text = append(text, theme.Wrap(v.theme.Text, sentence, width)...)
	}
	for _, part := range v.study {
		text = append(text, "", v.theme.Strong.Render(part.Title))
		for _, line := range part.Lines {
			text = append(text, theme.Wrap(v.theme.Text, line, width)...)
		}
	}
	return text
}

// lines are the page of a view of all the nights together: it scrolls, and has no cursor.
type lines struct {
	theme  theme.Theme
	text   []string
	height int
	page   pager.Pager
}

// set replaces the text; the page stays where it is as far as possible.
func (l *lines) set(text []string, height int) { l.text, l.height = text, height }

// moveTo does nothing: there is no cursor.
func (l *lines) moveTo(int) {}

func (l *lines) draw() string {
	return strings.Join(l.page.Show(l.theme, l.text, l.height), "\n")
}

func (l *lines) scrolls() bool { return pager.Scrolls(len(l.text), l.height) }

func (l *lines) key(msg tea.KeyMsg, k pager.Keys) bool {
	return l.page.Key(msg, k, len(l.text), l.height)
}

func (l *lines) scroll(by int) {
	l.page = pager.At(l.page.Top(len(l.text), l.height) + by)
}

type scroller interface {
	scrolls() bool
	key(tea.KeyMsg, pager.Keys) bool
	scroll(by int)
}
