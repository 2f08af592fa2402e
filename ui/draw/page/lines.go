package page

import (
	"slices"
	"strings"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// Line is one line of a page, in its styles.
type Line struct {
	Text    string
	Heading bool
	Found   int // matches that begin in it
}

// Lines breaks the page, without its title, into lines of at most width cells, with all
// that matches the query marked. An empty query matches nothing.
func (p Page) Lines(width int, t theme.Theme, query string) []Line {
	var lines []Line
	for i, b := range p.blocks {
		if i > 0 && !b.closeTo(p.blocks[i-1]) {
			lines = append(lines, Line{})
		}
		lines = append(lines, b.lines(max(1, width), t, query)...)
	}
	return lines
}

// closeTo reports whether no empty line is between a block and the one before.
func (b block) closeTo(before block) bool {
	switch before.kind {
	case heading:
		return b.kind != heading
	case item:
		return b.kind == item
	default: // a paragraph that the list goes on with
		return b.kind == item && strings.HasSuffix(before.text, ":")
	}
}

// Plain is the page as plain text with lines of at most width characters, its
// title first. Every line ends.
func (p Page) Plain(width int) string {
	text := p.Title + "\n\n"
	for _, line := range p.Lines(width, theme.Plain(theme.ASCII), "") {
		text += line.Text + "\n"
	}
	return text
}

// Mentions reports whether the title or the text matches the query.
func (p Page) Mentions(query string) bool {
	return len(matches(p.Title, query)) > 0 ||
		slices.ContainsFunc(p.blocks, func(b block) bool { return len(matches(b.text, query)) > 0 })
}

// matches are the places in a text where the query begins, whatever its case. They do not
// overlap.
func matches(text, query string) []int {
	text, query = fold(text), fold(query)
	var at []int
	for from := 0; query != ""; {
		i := strings.Index(text[from:], query)
		if i < 0 {
			break
		}
		at = append(at, from+i)
		from += i + len(query)
	}
	return at
}

// fold makes A to Z lower case. Other than with ToLower, every byte stays where it is.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}

func (b block) lines(width int, t theme.Theme, query string) []Line {
	inks, starts := slices.Clone(b.inks), matches(b.text, query)
	for _, at := range starts {
		paint(inks, at, at+len(query), found)
	}
	first := b.before(t, width)
	indent := strings.Repeat(" ", lipgloss.Width(first))
	var lines []Line
	for i, s := range b.wrap(width - len(indent)) {
		line := Line{Heading: b.kind == heading}
		for _, at := range starts {
			if s.from <= at && at < s.to {
				line.Found++
			}
		}
		text := b.draw(s, inks, t)
		if i == 0 {
			text = first + text
		} else {
			text = indent + text
		}
		line.Text = text
		lines = append(lines, line)
	}
	return lines
}

// before is the sign of an item, which its first line begins with.
func (b block) before(t theme.Theme, width int) string {
	if b.kind != item || width < 8 { // no room for it
		return ""
	}
	sign := b.sign
	if sign == "-" {
		sign = t.Marks().Bullet
	}
	return t.Dim.Render(sign) + " "
}

// draw renders a part of the text, a run of the same ink at a time.
func (b block) draw(s span, inks []ink, t theme.Theme) string {
	var out strings.Builder
	for from := s.from; from < s.to; {
		to := from + 1
		for to < s.to && inks[to] == inks[from] {
			to++
		}
		out.WriteString(b.style(inks[from], t).Render(b.text[from:to]))
		from = to
	}
	return out.String()
}

func (b block) style(i ink, t theme.Theme) theme.Style {
	switch {
	case i == found:
		return t.Accent.Reverse(true)
	case b.kind == heading, i == strong:
		return t.Strong
	case i == emphasis:
		return t.Text.Italic(true)
	case i == source:
		return t.Dim
	default:
		return t.Text
	}
}

type span struct{ from, to int }

// wrap breaks the text between words, and within those that are longer than a
// line.
func (b block) wrap(width int) []span {
	var lines []span
	var line span
	for at, text := 0, b.text; at < len(text); {
		end := b.wordEnd(at)
		if line.to > line.from && ansi.StringWidth(text[line.from:end]) > width {
			lines, line = append(lines, line), span{at, at}
		}
		for ansi.StringWidth(text[line.from:end]) > width {
			cut := line.from + len(ansi.Truncate(text[line.from:end], width, ""))
			if cut == line.from { // not even one character fits
				break
			}
			lines, line = append(lines, span{line.from, cut}), span{cut, cut}
		}
		line.to = end
		at = end + 1
	}
	return append(lines, line)
}

// wordEnd is the end of the word that begins at a byte. The marks of sources belong to the
// word before them.
func (b block) wordEnd(at int) int {
	for at < len(b.text) && (b.text[at] != ' ' || b.inks[at] == source || at+1 < len(b.text) && b.inks[at+1] == source) {
		at++
	}
	return at
}
