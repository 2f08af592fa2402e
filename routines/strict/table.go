package strict

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Table is one table of a document. Its methods read one key each; what is wrong
// with it they note in the document, and return the zero value.
type Table struct {
	doc *Document
	at  *table
}

// Has reports whether the table has the key.
func (t Table) Has(key string) bool { return t.at.value(key) != nil }

// OK reports whether no problem was found so far in the whole document.
func (t Table) OK() bool { return t.doc.OK() }

// Wrong notes a problem at a key, or at the table when it has no such key.
func (t Table) Wrong(key, format string, args ...any) {
	var offset int32
	if e := t.at.entry(key); e != nil {
		offset = e.offset
	} else if t.at != nil {
		offset = t.at.offset
	}
	t.doc.wrong(offset, format, args...)
}

// Only refuses every key but these; what is the kind of table.
func (t Table) Only(what string, keys ...string) {
	if t.at == nil {
		return
	}
	for _, e := range t.at.entries {
		if !slices.Contains(keys, e.key) {
			t.Wrong(e.key, "there is no key %s; the keys of a %s are %s", Quoted(e.key), what, strings.Join(keys, ", "))
		}
	}
}

// Empty reports whether there is no key in the table.
func (t Table) Empty() bool { return t.at == nil || len(t.at.entries) == 0 }

// Needs requires a key.
func (t Table) Needs(what, key, example string) {
	if !t.Has(key) {
		t.Wrong(key, "the %s has no %s; add %s", what, key, example)
	}
}

// Text reads a text, and reports whether there is one.
func (t Table) Text(key, hint string) (string, bool) {
	return typed[string](t, key, "a text; %s", hint)
}

// typed reads a value of a type, and reports whether there is one; what says what any
// other value is not.
func typed[T any](t Table, key, what string, args ...any) (value T, ok bool) {
	if !t.Has(key) {
		return value, false
	}
	if value, ok = t.at.value(key).(T); !ok {
		t.Wrong(key, "%s is not "+what, append([]any{key}, args...)...)
	}
	return value, ok
}

// maxWords is the longest line of words, in characters.
const maxWords = 1000

// Words reads one line of words; it may be absent or empty.
func (t Table) Words(key string) string {
	s, _ := t.Text(key, "put it in quotes")
	if utf8.RuneCountInString(s) > maxWords {
		t.Wrong(key, "%s is too long; it has at most %d characters", key, maxWords)
		return ""
	}
	i := strings.IndexFunc(s, disturbing)
	if i < 0 {
		return s
	}
	switch r, _ := utf8.DecodeRuneInString(s[i:]); r {
	case '\n', '\r':
		t.Wrong(key, `%s goes over more than one line; write it on one, or end lines with \ inside """`, key)
	default:
		t.Wrong(key, "%s has the control character %U in it; remove it", key, r)
	}
	return ""
}

// disturbing reports whether a character could change a terminal's state, break a
// line, or show the words in another order than they are written.
func disturbing(r rune) bool {
	if r <= unicode.MaxASCII { // nearly all are, and looked up at every start
		return unicode.IsControl(r)
	}
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
}

// Title reads words that may not be empty.
func (t Table) Title(key string) string {
	if s, ok := t.at.value(key).(string); ok && strings.TrimSpace(s) == "" {
		t.Wrong(key, "%s is empty; write what it is", key)
		return ""
	}
	return t.Words(key)
}

// One reads a word that is one of a few, or absent.
func (t Table) One(key, absent string, words ...string) string {
	if !t.Has(key) {
		return absent
	}
	s, ok := t.Text(key, "write one of "+strings.Join(words, ", ")+" in quotes")
	if ok && !slices.Contains(words, s) {
		t.Wrong(key, "%s can't be %s; choose from: %s", key, Quoted(s), strings.Join(words, ", "))
		return ""
	}
	return s
}

// Truth reads true or false; absent is what the key means where it is missing.
func (t Table) Truth(key string, absent bool) bool {
	if is, ok := typed[bool](t, key, "true or false; write %s = true without quotes, or leave it out", key); ok {
		return is
	}
	return absent
}

// List reads a list of words that are each one of a few; hidden words are understood,
// but not named. It reads all of them or none: one that is not understood could be the
// one that matters. An absent list is nil.
func (t Table) List(key string, words []string, hidden ...string) []string {
	known, example := slices.Concat(words, hidden), words[0]
	if word, _ := t.at.value(key).(string); slices.Contains(known, word) {
		example = word
	}
	items, ok := typed[[]any](t, key, `a list; write %s = ["%s"]`, key, example)
	if !ok {
		return nil
	}
	list := make([]string, 0, len(items))
	for _, item := range items {
		word, _ := item.(string)
		if !slices.Contains(known, word) {
			t.Wrong(key, "%s can't be %s; choose one or more of: %s", key, Quoted(fmt.Sprint(item)), strings.Join(words, ", "))
			return nil
		}
		list = append(list, word)
	}
	return list
}

// Number reads a whole number in a range; absent is what the key means where it is
// missing.
func (t Table) Number(key string, absent, least, most int) int {
	n, ok := typed[int64](t, key, "a whole number; write one without quotes, like %d", least)
	switch {
	case !ok:
		return absent
	case n < int64(least) || n > int64(most):
		t.Wrong(key, "%s %d is out of range; it is from %d to %d", key, n, least, most)
		return absent
	}
	return int(n)
}

// Tables reads a list of tables, and reports whether it is one, or absent.
func (t Table) Tables(key string) ([]Table, bool) {
	if !t.Has(key) {
		return nil, true
	}
	list, ok := t.at.value(key).([]any)
	var tables []Table
	for _, v := range list {
		element, isTable := v.(*table)
		ok = ok && isTable
		tables = append(tables, Table{t.doc, element})
	}
	if !ok {
		t.Wrong(key, "%s is not a list of tables; write [[%[1]s]], or %[1]s = [{ ... }]", key)
		return nil, false
	}
	return tables, true
}

// Table reads a table, and reports whether there is one.
func (t Table) Table(key string) (Table, bool) {
	below, ok := typed[*table](t, key, "a table; write [step.%s] and its lines", key)
	return Table{t.doc, below}, ok
}
