package routines

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines/strict"
)

// maxID is the longest id, in bytes.
const maxID = 64

func readID(t strict.Table, key string) string {
	s := t.Title(key)
	checkID(t, key, s)
	return s
}

func checkID(t strict.Table, key, s string) {
	foreign := func(r rune) bool { return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789-", r) }
	if strings.ContainsFunc(s, foreign) || strings.HasPrefix(s, "-") || len(s) > maxID {
		t.Wrong(key, "id %s can't be used; write a short one with only a-z, 0-9 and -, like my-stretch", strict.Quoted(s))
	}
}

// MaxInstead is the most routines that one names in its place: each has a digit as its key.
const MaxInstead = 9

// readInstead reads the ids of the routines in place of the one with an id.
func readInstead(t strict.Table, id string) []string {
	list := readList(t, "instead", `write ids of other routines in quotes, with commas between: "chair-gentle, bed-sitting"`)
	for _, other := range list {
		checkID(t, "instead", other)
		if other == id {
			t.Wrong("instead", "instead names the routine itself; name another one")
		}
	}
	if len(list) > MaxInstead {
		t.Wrong("instead", "instead names too many routines; it has at most %d", MaxInstead)
	}
	return list
}

// readList reads words in one text, with commas between them.
func readList(t strict.Table, key, hint string) []string {
	if text, _ := t.Text(key, hint); strings.TrimSpace(text) == "" {
		return nil
	}
	words := t.Words(key)
	if words == "" {
		return nil
	}
	var list []string
	for word := range strings.SplitSeq(words, ",") {
		word = strings.TrimSpace(word)
		switch {
		case word == "":
			t.Wrong(key, "%s has one comma too many; remove it", key)
			return nil
		case slices.Contains(list, word):
			t.Wrong(key, "%s names %s twice; once is enough", key, strict.Quoted(word))
			return nil
		}
		list = append(list, word)
	}
	return list
}

// readCautions reads a list of cautions in one text, with commas between them.
func readCautions(t strict.Table, key string) []Caution {
	var list []Caution
	for _, word := range readList(t, key, "write cautions in quotes, with commas between them") {
		if known := CautionWords(); !slices.Contains(known, word) {
			t.Wrong(key, "%s can't be %s; choose one or more of: %s, with commas", key, strict.Quoted(word), strings.Join(known, ", "))
			return nil
		}
		list = append(list, Caution(word))
	}
	return list
}

// readTime reads a time from least to MaxSpan, and reports whether there is one.
func readTime(t strict.Table, key string, least time.Duration) (time.Duration, bool) {
	s, ok := t.Text(key, `write a time in quotes, like "30s"`)
	if !ok {
		return 0, false
	}
	length, err := time.ParseDuration(s)
	switch {
	case s != "" && strings.Trim(s, "0123456789") == "":
		t.Wrong(key, "%s %s has no unit; write %s for seconds", key, strict.Quoted(s), strict.Quoted(s+"s"))
	case err != nil:
		t.Wrong(key, `%s %s is not a time; write one like "45s" or "1m30s"`, key, strict.Quoted(s))
	case length < least:
		t.Wrong(key, "%s %s is too short; it is at least %s", key, strict.Quoted(s), brief(least))
	case length > MaxSpan:
		t.Wrong(key, "%s %s is too long; it is at most %s", key, strict.Quoted(s), brief(MaxSpan))
	case length%Finest != 0:
		t.Wrong(key, "%s %s is too exact; use whole seconds or tenths of a second", key, strict.Quoted(s))
	default:
		return length, true
	}
	return 0, false
}

// checkSide notes words about a side in a step that has none.
func checkSide(t strict.Table, key, words string, side Side) {
	if side == None && strings.Contains(strings.ToLower(words), "{side}") {
		t.Wrong(key, `%s names {side}, but the step has none; write side = "each", or another side`, key)
	}
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
