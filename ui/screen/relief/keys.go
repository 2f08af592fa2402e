package relief

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

type keyMap struct {
	eased, next, again, calf, foot, thigh, left, right, both, none, check key.Binding // while it is hard
	hard, retry                                                           key.Binding // afterwards
	moves                                                                 form.Moves  // through the questions
	done                                                                  key.Binding

	choice key.Binding // for the footer: two keys in one
}

func newKeys(t theme.Theme) keyMap {
	marks, moves := t.Marks(), form.NewMoves(t)
	moves.Up.SetHelp(marks.UpDown, "move")
	var k keyMap
	k.eased = nav.Bind("space", "eased", "space enter")
	k.next = nav.Bind(marks.Right, "next", "right")
	k.again = nav.Bind(marks.Left, "restart step", "left")
	k.calf = nav.Bind("c", "calf", "c")
	k.foot = nav.Bind("f", "foot", "f")
	k.thigh = nav.Bind("t", "thigh", "t")
	k.left = nav.Bind("l", "left leg", "l")
	k.right = nav.Bind("r", "right leg", "r")
	k.both = nav.Bind("b", "both legs", "b")
	k.none = nav.Bind("x", "not a cramp", "x")
	k.check = nav.Bind("s", "run the check again", "s")
	k.hard = nav.Bind("u", "it's back", "u")
	k.moves = moves
	k.choice = nav.Bind(marks.LeftRight, "choose", "left")
	k.retry = nav.Bind("s", "save again", "s")
	k.done = nav.Bind("enter", "done", "enter esc") // not space: a second press of it must not skip the questions
	return k
}

// enable leaves on only the keys that do something now.
func (m *Model) enable() {
	k, answers := &m.keys, m.phase == eased
	running := m.phase == hard && !m.confirm.Open()
	steps := running && m.player != nil && !m.blocked()
	k.eased.SetEnabled(running)
	k.none.SetEnabled(running)
	k.left.SetEnabled(running)
	k.right.SetEnabled(running)
	k.both.SetEnabled(running)
	k.next.SetEnabled(steps)
	k.again.SetEnabled(steps)
	k.calf.SetEnabled(steps)
	k.foot.SetEnabled(steps)
	k.thigh.SetEnabled(steps)
	k.check.SetEnabled(running && len(m.body.Signs) > 0)
	k.hard.SetEnabled(answers)
	k.choice.SetEnabled(answers)
	k.retry.SetEnabled(answers && m.record.failed)
	k.done.SetEnabled(!m.confirm.Open())
	k.moves.Enable(answers)
	k.thigh.SetHelp("t", otherThigh(m.cramp.Muscle).String())
	k.done.SetKeys("enter", "esc")
	k.done.SetHelp("enter", "done")
	if m.phase == hard {
		k.done.SetKeys("esc")
		k.done.SetHelp("esc", "decide later")
	}
}

// ShortHelp implements help.KeyMap. The muscles are those that the steps are not for: what to do
// differs, and the leg can be answered later.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys
	other := k.foot
	if m.cramp.Muscle != "" && m.cramp.Muscle != diary.Calf {
		other = k.calf
	}
	if m.phase == eased {
		return append(m.confirm.Bindings(), k.retry, k.done, k.hard, k.choice, k.moves.Up)
	}
	return append(m.confirm.Bindings(),
		k.eased, k.check, k.retry, k.next, other, k.thigh, k.none, k.left, k.right, k.done)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{k.eased, k.check, k.next, k.again, k.hard, k.retry, k.none, k.done},
		append([]key.Binding{k.left, k.right, k.both, k.calf, k.foot, k.thigh, k.choice, k.moves.Up}, m.confirm.Bindings()...),
	}
}

func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	defer func() { m.touched = m.deps.Now() }()
	m.word.follow(msg, m.deps.Now().Sub(m.touched), m.cramp)
	k := m.keys
	switch {
	case m.confirm.Open():
		return m.confirm.Key(msg)
	case m.record.unwanted: // it is being deleted
		return nil
	case key.Matches(msg, k.retry):
		return m.save()
	case key.Matches(msg, k.done):
		return m.leave()
	case key.Matches(msg, k.hard):
		return m.resume()
	case m.phase == eased:
		return m.answer(msg)
	case m.phase == hard:
		return m.control(msg)
	}
	return nil
}

// control handles the keys while the muscle is hard.
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
		return m.setMuscle(diary.Calf)
	case key.Matches(msg, k.foot):
		return m.setMuscle(diary.Foot)
	case key.Matches(msg, k.thigh):
		return m.setMuscle(otherThigh(m.cramp.Muscle))
	case key.Matches(msg, k.left):
		return m.setSide(routines.Left)
	case key.Matches(msg, k.right):
		return m.setSide(routines.Right)
	case key.Matches(msg, k.both):
		return m.setSide(routines.Both)
	case key.Matches(msg, k.check):
		return nav.Go(nav.SelfCheck{})
	case key.Matches(msg, k.none):
		m.confirm.Ask("Not a cramp? Its record will be deleted.", nav.Answer{Label: "delete", Do: m.discard}, nav.Answer{Label: "keep"})
	default:
		return m.stray(msg)
	}
	return nil
}

// otherThigh is the thigh at first, then its back, and then its other side each time.
func otherThigh(m diary.Muscle) diary.Muscle {
	switch m {
	case diary.Thigh, diary.Quad:
		return diary.Hamstring
	case diary.Hamstring:
		return diary.Quad
	default:
		return diary.Thigh
	}
}

// leave goes back once everything is saved. A cramp that has not eased stays open.
func (m *Model) leave() tea.Cmd {
	switch {
	case m.record.dirty():
		m.leaving = true
		return m.save()
	case m.phase == eased:
		return nav.Go(nav.Back{})
	default:
		return nav.Go(nav.Back{Then: nav.Notice{Text: "The cramp is saved without an end time. The check-in will ask how long it lasted."}})
	}
}

// Answers implements nav.Screen. The leg and the muscle are saved at once.
func (m *Model) Answers() []key.Binding {
	k := m.keys
	answers := append(m.confirm.Bindings(), k.eased, k.none, k.next, k.again, k.hard, k.retry, k.done,
		k.left, k.right, k.both, k.calf, k.foot, k.thigh)
	if m.phase == eased {
		answers = append(answers, m.details.Answers()...)
	}
	return answers
}

// Choices implements nav.Asker: of the questions once it has eased.
func (m *Model) Choices() []key.Binding {
	if m.phase != eased {
		return nil
	}
	return m.details.Choices()
}
