package terminal

import (
	"slices"
	"strconv"
)

// Painter turns frames into the bytes that change one frame into the next. It never relies
// on a line break, on scrolling or on the cursor position after a character whose width is
// disputed, so a terminal smaller than it reports loses what does not fit, and nothing else
// moves.
type Painter struct {
	shown, next grid
	text        string // of the picture shown
	resized     int    // what it was for
	out         []byte
	gone        []int // blocks of a line
	y, x        int   // where the cursor is; x is unknown when negative
	behind      int   // where it is behind ambiguous characters, if they took a cell each
	style       style // of what is written next
	registry    registry
	cursor      *Cell
	mouse       bool
}

const (
	beginUpdate, endUpdate   = "\x1b[?2026h", "\x1b[?2026l" // a picture is shown as a whole
	showCursor, hideCursor   = "\x1b[?25h", "\x1b[?25l"
	reportMouse, ignoreMouse = "\x1b[?1002h\x1b[?1006h", "\x1b[?1006l\x1b[?1002l"
	clearAll, clearRest      = "\x1b[2J", "\x1b[K"
	resetStyle               = "\x1b[m"
)

// forget makes Paint draw the next frame completely, as what the terminal shows is unknown.
// It assumes a hidden cursor and no mouse reports.
func (p *Painter) forget() { *p = Painter{out: p.out[:0]} }

// Paint returns the bytes to write, valid until the next call; none if nothing changed.
func (p *Painter) Paint(f Frame) []byte {
	p.out, p.y = p.out[:0], -1
	whole := f.Width != p.shown.width || f.Height != p.shown.height || f.Resized != p.resized
	p.resized = f.Resized
	if whole || f.Text != p.text {
		p.draw(f, whole)
	}
	if f.Mouse != p.mouse {
		p.report(f.Mouse)
	}
	p.point(f.Cursor)
	return p.out
}

// draw writes the text of a frame, and stores it as shown.
func (p *Painter) draw(f Frame, whole bool) {
	p.next.reset(f.Width, f.Height)
	p.next.draw(f.Text, &p.registry)
	p.put(beginUpdate)
	if whole {
		if p.cursor != nil {
			p.put(hideCursor)
			p.cursor = nil
		}
		p.put(resetStyle + clearAll)
		p.shown.reset(f.Width, f.Height)
	}
	rows := 0
	for y := range f.Height {
		if p.line(y) {
			rows++
		}
	}
	p.restyle(style{})
	switch {
	case rows > 1 || whole:
		p.put(endUpdate)
	default: // one line needs no protection
		p.out = p.out[len(beginUpdate):]
	}
	p.shown, p.next, p.text = p.next, p.shown, f.Text
}

// line writes what differs in a line, and reports whether anything does.
func (p *Painter) line(y int) bool {
	was, is := p.shown.row(y), p.next.row(y)
	from := 0
	for ; from < len(is) && was[from] == is[from]; from++ {
	}
	if from == len(is) {
		return false
	}
	if hasComplex(was) || hasComplex(is) { // whatever the terminal made of it goes first
		p.move(y, 0)
		p.restyle(style{})
		p.put(clearRest)
		fill(was, blank)
		from = 0
	}
	from = max(0, from-p.smudge(was, is, from))
	end := len(is)
	for ; end > 0 && is[end-1] == blank; end-- {
	}
	for from < end {
		if was[from] == is[from] {
			from++
			continue
		}
		from = p.run(y, from, end)
	}
	for rest := end; rest < len(was); rest++ {
		if was[rest] != blank {
			p.move(y, end)
			p.restyle(style{})
			p.put(clearRest)
			break
		}
	}
	return true
}

