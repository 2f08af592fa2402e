package store

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// homes are the journals of one person on two machines, whose clocks are an hour apart.
func homes(t *testing.T) (laptop, desktop *Journal, pass func(time.Duration)) {
	now := time.Date(2026, 11, 21, 7, 40, 0, 0, time.UTC)
	laptop = At(filepath.Join(t.TempDir(), "journal.db"), func() time.Time { return now })
	desktop = At(filepath.Join(t.TempDir(), "journal.db"), func() time.Time { return now.Add(-time.Hour) })
	return laptop, desktop, func(d time.Duration) { now = now.Add(d) }
}

func merge(t *testing.T, j, from *Journal) Merged {
	t.Helper()
	made, err := j.Merge(contents(t, from))
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// TestTwoMachinesHaveTheSameAfterAMerge: each field of a night is of its newest change, and
// what was deleted stays deleted.
func TestTwoMachinesHaveTheSameAfterAMerge(t *testing.T) {
	laptop, desktop, pass := homes(t)
	checkIn(t, laptop, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a", Severity: number(7)}, {ID: "b"}}})
	if made := merge(t, desktop, laptop); made.New != 1 || made.Copy != "" || len(made.Differences) > 0 {
		t.Errorf("got %+v, want one new night", made)
	}
	pass(2 * time.Hour)
	if _, err := laptop.Remark(november20, diary.Remarks{Sleep: number(3)}); err != nil {
		t.Fatal(err)
	}
	if _, err := laptop.RemoveCramp(november20, "b"); err != nil {
		t.Fatal(err)
	}
	pass(2 * time.Hour)
	if _, err := desktop.Log(diary.DayLog{Night: november20, Set: diary.Factors{diary.Feet: {Word: "long"}}}); err != nil {
		t.Fatal(err)
	}
	edit := func(j *Journal, severity int) {
		t.Helper()
		if _, err := j.EditCramp(november20, diary.Cramp{ID: "a"}, func(c *diary.Cramp) { c.Severity = number(severity) }); err != nil {
			t.Fatal(err)
		}
	}
	edit(desktop, 5)
	pass(2 * time.Hour)
	edit(laptop, 6)
	before := text(t, mustNight(t, desktop))
	made := merge(t, desktop, laptop)
	want := []MergeConflict{
		{november20, "cramp", "5/10", "6/10", true},
		{november20, "cramp", "no details", "", true},
	}
	if made.Changed != 1 || made.Copy == "" || text(t, made.Differences) != text(t, want) {
		t.Errorf("got %+v, want %+v", made, want)
	}
	if made = merge(t, laptop, desktop); made.Changed != 1 {
		t.Errorf("got %+v", made)
	}
	if one, other := text(t, contents(t, laptop)), text(t, contents(t, desktop)); one != other {
		t.Errorf("got %s\nand %s", one, other)
	}
	n := mustNight(t, desktop)
	if len(n.Cramps) != 1 || *n.Cramps[0].Severity != 6 || *n.Sleep != 3 || n.Factors[diary.Feet].Word != "long" || !n.CheckedIn {
		t.Errorf("got %s", text(t, n))
	}
	if made := merge(t, laptop, desktop); !made.Empty() || made.Copy != "" {
		t.Errorf("the second time: got %+v", made)
	}
	undone, err := undoLast(desktop)
	if err != nil || undone.What != diary.OfMerge || stripped(text(t, mustNight(t, desktop))) != stripped(before) {
		t.Errorf("undone: got %v, %v, %s\nwant %s", undone, err, text(t, mustNight(t, desktop)), before)
	}
}

// stripped is the text of a night without moments.
func stripped(night string) string {
	return regexp.MustCompile(`,"changed":"[^"]*"|,"fields":{[^}]*}`).ReplaceAllString(night, "")
}

// TestAnUndoneMergeDeletesNothingElsewhere: what it brought comes again, and what it replaced is
// now the newest.
func TestAnUndoneMergeDeletesNothingElsewhere(t *testing.T) {
	laptop, desktop, pass := homes(t)
	checkIn(t, laptop, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a"}}, Remarks: diary.Remarks{Sleep: number(3)}})
	merge(t, desktop, laptop)
	pass(2 * time.Hour)
	checkIn(t, laptop, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "b"}}, Remarks: diary.Remarks{Sleep: number(8), Note: new("hot")}})
	checkIn(t, laptop, diary.CheckIn{Night: november20.AddDays(1)})
	merge(t, desktop, laptop)
	pass(2 * time.Hour)
	if _, err := undoLast(desktop); err != nil {
		t.Fatal(err)
	}
	if n := mustNight(t, desktop); len(n.Cramps) != 1 || *n.Sleep != 3 || n.Note != "" || len(contents(t, desktop).Nights) != 1 {
		t.Errorf("got %s", text(t, contents(t, desktop)))
	}
	merge(t, laptop, desktop)
	merge(t, desktop, laptop)
	for _, j := range []*Journal{laptop, desktop} {
		if n := mustNight(t, j); len(n.Cramps) != 2 || *n.Sleep != 3 || n.Note != "hot" || len(contents(t, j).Nights) != 2 {
			t.Errorf("got %s", text(t, contents(t, j)))
		}
	}
	if _, err := redoLast(desktop); err == nil {
		t.Error("a merge was redone after another one")
	}
}

