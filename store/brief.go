package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

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

// briefs decodes nights for Brief, field by field: encoding/json takes three times as long.
// Memory is why it shares: that of a hundred years of nights is mostly what is the same in
// all of them.
type briefs struct {
	reader   Reader
	words    map[string]string          // by their JSON
	factors  map[string]diary.Factors   // by their JSON
	sessions map[string][]diary.Session // by their routines and completions
	scratch  *[]byte
}

// mostShared is how many different factors are remembered: where nearly every night has
// others, such as its own amount of water, sharing them is no use.
const mostShared = 1000

func (r Reader) briefs() briefs {
	return briefs{r, map[string]string{}, map[string]diary.Factors{}, map[string][]diary.Session{}, new([]byte)}
}

func (b briefs) night(key, value []byte) (diary.Night, error) {
	var n diary.Night
	err := walk(value, func(name, raw []byte) (err error) {
		if string(name) != "night" {
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
		return n, b.reader.misread(key, err)
	}
	return n, nil
}

// field decodes one field of a night.
func (b briefs) field(n *diary.Night, name, raw []byte) (err error) {
	switch string(name) {
	case "checked_in":
		n.CheckedIn = string(raw) == "true"
	case "checked_at":
		err = n.CheckedAt.UnmarshalJSON(raw)
	case "sleep":
		n.Sleep, err = integer(raw)
	case "note":
		n.Note, err = unquote(raw)
	case "cramps":
		n.Cramps = []diary.Cramp{}
		err = elements(raw, func(raw []byte) error {
			c, err := b.cramp(raw)
			n.Cramps = append(n.Cramps, c)
			return err
		})
	case "sessions":
		n.Sessions, err = b.sharedSessions(raw)
	case "factors":
		n.Factors, err = b.sharedFactors(raw)
	case "drinks":
		err = elements(raw, func(raw []byte) error {
			d, err := drink(raw)
			n.Drinks = append(n.Drinks, d)
			return err
		})
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

func (b briefs) cramp(raw []byte) (c diary.Cramp, err error) {
	err = walk(raw, func(name, raw []byte) (err error) {
		switch string(name) {
		case "id":
			c.ID, err = unquote(raw)
		case "side":
			err = word(b, raw, &c.Side)
		case "muscle":
			err = word(b, raw, &c.Muscle)
		case "severity":
			c.Severity, err = integer(raw)
		case "duration_s":
			c.Duration = new(diary.Seconds)
			err = c.Duration.UnmarshalJSON(raw)
		case "at":
			err = c.At.UnmarshalJSON(raw)
		case "woke":
			c.Woke = new(string(raw) == "true")
		case "sore":
			c.Sore = string(raw) == "true"
		case "sore_h":
			c.SoreH, err = integer(raw)
		case "sore_over":
			c.SoreOver = string(raw) == "true"
		case "different":
			c.Different = string(raw) == "true"
		case "open":
			c.Open = string(raw) == "true"
		case "changed":
			err = c.Changed.UnmarshalJSON(raw)
		default:
			err = fmt.Errorf("a cramp has an unknown field %q", name)
		}
		return err
	})
	return c, err
}

func drink(raw []byte) (d diary.Drink, err error) {
	err = walk(raw, func(name, raw []byte) (err error) {
		switch string(name) {
		case "id":
			d.ID, err = unquote(raw)
		case "at":
			err = d.At.UnmarshalJSON(raw)
		case "ml":
			d.ML, err = strconv.ParseFloat(string(raw), 64)
		case "changed":
			err = d.Changed.UnmarshalJSON(raw)
		default:
			err = fmt.Errorf("a drink has an unknown field %q", name)
		}
		return err
	})
	return d, err
}

func integer(raw []byte) (*int, error) {
	n, err := strconv.Atoi(string(raw))
	return &n, err
}

// word decodes a text that is one of few.
func word[T ~string](b briefs, raw []byte, to *T) (err error) {
	known, ok := b.words[string(raw)]
	if !ok {
		known, err = unquote(raw)
		b.words[string(raw)] = known
	}
	*to = T(known)
	return err
}

func unquote(raw []byte) (s string, err error) {
	if len(raw) < 2 || raw[0] != '"' || bytes.IndexByte(raw, '\\') >= 0 {
		err = json.Unmarshal(raw, &s)
		return s, err
	}
	return string(raw[1 : len(raw)-1]), nil
}

func (b briefs) sharedSessions(raw []byte) ([]diary.Session, error) {
	known := (*b.scratch)[:0]
	err := elements(raw, func(session []byte) error {
		return walk(session, func(name, raw []byte) error {
			if string(name) == "routine" || string(name) == "completion" {
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

func (b briefs) sharedFactors(raw []byte) (diary.Factors, error) {
	if shared, ok := b.factors[string(raw)]; ok {
		return shared, nil
	}
	factors := diary.Factors{}
	err := walk(raw, func(name, raw []byte) (err error) {
		var a diary.Amount
		if raw[0] == '"' {
			err = word(b, raw, &a.Word)
		} else {
			a.Number, err = strconv.ParseFloat(string(raw), 64)
		}
		factor, ok := b.words[string(name)]
		if !ok {
			factor = string(name)
			b.words[factor] = factor
		}
		factors[diary.Factor(factor)] = a
		return err
	})
	if err == nil && len(b.factors) < mostShared {
		b.factors[string(raw)] = factors
	}
	return factors, err
}
