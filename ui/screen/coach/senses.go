package coach

import (
	"time"

	"calmcalf/routines"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Announcer lets somebody hear what happens. Announce returns at once.
type Announcer interface {
	Announce([]routines.Event)
	// Notices receives a sentence when nothing can be heard. Close closes it.
	Notices() <-chan string
	// Close returns when nothing is running any more, at the latest after grace.
	Close(grace time.Duration)
}

// Senses open what a performance has besides the screen. All three return at once: what
// needs a process starts it meanwhile. Closing waits for it.
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
type senses struct {
	release       func() // lets the display go dark
	chimes, voice Announcer
}

// close waits until nothing is running any more.
func (s senses) close() {
	if s.release != nil {
		s.release()
	}
	for _, a := range []Announcer{s.chimes, s.voice} {
		if a != nil {
			a.Close(0)
		}
	}
}

// closing is the command that closes the senses, and then asks the root for msg, if any.
func (s senses) closing(msg nav.Msg) tea.Cmd {
	return func() tea.Msg {
		s.close()
		return msg
	}
}

func (s senses) announce(events []routines.Event) {
	for _, a := range []Announcer{s.chimes, s.voice} {
		if a != nil && len(events) > 0 {
			a.Announce(events)
		}
	}
}

// noticeMsg is a notice of an announcer.
type noticeMsg struct {
	from Announcer
	text string
}

// awaitNotice waits for the next notice, or until the announcer is closed.
func awaitNotice(a Announcer) tea.Cmd {
	return func() tea.Msg {
		if text, more := <-a.Notices(); more {
			return noticeMsg{a, text}
		}
		return nil
	}
}

// wake opens the senses.
func (m *Model) wake() tea.Cmd {
	wanted := m.deps.Senses
	m.senses = senses{release: wanted.Awake("a bedtime routine"), chimes: wanted.Chimes()}
	if m.speaks && wanted.Voice != nil {
		m.senses.voice = wanted.Voice()
		return nav.Batch(awaitNotice(m.senses.chimes), awaitNotice(m.senses.voice))
	}
	return awaitNotice(m.senses.chimes)
}

// leave closes the senses, and then asks the root for msg.
func (m *Model) leave(msg nav.Msg) tea.Cmd {
	ended := m.senses
	m.senses = senses{}
	return ended.closing(msg)
}

// toggleVoice turns the voice on or off, and remembers it.
func (m *Model) toggleVoice() tea.Cmd {
	m.speaks = !m.speaks
	if m.speaks {
		m.senses.voice = m.deps.Senses.Voice()
		return nav.Batch(awaitNotice(m.senses.voice), m.remember(VoiceSetting, "on"))
	}
	silenced := senses{voice: m.senses.voice}
	m.senses.voice = nil
	return nav.Batch(silenced.closing(nil), m.remember(VoiceSetting, "off"))
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

func (m *Model) noticed(msg noticeMsg) tea.Cmd {
	if msg.from != m.senses.chimes && msg.from != m.senses.voice {
		return nil
	}
	return nav.Batch(nav.Go(nav.Notice{Text: msg.text}), awaitNotice(msg.from))
}
