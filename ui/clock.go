package ui

import (
	"time"

	"calmcalf/store/diary"

	tea "github.com/charmbracelet/bubbletea"
)

// turnMsg comes when the day or the night is to change. Timers stand still while a laptop
// sleeps, and a clock can be set: it may be late, or early.
type turnMsg struct{}

// await waits for the next change of the day or the night.
func (m *root) await() tea.Cmd {
	now := m.deps.Now()
	return tea.Tick(diary.NextTurn(now).Sub(now), func(time.Time) tea.Msg { return turnMsg{} })
}

// look looks at the clock. Where it is another day or night than at the last look, the
// screen on top reads again what that changes; those below do so when they are returned to.
// A key that comes at once was meant for what was shown before.
func (m *root) look() tea.Cmd {
	now := m.deps.Now()
	day, night := diary.DayOf(now), diary.NightOf(now)
	if day == m.day && night == m.night {
		return nil
	}
	m.day, m.night, m.turned = day, night, now
	return by(m.top(), m.top().Init())
}
