package selfcheck

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// list is the signs of one tier as they are asked about.
type list struct {
	tier   diary.Tier
	signs  []diary.Sign
	cursor int
	seen   int // how many, from the first on, have been on the screen
	scroll pager.Pager
	marked time.Time // the last mark
}

// marks counts the marked signs of the list.
func (l list) marks(marked map[string]bool) int {
	n := 0
	for _, s := range l.signs {
		if marked[s.ID] {
			n++
		}
	}
	return n
}

// listKey handles the keys that mark signs and answer the list.
func (m *Model) listKey(msg tea.KeyMsg, k keyMap) tea.Cmd {
	if cursor, moves := k.move.Move(msg, m.list.cursor, len(m.list.signs)-1, m.Height/2); moves {
		m.list.cursor = cursor
		return nil
	}
	switch {
	case key.Matches(msg, k.mark):
		return m.mark(msg.String())
	case key.Matches(msg, k.none) && m.list.tier == diary.Emergency:
		m.open(diary.SameDay)
	case key.Matches(msg, k.none), key.Matches(msg, k.goOn):
		return m.save()
	}
	return nil
}

// mark sets or removes a mark: of the sign with this digit, or where the cursor is. One that
// has just been set stays, because a hand that presses twice means it.
func (m *Model) mark(pressed string) tea.Cmd {
	i, now := m.list.cursor, m.deps.Now()
	if digit := pressed[0]; digit >= '1' && digit <= '9' {
		i = int(digit - '1')
	}
	if i >= len(m.list.signs) {
		return nil
	}
	id := m.list.signs[i].ID
	switch {
	case !m.marked[id]:
		m.list.marked = now
	case i == m.list.cursor && !nav.Paused(now.Sub(m.list.marked)):
		return nav.Go(nav.Notice{Text: fmt.Sprintf("Sign %d stays marked. Press %[1]d again to clear it.", i+1)})
	}
	m.marked[id], m.list.cursor = !m.marked[id], i
	return nil
}

// layout is a list of signs as it is drawn.
type layout struct {
	head   []string
	items  [][]string // the lines of each sign
	lines  []string   // all of them
	height int        // of the window below the head
}

// layout sets the list in the airiest way that fits. Where none does the signs scroll
// below the title.
func (m *Model) layout() layout {
	title, hint := []string{m.listTitle()}, m.listHint()
	items := make([][]string, len(m.list.signs))
	for i, s := range m.list.signs {
		items[i] = m.item(i, s)
	}
	set := func(group int, head []string) layout {
		return layout{head, items, grouped(group, items), m.Height - len(head)}
	}
	airy, close := append(theme.Spaced(1, title, hint), ""), slices.Concat(title, hint, []string{""})
	whole := len(items)
	tight := set(whole, append(title, hint...))
	for _, l := range []layout{
		set(1, airy), set(1, close), set(whole, airy), set(whole, close), tight,
	} {
		if len(l.lines) <= l.height {
			return l
		}
	}
	switch {
	case m.Asks() && len(tight.head) < m.Height/2: // the signs scroll below the question
		return tight
	case m.Asks():
		return set(whole, hint)
	}
	return set(whole, title)
}

// grouped sets items below each other, with an empty line behind so many of them.
func grouped(group int, items [][]string) []string {
	var groups [][]string
	for several := range slices.Chunk(items, max(1, group)) {
		groups = append(groups, slices.Concat(several...))
	}
	return theme.Spaced(1, groups...)
}

// span is where a sign's lines begin and end where they scroll.
func (l layout) span(i int) (from, to int) {
	from = len(theme.Spaced(0, l.items[:i]...))
	return from, from + len(l.items[i])
}

// fits reports whether the window has space for more than a line.
func (m *Model) fits() bool { return m.Width >= leastWidth && m.Height >= leastHeight }

// readable reports whether every sign of the list can be read in this window.
func (m *Model) readable() bool {
	if m.state != listing || !m.fits() {
		return false
	}
	l := m.layout()
	for _, item := range l.items {
		if pager.Scrolls(len(l.lines), l.height) && len(item) >= l.height { // a line says that there is more
			return false
		}
	}
	return true
}

// follow scrolls to the cursor, and notes which signs were on the screen: "none of
// these" counts only once all were.
func (m *Model) follow() {
	if !m.readable() {
		return
	}
	l := m.layout()
	from, to := l.span(m.list.cursor)
	m.list.scroll.Reveal(to-1, len(l.lines), l.height)
	m.list.scroll.Reveal(from, len(l.lines), l.height)
	end := m.list.scroll.Top(len(l.lines), l.height) + l.height
	if end < len(l.lines) {
		end-- // for the line that says that there is more
	}
	for m.list.seen < len(l.items) {
		if _, to := l.span(m.list.seen); to > end {
			return
		}
		m.list.seen++
	}
}

func (m *Model) listView() string {
	if !m.readable() && m.Asks() {
		return m.line(m.AskedLine())
	}
	if !m.readable() {
		return m.line("Warning signs: make the window larger to see them.")
	}
	l := m.layout()
	lines := m.list.scroll.Show(m.Theme, l.lines, l.height)
	if m.list.seen < len(m.list.signs) && m.list.marks(m.marked) == 0 { // why n does nothing yet
		lines[len(lines)-1] = m.Theme.Accent.Render(pager.More + ", then press n")
	}
	return strings.Join(append(l.head, lines...), "\n")
}

func (m *Model) listTitle() string {
	t := m.Theme
	title, which := "Any of these right now?", "warning signs, 1 of 2"
	if m.list.tier == diary.SameDay {
		title, which = "And any of these?", "warning signs, 2 of 2"
	}
	return theme.Row(t.Strong.Render(title), t.Dim.Render(which), m.Line())
}

// listHint says what to do now.
func (m *Model) listHint() []string {
	t := m.Theme
	switch {
	case m.Asks():
		return m.Question()
	case m.list.marks(m.marked) > 0:
		return m.Wrap(t.Text, "Press enter to see what to do. Press the number again to clear it.")
	default:
		return m.Wrap(t.Text, "Press n for none, or the number of each one you have.")
	}
}

func (m *Model) item(i int, s diary.Sign) []string {
	t := m.Theme
	pointer, box, style := "  ", "[ ]", t.Text
	if i == m.list.cursor {
		pointer = t.Marks().Pointer
	}
	if m.marked[s.ID] {
		box, style = "[x]", t.Warn
	}
	return m.Hanging(style, t.Accent.Render(pointer+fmt.Sprint(i+1))+" "+style.Render(box)+" ", s.Ask)
}
