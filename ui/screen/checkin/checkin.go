// Package checkin is the morning's question: did a cramp come in the night?
//
//	Last night, Saturday to Sunday
//
//	ANY CRAMPS?
//
//	n  none
//	y  yes
//	s  skip
//	c  a cramp right now
//
//	Still sore from Tuesday's cramp?      t  still sore      g  gone
//
//	also open: Friday, Thursday      ↑ an earlier night
//
// "None" is one key and one save. "Yes" opens a form, a page for each cramp, in which
// nothing is chosen at first. Whoever had a sore cramp is asked about it until it is gone;
// the question can be passed over. Its one rule: what was not answered is not recorded, and
// nothing the user entered is lost or replaced without a question.
package checkin

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Journal is what the check-in needs of the journal.
type Journal interface {
	// Night returns the record of a night; of one without records, its date.
	Night(diary.Date) (diary.Night, error)
	// Nights returns the nights stored from one to another, both included.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// Unlogged returns nights not checked in, newest first, at most that many.
	Unlogged(until diary.Date, most int) ([]diary.Date, error)
	CheckIn(diary.CheckIn, ...diary.Precondition) (diary.Change, error)
	// StillSore saves whether the cramps of a night still hurt at an instant.
	StillSore(night diary.Date, still bool, now time.Time, _ ...diary.Precondition) (diary.Change, error)
	// LastChange returns the newest change that can be undone, if there is one.
	LastChange() (diary.Change, bool, error)
	// Undo restores the night as it was before its newest change.
	Undo(diary.Change) error
	// LastUndone returns the change that was undone last, until something else is written.
	LastUndone() (diary.Change, bool, error)
	// Redo makes it again.
	Redo(diary.Change) error
	form.Drawer
}

// Deps is what the screen is made of.
type Deps struct {
	Theme   theme.Theme
	Journal Journal
	Now     func() time.Time
	NewID   func() string // of a cramp; later ids sort later
}

// Model is the screen.
type Model struct {
	form.Sheet
	deps Deps

	agenda   agenda
	since    diary.Date  // the last night when it was asked about; a form that is open defers the next one
	night    diary.Night // the one asked about
	last     diary.Cramp // the last one recorded, up to that night
	sore     []soreNight // earlier nights to ask about soreness, in turn
	body     chart.Body
	draft    *draft // nil while no form is open
	finished bool   // every night was answered or passed over

	undoable *diary.Change  // the newest change, where that is a check-in or about soreness
	undone   []diary.Change // those undone since anything else was written, the last one last
	made     []diary.Change // those made in this sitting, and not undone
	saved    string         // what was saved, undone or redone last
	done     bool           // the one night that is visited is saved: there is nothing else to do
}

// New makes the screen that asks about a night.
func New(d Deps, asked nav.CheckIn) *Model {
	latest := diary.LastNight(d.Now())
	m := &Model{deps: d, agenda: agenda{latest: latest, visit: asked.Alone || asked.Night != latest}, since: latest, night: diary.Night{Date: asked.Night}}
	m.Sheet = form.Sheet{Doubt: "Leave without saving?", Dirty: m.dirty, Discard: m.discard}
	m.Drafts = form.NewDrafts(d.Journal, diary.CheckInForm, m.unfinished)
	m.SetTheme(d.Theme)
	return m
}

// Init reads the night, and which others are open. Where another night has become the last
// one, and no form is open, it is asked about that.
func (m *Model) Init() tea.Cmd {
	switch {
	case m.Saving():
		return nil
	case m.done:
		return nav.Go(nav.Back{})
	}
	latest := diary.LastNight(m.deps.Now())
	if asks := m.finished || m.night.Date == m.since; asks && latest != m.since && m.draft == nil && !m.agenda.visit {
		m.night, m.saved = diary.Night{Date: latest}, ""
	}
	if m.agenda.latest = latest; m.draft == nil {
		m.since = latest
	}
	return m.readFirst()
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.Sheet.SetTheme(t)
	m.body = chart.NewBody(t)
}

// Typing reports whether letters are text now.
func (m *Model) Typing() bool { return m.draft != nil && m.draft.Typing() && !m.Asks() }

func (m *Model) dirty() bool { return m.draft != nil && m.draft.dirty() }

// discard closes the form.
func (m *Model) discard() { m.draft = nil }

