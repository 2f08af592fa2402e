package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// TestWhatANightLostComesBack, though the night was changed since, and a cramp only where it
// can't have been logged again.
func TestWhatANightLostComesBack(t *testing.T) {
	for _, test := range []struct {
		name        string
		lost, since diary.CheckIn
		problem     string // what a check says
		done        string // what a repair says
		want        string // sleep and cramps
	}{
		{
			"an answer",
			diary.CheckIn{Remarks: diary.Remarks{Sleep: new(3)}},
			diary.CheckIn{Cramps: []diary.Cramp{{ID: "b", Side: "right"}}},
			"your backups still have them, in 1 night", "What the night of Friday 20 November 2026 had lost has been restored from the backup 2026-11-20.db.", "3 [right]",
		},
		{
			"a cramp",
			diary.CheckIn{Cramps: []diary.Cramp{{ID: "a", Side: "left"}}},
			diary.CheckIn{Cramps: []diary.Cramp{{ID: "b", Side: "right"}}, At: november20.At(23, 0, time.UTC)},
			"The backup 2026-11-20.db has more for the night of Friday 20 November 2026 than your journal: left.", "calmcalf did not add it", "<nil> [right]",
		},
	} {
		j := on(filepath.Join(t.TempDir(), "journal.db"), november20)
		checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-1)})
		old, err := os.ReadFile(j.Path())
		test.lost.Night, test.since.Night = november20, november20
		checkIn(t, j, test.lost)
		_, failed := j.BackUpNow()
		err = errors.Join(err, failed, os.WriteFile(j.Path()+"."+damagedReason+"-2026-11-20", nil, 0o600), os.WriteFile(j.Path(), old, 0o600))
		if err != nil {
			t.Fatal(err)
		}
		j = on(j.Path(), november20.AddDays(1))
		checkIn(t, j, test.since)
		if h := j.Check(); h.Sound() || !strings.Contains(strings.Join(h.Problems, "\n"), test.problem) {
			t.Errorf("%s: a check says %q", test.name, h.Problems)
		}
		if done, err := j.Repair(); err != nil || !strings.Contains(strings.Join(done, "\n"), test.done) {
			t.Errorf("%s: a repair says %q, %v", test.name, done, err)
		}
		n, err := j.Night(november20)
		sleep := "<nil>"
		if n.Sleep != nil {
			sleep = fmt.Sprint(*n.Sleep)
		}
		if got := fmt.Sprint(sleep, " ", n.Cramps); err != nil || got != test.want {
			t.Errorf("%s: got %s, %v", test.name, got, err)
		}
		if h := j.Check(); !h.Sound() {
			t.Errorf("%s: after the repair, a check says %q", test.name, h.Problems)
		}
	}
}

// TestTheLastEntryComesBack from a backup, where the newest state of the file can't be read.
func TestTheLastEntryComesBack(t *testing.T) {
	for _, backedUp := range []bool{true, false} {
		for meta := range 2 {
			j := on(filepath.Join(t.TempDir(), "journal.db"), november20)
			checkIn(t, j, diary.CheckIn{Night: november20.AddDays(-1)})
			if err := j.Tend(); err != nil {
				t.Fatal(err)
			}
			checkIn(t, j, diary.CheckIn{Night: november20})
			if backedUp {
				if _, err := j.BackUpNow(); err != nil {
					t.Fatal(err)
				}
			}
			data, err := os.ReadFile(j.Path())
			if err != nil {
				t.Fatal(err)
			}
			data[meta*os.Getpagesize()+40] ^= 1
			if err := os.WriteFile(j.Path(), data, 0o600); err != nil {
				t.Fatal(err)
			}
			j = on(j.Path(), november20)
			if h := j.Check(); h.Sound() {
				t.Errorf("meta page %d: got %+v", meta, h)
			}
			done, err := on(j.Path(), november20).Repair()
			if err != nil || len(done) != 1 {
				t.Errorf("meta page %d: a repair said %q, %v", meta, done, err)
			}
			is := strings.HasPrefix(done[0], "The night of Friday 20 November 2026 has been restored")
			if h := on(j.Path(), november20).Check(); !h.Sound() || (backedUp || is) && h.Nights != 2 {
				t.Errorf("meta page %d: it said %q, and then %+v", meta, done, h)
			}
		}
	}
}
