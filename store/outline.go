package store

import "calmcalf/store/diary"

// Outline returns the nights of a period as Brief reads them, and some facts about the
// whole journal. pick gets the first night of the journal and returns the period, both ends
// included; it is not called for an empty journal.
func (r Reader) Outline(pick func(first diary.Date) (from, to diary.Date)) (o diary.Outline, err error) {
	last, is, err := r.LastChange()
	if is {
		o.Change = &last
	}
	if err != nil {
		return o, err
	}
	if o.First, _, err = r.Span(); err != nil || o.First.IsZero() {
		return o, err
	}
	if o.Routine, err = r.firstRoutine(); err != nil {
		return o, err
	}
	from, to := pick(o.First)
	err = r.Brief(from, to, func(n diary.Night) error {
		o.Nights = append(o.Nights, n)
		return nil
	})
	return o, err
}

// firstRoutine returns the first night with a routine in the whole journal, the zero Date
// for none.
func (r Reader) firstRoutine() (diary.Date, error) {
	for key, value := range r.ascending(nightsBucket, "") {
		if hasRoutine(value) {
			return r.date(key)
		}
	}
	return diary.Date{}, nil
}
