// Package exchange exports and imports a journal, as JSON, which is lossless, or as CSV,
// with one row per night. Its one rule: it is pure, and refuses every line that it does not
// fully understand, with the reason.
package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
)

// Format is a file format for nights.
type Format string

// The formats. Nothing is lost in JSON.
const (
	JSON Format = "json"
	CSV  Format = "csv"
)

// Formats returns every Format.
func Formats() []Format { return []Format{JSON, CSV} }

// FormatOf returns the format of a file by its extension, and false for any other
// extension.
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

// Limits for the contents of a file.
const (
	mostRows    = 1_000_000 // in a CSV, of which a hundred years need 36,525
	mostCramps  = 200_000   // in a CSV, where a thousand of them are four digits
	mostEntries = 3_000_000 // in the lists of a JSON, such as cramps and steps
)

// maxNamed limits how many lines are named; the others are only counted.
const maxNamed = 20

// Result is what was read from a file.
type Result struct {
	diary.Contents // in the order of the file; ids may be missing, as in diary.Night.Join

	Refused Lines // for which nothing should be imported
	Doubted Lines // nights that were left out, or in which something can't be true

	Dates DateOrder // in which the dates were read, where only the file shows it
}

// Lines are messages about lines of a file; only the first ones are stored, the others are
// counted.
type Lines struct {
	Named []Line
	More  int
}

func (l *Lines) add(line int, format string, args ...any) {
	if len(l.Named) == maxNamed {
		l.More++
		return
	}
	l.Named = append(l.Named, Line{line, fmt.Sprintf(format, args...)})
}

// Count returns the number of lines.
func (l Lines) Count() int { return len(l.Named) + l.More }

// Line is a message about a line: that it was not understood, or cannot be true.
type Line struct {
	Number int
	Reason string // without control characters, unless the file's names have some
}

// String returns "line 12: ...".
func (l Line) String() string { return fmt.Sprintf("line %d: %s", l.Number, l.Reason) }

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
		return fmt.Errorf("can't write the nights: %w", err)
	}
	return nil
}

// Read reads what Write writes, in any order, or another program's diary, whose dates may be
// in another order. Nights after now are left out; times of day are those of its location.
// The error is that of r, or that the file is too large; what is wrong in the file is in
// Result.
func Read(r io.Reader, f Format, now time.Time, dates DateOrder) (Result, error) {
	text, err := all(r)
	if err != nil {
		return Result{}, err
	}
	return read(text, f, dates, now), nil
}

// all reads the whole file.
func all(r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("can't read the file: %w", err)
	}
	if len(text) > MaxFile {
		return nil, ErrTooLarge
	}
	return text, nil
}

// read reads a text; now is zero for another copy of the journal.
func read(text []byte, f Format, dates DateOrder, now time.Time) Result {
	t := reader{now: now, lines: map[diary.Date]int{}}
	text = plainText(text)
	if line, wrong := notUTF8(text); wrong {
		advice := ""
		if bytes.IndexByte(text, 0) >= 0 {
			advice = ". If it is a journal, merge it with: calmcalf data merge"
		}
		t.refuse(line, "this is not UTF-8 text: save the file again as UTF-8 (in a spreadsheet: CSV UTF-8)%s", advice)
		return t.result
	}
	t.result.Nights = make([]diary.Night, 0, min(bytes.Count(text, []byte("\n")), 50_000)) // a line each, and no more days since diary.FirstYear
	if f == CSV {
		t.readCSV(text, dates)
	} else {
		t.readJSON(text)
	}
	return t.result
}

// ReadCopy reads another copy of the journal, as JSON. All nights in it count, whenever they
// were: an older program recorded them, or a machine whose clock runs ahead. What is refused in
// it is an error.
func ReadCopy(r io.Reader) (diary.Contents, error) {
	text, err := all(r)
	if err != nil {
		return diary.Contents{}, err
	}
	found := read(text, JSON, "", time.Time{})
	if found.Refused.Count() > 0 {
		err = errors.New(found.Refused.Named[0].String())
	}
	return found.Contents, err
}

// ErrTooLarge is the error for a file of more than MaxFile.
var ErrTooLarge = errors.New("it is larger than 100 MiB, which is more than a hundred years of nights need: split it into smaller files")

// reader collects the contents of a file.
type reader struct {
	now    time.Time // zero for another copy of the journal
	result Result
	lines  map[diary.Date]int // of the nights so far
	cramps int                // in them
}

// night adds a night. One that cannot have been is left out, and the others are not: a clock
// may have been wrong when it was logged.
func (t *reader) night(line int, n diary.Night) {
	first, twice := t.lines[n.Date]
	named := func(format string, args ...any) {
		t.refuse(line, "the night of %v: %s", n.Date, fmt.Sprintf(format, args...))
	}
	leftOut := func(why string) {
		t.result.Doubted.add(line, "the night of %v is left out: %s", n.Date, why)
	}
	err, copied := n.Check(), t.now.IsZero()
	switch {
	case n.Date.IsZero():
		t.refuse(line, "%v", err)
	case twice:
		named("it is already in line %d; write it once", first)
	case err != nil:
		named("%v", err)
	case !copied && n.Date.Year < diary.FirstYear:
		leftOut(fmt.Sprintf("it is before %d; correct the year", diary.FirstYear))
	case !copied && n.Date.Compare(diary.DayOf(t.now)) > 0:
		leftOut("it is still to come; correct the date, in case a clock was wrong")
	default:
		if !copied && n.Latest().After(t.now) {
			t.result.Doubted.add(line, "the night of %v has a time that is still to come: a clock may have been wrong", n.Date)
		}
		t.result.Nights = append(t.result.Nights, n)
	}
	if !twice {
		t.lines[n.Date] = line
	}
}

func (t *reader) refuse(line int, format string, args ...any) {
	t.result.Refused.add(line, format, args...)
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
