// Package profile is the screen about the user: what they answered about themselves, and
// what it changes.
//
//	About you                                        3 of 8
//
//	Do any of these apply? (Massage may not be safe.)
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
	"slices"
	"time"

	"calmcalf/store/diary"
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
}

// state is what the screen shows.
type state int

const (
	reading state = iota
	unread        // the file is broken: start a new one?
	unclear       // "a clot": now or earlier?
	walking       // one question after the other
	editing       // one question, from the list
	listing       // the answers, and what they change
	saving        // no key counts until the file is written
)

type (
	// readMsg is the profile as the file has it.
	readMsg struct {
		request *nav.Request
		answers diary.Profile
		asked   bool
		err     error
	}
	// savedMsg reports that the profile was written.
	savedMsg struct {
		request *nav.Request
		err     error
	}
)

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	last    press
	state   state
	pending nav.Pending
	confirm nav.Confirm // whether to leave with answers that are not saved

	broken   error         // of the file
	saved    diary.Profile // as the file has it
	answers  diary.Profile // as they are here
	asked    bool          // there is a file
	question question      // while walking and editing
	row      int           // of the list: a fact, or after them the row that saves
	page     pager.Pager   // in the list, or in what is wrong with the file
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d}
	m.SetTheme(d.Theme)
	return m
}

// Init reads the profile, again after the self-check, which may have found out which
// clot it is.
func (m *Model) Init() tea.Cmd {
	if m.state != reading && m.state != unclear {
		return nil
	}
	file := m.deps.File
	return m.pending.Ask(func(r *nav.Request) tea.Msg {
		msg := readMsg{request: r}
		msg.answers, msg.asked, msg.err = file.Load()
		return msg
	})
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys = t, newKeys(t)
	m.enable()
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	if m.state == listing {
		m.list(m.row)
	}
	m.enable()
}

// MayLeave implements nav.Guard: where answers would be lost, the screen asks.
func (m *Model) MayLeave() bool {
	switch {
	case m.state == saving:
		return false
	case !m.dirty():
		return true
	}
	m.doubt(nav.Quit{})
	m.enable()
	return false
}

// Keep implements nav.Keeper: it saves the answers when the program ends without asking.
// Those that the user did not want saved are gone by then.
func (m *Model) Keep() error {
	if !m.dirty() {
		return nil
	}
	return m.deps.File.Save(m.current())
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case tea.KeyMsg:
		if msg.Paste { // is no answer
			return nil
		}
		return m.key(msg)
	case readMsg:
		return m.read(msg)
	case savedMsg:
		return m.written(msg)
	}
	return nil
}

// read begins with the questions if they were never asked.
func (m *Model) read(msg readMsg) tea.Cmd {
	if m.pending.Stale(msg.request) {
		return nil
	}
	m.pending.Done()
	if m.state == reading || msg.err != nil {
		m.answers = msg.answers
	}
	if m.answers.Unclear() { // other answers may not be saved yet
		m.answers.Massage = msg.answers.Massage
	}
	m.saved, m.asked, m.broken = msg.answers, msg.asked, msg.err
	switch {
	case msg.err != nil:
		m.state = unread
	case msg.answers.Unclear():
		m.state = unclear
	case msg.asked:
		m.list(m.row)
	default:
		m.walk(0)
	}
	return nil
}

// save writes the answers.
func (m *Model) save() tea.Cmd {
	m.state = saving
	file, answers := m.deps.File, m.answers
	return m.pending.Ask(func(r *nav.Request) tea.Msg { return savedMsg{r, file.Save(answers)} })
}

// written goes back, and on to the warning signs with whoever answered for the first
// time.
func (m *Model) written(msg savedMsg) tea.Cmd {
	if m.pending.Stale(msg.request) {
		return nil
	}
	m.pending.Done()
	m.list(m.row)
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	back := nav.Back{}
	if !m.asked && m.dirty() {
		back.Then = nav.SelfCheck{}
	}
	m.saved, m.asked, m.broken = m.answers, true, nil
	return tea.Batch(nav.Go(back), nav.Go(nav.Notice{Text: wordsSaved}))
}

// current are the answers with what is chosen in the question that is being asked.
func (m *Model) current() diary.Profile {
	p := m.answers
	if m.state == walking || m.state == editing {
		_ = m.question.fact.SetAnswer(&p, m.question.answer) // its own words are never refused
	}
	return p
}

// dirty reports whether there is an answer that the file does not have.
func (m *Model) dirty() bool {
	current := m.current()
	return slices.ContainsFunc(diary.Facts(), func(f diary.Fact) bool {
		saved, now := f.Answer(m.saved), f.Answer(current)
		return !slices.Equal(saved, now) || (saved == nil) != (now == nil)
	})
}
