// Package pager scrolls what does not fit: one set of keys, and one last line that says
// that there is more.
//
// Its one rule: it holds a place and no text, so that the text can change under it.
package pager

import (
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// More is the line below a text that goes on.
const More = "more below"

// Pager is a place in a text.
type Pager struct{ top int }

// Top returns the first line shown of so many, in a window of so many.
func (p Pager) Top(lines, height int) int { return max(0, min(p.top, last(lines, height))) }

// last is the top line at the end of the text; the line that says that there is more is
// not needed there.
func last(lines, height int) int { return max(0, lines-max(1, height)) }

// Scrolls reports whether the text is longer than the window.
func Scrolls(lines, height int) bool { return last(lines, height) > 0 }

// Show returns the lines in the window, the last of them More where the text goes on.
func (p Pager) Show(t theme.Theme, lines []string, height int) []string {
	top := p.Top(len(lines), height)
	shown := lines[top:min(len(lines), top+max(1, height))]
	if top >= last(len(lines), height) || height < 2 {
		return shown
	}
	return append(shown[:len(shown)-1:len(shown)-1], t.Accent.Render(More))
}

// Reveal scrolls as little as it takes to show a line.
func (p *Pager) Reveal(line, lines, height int) {
	room := max(1, height-1) // the line above More
	p.top = p.Top(lines, height)
	switch {
	case line < p.top:
		p.top = line
	case line >= p.top+room:
		p.top = min(line-room+1, last(lines, height))
	}
}

// Home goes back to the first line.
func (p *Pager) Home() { p.top = 0 }

// Keys are those that scroll: up, down, a window up and down, and to both ends.
type Keys struct{ Up, Down, PageUp, PageDown, Home, End key.Binding }

// NewKeys names the arrows as the theme can show them.
func NewKeys(t theme.Theme) Keys {
	m := t.Marks()
	bind := func(shown, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
	}
	return Keys{
		Up: bind(m.UpDown, "scroll", "up", "k"), Down: bind(m.Down, "down", "down", "j"),
		PageUp: bind("pgup", "a page up", "pgup"), PageDown: bind("pgdn", "a page down", "pgdown"),
		Home: bind("home", "to the top", "home"), End: bind("end", "to the end", "end"),
	}
}

// Enable leaves the keys on where the text scrolls.
func (k *Keys) Enable(on bool) {
	for _, b := range []*key.Binding{&k.Up, &k.Down, &k.PageUp, &k.PageDown, &k.Home, &k.End} {
		b.SetEnabled(on)
	}
}

// Short are the keys for the footer, in one word; Full are all of them.
func (k Keys) Short() key.Binding { return k.Up }

// Full are all keys, for the help.
func (k Keys) Full() []key.Binding {
	return []key.Binding{k.Up, k.Down, k.PageUp, k.PageDown, k.Home, k.End}
}

// Key moves the place, and reports whether the key was one of its own.
func (p *Pager) Key(msg tea.KeyMsg, k Keys, lines, height int) bool {
	top, page := p.Top(lines, height), max(1, height-2) // the last line is seen again
	switch {
	case key.Matches(msg, k.Up):
		top--
	case key.Matches(msg, k.Down):
		top++
	case key.Matches(msg, k.PageUp):
		top -= page
	case key.Matches(msg, k.PageDown):
		top += page
	case key.Matches(msg, k.Home):
		top = 0
	case key.Matches(msg, k.End):
		top = lines
	default:
		return false
	}
	p.top = max(0, min(top, last(lines, height)))
	return true
}
