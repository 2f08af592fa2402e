package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"calmcalf/store/diary"

	bolt "go.etcd.io/bbolt"
)

// wantCramps compares what was confirmed with what is there. The one that was
// being saved when its process was killed may be there too.
func wantCramps(t *testing.T, j *Journal, confirmed []string, more int) {
	t.Helper()
	nights, err := j.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, night := range nights {
		for _, cramp := range night.Cramps {
			there[cramp.ID] = true
		}
	}
	for _, id := range confirmed {
		if !there[id] {
			t.Errorf("cramp %s was confirmed and is not there", id)
		}
	}
	if len(there) > len(confirmed)+more {
		t.Errorf("got %d cramps, want no more than %d", len(there), len(confirmed)+more)
	}
}

func TestTwoProcessesRecordAtTheSameTime(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "calmcalf", "journal.db"))
	var running []*exec.Cmd
	var output, complaints [2]strings.Builder
	for i, name := range []string{"a", "b"} {
		cmd := child(t, "hundred", j.Path(), name)
		cmd.Stdout, cmd.Stderr = &output[i], &complaints[i]
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		running = append(running, cmd)
	}
	var confirmed []string
	for i, cmd := range running {
		if err := cmd.Wait(); err != nil {
			t.Errorf("got %v: %s", err, complaints[i].String())
		}
		confirmed = append(confirmed, strings.Fields(output[i].String())...)
	}
	if len(confirmed) != 200 {
		t.Errorf("got %d saves, want 200", len(confirmed))
	}
	wantCramps(t, j, confirmed, 0)
}

func TestWhatWasConfirmedOutlivesAKill(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	random := rand.New(rand.NewPCG(1, 2))
	var confirmed []string
	for run := range 10 {
		confirmed = append(confirmed, killed(t, child(t, "endless", j.Path(), fmt.Sprint(run)), random)...)
		wantCramps(t, j, confirmed, run+1)
		drafts := killed(t, child(t, "drafts", j.Path(), ""), random)
		var draft int
		is, err := j.LoadDraft(diary.CheckInForm, &draft)
		if last := len(drafts) - 1; err != nil || !is || draft != last && draft != last+1 {
			t.Errorf("got the draft %d, %v, %v, want the last of %d, or the one after", draft, is, err, len(drafts))
		}
	}
	if len(confirmed) < 10 {
		t.Errorf("got %d saves in 10 runs, want one each", len(confirmed))
	}
}

// killed starts a child, kills it after its first line, at any moment, and returns its lines.
func killed(t *testing.T, cmd *exec.Cmd, random *rand.Rand) (confirmed []string) {
	t.Helper()
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(output)
	line, err := lines.ReadString('\n')
	wait := time.Duration(random.IntN(40_000)) * time.Microsecond
	time.AfterFunc(wait, func() { _ = cmd.Process.Kill() })
	for ; err == nil; line, err = lines.ReadString('\n') {
		confirmed = append(confirmed, strings.TrimSpace(line))
	}
	if !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	if cmd.Wait() == nil {
		t.Fatal("the child ended by itself, want it killed")
	}
	return confirmed
}

// TestTwoWindowsCheckInTheSameNight at once: what both say is saved, or one of them is told
// that it contradicts the other.
func TestTwoWindowsCheckInTheSameNight(t *testing.T) {
	for round := range 60 {
		path := filepath.Join(t.TempDir(), "journal.db")
		var results [2]error
		var windows sync.WaitGroup
		answers := []diary.CheckIn{
			{Night: november20, None: true, Remarks: diary.Remarks{Sleep: number(6)}},
			{Night: november20, Cramps: []diary.Cramp{{ID: "a"}}, Remarks: diary.Remarks{Note: new("hot")}},
		}
		for i := range answers {
			window := (round + i) % 2
			windows.Go(func() { _, results[window] = at(path).CheckIn(answers[window]) })
		}
		windows.Wait()
		night := mustNight(t, at(path))
		switch {
		case results[1] != nil || len(night.Cramps) != 1 || night.Note != "hot" || !night.CheckedIn:
			t.Fatalf("got %v, %s, want the cramp", results, text(t, night))
		case errors.Is(results[0], diary.ErrCramps) && night.Sleep == nil:
		case results[0] == nil && *night.Sleep == 6:
		default:
			t.Fatalf("got %v, %s, want the sleep saved, or its window told", results, text(t, night))
		}
	}
}

func TestAJournalInUseIsWaitedFor(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	backup := filepath.Join(t.TempDir(), "backup.db")
	if err := j.BackUp(backup); err != nil {
		t.Fatal(err)
	}
	for name, use := range map[string]func() error{
		"comparing": func() error { _, err := j.Compare(backup); return err },
		"restoring": func() error { return j.Restore(backup) },
		"reading":   func() error { _, err := j.Night(november20); return err },
		"writing":   func() error { _, err := j.CheckIn(diary.CheckIn{Night: november20}); return err },
	} {
		t.Run(name, func(t *testing.T) {
			holder, err := bolt.Open(j.Path(), 0o600, nil)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = holder.Close() }()
			synctest.Test(t, func(t *testing.T) {
				start := time.Now()
				err := use()
				if waited := time.Since(start); waited < time.Second || waited > 1100*time.Millisecond {
					t.Errorf("waited %v, want about a second", waited)
				}
				want := "the journal " + j.Path() + " is in use by another program: close that program and try again"
				if !errors.Is(err, ErrBusy) || err.Error() != want {
					t.Errorf("got %v\nwant %s", err, want)
				}
			})
			synctest.Test(t, func(t *testing.T) {
				start := time.Now()
				time.AfterFunc(300*time.Millisecond, func() { _ = holder.Close() })
				if err := use(); err != nil {
					t.Errorf("got %v, want it done when the other program is", err)
				}
				if waited := time.Since(start); waited > 310*time.Millisecond {
					t.Errorf("waited %v for a lock that was free after 300ms", waited)
				}
			})
		})
	}
}

// TestReadersLeaveAWriterItsTurn: those that read one after another, and share the lock of
// the journal, do not keep out one that writes. The journal is small, so that a turn is
// short beside the second that everyone waits, on a busy machine too.
func TestReadersLeaveAWriterItsTurn(t *testing.T) {
	j, last := fill(t, 20)
	var readers sync.WaitGroup
	written := make(chan struct{})
	for range 6 {
		readers.Go(func() {
			for {
				if _, err := at(j.Path()).Nights(diary.Date{}, last); err != nil && !errors.Is(err, ErrBusy) {
					t.Errorf("reading: %v", err)
				}
				select {
				case <-written:
					return
				default:
				}
			}
		})
	}
	for range 30 {
		checkIn(t, j, diary.CheckIn{Night: last})
	}
	close(written)
	readers.Wait()
}
