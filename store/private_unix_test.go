//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/store/files"
)

func TestAJournalThatOthersCouldReadBecomesPrivate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "calmcalf")
	path := filepath.Join(dir, "journal.db")
	checkIn(t, at(path), diary.CheckIn{Night: november20})
	backups := at(path).BackupFolder()
	if _, err := at(path).BackUpNow(); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Chmod(path, 0o644), os.Chmod(backups, 0o755), os.Chmod(dir, 0o755)); err != nil {
		t.Fatal(err)
	}
	j := at(path)
	wantNight(t, j, november20, oldNight)
	for name, want := range map[string]fs.FileMode{path: 0o600, backups: 0o700, dir: 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: got %v, %v, want %v", name, info.Mode(), err, want)
		}
	}
	if said := j.Tend(); said == nil || said.Error() != "other users of this computer could read your journal; now only you can" {
		t.Errorf("got %v, want it said", said)
	}
	wantNight(t, j, november20, oldNight)
	if said := j.Tend(); said != nil {
		t.Errorf("got %v again", said)
	}
}

// TestAJournalThatOthersCouldReplaceIsRefused, and so is one of another user.
func TestAJournalThatOthersCouldReplaceIsRefused(t *testing.T) {
	for name, test := range map[string]struct {
		share func(dir, path string) error
		want  string
	}{
		"a folder for everybody": {func(dir, _ string) error { return os.Chmod(dir, 0o777) }, "anyone can write to the folder "},
		"another user's": {func(_, path string) error {
			return os.Chown(path, 65534, -1)
		}, "belongs to another user (number 65534)"},
	} {
		if name == "another user's" && os.Geteuid() != 0 {
			t.Log("not tried: only root can give a file away")
			continue
		}
		dir := filepath.Join(t.TempDir(), "data")
		path := filepath.Join(dir, "journal.db")
		checkIn(t, at(path), diary.CheckIn{Night: november20})
		if err := test.share(dir, path); err != nil {
			t.Fatal(err)
		}
		wantRefused(t, at(path), files.ErrShared, func(err error) {
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("%s: got %v, want %q", name, err, test.want)
			}
		})
	}
	// None is begun there either.
	shared := t.TempDir()
	if err := os.Chmod(shared, 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := at(filepath.Join(shared, "journal.db")).CheckIn(diary.CheckIn{Night: november20}); !errors.Is(err, files.ErrShared) {
		t.Errorf("got %v, want that anybody may write there", err)
	}
	if entries, err := os.ReadDir(shared); err != nil || len(entries) > 0 {
		t.Errorf("got %v, %v, want nothing there", entries, err)
	}
	// A folder such as /tmp lets nobody replace the files of others.
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o777|fs.ModeSticky); err != nil {
		t.Fatal(err)
	}
	checkIn(t, at(filepath.Join(dir, "journal.db")), diary.CheckIn{Night: november20})
}
