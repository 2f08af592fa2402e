package routines

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// table is one table of a document. Its methods read one key each; what is wrong
// with it they note in the document, and return the zero value.
type table struct {
	doc    *document
	at     path
	values map[string]any
}

func (t table) has(key string) bool { return t.values[key] != nil }

// wrong notes a problem at a key, or at the table when it has no such key.
func (t table) wrong(key, format string, args ...any) {
	offset, known := t.doc.offsets[t.at.to(key)]
	if !known {
		offset = t.doc.offsets[t.at]
	}
	t.doc.wrong(offset, format, args...)
}

func (t table) only(what string, keys ...string) {
	for key := range t.values {
		if !slices.Contains(keys, key) {
			t.wrong(key, "key %s is not known; a %s has %s", quoted(key), what, strings.Join(keys, ", "))
		}
	}
}

func (t table) needs(what, key, example string) {
	if !t.has(key) {
		t.wrong(key, "the %s has no %s; add %s", what, key, example)
	}
}

// text reads a text. It returns false when it is absent or something else.
func (t table) text(key, hint string) (string, bool) {
	if !t.has(key) {
		return "", false
	}
	s, ok := t.values[key].(string)
	if !ok {
		t.wrong(key, "%s is not a text; %s", key, hint)
	}
	return s, ok
}

// words reads one line of words; it may be absent or empty.
func (t table) words(key string) string {
	s, _ := t.text(key, "put it in quotes")
	if utf8.RuneCountInString(s) > MaxWords {
		t.wrong(key, "%s is too long; it has at most %d characters", key, MaxWords)
		return ""
	}
	i := strings.IndexFunc(s, disturbing)
	if i < 0 {
		return s
	}
	switch r, _ := utf8.DecodeRuneInString(s[i:]); r {
	case '\n', '\r':
		t.wrong(key, `%s goes over more than one line; write it on one, or end lines with \ inside """`, key)
	default:
		t.wrong(key, "%s has the control character %U in it; remove it", key, r)
	}
	return ""
}

// disturbing are the characters that could change a terminal's state, break a
// line, or show the words in another order than they are written.
func disturbing(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
}

// title reads words that may not be empty.
func (t table) title(key string) string {
	if s, ok := t.values[key].(string); ok && strings.TrimSpace(s) == "" {
		t.wrong(key, "%s is empty; write what it is", key)
		return ""
	}
	return t.words(key)
}

func (t table) id(key string) string {
	s := t.title(key)
	foreign := func(r rune) bool { return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789-", r) }
	if strings.ContainsFunc(s, foreign) || strings.HasPrefix(s, "-") || len(s) > maxKey {
		t.wrong(key, "id %s is not usable; write a short one of a-z, 0-9 and -, like my-stretch", quoted(s))
	}
	return s
}

// one reads a word that is one of a few.
func (t table) one(key, absent string, words ...string) string {
	s, ok := t.text(key, "write one of "+strings.Join(words, ", ")+" in quotes")
	switch {
	case !t.has(key), ok && s == absent:
		return absent
	case ok && !slices.Contains(words, s):
		t.wrong(key, "%s %s is not known; it is one of %s", key, quoted(s), strings.Join(words, ", "))
		return ""
	}
	return s
}

// truth reads true or false; absent is false.
func (t table) truth(key string) bool {
	is, ok := t.values[key].(bool)
	if t.has(key) && !ok {
		t.wrong(key, "%s is not true or false; write %[1]s = true without quotes, or leave it out", key)
	}
	return is
}

// cautions reads a list of cautions in one text, with commas between them.
func (t table) cautions(key string) []Caution {
	var known []string
	for _, c := range Cautions() {
		known = append(known, string(c))
	}
	text, _ := t.text(key, "write cautions in quotes, with commas between them")
	if strings.TrimSpace(text) == "" {
		return nil
	}
	var list []Caution
	for word := range strings.SplitSeq(text, ",") {
		word = strings.TrimSpace(word)
		switch {
		case !slices.Contains(known, word):
			t.wrong(key, "%s %s is not known; it is one or more of %s, with commas", key, quoted(word), strings.Join(known, ", "))
			return nil
		case slices.Contains(list, Caution(word)):
			t.wrong(key, "%s names %s twice; once is enough", key, word)
			return nil
		}
		list = append(list, Caution(word))
	}
	return list
}

func (t table) number(key string, absent, least, most int) int {
	if !t.has(key) {
		return absent
	}
	n, ok := t.values[key].(int64)
	switch {
	case !ok:
		t.wrong(key, "%s is not a whole number; write one without quotes, like %d", key, least)
		return absent
	case n < int64(least) || n > int64(most):
		t.wrong(key, "%s %d is out of range; it is from %d to %d", key, n, least, most)
		return absent
	}
	return int(n)
}

// duration reads a time from least to MaxSpan. It returns false when the time is
// absent or wrong.
func (t table) duration(key string, least time.Duration) (time.Duration, bool) {
	s, ok := t.text(key, `write a time in quotes, like "30s"`)
	if !ok {
		return 0, false
	}
	length, err := time.ParseDuration(s)
	switch {
	case s != "" && strings.Trim(s, "0123456789") == "":
		t.wrong(key, "%s %s has no unit; write %s for seconds", key, quoted(s), quoted(s+"s"))
	case err != nil:
		t.wrong(key, `%s %s is not a time; write one like "45s" or "1m30s"`, key, quoted(s))
	case length < least:
		t.wrong(key, "%s %s is too short; it is at least %s", key, quoted(s), brief(least))
	case length > MaxSpan:
		t.wrong(key, "%s %s is too long; it is at most %s", key, quoted(s), brief(MaxSpan))
	case length%Finest != 0:
		t.wrong(key, "%s %s is too fine; it is in seconds and tenths", key, quoted(s))
	default:
		return length, true
	}
	return 0, false
}

// tables reads a list of tables. It returns false when it is something else.
func (t table) tables(key string) ([]table, bool) {
	if !t.has(key) {
		return nil, true
	}
	list, ok := t.values[key].([]any)
	var tables []table
	for i, v := range list {
		values, isTable := v.(map[string]any)
		ok = ok && isTable
		tables = append(tables, table{t.doc, t.at.to(key).element(i), values})
	}
	if !ok {
		t.wrong(key, "%s is not a list of tables; write [[%[1]s]], or %[1]s = [{ ... }]", key)
		return nil, false
	}
	return tables, true
}

// table reads a table. It returns false when it is absent or something else.
func (t table) table(key string) (table, bool) {
	if !t.has(key) {
		return table{}, false
	}
	values, ok := t.values[key].(map[string]any)
	if !ok {
		t.wrong(key, "%s is not a table; write [step.%[1]s] and its lines", key)
	}
	return table{t.doc, t.at.to(key), values}, ok
}

// sided notes words about a side in a step that has none.
func (t table) sided(key string, side Side) {
	s, _ := t.values[key].(string)
	if side == None && strings.Contains(strings.ToLower(s), "{side}") {
		t.wrong(key, `%s names {side}, and the step has none; write side = "each", or another side`, key)
	}
}

// quoted is a value as it can be printed, cut when it is long.
func quoted(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return strconv.Quote(string(runes[:most])) + "..."
	}
	return strconv.Quote(s)
}

// brief is a time as one writes it: 1h, not 1h0m0s, and 0.1s, not 100ms.
func brief(length time.Duration) string {
	if length < time.Second {
		return strconv.FormatFloat(length.Seconds(), 'f', -1, 64) + "s"
	}
	s := length.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}
