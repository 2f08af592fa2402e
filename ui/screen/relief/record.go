package relief

import (
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// record is what the journal does not have yet of the cramp.
type record struct {
	id      string               // that the screen gave the cramp; one that was open already has another
	stored  bool                 // the cramp is in the journal
	edits   []func(*diary.Cramp) // unsaved
	request nav.Pending          // to save or to delete
	failed  bool                 // the last attempt to save
	tried   time.Time            // when it ended

	unwanted bool // it was no cramp
	deleted  bool // from the journal
}

// retryAfter is the pause after a failed attempt. While the muscle is hard, nobody has a
// hand free to press a key for another one.
const retryAfter = 10 * time.Second

// dirty reports whether something is not saved yet.
func (r record) dirty() bool {
	return !r.unwanted && (!r.stored || r.request.Waiting() || len(r.edits) > 0)
}

// save stores everything, and returns the cramp as it is stored then.
func (r record) save(journal Journal, c diary.Cramp) (diary.Cramp, error) {
	if !r.stored {
		stored, err := journal.BeginCramp(c)
		if err != nil {
			return c, err
		}
		c = stored
	}
	if len(r.edits) == 0 {
		return c, nil
	}
	return journal.EditCramp(diary.NightOf(c.At), c, func(c *diary.Cramp) {
		for _, edit := range r.edits {
			edit(c)
		}
	})
}

// edit saves a change of the cramp.
func (m *Model) edit(edit func(*diary.Cramp)) tea.Cmd {
	m.record.edits = append(m.record.edits, edit)
	return m.save()
}

// save saves what is unsaved, one attempt at a time.
func (m *Model) save() tea.Cmd {
	r := m.record
	if r.request.Waiting() || !r.dirty() {
		return nil
	}
	journal, cramp := m.deps.Journal, m.cramp
	r.edits = slices.Clone(r.edits)
	return m.record.request.Do(func() func() tea.Cmd {
		stored, err := r.save(journal, cramp)
		return func() tea.Cmd { return m.saved(stored, len(r.edits), err) }
	})
}

// saved takes the cramp as it is stored, with so many edits.
func (m *Model) saved(stored diary.Cramp, edits int, err error) tea.Cmd {
	hadFailed := m.record.failed
	m.record.failed, m.record.tried = err != nil, m.deps.Now()
	switch {
	case m.record.unwanted:
		return m.delete(stored)
	case err != nil:
		m.leaving = false
		return nav.Go(nav.Fail{Err: err})
	}
	cmds := []tea.Cmd{m.proceed(stored, edits)}
	if m.body.Unknown { // the journal can be read now
		cmds = append(cmds, m.readSigns())
	}
	if hadFailed && !m.leaving { // replaces the message of the failure
		cmds = append(cmds, nav.Go(nav.Notice{Text: "The cramp is saved now."}))
	}
	return nav.Batch(cmds...)
}

// proceed continues with the cramp as it is stored, and saves what was edited meanwhile.
func (m *Model) proceed(stored diary.Cramp, edits int) tea.Cmd {
	first := !m.record.stored
	m.record.stored, m.record.edits = true, m.record.edits[edits:]
	switch {
	case first && stored.ID != m.record.id:
		return nav.Batch(m.join(stored), m.save())
	case len(m.record.edits) > 0:
		return m.save()
	}
	m.cramp = stored
	if m.leaving {
		return m.leave()
	}
	return nil
}

// join continues a cramp that was open already.
func (m *Model) join(open diary.Cramp) tea.Cmd {
	now := m.deps.Now()
	m.cramp, m.word.before = open, known(open)
	if m.phase != hard {
		return nil
	}
	m.clock = diary.NewStopwatch(open.At, now)
	m.begin(now)
	return m.tick()
}

// retry saves again, some time after an attempt that failed.
func (m *Model) retry(now time.Time) tea.Cmd {
	if !m.record.failed || now.Sub(m.record.tried).Abs() < retryAfter {
		return nil
	}
	return m.save()
}

// discard deletes the cramp, which was none. If it is being saved, the reply deletes it.
func (m *Model) discard() tea.Cmd {
	m.record.unwanted = true
	if m.record.request.Waiting() {
		return nil
	}
	return m.delete(m.cramp)
}

func (m *Model) delete(c diary.Cramp) tea.Cmd {
	m.cramp = c
	journal := m.deps.Journal
	return m.record.request.Do(func() func() tea.Cmd {
		err := journal.DropCramp(diary.NightOf(c.At), c.ID)
		return func() tea.Cmd { return m.dropped(err) }
	})
}

func (m *Model) dropped(err error) tea.Cmd {
	if err != nil {
		m.record.unwanted = false
		return nav.Go(nav.Fail{Err: err})
	}
	m.record.deleted = true
	return nav.Go(nav.Back{Then: nav.Notice{Text: "Deleted: no cramp is recorded."}})
}

// Keep implements nav.Keeper. A cramp that has not eased stays open: the check-in asks
// about it.
func (m *Model) Keep() error {
	switch r := m.record; {
	case r.unwanted && !r.deleted:
		return m.deps.Journal.DropCramp(diary.NightOf(m.cramp.At), m.cramp.ID)
	case m.cramp.At.IsZero() || !r.dirty():
		return nil
	default:
		_, err := r.save(m.deps.Journal, m.cramp)
		return err
	}
}

// readSigns reads the active warning signs.
func (m *Model) readSigns() tea.Cmd {
	d := m.deps
	return m.reading.Do(func() func() tea.Cmd {
		body, err := d.Body()
		refusal := ""
		if len(body.Signs) > 0 {
			words := d.Checklist().Words
			refusal = words.Ends + " " + words.Blocked
		}
		return func() tea.Cmd { return m.signs(body, refusal, err) }
	})
}

// signs restarts the steps if there are, or were, warning signs.
func (m *Model) signs(body diary.Body, refusal string, err error) tea.Cmd {
	changed := len(body.Signs) > 0 || len(m.body.Signs) > 0
	m.body, m.refusal = body, refusal
	if changed && m.phase == hard {
		m.begin(m.deps.Now())
	}
	if err != nil {
		return nav.Go(nav.Fail{Err: err})
	}
	return nil
}

// blocked reports whether a warning sign rules out every step.
func (m *Model) blocked() bool {
	_, is := m.body.Blocked()
	return is
}
