package coach

import (
	"slices"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Ear hears what happens. Its Announce returns at once.
type Ear interface {
	Announce([]routines.Event)
	// Notices gives a sentence when it turns out that nothing is heard.
	Notices() <-chan string
	// Close ends what is heard, at the latest after grace.
	Close(grace time.Duration)
}

// Senses are what a performance can have besides the screen.
type Senses struct {
	Chimes func() Ear // begin to be heard
	Voice  func() Ear // begins to speak; nil where nobody would hear it
	Speaks bool       // the voice is on, unless the user last turned it off
	Insist bool       // Speaks holds whatever is remembered
	// Awake keeps the screen lit until release is called.
	Awake func(why string) (release func())
}

// VoiceSetting is the name under which it is remembered whether the voice is "on"
// or "off".
const VoiceSetting = "voice"

// awake is what goes with a performance that runs.
type awake struct {
	chimes, voice Ear    // nil when not heard
	release       func() // lets the screen go dark again; nil before it begins
}

// end leaves nothing running.
func (a awake) end() {
	if a.release != nil {
		a.release()
	}
	for _, ear := range a.ears() {
		ear.Close(0)
	}
}

func (a awake) ears() []Ear {
	return slices.DeleteFunc([]Ear{a.chimes, a.voice}, func(e Ear) bool { return e == nil })
}

// wake begins to be heard, and keeps the screen lit.
func (m *Model) wake() tea.Cmd {
	m.awake.release = m.deps.Senses.Awake("a bedtime routine")
	m.awake.chimes = m.deps.Senses.Chimes()
	cmds := []tea.Cmd{m.heed(m.awake.chimes)}
	if m.speaks && m.deps.Senses.Voice != nil {
		cmds = append(cmds, m.speak())
	}
	return tea.Batch(cmds...)
}

// leave ends what wake began, and then goes where msg says.
func (m *Model) leave(msg nav.Msg) tea.Cmd {
	ended := m.awake
	m.awake = awake{}
	return func() tea.Msg {
		ended.end()
		return msg
	}
}

func (m *Model) tell(events []routines.Event) {
	if len(events) == 0 {
		return
	}
	for _, ear := range m.awake.ears() {
		ear.Announce(events)
	}
}

// speak opens the voice.
func (m *Model) speak() tea.Cmd {
	m.awake.voice = m.deps.Senses.Voice()
	return m.heed(m.awake.voice)
}

// toggleVoice turns the voice on or off, and remembers it.
func (m *Model) toggleVoice() tea.Cmd {
	m.speaks = !m.speaks
	m.keys.enable(m)
	if m.speaks {
		return tea.Batch(m.speak(), m.remember("on"))
	}
	silenced := awake{voice: m.awake.voice}
	m.awake.voice = nil
	return tea.Batch(m.remember("off"), func() tea.Msg { silenced.end(); return nil })
}

func (m *Model) remember(voice string) tea.Cmd {
	journal := m.deps.Journal
	return func() tea.Msg {
		if err := journal.Remember(VoiceSetting, voice); err != nil {
			return nav.Fail{Err: err}
		}
		return nil
	}
}

// heedMsg is a notice of an ear.
type heedMsg struct {
	ear  Ear
	text string
}

// heed waits for the next notice of an ear.
func (m *Model) heed(ear Ear) tea.Cmd {
	return func() tea.Msg {
		if text, more := <-ear.Notices(); more {
			return heedMsg{ear, text}
		}
		return nil
	}
}

func (m *Model) heeded(msg heedMsg) tea.Cmd {
	if msg.ear != m.awake.chimes && msg.ear != m.awake.voice {
		return nil
	}
	return tea.Batch(nav.Go(nav.Notice{Text: msg.text}), m.heed(msg.ear))
}
