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

// show sets the sentences, a line to each where it is wide enough.
func (v *insightView) show(w *window, _, width, height int) {
	if v.window != w {
		v.window, v.told = w, insight.Report(w.stored, w.first, w.tonight, w.last)
	}
	lines := []string{""}
	for i, sentence := range v.told {
		style := v.theme.Text
		if i == 0 {
			style = v.theme.Strong
		}
		for _, line := range wrap(sentence, min(max(1, width), readable), len(sentence)+1, "") {
			lines = append(lines, style.Render(line))
		}
		if height > 2*len(v.told)+2 || i == 0 {
			lines = append(lines, "")
		}
	}
	v.set(lines, height-1)
}
