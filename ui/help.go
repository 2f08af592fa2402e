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

// columnGap is the number of cells between two columns of keys.
const columnGap = 4

// keyPage is the list of every key, in place of the screen while it is open.
type keyPage struct {
	theme  theme.Theme
	open   bool
	page   pager.Pager
	scroll pager.Keys
	close  key.Binding
}

func (p *keyPage) setTheme(t theme.Theme) {
	p.theme, p.scroll, p.close = t, pager.NewKeys(t, "scroll"), nav.Bind("esc", "close", "esc ? q enter")
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

// lines are the keys in as many columns as there are groups of them, or as have room.
func (p *keyPage) lines(screen nav.Screen, width int) []string {
	heading := []string{p.theme.Strong.Render("Keys")}
	var groups [][]key.Binding
	for _, group := range slices.Concat(screen.FullHelp(), [][]key.Binding{common()}) {
		group = slices.DeleteFunc(slices.Clone(group), func(b key.Binding) bool { return !b.Enabled() })
		if len(group) > 0 {
			groups = append(groups, group)
		}
	}
	for columns := len(groups); columns > 1; columns-- {
		var blocks []string
		for _, stack := range stacks(groups, columns) {
			block := strings.Join(p.column(stack, math.MaxInt), "\n")
			if len(blocks) > 0 {
				blocks = append(blocks, strings.Repeat(" ", columnGap))
			}
			blocks = append(blocks, block)
		}
		if side := lipgloss.JoinHorizontal(lipgloss.Top, blocks...); lipgloss.Width(side) <= width {
			return theme.Spaced(1, heading, strings.Split(side, "\n"))
		}
	}
	return theme.Spaced(1, heading, p.column(groups, width))
}

// stacks sets groups below each other in at most so many stacks, which are as short as that
// allows, with an empty line between two groups.
func stacks(groups [][]key.Binding, most int) [][][]key.Binding {
	for height := 1; ; height++ {
		var stacks [][][]key.Binding
		lines := 0
		for _, group := range groups {
			if lines += 1 + len(group); len(stacks) == 0 || lines > height {
				stacks, lines = append(stacks, nil), len(group)
			}
			last := len(stacks) - 1
			stacks[last] = append(stacks[last], group)
		}
		if len(stacks) <= most {
			return stacks
		}
	}
}

// column is one key below the other, each with what it does.
func (p *keyPage) column(groups [][]key.Binding, width int) []string {
	name := 0
	for _, b := range slices.Concat(groups...) {
		name = max(name, lipgloss.Width(b.Help().Key))
	}
	var parts [][]string
	for _, group := range groups {
		var lines []string
		for _, b := range group {
			label := b.Help().Key
			for _, does := range theme.Wrap(p.theme.Dim, b.Help().Desc, width-name-1) {
				lines = append(lines, p.theme.Text.Render(label+strings.Repeat(" ", name-lipgloss.Width(label)))+" "+does)
				label = ""
			}
		}
		parts = append(parts, lines)
	}
	return theme.Spaced(1, parts...)
}
