package relief

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	eased, next, again, calf, foot, thigh, left, right, both, none, check key.Binding // while it is hard
	hard, before, after, up, down                                         key.Binding // afterwards
	done, retry                                                           key.Binding
	yes, no                                                               key.Binding // while asked

	leg, muscle, choice key.Binding // for the footer: several keys in one word
}

func newKeys(glyphs theme.Glyphs) keyMap {
	right, left, aside, along := "→", "←", "←→", "↑↓"
	if glyphs == theme.ASCII {
		right, left, aside, along = "right", "left", "left/right", "up/down"
	}
	bind := func(sign, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(sign, does))
	}
	return keyMap{
		eased:  bind("space", "eased", " ", "enter"),
		next:   bind(right, "next", "right", "n"),
		again:  bind(left, "again", "left"),
		calf:   bind("c", "calf", "c"),
		foot:   bind("f", "foot", "f"),
		thigh:  bind("t", "thigh, back or front", "t"),
		left:   bind("l", "left leg", "l"),
		right:  bind("r", "right leg", "r"),
		both:   bind("b", "both legs", "b"),
		none:   bind("x", "no cramp", "x"),
		check:  bind("s", "answer the check again", "s"),
		leg:    bind("l/r/b", "leg", "l"),
		muscle: bind("c/f/t", "calf, foot, thigh", "c"),

		hard:   bind("u", "still hard", "u"),
		before: bind(left, "less", "left"),
		after:  bind(right, "more", "right"),
		up:     bind(along, "question", "up", "shift+tab", "k"),
		down:   bind(along, "question", "down", "tab", "j"),
		choice: bind(aside, "choose", "left"),
		done:   bind("enter", "done", "enter", "esc"), // not space: who presses it twice wants to see what comes after
		retry:  bind("s", "save again", "s"),

		yes: bind("y", "take it back", "y"),
		no:  bind("n", "keep it", "n", "esc"),
	}
}

// enable leaves on only the keys that do something now.
func (k *keyMap) enable(m *Model) {
	running, steps := m.phase == hard && !m.asking, m.player != nil && !m.blocked()
	for _, b := range []*key.Binding{&k.eased, &k.none, &k.left, &k.right, &k.both, &k.leg} {
		b.SetEnabled(running)
	}
	for _, b := range []*key.Binding{&k.next, &k.again, &k.calf, &k.foot, &k.thigh, &k.muscle} {
		b.SetEnabled(running && steps)
	}
	k.check.SetEnabled(running && len(m.body.Signs) > 0)
	for _, b := range []*key.Binding{&k.hard, &k.before, &k.after, &k.up, &k.down, &k.choice} {
		b.SetEnabled(m.phase == eased)
	}
	k.done.SetEnabled(!m.asking)
	k.done.SetHelp("enter", "done")
	if m.phase == hard {
		k.done.SetKeys("esc")
		k.done.SetHelp("esc", "leave it open")
	} else {
		k.done.SetKeys("enter", "esc")
	}
	k.retry.SetEnabled(m.record.failed && m.phase == eased)
	k.yes.SetEnabled(m.asking)
	k.no.SetEnabled(m.asking)
}

// ShortHelp returns the keys of the footer.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	return []key.Binding{
		k.yes, k.no, k.eased, k.check, k.next, k.leg, k.muscle, k.choice, k.up, k.hard, k.retry, k.none, k.done,
	}
}

// FullHelp returns all keys.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{k.eased, k.check, k.next, k.again, k.hard, k.retry, k.none, k.done},
		{k.left, k.right, k.both, k.calf, k.foot, k.thigh, k.choice, k.up, k.yes, k.no},
	}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.yes):
		return m.takeBack()
	case key.Matches(msg, k.no):
		m.asking = false
		return nil
	case m.asking || m.record.gone:
		return nil
	case key.Matches(msg, k.retry):
		return m.save()
	case key.Matches(msg, k.done):
		return m.leave()
	case m.phase == eased:
		return m.tell(msg)
	case m.phase == hard:
		return m.control(msg)
	}
	return nil
}

// control takes the keys while the muscle is hard.
func (m *Model) control(msg tea.KeyMsg) tea.Cmd {
	k, now := m.keys, m.deps.Now()
	switch {
	case key.Matches(msg, k.eased):
		return m.ease()
	case key.Matches(msg, k.next):
		m.player.Skip(now)
		return m.follow(now)
	case key.Matches(msg, k.again):
		m.player.Again(now)
		return m.follow(now)
	case key.Matches(msg, k.calf):
		return m.turnTo(diary.Calf)
	case key.Matches(msg, k.foot):
		return m.turnTo(diary.Foot)
	case key.Matches(msg, k.thigh):
		return m.turnTo(otherThigh(m.cramp.Muscle))
	case key.Matches(msg, k.left):
		return m.sideIs(routines.Left)
	case key.Matches(msg, k.right):
		return m.sideIs(routines.Right)
	case key.Matches(msg, k.both):
		return m.sideIs(routines.Both)
	case key.Matches(msg, k.check):
		return nav.Go(nav.SelfCheck{})
	case key.Matches(msg, k.none):
		m.asking = true
	}
	return nil
}

// otherThigh is the back of the thigh first, and then in turn.
func otherThigh(m diary.Muscle) diary.Muscle {
	if m == diary.Hamstring || m == diary.Thigh {
		return diary.Quad
	}
	return diary.Hamstring
}

// tell takes the answers.
func (m *Model) tell(msg tea.KeyMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.hard):
		return m.resume()
	case key.Matches(msg, k.before):
		return m.choose(m.asked.shift(-1))
	case key.Matches(msg, k.after):
		return m.choose(m.asked.shift(1))
	case key.Matches(msg, k.up):
		m.asked.move(-1)
		return nil
	case key.Matches(msg, k.down):
		m.asked.move(1)
		return nil
	default:
		return m.choose(m.asked.choose(msg.String()))
	}
}

// leave goes back, but not before all is kept. A cramp that has not eased stays
// open.
func (m *Model) leave() tea.Cmd {
	if m.record.pending() {
		m.leaving = true
		return m.save()
	}
	if m.phase == eased {
		return nav.Go(nav.Back{})
	}
	return tea.Batch(nav.Go(nav.Back{}), nav.Go(nav.Notice{Text: "The cramp stays open. The check-in asks how it went."}))
}
