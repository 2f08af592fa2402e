package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"calmcalf/store/diary"
	"calmcalf/store/object"
)

// Brief is Each for scanning many nights, in a third of the time: sessions have only their
// routines and completions, drinks are empty (only their number is right), and the change times of
// fields are left out. Equal values are shared between nights, so a night must not be modified.
func (r Reader) Brief(from, to diary.Date, do func(diary.Night) error) error {
	return r.each(from, to, r.briefs().night, do)
}

// Glance is Brief with numeric factors set to zero: they differ in nearly every night, such
// as the amount of water, and are most of the memory of a year.
func (r Reader) Glance(from, to diary.Date, do func(diary.Night) error) error {
	b := r.briefs()
	b.glances = true
	return r.each(from, to, b.night, do)
}

// briefs decodes nights for Brief, field by field: encoding/json takes three times as long.
// It shares values to save memory: most of what a hundred years of nights hold is the same
// in all of them.
type briefs struct {
	reader    Reader
	words     map[string]string // these and the next three by their JSON
	numbers   map[string]*int
	durations map[string]*diary.Seconds
	factors   map[string]diary.Factors
	sessions  map[string][]diary.Session // by their routines and completions
	drinks    []diary.Drink              // empty ones
	known     []byte                     // of what is looked for among these
	glances   bool                       // numbers of factors are zeros
	read      diary.Night                // the one that is read now, and
	cramps    []diary.Cramp              // its cramps
	scratch   []diary.Session            // and its sessions
}

// mostShared limits how many different factors, and how many durations, are remembered:
// where they differ in nearly every night, such as the amount of water, sharing is no use.
const mostShared = 1000

func (r Reader) briefs() *briefs {
	return &briefs{
		reader: r, words: map[string]string{}, numbers: map[string]*int{}, durations: map[string]*diary.Seconds{},
		factors: map[string]diary.Factors{}, sessions: map[string][]diary.Session{},
	}
}

func (b *briefs) night(key, value []byte) (diary.Night, error) { return b.by(b.field, key, value) }

// by decodes a night with a decoder for its fields.
func (b *briefs) by(field func(n *diary.Night, name, raw []byte) error, key, value []byte) (diary.Night, error) {
	n := &b.read
	*n = diary.Night{}
	err := object.Walk(value, func(name, raw []byte) (err error) {
		if string(name) != "night" {
			return field(n, name, raw)
		}
		if !bytes.Equal(bytes.Trim(raw, `"`), key) {
			return fmt.Errorf("its date is given as %s", raw)
		}
		n.Date, err = diary.ParseDate(string(key))
		return err
	})
	if err == nil && n.Date.IsZero() {
		err = errors.New("it has no date")
	}
	if err != nil {
		return *n, b.reader.misread(key, err)
	}
	return *n, nil
}

// field decodes one field of a night.
func (b *briefs) field(n *diary.Night, name, raw []byte) (err error) {
	switch string(name) {
	case "checked_in":
		err = truth(raw, &n.CheckedIn)
	case "checked_at":
		err = n.CheckedAt.UnmarshalJSON(raw)
	case "sleep":
		n.Sleep, err = b.integer(raw)
	case "note":
		n.Note, err = object.Unquote(raw)
	case "cramps":
		b.cramps = b.cramps[:0]
		err = object.Elements(raw, func(raw []byte) error {
			c, err := b.cramp(raw)
			b.cramps = append(b.cramps, c)
			return err
		})
		n.Cramps = append(make([]diary.Cramp, 0, len(b.cramps)), b.cramps...)
	case "sessions":
		n.Sessions, err = b.sharedSessions(raw)
	case "factors":
		n.Factors, err = b.sharedFactors(raw)
	case "drinks":
		n.Drinks, err = b.emptyDrinks(raw)
	case "signs":
		n.Signs, err = rarely[*diary.Signs](raw)
	case "discussed":
		n.Discussed, err = rarely[[]string](raw)
	case "changed":
		err = n.Changed.UnmarshalJSON(raw)
	case "fields": // for a merge alone
		err = object.Walk(raw, func(_, _ []byte) error { return nil })
	default:
		err = fmt.Errorf("it has an unknown field %q", name)
	}
	return err
}

