// Package profile is the screen about the user: what they answered about themselves, and
// what it changes.
//
//	About you                                        3 of 8
//
//	Do any of these apply to you?
//	With any of these, massage is left out.
//
//	▸ a  [ ] I have had a clot
//	  b  [x] a blood thinner, or a bleeding disorder
//
// One question comes after the other, and then a list of the answers, from which
// each can be changed. Its one rule: no question is left by the key that answers it,
// and one that was skipped has no answer.
package profile

import (
	"fmt"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// File is where the profile is saved.
type File interface {
	// Load returns the answers, and whether the user was asked before. The error says
	// why the file cannot be read, a line for each thing that is wrong.
	Load() (answers diary.Profile, asked bool, err error)
	// Save writes the answers. A file that cannot be read is set aside first.
	Save(diary.Profile) error
}

// Deps is what the screen needs of the program.
type Deps struct {
	Theme theme.Theme
	File  File
	Words Words
	Now   func() time.Time

	Drafts form.Drawer // where unfinished answers are saved
}

// state is what the screen shows.
type state int

const (
	opening state = iota // the file, which may be broken
	unclear              // "a clot": now or earlier?
	walking              // one question after the other
	editing              // one question, from the list
	listing              // the answers, and what they change
)

// Model is the screen.
type Model struct {
	form.Sheet
	deps Deps

	state    state
	broken   error         // of the file
	saved    diary.Profile // as the file has it
	answers  diary.Profile // as they are here
	asked    bool          // there is a file
	left     *unfinished   // what the screen was left with, until it is offered
	place    int           // of the question that it was left at
	opened   time.Time     // of the draft
	question question      // while walking and editing
	row      int           // of the list: a fact, or after them the row that saves
	page     pager.Pager   // in the list, or in what is wrong with the file
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d}
	m.Sheet = form.Sheet{Theme: d.Theme, Measure: pageWidth, Doubt: "Leave without saving your answers?", Dirty: m.dirty, Discard: func() {
		m.answers = m.saved
		m.list(m.row)
	}}
	m.Drafts, m.opened = form.NewDrafts(d.Drafts, diary.ProfileForm, m.unfinished), d.Now()
	return m
}

// Init reads the profile, again after the self-check, which may have found out which
// clot it is.
func (m *Model) Init() tea.Cmd {
	if m.state != opening && m.state != unclear {
		return nil
	}
	var saved diary.Profile
	var asked bool
	var broken error // which is shown, and is no failure
	var left *unfinished
	var place int
	first := m.state == opening
	return m.Read(func() error {
		if saved, asked, broken = m.deps.File.Load(); first && !saved.Unclear() {
			left, place = form.Unfinished(m.Drafts, "", func(u *unfinished) bool { return u.fit(saved) })
		}
		return nil
	}, func() tea.Cmd {
		m.left, m.place = left, place
		m.open(saved, asked, broken)
		return nil
	})
}

// open begins with the questions if they were never asked.
func (m *Model) open(saved diary.Profile, asked bool, broken error) {
	if m.state == opening || broken != nil {
		m.answers = saved
	}
	if m.answers.Unclear() { // other answers may not be saved yet
		m.answers.Massage = saved.Massage
	}
	m.saved, m.asked, m.broken = saved, asked, broken
	switch {
	case broken != nil:
		m.state = opening
	case saved.Unclear():
		m.state = unclear
	case asked:
		m.list(m.row)
		m.offer()
	default:
		m.walk(0)
		m.offer()
	}
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) {
	m.Sheet.SetSize(width, height)
	if m.state == listing {
		m.list(m.row)
	}
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd { return m.Handle(msg, false, m.key) }

// save writes the answers, and then goes back, and on to the warning signs with whoever
// answered for the first time. Answers of another window stay; where it has answered the
// same question otherwise, that is said first.
func (m *Model) save() tea.Cmd {
	m.list(m.row)
	was, answers, theirs := m.saved, m.answers, m.saved
	var clashes []string
	return m.Save(func() error {
		if file, _, err := m.deps.File.Load(); err == nil { // one that is broken is set aside
			theirs = file
			for _, f := range changed(was, answers) {
				if other := f.Answer(theirs); !equal(other, f.Answer(was)) && !equal(other, f.Answer(answers)) {
					clashes = append(clashes, Name(f))
				}
				_ = f.SetAnswer(&file, f.Answer(answers)) // which has no other words
			}
			answers = file
		}
		if len(clashes) > 0 {
			return fmt.Errorf("%s: another window has a different answer; check it, then press s to save yours", strings.Join(clashes, " and "))
		}
		return m.deps.File.Save(answers)
	}, func(err error) tea.Cmd {
		if len(clashes) > 0 {
			m.saved, m.answers = theirs, answers
		}
		return form.Saved(func() tea.Cmd {
			back, said := nav.Back{}, wordsSaved
			if !m.asked {
				back.Then, said = nav.SelfCheck{}, wordsCheck
			}
			m.saved, m.answers, m.asked, m.broken = answers, answers, true, nil
			return nav.Batch(nav.Go(back), nav.Go(nav.Notice{Text: said}))
		})(err)
	})
}

// asking reports whether a question is open.
func (m *Model) asking() bool { return m.state == walking || m.state == editing }

// current are the answers with what is chosen in the question that is being asked.
func (m *Model) current() diary.Profile {
	p := m.answers
	if m.asking() {
		_ = m.question.fact.SetAnswer(&p, m.question.answer) // its own words are never refused
	}
	return p
}

// dirty reports whether there is an answer that the file does not have.
func (m *Model) dirty() bool { return len(changed(m.saved, m.current())) > 0 }
