package exchange

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"time"
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
		d.at = begin
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

// mismatch is a value that cannot be what its field is.
type mismatch struct {
	path string // of the field in its record: "cramps.severity"
	what string // "a string"
}

func (m *mismatch) Error() string { return fmt.Sprintf("%s cannot be %s", m.path, m.what) }

// in adds the name of a field to the path of a mismatch in it.
func in(name string, err error) error {
	if m, is := errors.AsType[*mismatch](err); is {
		m.path = strings.TrimSuffix(name+"."+m.path, ".")
	}
	return err
}

// value decodes a value of a record.
func (d *decoder) value(to reflect.Value) error {
	kind := d.kind()
	switch kind {
	case "":
		return errSyntax
	case "null":
		_, err := d.plain()
		return err
	}
	switch own := to.Addr().Interface().(type) {
	case *time.Time:
		return d.instant(own, kind)
	case encoding.TextUnmarshaler:
		return d.textual(own, kind)
	case json.Unmarshaler:
		raw, err := d.raw()
		if err == nil && own.UnmarshalJSON(raw) != nil {
			err = &mismatch{what: "a " + kind}
		}
		return err
	}
	switch is := to.Kind(); {
	case is == reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		return d.value(to.Elem())
	case is == reflect.Struct && kind == "object":
		return d.record(to)
	case is == reflect.Map && kind == "object":
		return d.named(to)
	case is == reflect.Slice && kind == "list":
		return d.elements(to)
	case is == reflect.String && kind == "text":
		word, err := d.word()
		to.SetString(word)
		return err
	case is == reflect.Bool && kind == "true or false":
		word, err := d.plain()
		to.SetBool(string(word) == "true")
		return err
	case (to.CanInt() || to.CanUint() || to.CanFloat()) && kind == "number":
		return d.number(to)
	}
	return &mismatch{what: "a " + kind}
}

// kind returns what the next value is, or "" for none.
func (d *decoder) kind() string {
	switch c := d.peek(); {
	case c == '"':
		return "text"
	case c == '{':
		return "object"
	case c == '[':
		return "list"
	case c == 't', c == 'f':
		return "true or false"
	case c == 'n':
		return "null"
	case c == '-', c >= '0' && c <= '9':
		return "number"
	default:
		return ""
	}
}

// instant decodes a time.
func (d *decoder) instant(to *time.Time, kind string) error {
	if kind != "text" {
		return &mismatch{what: "a " + kind}
	}
	word, err := d.word()
	if err != nil {
		return err
	}
	*to, err = parseInstant(word)
	return err
}

// textual decodes what is written as a text.
func (d *decoder) textual(to encoding.TextUnmarshaler, kind string) error {
	if kind != "text" {
		return &mismatch{what: "a " + kind}
	}
	word, err := d.word()
	if err != nil {
		return err
	}
	return to.UnmarshalText([]byte(word))
}

// number decodes a number, which another program may have written as 7.0.
func (d *decoder) number(to reflect.Value) error {
	word, err := d.plain()
	if err != nil {
		return err
	}
	number, err := strconv.ParseFloat(string(word), 64)
	whole, unsigned := strconv.ParseUint(string(word), 10, 64) // a seed, which a float64 may not hold
	switch {
	case to.CanUint() && unsigned == nil:
		to.SetUint(whole)
	case to.CanFloat() && err == nil:
		to.SetFloat(number)
	case to.CanInt() && err == nil && number == math.Trunc(number) && math.Abs(number) < 1<<53:
		to.SetInt(int64(number))
	default:
		return &mismatch{what: fmt.Sprintf("the number %.40s", word)}
	}
	return nil
}

// record decodes an object that is a struct.
func (d *decoder) record(to reflect.Value) error {
	fields := d.fieldsOf(to.Type())
	seen := uint64(0)
	return d.object(func(name string) error {
		i, known := fields[name]
		switch {
		case !known:
			return unknown(name, fields)
		case seen>>i&1 == 1:
			return fmt.Errorf("the field %q appears twice: remove one", name)
		}
		seen |= 1 << i
		return in(name, d.value(to.Field(i)))
	})
}

// unknown is the error for a name that no field has.
func unknown[T any](name string, fields map[string]T) error {
	lower := strings.ToLower(name)
	if _, known := fields[lower]; known {
		return fmt.Errorf("the field %.40q is unknown: write it as %q", name, lower)
	}
	return fmt.Errorf("the field %.40q is unknown: remove it, or update calmcalf if this file is from a newer one", name)
}

// fieldsOf returns the places of the fields of a struct, by their names in JSON.
func (d *decoder) fieldsOf(of reflect.Type) map[string]int {
	if fields, known := d.fields[of]; known {
		return fields
	}
	fields := map[string]int{}
	for i := range of.NumField() {
		name, _, _ := strings.Cut(of.Field(i).Tag.Get("json"), ",")
		fields[name] = i
	}
	d.fields[of] = fields
	return fields
}

// named decodes an object that is a map.
func (d *decoder) named(to reflect.Value) error {
	to.Set(reflect.MakeMap(to.Type()))
	value := reflect.New(to.Type().Elem()).Elem()
	return d.object(func(name string) error {
		key := reflect.ValueOf(name).Convert(to.Type().Key())
		if to.MapIndex(key).IsValid() {
			return fmt.Errorf("the field %.40q appears twice: remove one", name)
		}
		value.SetZero()
		err := in(name, d.value(value))
		to.SetMapIndex(key, value)
		return err
	})
}

// elements decodes a list.
func (d *decoder) elements(to reflect.Value) error {
	err := d.list(func() error {
		n := to.Len()
		if d.entries++; n == mostInNight || d.entries > mostEntries {
			return fmt.Errorf("there are more than %d entries in a list, or %d in all", mostInNight, mostEntries)
		}
		to.Grow(1)
		to.SetLen(n + 1)
		return d.value(to.Index(n))
	})
	if to.IsNil() {
		to.Set(reflect.MakeSlice(to.Type(), 0, 0))
	}
	return err
}
