package page

import (
	"fmt"
	"slices"
	"strings"
)

// register is the page that lists every source, each in an item that begins with its key.
const register = "sources"

// Cites reports whether the page says where its sentences are from.
func (p Page) Cites() bool { return slices.ContainsFunc(p.blocks, block.cites) }

// Uncited returns the page without the keys of its sources, which is easier to read.
func (p Page) Uncited() Page {
	return p.marked(func([]string) string { return "" })
}

// Cited returns the page with a number in place of each key, counted in the order in which
// the page first names the sources, and with the sources as numbered notes before its last
// sentence.
func (p Page) Cited() Page {
	if len(p.sources) == 0 {
		return p
	}
	p = p.marked(func(keys []string) string {
		numbers := make([]int, len(keys))
		for i, key := range keys {
			numbers[i] = slices.IndexFunc(p.sources, func(s entry) bool { return s.key == key }) + 1
		}
		slices.Sort(numbers)
		return strings.ReplaceAll(fmt.Sprint(numbers), " ", ", ")
	})
	title, last := block{kind: heading, text: "Sources"}, len(p.blocks)-1
	title.inks = make([]ink, len(title.text))
	notes := []block{title}
	for i, s := range p.sources {
		s.note.sign = fmt.Sprintf("%-2d", i+1) // as wide as the widest
		notes = append(notes, s.note)
	}
	p.blocks = slices.Concat(p.blocks[:last], notes, p.blocks[last:])
	return p
}

// entry is a source of the register: its key, and the note that says what it is.
type entry struct {
	key  string
	note block
}

// refer gives each page the entries of the register that its keys stand for, in the order
// of the page. The register itself is read without keys.
func refer(pages []Page) {
	at := slices.IndexFunc(pages, func(p Page) bool { return p.Word == register })
	if at < 0 {
		return
	}
	listed := map[string]block{}
	for i, b := range pages[at].blocks {
		key, _, _ := strings.Cut(b.text, " ")
		if b.kind == item && keys().MatchString("["+key+"]") {
			b.text, b.inks = b.text[len(key)+1:], b.inks[len(key)+1:]
			listed[key], pages[at].blocks[i] = b, b
		}
	}
	for i := range pages {
		for _, key := range pages[i].keys() {
			if note, known := listed[key]; known {
				pages[i].sources = append(pages[i].sources, entry{key, note})
			}
		}
	}
}

// keys are those of the page's sources, each once: "S1".
func (p Page) keys() []string {
	var all []string
	p.marked(func(keys []string) string {
		for _, key := range keys {
			if !slices.Contains(all, key) {
				all = append(all, key)
			}
		}
		return ""
	})
	return all
}

func (b block) cites() bool { return slices.Contains(b.inks, source) }

// marked returns the page with what mark makes of the keys in each pair of brackets.
func (p Page) marked(mark func(keys []string) string) Page {
	blocks := make([]block, len(p.blocks))
	for i, b := range p.blocks {
		blocks[i] = b.marked(mark)
	}
	p.blocks = blocks
	return p
}

// marked returns the block with what mark makes of its keys. Where that is nothing, the
// blank before goes, too.
func (b block) marked(mark func(keys []string) string) block {
	text, inks, from := b.text, b.inks, 0
	b.text, b.inks = "", nil
	add := func(part string, drawn []ink) { b.text, b.inks = b.text+part, append(b.inks, drawn...) }
	for _, at := range keys().FindAllStringIndex(text, -1) {
		to, in := at[0], mark(strings.Split(text[at[0]+1:at[1]-1], ", "))
		if in == "" && to > from && text[to-1] == ' ' {
			to--
		}
		add(text[from:to], inks[from:to])
		add(in, slices.Repeat([]ink{source}, len(in)))
		from = at[1]
	}
	add(text[from:], inks[from:])
	return b
}
