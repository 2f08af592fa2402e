package routines

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
)

// document is a routine file taken apart: its values, where each of them stands,
// and what is wrong with it.
type document struct {
	file     string
	data     []byte // without a byte order mark
	values   map[string]any
	offsets  map[path]int // of keys, and of the tables in lists
	broken   bool         // the syntax is, somewhere
	problems []problem
}

// open takes a file apart. With problems there are no values.
//
// Two passes are made: one for the places, and one for the values, which finds
// what is not valid TOML. A struct to decode into would be refused at the first
// value of a wrong type, in words about Go.
func open(file string, data []byte) *document {
	d := &document{file: file, data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	for _, pass := range []func(){d.checkText, d.locate, d.decode} {
		if pass(); len(d.problems) > 0 {
			break
		}
	}
	return d
}

func (d *document) checkText() {
	switch {
	case len(d.data) > MaxFile:
		d.wrong(0, "the file is too large; a routine is at most %d KiB", MaxFile>>10)
		return
	case len(bytes.TrimSpace(d.data)) == 0:
		d.wrong(0, "the file is empty; a routine begins with id, name and a [[step]]")
		return
	}
	for i := 0; i < len(d.data); {
		r, size := utf8.DecodeRune(d.data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			d.wrong(i, "byte %#02x is not UTF-8; save the file as UTF-8 text", d.data[i])
			return
		case unicode.IsControl(r) && !strings.ContainsRune("\t\r\n", r):
			d.wrong(i, "there is a control character %U; remove it", r)
			return
		}
		i += size
	}
}

func (d *document) decode() {
	err := toml.Unmarshal(d.data, &d.values)
	if err == nil {
		return
	}
	offset := 0
	var at *toml.DecodeError
	if errors.As(err, &at) {
		offset = d.offset(at.Position())
	}
	text := strings.TrimPrefix(err.Error(), "toml: ")
	if d.broken {
		text += `; lines are like title = "text", reps = 2 and [[step]]`
	}
	d.wrong(offset, "this is not valid TOML: %s", strings.Map(printable, text))
}

// printable replaces what could change a terminal's state.
func printable(r rune) rune {
	if unprintable(r) {
		return unicode.ReplacementChar
	}
	return r
}

// offset finds a line and a column that count from 1, the column in bytes.
func (d *document) offset(line, column int) int {
	start := 0
	for range line - 1 {
		start += bytes.IndexByte(d.data[start:], '\n') + 1
	}
	return min(start+max(0, column-1), len(d.data))
}

func (d *document) wrong(offset int, format string, args ...any) {
	d.problems = append(d.problems, problem{offset, fmt.Sprintf(format, args...)})
}

func (d *document) errorAt(p problem) *ReadError {
	before := d.data[:p.offset]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return &ReadError{
		File:    d.file,
		Line:    1 + bytes.Count(before, []byte("\n")),
		Column:  1 + utf8.RuneCount(line),
		Problem: p.text,
	}
}
