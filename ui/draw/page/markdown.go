package page

import (
	"regexp"
	"strings"
	"sync"
)

type kind int

const (
	paragraph kind = iota
	heading
	item
)

// block is a heading, a paragraph or an item of a list, its words with single
// spaces between.
type block struct {
	kind kind
	sign string // before an item: "-", or "1." and so on
	text string
	inks []ink // of each byte of the text
}

// ink is what a character is drawn as.
type ink byte

const (
	plain ink = iota
	strong
	emphasis
	source // the key of a source, which is read last
	found  // what was searched for
)

// keyed is no sync.OnceValue, which would be made at every start.
var keyed struct {
	once       sync.Once
	expression *regexp.Regexp
}

// keys finds those of sources. It is compiled when a page is read, which most runs never do.
func keys() *regexp.Regexp {
	keyed.once.Do(func() { keyed.expression = regexp.MustCompile(`\[(?:S\d+|own)(?:, (?:S\d+|own))*\]`) })
	return keyed.expression
}

// parse splits a page into its title, which is the first heading, and the rest.
func parse(text string) (title string, blocks []block) {
	var raw []block
	open := false // the next line goes on with the last block
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		sign, rest, more := strings.Cut(line, " ")
		switch {
		case line == "":
			open = false
		case more && strings.Trim(sign, "#") == "":
			raw, open = append(raw, block{kind: heading, text: rest}), false
		case more && (sign == "-" || numbered(sign)):
			raw, open = append(raw, block{kind: item, sign: sign, text: rest}), true
		case open:
			raw[len(raw)-1].text += " " + line
		default:
			raw, open = append(raw, block{kind: paragraph, text: line}), true
		}
	}
	for _, b := range raw {
		b.text, b.inks = inked(b.text)
		blocks = append(blocks, b)
	}
	if len(blocks) > 0 && blocks[0].kind == heading {
		return blocks[0].text, blocks[1:]
	}
	return "", blocks
}

// numbered reports whether a word is the number of an item: "1."
func numbered(word string) bool {
	number, is := strings.CutSuffix(word, ".")
	return is && number != "" && strings.Trim(number, "0123456789") == ""
}

// inked removes the stars from a text, and returns what they meant for each byte.
func inked(text string) (string, []ink) {
	var clean strings.Builder
	var inks []ink
	now := plain
	for rest := text; rest != ""; {
		switch {
		case strings.HasPrefix(rest, "**"):
			now, rest = toggle(now, strong), rest[2:]
		case rest[0] == '*':
			now, rest = toggle(now, emphasis), rest[1:]
		default:
			clean.WriteByte(rest[0])
			inks, rest = append(inks, now), rest[1:]
		}
	}
	for _, at := range keys().FindAllStringIndex(clean.String(), -1) {
		paint(inks, at[0], at[1], source)
	}
	return clean.String(), inks
}

func toggle(now, to ink) ink {
	if now == to {
		return plain
	}
	return to
}

func paint(inks []ink, from, to int, with ink) {
	for i := from; i < to; i++ {
		inks[i] = with
	}
}
