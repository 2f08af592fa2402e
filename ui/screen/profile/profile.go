// Package profile is the screen about the user: what they told of themselves, and
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
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// File is where the profile is kept.
type File interface {
	// Load returns what was told, and whether the user was asked before. The error
	// says why the file cannot be read, a line for each thing that is wrong.
	Load() (told diary.Profile, asked bool, err error)
	// Save keeps what was told. A file that cannot be read is set aside first.
	Save(diary.Profile) error
}

// Deps is what the screen is made of.
type Deps struct {
	Theme theme.Theme
	File  File
	Words Words
	Now   func() time.Time
}

// state is where the screen stands.
type state int

const (
	reading state = iota
	unread        // the file is broken: write it anew?
	unclear       // "a clot": now or earlier?
	walking       // one question after the other
	editing       // one question, from the list
	listing       // the answers, and what they change
	saving        // no key counts until the file is written
)

// request is what a reply answers, told apart by its address.
type request struct{ _ byte }

type (
	// readMsg is the profile as it is kept.
	readMsg struct {
		sent  *request
		told  diary.Profile
		asked bool
		err   error
	}
	// savedMsg is the profile written.
	savedMsg struct {
		sent *request
		err  error
	}
)

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	last    press
	state   state
	sent    *request
	broken  error         // of the file that is there
	kept    diary.Profile // as the file has it
	told    diary.Profile // as it is answered here
	asked   bool          // there is a file
	asks    sheet         // the question, in walking and editing
	row     int           // of the list: an answer, or after them the one that saves
	leaving bool          // with answers that are not saved: the screen asks
	quits   bool          // leaving the program, not the screen alone
}

// New makes the screen.
func New(d Deps) *Model {
	m := &Model{deps: d, keys: newKeys(d.Theme)}
	m.enable()
	return m
}

// Init reads the profile, also after the check, which may have said which clot it is.
func (m *Model) Init() tea.Cmd {
	if m.state != reading && m.state != unclear {
		return nil
	}
	m.sent = &request{}
	sent, file := m.sent, m.deps.File
	return func() tea.Msg {
		msg := readMsg{sent: sent}
		msg.told, msg.asked, msg.err = file.Load()
		return msg
	}
}

// SetSize sets the size of the view in cells.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.enable()
}

// MayLeave tells whether leaving would lose nothing; where it would, the screen
// asks.
func (m *Model) MayLeave() bool {
	if m.state == saving {
		return false
	}
	if !m.changed() {
		return true
	}
	m.leaving, m.quits = true, true
	m.enable()
	return false
}

// Keep saves the answers when the program ends without asking. Those that the user
// did not want saved are gone by then.
func (m *Model) Keep() error {
	if !m.changed() {
		return nil
	}
	return m.deps.File.Save(m.answers())
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
		return m.saved(msg)
	}
	return nil
}

// read begins with the questions where they were not asked yet.
func (m *Model) read(msg readMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	if m.state == reading || msg.err != nil {
		m.told = msg.told
	}
	if m.told.Unclear() { // other answers may not be saved yet
		m.told.Massage = msg.told.Massage
	}
	m.kept, m.asked, m.broken = msg.told, msg.asked, msg.err
	switch {
	case msg.err != nil:
		m.state = unread
	case msg.told.Unclear():
		m.state = unclear
	case msg.asked:
		m.state = listing
	default:
		m.walk(0)
	}
	return nil
}

// save writes what was told.
func (m *Model) save() tea.Cmd {
	m.state, m.sent = saving, &request{}
	sent, file, told := m.sent, m.deps.File, m.told
	return func() tea.Msg { return savedMsg{sent, file.Save(told)} }
}

func (m *Model) saved(msg savedMsg) tea.Cmd {
	if msg.sent != m.sent {
		return nil
	}
	m.state = listing
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	first := !m.asked && m.changed()
	m.kept, m.asked, m.broken = m.told, true, nil
	then := []tea.Cmd{nav.Go(nav.Back{}), nav.Go(nav.Notice{Text: wordsSaved})}
	if first { // who has just begun is asked about warning signs, too
		then = append(then, nav.Go(nav.SelfCheck{}))
	}
	return tea.Sequence(then...)
}

// answers are what was answered here, with what is chosen in the question now asked.
func (m *Model) answers() diary.Profile {
	p := m.told
	if m.state == walking || m.state == editing {
		_ = m.asks.fact.Tell(&p, m.asks.told) // its own words are never refused
	}
	return p
}

// changed reports whether there is an answer that the file does not have.
func (m *Model) changed() bool {
	answers := m.answers()
	return slices.ContainsFunc(diary.Facts(), func(f diary.Fact) bool {
		kept, told := f.Told(m.kept), f.Told(answers)
		return !slices.Equal(kept, told) || (kept == nil) != (told == nil)
	})
}
