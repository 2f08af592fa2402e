package checkin

import (
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"

	tea "github.com/charmbracelet/bubbletea"
)

// Nights asked about or looked at.
const (
	mostOpen   = 7  // open nights in one sitting
	recallDays = 14 // older nights are not asked about: recall of cramps is biased soon
	lookBack   = 30 // searched for the last cramp
)

// readFirst reads the night, the open ones, and which are asked about soreness. A visit
// to one night asks about no other.
func (m *Model) readFirst() tea.Cmd { return m.load(m.night.Date, !m.agenda.visit) }

// readNight reads one night.
func (m *Model) readNight(date diary.Date) tea.Cmd { return m.load(date, false) }

// found is what is read about a night.
type found struct {
	night diary.Night
	last  diary.Cramp
	undo  *diary.Change
	redo  diary.Change // what was undone last, here or in another window
	open  []diary.Date // with the agenda alone
	sore  []soreNight  // likewise

	unfinished *unfinished // of that night, nil where there is none
	place      int         // that had the focus in it
}

func (m *Model) load(date diary.Date, agenda bool) tea.Cmd {
	m.finished, m.night = false, diary.Night{Date: date}
	journal, latest, now := m.deps.Journal, m.agenda.latest, m.deps.Now()
	var f found
	return m.Read(func() (err error) {
		if err = f.readNight(journal, date); agenda && err == nil {
			err = f.readAgenda(journal, latest, now)
		}
		if err == nil {
			f.unfinished, f.place = form.Unfinished(m.Drafts, date.String(), func(u *unfinished) bool { return u.restore(f.night, f.last, 0, m.deps).dirty() })
		}
		return err
	}, func() tea.Cmd {
		m.night, m.last, m.undoable = f.night, f.last, f.undo
		if n := len(m.undone); n > 0 && m.undone[n-1] != f.redo {
			m.undone = nil
		}
		if f.undo == nil && len(m.undone) == 0 {
			m.saved = "" // something else was changed since
		}
		if agenda {
			m.agenda.limit(f.open)
			m.sore = f.sore
		}
		if f.unfinished != nil && m.draft == nil {
			m.Offer(form.Offer{Opened: f.unfinished.Opened, Since: f.unfinished.since(m.night), GoOn: func() {
				m.draft = f.unfinished.restore(m.night, m.last, f.place, m.deps)
			}}, now)
		}
		return nil
	})
}

// readNight reads a night, the last cramp recorded up to it, and what can be undone.
func (f *found) readNight(journal Journal, date diary.Date) (err error) {
	if f.night, err = journal.Night(date); err != nil {
		return err
	}
	if f.last, err = lastCramp(journal, f.night); err != nil {
		return err
	}
	change, is, err := journal.LastChange()
	if is && (change.What == diary.OfCheckIn || change.What == diary.OfSoreness) {
		f.undo = &change
	}
	if err == nil {
		f.redo, _, err = journal.LastUndone()
	}
	return err
}

// readAgenda reads which nights are open, and which are asked about soreness.
func (f *found) readAgenda(journal Journal, latest diary.Date, now time.Time) (err error) {
	if f.open, err = journal.Unlogged(latest, mostOpen+1); err != nil {
		return err
	}
	f.sore, err = soreNights(journal, now)
	return err
}

// lastCramp is the last cramp of this night, or else of the nights before it.
func lastCramp(journal Journal, night diary.Night) (diary.Cramp, error) {
	if n := len(night.Cramps); n > 0 {
		return night.Cramps[n-1], nil
	}
	nights, err := journal.Nights(night.Date.AddDays(-lookBack), night.Date.AddDays(-1))
	for _, earlier := range slices.Backward(nights) {
		if n := len(earlier.Cramps); n > 0 {
			return earlier.Cramps[n-1], nil
		}
	}
	return diary.Cramp{}, err
}