// TestATrialThatWasUndoneStaysUndone, whichever copy had it.
func TestATrialThatWasUndoneStaysUndone(t *testing.T) {
	laptop, desktop, pass := homes(t)
	plan := drawn("", 2, 3, 7)
	if err := laptop.StartTrial(plan, plan.Start.AddDays(-1)); err != nil {
		t.Fatal(err)
	}
	if made := merge(t, desktop, laptop); made.Trials != 1 {
		t.Errorf("got %+v", made)
	}
	pass(2 * time.Hour)
	if _, err := undoLast(laptop); err != nil {
		t.Fatal(err)
	}
	merge(t, laptop, desktop)
	merge(t, desktop, laptop)
	for _, j := range []*Journal{laptop, desktop} {
		if plan, err := j.Trial(); plan != nil || err != nil {
			t.Errorf("got %v, %v", plan, err)
		}
	}
	if _, err := undoLast(laptop); err != nil && !strings.Contains(err.Error(), "nothing to undo") {
		t.Fatal(err)
	}
	other := drawn(diary.Alcohol, 5, 8, 9)
	if err := laptop.StartTrial(plan, plan.Start.AddDays(-1)); err != nil {
		t.Fatal(err)
	}
	if err := desktop.StartTrial(other, plan.Start.AddDays(-1)); err != nil {
		t.Fatal(err)
	}
	if made := merge(t, laptop, desktop); len(made.Conflicts) != 1 || !made.Conflicts[0].Ours.Equal(plan) || !made.Conflicts[0].Theirs.Equal(other) {
		t.Errorf("got %+v, want the later one left out", made)
	}
	if plans, err := laptop.Trials(); err != nil || len(plans) != 1 || !plans[0].Equal(plan) {
		t.Errorf("got %v, %v", plans, err)
	}
}

// BenchmarkMerge merges two journals of 3,650 nights, in each of which both have something that
// the other has not. It is to take less than a second.
func BenchmarkMerge(b *testing.B) {
	ours, _ := fill(b, 3650)
	theirs, _ := fill(b, 3650)
	other := contents(b, theirs)
	for i := range other.Nights {
		other.Nights[i].Cramps[0].ID += "x"
		other.Nights[i].Sleep = number(i % 11)
	}
	saved, err := ours.BackUpNow()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		if err := ours.Restore(saved); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := ours.Merge(other); err != nil {
			b.Fatal(err)
		}
	}
}

// TestWhatAnImportBringsBackIsNewerThanItsDeletion, also of a night that has no cramp.
func TestWhatAnImportBringsBackIsNewerThanItsDeletion(t *testing.T) {
	laptop, desktop, pass := homes(t)
	checkIn(t, laptop, diary.CheckIn{Night: november20, Remarks: diary.Remarks{Sleep: number(8)}})
	exported := contents(t, laptop)
	pass(2 * time.Hour)
	merge(t, desktop, laptop)
	if _, err := laptop.Unlog(november20); err != nil {
		t.Fatal(err)
	}
	pass(2 * time.Hour)
	merge(t, desktop, laptop)
	if got := contents(t, desktop).Nights; len(got) != 0 {
		t.Errorf("got %s, want it deleted", text(t, got))
	}
	if _, err := laptop.Import(exported, PreferFile); err != nil {
		t.Fatal(err)
	}
	merge(t, laptop, desktop)
	merge(t, desktop, laptop)
	for _, j := range []*Journal{laptop, desktop} {
		if n := mustNight(t, j); !n.CheckedIn || n.Sleep == nil || *n.Sleep != 8 {
			t.Errorf("got %s", text(t, n))
		}
	}
}

