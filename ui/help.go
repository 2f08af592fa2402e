package ui

import (
	"math"
	"slices"
	"strings"

	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// keyPage is the list of every key, in place of the screen while it is open.
type keyPage struct {
	theme  theme.Theme
	open   bool
	page   pager.Pager
	scroll pager.Keys
	close  key.Binding
}

func (p *keyPage) setTheme(t theme.Theme) {
	p.theme, p.scroll, p.close = t, pager.NewKeys(t, "scroll"), nav.Bind("esc", "close", "esc", "?", "q", "enter")
}

// key scrolls, or closes the page.
func (p *keyPage) key(msg tea.KeyMsg, screen nav.Screen, width, height int) {
	if !p.page.Key(msg, p.scroll, len(p.lines(screen, width)), height) && key.Matches(msg, p.close) {
		p.open = false
		p.page.Home()
	}
}

// footerKeys scroll and close the page.
func (p *keyPage) footerKeys(screen nav.Screen, width, height int) []key.Binding {
	if !pager.Scrolls(len(p.lines(screen, width)), height) {
		return []key.Binding{p.close}
	}
	return []key.Binding{p.scroll.Short(), p.close}
}

// view is the page as far as the window holds it.
func (p *keyPage) view(screen nav.Screen, width, height int) []string {
	return p.page.Show(p.theme, p.lines(screen, width), height)
}

// lines are the keys in columns, or where those are too wide in one.
func (p *keyPage) lines(screen nav.Screen, width int) []string {
	heading := []string{p.theme.Strong.Render("Keys")}
	var columns []string
	var stack [][]string
	for _, group := range slices.Concat(screen.FullHelp(), [][]key.Binding{common()}) {
		group = slices.DeleteFunc(slices.Clone(group), func(b key.Binding) bool { return !b.Enabled() })
		if len(group) > 0 {
			columns = append(columns, strings.Join(p.column(group, math.MaxInt), "\n"), strings.Repeat(" ", 4))
			stack = append(stack, p.column(group, width))
		}
	}
	side := lipgloss.JoinHorizontal(lipgloss.Top, columns[:len(columns)-1]...)
	if lipgloss.Width(side) > width {
		return theme.Spaced(1, append([][]string{heading}, stack...)...)
	}
	return theme.Spaced(1, heading, strings.Split(side, "\n"))
}

// column is one key below the other, each with what it does.
func (p *keyPage) column(group []key.Binding, width int) []string {
	name := 0
	for _, b := range group {
		name = max(name, lipgloss.Width(b.Help().Key))
	}
	var lines []string
	for _, b := range group {
		label := b.Help().Key
		for _, does := range theme.Wrap(p.theme.Dim, b.Help().Desc, width-name-1) {
			lines = append(lines, p.theme.Text.Render(label+strings.Repeat(" ", name-lipgloss.Width(label)))+" "+does)
			label = ""
		}
	}
	return lines
}
