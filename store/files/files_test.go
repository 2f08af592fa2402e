package files

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReplace_losesNothingWhenItCannot(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "nights.json")
	if err := Replace(path, "old"); err != nil {
		t.Fatal(err)
	}
	if err := Replace(filepath.Join(dir, "none", "x"), "new"); err == nil || !strings.Contains(err.Error(), "there is no folder") {
		t.Errorf("got %v, want that there is no folder", err)
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