func (b *briefs) cramp(raw []byte) (c diary.Cramp, err error) {
	err = object.Walk(raw, func(name, raw []byte) (err error) {
		switch string(name) {
		case "id":
			c.ID, err = object.Unquote(raw)
		case "side":
			err = word(b, raw, &c.Side)
		case "muscle":
			err = word(b, raw, &c.Muscle)
		case "severity":
			c.Severity, err = b.integer(raw)
		case "duration_s":
			c.Duration, err = shared(b.durations, raw, rarely[*diary.Seconds])
		case "at":
			err = c.At.UnmarshalJSON(raw)
		case "woke":
			c.Woke = new(false)
			err = truth(raw, c.Woke)
		case "sore":
			err = truth(raw, &c.Sore)
		case "sore_h":
			c.SoreH, err = b.integer(raw)
		case "sore_over":
			err = truth(raw, &c.SoreOver)
		case "different":
			err = truth(raw, &c.Different)
		case "open":
			err = truth(raw, &c.Open)
		case "changed":
			err = c.Changed.UnmarshalJSON(raw)
		default:
			err = fmt.Errorf("a cramp has an unknown field %q", name)
		}
		return err
	})
	return c, err
}

// emptyDrinks returns an empty drink for each one in an array.
func (b *briefs) emptyDrinks(raw []byte) ([]diary.Drink, error) {
	n, err := count(raw)
	for len(b.drinks) < n {
		b.drinks = append(b.drinks, diary.Drink{})
	}
	return b.drinks[:n:n], err
}

func (b *briefs) integer(raw []byte) (*int, error) {
	return shared(b.numbers, raw, func(raw []byte) (*int, error) {
		n, err := strconv.Atoi(string(raw))
		return &n, err
	})
}

// truth decodes a boolean.
func truth(raw []byte, to *bool) error {
	*to = string(raw) == "true"
	if !*to && string(raw) != "false" {
		return object.ErrSyntax
	}
	return nil
}

// shared returns what was decoded from the same JSON before, or decodes it. Without a map
// nothing is shared.
func shared[T any](known map[string]T, raw []byte, decode func([]byte) (T, error)) (value T, err error) {
	value, ok := known[string(raw)]
	if ok {
		return value, nil
	}
	if value, err = decode(raw); err == nil && known != nil && len(known) < mostShared {
		known[string(raw)] = value
	}
	return value, err
}

// rarely decodes a value that few nights have. It allocates by itself, so that the caller's
// variable does not escape to the heap.
func rarely[T any](raw []byte) (value T, err error) {
	err = json.Unmarshal(raw, &value)
	return value, err
}

// word decodes a string from a small set.
func word[T ~string](b *briefs, raw []byte, to *T) error {
	known, err := shared(b.words, raw, object.Unquote)
	*to = T(known)
	return err
}

func (b *briefs) sharedSessions(raw []byte) ([]diary.Session, error) {
	known := b.known[:0]
	sessions := b.scratch[:0]
	err := object.Elements(raw, func(session []byte) error {
		var s diary.Session
		err := object.Walk(session, func(name, raw []byte) error {
			switch string(name) {
			case "routine":
				known = append(append(known, raw...), ',')
				return word(b, raw, &s.Routine)
			case "completion":
				known = append(append(known, raw...), ',')
				return word(b, raw, &s.Completion)
			}
			return nil
		})
		sessions = append(sessions, s)
		return err
	})
	b.known, b.scratch = known, sessions
	if shared, ok := b.sessions[string(known)]; ok || err != nil {
		return shared, err
	}
	sessions = append(make([]diary.Session, 0, len(sessions)), sessions...)
	b.sessions[string(known)] = sessions
	return sessions, nil
}

func (b *briefs) sharedFactors(raw []byte) (diary.Factors, error) {
	if b.glances {
		known, err := withoutNumbers(b.known[:0], raw)
		if err != nil {
			return nil, err
		}
		b.known, raw = known, known
	}
	return shared(b.factors, raw, func(raw []byte) (diary.Factors, error) {
		factors := diary.Factors{}
		err := object.Walk(raw, func(name, raw []byte) (err error) {
			var a diary.Amount
			if raw[0] == '"' {
				err = word(b, raw, &a.Word)
			} else {
				a.Number, err = object.Number(raw)
			}
			factor, _ := shared(b.words, name, func(name []byte) (string, error) { return string(name), nil })
			factors[diary.Factor(factor)] = a
			return err
		})
		return factors, err
	})
}

// withoutNumbers appends the JSON of factors, with zeros for numbers.
func withoutNumbers(to, factors []byte) ([]byte, error) {
	separator := byte('{')
	err := object.Walk(factors, func(name, raw []byte) error {
		to = append(append(append(to, separator, '"'), name...), `":`...)
		if raw[0] == '"' {
			to = append(to, raw...)
		} else {
			to = append(to, '0')
		}
		separator = ','
		return nil
	})
	if separator == '{' {
		to = append(to, separator)
	}
	return append(to, '}'), err
}
