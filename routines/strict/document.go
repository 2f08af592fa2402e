// Package strict reads TOML files of a known form: routines, and the settings of a
// user. It names file, line and column of everything that is wrong in one.
//
// Its one rule: nothing of a file is used unless all of it is understood. An unknown
// key, a value of the wrong type and an unknown word are errors.
package strict

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Form is what files of one kind look like, in the words of errors.
type Form struct {
	Name    string // "a routine"
	Size    int    // of the largest file, in bytes
	Begins  string // what an empty file lacks, or "" where a file may be empty
	Lines   string // examples of lines, for whoever writes no valid TOML
	Nesting string // how deep keys go
}

// Document is a parsed file: its values with their places, and its problems.
type Document struct {
	form     Form
	file     string
	data     []byte // without a byte order mark
	root     *table // nil with problems
	problems []problem
}

// problem is one thing that is wrong, before its line and column are counted.
type problem struct {
	offset int32
	text   string
}

// Open parses a file. file names it in errors. With problems there are no values.
func Open(file string, data []byte, form Form) *Document {
	d := &Document{form: form, file: file, data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	if d.checkText(); d.OK() {
		d.parse()
	}
	return d
}

// OK reports whether no problem was found so far.
func (d *Document) OK() bool { return len(d.problems) == 0 }

// Table is the whole document as a table.
func (d *Document) Table() Table { return Table{d, d.root} }

func (d *Document) checkText() {
	switch {
	case len(d.data) > d.form.Size:
		d.wrong(0, "the file is too large; %s is at most %d KiB", d.form.Name, d.form.Size>>10)
		return
	case d.form.Begins != "" && len(bytes.TrimSpace(d.data)) == 0:
		d.wrong(0, "the file is empty; %s", d.form.Begins)
		return
	}
	for i := 0; i < len(d.data); {
		r, size := utf8.DecodeRune(d.data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			d.wrong(int32(i), "byte %#02x is not UTF-8; save the file as UTF-8 text", d.data[i])
			return
		case unicode.IsControl(r) && !strings.ContainsRune("\t\r\n", r):
			d.wrong(int32(i), "there is a control character %U; remove it", r)
			return
		}
		i += size
	}
}

// invalid notes what is no TOML.
func (d *Document) invalid(offset int32, text string) {
	d.wrong(offset, "this is not valid TOML: %s", strings.Map(printable, text))
}

// wrong has too many callers to be inlined.
//
//go:noinline
func (d *Document) wrong(offset int32, format string, args ...any) {
	d.problems = append(d.problems, problem{offset, fmt.Sprintf(format, args...)})
}

const maxProblems = 20

// Err joins an *Error for each problem, in the order of the file. After the first 20
// it says how many more there are.
func (d *Document) Err() error {
	sort.SliceStable(d.problems, func(i, j int) bool { return d.problems[i].offset < d.problems[j].offset })
	var errs []error
	for i, p := range d.problems {
		if i == maxProblems {
			p.text = fmt.Sprintf("and %d more from here on", len(d.problems)-i)
		}
		errs = append(errs, d.errorAt(p))
		if i == maxProblems {
			break
		}
	}
	return errors.Join(errs...)
}

func (d *Document) errorAt(p problem) *Error {
	before := d.data[:p.offset]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return &Error{
		File:    d.file,
		Line:    1 + bytes.Count(before, []byte("\n")),
		Column:  1 + utf8.RuneCount(line),
		Problem: p.text,
	}
}

// Error is one thing that is wrong in a file.
type Error struct {
	File         string // as it was given to Open
	Line, Column int    // from 1; a column is a character, not a byte
	Problem      string // what is wrong, and after a semicolon what would be right
}

// Error is safe to print: it holds no control characters.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", FileName(e.File), e.Line, e.Column, e.Problem)
}

// Brief is the first *Error in err, with the file's name but not its folder, for where
// there is room for one line; err itself where there is none.
func Brief(err error) error {
	var first *Error
	if !errors.As(err, &first) {
		return err
	}
	brief := *first
	brief.File = filepath.Base(brief.File)
	return &brief
}

// FileName is a file's name as it can be printed.
func FileName(name string) string {
	if !utf8.ValidString(name) || strings.ContainsFunc(name, unprintable) {
		return strconv.Quote(name)
	}
	return name
}

// Quoted is a value as it can be printed, cut when it is long.
func Quoted(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return strconv.Quote(string(runes[:most])) + "..."
	}
	return strconv.Quote(s)
}

// printable replaces what could change a terminal's state.
func printable(r rune) rune {
	if unprintable(r) {
		return unicode.ReplacementChar
	}
	return r
}

func unprintable(r rune) bool { return !unicode.IsPrint(r) }
