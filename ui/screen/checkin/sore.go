package checkin

import (
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"

	tea "github.com/charmbracelet/bubbletea"
)

// soreNight is an earlier night of which to ask whether its cramps still hurt.
type soreNight struct {
	night diary.Night
	ask   string
}

// soreNights reads which nights those are at now.
func soreNights(journal Journal, now time.Time) ([]soreNight, error) {
	nights, err := journal.Nights(diary.AchingFrom(now), diary.LastNight(now))
	var all []soreNight
	for _, n := range diary.Aching(nights, now) {
		all = append(all, soreNight{n, n.SoreQuestion(now)})
	}
	return all, err
}

// asksSore reports whether it is asked now whether an earlier cramp still hurts.
func (m *Model) asksSore() bool {
	return len(m.sore) > 0 && !m.Asks() && m.Ready()
}

// seesSore reports whether the window has space for that question: nobody answers what
// they cannot read.
func (m *Model) seesSore() bool {
	return m.asksSore() && (m.finished || m.fits(m.nightLines(layout{})))
}

// saveSoreness saves whether the first of them still hurts, and asks about the next. The
// night in view stays.
func (m *Model) saveSoreness(still bool) tea.Cmd {
	night, now := m.sore[0].night, m.deps.Now()
	return m.write(func() (diary.Change, error) {
		return m.deps.Journal.StillSore(night.Date, still, now)
	}, func(change diary.Change) tea.Cmd {
		m.undone, m.made = nil, append(m.made, change)
		m.sore, m.undoable, m.saved = m.sore[1:], &change, "Saved: "+night.SoreAnswer(still, now)
		return nil
	})
}

// soreLines are the question, below what is asked of the night.
func (m *Model) soreLines() []string {
	t := m.Theme
	return form.Beside(t, m.sore[0].ask, m.Width, form.Keyed(t, "t", "still sore"), form.Keyed(t, "g", "gone"))
}
