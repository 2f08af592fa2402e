// Package object writes and reads JSON as encoding/json writes it. encoding/json asks each type
// for its fields first, and that takes a fifth of the time in which a check-in is saved.
package object

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// Encode returns a value as JSON: what its own Encode returns, where it has one.
func Encode(value any) ([]byte, error) {
	if own, is := value.(interface{ Encode() ([]byte, error) }); is {
		return own.Encode()
	}
	return json.Marshal(value)
}

// Same reports whether two values, or pointers to them, have the same JSON.
func Same(a, b any) bool {
	one, err := Encode(a)
	other, otherErr := Encode(b)
	return err == nil && otherErr == nil && bytes.Equal(one, other)
}

// Writer writes one value. Its zero value is ready.
type Writer struct {
	text []byte
	err  error
}

// Bytes returns what was written, or the first error.
func (w *Writer) Bytes() ([]byte, error) { return w.text, w.err }

func (w *Writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// Open begins an object with '{', or a list with '['.
//
//go:noinline
func (w *Writer) Open(bracket byte) { w.text = append(w.separated(), bracket) }

// Shut ends what was opened last, with '}' or ']'.
//
//go:noinline
func (w *Writer) Shut(bracket byte) { w.text = append(w.text, bracket) }

// separated returns what was written, with a comma after a value before.
func (w *Writer) separated() []byte {
	if n := len(w.text); n > 0 && strings.IndexByte("{[:", w.text[n-1]) < 0 {
		return append(w.text, ',')
	}
	return w.text
}

// Name writes the name of a field; its value is written next. It has too many callers to be
// inlined, as Open and Shut have.
//
//go:noinline
func (w *Writer) Name(name string) *Writer {
	w.String(name)
	w.text = append(w.text, ':')
	return w
}

// String writes a text.
func (w *Writer) String(s string) {
	if !strings.ContainsFunc(s, special) {
		w.text = append(append(append(w.separated(), '"'), s...), '"')
		return
	}
	w.Value(s)
}

// special reports whether a character of a text may be written as an escape sequence.
func special(r rune) bool { return r < ' ' || r > '~' || strings.ContainsRune(`"\<>&`, r) }

// Instant writes a time.
func (w *Writer) Instant(at time.Time) {
	text, err := at.AppendText(append(w.separated(), '"'))
	w.fail(err)
	w.text = append(text, '"')
}

// Int writes a whole number.
func (w *Writer) Int(n int) { w.text = strconv.AppendInt(w.separated(), int64(n), 10) }

// Bool writes true or false.
func (w *Writer) Bool(is bool) { w.text = strconv.AppendBool(w.separated(), is) }

// Number writes a number, without an exponent.
func (w *Writer) Number(n float64) {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		w.fail(fmt.Errorf("writing a number: %v is none", n))
	}
	w.text = strconv.AppendFloat(w.separated(), n, 'f', -1, 64)
}

// Null writes null.
func (w *Writer) Null() { w.text = append(w.separated(), "null"...) }

// Value writes any value, by way of encoding/json.
func (w *Writer) Value(value any) {
	text, err := json.Marshal(value)
	w.fail(err)
	w.text = append(w.separated(), text...)
}

// The fields that are absent where they say nothing.

// Text writes a field where the text is not empty.
func (w *Writer) Text(name, s string) {
	if s != "" {
		w.Name(name).String(s)
	}
}

// Time writes a field where the time is not zero.
func (w *Writer) Time(name string, at time.Time) {
	if !at.IsZero() {
		w.Name(name).Instant(at)
	}
}

// Flag writes a field where it is true.
func (w *Writer) Flag(name string, is bool) {
	if is {
		w.Name(name).Bool(true)
	}
}

// Count writes a field where there is a number.
func (w *Writer) Count(name string, n *int) {
	if n != nil {
		w.Name(name).Int(*n)
	}
}
