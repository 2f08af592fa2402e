package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestReplace_losesNothingWhenItCannot(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "nights.json")
	if err := Replace(path, "old"); err != nil {
		t.Fatal(err)
	}
	if err := Replace(filepath.Join(dir, "none", "x"), "new"); err == nil || !strings.Contains(err.Error(), "doesn't exist; create it first") {
		t.Errorf("got %v, want that the folder doesn't exist", err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "folder", "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Replace(filepath.Join(dir, "folder"), "new"); err == nil {
		t.Error("got no error, want one for a folder in the way")
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "old" {
		t.Errorf("got %q, %v, want the file as it was", data, err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("got %v, %v, want nothing else in the folder", entries, err)
	}
	if err := Replace(path, "new"); err != nil {
		t.Fatal(err)
	}
	if data, err := Read(dir, 2); err == nil {
		t.Errorf("got %q of a folder", data)
	}
	if data, err := Read(path, 2); err != nil || string(data) != "new" {
		t.Errorf("got %q, %v, want one byte more than two", data, err)
	}
}

func TestDir_hasTheFilesOfAFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.toml"), []byte("id"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "b.toml"), 0o700); err != nil {
		t.Fatal(err)
	}
	entries, err := fs.ReadDir(Dir(dir), ".")
	if err != nil || len(entries) != 2 {
		t.Fatalf("got %v, %v, want both", entries, err)
	}
	if data, err := fs.ReadFile(Dir(dir), "a.toml"); err != nil || string(data) != "id" {
		t.Errorf("got %q, %v", data, err)
	}
	for name, want := range map[string]string{"b.toml": "it is a folder, not a file", "../" + filepath.Base(dir) + "/a.toml": "invalid", "c.toml": "no such file"} {
		if _, err := Dir(dir).Open(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want that %s", name, err, want)
		}
	}
}

func TestCreate_writesOverNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "copy")
	if err := Create(path, strings.NewReader("first")); err != nil {
		t.Fatal(err)
	}
	if err := Create(path, strings.NewReader("second")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v, want that it is there", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "first" {
		t.Errorf("got %q, %v, want the file as it was", data, err)
	}
	broken := errors.New("no such disk")
	if err := Create(path+"2", errReader{broken}); !errors.Is(err, broken) {
		t.Errorf("got %v, want %v", err, broken)
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("got %v, %v, want the first file alone", entries, err)
	}
}

type errReader struct{ error }

func (e errReader) Read([]byte) (int, error) { return 0, e.error }

// TestReplace_removesWhatAKilledWriterLeft an hour ago, and nothing else.
func TestReplace_removesWhatAKilledWriterLeft(t *testing.T) {
	dir := t.TempDir()
	now := time.Now()
	for name, age := range map[string]time.Duration{
		".calmcalf-1": 61 * time.Minute, ".calmcalf-2": 59 * time.Minute, ".calmcalf-3": -time.Hour, "calmcalf-4": 99 * time.Hour, "nights.json": 99 * time.Hour,
	} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chtimes(path, now, now.Add(-age))); err != nil {
			t.Fatal(err)
		}
	}
	old := filepath.Join(dir, ".calmcalf-dir")
	if err := errors.Join(os.Mkdir(old, 0o700), os.Chtimes(old, now, now.Add(-99*time.Hour)), Replace(filepath.Join(dir, "new"), "text")); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if got := fmt.Sprint(entries); err != nil || got != "[- .calmcalf-2 - .calmcalf-3 d .calmcalf-dir/ - calmcalf-4 - new - nights.json]" {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestMakeDir_isForItsOwnerAlone(t *testing.T) {
	dir := t.TempDir()
	deep := filepath.Join(dir, "share", "calmcalf")
	for range 2 {
		if err := MakeDir(deep); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{filepath.Dir(deep), deep} {
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
			t.Errorf("got %v, %v", info, err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(dir, "file"), filepath.Join(dir, "file", "calmcalf")} {
		if err := MakeDir(path); err == nil {
			t.Errorf("made %s", path)
		}
		if err := SyncDir(filepath.Join(path, "none")); err == nil && runtime.GOOS != "windows" {
			t.Errorf("%s is no folder, and is on the disk", path)
		}
	}
}
