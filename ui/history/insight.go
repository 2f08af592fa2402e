package history

import (
	"calmcalf/store/insight"
	"calmcalf/ui/theme"
)

// insightView is the view of what the nights come to, in sentences.
type insightView struct {
	sheet
	window *window
	told   []string // the sentences
}

func newInsight(t theme.Theme) *insightView { return &insightView{sheet: sheet{theme: t}} }

// show sets the sentences, apart from each other where there is room.
func (v *insightView) show(w *window, _, width, height int) {
	if v.window != w {
		v.window, v.told = w, insight.Report(w.stored, w.first, w.tonight, w.last)
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
		for _, line := range wrap(sentence, max(1, min(width, readable)), len(sentence)+1, "") {
			lines = append(lines, style.Render(line))
		}
	}
	return lines
}
