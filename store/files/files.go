// Package files opens and replaces the user's files other than the journal.
//
// Its one rule: nothing blocks, and nothing is half done. Anything but a regular file is
// refused before it is opened, and a file is replaced atomically.
package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// Open opens a file for reading. A pipe would block until it has a writer, deaf to signals,
// and a device may never end, so both are refused by their type.
func Open(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fmt.Errorf("it is %s, not a file; put a file in its place, or name another one", kind(info.Mode()))}
	}
	return os.Open(path)
}

// Read reads a file to its end, or to one byte more than most, which shows the caller that
// it is too large.
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
	case mode.IsRegular():
		return "a file"
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

// Dir is a folder as a file system whose files are opened with Open.
type Dir string

// Open implements fs.FS.
func (d Dir) Open(name string) (fs.File, error) {
	if name == "." || !fs.ValidPath(name) {
		return os.DirFS(string(d)).Open(name)
	}
	return Open(filepath.Join(string(d), filepath.FromSlash(name)))
}

// Replace atomically writes a file that only its owner may read: the old one stays until
// the new one is on the disk, where it survives a power cut. A link is followed, so that it
// still points to where the user has the file; a dangling one is replaced.
func Replace(path, text string) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	return put(path, strings.NewReader(text), os.Rename)
}

// Create writes a new file like Replace, from a reader. If the file exists already, it
// stays unchanged and the error is fs.ErrExist.
func Create(path string, from io.Reader) error {
	return CreateChecked(path, from, func(string) error { return nil })
}

// CreateChecked is Create with a check of the file, under a temporary name, before it gets
// its own.
func CreateChecked(path string, from io.Reader, check func(temporary string) error) error {
	if _, err := os.Lstat(path); err == nil {
		return &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
	}
	return put(path, from, func(temporary, path string) error {
		if err := check(temporary); err != nil {
			return err
		}
		return Link(temporary, path)
	})
}

// temporary is the prefix of the names of incomplete files.
const temporary = ".calmcalf-"

// writer writes to a file and does nothing else. Left to itself, io.Copy lets the system copy one
// file to another, and some file systems do that by storing the bytes only once: what damages a
// journal would damage its backup.
type writer struct{ io.Writer }

// put writes a file in the folder of its path, and moves it there once it is on the disk.
func put(path string, from io.Reader, move func(temporary, path string) error) error {
	dir := filepath.Dir(path)
	file, err := os.CreateTemp(dir, temporary+"*")
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the folder %s doesn't exist; create it first", dir)
	}
	if err != nil {
		return err
	}
	removeLeftovers(dir, file)
	if _, err = io.Copy(writer{file}, from); err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err == nil {
		err = move(file.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	if err := SyncDir(dir); err != nil {
		return fmt.Errorf("%s is saved, but could be lost if the power fails now: %w", path, err)
	}
	return nil
}

// Temporary returns a new name in a folder for an incomplete file.
func Temporary(dir string) (string, error) {
	file, err := os.CreateTemp(dir, temporary+"*")
	if err != nil {
		return "", err
	}
	removeLeftovers(dir, file)
	return file.Name(), errors.Join(file.Close(), os.Remove(file.Name()))
}

// Link gives a complete file its name. If that name exists already the error is
// fs.ErrExist.
func Link(temporary, path string) error {
	err := os.Link(temporary, path)
	if err != nil && !errors.Is(err, fs.ErrExist) { // not every file system has links
		return os.Rename(temporary, path)
	}
	if err == nil {
		_ = os.Remove(temporary)
	}
	return err
}

// leftoverAge is the age from which an incomplete file's writer is taken to be gone.
const leftoverAge = time.Hour

// removeLeftovers removes what killed writers left in a folder. Ages are by the clock of
// the file system, at the time when a new file was created.
func removeLeftovers(dir string, made *os.File) {
	now, unknown := made.Stat()
	entries, _ := os.ReadDir(dir)
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), temporary) || !entry.Type().IsRegular() {
			continue
		}
		info, err := entry.Info()
		if errors.Join(unknown, err) == nil && now.ModTime().Sub(info.ModTime()) > leftoverAge {
			_ = os.Remove(filepath.Join(dir, entry.Name()))
		}
	}
}

// MakeDir creates a folder and its missing parents, for their owner only. They survive a
// power cut.
func MakeDir(dir string) error {
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return nil
	}
	parent := filepath.Dir(dir)
	if parent != dir {
		if err := MakeDir(parent); err != nil {
			return err
		}
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		info, other := os.Stat(dir)
		switch {
		case other != nil:
			return err
		case !info.IsDir(): // nor made meanwhile
			return fmt.Errorf("%s is %s, not a folder; move it somewhere else", dir, kind(info.Mode()))
		}
	}
	return SyncDir(parent)
}

// SyncDir waits until files created or moved in a folder are on the disk, if the system
// supports it and the user may read the folder.
func SyncDir(dir string) error {
	file, err := os.Open(dir)
	if err == nil {
		err = errors.Join(file.Sync(), file.Close())
	}
	if runtime.GOOS == "windows" || errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EINVAL) {
		return nil // some file systems have no such thing
	}
	return err
}
