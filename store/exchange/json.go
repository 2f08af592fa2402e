package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"

	"calmcalf/store/diary"
	"calmcalf/store/object"
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
	for i := range records {
		text, err := object.Encode(&records[i])
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
	d := document{decoder: decoder{text: text, fields: map[reflect.Type]map[string]int{}}, to: t, line: 1}
	err := d.read()
	switch at := d.at; {
	case err == nil:
	case !errors.Is(err, errSyntax):
		t.refuse(d.lineOf(at), "%v", err)
	case len(bytes.TrimSpace(text[:at])) == 0 && d.peek() != 0:
		t.refuse(d.lineOf(at), "this is not JSON: if it is a CSV file, import it with --format csv")
	case d.peek() == 0:
		t.refuse(d.lineOf(len(text)), "the file is empty, or the end of it is missing: export it again, or copy it again")
	default:
		odd, _ := utf8.DecodeRune(text[at:])
		t.refuse(d.lineOf(at), "%v: there is a %q that doesn't belong there; the rest of the file was not read", err, odd)
	}
}

// document is the JSON of a file while it is read.
type document struct {
	decoder
	to   *reader
	past int // the last offset whose line was asked for
	line int // its line, counted from 1
}

// lineOf returns the line of an offset, which is not before the last one.
func (d *document) lineOf(offset int) int {
	d.line += bytes.Count(d.text[d.past:offset], []byte("\n"))
	d.past = offset
	return d.line
}

func (d *document) read() (err error) {
	switch c := d.peek(); c {
	case '[':
		err = readList(d, "night", d.to.night)
	case '{':
		err = d.whole()
	default:
		if _, wrong := d.raw(); wrong == nil {
			return errors.New("there is no list of nights in this file: name one that calmcalf exported")
		}
		return errSyntax
	}
	if err == nil && d.peek() != 0 {
		err = errors.New("there is more text after the nights: the file must end there")
	}
	return err
}

// whole reads the document of an export.
func (d *document) whole() error {
	seen := map[string]bool{"format": false, "nights": false, "trials": false, "deleted": false}
	format := ""
	err := d.object(func(name string) error {
		if seen[name] {
			return fmt.Errorf("the field %q appears twice: remove one", name)
		}
		if _, known := seen[name]; !known && format == "" {
			return notExport()
		} else if !known {
			return unknown(name, seen)
		}
		seen[name] = true
		switch name {
		case "format":
			word, err := d.word()
			if err == nil && word != version {
				err = fmt.Errorf("the format is %.40q, but this version of calmcalf reads %q: update calmcalf, and try again", word, version)
			}
			format = word
			return err
		case "nights":
			return readList(d, "night", d.to.night)
		case "trials":
			return readList(d, "trial", d.to.plan)
		default:
			return readList(d, "deletion", d.to.deletion)
		}
	})
	switch {
	case err != nil:
		return err
	case format == "":
		return notExport()
	case !seen["nights"]:
		return errors.New("there is no list of nights in this file: name one that calmcalf exported")
	}
	return nil
}

func notExport() error {
	return fmt.Errorf("calmcalf did not export this file, which would begin with its format, %q: name another file", version)
}

// readList reads a list, whose records are of a kind. A record that is refused does not end it.
func readList[T any](d *document, kind string, accept func(line int, record T)) error {
	if d.peek() != '[' {
		return fmt.Errorf("the %ss are not a list: name a file that calmcalf exported", kind)
	}
	return d.list(func() error {
		if err := d.count(); err != nil {
			return err
		}
		d.peek()
		begin := d.at
		line := d.lineOf(begin)
		var record T
		err := d.value(reflect.ValueOf(&record).Elem())
		switch {
		case err == nil:
			accept(line, record)
		case errors.Is(err, errSyntax):
			return err
		default:
			if m, is := errors.AsType[*mismatch](err); is && m.path == "" {
				m.path = "a " + kind
			}
			d.to.refuse(d.lineOf(d.at), "%v", err)
			d.at = begin
			return d.skip()
		}
		return nil
	})
}
