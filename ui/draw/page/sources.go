package page

import (
	"slices"
	"strings"
)

// register is the page that lists every source, each in a block that begins with
// its key.
const register = "sources"

// Cites reports whether the page says where its sentences are from.
func (p Page) Cites() bool { return slices.ContainsFunc(p.blocks, block.cites) }

// Uncited returns the page without the keys of its sources, which is easier to read.
func (p Page) Uncited() Page {
	blocks := make([]block, len(p.blocks))
	for i, b := range p.blocks {
		blocks[i] = b.uncited()
	}
	p.blocks = blocks
	return p
}

// Cited returns the page with a list of the sources that its keys stand for, before
// its last sentence.
func (p Page) Cited() Page {
	if len(p.sources) == 0 {
		return p
	}
	title, last := block{kind: heading, text: "Sources"}, len(p.blocks)-1
	title.inks = make([]ink, len(title.text))
	p.blocks = slices.Concat(p.blocks[:last], []block{title}, p.sources, p.blocks[last:])
	return p
}

// refer gives each page the entries of the register that its keys stand for.
func refer(pages []Page) {
	at := slices.IndexFunc(pages, func(p Page) bool { return p.Word == register })
	if at < 0 {
		return
	}
	for i := range pages {
		named := pages[i].keys()
		for _, b := range pages[at].blocks {
			if key, _, _ := strings.Cut(b.text, " "); slices.Contains(named, key) {
				b.kind, b.sign = item, "-"
				pages[i].sources = append(pages[i].sources, b)
			}
		}
	}
}

// keys are those of the page's sources: "S1".
func (p Page) keys() []string {
	var all []string
	for _, b := range p.blocks {
		for _, found := range keys.FindAllString(b.text, -1) {
			all = append(all, strings.Split(strings.Trim(found, "[]"), ", ")...)
		}
	}
	return all
}

func (b block) cites() bool { return slices.Contains(b.inks, source) }

// uncited is the block without its keys and the blank before each.
func (b block) uncited() block {
	var text []byte
	var inks []ink
	for i, ink := range b.inks {
		blank := b.text[i] == ' ' && i+1 < len(b.inks) && b.inks[i+1] == source
		if ink != source && !blank {
			text, inks = append(text, b.text[i]), append(inks, ink)
		}
	}
	b.text, b.inks = string(text), inks
	return b
}
