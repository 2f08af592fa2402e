package coach

import (
	"calmcalf/routines"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	start, check, evidence, instead, leave      key.Binding // on the page about the routine
	pager                                       pager.Keys  // of that page
	goOn, anew                                  key.Binding // with an earlier session
	pause, next, again, back, more, voice, stop key.Binding // while it runs
	hurt, gentler                               key.Binding // when a step hurts, and then
	retry, done, home                           key.Binding // at the end
}

func newKeys(t theme.Theme) keyMap {
	marks := t.Marks()
	var k keyMap
	k.start = nav.Bind("enter", "start", "enter")
	k.check = nav.Bind("s", "warning signs", "s")
	k.leave = nav.Bind("esc", "back", "esc")
	k.evidence = nav.Bind("e", "show evidence", "e")
	k.instead = nav.Bind("1-9", "choose another", "1 2 3 4 5 6 7 8 9")
	k.pager = pager.NewKeys(t, "scroll")
	k.goOn = nav.Bind("enter", "continue", "enter space")
	k.anew = nav.Bind("a", "start over", "a")
	k.pause = nav.Bind("space", "pause", "space")
	k.next = nav.Bind(marks.Right, "next", "right")
	k.again = nav.Bind(marks.Left, "restart step", "left") // a word that is typed skips no step
	k.back = nav.Bind("b", "previous step", "b backspace")
	k.more = nav.Bind("+", "10 more seconds", "+ =")
	k.voice = nav.Bind("v", "voice on", "v")
	k.stop = nav.Bind("esc", "stop", "esc")
	k.hurt = nav.Bind("x", "this hurts", "x")
	k.gentler = nav.Bind("g", "gentler", "g")
	k.retry = nav.Bind("s", "save again", "s")
	k.done = nav.Bind("enter", "quit", "enter")
	k.home = nav.Bind("esc", "go home", "esc")
	return k
}

// enable leaves on only the keys that do something now.
func (m *Model) enable() {
	k, s := &m.keys, m.state
	offered := m.player == nil && m.earlier != nil && !m.about
	running := m.player != nil && !m.over() && !m.confirm.Open()
	failed := m.over() && !m.saved && !m.saving.Waiting()

	k.check.SetEnabled(m.about)
	k.start.SetEnabled(m.about && !m.refused() && !m.evidence)
	k.evidence.SetEnabled(m.about && !m.refused() && m.routine.Known+m.routine.Evidence != "")
	k.instead.SetEnabled(m.about && !m.evidence && len(m.instead()) > 0)
	k.leave.SetEnabled(m.about || offered)
	k.goOn.SetEnabled(offered)
	k.anew.SetEnabled(offered)
	k.pause.SetEnabled(running)
	k.next.SetEnabled(running)
	k.again.SetEnabled(running)
	k.back.SetEnabled(running)
	k.stop.SetEnabled(running)
	k.more.SetEnabled(running && !s.Hurt)
	k.hurt.SetEnabled(running && !s.Hurt)
	k.gentler.SetEnabled(running && s.Hurt && s.Step.Gentler != nil)
	k.voice.SetEnabled(running && m.deps.Senses.Voice != nil)
	k.retry.SetEnabled(failed)
	k.done.SetEnabled(m.over())
	k.home.SetEnabled(m.over())
	k.pager.Enable(false)
	unread := false
	if m.about {
		lines, _ := m.aboutText()
		k.pager.Enable(pager.Scrolls(len(lines), m.height))
		unread = m.unread(lines)
	}

	say := func(b *key.Binding, unless string, when bool, says string) {
		if !when {
			says = unless
		}
		b.SetHelp(b.Help().Key, says)
	}
	say(&k.start, "start", unread, "read on")
	say(&k.check, "warning signs", len(m.body.Signs) > 0, "run the check again")
	say(&k.evidence, "show evidence", m.evidence, "hide evidence")
	say(&k.voice, "voice on", m.speaks, "voice off")
	say(&k.pause, "pause", s.Paused, "continue")
	say(&k.pause, k.pause.Help().Desc, s.Hurt, "next step")
	say(&k.done, "quit", failed, "save and quit")
}

// ShortHelp implements help.KeyMap. While somebody holds still there is hardly anything to
// read, but how to stop, and what to press if it hurts.
func (m *Model) ShortHelp() []key.Binding {
	k, s := m.keys, m.state
	if m.player != nil && s.Phase == routines.Hold && !s.Paused {
		return []key.Binding{k.pause, k.stop, k.hurt}
	}
	if s.Hurt { // space is the next step
		return append(m.confirm.Bindings(), k.gentler, k.pause, k.stop)
	}
	return append(m.confirm.Bindings(), k.start, k.check, k.leave, k.evidence, k.goOn, k.anew, k.pager.Short(),
		k.gentler, k.pause, k.stop, k.hurt, k.next, k.retry, k.done, k.home)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		append([]key.Binding{k.start, k.check, k.evidence, k.instead, k.goOn, k.anew, k.leave, k.pause, k.next, k.again, k.back}, k.pager.Full()...),
		append([]key.Binding{k.more, k.hurt, k.gentler, k.voice, k.stop, k.retry, k.done, k.home}, m.confirm.Bindings()...),
	}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case m.confirm.Open():
		return m.confirm.Key(msg)
	case m.about:
		return m.aboutKey(msg)
	case key.Matches(msg, k.goOn):
		return m.continueEarlier()
	case key.Matches(msg, k.anew):
		return m.begin(nil)
	case key.Matches(msg, k.leave):
		return m.leave(nav.Back{})
	case key.Matches(msg, k.done):
		return m.finish(nav.Quit{})
	case key.Matches(msg, k.retry):
		return m.save()
	case key.Matches(msg, k.voice):
		return m.toggleVoice()
	case key.Matches(msg, k.stop):
		return m.ask(nav.Back{})
	case m.over():
		return m.finish(nav.Back{})
	case m.player != nil:
		return m.follow(m.control(msg))
	}
	return nil
}

// control passes a key to the engine.
func (m *Model) control(msg tea.KeyMsg) []routines.Event {
	p, now, k := m.player, m.deps.Now(), m.keys
	switch {
	case key.Matches(msg, k.gentler):
		return p.Gentler(now)
	case key.Matches(msg, k.pause) && m.state.Paused:
		return p.Resume(now)
	case key.Matches(msg, k.pause):
		return p.Pause(now)
	case key.Matches(msg, k.next):
		return p.Skip(now)
	case key.Matches(msg, k.again):
		return p.Again(now)
	case key.Matches(msg, k.back):
		return p.Back(now)
	case key.Matches(msg, k.more):
		return p.Extend(now)
	case key.Matches(msg, k.hurt):
		return p.Hurt(now)
	default:
		return p.Advance(now)
	}
}

// Answers implements nav.Screen. They are the keys that decide something or change the
// clock; held on, even more time would be minutes of it.
func (m *Model) Answers() []key.Binding {
	k := m.keys
	return append(m.confirm.Bindings(), k.start, k.instead, k.goOn, k.anew, k.pause, k.next, k.again, k.back, k.more, k.hurt, k.gentler,
		k.voice, k.stop, k.retry, k.done)
}
