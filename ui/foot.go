package ui

import (
	"slices"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// foot is what is below every screen: one line of what happened, and the keys that do
// something now.
type foot struct {
	theme    theme.Theme
	standing string // shown while there is no message
	message  string
	failed   bool // the message is an error
}

// common are the keys of every screen, the first two also in the footer.
func common() []key.Binding {
	return []key.Binding{
		nav.Bind("?", "help", "?"),
		nav.Bind("q", "quit", "q"),
		nav.Bind("ctrl+z", "to the shell, and back with fg", "ctrl+z"),
		nav.Bind("ctrl+c", "quit at once, saving what you did", "ctrl+c"),
	}
}

func (f *foot) say(text string) { f.message, f.failed = text, false }
func (f *foot) fail(err error)  { f.message, f.failed = err.Error(), true }
func (f *foot) clear()          { f.message, f.failed = "", false }

// lines are the message, if there is one, and below it the keys. Where not all of both
// fit, the message has two lines and the keys one.
func (f *foot) lines(bindings []key.Binding, width int) []string {
	message := f.notice(width)
	keys := f.keys(bindings, width, footLines-max(1, len(message)))
	space := make([]string, footLines-len(message)-len(keys))
	return slices.Concat(space[:min(1, len(space))], message, space[min(1, len(space)):], keys)
}

// notice is the message in at most two lines, or the standing line.
func (f *foot) notice(width int) []string {
	t, style := f.theme, f.theme.Good
	switch {
	case f.message == "" && f.standing == "":
		return nil
	case f.message == "":
		return []string{t.Dim.Render(ansi.Truncate(theme.Printable(f.standing), width, ""))}
	case f.failed:
		style = t.Urgent
	}
	lines := theme.Wrap(style, f.message, width)
	return lines[:min(len(lines), footLines-1)]
}

// footerKeys are the keys of the footer: the screen's, and the common ones unless letters are
// text now.
func footerKeys(screen nav.Screen) []key.Binding {
	if typing(screen) {
		return screen.ShortHelp()
	}
	return slices.Concat(screen.ShortHelp(), common()[:2])
}

// keys are the keys in as many lines as they need. Where there are not so many, the last
// of the screen's own are left out, so that the help stays.
func (f *foot) keys(bindings []key.Binding, width, most int) []string {
	var items []string
	for _, b := range bindings {
		if b.Enabled() {
			items = append(items, f.theme.Text.Render(b.Help().Key)+" "+f.theme.Dim.Render(b.Help().Desc))
		}
	}
	lines := f.flow(items, width)
	for own := len(items) - 2; len(lines) > most && own > 0; own-- {
		lines = f.flow(slices.Delete(slices.Clone(items), own-1, len(items)-2), width)
	}
	return lines[:min(len(lines), most)]
}

// flow breaks keys into lines.
func (f *foot) flow(items []string, width int) []string {
	var lines []string
	separator, used := f.theme.Faint.Render(f.theme.Marks().Separator), 0
	for _, item := range items {
		needed := lipgloss.Width(separator) + lipgloss.Width(item)
		if last := len(lines) - 1; last >= 0 && used+needed <= width {
			lines[last] += separator + item
			used += needed
			continue
		}
		lines = append(lines, item)
		used = lipgloss.Width(item)
	}
	return lines
}
