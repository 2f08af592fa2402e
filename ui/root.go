package ui

import (
	"errors"
	"strings"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/screen/checkin"
	"calmcalf/ui/screen/coach"
	"calmcalf/ui/screen/day"
	"calmcalf/ui/screen/flags"
	"calmcalf/ui/screen/history"
	"calmcalf/ui/screen/home"
	"calmcalf/ui/screen/learn"
	"calmcalf/ui/screen/profile"
	"calmcalf/ui/screen/relief"
	"calmcalf/ui/screen/selfcheck"

	tea "github.com/charmbracelet/bubbletea"
)

// root is the only tea.Model: a stack of screens and the foot of the window.
type root struct {
	deps          Deps
	stack         []nav.Screen
	width, height int
	foot          foot
	help          keyPage
	done          bool // the last frame stays empty
	mouse         bool // the terminal was asked to report the mouse
}

func newRoot(d Deps, start Start) *root {
	m := &root{deps: d, foot: foot{standing: d.Standing}}
	for _, msg := range start {
		if fail, ok := msg.(nav.Fail); ok {
			m.foot.fail(fail.Err)
			continue
		}
		m.open(msg)
	}
	return m
}

func (m *root) Init() tea.Cmd {
	if top := m.top(); top != nil {
		return tea.Batch(m.listen(), by(top, top.Init()))
	}
	return tea.Quit
}

func (m *root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.resize()
		return m, nil
	case tea.KeyMsg:
		return m, m.keys(msg)
	case tea.MouseMsg:
		return m, m.pointed(msg)
	case tea.ResumeMsg: // back from the shell, which had no mouse
		m.mouse = false
		return m, tea.Batch(m.listen(), m.broadcast(msg))
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
	f, top := m.frame(), m.top()
	width, height := f.inner()
	if m.help.open {
		return f.draw(m.help.view(top, width, height), m.foot.lines(m.help.shown(top, width, height), width))
	}
	return f.draw(strings.Split(top.View(), "\n"), m.foot.lines(shown(top), width))
}

// keys handles what was typed so fast that it came as one message key by key. Pasted text
// stays whole.
func (m *root) keys(msg tea.KeyMsg) tea.Cmd {
	if msg.Type != tea.KeyRunes || msg.Paste || len(msg.Runes) < 2 {
		return m.key(msg)
	}
	var cmds []tea.Cmd
	for _, r := range msg.Runes {
		cmds = append(cmds, m.key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}))
	}
	return tea.Batch(cmds...)
}

// key handles the keys of every screen first, and passes the rest on to the top.
func (m *root) key(msg tea.KeyMsg) tea.Cmd {
	top := m.top()
	switch {
	case msg.String() == "ctrl+c":
		return m.leave()
	case msg.String() == "ctrl+z":
		return tea.Suspend
	case m.help.open:
		width, height := m.frame().inner()
		m.help.key(msg, top, width, height)
		return nil
	}
	m.foot.clear()
	switch {
	case typing(top):
	case msg.String() == "?":
		m.help.open = true
		return nil
	case msg.String() == "q":
		if guard, ok := top.(nav.Guard); ok && !guard.MayLeave() {
			return nil
		}
		return m.leave()
	}
	return by(top, top.Update(msg))
}

// typing reports whether letters are text on a screen.
func typing(screen nav.Screen) bool {
	typist, ok := screen.(nav.Typist)
	return ok && typist.Typing()
}

func (m *root) navigate(msg nav.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case nav.Quit:
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
		return tea.Batch(m.listen(), by(m.top(), m.top().Init()))
	}
}

// open puts the screen that msg asks for on top.
func (m *root) open(msg nav.Msg) {
	d := m.deps
	var screen nav.Screen
	switch msg := msg.(type) {
	case nav.Home:
		screen = home.New(home.Deps{Theme: d.Theme, Poses: d.Poses, Evening: d.Evening, Journal: d.Journal, Now: d.Now})
	case nav.Play:
		screen = coach.New(coach.Deps{
			Theme: d.Theme, Poses: d.Poses, Journal: d.Journal, Words: d.Words(),
			Body: d.Body, Still: d.Still, Now: d.Now, NewID: d.NewID, Senses: d.Senses, Checklist: d.Checklist,
		}, msg.Routine)
	case nav.CheckIn:
		screen = checkin.New(checkin.Deps{Theme: d.Theme, Journal: d.Journal, Now: d.Now, NewID: d.NewID}, msg.Night)
	case nav.Relief:
		screen = relief.New(relief.Deps{
			Theme: d.Red, Poses: d.Poses, Journal: d.Journal, Flow: d.Flow,
			Known: d.Known(), Body: d.Body, Checklist: d.Checklist, Fill: d.Fill, Still: d.Still, Now: d.Now, NewID: d.NewID,
		}, msg.Side, msg.Muscle)
	case nav.Day:
		screen = day.New(day.Deps{Theme: d.Theme, Journal: d.Journal, Now: d.Now, NewID: d.NewID}, msg.Night)
	case nav.History:
		screen = history.New(history.Deps{Theme: d.Theme, Journal: d.Journal, Now: d.Now, Study: d.Study, View: msg.View})
	case nav.Learn:
		screen = learn.New(learn.Deps{Theme: d.Theme, Pages: d.Pages, Cautions: d.Known().Cautions(), Sources: msg.Sources}, msg.Topic)
	case nav.SelfCheck:
		screen = selfcheck.New(selfcheck.Deps{Theme: d.Theme, Journal: d.Journal, Checklist: d.Checklist, SaveProfile: d.Profile.Save, Now: d.Now})
	case nav.Flags:
		screen = flags.New(flags.Deps{Theme: d.Theme, Journal: d.Journal, Flags: d.Flags, Now: d.Now})
	case nav.Profile:
		screen = profile.New(profile.Deps{Theme: d.Theme, File: d.Profile, Words: d.About(), Now: d.Now})
	default:
		return
	}
	m.stack = append(m.stack, screen)
	m.resize()
}

// back shows the screen below, which reads again what may have changed, and then does
// then, if that is not nil. Below the last screen is only the shell.
func (m *root) back(then nav.Msg) tea.Cmd {
	if len(m.stack) < 2 {
		return m.leave()
	}
	m.stack = m.stack[:len(m.stack)-1]
	m.resize()
	cmds := []tea.Cmd{m.listen(), by(m.top(), m.top().Init())}
	if then != nil {
		cmds = append(cmds, m.navigate(then))
	}
	return tea.Batch(cmds...)
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
	return tea.Batch(cmds...)
}

// keep saves what screens have unsaved.
func (m *root) keep() error {
	var errs []error
	for _, screen := range m.stack {
		if keeper, ok := screen.(nav.Keeper); ok {
			errs = append(errs, keeper.Keep())
		}
	}
	return errors.Join(errs...)
}

func (m *root) resize() {
	m.foot.theme = m.theme()
	m.help.setTheme(m.theme())
	if top := m.top(); top != nil && m.width > 0 {
		top.SetSize(m.frame().inner())
	}
}

// theme is that of the screen on top.
func (m *root) theme() theme.Theme {
	if _, night := m.top().(*relief.Model); night {
		return m.deps.Red
	}
	return m.deps.Theme
}

func (m *root) frame() frame { return frame{m.width, m.height} }

func (m *root) top() nav.Screen {
	if len(m.stack) == 0 {
		return nil
	}
	return m.stack[len(m.stack)-1]
}
