package ui

import (
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/terminal"

	tea "github.com/charmbracelet/bubbletea"
)

// root is the only tea.Model: a stack of screens and the foot of the window.
type root struct {
	deps          Deps
	stack         []nav.Screen
	width, height int
	foot          foot
	help          keyPage
	repeats       repeats
	date          diary.Date // by the last look at the clock
	part          diary.DayPart
	was           string    // the topic before this one
	turned        time.Time // the last look that found another one of them
	typed         bool      // something, and the time to save it is being waited for
	done          bool      // the last frame stays empty
}

func newRoot(d Deps, start Start) *root {
	now := d.Now()
	m := &root{deps: d, foot: foot{standing: d.Standing}, date: diary.DateOf(now), part: diary.PartOfDay(now)}
	m.SetTheme(d.Theme, d.Red)
	for _, msg := range start {
		switch msg := msg.(type) {
		case nav.Fail:
			m.foot.fail(msg.Err)
		case nav.Notice:
			m.foot.say(msg.Text)
		default:
			m.open(msg)
		}
	}
	return m
}

func (m *root) Init() tea.Cmd {
	if top := m.top(); top != nil {
		return nav.Batch(m.await(), by(top, top.Init()))
	}
	return tea.Quit
}

func (m *root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	before := m.topic()
	model, cmd := m.update(msg)
	now, after := m.deps.Now(), m.topic()
	asked := within(nav.Pause, m.repeats.answered, now) || within(nav.Pause, m.turned, now) // and not looked for
	switch {
	case before == "" || after == "" || before == after:
	case after == m.was: // as after undo: it was seen before
		m.was = ""
	default:
		if m.was = before; asked {
			m.repeats.moved(now)
		}
	}
	return model, nav.Batch(cmd, m.backUp())
}

// backUp is the command that backs up what was saved, nil where nothing was.
func (m *root) backUp() tea.Cmd {
	if m.deps.Backups == nil || !m.deps.Backups.Due() {
		return nil
	}
	return func() tea.Msg {
		if err := m.deps.Backups.Tend(); err != nil {
			return nav.Notice{Text: diary.Capital(strings.ReplaceAll(err.Error(), "\n", ". "))}
		}
		return nil
	}
}

func (m *root) update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.resize()
		return m, m.look()
	case tea.FocusMsg:
		return m, m.look()
	case turnMsg:
		return m, nav.Batch(m.look(), m.await())
	case tea.KeyMsg:
		return m, m.keys(msg)
	case tea.MouseMsg:
		return m, m.pointed(msg)
	case tea.ResumeMsg:
		return m, nav.Batch(m.broadcast(msg), m.look())
	case terminal.Background:
		if m.deps.Themes != nil {
			m.SetTheme(m.deps.Themes(msg.Dark))
		}
		return m, nil
	case draftMsg:
		m.typed = false
		return m, by(msg.screen, msg.screen.(nav.Drafter).Draft())
	case sent:
		return m, m.received(msg)
	case nav.Msg:
		return m, m.navigate(msg)
	default:
		return m, m.broadcast(msg)
	}
}

func (m *root) View() string {
	if m.done || m.top() == nil || m.width == 0 {
		return ""
	}
	return m.frame().draw(m.body(), func(width, height, most int) []string { return m.foot.lines(m.footer(width), width, height, most) })
}

// body is what is above the foot: the screen on top, or all of its keys.
func (m *root) body() []string {
	if m.help.open {
		width, height := m.frame().inner()
		return m.help.view(m.top(), width, height)
	}
	return strings.Split(m.top().View(), "\n")
}

func (m *root) navigate(msg nav.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case nav.Quit:
		return m.leave()
	case nav.Sample:
		m.deps.Sample()
		return m.leave()
	case nav.Back:
		return m.back(msg.Then)
	case nav.Notice:
		m.foot.say(msg.Text)
		return nil
	case nav.Fail:
		m.foot.fail(msg.Err)
		return nil
	default:
		m.open(msg)
		return by(m.top(), m.top().Init())
	}
}

func (m *root) leave() tea.Cmd {
	m.done = true
	return tea.Quit
}

// broadcast passes ticks and replies to every screen: each knows its own.
func (m *root) broadcast(msg tea.Msg) tea.Cmd {
	cmds := make([]tea.Cmd, 0, len(m.stack))
	for _, screen := range m.stack {
		cmds = append(cmds, by(screen, screen.Update(msg)))
	}
	return nav.Batch(cmds...)
}

func (m *root) frame() frame { return frame{m.width, m.height} }
