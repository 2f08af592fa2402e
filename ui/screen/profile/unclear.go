package profile

import (
	"slices"
	"strings"

	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// clarify handles the keys of the question which clot it was. That it is there now is
// for the self-check.
func (m *Model) clarify(msg tea.KeyMsg, k keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, k.earlier):
		m.answers = m.answers.Cleared()
		return m.save()
	case key.Matches(msg, k.enter), key.Matches(msg, k.back) && m.dirty(): // elsewhere in the list
		m.list(m.row)
	case key.Matches(msg, k.back):
		return nav.Go(nav.Back{})
	}
	return nil
}

// which is the question what an answer of an earlier release meant.
func (m *Model) which() string {
	t, words := m.Theme, m.deps.Words
	option := func(key, does, why string) []string {
		return append([]string{form.Keyed(t, key, words[does])}, m.Wrap(t.Dim, words[why])...)
	}
	title, ask := []string{m.title(t.Strong, "")}, m.Wrap(t.Warn, words["unclear"])
	now, earlier := option("n", "now", "if now"), option("e", "earlier", "if earlier")
	lines, fits := theme.Fit(m.Height,
		theme.Spaced(1, title, ask, now, earlier), slices.Concat(title, ask, now, earlier), slices.Concat(ask, now[:1], earlier[:1]))
	if !fits {
		lines = []string{ask[0], now[0], earlier[0]}
	}
	return strings.Join(lines, "\n")
}
