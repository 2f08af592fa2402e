package terminal

import (
	"time"
	"unicode/utf8"
)

// filter sits between the terminal and Bubble Tea's key parser. It removes what was not
// typed, the control strings of terminal replies, and passes on keys, pastes and mouse
// reports as complete sequences: the parser would take the first piece of a split sequence
// for the esc key.
//
// It has no clock. Its caller calls flush once there was no input for the time that wait
// returns.
type filter struct {
	state  state
	held   []byte   // of a sequence that is not complete; before a string, an ESC that was there
	text   []byte   // of a control string, from its introducer on
	rest   int      // bytes that are still to come in char and report
	split  bool     // the two ESC that are held came apart
	paste  int      // bytes of a bracketed paste, counted from 1; 0 outside
	asked  bool     // the terminal's answer is outstanding
	out    [][]byte // what is handed on, a slice for each read of the parser
	closed bool     // the last of them is not added to

	// answered receives each complete control string, without its terminator, and the
	// terminal's attributes, such as "?62;22c".
	answered func(reply []byte)
}

type state int8

const (
	ground    state = iota
	escape          // behind ESC
	csi             // behind ESC [
	ss3             // behind ESC O
	char            // within a character of several bytes
	report          // within a mouse report of old, or a function key of the Linux console
	str             // within a control string
	strEscape       // behind an ESC within one
)

// Limits for sequences that don't end.
const (
	escWait    = 50 * time.Millisecond  // an ESC alone is the esc key after this
	stringWait = 250 * time.Millisecond // so long may a terminal be silent within an answer
	maxString  = 4 << 10
	maxCSI     = 64
	maxPaste   = 64 << 10 // of a longer one, the rest is dropped
	maxRead    = 255      // the parser takes 256 bytes for a sign that more will follow
)

const (
	esc    = 0x1b
	ctrlC  = 0x03
	bell   = 0x07
	cancel = 0x18
	sub    = 0x1a
)

// feed handles the bytes of one read.
func (f *filter) feed(in []byte) {
	f.closed = true
	for i, c := range in {
		if i == 0 && c == esc && f.state == escape {
			f.split = true
		}
		f.next(c)
	}
}

// wait returns how long to wait for the rest of the held bytes; 0 if there are none.
func (f *filter) wait() time.Duration {
	switch {
	case f.state == ground:
		return 0
	case !f.asked && (f.state == escape || f.isKey()):
		return escWait
	default:
		return stringWait
	}
}

// flush stops waiting for the rest, and treats the held bytes as keys where they can be.
func (f *filter) flush() {
	f.closed = true
	switch f.state {
	case escape:
		f.keys()
	case csi, ss3, report:
		f.incomplete()
	case strEscape:
		f.emit(f.held)
		f.alone([]byte{esc})
	default:
		f.emit(f.held)
	}
	f.rewind(ground)
}

// take returns the output: one slice for each read of the parser.
func (f *filter) take() [][]byte {
	out := f.out
	f.out = nil
	return out
}

// next handles one byte.
func (f *filter) next(c byte) {
	if c == ctrlC {
		f.interrupt()
		return
	}
	switch f.state {
	case ground:
		f.begin(c)
	case escape:
		f.escaped(c)
	case csi:
		f.control(c)
	case ss3:
		if c < ' ' {
			f.incomplete()
			f.begin(c)
			return
		}
		f.complete(append(f.held, c))
	case char:
		f.inChar(c)
	case report:
		f.inReport(c)
	case str:
		f.inString(c)
	case strEscape:
		if c == '\\' {
			f.endString(true)
			return
		}
		f.endString(false)
		f.begin(esc)
		f.next(c)
	}
}

// interrupt passes ctrl+c on, whatever else is going on.
func (f *filter) interrupt() {
	if f.paste > 0 {
		f.emit([]byte("\x1b[201~"))
		f.paste = 0
	}
	f.flush()
	f.alone([]byte{ctrlC})
}

// begin handles a byte outside any sequence.
func (f *filter) begin(c byte) {
	switch {
	case c == esc:
		f.held, f.state = append(f.held, c), escape
	case runeLength(c) > 1:
		f.held, f.state, f.rest = append(f.held, c), char, runeLength(c)-1
	default:
		f.complete(append(f.held, c))
	}
}

// keys passes on one ESC, or two.
func (f *filter) keys() {
	if f.split && len(f.held) > 1 {
		f.emit(f.held[:1])
		f.held = f.held[1:]
		f.closed = true
	}
	f.emit(f.held)
}

func (f *filter) rewind(s state) { f.state, f.held, f.split = s, f.held[:0], false }

// emit passes on bytes that belong together. It has too many callers to be inlined.
//
//go:noinline
func (f *filter) emit(b []byte) {
	if len(b) == 0 {
		return
	}
	last := len(f.out) - 1
	if f.closed || last < 0 || len(f.out[last])+len(b) > maxRead {
		f.out = append(f.out, nil)
		last++
	}
	f.closed = false
	f.out[last] = append(f.out[last], b...)
}

// alone passes on bytes that the parser has to read separately.
func (f *filter) alone(b []byte) {
	f.closed = true
	f.emit(b)
	f.closed = true
}

// runeLength returns the length of a UTF-8 character in bytes, by its first byte.
func runeLength(first byte) int {
	switch {
	case first < 0xc0 || first >= 0xf8:
		return 1
	case first < 0xe0:
		return 2
	case first < 0xf0:
		return 3
	default:
		return utf8.UTFMax
	}
}
