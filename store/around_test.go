package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"calmcalf/store/files"
)

// saveFile writes an export, the profile or the configuration anew, here or in another process
// that is stopped meanwhile.
func (m *months) saveFile() {
	name := []string{"nights.json", "profile.toml", "config.toml"}[m.random.IntN(3)]
	path := filepath.Join(filepath.Dir(m.path), name)
	text := strings.Repeat(fmt.Sprintln(name, m.now.UnixNano()), 1+m.random.IntN(2000))
	if err := files.MakeDir(filepath.Dir(path)); err != nil {
		m.t.Fatal(err)
	}
	outcome := "saved"
	if m.strikes && m.random.IntN(3) == 0 {
		outcome = m.struck("obey a file", name+"\n"+text, fileCalls)
	} else if err := files.Replace(path, text); err != nil {
		m.t.Fatal(err)
	}
	is, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		m.t.Fatal(err)
	}
	switch old := m.files[path]; {
	case outcome != "refused" && string(is) == text:
		m.files[path] = text
	case outcome == "saved" || outcome == "uncertain" || string(is) != old:
		m.t.Errorf("%s was %s: got %d bytes, want %d, or before %d", name, outcome, len(is), len(text), len(old))
	}
}

// backUp makes a backup, as after the first write of a day.
func (m *months) backUp() {
	if len(m.file()) == 0 {
		return
	}
	name, err := m.use().BackUpNow()
	if err != nil {
		m.t.Errorf("a backup: %v", err)
		return
	}
	copied, err := os.ReadFile(name)
	if err != nil {
		m.t.Fatal(err)
	}
	got, err := m.look().like(name).Contents()
	if err != nil {
		m.t.Errorf("the backup %s: %v", name, err)
	}
	m.compare(got, "is not what the journal is", m.confirmed)
	m.files[name] = string(copied)
}

// compareFiles fails the test unless all files are as they were confirmed. Backups may be
// outdated, and go.
func (m *months) compareFiles() {
	m.t.Helper()
	there := m.look().Backups()
	for _, path := range slices.Backward(there) {
		if !slices.Contains(m.made, path) {
			m.made = append(m.made, path)
		}
	}
	for path, text := range m.files {
		if _, is := backupDay(path); is && !slices.Contains(there, path) {
			if !m.outdates(there, path) {
				m.t.Errorf("the backup %s is gone", path)
			}
			delete(m.files, path)
			continue
		}
		if is, err := os.ReadFile(path); err != nil || string(is) != text {
			m.t.Errorf("%s is not as it was confirmed: got %d bytes, %v, want %d", path, len(is), err, len(text))
		}
	}
}

// outdates reports whether a backup was outdated, by the clock of one of the processes that
// made the others, some of them before an import.
func (m *months) outdates(there []string, path string) bool {
	var all []string
	for _, name := range slices.Backward(m.made) {
		if _, confirmed := m.files[name]; confirmed || slices.Contains(there, name) {
			all = append(all, name)
		}
	}
	slices.SortStableFunc(all, func(a, b string) int {
		day, _ := backupDay(a)
		other, _ := backupDay(b)
		return other.Compare(day)
	})
	for i := range all {
		if slices.Contains(outdated(all[i:]), path) {
			return true
		}
	}
	return false
}
