package ui

import (
	"errors"

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

func (m *root) top() nav.Screen {
	if len(m.stack) == 0 {
		return nil
	}
	return m.stack[len(m.stack)-1]
}

// open puts the screen that msg asks for on top.
func (m *root) open(msg nav.Msg) {
	d := m.deps
	var screen nav.Screen
	switch msg := msg.(type) {
	case nav.Home:
		screen = home.New(home.Deps{Theme: d.Theme, Evening: d.Evening, Journal: d.Journal, Now: d.Now})
	case nav.Play:
		screen = coach.New(coach.Deps{
			Theme: d.Theme, Journal: d.Journal, Words: d.Words(),
			Body: d.Moving, Others: d.Others, Still: d.Still, Now: d.Now, NewID: d.NewID, Senses: d.Senses, Checklist: d.Checklist,
		}, msg.Routine)
	case nav.CheckIn:
		screen = checkin.New(checkin.Deps{Theme: d.Theme, Journal: d.Journal, Now: d.Now, NewID: d.NewID}, msg)
	case nav.Relief:
		screen = relief.New(relief.Deps{
			Theme: d.Theme, Journal: d.Journal, Flow: d.Flow,
			Known: d.Known(), Body: d.Body, Checklist: d.Checklist, Fill: d.Fill, Still: d.Still, Now: d.Now, NewID: d.NewID,
		}, msg)
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
		screen = profile.New(profile.Deps{Theme: d.Theme, File: d.Profile, Words: d.About(), Now: d.Now, Drafts: d.Journal})
	default:
		return
	}
	screen.SetTheme(m.theme(screen))
	m.stack = append(m.stack, screen)
	m.show()
}

// back shows the screen below, which reads again what may have changed, and then does
// then, if that is not nil. Below the last screen is only the shell.
func (m *root) back(then nav.Msg) tea.Cmd {
	if len(m.stack) < 2 {
		return m.leave()
	}
	m.stack = m.stack[:len(m.stack)-1]
	m.show()
	cmds := []tea.Cmd{by(m.top(), m.top().Init())}
	if then != nil {
		cmds = append(cmds, m.navigate(then))
	}
	return nav.Batch(cmds...)
}

// Keep saves what screens have unsaved.
func (m *root) Keep() error {
	var errs []error
	for _, screen := range m.stack {
		if keeper, ok := screen.(nav.Keeper); ok {
			errs = append(errs, keeper.Keep())
		}
	}
	return errors.Join(errs...)
}

// SetTheme gives every screen its colours: the theme, or that for somebody who was just
// woken.
func (m *root) SetTheme(day, night theme.Theme) {
	m.deps.Theme, m.deps.Red = day, night
	for _, screen := range m.stack {
		screen.SetTheme(m.theme(screen))
	}
	m.show()
}

// theme is that of a screen.
func (m *root) theme(screen nav.Screen) theme.Theme {
	if woken, ok := screen.(nav.Nightly); ok && woken.Nightly() {
		return m.deps.Red
	}
	return m.deps.Theme
}

// show gives the screen on top its size, and what is around it the colours of that screen.
func (m *root) show() {
	t := m.theme(m.top())
	m.foot.theme = t
	m.help.setTheme(t)
	m.resize()
}

func (m *root) resize() {
	if top := m.top(); top != nil && m.width > 0 {
		top.SetSize(m.frame().inner())
	}
}
