package exchange

import (
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

// mismatch is a value that cannot be what its field is.
type mismatch struct {
	path string // of the field in its record: "cramps.severity"
	what string // "a text"
	want string // "a whole number"
}

func (m *mismatch) Error() string {
	return fmt.Sprintf("%s can't be %s: it must be %s", m.path, m.what, m.want)
}

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
			err = &mismatch{what: kind, want: "a number or a word"}
		}
		return err
	}
	switch is := to.Kind(); {
	case is == reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		return d.value(to.Elem())
	case is == reflect.Struct && kind == "an object":
		return d.record(to)
	case is == reflect.Map && kind == "an object":
		return d.named(to)
	case is == reflect.Slice && kind == "a list":
		return d.elements(to)
	case is == reflect.String && kind == "a text":
		word, err := d.word()
		to.SetString(word)
		return err
	case is == reflect.Bool && kind == "true or false":
		word, err := d.plain()
		to.SetBool(string(word) == "true")
		return err
	case (to.CanInt() || to.CanUint() || to.CanFloat()) && kind == "a number":
		return d.number(to)
	}
	return &mismatch{what: kind, want: wanted(to.Kind())}
}

// wanted is what a value of a kind is in JSON, as kind names it.
func wanted(kind reflect.Kind) string {
	switch kind {
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Slice:
		return "a list"
	case reflect.String:
		return "a text"
	case reflect.Bool:
		return "true or false"
	case reflect.Float64:
		return "a number"
	case reflect.Uint64:
		return "a whole number of 0 or more"
	default:
		return "a whole number"
	}
}

// kind returns what the next value is, or "" for none.
func (d *decoder) kind() string {
	switch c := d.peek(); {
	case c == '"':
		return "a text"
	case c == '{':
		return "an object"
	case c == '[':
		return "a list"
	case c == 't', c == 'f':
		return "true or false"
	case c == 'n':
		return "null"
	case c == '-', c >= '0' && c <= '9':
		return "a number"
	default:
		return ""
	}
}

// instant decodes a time.
func (d *decoder) instant(to *time.Time, kind string) error {
	if kind != "a text" {
		return &mismatch{what: kind, want: "a time such as 2026-11-21T07:40:00+01:00"}
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
	if kind != "a text" {
		return &mismatch{what: kind, want: "a date such as 2026-11-20"}
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
		return &mismatch{what: fmt.Sprintf("the number %.40s", word), want: wanted(to.Kind())}
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
	return fmt.Errorf("the field %.40q is unknown: remove it, or update calmcalf if this file is from a newer version", name)
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
		if err := d.count(); err != nil {
			return err
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

// count counts an entry of a list.
func (d *decoder) count() error {
	if d.entries++; d.entries > mostEntries {
		return fmt.Errorf("there are more than %d entries in the lists of this file: split it into smaller ones", mostEntries)
	}
	return nil
}
