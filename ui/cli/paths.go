package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"calmcalf/store"
)

// journalPath is where the journal is, or "" where nothing says where the user's
// files are.
func (p *program) journalPath() string {
	if path := cmp.Or(p.journalFile, strings.TrimSpace(p.getenv("CALMCALF_JOURNAL"))); path != "" {
		return expanded(path)
	}
	if dir, err := p.dataDir(); err == nil {
		return filepath.Join(dir, "calmcalf", "journal.db")
	}
	return ""
}

// expanded is a path with the user's own home for ~, which a shell puts in some places only;
// "" where that is not known, or the path is in another user's.
func expanded(path string) string {
	first, rest, below := strings.Cut(filepath.ToSlash(path), "/")
	switch {
	case first != "~" && (!below || !strings.HasPrefix(first, "~")):
		return path
	case first == "~":
		if home, err := homeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return ""
}

// homeDir is the user's own folder.
func homeDir() (string, error) {
	home, err := os.UserHomeDir()
	if err == nil && !filepath.IsAbs(home) { // it would be another one in each folder
		err = fmt.Errorf("HOME is %q, which is not a full path: set it to your home folder", home)
	}
	return home, err
}

// dataDir is where the platform wants programs to keep what is the user's.
func (p *program) dataDir() (string, error) {
	switch runtime.GOOS {
	case "windows":
		return os.UserCacheDir() // %LocalAppData%, which is no cache
	case "darwin", "ios":
		return os.UserConfigDir() // ~/Library/Application Support
	}
	if dir := p.getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) { // a relative one is to be ignored
		return dir, nil
	}
	home, err := homeDir()
	return filepath.Join(home, ".local", "share"), err
}

// journal is the journal, not opened yet: always the same one, which remembers that its
// file was verified.
func (p *program) journal() *store.Journal {
	path := p.journalPath()
	if known := p.opened.Load(); known != nil && known.Path() == path {
		return known
	}
	j := store.At(path, p.clock)
	p.opened.Store(j)
	return j
}
