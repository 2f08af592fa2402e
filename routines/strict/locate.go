package strict

import (
	"errors"
	"strconv"
	"sync"

	"github.com/pelletier/go-toml/v2/unstable"
)

// How many keys most tables have, with a header and as a value.
const manyKeys, fewKeys = 12, 3

// table is a parsed table. It has few entries, which are searched one after another.
type table struct {
	offset  int32 // of its place, for what is wrong with all of it
	entries []entry
}

// entry is a key of a table with its value: a *table, a list as []any, a string, a bool, an
// int64, or another.
type entry struct {
	key    string
	value  any
	offset int32 // of the key, where it is first
	origin origin
}

func tableAt(offset int32, keys int) *table {
	return &table{offset: offset, entries: make([]entry, 0, keys)}
}

// entry returns the entry of a key, or nil. Of no table there is none. It has too many callers
// to be inlined.
//
//go:noinline
func (t *table) entry(key string) *entry {
	if t == nil {
		return nil
	}
	for i := range t.entries {
		if t.entries[i].key == key {
			return &t.entries[i]
		}
	}
	return nil
}

// value returns the value of a key, or nil.
func (t *table) value(key string) any {
	if e := t.entry(key); e != nil {
		return e.value
	}
	return nil
}

// String is what an error quotes of a table that stands where none belongs.
func (t *table) String() string { return "{...}" }

// other is a value that no form has: a fraction, or a date.
type other string

// The limits of what is read at all. They are wider than a routine, whose deepest key is step,
// number, gentler, cues, number, at.
const (
	maxDepth = 8
	maxKeys  = 100
	maxKey   = 64 // bytes
)

// origin is how a table or a list was made, on which depends what may be added to it.
type origin int8

const (
	implied origin = iota // by the [header] of a table in it: its own one may follow
	headed                // by its own [header], or a [[header]]
	dotted                // by a key with a dot: others may follow
	inline                // as a value, which is all of it
)

// parsers are used again, because each has room for a file, and there are several at every start.
var parsers = sync.Pool{New: func() any { return new(unstable.Parser) }}

// parse reads the document.
func (d *Document) parse() {
	d.root = tableAt(0, manyKeys)
	p := parsers.Get().(*unstable.Parser)
	defer parsers.Put(p)
	p.Reset(d.data)
	at, depth := d.root, 0
	for d.OK() && p.NextExpression() {
		if e := p.Expression(); e.Kind == unstable.KeyValue {
			d.assign(at, depth, e)
		} else {
			at, depth = d.header(e)
		}
	}
	if wrong, is := errors.AsType[*unstable.ParserError](p.Error()); is {
		d.invalid(int32(p.Range(wrong.Highlight).Offset), wrong.Message+"; lines are like "+d.form.Lines)
	}
	if !d.OK() {
		d.root = nil
	}
}

// header opens the table of a [header] or a [[header]], and returns it with its depth.
func (d *Document) header(e *unstable.Node) (at *table, depth int) {
	at = d.root
	for keys := e.Key(); d.OK() && keys.Next(); {
		k, own := keys.Node(), keys.IsLast()
		depth++
		found := d.key(at, depth, k)
		list, isList := found.value.([]any)
		below, isTable := found.value.(*table)
		absent, another := found.value == nil, own && e.Kind == unstable.ArrayTable
		switch {
		case another && (absent || isList && found.origin == headed):
			below, isList = tableAt(start(k), manyKeys), true
			found.value = append(list, below)
		case absent:
			below = tableAt(found.offset, manyKeys)
			found.value = below
		case isList && found.origin == headed && !own:
			below = list[len(list)-1].(*table)
		case isTable && !another && (!own && found.origin != inline || found.origin == implied):
		default:
			d.again(k)
		}
		if own {
			found.origin = headed
		}
		if isList {
			depth++
			d.deep(depth, start(k))
		}
		at = below
	}
	return at, depth
}

// assign adds the value of a key to a table.
func (d *Document) assign(at *table, depth int, e *unstable.Node) {
	for keys := e.Key(); d.OK() && keys.Next(); {
		k := keys.Node()
		depth++
		found := d.key(at, depth, k)
		below, isTable := found.value.(*table)
		switch absent := found.value == nil; {
		case absent && keys.IsLast():
			found.value, found.origin = d.value(found.offset, depth, e.Value()), inline
		case absent:
			below = tableAt(found.offset, fewKeys)
			found.value, found.origin = below, dotted
		case !isTable, keys.IsLast(), found.origin != dotted:
			d.again(k)
		}
		at = below
	}
}

// value reads the value of what is at an offset.
func (d *Document) value(offset int32, depth int, v *unstable.Node) any {
	switch v.Kind {
	case unstable.InlineTable:
		read := tableAt(offset, fewKeys)
		for entries := v.Children(); d.OK() && entries.Next(); {
			d.assign(read, depth, entries.Node())
		}
		return read
	case unstable.Array:
		list := []any{}
		for elements := v.Children(); d.OK() && elements.Next(); {
			list = append(list, d.element(offset, depth+1, elements.Node()))
		}
		return list
	case unstable.String:
		return string(v.Data)
	case unstable.Bool:
		return string(v.Data) == "true"
	case unstable.Integer:
		n, err := strconv.ParseInt(string(v.Data), 0, 64)
		if err != nil {
			d.invalid(start(v), "a number is too large")
		}
		return n
	default:
		return other(v.Data)
	}
}

// element reads an element of a list. It counts as deeper than the list, so that lists in lists
// come to an end too.
func (d *Document) element(offset int32, depth int, v *unstable.Node) any {
	if first := v.Child(); v.Kind == unstable.InlineTable && first.Valid() {
		offset = start(first)
	}
	if v.Kind == unstable.Array || v.Kind == unstable.InlineTable {
		d.deep(depth, offset)
	}
	return d.value(offset, depth, v)
}

// key returns the entry of a key, which it adds where there is none.
func (d *Document) key(at *table, depth int, k *unstable.Node) *entry {
	if len(k.Data) > maxKey {
		d.wrong(start(k), "this key is too long; no key of %s has more than a few letters", d.form.Name)
	}
	d.deep(depth, start(k))
	if found := at.entry(string(k.Data)); found != nil {
		return found
	}
	if len(at.entries) == maxKeys {
		d.wrong(start(k), "there are more than %d keys here; %s has far fewer", maxKeys, d.form.Name)
	}
	at.entries = append(at.entries, entry{key: string(k.Data), offset: start(k)})
	return &at.entries[len(at.entries)-1]
}

// again refuses a key that is there already.
func (d *Document) again(k *unstable.Node) {
	d.invalid(start(k), "key "+string(k.Data)+" is already defined")
}

func (d *Document) deep(depth int, offset int32) {
	if depth > maxDepth {
		d.wrong(offset, "this is nested too deeply; %s", d.form.Nesting)
	}
}

func start(n *unstable.Node) int32 { return int32(n.Raw.Offset) }
