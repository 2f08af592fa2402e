package store

import (
	"encoding/json"
	"errors"
	"fmt"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// trialsKey is where the trials are, all of them and oldest first, as a JSON list.
// They are no part of a night, so they lie with what is remembered, where undo,
// import and export, which are about nights, leave them alone. The sum does not
// cover that: whether a schedule is still the one that was drawn, its seed tells
// (diary.Plan.Drawn).
const trialsKey = settingPrefix + "trials"

// The errors that a caller may want to tell apart.
var (
	ErrTrial   = errors.New("a trial is there already")
	ErrNoTrial = errors.New("no trial runs")
)

// Trials returns every trial that was begun, oldest first. Only the last one may
// still be running.
func (r Reader) Trials() ([]diary.Plan, error) {
	value := r.value(metaBucket, trialsKey)
	if value == nil {
		return nil, nil
	}
	var plans []diary.Plan
	if err := json.Unmarshal(value, &plans); err != nil {
		return nil, r.journal.damaged(fmt.Errorf("the trials: %w", err))
	}
	return plans, nil
}

// Trial returns the last trial, running or over, and nil where there never was one.
func (r Reader) Trial() (*diary.Plan, error) {
	plans, err := r.Trials()
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	return &plans[len(plans)-1], nil
}

// StartTrial keeps the plan of a trial. The error is ErrTrial where another one has
// not come to its end by asOf, the last night that is over.
func (j *Journal) StartTrial(plan diary.Plan, asOf diary.Date) error {
	return j.editTrials(func(plans []diary.Plan) ([]diary.Plan, error) {
		if n := len(plans); n > 0 && !plans[n-1].Over(asOf) {
			return nil, ErrTrial
		}
		return append(plans, plan), nil
	})
}

// StopTrial ends the trial that runs with asOf, the last night that is over, and
// takes out one that has not begun. The error is ErrNoTrial where none runs.
func (j *Journal) StopTrial(asOf diary.Date) error {
	return j.editTrials(func(plans []diary.Plan) ([]diary.Plan, error) {
		n := len(plans)
		switch {
		case n == 0 || plans[n-1].Over(asOf):
			return nil, ErrNoTrial
		case asOf.Compare(plans[n-1].Start) < 0:
			return plans[:n-1], nil
		}
		plans[n-1].Stopped = asOf
		return plans, nil
	})
}

// editTrials reads, changes and writes in one transaction, so that two windows
// cannot begin two trials.
func (j *Journal) editTrials(edit func([]diary.Plan) ([]diary.Plan, error)) error {
	return j.write(func(tx *bolt.Tx) error {
		plans, err := Reader{j, tx}.Trials()
		if err != nil {
			return err
		}
		if plans, err = edit(plans); err != nil {
			return err
		}
		value, err := json.Marshal(plans)
		if err != nil {
			return fmt.Errorf("keeping the trial: %w", err)
		}
		return tx.Bucket([]byte(metaBucket)).Put([]byte(trialsKey), value)
	})
}
