package store

import (
	"encoding/json"
	"fmt"
	"unique"

	"calmcalf/store/diary"
)

// Outline returns the nights of a period, to be looked at and not to be changed, and
// what is to be known of the whole journal beside them. Of the sessions of a night
// there is only the completion of the best. The period is what pick answers to the
// first night of the journal, both its ends included; in an empty journal it is not
// asked.
func (r Reader) Outline(pick func(first diary.Date) (from, to diary.Date)) (diary.Outline, error) {
	o := outliner{reader: r, pick: pick}
	for key, value := range r.ascending(nightsBucket, "") {
		if err := o.visit(key, value); err != nil {
			return diary.Outline{}, err
		}
	}
	last, is, err := r.LastChange()
	if err != nil {
		return diary.Outline{}, err
	}
	if is {
		o.Change = &last
	}
	return o.Outline, nil
}

// outliner makes an outline of the nights that it sees. What comes again in many
// nights is kept once: that makes the difference between a window of a hundred years
// and none.
type outliner struct {
	diary.Outline
	reader   Reader
	pick     func(first diary.Date) (from, to diary.Date)
	from, to string
	sessions map[diary.Completion][]diary.Session
	factors  map[string]diary.Factors // by their JSON
}

func (o *outliner) visit(key, value []byte) error {
	if o.First.IsZero() {
		if err := o.begin(key); err != nil {
			return err
		}
	}
	if o.Routine.IsZero() && hasRoutine(value) {
		date, err := o.reader.date(key)
		if err != nil {
			return err
		}
		o.Routine = date
	}
	if string(key) < o.from || string(key) > o.to {
		return nil
	}
	night, err := o.outline(key, value)
	o.Nights = append(o.Nights, night)
	return err
}

func (o *outliner) begin(key []byte) error {
	first, err := o.reader.date(key)
	if err != nil {
		return err
	}
	from, to := o.pick(first)
	o.First, o.from, o.to = first, from.String(), to.String()
	o.sessions, o.factors = map[diary.Completion][]diary.Session{}, map[string]diary.Factors{}
	return nil
}

// outline decodes a night as decode does, but its sessions only as far as how they
// came out.
func (o *outliner) outline(key, value []byte) (diary.Night, error) {
	var short struct {
		diary.Night
		Sessions []struct {
			Completion diary.Completion `json:"completion"`
		} `json:"sessions"`
		Factors json.RawMessage `json:"factors"`
	}
	if err := json.Unmarshal(value, &short); err != nil {
		return diary.Night{}, o.reader.journal.damaged(fmt.Errorf("the night of %s: %w", key, err))
	}
	night := short.Night
	if night.Date.String() != string(key) {
		return night, o.reader.journal.damaged(fmt.Errorf("the night of %s calls itself %v", key, night.Date))
	}
	for _, s := range short.Sessions {
		night.Sessions = append(night.Sessions, diary.Session{Completion: s.Completion})
	}
	night.Sessions = o.best(night.Did(), len(night.Sessions))
	for i := range night.Cramps {
		c := &night.Cramps[i]
		c.Side, c.Muscle = unique.Make(c.Side).Value(), unique.Make(c.Muscle).Value()
	}
	var err error
	if night.Factors, err = o.told(short.Factors); err != nil {
		return night, o.reader.journal.damaged(fmt.Errorf("the night of %s: %w", key, err))
	}
	return night, nil
}

// best is the session that came furthest, for all nights on which it did as far.
func (o *outliner) best(did diary.Completion, count int) []diary.Session {
	if count == 0 {
		return nil
	}
	if o.sessions[did] == nil {
		o.sessions[did] = []diary.Session{{Completion: did}}
	}
	return o.sessions[did]
}

// told are the factors in some JSON, the same ones for the same JSON.
func (o *outliner) told(text []byte) (diary.Factors, error) {
	if len(text) == 0 {
		return nil, nil
	}
	if known, ok := o.factors[string(text)]; ok {
		return known, nil
	}
	var factors diary.Factors
	if err := json.Unmarshal(text, &factors); err != nil {
		return nil, err
	}
	o.factors[string(text)] = factors
	return factors, nil
}
