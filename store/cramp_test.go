package store

import (
	"path/filepath"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// threeTen is 03:10 in the night of 20 November.
var threeTen = november20.At(3, 10, time.UTC)

func begun(t *testing.T, j *Journal, c diary.Cramp) diary.Cramp {
	t.Helper()
	kept, err := j.BeginCramp(c)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func eased(d time.Duration) func(*diary.Cramp) {
	return func(c *diary.Cramp) { c.Open, c.Duration = false, new(diary.Seconds(d)) }
}

func TestACrampIsOpenUntilItIsClosed(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	c := begun(t, j, diary.Cramp{ID: "a", At: threeTen, Muscle: diary.Calf})
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":false,"cramps":[{"id":"a","muscle":"calf","at":"2026-11-21T03:10:00Z","open":true}],"sessions":[]}`)
	if _, err := j.EditCramp(november20, c, eased(2*time.Minute)); err != nil {
		t.Fatal(err)
	}
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":false,"cramps":[{"id":"a","muscle":"calf","duration_s":120,"at":"2026-11-21T03:10:00Z"}],"sessions":[]}`)
	begun(t, j, diary.Cramp{ID: "a", At: threeTen}) // as a window does that got no answer
	if night := mustNight(t, j); night.Cramps[0].Open || night.Cramps[0].Duration == nil {
		t.Errorf("got %v, want it to stay closed", night.Cramps)
	}
}

func TestASecondCallTellsWhatTheFirstDidNot(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	begun(t, j, diary.Cramp{ID: "a", At: threeTen})
	begun(t, j, diary.Cramp{ID: "b", At: threeTen.Add(time.Minute), Side: routines.Left, Muscle: diary.Foot})
	if got := mustNight(t, j).Cramps; len(got) != 1 || got[0].Side != routines.Left || got[0].Muscle != diary.Foot || !got[0].Open {
		t.Errorf("got %v, want one open cramp of the left foot", got)
	}
}

func TestACrampTakenOutMeanwhileIsPutBackByItsWindow(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	c := begun(t, j, diary.Cramp{ID: "a", At: threeTen})
	if err := j.DropCramp(november20, "a"); err != nil {
		t.Fatal(err)
	}
	wantNight(t, j, november20, untouched)
	if _, err := j.EditCramp(november20, c, eased(time.Minute)); err != nil {
		t.Fatal(err)
	}
	if got := mustNight(t, j).Cramps; len(got) != 1 || got[0].Open {
		t.Errorf("got %v, want the closed cramp", got)
	}
}

func TestWhatIsWrongWithACrampIsRefused(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	for name, c := range map[string]diary.Cramp{
		"no id": {At: threeTen}, "no start": {ID: "a"}, "no leg": {ID: "a", At: threeTen, Side: routines.Each},
	} {
		if _, err := j.BeginCramp(c); err == nil {
			t.Errorf("%s: got it kept", name)
		}
	}
	c := begun(t, j, diary.Cramp{ID: "a", At: threeTen})
	if _, err := j.EditCramp(november20, c, eased(13*time.Hour)); err == nil {
		t.Error("got a hard phase of 13 hours kept")
	}
	if got := mustNight(t, j).Cramps; len(got) != 1 || !got[0].Open {
		t.Errorf("got %v, want it as it was", got)
	}
}

func TestTheChangesOfOneCrampAreUndoneTogether(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-1)})
	c := begun(t, j, diary.Cramp{ID: "a", At: threeTen})
	for _, edit := range []func(*diary.Cramp){eased(time.Minute), func(c *diary.Cramp) { c.Severity = new(7) }} {
		if _, err := j.EditCramp(november20, c, edit); err != nil {
			t.Fatal(err)
		}
	}
	undone, err := undoLast(j)
	if err != nil || undone.What != diary.OfCramp {
		t.Fatalf("got %v, %v, want the cramp undone", undone, err)
	}
	wantNight(t, j, november20, untouched)
	if undone, err := undoLast(j); err != nil || undone.What != diary.OfCheckIn {
		t.Errorf("got %v, %v, want the check-in before it", undone, err)
	}
}

func TestACheckInClosesAnOpenCramp(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	begun(t, j, diary.Cramp{ID: "a", At: threeTen, Side: routines.Left})
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "b", Muscle: diary.Calf}}, Closes: true})
	if got := text(t, mustNight(t, j).Cramps); got != `[{"id":"a","side":"left","muscle":"calf","at":"2026-11-21T03:10:00Z"}]` {
		t.Errorf("got %s", got)
	}
}