// TestWaterOfTwoMachinesAddsUp: what each has of it is no difference.
func TestWaterOfTwoMachinesAddsUp(t *testing.T) {
	laptop, desktop, _ := homes(t)
	water := diary.DayLog{Night: november20, Set: diary.Factors{diary.Water: {Number: 500}}}
	drink := diary.DayLog{Night: november20, Drinks: []diary.Drink{{ID: "a", At: november20.At(21, 0, time.UTC), ML: 300}}}
	for j, l := range map[*Journal]diary.DayLog{laptop: water, desktop: drink} {
		if _, err := j.Log(l); err != nil {
			t.Fatal(err)
		}
	}
	for _, made := range []Merged{merge(t, desktop, laptop), merge(t, laptop, desktop)} {
		if len(made.Differences) > 0 {
			t.Errorf("got %+v", made.Differences)
		}
	}
	if n := mustNight(t, laptop); n.Factors[diary.Water].Number != 800 {
		t.Errorf("got %s", text(t, n))
	}
}

// TestWhatWasUndoneBeforeAMergeStaysUndone: that a merge is undone, too, forgets only what it brought.
func TestWhatWasUndoneBeforeAMergeStaysUndone(t *testing.T) {
	laptop, desktop, pass := homes(t)
	if _, err := laptop.Log(diary.DayLog{Night: november20, Set: diary.Factors{diary.Feet: {Word: "long"}}}); err != nil {
		t.Fatal(err)
	}
	checkIn(t, laptop, diary.CheckIn{Night: november20.AddDays(-1), Cramps: []diary.Cramp{{ID: "z"}}, Remarks: diary.Remarks{Note: new("hot")}})
	for range 2 {
		if _, err := laptop.RemoveAnswer(november20.AddDays(-1), "note"); err != nil {
			break
		}
	}
	merge(t, desktop, laptop)
	pass(2 * time.Hour)
	checkIn(t, desktop, diary.CheckIn{Night: november20, Remarks: diary.Remarks{Sleep: number(3)}})
	if _, err := desktop.Remark(november20.AddDays(-1), diary.Remarks{Sleep: number(4)}); err != nil {
		t.Fatal(err)
	}
	merge(t, laptop, desktop)
	pass(2 * time.Hour)
	for range 3 { // the two changes, and the merge
		if _, err := undoLast(desktop); err != nil {
			t.Fatal(err)
		}
	}
	if got := contents(t, desktop); len(got.Nights) != 0 || strings.Contains(text(t, got), "note") {
		t.Errorf("got %s, want nothing of the merge", text(t, got))
	}
	for range 2 {
		merge(t, laptop, desktop)
		merge(t, desktop, laptop)
	}
	for _, j := range []*Journal{laptop, desktop} {
		if n := mustNight(t, j); n.CheckedIn || n.Sleep != nil || n.Factors[diary.Feet].Word != "long" {
			t.Errorf("got %s", text(t, n))
		}
		if n, err := j.Night(november20.AddDays(-1)); err != nil || n.Sleep != nil || n.Note != "" || len(n.Cramps) != 1 {
			t.Errorf("got %s, %v", text(t, n), err)
		}
	}
}

// TestWhatAnImportReplacesIsDeletedNow, whatever the file knows of it: the file says that none came.
func TestWhatAnImportReplacesIsDeletedNow(t *testing.T) {
	laptop, desktop, pass := homes(t)
	checkIn(t, laptop, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "a", Severity: number(7)}}})
	merge(t, desktop, laptop)
	file := contents(t, laptop)
	file.Nights[0].Cramps = []diary.Cramp{}
	file.Deleted = []diary.Deletion{{Night: november20, ID: "a", At: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)}}
	pass(2 * time.Hour)
	if _, err := laptop.Import(file, PreferFile); err != nil {
		t.Fatal(err)
	}
	merge(t, desktop, laptop)
	merge(t, laptop, desktop)
	if one, other := text(t, mustNight(t, laptop)), text(t, mustNight(t, desktop)); one != other || len(mustNight(t, desktop).Cramps) > 0 {
		t.Errorf("got %s\nand %s", one, other)
	}
}

// TestADeletionThatIsImportedKeepsWhatIsKnownOfIt: of each field of a deleted night the later instant.
func TestADeletionThatIsImportedKeepsWhatIsKnownOfIt(t *testing.T) {
	laptop, desktop, pass := homes(t)
	for _, r := range []diary.Remarks{{Sleep: number(3)}, {Note: new("hot")}} {
		if _, err := laptop.Remark(november20, r); err != nil {
			t.Fatal(err)
		}
	}
	merge(t, desktop, laptop)
	pass(2 * time.Hour)
	if _, err := laptop.Unlog(november20); err != nil {
		t.Fatal(err)
	}
	file := diary.Contents{Deleted: []diary.Deletion{{Night: november20, At: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC), Fields: diary.Fields{"feet": time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)}}}}
	if _, err := laptop.Import(file, PreferFile); err != nil {
		t.Fatal(err)
	}
	merge(t, laptop, desktop)
	if got := contents(t, laptop).Nights; len(got) > 0 {
		t.Errorf("got %s, want it deleted", text(t, got))
	}
}
