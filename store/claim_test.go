package store

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"calmcalf/store/diary"
)

// claimOne claims something, and prints its mark, until its input ends.
func claimOne(j *Journal, _ string) error {
	mark, err := j.Claim()
	if err != nil {
		return err
	}
	fmt.Println(mark)
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

// TestAClaimEndsWithItsProcess that is killed, and leaves nothing.
func TestAClaimEndsWithItsProcess(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "calmcalf", "journal.db"))
	cmd := child(t, "claim", j.Path(), "")
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(output).ReadString('\n')
	mark := strings.TrimSpace(line)
	if err != nil || !j.Claimed(mark) || !j.Claimed(mark) {
		t.Errorf("got %q, %v, want it claimed", mark, err)
	}
	_ = cmd.Process.Kill()
	if cmd.Wait() == nil {
		t.Fatal("the child ended by itself, want it killed")
	}
	mine, err := j.Claim()
	if files := folder(t, j); err != nil || len(files) != 1 || j.Claimed(mark) || !j.Claimed(mine) || !at(j.Path()).Claimed(mine) {
		t.Errorf("got %v, %v, want the mark of the living alone", files, err)
	}
	j.Release(mine)
	j.Release(mine)
	if files := folder(t, j); len(files) > 0 || j.Claimed(mine) {
		t.Errorf("got %v after it was released", files)
	}
}

// TestClaimed_ofWhatIsNoMark touches nothing.
func TestClaimed_ofWhatIsNoMark(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	checkIn(t, j, diary.CheckIn{Night: november20})
	for _, name := range []string{"", ".", "..", "/", "journal.db", "../journal.db"} {
		if j.Claimed(name) {
			t.Errorf("%q is claimed", name)
		}
	}
	if files := folder(t, j); len(files) != 1 {
		t.Errorf("got %v, want the journal alone", files)
	}
}

// folder is what is in the journal's folder.
func folder(t *testing.T, j *Journal) []os.DirEntry {
	t.Helper()
	files, err := os.ReadDir(filepath.Dir(j.Path()))
	if err != nil {
		t.Fatal(err)
	}
	return files
}
