package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"calmcalf/store/diary"
)

// version names the form of the JSON:
//
//	{"format":"calmcalf-1","nights":[
//	{"night":"2026-11-20", ...},
//	{"night":"2026-11-21", ...}
//	]}
//
// Nights are the objects of "calmcalf history --json", one a line. The array of
// that command alone is read too.
const version = "calmcalf-1"

func writeJSON(out *bufio.Writer, nights []diary.Night) error {
	fmt.Fprintf(out, `{"format":%q,"nights":[`, version)
	for i, n := range nights {
		text, err := json.Marshal(n)
		if err != nil {
			return fmt.Errorf("the night of %v: %w", n.Date, err)
		}
		out.WriteString(map[bool]string{true: "\n", false: ",\n"}[i == 0])
		out.Write(text)
	}
	_, err := out.WriteString("\n]}\n")
	return err
}

// readJSON reads the document. What is no JSON is refused where that shows.
func (t *reader) readJSON(in *bufio.Reader) error {
	lines := &lineReader{r: in}
	d := document{Decoder: json.NewDecoder(lines), lines: lines, to: t}
	err := d.read()
	var syntax *json.SyntaxError
	switch {
	case err == nil:
	case lines.err != nil:
		return lines.err
	case errors.As(err, &syntax):
		t.refuse(lines.at(max(syntax.Offset, d.InputOffset())), "this is not valid JSON: %v", syntax)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		t.refuse(lines.last(), "the file ends in the middle, or there is nothing in it")
	default:
		t.refuse(lines.at(d.InputOffset()), "%v", err)
	}
	return nil
}

// document is the JSON of a file while it is read.
type document struct {
	*json.Decoder
	lines *lineReader
	to    *reader
}

// read reads all of it. The error is why it cannot go on.
func (d document) read() error {
	open, err := d.Token()
	switch {
	case err != nil:
		return err
	case open == json.Delim('['):
		err = d.nights()
	case open == json.Delim('{'):
		err = d.object()
	default:
		return fmt.Errorf("there is no list of nights, but %.40q", fmt.Sprint(open))
	}
	if err != nil {
		return err
	}
	if _, err := d.Token(); err == nil {
		return errors.New("there is more after the end of the nights")
	} else if !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

func (d document) object() error {
	known, format := false, ""
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		switch key {
		case "format":
			if err := d.Decode(&format); err != nil {
				return err
			}
		case "nights":
			if open, err := d.Token(); err != nil {
				return err
			} else if open != json.Delim('[') {
				return errors.New("the nights are no list")
			}
			known = true
			if err := d.nights(); err != nil {
				return err
			}
		default:
			return fmt.Errorf("there is no field %.40q beside the format and the nights", key)
		}
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	switch {
	case format != version:
		return fmt.Errorf("the format is %.40q, and this program reads %q: if it is newer, update calmcalf", format, version)
	case !known:
		return errors.New("there is no list of nights")
	}
	return nil
}

// nights reads what is left of a list of nights.
func (d document) nights() error {
	for d.More() {
		d.to.part.next()
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return err
		}
		line := d.lines.pass(d.InputOffset() - int64(len(raw)))
		n, err := nightOf(raw)
		if err != nil {
			d.to.refuse(line, "%v", err)
			continue
		}
		d.to.take(line, n)
	}
	_, err := d.Token()
	return err
}

// nightOf reads one night strictly.
func nightOf(raw []byte) (diary.Night, error) {
	var n diary.Night
	if !utf8.Valid(raw) {
		return n, errors.New("there is text that is not UTF-8")
	}
	strict := json.NewDecoder(bytes.NewReader(raw))
	strict.DisallowUnknownFields()
	err := strict.Decode(&n)
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return n, nil
	case errors.As(err, &kind) && kind.Field == "":
		return n, fmt.Errorf("a night cannot be a %s", kind.Value)
	case errors.As(err, &kind):
		return n, fmt.Errorf("%s cannot be a %s", kind.Field, kind.Value)
	default:
		return n, errors.New(strings.TrimPrefix(err.Error(), "json: "))
	}
}

// lineReader notes where the lines of a stream begin, from the line that was passed
// on.
type lineReader struct {
	r      io.Reader
	err    error // but the end
	read   int64
	line   int     // passed, counted from 0
	breaks []int64 // after it
}

func (l *lineReader) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			l.breaks = append(l.breaks, l.read+int64(i))
		}
	}
	l.read += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		l.err = err
	}
	return n, err
}

// at is the line of a place, counted from 1.
func (l *lineReader) at(offset int64) int {
	line := l.line + 1
	for _, at := range l.breaks {
		if at >= offset {
			break
		}
		line++
	}
	return line
}

// pass is the line of a place, and forgets those before it.
func (l *lineReader) pass(offset int64) int {
	line := l.at(offset)
	l.breaks = l.breaks[line-1-l.line:]
	l.line = line - 1
	return line
}

// last is the last line.
func (l *lineReader) last() int { return l.line + len(l.breaks) + 1 }
