package diary

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"time"
)

// Fields are the instants at which single fields of a night were last changed, or deleted:
// everything but its cramps, sessions and drinks, which have instants of their own. A field
// that is in the night and not here is as old as the night's Changed. One that is neither is as
// old as "", where that is here: a night that was deleted and came back has no older ones.
type Fields map[string]time.Time

// The names of fields. A factor has its own, and what was discussed that of discussedField
// before its id.
const (
	checkedInField = "checked_in" // with its moment
	sleepField     = "sleep"
	noteField      = "note"
	signsField     = "signs"
	discussedField = "discussed "
	waterField     = string(Water)   // what was drunk besides the drinks with a time
	waterGone      = "water_ml gone" // that was deleted, and there are drinks
	otherFields    = ""
)

// check returns an error unless the names, which come from outside, can be shown.
func (f Fields) check() error {
	for name := range f {
		if !plain(name) {
			return errors.New("the name of a field has a control character in it, or is too long")
		}
	}
	return nil
}

// fieldNames returns the fields that the night has.
func (n Night) fieldNames() []string {
	var names []string
	for _, name := range []string{checkedInField, sleepField, noteField, signsField} {
		if n.hasField(name) {
			names = append(names, name)
		}
	}
	for factor := range n.Factors {
		if n.hasField(string(factor)) {
			names = append(names, string(factor))
		}
	}
	for _, id := range n.Discussed {
		names = append(names, discussedField+id)
	}
	return names
}

func (n Night) hasField(name string) bool {
	switch name {
	case checkedInField:
		return n.CheckedIn
	case sleepField:
		return n.Sleep != nil
	case noteField:
		return n.Note != ""
	case signsField:
		return n.Signs != nil
	case waterField:
		_, known := n.untimed()
		return known
	}
	if id, discussed := strings.CutPrefix(name, discussedField); discussed {
		return slices.Contains(n.Discussed, id)
	}
	_, known := n.Factors[Factor(name)]
	return known
}

// untimed returns the water that was drunk besides the drinks with a time, and reports whether
// anything is known of that.
func (n Night) untimed() (Amount, bool) {
	water, known := n.Factors[Water]
	if len(n.Drinks) == 0 || water.Word != "" {
		return water, known
	}
	water.Number = rounded(water.Number - total(n.Drinks))
	_, said := n.Fields[waterField]
	return water, known && (water.Number != 0 || said)
}

// copyField sets a field of the night to that of another one, which has it. Of water that is
// what has no time.
func (n *Night) copyField(name string, from Night) {
	id, discussed := strings.CutPrefix(name, discussedField)
	switch {
	case name == checkedInField:
		n.CheckedIn, n.CheckedAt = from.CheckedIn, from.CheckedAt
	case name == sleepField:
		n.Sleep = from.Sleep
	case name == noteField:
		n.Note = from.Note
	case name == signsField:
		n.Signs = from.Signs
	case discussed:
		n.Discuss(id)
	default:
		if n.Factors == nil {
			n.Factors = Factors{}
		}
		n.Factors[Factor(name)] = from.Factors[Factor(name)]
		if name == waterField {
			n.Factors[Water], _ = from.untimed()
		}
	}
}

// fieldText is a field as it is written.
func (n Night) fieldText(name string) string {
	var alone Night
	alone.copyField(name, n)
	return text(alone)
}

// fieldMarks returns the marks of all fields that the night has or had, and "".
func (n Night) fieldMarks() Fields {
	marks := maps.Clone(n.Fields)
	if marks == nil {
		marks = Fields{}
	}
	if at, gone := marks[waterGone]; gone {
		delete(marks, waterGone)
		marks[waterField] = at
	}
	for _, name := range n.fieldNames() {
		if _, known := marks[name]; !known {
			marks[name] = n.Changed
		}
	}
	return marks
}

// of returns when a field was last changed or deleted, zero where that is not known.
func (f Fields) of(name string) time.Time {
	if at, known := f[name]; known {
		return at
	}
	return f[otherFields]
}

