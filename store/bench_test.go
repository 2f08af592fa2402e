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
				Sessions: []diary.Session{session(fmt.Sprint(i), evening(d))},
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
		b.Run(fmt.Sprintf("check in, %d nights", count), func(b *testing.B) {
			for b.Loop() {
				if _, err := j.CheckIn(diary.CheckIn{Night: last}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("first check in of a process, %d nights", count), func(b *testing.B) {
			for b.Loop() {
				if _, err := at(j.Path()).CheckIn(diary.CheckIn{Night: last}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("first night of a process, %d nights", count), func(b *testing.B) {
			for b.Loop() {
				if _, err := at(j.Path()).Night(last); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("one night of %d", count), func(b *testing.B) {
			for b.Loop() {
				if _, err := j.Night(last); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("all of %d nights", count), func(b *testing.B) {
			for b.Loop() {
				if _, err := j.Nights(diary.Date{}, diary.Date{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("brief of all of %d nights", count), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				err := j.View(func(r Reader) error {
					return r.Brief(diary.Date{}, last, func(diary.Night) error { return nil })
				})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("outline of all of %d nights", count), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := j.Outline(between(diary.Date{}, last)); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("outline of 91 of %d nights", count), func(b *testing.B) {
			for b.Loop() {
				if _, err := j.Outline(between(last.AddDays(-90), last)); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("unlogged of %d nights", count), func(b *testing.B) {
			for b.Loop() {
				if _, err := j.Unlogged(last, 7); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
