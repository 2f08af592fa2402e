package plain

import (
	"bytes"
	"io"
	"strings"
	"sync"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// window is the terminal that both outputs of a console write to. It breaks lines that are
// wider than it between words. Lines that fit are written as they are.
type window struct {
	mu             sync.Mutex
	column, indent int // of the line that was begun
}

// wrapped is an output to a window.
type wrapped struct {
	file
	window *window
}

// file is an open file, such as a terminal.
type file interface {
	io.Writer
	Fd() uintptr
}

// wrapped returns the output with its lines broken, if it is a terminal.
func (w *window) wrapped(output io.Writer) io.Writer {
	if f, is := output.(file); is && term.IsTerminal(f.Fd()) {
		return wrapped{f, w}
	}
	return output
}

// width returns the width of the terminal as it is now, in cells, or 0 where it is not known.
func (w wrapped) width() int {
	width, _, err := term.GetSize(w.Fd())
	if err != nil {
		return 0
	}
	return width
}

// Write writes text, which may be a part of a line or several.
func (w wrapped) Write(text []byte) (int, error) {
	w.window.mu.Lock()
	defer w.window.mu.Unlock()
	if _, err := io.WriteString(w.file, w.window.wrap(string(text), w.width())); err != nil {
		return 0, err
	}
	return len(text), nil
}

// entered notes that enter was pressed, which begins a line, too.
func (w *window) entered() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.column = 0
}

// Wrapped returns text with its lines broken at a width, in cells.
func Wrapped(text string, width int) string {
	return new(window).wrap(text, width)
}

func (w *window) wrap(text string, width int) string {
	var out bytes.Buffer
	for line := range strings.SplitAfterSeq(text, "\n") {
		line, ends := strings.CutSuffix(line, "\n")
		long := width > 0 && w.column+len(line) > width && w.column+ansi.StringWidth(line) > width // no byte takes more than a cell
		if long {
			w.breakLine(&out, line, width)
		} else {
			out.WriteString(line)
		}
		switch {
		case ends:
			out.WriteString("\n")
			w.column = 0
		case !long:
			w.column += ansi.StringWidth(line)
		}
	}
	return out.String()
}

// breakLine writes a line, or the rest of one, that is too long.
func (w *window) breakLine(out *bytes.Buffer, line string, width int) {
	columns, empty := 0, w.column == 0
	if empty {
		w.indent, columns = hang(line, width)
		w.indent = min(w.indent, width/2)
	}
	for at := 0; at < len(line); empty = false {
		word := wordAt(line[at:])
		at += len(word)
		size := ansi.StringWidth(word)
		if !empty && (w.column+size > width || columns > 0 && at > columns) {
			if word = strings.TrimLeft(word, " "); word == "" {
				return // blanks at the end
			}
			out.WriteString("\n" + strings.Repeat(" ", w.indent))
			size, w.column = ansi.StringWidth(word), w.indent
		}
		if at > columns {
			columns = 0
		}
		out.WriteString(word)
		w.column += size
	}
}

// wordAt returns the first word of a text, with the blanks before it.
func wordAt(text string) string {
	begin := len(text) - len(strings.TrimLeft(text, " "))
	if end := strings.IndexByte(text[begin:], ' '); end >= 0 {
		return text[:begin+end]
	}
	return text
}

// hang returns how far the following lines of a line are indented: as its last column in a
// table, as the text of a list, or a step more than an indented line and a name. Where the last
// column would have no room, it begins a line of its own: columns is then the length of those
// before it, in bytes, else 0.
func hang(line string, width int) (indent, columns int) {
	const step = 2
	bare := ansi.Strip(line)
	text := strings.TrimLeft(bare, " ")
	indent = len(bare) - len(text)
	if gap := strings.LastIndex(strings.TrimRight(text, " "), "  "); gap >= 0 {
		column := ansi.StringWidth(bare[:indent+gap]) + step
		if column <= width/2 {
			return column, 0
		}
		return indent + 2*step, len(strings.TrimRight(line[:strings.LastIndex(strings.TrimRight(line, " "), "  ")], " "))
	}
	mark, rest, _ := strings.Cut(text, " ")
	switch {
	case mark == "-", isNumbered(mark) && rest != "":
		return indent + len(mark) + 1, 0
	case isName(text, width), indent > 0:
		return indent + step, 0
	}
	return 0, 0
}

// isName reports whether a line begins with a name of at most so many cells and a colon.
func isName(text string, most int) bool {
	name, _, found := strings.Cut(text, ": ")
	return found && ansi.StringWidth(name) <= most && !strings.ContainsAny(name, ".?")
}

// isNumbered reports whether a word is the number of an item: "12.".
func isNumbered(word string) bool {
	digits, is := strings.CutSuffix(word, ".")
	return is && digits != "" && strings.IndexFunc(digits, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
