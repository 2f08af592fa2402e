package history

import (
	"strings"

	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"

	tea "github.com/charmbracelet/bubbletea"
)

// lines are the page of a view of all the nights together: it scrolls, and has no cursor.
type lines struct {
	theme  theme.Theme
	text   []string
	height int
	page   pager.Pager
}

// set replaces the text; the page stays where it is as far as possible.
func (l *lines) set(text []string, height int) { l.text, l.height = text, height }

// moveTo does nothing: there is no cursor.
func (l *lines) moveTo(int) {}

func (l *lines) draw() string {
	return strings.Join(l.page.Show(l.theme, l.text, l.height), "\n")
}

func (l *lines) scrolls() bool { return pager.Scrolls(len(l.text), l.height) }

func (l *lines) key(msg tea.KeyMsg, k pager.Keys) bool {
	return l.page.Key(msg, k, len(l.text), l.height)
}

// scroll moves the page by lines.
func (l *lines) scroll(by int) {
	l.page = pager.At(l.page.Top(len(l.text), l.height) + by)
}

// scroller is a view whose lines scroll.
type scroller interface {
	scrolls() bool
	key(tea.KeyMsg, pager.Keys) bool
	scroll(by int)
}
