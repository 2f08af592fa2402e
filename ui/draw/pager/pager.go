// Package pager scrolls what does not fit: one set of keys, and one last line that says
// that there is more.
//
// Its one rule: it holds a position and no text, so that the text can change under it.
package pager

import (
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// More is the line below a text that goes on.
const More = "more below"

// Pager is a position in a text. The zero Pager is at its first line.
type Pager struct{ top int }

// At returns the position with a line at the top.
func At(line int) Pager { return Pager{line} }

// Around returns the position that shows a line in the middle of a window of so many
// lines: for a list, whose cursor decides what is in view.
func Around(line, height int) Pager { return At(line - (height-1)/2) }

// Top returns the first line in view of so many, in a window of so many.
func (p Pager) Top(lines, height int) int { return max(0, min(p.top, last(lines, height))) }

// last is the top line at the end of the text, where no line is needed for More.
func last(lines, height int) int { return max(0, lines-max(1, height)) }

// Scrolls reports whether the text is longer than the window.
func Scrolls(lines, height int) bool { return last(lines, height) > 0 }

// Show returns the lines in view, the last of them More where the text goes on.
func (p Pager) Show(t theme.Theme, lines []string, height int) []string {
	top := p.Top(len(lines), height)
	view := lines[top:min(len(lines), top+max(1, height))]
	if top >= last(len(lines), height) || height < 2 {
		return view
	}
	return append(view[:len(view)-1:len(view)-1], t.Accent.Render(More))
}

// Reveal scrolls as little as it takes to show a line.
func (p *Pager) Reveal(line, lines, height int) {
	text := max(1, height-1) // without More
	p.top = p.Top(lines, height)
	switch {
	case line < p.top:
		p.top = line
	case line >= p.top+text:
		p.top = min(line-text+1, last(lines, height))
	}
}

// AtEnd reports whether the last line is in view.
func (p Pager) AtEnd(lines, height int) bool { return p.Top(lines, height) == last(lines, height) }

// Page goes on by a window, of which the last line stays in view.
func (p *Pager) Page(lines, height int) { p.top = p.Top(lines, height) + page(height) }

// page is how many lines of a window scroll at once: More takes one.
func page(height int) int { return max(1, height-2) }

// Home goes back to the first line.
func (p *Pager) Home() { p.top = 0 }

// Key scrolls, and reports whether the key was one that does.
func (p *Pager) Key(msg tea.KeyMsg, k Keys, lines, height int) bool {
	top, scrolls := k.Move(msg, p.Top(lines, height), last(lines, height), page(height))
	if scrolls {
		p.top = top
	}
	return scrolls
}

// Keys move through a text or a list: by a line, by a window, and to either end.
type Keys struct{ Up, Down, PageUp, PageDown, Home, End key.Binding }

// NewKeys names the arrows as the theme can show them; the footer says what they do:
// "scroll" or "choose".
func NewKeys(t theme.Theme, does string) Keys {
	m := t.Marks()
	return Keys{
		Up: nav.Bind(m.UpDown, does, "up k"), Down: nav.Bind(m.Down, "down", "down j"),
		PageUp: nav.Bind("pgup", "page up", "pgup"), PageDown: nav.Bind("pgdn", "page down", "pgdown"),
		Home: nav.Bind("home", "go to the top", "home"), End: nav.Bind("end", "go to the end", "end"),
	}
}

// Enable switches all of them on or off.
// It has too many callers to be inlined.
//
//go:noinline
func (k *Keys) Enable(on bool) {
	for _, b := range []*key.Binding{&k.Up, &k.Down, &k.PageUp, &k.PageDown, &k.Home, &k.End} {
		b.SetEnabled(on)
	}
}

// Short is the binding for the footer, which speaks for both arrows.
func (k Keys) Short() key.Binding { return k.Up }

// Full are the bindings for the help.
// It has too many callers to be inlined.
//
//go:noinline
func (k Keys) Full() []key.Binding {
	return []key.Binding{k.Up, k.PageUp, k.PageDown, k.Home, k.End}
}

// Move returns where a key leads from a position between 0 and last, and reports whether
// it is one of these keys. A page has that many lines, and at least 1.
func (k Keys) Move(msg tea.KeyMsg, at, last, page int) (int, bool) {
	page = max(1, page)
	switch {
	case key.Matches(msg, k.Up):
		at--
	case key.Matches(msg, k.Down):
		at++
	case key.Matches(msg, k.PageUp):
		at -= page
	case key.Matches(msg, k.PageDown):
		at += page
	case key.Matches(msg, k.Home):
		at = 0
	case key.Matches(msg, k.End):
		at = last
	default:
		return at, false
	}
	return max(0, min(at, last)), true
}
