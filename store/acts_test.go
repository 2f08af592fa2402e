package store

import (
	"fmt"
	"slices"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// act is what a person does at some moment: in the evening, at night or in the morning.
func (m *months) act() act {
	acts := []func() act{m.checksIn, m.checksIn, m.hasCramp, m.stretches, m.stretches, m.logs, m.answersSigns, m.unlogs, m.undoes, m.redoes, m.tries, m.imports}
	return acts[m.random.IntN(len(acts))]()
}

func (m *months) id() string {
	m.ids++
	return fmt.Sprintf("%06d", m.ids)
}

func (m *months) checksIn() act {
	night := diary.LastNight(m.at).AddDays(-m.random.IntN(3))
	c := diary.CheckIn{Night: night, At: m.at}
	for range m.random.IntN(3) {
		c.Cramps = append(c.Cramps, diary.Cramp{ID: m.id(), Severity: number(m.random.IntN(11)), Side: routines.Left, Sore: m.random.IntN(2) == 0})
	}
	return act{"a check-in", night, func(j *Journal) error { _, err := j.CheckIn(c); return err }, func(n diary.Night) bool {
		return n.CheckedIn && !slices.ContainsFunc(c.Cramps, func(c diary.Cramp) bool { return n.Cramp(c.ID) == nil })
	}}
}

func (m *months) hasCramp() act {
	c := diary.Cramp{ID: m.id(), At: m.at, Muscle: "calf"}
	return act{"a cramp", diary.NightOf(m.at), func(j *Journal) error { _, err := j.BeginCramp(c); return err }, func(n diary.Night) bool {
		return n.OpenCramp(c) != nil
	}}
}

func (m *months) stretches() act {
	s := session(m.id(), m.at)
	s.Ended = m.at.Add(time.Duration(m.random.IntN(600)) * time.Second)
	return act{"a session", s.Night(), func(j *Journal) error { return j.SaveSession(s) }, func(n diary.Night) bool {
		return slices.ContainsFunc(n.Sessions, func(have diary.Session) bool { return have.ID == s.ID })
	}}
}

func (m *months) logs() act {
	night, drink := diary.NightOf(m.at), diary.Drink{ID: m.id(), At: m.at, ML: 200}
	return act{"a drink", night, func(j *Journal) error {
		_, err := j.Log(diary.DayLog{Night: night, Drinks: []diary.Drink{drink}})
		return err
	}, func(n diary.Night) bool {
		return slices.ContainsFunc(n.Drinks, func(have diary.Drink) bool { return have.ID == drink.ID })
	}}
}

func (m *months) answersSigns() act {
	night := diary.NightOf(m.at)
	return act{"warning signs", night, func(j *Journal) error {
		_, err := j.SaveSigns(night, diary.Signs{At: m.at})
		return err
	}, func(n diary.Night) bool { return n.Signs != nil && n.Signs.At.Equal(m.at) }}
}

func (m *months) unlogs() act {
	night := diary.LastNight(m.at).AddDays(-m.random.IntN(3))
	return act{"unlogging", night, func(j *Journal) error { _, err := j.Unlog(night); return err }, nil}
}

// undoes names the night that was changed last, because that alone may change.
func (m *months) undoes() act {
	last, _, _ := m.look().LastChange()
	return act{"undo", last.Night, func(j *Journal) error { _, err := undoLast(j); return err }, nil}
}

func (m *months) redoes() act {
	var last diary.Change
	_ = m.look().View(func(r Reader) (err error) {
		last, _, err = r.LastUndone()
		return err
	})
	return act{"redo", last.Night, func(j *Journal) error { _, err := redoLast(j); return err }, nil}
}

// tries starts a trial, or stops the one that runs.
func (m *months) tries() act {
	today := diary.NightOf(m.at)
	if last, err := m.look().Trial(); err == nil && last != nil && !last.Over(today) {
		return act{"the end of a trial", diary.Date{}, func(j *Journal) error { return j.StopTrial(today) }, nil}
	}
	plan := drawn(diary.Factor(""), 0, 3, uint64(m.ids))
	plan.Start = today
	return act{"a trial", diary.Date{}, func(j *Journal) error { return j.StartTrial(plan, today) }, nil}
}

// imports reads what was exported, which changes nothing.
func (m *months) imports() act {
	theirs := m.confirmed
	return act{"an import of the same", diary.Date{}, func(j *Journal) error { _, err := j.Import(theirs, PreferFile); return err }, nil}
}
