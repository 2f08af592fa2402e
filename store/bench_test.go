package store

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// fill puts count nights with a session and a cramp in a new journal.
func fill(t testing.TB, count int) (*Journal, diary.Date) {
	t.Helper()
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	last := diary.Date{Year: 2026, Month: time.November, Day: 20}
	err := j.write(func(tx *bolt.Tx) error {
		for i := range count {
			d := last.AddDays(i - count + 1)
			severity := i % 11
			night := diary.Night{
				Date: d, CheckedIn: true,
				Cramps:   []diary.Cramp{{ID: fmt.Sprint(i), Side: routines.Left, Muscle: diary.Calf, Severity: &severity}},
				Sessions: []diary.Session{session(fmt.Sprint("s", i), evening(d))},
			}
			value, err := json.Marshal(night)
			if err != nil {
				return err
			}
			if err := set(tx, nightsBucket, keyOf(d), value); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return j, last
}

func evening(d diary.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 22, 0, 0, 0, time.FixedZone("", 3600))
}

func session(id string, started time.Time) diary.Session {
	s := diary.Session{ID: id, Routine: "wall-calf-massage", Started: started, Ended: started.Add(4 * time.Minute), Completion: diary.Full}
	for _, side := range []routines.Side{routines.Left, routines.Right} {
		for _, title := range []string{"Wall calf stretch", "Calf massage"} {
			s.Steps = append(s.Steps, diary.Step{
				Title: title, Side: side, Planned: diary.Seconds(30 * time.Second),
				Held: diary.Seconds(30 * time.Second), Outcome: routines.Done,
			})
		}
	}
	return s
}

func BenchmarkJournal(b *testing.B) {
	for _, count := range []int{365, 3650, 36500} {
		j, last := fill(b, count)
		all := diary.Date{}
		for name, run := range map[string]func() error{
			"check in":                    func() error { _, err := j.CheckIn(diary.CheckIn{Night: last}); return err },
			"draft":                       func() error { return saveDraft(j, diary.DayForm, last) },
			"first check in of a process": func() error { _, err := at(j.Path()).CheckIn(diary.CheckIn{Night: last}); return err },
			"first night of a process":    func() error { _, err := at(j.Path()).Night(last); return err },
			"one night":                   func() error { _, err := j.Night(last); return err },
			"all nights":                  func() error { _, err := j.Nights(all, all); return err },
			"outline of all":              func() error { _, err := j.Outline(between(all, last)); return err },
			"outline of 91":               func() error { _, err := j.Outline(between(last.AddDays(-90), last)); return err },
			"unlogged":                    func() error { _, err := j.Unlogged(last, 7); return err },
		} {
			b.Run(fmt.Sprintf("%s, %d nights", name, count), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := run(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
