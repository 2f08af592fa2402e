package ui

import (
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/terminal"

	"github.com/charmbracelet/bubbles/key"
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
	turned        time.Time // the last look that found another one of them
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
		return tea.Batch(m.await(), by(top, top.Init()))
	}
	return tea.Quit
}

func (m *root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.resize()
		return m, m.look()
	case tea.FocusMsg:
		return m, m.look()
	case turnMsg:
		return m, tea.Batch(m.look(), m.await())
	case tea.KeyMsg:
		return m, m.keys(msg)
	case tea.MouseMsg:
		return m, m.pointed(msg)
	case tea.ResumeMsg:
		return m, tea.Batch(m.broadcast(msg), m.look())
	case terminal.Background:
		if m.deps.Themes != nil {
			m.SetTheme(m.deps.Themes(msg.Dark))
		}
		return m, nil
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
	return m.frame().draw(m.body(), func(width, height int) []string { return m.foot.lines(m.footer(width), width, height) })
}

// body is what is above the foot: the screen on top, or all of its keys.
func (m *root) body() []string {
	if m.help.open {
		width, height := m.frame().inner()
		return m.help.view(m.top(), width, height)
	}
	return strings.Split(m.top().View(), "\n")
}

// keys handles what one read brought key by key. Pasted text stays whole: it is text where
// that is typed, and nothing elsewhere.
func (m *root) keys(msg tea.KeyMsg) tea.Cmd {
	switch top := m.top(); {
	case msg.Paste && typing(top):
		m.foot.clear()
		return by(top, top.Update(msg))
	case msg.Paste:
		return nil
	case msg.Type != tea.KeyRunes:
		return m.key(msg)
	}
	m.repeats.read(msg.Runes, m.deps.Now())
	var cmds []tea.Cmd
	for _, r := range msg.Runes {
		cmds = append(cmds, m.key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}))
	}
	return tea.Batch(cmds...)
}

// key handles the keys of every screen first, and passes the rest on to the top.
func (m *root) key(msg tea.KeyMsg) tea.Cmd {
	top, now, name := m.top(), m.deps.Now(), msg.String()
	text := typing(top) && !m.help.open && msg.Type != tea.KeyEnter && msg.Type != tea.KeyEsc
	look := m.look()
	switch {
	case name == "ctrl+c":
		return m.leave()
	case name == "ctrl+z":
		return tea.Suspend
	case text:
		m.repeats.note(name, press{now, top, false})
		m.foot.clear()
		return tea.Batch(look, by(top, top.Update(msg)))
	case within(quiet, m.turned, now): // what the key would have done was decided before
		m.repeats.note(name, press{now, top, true})
		return look
	}
	switch m.repeats.judge(name, m.answers(msg), top, now) {
	case repeated:
		return nil
	case hurried:
		m.lost(name)
		return nil
	}
	return m.act(msg)
}

// act does what a key is for. What is said at the foot stays until a key does something. A
// key that does nothing, but came at once after another, was perhaps meant for what that
// one leads to.
func (m *root) act(msg tea.KeyMsg) tea.Cmd {
	top, name, several := m.top(), msg.String(), m.repeats.together > 1
	var before []string
	if m.foot.message != "" || several {
		before = m.body()
	}
	cmd := m.command(msg)
	switch {
	case m.done:
	case cmd != nil || top != m.top() || !slices.Equal(before, m.body()):
		m.foot.clear()
	case several:
		m.lost(name)
	}
	return cmd
}

// command is what a key leads to.
func (m *root) command(msg tea.KeyMsg) tea.Cmd {
	top := m.top()
	switch {
	case m.help.open:
		width, height := m.frame().inner()
		m.help.key(msg, top, width, height)
	case msg.String() == "?":
		m.help.open = true
	case msg.String() != "q":
		return by(top, top.Update(msg))
	default:
		if guard, ok := top.(nav.Guard); !ok || guard.MayLeave() {
			return m.leave()
		}
	}
	return nil
}

// lost says that a key did nothing because it came at once with others, unless one of them
// answered something: then it was a slip.
func (m *root) lost(key string) {
	key = strings.Replace(key, " ", "space", 1)
	if !within(slip, m.repeats.answered, m.deps.Now()) {
		m.foot.say("Several keys came at once, so " + key + " did nothing. Press " + key + " again if you meant it.")
	}
}

// answers reports whether a key answers something now, here or on the screen on top. Esc
// always does: held, it closes one thing. So does enter where text is typed.
func (m *root) answers(msg tea.KeyMsg) bool {
	if m.help.open {
		return key.Matches(msg, m.help.close)
	}
	return msg.Type == tea.KeyEsc || msg.Type == tea.KeyEnter && typing(m.top()) || key.Matches(msg, append(common(), m.top().Answers()...)...)
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
	return tea.Batch(cmds...)
}

func (m *root) frame() frame { return frame{m.width, m.height} }
