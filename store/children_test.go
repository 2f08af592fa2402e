package store

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"testing"

	"calmcalf/store/diary"
)

const (
	childEnv   = "CALMCALF_STORE_CHILD" // what a child process is to do
	journalEnv = "CALMCALF_STORE_JOURNAL"
	nameEnv    = "CALMCALF_STORE_NAME" // of the child, for its ids
)

// children are what this test binary does instead of testing when it is started
// by a test.
func children() map[string]func(j *Journal, name string) error {
	work := map[string]func(*Journal, string) error{
		"hundred": func(j *Journal, name string) error { return record(j, name, 100) },
		"endless": func(j *Journal, name string) error { return record(j, name, 1<<30) },
		"drafts":  saveDrafts,
		"claim":   claimOne,
		"full":    fillDisk,
		"obey":    obey,

		"obey a file": obeyFile,
		"one write":   writeOne,
	}
	maps.Copy(work, soaks)
	return work
}

// soaks are those of the tests that are for .ci/soak alone.
var soaks = map[string]func(j *Journal, name string) error{}

func TestMain(m *testing.M) {
	if work := children()[os.Getenv(childEnv)]; work != nil {
		if err := work(at(os.Getenv(journalEnv)), os.Getenv(nameEnv)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	// Every step of a model test is saved on the disk.
	if err := flag.Set("rapid.checks", "20"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// whenFree does something with a journal that is used all the time: on a busy machine a lock
// can take too long.
func whenFree(do func() error) error {
	err := do()
	for errors.Is(err, ErrBusy) {
		err = do()
	}
	return err
}

// record checks in one cramp after the other and prints the id of each that is
// saved.
func record(j *Journal, name string, count int) error {
	for i := range count {
		id := fmt.Sprintf("%s-%03d", name, i)
		c := diary.CheckIn{Night: november20.AddDays(i % 10), Cramps: []diary.Cramp{{ID: id}}}
		err := whenFree(func() error { _, err := j.CheckIn(c); return err })
		if err != nil {
			return err
		}
		fmt.Println(id)
	}
	return nil
}

// saveDrafts saves one draft after the other, and prints the number in each that is saved.
func saveDrafts(j *Journal, _ string) error {
	for i := 0; ; i++ {
		if err := saveDraft(j, diary.CheckInForm, i); err != nil {
			return err
		}
		fmt.Println(i)
	}
}

func child(t *testing.T, work, path, name string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), childEnv+"="+work, journalEnv+"="+path, nameEnv+"="+name)
	return cmd
}
