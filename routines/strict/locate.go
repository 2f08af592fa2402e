package strict

import (
	"bytes"
	"errors"
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

// The limits of what is read at all. They are wider than a routine, whose deepest key is step,
// number, gentler, cues, number, at.
const (
	maxDepth = 8
	maxKeys  = 100
	maxKey   = 64 // bytes
)

// origin is how a table or a list was made, on which depends what may be added to it.
type origin int

const (
	implied origin = iota // by the [header] of a table in it: its own one may follow
	headed                // by its own [header], or a [[header]]
	dotted                // by a key with a dot: others may follow
	inline                // as a value, which is all of it
)

// locator reads a document, and finds the place of each key.
type locator struct {
	doc     *Document
	origins map[path]origin
}

// parsers are used again, because all routines are read at every start.
var parsers = sync.Pool{New: func() any { return new(unstable.Parser) }}

// parse reads the document.
func (d *Document) parse() {
	d.values = map[string]any{}
	d.offsets = make(map[path]int, bytes.Count(d.data, []byte("=")))
	l := locator{doc: d, origins: map[path]origin{}}
	p := parsers.Get().(*unstable.Parser)
	defer parsers.Put(p)
	p.Reset(d.data)
	var at path
	table := d.values
	for d.OK() && p.NextExpression() {
		if e := p.Expression(); e.Kind == unstable.KeyValue {
			l.entry(at, table, e)
		} else {
			at, table = l.header(e)
		}
	}
	if wrong, is := errors.AsType[*unstable.ParserError](p.Error()); is {
		d.invalid(int(p.Range(wrong.Highlight).Offset), wrong.Message+"; lines are like "+d.form.Lines)
	}
	if !d.OK() {
		d.values = nil
	}
}

// header opens the table of a [header] or a [[header]].
func (l locator) header(e *unstable.Node) (path, map[string]any) {
	var at path
	table := l.doc.values
	for keys := e.Key(); l.doc.OK() && keys.Next(); {
		key, k, own := string(keys.Node().Data), keys.Node(), keys.IsLast()
		at = l.key(at, table, k)
		list, isList := table[key].([]any)
		below, isTable := table[key].(map[string]any)
		origin, absent := l.origins[at], table[key] == nil
		another := own && e.Kind == unstable.ArrayTable
		switch {
		case another && (absent || isList && origin == headed):
			below = map[string]any{}
			list = append(list, below)
			table[key], isList = list, true
		case absent:
			below = map[string]any{}
			table[key] = below
		case isList && origin == headed && !own:
			below = list[len(list)-1].(map[string]any)
		case isTable && !another && (!own && origin != inline || origin == implied):
		default:
			l.again(k)
		}
		if own {
			l.origins[at] = headed
		}
		if isList {
			at = l.note(at.element(len(list)-1), start(k))
		}
		table = below
	}
	return at, table
}

// entry adds the value of a key to a table.
func (l locator) entry(at path, table map[string]any, e *unstable.Node) {
	for keys := e.Key(); l.doc.OK() && keys.Next(); {
		key, k := string(keys.Node().Data), keys.Node()
		at = l.key(at, table, k)
		below, isTable := table[key].(map[string]any)
		switch absent := table[key] == nil; {
		case absent && keys.IsLast():
			table[key] = l.value(at, e.Value())
		case absent:
			below = map[string]any{}
			table[key], l.origins[at] = below, dotted
		case !isTable, keys.IsLast(), l.origins[at] != dotted:
			l.again(k)
		}
		table = below
	}
}

// other is a value that no form has: a fraction, or a date.
type other string

// value reads a value. An element of a list counts as deeper than the list, so that lists in
// lists come to an end too.
func (l locator) value(at path, v *unstable.Node) any {
	switch v.Kind {
	case unstable.InlineTable:
		l.origins[at] = inline
		table := map[string]any{}
		for entries := v.Children(); l.doc.OK() && entries.Next(); {
			l.entry(at, table, entries.Node())
		}
		return table
	case unstable.Array:
		l.origins[at] = inline
		list := []any{}
		for elements := v.Children(); l.doc.OK() && elements.Next(); {
			list = append(list, l.element(at, len(list), elements.Node()))
		}
		return list
	case unstable.String:
		return string(v.Data)
	case unstable.Bool:
		return string(v.Data) == "true"
	case unstable.Integer:
		n, err := strconv.ParseInt(string(v.Data), 0, 64)
		if err != nil {
			l.doc.invalid(start(v), "a number is too large")
		}
		return n
	default:
		return other(v.Data)
	}
}

// element reads an element of a list.
func (l locator) element(at path, i int, v *unstable.Node) any {
	if v.Kind != unstable.Array && v.Kind != unstable.InlineTable {
		return l.value(at, v)
	}
	place := l.doc.offsets[at]
	if first := v.Child(); v.Kind == unstable.InlineTable && first.Valid() {
		place = start(first)
	}
	return l.value(l.note(at.element(i), place), v)
}

func (l locator) key(at path, table map[string]any, k *unstable.Node) path {
	switch {
	case len(k.Data) > maxKey:
		l.doc.wrong(start(k), "this key is too long; no key of %s has more than a few letters", l.doc.form.Name)
	case table[string(k.Data)] == nil && len(table) == maxKeys:
		l.doc.wrong(start(k), "there are more than %d keys here; %s has far fewer", maxKeys, l.doc.form.Name)
	}
	return l.note(at.to(string(k.Data)), start(k))
}

// again refuses a key that is there already.
func (l locator) again(k *unstable.Node) {
	l.doc.invalid(start(k), "key "+string(k.Data)+" is already defined")
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
