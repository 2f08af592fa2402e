package store

import (
	"encoding/json"
	"errors"
	"fmt"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// Errors that a caller may want to distinguish.
var (
	ErrTrial   = errors.New("a trial is already running")
	ErrNoTrial = errors.New("no trial is running")
)

// Trials returns every trial that was begun or is to begin, oldest first. Only the last
// one may still be running.
func (r Reader) Trials() ([]diary.Plan, error) {
	plans, err := r.plans()
	return diary.Runnable(plans), err
}

// Trial returns the last trial, running or over, and nil where there never was one.
func (r Reader) Trial() (*diary.Plan, error) {
	plans, err := r.Trials()
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	return &plans[len(plans)-1], nil
}

// plans returns the records of all trials, including withdrawn ones.
func (r Reader) plans() ([]diary.Plan, error) {
	var plans []diary.Plan
	for key, value := range r.ascending(trialsBucket, "") {
		if value == nil {
			continue
		}
		var p diary.Plan
		if err := json.Unmarshal(value, &p); err != nil {
			return nil, r.journal.damaged(fmt.Errorf("the trial %s: %w", key, err))
		}
		plans = append(plans, p)
	}
	return plans, nil
}

// StartTrial saves the plan of a trial. The error is ErrTrial if another one has not ended
// by asOf, the last night that is over.
func (j *Journal) StartTrial(plan diary.Plan, asOf diary.Date) error {
	return j.changeTrial(diary.OfTrialStart, func(last *diary.Plan) (diary.Plan, error) {
		if last != nil && !last.Over(asOf) {
			return plan, ErrTrial
		}
		return plan, nil
	})
}

// StopTrial ends the trial that runs with asOf, the last night that is over, and
// withdraws one that has not begun. The error is ErrNoTrial where none runs.
func (j *Journal) StopTrial(asOf diary.Date) error {
	return j.changeTrial(diary.OfTrialEnd, func(last *diary.Plan) (diary.Plan, error) {
		if last == nil || last.Over(asOf) {
			return diary.Plan{}, ErrNoTrial
		}
		last.Stopped = asOf
		return *last, nil
	})
}

// changeTrial saves the last trial's plan after edit has changed it, with a record for
// undo.
func (j *Journal) changeTrial(what diary.What, edit func(last *diary.Plan) (diary.Plan, error)) error {
	return j.write(func(tx *bolt.Tx) error {
		r := Reader{j, tx}
		last, err := r.Trial()
		if err != nil {
			return err
		}
		plan, err := edit(last)
		if err != nil {
			return err
		}
		key, err := r.recordChange(change{What: what})
		if err != nil {
			return err
		}
		if err := r.saveRecord(changesBucket, key, trialsBucket, planKey(plan)); err != nil {
			return err
		}
		return r.savePlan(plan)
	})
}

// savePlan saves a trial, with the current time as the time of its change.
func (r Reader) savePlan(p diary.Plan) error {
	value, err := r.value(trialsBucket, string(planKey(p)))
	if err != nil {
		return r.journal.damaged(err)
	}
	var before diary.Plan
	if value != nil {
		if err := json.Unmarshal(value, &before); err != nil {
			return r.journal.damaged(err)
		}
	}
	p.Changed = diary.Marks{"": before.Changed}.Next("", r.journal.now())
	return setJSON(r.tx, trialsBucket, planKey(p), p)
}

// planKey sorts trials by start; two with the same start are of different kinds.
func planKey(p diary.Plan) []byte { return []byte(p.Start.String() + " " + string(p.Factor)) }
