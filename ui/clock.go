package ui

import (
	"time"

	"calmcalf/store/diary"

	tea "github.com/charmbracelet/bubbletea"
)

// turnMsg comes when another part of the day begins. Timers stand still while a laptop
// sleeps, and a clock can be set: it may be late, or early.
type turnMsg struct{}

// await waits for the next part of the day.
func (m *root) await() tea.Cmd {
	now := m.deps.Now()
	return tea.Tick(diary.NextTurn(now).Sub(now), func(time.Time) tea.Msg { return turnMsg{} })
}

// look looks at the clock. Where it is another part of the day than at the last look, the
// screen on top reads again what that changes; those below do so when they are returned to.
// A key that comes at once was meant for what was shown before.
func (m *root) look() tea.Cmd {
	now := m.deps.Now()
	date, part := diary.DateOf(now), diary.PartOfDay(now)
	if date == m.date && part == m.part {
		return nil
	}
	m.date, m.part, m.turned = date, part, now
	return by(m.top(), m.top().Init())
}
