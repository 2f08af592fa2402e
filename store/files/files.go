// Package files opens and replaces the files of a user that are no journal.
//
// Its one rule: nothing waits, and nothing is half done. What is no regular file is
// refused before it is opened, and a file is replaced as a whole or not at all.
package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Open opens a file to read. A pipe would wait for its writer for ever, deaf to
// signals, and a device may never end: they are refused by what they are.
func Open(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fmt.Errorf("it is %s, not a file; put a file in its place, or name another one", kind(info.Mode()))}
	}
	return os.Open(path)
}

// Read reads a file to its end, or to one byte more than most, which shows whoever
// asked that it is too large.
func Read(path string, most int) ([]byte, error) {
	file, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, int64(most)+1))
}

func kind(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	default:
		return "something else"
	}
}

// Dir is a folder as a file system, in which Open opens the files.
type Dir string

// Open implements fs.FS.
func (d Dir) Open(name string) (fs.File, error) {
	if name == "." || !fs.ValidPath(name) {
		return os.DirFS(string(d)).Open(name)
	}
	return Open(filepath.Join(string(d), filepath.FromSlash(name)))
}

// Replace writes a file that only its owner may read, all of it or nothing: what
// was there before stays until the new one is on the disk. A link is followed, so
// that it still points to where the user has the file; one that leads nowhere is
// replaced.
func Replace(path, text string) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".calmcalf-*")
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s; make it first", filepath.Dir(path))
	}
	if err != nil {
		return err
	}
	if _, err = file.WriteString(text); err == nil {
		err = file.Sync()
	}
	err = errors.Join(err, file.Close())
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
