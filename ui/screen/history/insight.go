package history

import (
	"fmt"

	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// insightView is the view of what the nights come to, in sentences, and under them
// of what all nights show when they are compared.
type insightView struct {
	sheet
	window *window
	told   []string // the sentences

	asked      bool // for the study, since the screen was shown
	generation int  // of the last study asked for
	study      []insight.Part
}

func newInsight(t theme.Theme) *insightView { return &insightView{sheet: sheet{theme: t}} }

// studyMsg is what all nights show.
type studyMsg struct {
	generation int
	study      []insight.Part
	err        error
}

// study asks for what all nights show, once it is looked at.
func (m *Model) study() tea.Cmd {
	v := m.insight
	if m.deps.Study == nil || m.state != shown || v.asked || m.views[m.at].view != view(v) {
		return nil
	}
	v.asked = true
	v.generation++
	generation, read := v.generation, m.deps.Study
	return func() tea.Msg {
		study, err := read()
		return studyMsg{generation, study, err}
	}
}

// studied takes it in. What was shown before stays when there is no answer.
func (m *Model) studied(msg studyMsg) tea.Cmd {
	if msg.generation != m.insight.generation {
		return nil
	}
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: fmt.Errorf("comparing the nights: %w", msg.err)})
	}
	m.insight.study = msg.study
	m.lay()
	return nil
}

// show sets the sentences, apart from each other where there is room.
func (v *insightView) show(w *window, _, width, height int) {
	if v.window != w {
		v.window, v.told = w, insight.Report(w.Period)
	}
	lines := v.sentences(width, 1)
	if len(lines) > height {
		lines = v.sentences(width, 0)
	}
	v.set(lines, height)
}

// sentences are the lines, with so many empty ones before each sentence; the first
// always has one around it.
func (v *insightView) sentences(width, air int) []string {
	var lines []string
	for i, sentence := range v.told {
		style := v.theme.Text
		if i == 0 {
			style = v.theme.Strong
		}
		if i < 2 || air > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, v.wrapped(style, sentence, width)...)
	}
	for _, part := range v.study {
		lines = append(lines, "", v.theme.Strong.Render(part.Title))
		for _, line := range part.Lines {
			lines = append(lines, v.wrapped(v.theme.Text, line, width)...)
		}
	}
	return lines
}

func (v *insightView) wrapped(style lipgloss.Style, text string, width int) []string {
	lines := wrap(text, max(1, min(width, readable)), len(text)+1, "")
	for i, line := range lines {
		lines[i] = style.Render(line)
	}
	return lines
}
