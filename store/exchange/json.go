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
//	],"trials":[
//	{"start":"2026-03-01", ...}
//	],"deleted":[
//	{"night":"2026-11-20","id":"01J...","at":"2026-11-21T07:40:00Z"}
//	]}
//
// Nights are the objects of "calmcalf history --json", one a line. The array of
// that command alone is read too. Trials and deletions are absent where there are none,
// as in the files of the first release.
const version = "calmcalf-1"

func writeJSON(out *bufio.Writer, c diary.Contents) error {
	fmt.Fprintf(out, `{"format":%q`, version)
	err := errors.Join(writeList(out, "nights", c.Nights), writeList(out, "trials", c.Trials), writeList(out, "deleted", c.Deleted))
	if err != nil {
		return err
	}
	_, err = out.WriteString("}\n")
	return err
}

// writeList writes a list, one record a line. The nights are a list even where there are
// none.
func writeList[T any](out *bufio.Writer, name string, records []T) error {
	if len(records) == 0 && name != "nights" {
		return nil
	}
	fmt.Fprintf(out, ",%q:[", name)
	comma := ""
	for _, r := range records {
		text, err := json.Marshal(r)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		out.WriteString(comma + "\n")
		out.Write(text)
		comma = ","
	}
	_, err := out.WriteString("\n]")
	return err
}

// readJSON reads the document. What is no JSON is refused at its line.
func (t *reader) readJSON(text []byte) {
	d := document{Decoder: json.NewDecoder(bytes.NewReader(text)), to: t, text: text, line: 1}
	err := d.read()
	var syntax *json.SyntaxError
	switch {
	case err == nil:
	case errors.As(err, &syntax):
		t.refuse(d.lineOf(max(syntax.Offset-1, d.InputOffset())), "this is not valid JSON: %v", syntax)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		t.refuse(d.lineOf(int64(len(text))), "the file is empty, or it ends in the middle")
	default:
		t.refuse(d.lineOf(d.InputOffset()), "%v", err)
	}
}

// document is the JSON of a file while it is read.
type document struct {
	*json.Decoder
	to   *reader
	text []byte // from the last offset on whose line was asked for
	past int64  // what is before that
	line int    // its line, counted from 1
}

// lineOf returns the line of an offset, which is not before the last one.
func (d *document) lineOf(offset int64) int {
	passed := d.text[:min(max(0, offset-d.past), int64(len(d.text)))]
	d.line += bytes.Count(passed, []byte("\n"))
	d.text, d.past = d.text[len(passed):], d.past+int64(len(passed))
	return d.line
}

func (d *document) read() error {
	open, err := d.Token()
	switch {
	case err != nil:
		return err
	case open == json.Delim('['):
		err = readList(d, "night", d.to.night)
	case open == json.Delim('{'):
		err = d.object()
	default:
		return fmt.Errorf("a list of nights is missing; the file begins with %.40q", fmt.Sprint(open))
	}
	if err != nil {
		return err
	}
	if _, err := d.Token(); err == nil {
		return errors.New("there is more text after the nights")
	} else if !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

func (d *document) object() error {
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
		case "nights", "trials", "deleted":
			known = known || key == "nights"
			if err := d.list(key.(string)); err != nil {
				return err
			}
		default:
			return fmt.Errorf("the field %.40q is not known", key)
		}
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	switch {
	case format != version:
		return fmt.Errorf("the format is %.40q, but this calmcalf reads %q: if the file is newer, update calmcalf", format, version)
	case !known:
		return errors.New("there is no list of nights")
	}
	return nil
}

func (d *document) list(name string) error {
	switch open, err := d.Token(); {
	case err != nil:
		return err
	case open != json.Delim('['):
		return fmt.Errorf("the %s are not a list", name)
	}
	switch name {
	case "trials":
		return readList(d, "trial", d.to.plan)
	case "deleted":
		return readList(d, "deletion", d.to.deletion)
	default:
		return readList(d, "night", d.to.night)
	}
}

// readList reads the rest of a list, whose records are of a kind.
func readList[T any](d *document, kind string, accept func(line int, record T)) error {
	for d.More() {
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return err
		}
		line := d.lineOf(d.InputOffset() - int64(len(raw)))
		record, err := recordOf[T](raw, kind)
		if err != nil {
			d.to.refuse(line, "%v", err)
			continue
		}
		accept(line, record)
	}
	_, err := d.Token()
	return err
}

func recordOf[T any](raw []byte, kind string) (record T, err error) {
	if !utf8.Valid(raw) {
		return record, errors.New("there is text that is not UTF-8")
	}
	strict := json.NewDecoder(bytes.NewReader(raw))
	strict.DisallowUnknownFields()
	err = strict.Decode(&record)
	var wrong *json.UnmarshalTypeError
	switch {
	case err == nil:
		return record, nil
	case errors.As(err, &wrong) && wrong.Field == "":
		return record, fmt.Errorf("a %s cannot be a %s", kind, wrong.Value)
	case errors.As(err, &wrong):
		return record, fmt.Errorf("%s cannot be a %s", wrong.Field, wrong.Value)
	default:
		return record, errors.New(strings.TrimPrefix(err.Error(), "json: "))
	}
}