// smudge invalidates the cells next to blocks that disappear, so that they are written, too, and
// returns how many cells earlier the line now differs. Fonts draw blocks a little over their
// edges, and a terminal clears no more than the cell that is written.
func (p *Painter) smudge(was, is []cell, from int) int {
	p.gone = p.gone[:0]
	for x := from; x < len(is); x++ {
		if was[x] != is[x] && was[x].block() {
			p.gone = append(p.gone, x)
		}
	}
	for _, x := range p.gone {
		for _, beside := range [...]int{x - 1, x + 1} {
			if beside >= 0 && beside < len(is) && is[beside].width == 1 {
				was[beside] = cell{}
			}
		}
	}
	if len(p.gone) > 0 && p.gone[0] == from {
		return 1
	}
	return 0
}

// bridge is how many unchanged cells are rewritten, as that is shorter than moving the
// cursor over them.
const bridge = 3

// run writes a line from a changed cell up to the next longer stretch of unchanged ones,
// and returns where it ended.
func (p *Painter) run(y, from, end int) int {
	was, is := p.shown.row(y), p.next.row(y)
	until := from + 1
	for x := until; x < end && x <= until+bridge; x++ {
		if was[x] != is[x] {
			if !joins(is[until-1 : x+1]) {
				break
			}
			until = x + 1
		}
	}
	for x := from; x < until; x++ {
		if is[x].width > 0 {
			p.write(y, x, is[x])
		}
	}
	return until
}

// joins reports whether the cells between the first and the last are written without a
// style of their own.
func joins(cells []cell) bool {
	first, last := cells[0].pen, cells[len(cells)-1].pen
	for _, c := range cells[1 : len(cells)-1] {
		if c.kind != plain || c.pen != cells[1].pen || c.pen != first && c.pen != last {
			return false
		}
	}
	return true
}

// write writes one character. Consecutive ambiguous ones are written without moving the
// cursor: if they took more room than expected, the next move corrects it.
func (p *Painter) write(y, x int, c cell) {
	if c.kind != ambiguous || p.y != y || p.behind != x {
		p.move(y, x)
	}
	p.restyle(p.registry.style(c.pen))
	p.out = p.registry.append(p.out, c.glyph)
	p.x, p.behind = -1, -1
	switch after := x + int(c.width); {
	case after == p.next.width: // here terminals differ in what a cursor is
	case c.kind == plain:
		p.x = after
	case c.kind == ambiguous:
		p.behind = after
	}
}

// move puts the cursor on a cell.
func (p *Painter) move(y, x int) {
	switch {
	case p.y != y:
		p.csi(y+1, ";")
		p.number(x+1, "H")
	case p.x != x:
		p.csi(x+1, "G")
	}
	p.y, p.x, p.behind = y, x, -1
}

// restyle sets the style of the text that follows.
func (p *Painter) restyle(s style) {
	p.out = appendChange(p.out, p.style, s)
	p.style = s
}

// point shows the cursor on a cell, or hides it.
func (p *Painter) point(at *Cell) {
	if at == nil {
		if p.cursor != nil {
			p.put(hideCursor)
		}
		p.cursor = nil
		return
	}
	if p.cursor == nil || *at != *p.cursor || len(p.out) > 0 {
		p.move(at.Y, at.X)
	}
	if p.cursor == nil {
		p.put(showCursor)
	}
	p.cursor = at
}

func (p *Painter) put(s string) { p.out = append(p.out, s...) }

func (p *Painter) csi(n int, end string) {
	p.put("\x1b[")
	p.number(n, end)
}

func (p *Painter) number(n int, end string) {
	p.out = strconv.AppendInt(p.out, int64(n), 10)
	p.put(end)
}

// report turns mouse reports on or off.
func (p *Painter) report(mouse bool) {
	p.mouse = mouse
	if mouse {
		p.put(reportMouse)
	} else {
		p.put(ignoreMouse)
	}
}

func hasComplex(row []cell) bool {
	return slices.ContainsFunc(row, func(c cell) bool { return c.kind == complex })
}

func fill(row []cell, c cell) {
	for i := range row {
		row[i] = c
	}
}
