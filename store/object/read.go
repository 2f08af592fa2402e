package object

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
)

// ErrSyntax is JSON that encoding/json did not write.
var ErrSyntax = errors.New("its contents are damaged")

// Walk calls do with the fields of an object, their values not decoded. Each place that has it
// inlined costs a third of a kilobyte.
//
//go:noinline
func Walk(object []byte, do func(name, value []byte) error) error {
	return inside(object, '{', '}', func(rest []byte) (int, error) {
		name := End(rest)
		if name < 2 || name >= len(rest) || rest[0] != '"' || rest[name] != ':' {
			return 0, ErrSyntax
		}
		value := rest[name+1:]
		size := End(value)
		if size == 0 {
			return 0, ErrSyntax
		}
		return name + 1 + size, do(rest[1:name-1], value[:size])
	})
}

// Elements calls do with the elements of such an array.
func Elements(array []byte, do func([]byte) error) error {
	return inside(array, '[', ']', func(rest []byte) (int, error) {
		size := End(rest)
		return size, do(rest[:size])
	})
}

// inside calls next with what follows each comma between two brackets; it returns the
// size of what it used.
func inside(text []byte, open, shut byte, next func(rest []byte) (int, error)) error {
	last := len(text) - 1
	if last < 1 || text[0] != open || text[last] != shut {
		return ErrSyntax
	}
	for rest := text[1:last]; len(rest) > 0; {
		size, err := next(rest)
		switch {
		case err != nil:
			return err
		case size < len(rest)-1 && rest[size] == ',':
			rest = rest[size+1:]
		case size == len(rest):
			return nil
		default:
			return ErrSyntax
		}
	}
	return nil
}

// End returns the size of the value at the start of some JSON.
func End(text []byte) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = endOfString(text, i)
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case ',', ':':
			if depth == 0 {
				return i
			}
			continue
		default:
			continue
		}
		if depth <= 0 {
			return min(i+1, len(text))
		}
	}
	return len(text)
}

// endOfString returns the place of the quote that ends the string at a place. Most are too
// short for bytes.IndexByte to pay.
func endOfString(text []byte, at int) int {
	for i := at + 1; i < len(text); i++ {
		switch text[i] {
		case '"':
			return i
		case '\\':
			i++
		}
	}
	return len(text)
}

// Number decodes a number of JSON: NaN, for one, is none.
func Number(raw []byte) (float64, error) {
	if len(raw) == 0 || len(bytes.Trim(raw, "0123456789+-.eE")) > 0 {
		return 0, ErrSyntax
	}
	return strconv.ParseFloat(string(raw), 64)
}

// Unquote decodes a text.
func Unquote(raw []byte) (s string, err error) {
	if len(raw) < 2 || raw[0] != '"' || bytes.IndexByte(raw, '\\') >= 0 {
		err = json.Unmarshal(raw, &s)
		return s, err
	}
	return string(raw[1 : len(raw)-1]), nil
}
