// Package day asks about the day before a night: what was done, drunk and taken.
//
//	Today, Sunday 22 November   before the night to Monday
//
//	▸ exercise    n‹none›  u usual  d hard  s unusual   as yesterday
//	  feet          little   some  ‹long›
//	  water         1.2 l   400 ml of it from 18:00 on
//	                ···▄··▄···▂··▄▄·········
//	                  6     12    18    24
//
// What was answered the day before is offered as a default, which enter saves and
// backspace clears. Its one rule: what was not answered is not recorded, and is never
// a "no".
package day

import (
	"fmt"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the screen needs of the journal.
type Journal interface {
	// Night returns the record of a night; of one without records, its date.
	Night(diary.Date) (diary.Night, error)
	Log(diary.DayLog) (diary.Change, error)
	// Recall returns what was remembered under a name, or "".
	Recall(name string) (string, error)
	Remember(name, value string) error
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Now     func() time.Time
	NewID   func() string // of a drink; later ids sort later
}

// onDay is the focus on the day itself, above the first factor.
const onDay = -1

// Model is the screen.
type Model struct {
	form.Sheet
	deps Deps

	latest    diary.Date    // the night that today comes before
	night     diary.Night   // the night whose day is asked about, as it is recorded
	yesterday diary.Factors // the answers of the day before, which are the defaults
	asked     []diary.Question
	rows      map[diary.Factor]*form.Row // of all factors
	form      form.Form                  // of those asked about
	drinks    []diary.Drink              // entered here, oldest first; without a time where that is not known
	dry       bool                       // what is recorded of water is to be cleared
	choice    choice
}

// New makes the screen that asks about the day before a night; for the zero Date
// it is the night that now belongs to, so before noon the day asked about is
// yesterday.
func New(d Deps, night diary.Date) *Model {
	now := d.Now()
	if night.IsZero() {
		night = diary.NightOf(now)
	}
	m := &Model{deps: d, latest: diary.DayOf(now), asked: usual(), form: form.Form{Least: onDay}}
	m.Sheet = form.Sheet{Theme: d.Theme, Measure: pageWidth, Doubt: "Leave this day without saving?", Dirty: m.dirty}
	m.form.Prompt.Most = longestDrink
	m.open(diary.Night{Date: night}, nil)
	return m
}

// Init reads the day, unless it has unsaved answers.
func (m *Model) Init() tea.Cmd {
	if m.Saving() || m.dirty() {
		return nil
	}
	m.latest = diary.DayOf(m.deps.Now())
	return m.read(m.night.Date)
}

// Typing reports whether letters are text now.
func (m *Model) Typing() bool { return m.form.Typing() }

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd { return m.Handle(msg, m.Typing(), m.key) }

// read reads a day, and the day before it for its answers.
func (m *Model) read(date diary.Date) tea.Cmd {
	m.open(diary.Night{Date: date}, nil)
	var night, before diary.Night
	var asked string
	return m.Read(func() (err error) {
		if night, err = m.deps.Journal.Night(date); err == nil {
			before, err = m.deps.Journal.Night(date.AddDays(-1))
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
			m.asked = questions(asked)
		}
		m.open(night, before.Factors)
		return nil
	})
}

// open shows a day as it is recorded.
func (m *Model) open(night diary.Night, yesterday diary.Factors) {
	m.night, m.yesterday, m.drinks, m.dry = night, yesterday, nil, false
	m.rows = map[diary.Factor]*form.Row{}
	for _, q := range diary.Questions() {
		m.rows[q.Factor] = m.row(q)
	}
	m.ask()
}

// ask sets the rows to the factors that are asked about.
func (m *Model) ask() {
	m.form.Rows = nil
	for _, q := range m.asked {
		m.form.Rows = append(m.form.Rows, m.rows[q.Factor])
	}
	m.form.Focus = min(m.form.Focus, len(m.asked)-1)
}

// save writes what was entered, and what is as yesterday, as one change.
func (m *Model) save() tea.Cmd {
	log, notice := m.log(true), nav.Notice{Text: m.savedWords()}
	for i := range log.Drinks {
		log.Drinks[i].ID = m.deps.NewID()
	}
	return m.Write(func() error {
		_, err := m.deps.Journal.Log(log)
		return err
	}, form.Saved(func() tea.Cmd {
		m.open(diary.Night{Date: m.night.Date}, nil)
		return nav.Go(nav.Back{Then: notice})
	}))
}

// Keep saves a choice of factors that is not saved yet.
func (m *Model) Keep() error {
	err := m.Sheet.Keep()
	if err == nil && m.choice.changed {
		err = m.remember()
	}
	return err
}
