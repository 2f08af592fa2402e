package day

import (
	"fmt"
	"slices"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"

	tea "github.com/charmbracelet/bubbletea"
)

// found is a day as it was read, with its draft.
type found struct {
	night     diary.Night
	yesterday diary.Factors
	left      *unfinished
	place     int
}

// read reads a day, or in its place an earlier one that was left unfinished.
func (m *Model) read(date diary.Date, orEarlier bool) tea.Cmd {
	m.open(diary.Night{Date: date}, nil)
	var f found
	var asked string
	return m.Read(func() (err error) {
		if f, err = m.find(date); err == nil && f.left == nil && orEarlier {
			f, err = m.findEarlier(f)
		}
		if err == nil {
			asked, err = m.deps.Journal.Recall(choiceName)
		}
		if err != nil {
			return fmt.Errorf("reading the day: %w", err)
		}
		return nil
	}, func() tea.Cmd {
		if !m.choice.changed {
			m.asked = recalled(asked)
		}
		m.open(f.night, f.yesterday)
		if f.left != nil {
			m.offer(f, date)
		}
		return nil
	})
}

// find reads a day, and the one before it for its answers, in a command.
func (m *Model) find(date diary.Date) (f found, err error) {
	if f.night, err = m.deps.Journal.Night(date); err != nil {
		return f, err
	}
	before, err := m.deps.Journal.Night(date.AddDays(-1))
	if err == nil {
		f.yesterday = before.Factors
		f.left, f.place = form.Unfinished(m.Drafts, date.String(), func(u *unfinished) bool { return u.fit(f.night) })
	}
	return f, err
}

// findEarlier reads the last day before one that was left unfinished, or returns that one.
func (m *Model) findEarlier(f found) (found, error) {
	for _, name := range slices.Backward(m.Drafts.Names()) {
		date, err := diary.ParseDate(name)
		if err != nil || date.Compare(f.night.Date) >= 0 {
			continue
		}
		if earlier, err := m.find(date); err != nil || earlier.left != nil {
			return earlier, err
		}
	}
	return f, nil
}

// offer asks whether to go on with a draft. Where it is of another day than the one that was asked
// for, that one comes in its place.
func (m *Model) offer(f found, date diary.Date) {
	o := form.Offer{Opened: f.left.Opened, Since: f.left.since(f.night), GoOn: func() {
		m.restore(*f.left)
		m.form.Focus = min(f.place, len(m.form.Rows)-1)
	}}
	if f.night.Date != date {
		o.Begins, o.Fresh = "throw it away and log today", func() tea.Cmd { return m.read(date, false) }
	}
	m.Offer(o, m.deps.Now())
}