// setFields sets Changed and Fields from the marks of all fields that the night has or had,
// in the one way in which they are written. untimed reports whether water is known that has no
// time.
func (n *Night) setFields(marks Fields, untimed bool) {
	n.Changed, n.Fields = time.Time{}, nil
	for name, at := range marks {
		if name != otherFields {
			n.Changed = latest(n.Changed, at)
		}
	}
	fields := Fields{}
	for name, at := range marks {
		switch has := n.hasField(name); {
		case name == otherFields:
			if !at.IsZero() {
				fields[name] = at
			}
		case name == waterField && len(n.Drinks) > 0 && untimed:
			if n.Factors[Water].Number == total(n.Drinks) || !at.Equal(n.Changed) { // also where it is none
				fields[name] = at
			}
		case name == waterField && len(n.Drinks) > 0 && at.After(marks[otherFields]):
			fields[waterGone] = at
		case has && !at.Equal(n.Changed), !has && at.After(marks[otherFields]):
			fields[name] = at
		}
	}
	if len(fields) > 0 {
		n.Fields = fields
	}
}

// markFields marks the fields that differ from those before as changed at an instant, or, where
// it adopts them and nothing is known of them, as they are.
func (n *Night) markFields(before Night, at time.Time, adopts bool) {
	known, own := before.fieldMarks(), n.fieldMarks()
	marks := maps.Clone(known)
	for name, deleted := range n.Fields {
		if adopts && !n.hasField(name) && !before.hasField(name) {
			marks[name] = latest(marks[name], deleted)
		}
	}
	n.Fields = nil
	if before.hasField(waterField) {
		n.Fields = Fields{waterField: at}
	}
	for _, name := range slices.Concat(n.fieldNames(), before.fieldNames()) {
		has, had := n.hasField(name), before.hasField(name)
		switch {
		case has && had && n.fieldText(name) == before.fieldText(name):
			if adopts {
				marks[name] = latest(known.of(name), own.of(name))
			}
		case adopts && known.of(name).IsZero():
			marks[name] = own.of(name)
		default:
			marks[name] = at
		}
	}
	n.setFields(marks, n.hasField(waterField))
}

// DeletedFields returns the marks of a night that is deleted now. Fields that another copy of it
// may have are not among them.
func (n Night) DeletedFields(now time.Time) Fields {
	marks := n.fieldMarks()
	for _, name := range n.fieldNames() {
		marks[name] = now
	}
	if len(marks) == 0 {
		marks[otherFields] = time.Time{} // and not all that it can have
	}
	return marks
}

// Forget removes the marks of fields that the night does not have, but a later record of it does,
// nil for none, or of which a deletion came. Those that they had before are set again.
func (n *Night) Forget(later *Night, came Deletion, before Fields) {
	marks, gone := n.fieldMarks(), came.FieldMarks()
	for name, at := range marks {
		if n.hasField(name) || (later == nil || !later.hasField(name)) && !at.Equal(gone[name]) {
			continue
		}
		delete(marks, name)
		if old, known := before[name]; known {
			marks[name] = old
		}
	}
	n.setFields(marks, n.hasField(waterField))
}

// Gone returns the deletion of all fields that the night had and does not have, zero for none.
func (n Night) Gone() Deletion {
	marks := n.fieldMarks()
	maps.DeleteFunc(marks, func(name string, _ time.Time) bool { return n.hasField(name) })
	return deletionOf(n.Date, marks)
}

// joinFields marks the fields of a join of two records of the night with the later of both.
func (n *Night) joinFields(one, other Night) {
	changed := latest(one.Changed, other.Changed)
	if len(one.Fields)+len(other.Fields)+len(n.Drinks) == 0 && (one.Changed.Equal(other.Changed) || len(one.fieldNames()) == 0) {
		n.Changed = changed // and so did every field
		return
	}
	marks := one.fieldMarks()
	untimed := one.hasField(waterField) || other.hasField(waterField) && len(other.Drinks) == len(n.Drinks) || n.Factors[Water].Number > total(n.Drinks)
	for name, at := range other.fieldMarks() {
		if name != waterField || untimed || !other.hasField(name) {
			marks[name] = latest(marks.of(name), at)
		}
	}
	n.setFields(marks, untimed)
	n.Changed = latest(n.Changed, changed)
}
