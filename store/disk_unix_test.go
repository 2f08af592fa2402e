//go:build unix

package store

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// fillDisk records until the file may not grow any more, which is how a full disk
// looks from here. The name of the child is the limit in bytes, and how many cramps.
func fillDisk(j *Journal, name string) error {
	var limit syscall.Rlimit
	var cramps int
	if _, err := fmt.Sscan(name, &limit.Cur, &cramps); err != nil {
		return err
	}
	limit.Max = limit.Cur
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	return record(j, "full", cramps)
}

func TestAFullDiskLosesNothing(t *testing.T) {
	dir := t.TempDir()
	for name, limit := range map[string]string{
		"when a journal grows":       "65536",
		"when a journal is made":     "8192",
		"before a journal is made":   "0",
		"when a journal gets nights": "16384",
	} {
		t.Run(name, func(t *testing.T) {
			j := at(filepath.Join(dir, name, "journal.db"))
			cmd := child(t, "full", j.Path(), limit+" 10000")
			var output, complaint strings.Builder
			cmd.Stdout, cmd.Stderr = &output, &complaint
			if err := cmd.Run(); err == nil {
				t.Fatal("got no error, want a full disk")
			}
			want := "can't save to the journal: check that there is room on the disk and that you are allowed to write to " + j.Path() + ", then try again: "
			if got := complaint.String(); !strings.HasPrefix(got, want) || !strings.Contains(got, syscall.EFBIG.Error()) {
				t.Errorf("got %s\nwant %s...", got, want)
			}
			confirmed := strings.Fields(output.String())
			if many := len(confirmed) > 0; many != (limit == "65536") {
				t.Errorf("got %d saves with room for %s bytes", len(confirmed), limit)
			}
			wantCramps(t, j, confirmed, 0)
			// With room again, everything goes on.
			checkIn(t, j, diary.CheckIn{Night: november20, Cramps: []diary.Cramp{{ID: "later"}}})
			wantCramps(t, j, append(confirmed, "later"), 0)
			if left, err := os.ReadDir(filepath.Dir(j.Path())); err != nil || len(left) != 1 {
				t.Errorf("got %v, %v, want the journal alone", left, err)
			}
		})
	}
}

func TestAJournalThatIsCutOffWhileItIsRead(t *testing.T) {
	data, nights, _ := sample(t)
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	whole := func() {
		if err := os.WriteFile(j.Path(), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	whole()
	err := j.read(func(tx *bolt.Tx) error {
		if err := os.Truncate(j.Path(), int64(2*os.Getpagesize())); err != nil {
			return err
		}
		_, err := Reader{j, tx}.Night(november20)
		return err
	})
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v, want it called damaged", err)
	}
	whole() // and nothing keeps it locked
	wantRightOrSaid(t, "whole again", data, nights)
	checkIn(t, j, diary.CheckIn{Night: november20})
}
