package ui

import (
	"strings"

	"calmcalf/ui/nav"
	"calmcalf/ui/theme"

	"github.com/charmbracelet/bubbles/help"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
)

// foot is what stands below every screen: one line of what happened, and the
// keys that do something now.
type foot struct {
	theme   theme.Theme
	keys    help.Model
	message string
	failed  bool
	open    bool // the full help is shown instead of the screen
}

// The keys that hold on every screen.
var (
	helpKey = key.NewBinding(key.WithKeys("?"), key.WithHelp("?", "help"))
	quitKey = key.NewBinding(key.WithKeys("q"), key.WithHelp("q", "leave"))
)

func newFoot(t theme.Theme) foot {
	keys := help.New()
	keys.ShortSeparator = " · "
	if t.Glyphs == theme.ASCII {
		keys.ShortSeparator = " | "
	}
	keys.Styles = help.Styles{
		Ellipsis: t.Dim, ShortKey: t.Text, ShortDesc: t.Dim, ShortSeparator: t.Faint,
		FullKey: t.Text, FullDesc: t.Dim, FullSeparator: t.Faint,
	}
	return foot{theme: t, keys: keys}
}

func (f *foot) say(text string) { f.message, f.failed = text, false }
func (f *foot) fail(err error)  { f.message, f.failed = err.Error(), true }
func (f *foot) clear()          { f.message, f.failed = "", false }

// lines are the message, and one or two lines of keys at the very bottom.
func (f *foot) lines(screen nav.Screen, width int) []string {
	keys := f.wrap(f.bindings(screen), width)
	for len(keys) < footLines-1 {
		keys = append([]string{""}, keys...)
	}
	if f.message == "" {
		return append([]string{""}, keys...)
	}
	message := f.styled(width)
	if lines := strings.Split(message, "\n"); len(lines) > 1 { // the message matters more than the keys
		return append(lines, "", "")[:footLines]
	}
	if keys[0] == "" {
		return []string{"", message, keys[1]}
	}
	return append([]string{message}, keys...)
}

func (f *foot) styled(width int) string {
	style := f.theme.Good
	if f.failed {
		style = f.theme.Urgent
	}
	return style.Width(width).Render(plain(f.message))
}

// bindings are the screen's keys and, unless letters are text now, the common ones.
func (f *foot) bindings(screen nav.Screen) []key.Binding {
	bindings := screen.ShortHelp()
	if typist, ok := screen.(nav.Typist); ok && typist.Typing() {
		return bindings
	}
	return append(append([]key.Binding{}, bindings...), helpKey, quitKey)
}

// wrap sets the keys in as many lines as they need, two at the most; the full
// help has those that are left.
func (f *foot) wrap(bindings []key.Binding, width int) []string {
	var lines []string
	var line []key.Binding
	for _, b := range bindings {
		if !b.Enabled() {
			continue
		}
		if len(line) > 0 && lipgloss.Width(f.keys.ShortHelpView(append(line, b))) > width {
			lines, line = append(lines, f.keys.ShortHelpView(line)), nil
		}
		line = append(line, b)
	}
	if len(line) > 0 {
		lines = append(lines, f.keys.ShortHelpView(line))
	}
	return lines[:min(len(lines), footLines-1)]
}

// help shows every key, in columns.
func (f *foot) help(screen nav.Screen, width int) string {
	groups := append(append([][]key.Binding{}, screen.FullHelp()...), []key.Binding{
		helpKey, quitKey,
		key.NewBinding(key.WithKeys("ctrl+z"), key.WithHelp("ctrl+z", "to the shell, and back with fg")),
		key.NewBinding(key.WithKeys("ctrl+c"), key.WithHelp("ctrl+c", "leave at once, keeping what was done")),
	})
	text := f.keys.FullHelpView(groups)
	if lipgloss.Width(text) > width { // too narrow for columns: one below the other
		parts := make([]string, len(groups))
		for i, group := range groups {
			parts[i] = f.keys.FullHelpView([][]key.Binding{group})
		}
		text = strings.Join(parts, "\n\n")
	}
	return f.theme.Strong.Render("Keys") + "\n\n" + text + "\n\n" + f.theme.Dim.Render("any key goes back")
}

// plain takes control characters out of words that came from outside.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return -1
		}
		return r
	}, text)
}
