// Package exchange writes a journal for other programs and reads it back, as JSON,
// which has everything, or as CSV, one row a night. Its one rule: it is pure, and
// refuses every line that it does not understand in full, with the reason.
package exchange

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
)

// Format is how nights are written.
type Format string

// The formats. Nothing is lost in JSON.
const (
	JSON Format = "json"
	CSV  Format = "csv"
)

// Formats returns every Format.
func Formats() []Format { return []Format{JSON, CSV} }

// FormatOf returns the format of a file by the end of its name, and false for another end.
func FormatOf(name string) (Format, bool) {
	i := slices.IndexFunc(Formats(), func(f Format) bool { return strings.HasSuffix(strings.ToLower(name), "."+string(f)) })
	if i < 0 {
		return "", false
	}
	return Formats()[i], true
}

// MaxFile is the largest file that is read, in bytes. A hundred years of nights need
// about 35 MiB.
const MaxFile = 100 << 20

// maxRefusals is how many refusals are named; the others are only counted.
const maxRefusals = 20

// Result is what a file was found to hold.
type Result struct {
	diary.Contents // in the order of the file; ids may be missing, as in diary.Night.Join

	Refused []Refusal // the first ones
	More    int       // refused besides
}

// Refusal is a line that was not understood, or cannot be true.
type Refusal struct {
	Line   int
	Reason string // without control characters, unless the file's names have some
}

// String returns "line 12: ...".
func (r Refusal) String() string { return fmt.Sprintf("line %d: %s", r.Line, r.Reason) }

// Write writes the contents of a journal, or as CSV the nights alone, which come oldest
// first.
func Write(w io.Writer, f Format, c diary.Contents) (err error) {
	out := bufio.NewWriter(w)
	if f == CSV {
		err = writeCSV(out, c.Nights)
	} else {
		err = writeJSON(out, c)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("writing the nights: %w", err)
	}
	return nil
}

// Read reads what Write writes, in any order, or another program's diary. Nights after now
// are refused; times of day are those of its location. The error is that of r; what is
// wrong in the file is in Result.Refused.
func Read(r io.Reader, f Format, now time.Time) (Result, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err == nil && len(text) > MaxFile {
		err = fmt.Errorf("it is too large; it has at most %d MiB", MaxFile>>20)
	}
	if err != nil {
		return Result{}, fmt.Errorf("reading the file: %w", err)
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	t := reader{now: now, lines: map[diary.Date]int{}}
	if f == CSV {
		t.readCSV(text)
	} else {
		t.readJSON(text)
	}
	return t.result, nil
}

// reader collects the contents of a file.
type reader struct {
	now    time.Time
	result Result
	lines  map[diary.Date]int // of the nights so far
}

func (t *reader) night(line int, n diary.Night) {
	first, twice := t.lines[n.Date]
	named := func(reason string) { t.refuse(line, "the night of %v: %s", n.Date, reason) }
	switch err := n.Check(); {
	case n.Date.IsZero():
		t.refuse(line, "%v", err)
	case twice:
		named(fmt.Sprintf("it is already in line %d", first))
	case n.Date.Compare(diary.DayOf(t.now)) > 0, n.Latest().After(t.now):
		named("it, or something in it, is still to come")
	case err != nil:
		named(err.Error())
	default:
		t.result.Nights = append(t.result.Nights, n)
	}
	if !twice {
		t.lines[n.Date] = line
	}
}

func (t *reader) refuse(line int, format string, args ...any) {
	if len(t.result.Refused) == maxRefusals {
		t.result.More++
		return
	}
	t.result.Refused = append(t.result.Refused, Refusal{line, fmt.Sprintf(format, args...)})
}

func (t *reader) plan(line int, p diary.Plan) {
	if err := p.Check(); err != nil {
		t.refuse(line, "a trial: %v", err)
		return
	}
	t.result.Trials = append(t.result.Trials, p)
}

func (t *reader) deletion(line int, d diary.Deletion) {
	if err := d.Check(); err != nil {
		t.refuse(line, "a deletion: %v", err)
		return
	}
	t.result.Deleted = append(t.result.Deleted, d)
}
