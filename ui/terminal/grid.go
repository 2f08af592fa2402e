package terminal

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

// cell is one cell of the window. It has numbers in place of texts, because there are
// thousands of cells, and they are compared in every frame.
type cell struct {
	glyph glyph
	pen   pen  // for its style
	width int8 // cells that the glyph takes: 1 or 2; 0 in the right half of a wide one
	kind  kind
}

// glyph is one grapheme cluster: a character, or, below 0, several. It is 0 in the right half
// of a wide one.
type glyph rune

// clusters are those of several characters seen so far. Number -1 is the first.
type clusters struct {
	texts   []string
	numbers map[string]glyph
}

func (c *clusters) of(text string) glyph {
	if r, size := utf8.DecodeRuneInString(text); size == len(text) {
		return glyph(r)
	}
	n, known := c.numbers[text]
	if !known {
		if c.numbers == nil {
			c.numbers = map[string]glyph{}
		}
		text = strings.Clone(text) // a frame is not kept for it
		c.texts = append(c.texts, text)
		n = glyph(-len(c.texts))
		c.numbers[text] = n
	}
	return n
}

func (c *clusters) append(to []byte, g glyph) []byte {
	if g < 0 {
		return append(to, c.texts[-g-1]...)
	}
	return utf8.AppendRune(to, rune(g))
}

// registry has the styles and the clusters by the numbers that cells have.
type registry struct {
	pens
	clusters
}

// kind is how far terminals agree on the width of a cluster.
type kind int8

const (
	plain     kind = iota // everywhere the same
	ambiguous             // one cell, or two in terminals set up for East Asia
	complex               // wide characters, emoji, combining marks: anything may happen
)

var blank = cell{glyph: ' ', width: 1}

// block reports whether a cell has a block element, U+2580 to U+259F.
func (c cell) block() bool { return c.glyph >= '▀' && c.glyph <= '▟' }

// grid is a picture: rows of cells.
type grid struct {
	width, height int
	cells         []cell
}

func (g *grid) row(y int) []cell { return g.cells[y*g.width : (y+1)*g.width] }

// reset clears g and resizes it, reusing its memory if that is large enough.
func (g *grid) reset(width, height int) {
	g.width, g.height = width, height
	if need := width * height; cap(g.cells) >= need {
		g.cells = g.cells[:need]
	} else {
		g.cells = make([]cell, need)
	}
	fill(g.cells, blank)
}

// draw puts the lines of a frame into g. What is outside is cut off; a wide character that
// only half fits becomes a blank. Only text and SGR sequences are used: any other control
// sequence is left out.
func (g *grid) draw(frame string, r *registry) {
	var s style
	y := 0
	for line := range strings.SplitSeq(frame, "\n") {
		if y >= g.height {
			return
		}
		s = drawLine(g.row(y), line, s, r)
		y++
	}
}

// drawLine fills a row, and returns the style that continues in the next line.
func drawLine(row []cell, line string, s style, r *registry) style {
	x, pen := 0, r.pens.of(s)
	for line != "" {
		if c := line[0]; c >= ' ' && c <= '~' && (len(line) == 1 || line[1] < 0x80) { // no mark follows it
			if x < len(row) {
				row[x] = cell{glyph: glyph(c), pen: pen, width: 1}
			}
			x++
			line = line[1:]
			continue
		}
		text, width, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
		line = line[max(1, n):]
		switch {
		case text == "" || text[0] < ' ' || text[0] == 0x7f || text[0] >= 0x80 && text[0] < 0xc0:
			s = s.with(text)
			pen = r.pens.of(s)
		case width == 0: // a mark joins the character before it
			join(row, x, text, &r.clusters)
		default:
			place(row, x, cell{r.clusters.of(text), pen, int8(width), kindOf(text, width)})
			x += width
		}
	}
	return s
}

// place puts a character into a row, as far as it fits there.
func place(row []cell, x int, c cell) {
	switch end := x + int(c.width); {
	case end <= len(row):
		row[x] = c
		for i := x + 1; i < end; i++ {
			row[i] = cell{pen: c.pen}
		}
	case x < len(row):
		row[x] = blank
	}
}

// join adds a mark to the character that ends before x.
func join(row []cell, x int, mark string, c *clusters) {
	if x > len(row) {
		return
	}
	for x--; x >= 0; x-- {
		if row[x].width > 0 {
			row[x].glyph = c.of(string(append(c.append(nil, row[x].glyph), mark...)))
			row[x].kind = complex
			return
		}
	}
}

func kindOf(text string, width int) kind {
	runes := []rune(text)
	switch {
	case len(runes) > 1 || width > 1:
		return complex
	case runewidth.IsAmbiguousWidth(runes[0]):
		return ambiguous
	default:
		return plain
	}
}