// Keep finishes the write under way, when the program ends before its reply.
func (m *Model) Keep() error {
	err := m.Sheet.Keep()
	if errors.Is(err, diary.ErrCramps) {
		return fmt.Errorf("%w: check in again", err)
	}
	return err
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	m.agenda.latest = diary.LastNight(m.deps.Now()) // the night asked about stays, and its heading says which it is
	return m.Handle(msg, m.Typing(), func(msg tea.KeyMsg) tea.Cmd {
		if m.draft != nil {
			return m.formKey(msg)
		}
		return m.nightKey(msg)
	})
}

// write changes the journal by Sheet.Write or Answer, and then calls done.
func (m *Model) write(by func(func() error, func(error) tea.Cmd) tea.Cmd, change func() (diary.Change, error), done func(diary.Change) tea.Cmd) tea.Cmd {
	var made diary.Change
	return by(func() (err error) {
		made, err = change()
		return err
	}, func(err error) tea.Cmd {
		if errors.Is(err, diary.ErrCramps) { // one was recorded in another window meanwhile
			return m.readNight(m.night.Date)
		}
		return form.Saved(func() tea.Cmd { return done(made) })(err)
	})
}

// save writes a check-in without cramps.
func (m *Model) save(c diary.CheckIn) tea.Cmd {
	c.At = m.deps.Now()
	return m.write(m.Answer, func() (diary.Change, error) { return m.deps.Journal.CheckIn(c) },
		func(change diary.Change) tea.Cmd { return m.checkedIn(c, change, 0, 0) })
}

// errClash refuses to replace what was answered otherwise in another window.
var errClash = errors.New("this night was changed in another window; check it, then press enter to save your answers too")

// saveForm writes the answer that the form gives. Where another window has changed the same,
// or recorded a cramp in a night that is to have none, the form shows that first.
func (m *Model) saveForm() tea.Cmd {
	mine, pages, place, journal := m.draft.entries(), len(m.draft.pages), m.draft.Focus, m.deps.Journal
	mine.Says.At = m.deps.Now()
	var night diary.Night
	var change diary.Change
	return m.Save(func() (err error) {
		change, err = journal.CheckIn(mine.Says, func(now diary.Night) error {
			if night = now; mine.clashes(now) {
				return errClash
			}
			return nil
		})
		if err == nil {
			night, _ = journal.Night(night.Date) // only to say what else there is
		}
		return err
	}, func(err error) tea.Cmd {
		if errors.Is(err, errClash) {
			m.night, m.draft = night, mine.restore(night, m.last, place, m.deps)
		}
		return form.Saved(func() tea.Cmd { return m.checkedIn(mine.Says, change, len(night.Cramps), len(night.Cramps)-pages) })(err)
	})
}

// checkedIn goes on after a check-in. The night has so many cramps then, some of them from
// another window.
func (m *Model) checkedIn(c diary.CheckIn, change diary.Change, cramps, others int) tea.Cmd {
	m.draft, m.undoable, m.undone, m.made = nil, &change, nil, append(m.made, change)
	what := diary.CountCramps(cramps)
	if cramps == 0 && c.UnderWay { // nobody can say yet that none came
		what = "a note"
	}
	m.saved = "Saved: " + what + " on the night of " + m.day(c.Night)
	if others > 0 {
		m.saved += fmt.Sprintf(", %d of them from another window", others)
	}
	if len(c.Cramps) > 0 { // so that what was not meant is seen
		m.saved += " (" + strings.Join(diary.DescribeCramps(c.Cramps), "; ") + ")"
	}
	m.agenda.close(c.Night)
	earlier := m.agenda.earlier(m.night.Date)
	switch {
	case slices.ContainsFunc(c.Cramps, func(c diary.Cramp) bool { return c.Different }): // a reason to look for warning signs
		m.finished, m.done = true, m.agenda.visit
		return nav.Go(nav.SelfCheck{})
	case m.agenda.visit:
		return nav.Go(nav.Back{Then: nav.Notice{Text: m.saved}})
	case m.since != m.agenda.latest: // it has had its morning meanwhile, and comes first
		m.since, m.night = m.agenda.latest, diary.Night{Date: m.agenda.latest}
		return m.readFirst()
	case !earlier.IsZero():
		return m.readNight(earlier)
	}
	m.finished = true
	return nil
}

// mine reports whether the newest change was made in this sitting, and not in another window.
func (m *Model) mine() bool { return m.undoable != nil && slices.Contains(m.made, *m.undoable) }
