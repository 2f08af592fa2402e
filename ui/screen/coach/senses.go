package coach

import (
	"sync"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Announcer lets somebody hear what happens. Announce returns at once.
type Announcer interface {
	Announce([]routines.Event)
	// Notices receives a sentence when nothing can be heard.
	Notices() <-chan string
	// Close returns when nothing is running any more, at the latest after grace.
	Close(grace time.Duration)
}

// Senses open what a performance has besides the screen. They may start processes.
type Senses struct {
	Chimes func() Announcer
	Voice  func() Announcer // nil where nobody would hear it
	Speaks bool             // the voice is on, unless the user turned it off last time
	Insist bool             // Speaks holds whatever the user chose last time
	// Awake keeps the display lit until release is called.
	Awake func(why string) (release func())
}

// VoiceSetting is the setting that remembers whether the voice is "on" or "off".
const VoiceSetting = "voice"

// senses are those of a running performance; one is nil while it is off.
type senses struct{ display, chimes, voice *sense }

func (s senses) close() {
	for _, each := range []*sense{s.display, s.chimes, s.voice} {
		each.close()
	}
}

// sense is opened and closed in commands, because both may start processes or wait for
// them. The commands run concurrently: what opens too late is stopped at once.
type sense struct {
	mu     sync.Mutex // of closed and stop
	closed bool
	stop   func()

	// Of an announcer, used in Update alone.
	announcer Announcer        // nil until the reply has come
	waiting   []routines.Event // for the reply
}

// open calls start unless the sense is closed, and stops again if it is closed meanwhile.
func (s *sense) open(start func() (stop func())) {
	if s.adopt(nil) {
		if stop := start(); !s.adopt(stop) {
			stop()
		}
	}
}

// adopt leaves stop to close, and reports false if the sense is closed.
func (s *sense) adopt(stop func()) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed {
		s.stop = stop
	}
	return !s.closed
}

func (s *sense) close() {
	if s == nil {
		return
	}
	s.mu.Lock()
	stop := s.stop
	s.closed, s.stop = true, nil
	s.mu.Unlock()
	if stop != nil {
		stop()
	}
}

// closing is the command that closes the sense.
func (s *sense) closing() tea.Cmd {
	return func() tea.Msg {
		s.close()
		return nil
	}
}

// openedMsg is the reply of a command that opened an announcer.
type openedMsg struct {
	sense     *sense
	announcer Announcer
}

// announcing returns a new sense and the command that opens its announcer.
func announcing(open func() Announcer) (*sense, tea.Cmd) {
	s := &sense{}
	return s, func() tea.Msg {
		var a Announcer
		s.open(func() func() {
			a = open()
			return func() { a.Close(0) }
		})
		if a == nil {
			return nil
		}
		return openedMsg{s, a}
	}
}

func (s *sense) announce(events []routines.Event) {
	switch {
	case s == nil || len(events) == 0:
	case s.announcer == nil:
		s.waiting = append(s.waiting, events...)
	default:
		s.announcer.Announce(events)
	}
}

// noticeMsg is a notice of an announcer.
type noticeMsg struct {
	sense *sense
	text  string
}

// awaitNotice waits for the next notice.
func (s *sense) awaitNotice() tea.Cmd {
	return func() tea.Msg {
		if text, more := <-s.announcer.Notices(); more {
			return noticeMsg{s, text}
		}
		return nil
	}
}

// wake opens the senses.
func (m *Model) wake() tea.Cmd {
	display, awake := &sense{}, m.deps.Senses.Awake
	chimes, open := announcing(m.deps.Senses.Chimes)
	m.senses.display, m.senses.chimes = display, chimes
	cmds := []tea.Cmd{open, func() tea.Msg {
		display.open(func() func() { return awake("a bedtime routine") })
		return nil
	}}
	if m.speaks && m.deps.Senses.Voice != nil {
		cmds = append(cmds, m.speak())
	}
	return tea.Batch(cmds...)
}

// speak opens the voice.
func (m *Model) speak() tea.Cmd {
	voice, open := announcing(m.deps.Senses.Voice)
	m.senses.voice = voice
	return open
}

// leave closes the senses, and then asks the root for msg.
func (m *Model) leave(msg nav.Msg) tea.Cmd {
	ended := m.senses
	m.senses = senses{}
	return func() tea.Msg {
		ended.close()
		return msg
	}
}

// toggleVoice turns the voice on or off, and remembers it.
func (m *Model) toggleVoice() tea.Cmd {
	m.speaks = !m.speaks
	if m.speaks {
		return tea.Batch(m.speak(), m.remember(VoiceSetting, "on"))
	}
	silenced := m.senses.voice
	m.senses.voice = nil
	return tea.Batch(silenced.closing(), m.remember(VoiceSetting, "off"))
}

func (m *Model) remember(setting, value string) tea.Cmd {
	journal := m.deps.Journal
	return func() tea.Msg {
		if err := journal.Remember(setting, value); err != nil {
			return nav.Fail{Err: err}
		}
		return nil
	}
}

// hears reports whether a sense is one of this performance, and still open.
func (m *Model) hears(s *sense) bool { return s == m.senses.chimes || s == m.senses.voice }

// opened announces what has happened since the sense began to open.
func (m *Model) opened(msg openedMsg) tea.Cmd {
	if !m.hears(msg.sense) {
		return nil
	}
	msg.sense.announcer = msg.announcer
	msg.sense.announce(msg.sense.waiting)
	msg.sense.waiting = nil
	return msg.sense.awaitNotice()
}

func (m *Model) noticed(msg noticeMsg) tea.Cmd {
	if !m.hears(msg.sense) {
		return nil
	}
	return tea.Batch(nav.Go(nav.Notice{Text: msg.text}), msg.sense.awaitNotice())
}
