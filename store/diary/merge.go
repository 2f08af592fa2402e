package diary

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
)

// Merge returns what two copies of a journal have together. Nights, their fields, cramps,
// sessions and drinks, and trials are sets: of each, the record of its newest change counts,
// which may be that it was deleted. Of two changes at one instant, as by the clocks of two
// machines, both copies choose the same one. So copies that merge in any order, and any number
// of times, come to hold the same. Nights and deletions have ids, and are sorted by them.
func (c Contents) Merge(other Contents) Contents {
	ours, theirs := c.byNight(), other.byNight()
	dates := slices.AppendSeq(slices.Collect(maps.Keys(ours)), maps.Keys(theirs))
	slices.SortFunc(dates, Date.Compare)
	merged := Contents{Trials: mergePlans(c.Trials, other.Trials)}
	for _, d := range slices.Compact(dates) {
		k := ours[d].merge(d, theirs[d])
		if k.night != nil {
			merged.Nights = append(merged.Nights, *k.night)
		}
		for _, id := range slices.Sorted(maps.Keys(k.deleted)) {
			merged.Deleted = append(merged.Deleted, k.deleted[id])
		}
	}
	return merged
}

// copied is what a copy of a journal has of a night.
type copied struct {
	night   *Night // nil for none
	deleted map[string]Deletion
}

func (c Contents) byNight() map[Date]copied {
	nights := map[Date]copied{}
	for i, n := range c.Nights {
		nights[n.Date] = copied{night: &c.Nights[i]}
	}
	for _, d := range c.Deleted {
		k := nights[d.Night]
		if k.deleted == nil {
			k.deleted = map[string]Deletion{}
		}
		if d.At.After(k.deleted[d.ID].At) {
			k.deleted[d.ID] = d
		}
		nights[d.Night] = k
	}
	return nights
}

func (k copied) merge(d Date, other copied) copied {
	merged := copied{deleted: map[string]Deletion{}}
	night := Night{Date: d, Sessions: []Session{}}
	merged.records(&night, k, other)
	marks, untimed := night.mergeFields(k, other)
	switch {
	case len(night.fieldNames())+len(night.Cramps)+len(night.Sessions)+len(night.Drinks) > 0:
		night.setFields(marks, untimed)
		merged.night = &night
	case len(marks) > 0:
		merged.deleted[""] = deletionOf(d, marks)
	}
	return merged
}

// fields returns the marks of all fields that the copy has or had.
func (k copied) fields() Fields {
	marks := k.deleted[""].FieldMarks()
	if k.night == nil {
		return marks
	}
	own := k.night.fieldMarks()
	if floor := marks[otherFields]; floor.After(own[otherFields]) { // of an import
		own[otherFields] = floor
	}
	return own
}

func (k copied) hasField(name string) bool { return k.night != nil && k.night.hasField(name) }

// mergeFields sets the fields of a night, whose drinks it has, to the newer ones of two copies.
// It returns their marks, and whether water is known that has no time.
func (n *Night) mergeFields(ours, theirs copied) (marks Fields, untimed bool) {
	one, other := ours.fields(), theirs.fields()
	marks = Fields{}
	if floor := latest(one[otherFields], other[otherFields]); !floor.IsZero() {
		marks[otherFields] = floor
	}
	names := slices.AppendSeq(slices.Collect(maps.Keys(one)), maps.Keys(other))
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		if name == otherFields {
			continue
		}
		newer, at := ours, one.of(name)
		if theirs.newerField(name, other.of(name), ours, at) {
			newer, at = theirs, other.of(name)
		}
		has := newer.hasField(name) && !at.Before(marks[otherFields])
		if has {
			n.copyField(name, *newer.night)
			untimed = untimed || name == waterField
		}
		if has || at.After(marks[otherFields]) {
			marks[name] = at
		}
	}
	if len(n.Drinks) > 0 {
		if n.Factors == nil {
			n.Factors = Factors{}
		}
		water := n.Factors[Water]
		water.Number = rounded(water.Number + total(n.Drinks))
		n.Factors[Water] = water
	}
	if n.CheckedIn && n.Cramps == nil {
		n.Cramps = []Cramp{}
	}
	return marks, untimed
}

