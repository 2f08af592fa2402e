package coach

import (
	"slices"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
)

// refused reports whether this body must not do the routine: because of a warning sign,
// or because none of its exercises would remain.
// It has too many callers to be inlined.
//
//go:noinline
func (m *Model) refused() bool { return m.body.Routine(m.routine).Refused }

// signLines are the active warning signs, and what to do about each, or that they are
// unknown.
func (m *Model) signLines(width int) []string {
	t := m.deps.Theme
	switch {
	case m.body.Unknown:
		return theme.Wrap(t.Warn, m.body.Words.Steps.Unknown, width)
	case len(m.body.Signs) == 0:
		return nil
	}
	head, style := m.checkWords.Today, t.Warn
	if m.body.Signs[0].Tier == diary.Emergency {
		head, style = m.checkWords.Now, t.Urgent
	}
	parts := [][]string{theme.Wrap(style.Bold(true), head, width)}
	for _, sign := range m.body.Signs {
		parts = append(parts, append(theme.Wrap(t.Strong, sign.Say, width), theme.Wrap(t.Dim, sign.Ask, width)...))
	}
	return theme.Spaced(1, parts...)
}

// refusal says why there is no start, what to do instead, and until when.
func (m *Model) refusal(width int) []string {
	t := m.deps.Theme
	if _, blocked := m.body.Blocked(); !blocked {
		return theme.Wrap(t.Text, m.body.Routine(m.routine).Why+" Press esc and choose another routine.", width)
	}
	return theme.Spaced(1, theme.Wrap(t.Text, m.checkWords.Ends+" "+m.checkWords.Blocked, width), []string{form.Keyed(t, "s", "run the check again")})
}

// changes says what is omitted or replaced for this body, and why.
func (m *Model) changes() string {
	var notes []string
	for _, s := range m.routine.Unfold(routines.Left) {
		if note := m.body.Note(m.body.Fit(s)); note != "" && !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	return strings.Join(notes, " ")
}
