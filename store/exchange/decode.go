package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
)

// errSyntax is text that is no JSON. encoding/json says what is wrong with it.
var errSyntax = errors.New("this is not valid JSON")

// decoder decodes JSON into records. It is stricter than encoding/json, which passes over a
// name that is given twice or in another case, and two times as fast: a file can have a
// hundred years.
type decoder struct {
	text    []byte
	at      int // what is read next
	entries int // of lists so far
	fields  map[reflect.Type]map[string]int
}

// peek returns the next character that is no space, or 0 at the end.
func (d *decoder) peek() byte {
	for ; d.at < len(d.text); d.at++ {
		switch c := d.text[d.at]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

// accept reads a character, where it is the next one.
func (d *decoder) accept(c byte) bool {
	if d.peek() != c {
		return false
	}
	d.at++
	return true
}

// list calls element at each element of a list.
func (d *decoder) list(element func() error) error {
	if !d.accept('[') {
		return errSyntax
	}
	if d.accept(']') {
		return nil
	}
	for {
		if err := element(); err != nil {
			return err
		}
		if d.accept(']') {
			return nil
		}
		if !d.accept(',') {
			return errSyntax
		}
	}
}

// object calls field at the value of each field of an object.
func (d *decoder) object(field func(name string) error) error {
	if !d.accept('{') {
		return errSyntax
	}
	if d.accept('}') {
		return nil
	}
	for {
		d.peek()
		name, err := d.word()
		if err != nil {
			return err
		}
		if !d.accept(':') {
			return errSyntax
		}
		if err := field(name); err != nil {
			return err
		}
		if d.accept('}') {
			return nil
		}
		if !d.accept(',') {
			return errSyntax
		}
	}
}

// word reads a text.
func (d *decoder) word() (string, error) {
	raw, err := d.quoted()
	if err != nil {
		return "", err
	}
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1]), nil
	}
	var text string
	if json.Unmarshal(raw, &text) != nil {
		return "", errSyntax
	}
	return text, nil
}

// quoted reads a text, and returns it with its quotes.
func (d *decoder) quoted() ([]byte, error) {
	begin := d.at
	if begin == len(d.text) || d.text[begin] != '"' {
		return nil, errSyntax
	}
	for i := begin + 1; i < len(d.text); i++ {
		switch c := d.text[i]; {
		case c == '"':
			d.at = i + 1
			return d.text[begin:d.at], nil
		case c == '\\':
			i++
		case c < ' ':
			d.at = i
			return nil, errSyntax
		}
	}
	d.at = len(d.text)
	return nil, errSyntax
}

// skip passes over a value. What is wrong inside it is not found.
func (d *decoder) skip() error {
	for depth := 0; ; {
		switch d.peek() {
		case 0:
			return errSyntax
		case '"':
			if _, err := d.quoted(); err != nil {
				return err
			}
		case '{', '[':
			depth++
			d.at++
		case '}', ']':
			depth--
			d.at++
		case ',', ':':
			d.at++
			continue
		default:
			if _, err := d.plain(); err != nil {
				return err
			}
		}
		if depth <= 0 {
			return nil
		}
	}
}

// plain reads a number, true, false or null.
func (d *decoder) plain() ([]byte, error) {
	begin := d.at
	for d.at < len(d.text) && strings.IndexByte("0123456789.-+Eaeflnrstu", d.text[d.at]) >= 0 {
		d.at++
	}
	word := d.text[begin:d.at]
	if !json.Valid(word) {
		if d.at < len(d.text) { // and does not end in the middle
			d.at = begin
		}
		return nil, errSyntax
	}
	return word, nil
}

// raw reads a value, and returns it as it is written.
func (d *decoder) raw() ([]byte, error) {
	d.peek()
	begin := d.at
	err := d.skip()
	return d.text[begin:d.at], err
}
