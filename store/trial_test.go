package store

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestTrials_oneAtATimeAndAllOfThemKept(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	start := diary.Date{Year: 2026, Month: 3, Day: 1}
	plan := diary.Plan{Start: start, Design: diary.SlowDesign, Rounds: 3, Seed: 1<<63 + 1, On: diary.DrawSchedule(3, 1<<63+1)}
	if last, err := j.Trial(); err != nil || last != nil {
		t.Fatalf("got %v, %v, want no trial", last, err)
	}
	if err := j.StopTrial(start); !errors.Is(err, ErrNoTrial) {
		t.Errorf("stopping none: got %v", err)
	}
	if err := j.StartTrial(plan, start.AddDays(-1)); err != nil {
		t.Fatal(err)
	}
	if err := j.StartTrial(plan, start.AddDays(5)); !errors.Is(err, ErrTrial) {
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

// TestTheStartAndTheEndOfATrialCanBeUndone, and nothing else is then.
func TestTheStartAndTheEndOfATrialCanBeUndone(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a"}}})
	plan := drawn("", 2, 3, 7)
	if err := errors.Join(j.StartTrial(plan, plan.Start.AddDays(-1)), j.StopTrial(plan.Start.AddDays(4))); err != nil {
		t.Fatal(err)
	}
	wantTrial := func(done diary.What, err error, what diary.What, runs, there bool) {
		t.Helper()
		last, failed := j.Trial()
		if err != nil || failed != nil || done != what || (last != nil) != there || there && last.Stopped.IsZero() != runs {
			t.Errorf("got %q, %v and the trial %+v, %v", done, errors.Join(err, failed), last, what)
		}
		if len(mustNight(t, j).Cramps) != 1 {
			t.Error("the night was changed")
		}
	}
	undone, err := undoLast(j)
	wantTrial(undone.What, err, diary.OfTrialEnd, true, true)
	undone, err = undoLast(j)
	wantTrial(undone.What, err, diary.OfTrialStart, false, false)
	redone, err := redoLast(j)
	wantTrial(redone.What, err, diary.OfTrialStart, true, true)
}

// drawn is a trial of something from a day of March 2026 on.
func drawn(kind diary.Factor, day, rounds int, seed uint64) diary.Plan {
	return diary.Plan{
		Factor: kind, Start: diary.Date{Year: 2026, Month: 3, Day: day}, Design: diary.DesignOf(kind),
		Rounds: rounds, Seed: seed, On: diary.DrawSchedule(rounds, seed),
	}
}

func stopped(p diary.Plan, nights int) diary.Plan {
	p.Stopped = p.Start.AddDays(nights - 1)
	return p
}

func TestTrialsAreJoinedByTheirStartAndKind(t *testing.T) {
	ours, alcohol := drawn("", 2, 3, 7), drawn(diary.Alcohol, 20, 8, 9)
	for name, test := range map[string]struct {
		ours, told diary.Plan
		want       []diary.Plan
		conflict   bool
	}{
		"the same":            {ours, ours, []diary.Plan{ours}, false},
		"stopped elsewhere":   {ours, stopped(ours, 9), []diary.Plan{stopped(ours, 9)}, false},
		"withdrawn elsewhere": {ours, stopped(ours, 0), nil, false},
		"another draw":        {ours, drawn("", 2, 3, 8), []diary.Plan{ours}, true},
		"one after the other": {stopped(ours, 9), alcohol, []diary.Plan{stopped(ours, 9), alcohol}, false},
	} {
		t.Run(name, func(t *testing.T) {
			now := time.Date(2026, 3, 21, 22, 0, 0, 0, time.UTC)
			j := At(filepath.Join(t.TempDir(), "journal.db"), func() time.Time { return now })
			for i, told := range []diary.Plan{test.ours, test.told, test.told} {
				preview, previewErr := j.Preview(diary.Contents{Trials: []diary.Plan{told}}, PreferFile)
				made, err := j.Import(diary.Contents{Trials: []diary.Plan{told}}, PreferFile)
				if err = errors.Join(err, previewErr); err != nil {
					t.Fatal(err)
				}
				if conflict := len(made.Conflicts) > 0; conflict != (test.conflict && i > 0) || len(preview.Conflicts) != len(made.Conflicts) {
					t.Errorf("import %d: got the conflicts %v, announced %v", i, made.Conflicts, preview.Conflicts)
				}
				if i == 2 && made.Trials != 0 {
					t.Errorf("the second time: got %+v, want nothing new", made)
				}
			}
			before := contents(t, j)
			gone := diary.Contents{Trials: []diary.Plan{drawn(diary.Feet, 1, 4, 3)}, Deleted: []diary.Deletion{{Night: november20, ID: "z", At: now}}}
			if _, err := j.Import(gone, PreferFile); err != nil {
				t.Fatal(err)
			}
			if _, err := undoLast(j); err != nil || text(t, contents(t, j)) != text(t, before) {
				t.Errorf("undone: got %s, %v\nwant %s", text(t, contents(t, j)), err, text(t, before))
			}
			got, err := j.Trials()
			if err != nil || !slices.EqualFunc(got, test.want, diary.Plan.Equal) {
				t.Errorf("got %v, %v\nwant %v", got, err, test.want)
			}
		})
	}
}

// TestATrialThatWasWithdrawnLeavesItsRecord, so that the export of another device does
// not bring it back.
func TestATrialThatWasWithdrawnLeavesItsRecord(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	plan := drawn("", 2, 3, 7)
	before := plan.Start.AddDays(-2)
	if err := errors.Join(j.StartTrial(plan, before), j.StopTrial(before)); err != nil {
		t.Fatal(err)
	}
	if last, err := j.Trial(); err != nil || last != nil {
		t.Errorf("got %v, %v, want no trial", last, err)
	}
	made, err := j.Import(diary.Contents{Trials: []diary.Plan{plan}}, PreferFile)
	if last, err2 := j.Trial(); err != nil || err2 != nil || last != nil || made.Trials != 0 {
		t.Errorf("got %v, %v, %v back", last, err, err2)
	}
	again := plan
	again.Seed, again.On = 8, diary.DrawSchedule(3, 8)
	if err := j.StartTrial(again, before); err != nil {
		t.Fatal(err)
	}
	if last, err := j.Trial(); err != nil || last == nil || last.Seed != 8 {
		t.Errorf("got %v, %v, want the new one", last, err)
	}
}
