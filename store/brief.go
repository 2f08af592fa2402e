package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unique"

	"calmcalf/store/diary"
)

// Brief is Each for looking at many nights: it takes a third of the time, as the sessions
// of a night have their routines and completions only. What comes again in many nights is
// shared between them, so nothing of a night may be changed.
func (r Reader) Brief(from, to diary.Date, do func(diary.Night) error) error {
	b := r.briefs()
	return r.each(from, to, func(key, value []byte) error {
		night, err := b.night(key, value)
		if err != nil {
			return err
		}
		return do(night)
	})
}

// briefs decodes nights for Brief. Memory is why it shares: that of a hundred years of
// nights is mostly what is the same in all of them.
type briefs struct {
	reader   Reader
	sessions map[string][]diary.Session // by their routines and completions
	factors  map[string]diary.Factors   // by their JSON
	scratch  *[]byte
}

func (r Reader) briefs() briefs {
	return briefs{r, map[string][]diary.Session{}, map[string]diary.Factors{}, new([]byte)}
}

func (b briefs) night(key, value []byte) (diary.Night, error) {
	var n diary.Night
	err := walk(value, func(name string, raw []byte) (err error) {
		if name != "night" {
			return b.field(&n, name, raw)
		}
		if !bytes.Equal(bytes.Trim(raw, `"`), key) {
			return fmt.Errorf("it calls itself %s", raw)
		}
		n.Date, err = diary.ParseDate(string(key))
		return err
	})
	if err == nil && n.Date.IsZero() {
		err = errors.New("it has no date")
	}
	if err != nil {
		return n, b.reader.journal.damaged(fmt.Errorf("the night of %s: %w", key, err))
	}
	return n, nil
}

// field decodes one field of a night.
func (b briefs) field(n *diary.Night, name string, raw []byte) (err error) {
	switch name {
	case "checked_in":
		n.CheckedIn = string(raw) == "true"
	case "checked_at":
		err = n.CheckedAt.UnmarshalJSON(raw)
	case "sleep":
		err = json.Unmarshal(raw, &n.Sleep)
	case "note":
		err = json.Unmarshal(raw, &n.Note)
	case "cramps":
		n.Cramps, err = b.cramps(raw)
	case "sessions":
		n.Sessions, err = b.sharedSessions(raw)
	case "factors":
		n.Factors, err = b.sharedFactors(raw)
	case "drinks":
		err = json.Unmarshal(raw, &n.Drinks)
	case "signs":
		err = json.Unmarshal(raw, &n.Signs)
	case "discussed":
		err = json.Unmarshal(raw, &n.Discussed)
	case "changed":
		err = n.Changed.UnmarshalJSON(raw)
	default:
		err = fmt.Errorf("it has an unknown field %q", name)
	}
	return err
}

func (b briefs) cramps(raw []byte) ([]diary.Cramp, error) {
	if string(raw) == "[]" {
		return []diary.Cramp{}, nil
	}
	var cramps []diary.Cramp
	err := json.Unmarshal(raw, &cramps)
	for i := range cramps {
		c := &cramps[i]
		c.Side, c.Muscle = unique.Make(c.Side).Value(), unique.Make(c.Muscle).Value()
	}
	return cramps, err
}

func (b briefs) sharedSessions(raw []byte) ([]diary.Session, error) {
	known := (*b.scratch)[:0]
	err := elements(raw, func(session []byte) error {
		return walk(session, func(name string, raw []byte) error {
			if name == "routine" || name == "completion" {
				known = append(append(known, raw...), ',')
			}
			return nil
		})
	})
	*b.scratch = known
	if shared, ok := b.sessions[string(known)]; ok || err != nil {
		return shared, err
	}
	var sessions []diary.Session
	if err := json.Unmarshal(raw, &sessions); err != nil {
		return nil, err
	}
	for i, s := range sessions {
		sessions[i] = diary.Session{Routine: s.Routine, Completion: s.Completion}
	}
	b.sessions[string(known)] = sessions
	return sessions, nil
}

func (b briefs) sharedFactors(raw []byte) (factors diary.Factors, err error) {
	if shared, ok := b.factors[string(raw)]; ok {
		return shared, nil
	}
	if err := json.Unmarshal(raw, &factors); err != nil {
		return nil, err
	}
	b.factors[string(raw)] = factors
	return factors, nil
}

// errSyntax is an entry that encoding/json did not write.
var errSyntax = errors.New("its JSON is not as it was written")

// walk calls do with the fields of an object that encoding/json wrote, their values not
// decoded.
func walk(object []byte, do func(name string, value []byte) error) error {
	return inside(object, '{', '}', func(rest []byte) (int, error) {
		name := end(rest)
		if name < 2 || name >= len(rest) || rest[0] != '"' || rest[name] != ':' {
			return 0, errSyntax
		}
		value := rest[name+1:]
		size := end(value)
		return name + 1 + size, do(string(rest[1:name-1]), value[:size])
	})
}

// elements calls do with the elements of such an array.
func elements(array []byte, do func([]byte) error) error {
	return inside(array, '[', ']', func(rest []byte) (int, error) {
		size := end(rest)
		return size, do(rest[:size])
	})
}

// inside calls next with what follows each comma between two brackets; it returns the
// size of what it used.
func inside(text []byte, open, shut byte, next func(rest []byte) (int, error)) error {
	last := len(text) - 1
	if last < 1 || text[0] != open || text[last] != shut {
		return errSyntax
	}
	for rest := text[1:last]; len(rest) > 0; {
		size, err := next(rest)
		switch {
		case err != nil:
			return err
		case size < len(rest)-1 && rest[size] == ',':
			rest = rest[size+1:]
		case size == len(rest):
			return nil
		default:
			return errSyntax
		}
	}
	return nil
}

// end returns the size of the value at the start of some JSON.
func end(text []byte) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = endOfString(text, i)
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case ',', ':':
			if depth == 0 {
				return i
			}
			continue
		default:
			continue
		}
		if depth <= 0 {
			return min(i+1, len(text))
		}
	}
	return len(text)
}

// endOfString returns the place of the quote that ends the string at a place.
func endOfString(text []byte, at int) int {
	for at++; ; at++ {
		skip := bytes.IndexByte(text[min(at, len(text)):], '"')
		if skip < 0 {
			return len(text)
		}
		at += skip
		backslashes := 0
		for text[at-1-backslashes] == '\\' {
			backslashes++
		}
		if backslashes%2 == 0 {
			return at
		}
	}
}
