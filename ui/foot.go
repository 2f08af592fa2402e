package ui

import (
	"slices"
	"strings"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/help"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// foot is what stands below every screen: one line of what happened, and the
// keys that do something now.
type foot struct {
	theme   theme.Theme
	keys    help.Model
	message string
	failed  bool
	open    bool // the full help is shown instead of the screen

	standing string // said where there is no message
}

// common are the keys that hold on every screen, the first two also in the footer.
func common() []key.Binding {
	return []key.Binding{
		key.NewBinding(key.WithKeys("?"), key.WithHelp("?", "help")),
		key.NewBinding(key.WithKeys("q"), key.WithHelp("q", "leave")),
		key.NewBinding(key.WithKeys("ctrl+z"), key.WithHelp("ctrl+z", "to the shell, and back with fg")),
		key.NewBinding(key.WithKeys("ctrl+c"), key.WithHelp("ctrl+c", "leave at once, keeping what was done")),
	}
}

func newFoot(t theme.Theme) foot {
	var f foot
	f.dress(t)
	return f
}

// dress gives the foot the theme of the screen above it.
func (f *foot) dress(t theme.Theme) {
	keys := help.New()
	keys.ShortSeparator = " · "
	if t.Glyphs == theme.ASCII {
		keys.ShortSeparator = " | "
	}
	keys.Styles = help.Styles{
		Ellipsis: t.Dim, ShortKey: t.Text, ShortDesc: t.Dim, ShortSeparator: t.Faint,
		FullKey: t.Text, FullDesc: t.Dim, FullSeparator: t.Faint,
	}
	f.theme, f.keys = t, keys
}

func (f *foot) say(text string) { f.message, f.failed = text, false }
func (f *foot) fail(err error)  { f.message, f.failed = err.Error(), true }
func (f *foot) clear()          { f.message, f.failed = "", false }

// lines are the message, if there is one, and below it the keys. Where both do
// not fit, the message keeps its first two lines and the keys their first.
func (f *foot) lines(screen nav.Screen, width int) []string {
	message := f.worded(width)
	keys := f.wrap(f.bindings(screen), width, footLines-max(1, len(message)))
	space := make([]string, footLines-len(message)-len(keys))
	return slices.Concat(space[:min(1, len(space))], message, space[min(1, len(space)):], keys)
}

// worded is the message in at most two lines, or in one what stands in its place.
func (f *foot) worded(width int) []string {
	switch {
	case f.message == "" && f.standing == "":
		return nil
	case f.message == "":
		return []string{f.theme.Dim.Render(ansi.Truncate(theme.Printable(f.standing), width, ""))}
	}
	style := f.theme.Good
	if f.failed {
		style = f.theme.Urgent
	}
	var lines []string
	for line := range strings.SplitSeq(ansi.Wrap(theme.Printable(f.message), width, ""), "\n") {
		lines = append(lines, style.Render(line))
	}
	return lines[:min(len(lines), footLines-1)]
}

// bindings are the screen's keys and, unless letters are text now, the common ones.
func (f *foot) bindings(screen nav.Screen) []key.Binding {
	bindings := screen.ShortHelp()
	if typist, ok := screen.(nav.Typist); ok && typist.Typing() {
		return bindings
	}
	return slices.Concat(bindings, common()[:2])
}

// wrap sets the keys in as many lines as they need. Where they may not have as
// many, the last of the screen's own give way, for the help to keep its place.
func (f *foot) wrap(bindings []key.Binding, width, most int) []string {
	bindings = slices.DeleteFunc(slices.Clone(bindings), func(b key.Binding) bool { return !b.Enabled() })
	lines := f.set(bindings, width)
	for own := len(bindings) - 2; len(lines) > most && own > 0; own-- {
		lines = f.set(append(slices.Clone(bindings[:own-1]), bindings[len(bindings)-2:]...), width)
	}
	return lines[:min(len(lines), most)]
}

// set sets keys in lines.
func (f *foot) set(bindings []key.Binding, width int) []string {
	var lines []string
	from, used := 0, 0
	for i, b := range bindings {
		needed := lipgloss.Width(b.Help().Key) + 1 + lipgloss.Width(b.Help().Desc)
		if i > from && used+lipgloss.Width(f.keys.ShortSeparator)+needed > width {
			lines = append(lines, f.keys.ShortHelpView(bindings[from:i]))
			from = i
		}
		if i > from {
			used += lipgloss.Width(f.keys.ShortSeparator) + needed
		} else {
			used = needed
		}
	}
	if from < len(bindings) {
		lines = append(lines, f.keys.ShortHelpView(bindings[from:]))
	}
	return lines
}

// help shows every key, in columns.
func (f *foot) help(screen nav.Screen, width int) string {
	groups := slices.Concat(screen.FullHelp(), [][]key.Binding{common()})
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
