package diary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Slip is the error about something that can be read but was probably not meant, such as a
// year of long ago. A caller can ask whether Meant was, and read that in the place of Typed.
type Slip struct {
	Typed string // as it was typed
	Meant string // what was probably meant, as it would be typed
	Why   string // what speaks against Typed, and how to write it if it was meant
}

func (s *Slip) Error() string {
	return fmt.Sprintf("did you mean %s? %s", s.Meant, s.Why)
}

// word is a word, a number or a mark in what a person typed.
type word struct {
	text  string // in lower case
	field string // what is between two spaces around it, as it was typed
	glued bool   // no space is before it
}

// reader reads what a person typed, word by word.
type reader struct {
	words []word
	at    int
}

// longestTyped is more than anybody types, in bytes.
const longestTyped = 4000

// newReader splits text, so that "2m30, left." is 2, m, 30, a comma and left: what ends a sentence
// is left out. What is too long to have been typed is not read, and ends in a mark that is no word
// of anything.
func newReader(args ...string) *reader {
	r := &reader{}
	dotted := strings.NewReplacer("a.m.", "am", "p.m.", "pm", "’", "'")
	for _, text := range args {
		if len(text) > longestTyped {
			text = text[:longestTyped] + " …"
		}
		for _, field := range strings.Fields(text) {
			for rest, glued := strings.TrimRight(dotted.Replace(strings.ToLower(field)), ".!"), false; rest != ""; glued = true {
				n := wordLen(rest)
				r.words = append(r.words, word{rest[:n], field, glued})
				rest = rest[n:]
			}
		}
	}
	return r
}

// wordLen returns the bytes of the first digits, letters or mark.
func wordLen(text string) int {
	for _, in := range []func(rune) bool{isDigit, func(r rune) bool { return unicode.IsLetter(r) || r == '\'' }} {
		if n := strings.IndexFunc(text, func(r rune) bool { return !in(r) }); n != 0 {
			if n < 0 {
				return len(text)
			}
			return n
		}
	}
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// isDigit reports whether r is one of 0 to 9: digits of other scripts are not read.
func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isNumber(text string) bool { return text != "" && isDigit(rune(text[0])) }

func (r *reader) done() bool { return r.at >= len(r.words) }

// peek returns the word that many words ahead, or none.
func (r *reader) peek(ahead int) word {
	if r.at+ahead < len(r.words) {
		return r.words[r.at+ahead]
	}
	return word{}
}

// glued returns the text of the word that many words ahead where no space is before it.
// It has too many callers to be inlined.
//
//go:noinline
func (r *reader) glued(ahead int) string {
	if w := r.peek(ahead); w.glued {
		return w.text
	}
	return ""
}

// tail reports whether more belongs to the word before: no space and no comma ends it.
func (r *reader) tail() bool {
	next := r.glued(0)
	return next != "" && next != "," && next != ";"
}

// accept reads the words of one of these phrases, and reports whether it was there.
func (r *reader) accept(phrases ...string) bool {
	for _, phrase := range phrases {
		words := strings.Fields(phrase)
		if r.at+len(words) <= len(r.words) && slices.EqualFunc(words, r.words[r.at:r.at+len(words)], func(text string, w word) bool { return text == w.text }) {
			r.at += len(words)
			return true
		}
	}
	return false
}

// typed returns what was read since a word.
func (r *reader) typed(from int) string {
	var text strings.Builder
	for i, w := range r.words[from:max(from, r.at)] {
		if i > 0 && !w.glued {
			text.WriteString(" ")
		}
		text.WriteString(w.text)
	}
	return brief(text.String())
}

// brief shortens what was typed to what an error can quote.
func brief(text string) string {
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:40]) + "..."
	}
	return text
}

// spoken reads a whole number in words, up to fifty-nine.
func (r *reader) spoken() (n int, ok bool) {
	ones := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	text := r.peek(0).text
	if n = slices.Index(ones, text); n >= 0 {
		r.at++
		return n, true
	}
	if n = slices.Index([]string{"twenty", "thirty", "forty", "fifty"}, text); n < 0 {
		return 0, false
	}
	r.at++
	n, begin := 10*n+20, r.at
	r.accept("-")
	if one := slices.Index(ones[:10], r.peek(0).text); one > 0 {
		r.at++
		return n + one, true
	}
	r.at = begin
	return n, true
}

// number reads "3", "1.5", "1,5" or "three", and returns how many digits are after the mark.
func (r *reader) number() (n float64, decimals int, ok bool) {
	if whole, said := r.spoken(); said {
		return float64(whole), 0, true
	}
	text := r.peek(0).text
	if !isNumber(text) {
		return 0, 0, false
	}
	r.at++
	if mark, after := r.glued(0), r.glued(1); (mark == "." || mark == ",") && isNumber(after) {
		text, decimals = text+"."+after, len(after)
		r.at += 2
	}
	n, _ = strconv.ParseFloat(text, 64) // of too many digits it is infinite
	return n, decimals, true
}

// quantity reads a number, "a" or "an", or a fraction: "half a", "1/2", "2 1/2", "2 and a half".
func (r *reader) quantity() (n float64, decimals int, ok bool) {
	switch {
	case r.accept("half a", "half an", "half", "1 / 2", "½"):
		return 0.5, 1, true
	case r.accept("a quarter of a", "a quarter of an", "quarter of an", "1 / 4", "¼"):
		return 0.25, 2, true
	case r.accept("three quarters of a", "three quarters of an", "3 / 4", "¾"):
		return 0.75, 2, true
	case r.accept("a", "an"):
		return 1, 0, true
	}
	n, decimals, ok = r.number()
	if ok && decimals == 0 && r.accept("and a half", "1 / 2", "½") {
		n, decimals = n+0.5, 1
	}
	return n, decimals, ok
}

// after reports whether the last word that was read is one of these.
func (r *reader) after(words ...string) bool {
	return r.at > 0 && slices.Contains(words, r.words[r.at-1].text)
}