// newerField reports whether the field of a copy, of an instant, counts rather than that of
// another one. What is there counts rather than what was deleted at the same instant.
func (k copied) newerField(name string, at time.Time, other copied, otherAt time.Time) bool {
	if c := at.Compare(otherAt); c != 0 {
		return c > 0
	}
	if !k.hasField(name) || !other.hasField(name) {
		return k.hasField(name)
	}
	return k.night.fieldText(name) > other.night.fieldText(name)
}

// deletionOf is the deletion of a night of which nothing is left but the marks of its fields.
func deletionOf(d Date, marks Fields) Deletion {
	gone := Deletion{Night: d}
	for _, at := range marks {
		gone.At = latest(gone.At, at)
	}
	if len(marks) > 1 || marks[otherFields].IsZero() {
		gone.Fields = marks
	}
	return gone
}

// stored is a cramp, a session or a drink, or that it was deleted.
type stored struct {
	at   time.Time
	text string         // as it is written, "" where it was deleted
	put  func(n *Night) // nil where it was deleted
}

// newer reports whether the record counts rather than another one with its id.
func (s stored) newer(other stored) bool {
	return cmp.Or(s.at.Compare(other.at), strings.Compare(s.text, other.text)) > 0
}

// records puts the newer records of two copies in a night, and what was deleted in k.
func (k copied) records(n *Night, copies ...copied) {
	all := map[string]stored{}
	for _, c := range copies {
		for id, d := range c.deleted {
			if known, is := all[id]; id != "" && (!is || (stored{at: d.At}).newer(known)) {
				all[id] = stored{at: d.At}
			}
		}
		if c.night != nil {
			collect(all, c.night.Cramps, func(n *Night) *[]Cramp { return &n.Cramps })
			collect(all, c.night.Sessions, func(n *Night) *[]Session { return &n.Sessions })
			collect(all, c.night.Drinks, func(n *Night) *[]Drink { return &n.Drinks })
		}
	}
	for id, s := range all {
		if s.put == nil {
			k.deleted[id] = Deletion{Night: n.Date, ID: id, At: s.at}
			continue
		}
		s.put(n)
	}
	byID(n.Cramps)
	byID(n.Sessions)
	sortDrinks(n.Drinks)
}

// collect adds records of one kind to those of a night, by their ids, in place of older ones.
func collect[T any, P record[T]](all map[string]stored, records []T, in func(*Night) *[]T) {
	for _, r := range records {
		id, changed := P(&r).mark()
		s := stored{at: *changed, text: text(r), put: func(n *Night) { *in(n) = append(*in(n), r) }}
		if known, is := all[id]; !is || s.newer(known) {
			all[id] = s
		}
	}
}

// Related reports whether two journals can be copies of one, since they have a record in common,
// or one of them is empty. Two that were never one may be those of two people.
func (c Contents) Related(other Contents) bool {
	ours, theirs := c.ids(), other.ids()
	if len(ours) == 0 || len(theirs) == 0 {
		return true
	}
	for id := range ours {
		if theirs[id] {
			return true
		}
	}
	return false
}

// ids are those of all records, of nights without any the fields, and of trials the draws.
func (c Contents) ids() map[string]bool {
	ids := map[string]bool{}
	for _, n := range c.Nights {
		marks := n.Marks()
		for id := range marks {
			if id != "" {
				ids[id] = true
			}
		}
		if len(marks) == 1 {
			ids[text(n)] = true
		}
	}
	for _, d := range c.Deleted {
		if d.ID != "" {
			ids[d.ID] = true
		}
	}
	for _, p := range c.Trials {
		ids[p.Start.String()+text(p.On)+text(p.Seed)] = true
	}
	return ids
}
