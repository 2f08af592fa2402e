package store_test

import (
	"errors"
	"path/filepath"
	"testing"

	"calmcalf/store"
	"calmcalf/store/diary"
)

func TestTrials_oneAtATimeAndAllOfThemKept(t *testing.T) {
	j := store.At(filepath.Join(t.TempDir(), "journal.db"))
	start := diary.Date{Year: 2026, Month: 3, Day: 1}
	plan := diary.Plan{Start: start, Design: diary.SlowDesign, Rounds: 3, Seed: 1<<63 + 1, On: diary.DrawSchedule(3, 1<<63+1)}
	if last, err := j.Trial(); err != nil || last != nil {
		t.Fatalf("got %v, %v, want no trial", last, err)
	}
	if err := j.StopTrial(start); !errors.Is(err, store.ErrNoTrial) {
		t.Errorf("stopping none: got %v", err)
	}
	if err := j.StartTrial(plan, start.AddDays(-1)); err != nil {
		t.Fatal(err)
	}
	if err := j.StartTrial(plan, start.AddDays(5)); !errors.Is(err, store.ErrTrial) {
		t.Errorf("a second one: got %v", err)
	}
	if err := j.StopTrial(start.AddDays(9)); err != nil {
		t.Fatal(err)
	}
	last, err := j.Trial()
	if err != nil || last.Stopped != start.AddDays(9) || !last.Drawn() {
		t.Errorf("got %+v, %v, want it stopped and as it was drawn", last, err)
	}
	second := plan
	second.Start, second.Factor, second.Design = start.AddDays(20), diary.Alcohol, diary.FastDesign
	if err := j.StartTrial(second, start.AddDays(10)); err != nil {
		t.Fatal(err)
	}
	if err := j.StopTrial(start.AddDays(12)); err != nil { // before its first night
		t.Fatal(err)
	}
	if plans, err := j.Trials(); err != nil || len(plans) != 1 {
		t.Errorf("got %v, %v, want the first one alone", plans, err)
	}
}
