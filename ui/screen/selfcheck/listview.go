package selfcheck

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
)

// prefix is the width of what stands before a sign: the cursor, its number, its
// mark.
const prefix = 8

// listPage is a list of signs as it is drawn.
type listPage struct {
	head  []string
	items [][]string // the lines of each sign
	top   int        // the first line shown of those below the head
	room  int        // lines for them
	cut   bool       // they do not all fit: the last line of the window says so
}

// page sets the list in the roomiest way that fits. Where none does the signs
// scroll below the title.
func (m *Model) page() listPage {
	title, hint := m.listTitle(), m.listHint()
	items := m.items()
	for _, layout := range []struct {
		head   []string
		spaced bool
	}{
		{append([]string{title, ""}, append(hint, "")...), true},
		{append([]string{title, ""}, append(hint, "")...), false},
		{append([]string{title}, append(hint, "")...), false},
		{append([]string{title}, hint...), false},
		{[]string{title}, false},
	} {
		p := listPage{head: layout.head, items: items, room: m.height - len(layout.head)}
		if layout.spaced {
			p.items = spaced(items)
		}
		if p.length() <= p.room {
			return p
		}
	}
	head := []string{title}
	if m.doubt != sure {
		head = hint
	}
	return listPage{head: head, items: items, top: m.list.top, room: m.height - len(head) - 1, cut: true}
}

func (p listPage) length() int {
	n := 0
	for _, item := range p.items {
		n += len(item)
	}
	return n
}

// span is where a sign's lines begin and end.
func (p listPage) span(i int) (from, to int) {
	for _, item := range p.items[:i] {
		from += len(item)
	}
	return from, from + len(p.items[i])
}

// spaced puts an empty line between the signs.
func spaced(items [][]string) [][]string {
	apart := make([][]string, len(items))
	for i, item := range items {
		apart[i] = append([]string{}, item...)
		if i < len(items)-1 {
			apart[i] = append(apart[i], "")
		}
	}
	return apart
}

// roomy tells whether every sign of the list can be read in this window.
func (m *Model) roomy() bool {
	if m.state != listing || m.width < leastWidth || m.height < leastHeight {
		return false
	}
	p := m.page()
	for _, item := range p.items {
		if len(item) > p.room {
			return false
		}
	}
	return true
}

// follow scrolls to the cursor, and notes which signs were on the screen: "none of
// these" counts only once all were.
func (m *Model) follow() {
	if m.state != listing || !m.roomy() {
		return
	}
	m.list.top = max(0, m.list.top)
	p := m.page()
	if !p.cut {
		m.list.top, m.list.seen = 0, len(m.list.signs)
		return
	}
	from, to := p.span(m.list.cursor)
	m.list.top = min(max(m.list.top, to-p.room), from, max(0, p.length()-p.room))
	for m.list.seen < len(p.items) {
		if _, end := p.span(m.list.seen); end > m.list.top+p.room {
			return
		}
		m.list.seen++
	}
}

func (m *Model) listView() string {
	if !m.roomy() {
		return m.line("Warning signs: make the window larger to see them.")
	}
	p := m.page()
	var lines []string
	for _, item := range p.items {
		lines = append(lines, item...)
	}
	if p.cut {
		end := min(len(lines), p.top+p.room)
		more := ""
		if end < len(lines) {
			more = m.deps.Theme.Accent.Render(m.moreSigns())
		}
		lines = append(lines[p.top:end:end], more)
	}
	return strings.Join(append(p.head, lines...), "\n")
}

// moreSigns tells that there are more, and why there is no "none of these" yet.
func (m *Model) moreSigns() string {
	if m.list.seen < len(m.list.signs) && m.list.marks(m.marked) == 0 {
		return moreBelow + ", n after the last"
	}
	return moreBelow
}

func (m *Model) listTitle() string {
	t := m.deps.Theme
	title, which := "Is any of these there now?", "warning signs, 1 of 2"
	if m.list.tier == diary.SameDay {
		title, which = "And any of these?", "warning signs, 2 of 2"
	}
	space := min(m.width, measure) - lipgloss.Width(title) - lipgloss.Width(which)
	if space < 2 {
		return t.Strong.Render(title)
	}
	return t.Strong.Render(title) + strings.Repeat(" ", space) + t.Dim.Render(which)
}

// listHint says what to do now.
func (m *Model) listHint() []string {
	t, marks := m.deps.Theme, m.list.marks(m.marked)
	switch {
	case m.doubt != sure:
		return m.wrap(t.Accent, "Leave without saving what you marked? y leaves, n stays.", 0)
	case marks > 0:
		return m.wrap(t.Text, "enter shows what to do now. The number again takes the mark off.", 0)
	default:
		return m.wrap(t.Text, "Press n if none of them is there, or the number of each that is.", 0)
	}
}

func (m *Model) items() [][]string {
	items := make([][]string, len(m.list.signs))
	for i, s := range m.list.signs {
		items[i] = m.item(i, s)
	}
	return items
}

func (m *Model) item(i int, s diary.Sign) []string {
	t := m.deps.Theme
	cursor, box, style := "  ", "[ ]", t.Text
	if i == m.list.cursor {
		cursor = "▸ "
		if t.Glyphs == theme.ASCII {
			cursor = "> "
		}
	}
	if m.marked[s.ID] {
		box, style = "[x]", t.Warn
	}
	lines := m.wrap(style, s.Ask, prefix)
	for j := range lines {
		if j > 0 {
			lines[j] = strings.Repeat(" ", prefix) + lines[j]
			continue
		}
		lines[j] = t.Accent.Render(cursor+fmt.Sprint(i+1)) + " " + style.Render(box) + " " + lines[j]
	}
	return lines
}
