package store

import (
	"bytes"
	"fmt"

	"calmcalf/store/diary"
	"calmcalf/store/object"
)

func (r Reader) date(key []byte) (diary.Date, error) {
	d, err := diary.ParseDate(string(key))
	if err != nil {
		return d, r.journal.damaged(err)
	}
	return d, nil
}

// decode decodes a night as a whole, and shares nothing of it.
func (r Reader) decode(key, value []byte) (diary.Night, error) {
	return (&briefs{reader: r}).whole(key, value)
}

// whole decodes a night as a whole, and shares words with others.
func (b *briefs) whole(key, value []byte) (diary.Night, error) {
	night, err := b.by(b.wholeField, key, value)
	if err != nil {
		return night, err
	}
	return b.reader.checked(key, night)
}

// wholeField decodes one field of a night with all that briefs leave out.
func (b *briefs) wholeField(n *diary.Night, name, raw []byte) (err error) {
	switch string(name) {
	case "sessions":
		n.Sessions = []diary.Session{}
		err = object.Elements(raw, func(raw []byte) error {
			s, err := b.session(raw)
			n.Sessions = append(n.Sessions, s)
			return err
		})
	case "drinks":
		if string(raw) == "null" {
			break
		}
		n.Drinks = []diary.Drink{}
		err = object.Elements(raw, func(raw []byte) error {
			d, err := decodeDrink(raw)
			n.Drinks = append(n.Drinks, d)
			return err
		})
	case "fields":
		n.Fields, err = rarely[diary.Fields](raw)
	default:
		err = b.field(n, name, raw)
	}
	return err
}

func decodeDrink(raw []byte) (d diary.Drink, err error) {
	err = object.Walk(raw, func(name, raw []byte) (err error) {
		switch string(name) {
		case "id":
			d.ID, err = object.Unquote(raw)
		case "at":
			err = d.At.UnmarshalJSON(raw)
		case "ml":
			d.ML, err = object.Number(raw)
		case "changed":
			err = d.Changed.UnmarshalJSON(raw)
		default:
			err = fmt.Errorf("a drink has an unknown field %q", name)
		}
		return err
	})
	return d, err
}

func (b *briefs) session(raw []byte) (s diary.Session, err error) {
	err = object.Walk(raw, func(name, raw []byte) (err error) {
		switch string(name) {
		case "id":
			s.ID, err = object.Unquote(raw)
		case "routine":
			err = word(b, raw, &s.Routine)
		case "started":
			err = s.Started.UnmarshalJSON(raw)
		case "ended":
			err = s.Ended.UnmarshalJSON(raw)
		case "completion":
			err = word(b, raw, &s.Completion)
		case "steps":
			if string(raw) == "null" {
				break // a session without a step
			}
			steps, _ := count(raw)
			s.Steps = make([]diary.Step, 0, steps)
			err = object.Elements(raw, func(raw []byte) error {
				step, err := b.step(raw)
				s.Steps = append(s.Steps, step)
				return err
			})
		case "changed":
			err = s.Changed.UnmarshalJSON(raw)
		default:
			err = fmt.Errorf("a session has an unknown field %q", name)
		}
		return err
	})
	return s, err
}

// count returns the number of elements of an array.
func count(array []byte) (n int, err error) {
	err = object.Elements(array, func([]byte) error {
		n++
		return nil
	})
	return n, err
}

func (b *briefs) step(raw []byte) (s diary.Step, err error) {
	err = object.Walk(raw, func(name, raw []byte) (err error) {
		switch string(name) {
		case "title":
			err = word(b, raw, &s.Title)
		case "side":
			err = word(b, raw, &s.Side)
		case "planned_s":
			err = s.Planned.UnmarshalJSON(raw)
		case "held_s":
			err = s.Held.UnmarshalJSON(raw)
		case "outcome":
			err = word(b, raw, &s.Outcome)
		default:
			err = fmt.Errorf("a step has an unknown field %q", name)
		}
		return err
	})
	return s, err
}

// checked returns a night that was read under a key, unless it is another one.
func (r Reader) checked(key []byte, night diary.Night) (diary.Night, error) {
	if night.Date.String() != string(key) {
		return night, r.misread(key, fmt.Errorf("its date is given as %v", night.Date))
	}
	if night.Sessions == nil {
		night.Sessions = []diary.Session{}
	}
	return night, nil
}

func (r Reader) misread(key []byte, cause error) error {
	return fmt.Errorf("%s in your journal is %w, so nothing was changed in it: repair it with: calmcalf data check --repair (%w)", entryName(nightsBucket+" "+string(key)), ErrDamaged, cause)
}

// checkedIn reports whether a night was checked in, ten times as fast as decode
// does. Nothing else in its JSON can look like this: quotes in a text are escaped.
func checkedIn(value []byte) bool { return bytes.Contains(value, []byte(`"checked_in":true`)) }

// hasSigns reports whether a night has an answer about warning signs, as fast.
func hasSigns(value []byte) bool { return bytes.Contains(value, []byte(`"signs":{`)) }

// hasRoutine reports whether a night has a session in which something was held, as fast.
func hasRoutine(value []byte) bool {
	return bytes.Contains(value, []byte(`"completion":"full"`)) || bytes.Contains(value, []byte(`"completion":"partial"`))
}
