package store

import (
	"bytes"
	"encoding/json"
	"fmt"

	"calmcalf/store/diary"
)

func (r Reader) date(key []byte) (diary.Date, error) {
	d, err := diary.ParseDate(string(key))
	if err != nil {
		return d, r.journal.damaged(err)
	}
	return d, nil
}

func (r Reader) decode(key, value []byte) (night diary.Night, err error) {
	if err := json.Unmarshal(value, &night); err != nil {
		return night, r.misread(key, err)
	}
	return r.checked(key, night)
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
