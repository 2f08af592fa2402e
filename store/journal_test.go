package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

var november20 = diary.Date{Year: 2026, Month: time.November, Day: 20}

// at is a journal without a clock: its records have no moments, which would only get in
// the way of what most tests are about.
func at(path string) *Journal { return At(path, noClock) }

func noClock() time.Time { return time.Time{} }

// text is what a value looks like in an export, which is what the user keeps.
func text(t interface {
	Helper()
	Fatal(...any)
}, value any,
) string {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func number(n int) *int { return &n }

var errNothing = errors.New("there is nothing to undo or to redo")

func undoLast(j *Journal) (diary.Change, error) { return turn(j.LastChange, j.Undo) }
func redoLast(j *Journal) (diary.Change, error) { return turn(j.LastUndone, j.Redo) }

// turn undoes or redoes the newest change.
func turn(newest func() (diary.Change, bool, error), do func(diary.Change) error) (diary.Change, error) {
	last, is, err := newest()
	if err == nil && !is {
		err = errNothing
	}
	if err != nil {
		return last, err
	}
	return last, do(last)
}

func checkIn(t testing.TB, j *Journal, c diary.CheckIn) diary.Change {
	t.Helper()
	change, err := j.CheckIn(c)
	if err != nil {
		t.Fatal(err)
	}
	return change
}

func save(t testing.TB, j *Journal, s diary.Session) {
	t.Helper()
	if err := j.SaveSession(s); err != nil {
		t.Fatal(err)
	}
}

func wantNight(t testing.TB, j *Journal, d diary.Date, want string) {
	t.Helper()
	night, err := j.Night(d)
	if err != nil {
		t.Fatal(err)
	}
	if got := text(t, night); got != want {
		t.Errorf("night of %v:\n got %s\nwant %s", d, got, want)
	}
}

func TestReadingAJournalThatIsNotThere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "calmcalf")
	j := at(filepath.Join(dir, "journal.db"))
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":false,"sessions":[]}`)
	nights, err := j.Nights(diary.Date{}, diary.Date{})
	if err != nil || len(nights) != 0 {
		t.Errorf("got %v, %v, want no nights", nights, err)
	}
	first, last, err := span(j)
	if err != nil || !first.IsZero() || !last.IsZero() {
		t.Errorf("got %v to %v, %v, want no span", first, last, err)
	}
	unlogged, err := j.Unlogged(november20, 7)
	if err != nil || len(unlogged) != 0 {
		t.Errorf("got %v, %v, want no unlogged nights", unlogged, err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("reading made %s: %v", dir, err)
	}
}

// TestAJournalThatIsGoneIsNotBegunAnew: where there was one, that is a question.
func TestAJournalThatIsGoneIsNotBegunAnew(t *testing.T) {
	for name, test := range map[string]struct {
		leave func(path string) error
		want  string
	}{
		"an empty file":       {func(path string) error { return os.WriteFile(path, nil, 0o600) }, "is an empty file, which is not right. To restore a backup: calmcalf data restore."},
		"a link that dangles": {func(path string) error { return os.Symlink(path+".away", path) }, "is a link to a file that is not there: connect the disk that it is on"},
		"backups alone": {func(path string) error {
			j := on(path, november20)
			checkIn(t, j, diary.CheckIn{Night: november20})
			return errors.Join(j.Tend(), os.Remove(path))
		}, "is gone, but its backups are still there. To restore the newest one: calmcalf data restore."},
	} {
		j := at(filepath.Join(t.TempDir(), "journal.db"))
		if err := test.leave(j.Path()); err != nil {
			t.Fatal(err)
		}
		_, reading := j.Night(november20)
		_, writing := j.CheckIn(diary.CheckIn{Night: november20})
		for _, err := range []error{reading, writing} {
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%s: got %v\nwant ... %s", name, err, test.want)
			}
		}
	}
}

func TestWhatIsWrittenIsTheUsersAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data", "calmcalf")
	j := at(filepath.Join(dir, "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	for path, want := range map[string]fs.FileMode{filepath.Dir(dir): 0o700, dir: 0o700, j.Path(): 0o600} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want && runtime.GOOS != "windows" {
			t.Errorf("mode of %s: got %v, want %v", path, got, want)
		}
	}
}

func TestCheckInMergesCrampsAndKeepsTheSession(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	at := time.Date(2026, 11, 21, 3, 10, 0, 0, time.FixedZone("", 3600))
	s := diary.Session{
		ID: "s1", Routine: "wall-calf-massage", Started: evening(november20), Ended: evening(november20).Add(time.Minute),
		Completion: diary.Full, Steps: []diary.Step{},
	}
	save(t, j, s)
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{
		{ID: "c2", Side: routines.Right}, {ID: "c1", Side: routines.Left, Severity: number(7), At: at},
	}})
	checkIn(t, j, diary.CheckIn{
		Night: november20, Removed: []string{"c2", "unknown"},
		Cramps: []diary.Cramp{{ID: "c1", Side: routines.Left, Severity: number(0), At: at}},
	})
	wantNight(t, j, november20, `{"night":"2026-11-20","checked_in":true,`+
		`"cramps":[{"id":"c1","side":"left","severity":0,"at":"2026-11-21T03:10:00+01:00"}],`+
		`"sessions":[{"id":"s1","routine":"wall-calf-massage","started":"2026-11-20T22:00:00+01:00",`+
		`"ended":"2026-11-20T22:01:00+01:00","completion":"full","steps":[]}]}`)
	checkIn(t, j, diary.CheckIn{Night: november20, Removed: []string{"c1"}})
	night, err := j.Night(november20)
	if err != nil || night.Cramps == nil || len(night.Cramps) != 0 {
		t.Errorf("got cramps %v, %v, want none, and that recorded", night.Cramps, err)
	}
}

func TestASessionAfterMidnightIsOfTheNightBefore(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	save(t, j, diary.Session{ID: "b", Started: evening(november20).Add(140 * time.Minute), Completion: diary.Partial})
	save(t, j, diary.Session{ID: "a", Started: evening(november20)})
	save(t, j, diary.Session{ID: "b", Started: evening(november20).Add(140 * time.Minute), Completion: diary.Full})
	night, err := j.Night(november20)
	if err != nil || len(night.Sessions) != 2 {
		t.Fatalf("got %v, %v, want two sessions", night.Sessions, err)
	}
	if night.CheckedIn || night.Sessions[1].ID != "b" || night.Sessions[1].Completion != diary.Full {
		t.Errorf("got %s, want the second session in place of the first, not checked in", text(t, night))
	}
}

func TestWhatIsRefusedIsNotSaved(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	for name, refused := range map[string]func() error{
		"a severity of 11": func() error {
			_, err := j.CheckIn(diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "c", Severity: number(11)}}})
			return err
		},
		"a cramp without an id": func() error {
			_, err := j.CheckIn(diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{}}})
			return err
		},
		"no night": func() error { _, err := j.CheckIn(diary.CheckIn{}); return err },
		"the 31st of November": func() error {
			_, err := j.CheckIn(diary.CheckIn{Night: diary.Date{Year: 2026, Month: 11, Day: 31}})
			return err
		},
		"nothing discussed":   func() error { _, err := j.Discuss(november20); return err },
		"a trial of no night": func() error { _, err := j.Import(diary.Contents{Trials: []diary.Plan{{}}}, PreferFile); return err },
		"a deletion at no time": func() error {
			_, err := j.Import(diary.Contents{Deleted: []diary.Deletion{{Night: november20}}}, PreferFile)
			return err
		},
		"a session without id": func() error { return j.SaveSession(session("", evening(november20))) },
		"a session of no time": func() error { return j.SaveSession(session("s", time.Time{})) },
	} {
		if err := refused(); err == nil {
			t.Errorf("%s: got no error, want it refused", name)
		}
	}
	if _, err := os.Stat(j.Path()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got a file (%v), want none", err)
	}
}
