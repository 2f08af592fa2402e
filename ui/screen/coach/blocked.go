package coach

import (
	"slices"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// refused reports whether the routine cannot be started: a warning sign blocks it, or
// none of its exercises is for this body.
func (m *Model) refused() bool { return m.body.Routine(m.routine).Refused }

// before is what to look for before the first start.
func (m *Model) before() string {
	if m.checkWords.Before == "" {
		return ""
	}
	return m.checkWords.Before + " press s."
}

// signLines are the active warning signs and what they call for.
func (m *Model) signLines(width int) []string {
	t := m.deps.Theme
	switch {
	case m.body.Unknown:
		return append(wrap(t.Warn, m.body.Words.Steps.Unknown, width), "")
	case len(m.body.Signs) == 0:
		return nil
	}
	head, style := m.checkWords.Today, t.Warn
	if m.body.Signs[0].Tier == diary.Emergency {
		head, style = m.checkWords.Now, t.Urgent
	}
	lines := append(wrap(style.Bold(true), head, width), "")
	for _, sign := range m.body.Signs {
		lines = append(lines, wrap(t.Strong, sign.Say, width)...)
		lines = append(append(lines, wrap(t.Dim, sign.Ask, width)...), "")
	}
	return lines
}

// refusedLines say why there is no start, what to do instead, and how that ends.
func (m *Model) refusedLines() []string {
	t, width := m.deps.Theme, max(1, min(m.width, aboutMost))
	lines := m.signLines(width)
	if _, blocks := m.body.Blocked(); !blocks {
		return append(lines, wrap(t.Text, m.body.Routine(m.routine).Why+" Press esc and choose another routine.", width)...)
	}
	lines = append(append(lines, wrap(t.Text, m.checkWords.Ends+" "+m.checkWords.Blocked, width)...), "")
	return append(lines, t.Accent.Render("s")+t.Text.Render("  answer the check again"))
}

// changes say what is left out or replaced for this body, each once, with its reason.
func (m *Model) changes() string {
	var notes []string
	for _, s := range m.routine.Unfold(routines.Left) {
		if note := m.body.Note(m.body.Fit(s)); note != "" && !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	return strings.Join(notes, " ")
}
