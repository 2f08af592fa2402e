// Package day asks about the day before a night: what was done, drunk and taken.
//
//	Today, Sunday 22 November
//
//	▸ exercise      n none  u usual ‹h hard› s unusual
//	  feet          t little  s some  g long
//	  water         + a glass  1.2 l  400 ml of it after 18:00
//	                ···▄··▄···▂··▄▄·········
//	                  6     12    18    24 h
//
// What was answered the day before is copied by a key, and seen before it is saved. Its one
// rule: what was not answered is not recorded, and is never a "no".
package day

import (
	"fmt"
	"strings"
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
	Log(diary.DayLog, ...diary.Precondition) (diary.Change, error)
	// Recall returns what was remembered under a name, or "".
	Recall(name string) (string, error)
	Remember(name, value string) error
	form.Drawer
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
	since     diary.Date    // the same when the screen was opened, or returned to
	night     diary.Night   // the night whose day is asked about, as it is recorded
	yesterday diary.Factors // the answers of the day before, which can be copied
	asked     diary.Chosen
	rows      map[diary.Factor]*form.Row    // of all factors
	exact     map[diary.Factor]diary.Amount // of answers that no option stands for
	form      form.Form                     // of those asked about
	copied    int                           // answers of yesterday, just now
	drinks    []diary.Drink                 // entered here, oldest first; without a time where that is not known
	opened    time.Time                     // of the draft
	dry       bool                          // what is recorded of water is to be cleared
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
	m := &Model{deps: d, latest: diary.DayOf(now), since: diary.DayOf(now), asked: usual(), form: form.Form{Least: onDay}}
	m.Sheet = form.Sheet{Theme: d.Theme, Measure: pageWidth, Doubt: "Leave this day without saving?", Dirty: m.dirty}
	m.Discard = func() { m.open(m.night, m.yesterday) }
	m.Drafts = form.NewDrafts(d.Journal, diary.DayForm, m.unfinished)
	m.form.Prompt.Most = longestDrink
	m.open(diary.Night{Date: night}, nil)
	return m
}

// Init reads the day, unless it has unsaved answers. Today stays today when the next one has
// begun.
func (m *Model) Init() tea.Cmd {
	if m.Saving() || m.dirty() {
		return nil
	}
	night, today := m.night.Date, diary.DayOf(m.deps.Now())
	if night == m.since {
		night = today
	}
	m.latest, m.since = today, today
	return m.read(night, night == today)
}

// Typing reports whether letters are text now.
func (m *Model) Typing() bool { return m.form.Typing() }

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	m.latest = diary.DayOf(m.deps.Now()) // the day asked about stays, and its heading says which it is
	return m.Handle(msg, m.Typing(), m.key)
}

// open shows a day as it is recorded.
func (m *Model) open(night diary.Night, yesterday diary.Factors) {
	m.night, m.yesterday, m.drinks, m.dry, m.opened = night, yesterday, nil, false, m.deps.Now()
	m.rows, m.exact = map[diary.Factor]*form.Row{}, map[diary.Factor]diary.Amount{}
	for _, q := range diary.Questions() {
		m.rows[q.Factor] = m.row(q)
		if amount, is := night.Factors[q.Factor]; is && q.Factor != diary.Water {
			m.fill(q, amount)
		}
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

// askSave saves, after a question where an amount entered here is probably a slip.
func (m *Model) askSave() tea.Cmd {
	var doubts []string
	for _, q := range diary.Questions() {
		amount, is := m.answer(q)
		if doubt := q.Doubt(amount); is && m.entered(q) && doubt != nil {
			doubts = append(doubts, diary.Capital(doubt.Error())+".")
		}
	}
	if len(doubts) == 0 {
		return m.save()
	}
	m.Confirm.Ask(strings.Join(doubts, " ")+" Save it?", nav.Answer{Label: "save", Do: m.save}, nav.Answer{Label: "back to the form"})
	return nil
}

// save writes what was entered as one change. What was answered otherwise in another window meanwhile is not replaced without a word.
func (m *Model) save() tea.Cmd {
	journal, notice := m.deps.Journal, nav.Notice{Text: m.savedWords()}
	entries := m.entries()
	for i := range entries.Says.Drinks {
		entries.Says.Drinks[i].ID = m.deps.NewID()
	}
	var now diary.Night
	var clashes []diary.Factor
	return m.Save(func() (err error) {
		_, err = journal.Log(entries.Says, func(is diary.Night) error {
			now = is
			if clashes = entries.clashes(now); len(clashes) > 0 {
				return fmt.Errorf("%s: another window has a different answer; check it, then press enter to replace it", words(clashes))
			}
			return nil
		})
		return err
	}, func(err error) tea.Cmd {
		if len(clashes) > 0 {
			mine := m.entries()
			m.open(now, m.yesterday)
			m.restore(mine)
		}
		return form.Saved(func() tea.Cmd {
			m.open(diary.Night{Date: m.night.Date}, nil)
			return nav.Go(nav.Back{Then: notice})
		})(err)
	})
}

// Keep saves a choice of factors that is not saved yet.
func (m *Model) Keep() error {
	err := m.Sheet.Keep()
	if err == nil && m.choice.changed {
		err = m.remember()
	}
	return err
}
