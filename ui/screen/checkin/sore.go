package checkin

import (
	"errors"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/nav"

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
	return m.asksSore() && (m.finished || m.fits(m.nightLines(layout{bare: true})))
}

// errAnswered refuses to replace what was answered in another window.
var errAnswered = errors.New("that was just answered in another window, so nothing was changed")

// saveSoreness saves whether the first of them still hurts, and asks about the next. The
// night in view stays.
func (m *Model) saveSoreness(still bool) tea.Cmd {
	night, now, journal := m.sore[0].night, m.deps.Now(), m.deps.Journal
	var change diary.Change
	return m.Answer(func() (err error) {
		change, err = journal.StillSore(night.Date, still, now, func(is diary.Night) error {
			if !same(is.Cramps, night.Cramps) {
				return errAnswered
			}
			return nil
		})
		return err
	}, func(err error) tea.Cmd {
		if errors.Is(err, errAnswered) {
			return nav.Batch(nav.Go(nav.Fail{Err: err}), m.readFirst())
		}
		return form.Saved(func() tea.Cmd {
			m.undone, m.made = nil, append(m.made, change)
			m.sore, m.undoable, m.saved = m.sore[1:], &change, "Saved: "+night.SoreAnswer(still, now)
			return nil
		})(err)
	})
}

// soreLines are the question, below what is asked of the night.
func (m *Model) soreLines() []string {
	t := m.Theme
	return form.Beside(t, m.sore[0].ask, m.Width, form.Keyed(t, "t", "still sore"), form.Keyed(t, "g", "gone"))
}
