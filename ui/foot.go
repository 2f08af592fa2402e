package ui

import (
	"strings"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
)

// foot is what is below every screen: one line of what happened, and the likeliest of the
// keys that do something now.
type foot struct {
	theme    theme.Theme
	standing string // shown while there is no message
	message  string
	about    about
}

// about is what a message is about.
type about int

const (
	done    about = iota // what was done
	refused              // a key that did nothing
	failed               // an error
)

// ownKeys is the most keys of a screen in its footer.
const ownKeys = 4

// common are the keys of every screen, the first also in the footer.
func common() []key.Binding {
	return []key.Binding{
		nav.Bind("?", "keys", "?"),
		nav.Bind("q", "quit", "q"),
		nav.Bind("ctrl+z", "go to the shell (fg brings you back)", "ctrl+z"),
		nav.Bind("ctrl+c", "quit at once; what you did is saved", "ctrl+c"),
	}
}

func (f *foot) say(text string)    { f.message, f.about = text, done }
func (f *foot) refuse(text string) { f.message, f.about = text, refused }
func (f *foot) fail(err error)     { f.message, f.about = err.Error(), failed }
func (f *foot) clear()             { f.message, f.about = "", done }

// lines are so many as the foot has, at least two: the keys in the last, and above them the
// message, if there is one. A message that needs all lines covers the keys, and one that is longer
// gets more lines, up to most.
func (f *foot) lines(keys string, width, height, most int) []string {
	message := f.notice(width, most)
	if len(message) < height {
		message = append(message, keys)
	}
	return append(make([]string, max(0, height-len(message))), message...)
}

// notice is the message in as few lines as it needs, at most so many, or the standing line.
// What has no room is left out between words.
func (f *foot) notice(width, most int) []string {
	t, style, words := f.theme, f.theme.Good, f.message
	switch {
	case f.message == "" && f.standing == "":
		return nil
	case f.message == "":
		style, words, most = t.Dim, f.standing, 1
	case f.about == refused:
		style = t.Warn
	case f.about == failed:
		style = t.Urgent
	}
	lines := theme.Lines(words, width)
	if len(lines) > most {
		more := t.Marks().Ellipsis
		lines = theme.Lines(words, width-lipgloss.Width(more))[:most]
		lines[most-1] += more
	}
	return theme.Wrap(style, strings.Join(lines, "\n"), width)
}

// footer is the line of keys: of a screen its own first ones, as many as have room, and the
// one that shows all, unless letters are text now. While somebody holds still it fades.
func (m *root) footer(width int) string {
	top := m.top()
	own, last := top.ShortHelp(), common()[:1]
	name := m.foot.theme.Text
	switch holder, is := top.(nav.Holder); {
	case m.help.open:
		inner, height := m.frame().inner()
		own, last = nil, m.help.footerKeys(top, inner, height)
	case typing(top):
		last = nil
	case is && holder.Holding():
		name = m.foot.theme.Dim
	}
	return m.foot.row(own, last, name, width)
}

// row sets keys in one line: as many of the first ones as have room beside the last ones. One
// whose words are too long leaves its place to the next.
func (f *foot) row(first, last []key.Binding, name theme.Style, width int) string {
	separator := f.theme.Faint.Render(f.theme.Marks().Separator)
	item := func(b key.Binding) string { return name.Render(b.Help().Key) + " " + f.theme.Dim.Render(b.Help().Desc) }
	var end, items []string
	for _, b := range last {
		end = append(end, item(b))
	}
	fits := func(items []string) bool {
		return lipgloss.Width(strings.Join(append(items, end...), separator)) <= width
	}
	for _, b := range first {
		if !b.Enabled() || len(items) == ownKeys {
			continue
		}
		if more := append(items[:len(items):len(items)], item(b)); fits(more) {
			items = more
		}
	}
	return strings.Join(append(items, end...), separator)
}
