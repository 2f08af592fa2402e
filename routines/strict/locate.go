package strict

import (
	"bytes"
	"strconv"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2/unstable"
)

// path names a place in a document: keys, and the numbers of tables in lists.
// The path of the document itself is empty.
type path string

const separator = "\x00"

func (p path) to(key string) path { return p + separator + path(key) }

func (p path) element(i int) path { return p.to(strconv.Itoa(i)) }

func (p path) depth() int { return strings.Count(string(p), separator) }

// The limits of what is parsed at all. They are wider than a routine, whose
// deepest key is step, number, gentler, cues, number, at; they are there because a
// decoder compares each key of a table with all others, and a file of 100,000
// keys would take it a quarter of a minute.
const (
	maxDepth = 8
	maxKeys  = 100
	maxKey   = 64 // bytes
)

// locator finds the place of each key of a document.
type locator struct {
	doc    *Document
	keys   map[path]int // how many each table has
	tables map[path]int // how many each list of [[tables]] has so far
}

// parsers are used again, because all routines are read at every start.
var parsers = sync.Pool{New: func() any { return new(unstable.Parser) }}

// locate walks over the document once. Broken syntax ends the walk in silence:
// decode reports it.
func (d *Document) locate() {
	d.offsets = make(map[path]int, bytes.Count(d.data, []byte("=")))
	l := locator{doc: d, keys: map[path]int{}, tables: map[path]int{}}
	p := parsers.Get().(*unstable.Parser)
	defer parsers.Put(p)
	p.Reset(d.data)
	var at path
	for l.doc.OK() && p.NextExpression() {
		e := p.Expression()
		if e.Kind == unstable.KeyValue {
			l.entry(at, e)
		} else {
			at = l.header(e)
		}
	}
	d.broken = p.Error() != nil
}

// header returns the place of what is below a [table] or [[table]].
func (l locator) header(e *unstable.Node) path {
	var at path
	for keys := e.Key(); l.doc.OK() && keys.Next(); {
		at = l.key(at, keys.Node())
		if e.Kind == unstable.ArrayTable && keys.IsLast() {
			l.tables[at]++
		}
		if n := l.tables[at]; n > 0 {
			at = l.note(at.element(n-1), start(keys.Node()))
		}
	}
	return at
}

func (l locator) entry(at path, e *unstable.Node) {
	for keys := e.Key(); l.doc.OK() && keys.Next(); {
		at = l.key(at, keys.Node())
	}
	l.value(at, e.Value())
}

// value notes the keys in a value. An element of a list counts as deeper than
// the list, so that lists in lists come to an end too.
func (l locator) value(at path, v *unstable.Node) {
	children := v.Children()
	for i := 0; l.doc.OK() && children.Next(); i++ {
		child := children.Node()
		switch {
		case v.Kind == unstable.InlineTable:
			l.entry(at, child)
		case child.Kind == unstable.Array || child.Kind == unstable.InlineTable:
			place := l.doc.offsets[at]
			if first := child.Child(); child.Kind == unstable.InlineTable && first.Valid() {
				place = start(first)
			}
			l.value(l.note(at.element(i), place), child)
		}
	}
}

func (l locator) key(at path, k *unstable.Node) path {
	below := at.to(string(k.Data))
	if _, known := l.doc.offsets[below]; !known {
		l.keys[at]++
	}
	switch {
	case len(k.Data) > maxKey:
		l.doc.wrong(start(k), "this key is too long; no key of %s has more than a few letters", l.doc.form.Name)
	case l.keys[at] > maxKeys:
		l.doc.wrong(start(k), "there are more than %d keys here; %s has far fewer", maxKeys, l.doc.form.Name)
	}
	return l.note(below, start(k))
}

// note remembers the first place: a table may be opened more than once.
func (l locator) note(at path, offset int) path {
	if at.depth() > maxDepth {
		l.doc.wrong(offset, "this is nested too deeply; %s", l.doc.form.Nesting)
	}
	if _, known := l.doc.offsets[at]; !known {
		l.doc.offsets[at] = offset
	}
	return at
}

func start(n *unstable.Node) int { return int(n.Raw.Offset) }
