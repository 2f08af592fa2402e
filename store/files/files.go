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
	"runtime"
	"strings"
	"syscall"
	"time"
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

// Dir is a folder as a file system, in which Open opens the files.
type Dir string

// Open implements fs.FS.
func (d Dir) Open(name string) (fs.File, error) {
	if name == "." || !fs.ValidPath(name) {
		return os.DirFS(string(d)).Open(name)
	}
	return Open(filepath.Join(string(d), filepath.FromSlash(name)))
}

// Replace writes a file that only its owner may read, all of it or nothing: what was
// there before stays until the new one is on the disk, and that survives a power cut. A
// link is followed, so that it still points to where the user has the file; one that leads
// nowhere is replaced.
func Replace(path, text string) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	return put(path, strings.NewReader(text), os.Rename)
}

// Create writes a new file as Replace does, with what it reads. Where there is one already
// the error is fs.ErrExist, and that stays as it is.
func Create(path string, from io.Reader) error {
	return CreateChecked(path, from, func(string) error { return nil })
}

// CreateChecked is Create with a check of the file, by another name, before it has its own.
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

// temporary begins the names of files that are not whole yet.
const temporary = ".calmcalf-"

// writer writes to a file and does nothing else. Left to itself, io.Copy lets the system copy one
// file to another, and some file systems do that by keeping the bytes once: what damages a
// journal would damage its backup.
type writer struct{ io.Writer }

// put writes a file beside its path, and moves it there when it is on the disk.
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

// Temporary returns a new name in a folder for a file that is not whole yet.
func Temporary(dir string) (string, error) {
	file, err := os.CreateTemp(dir, temporary+"*")
	if err != nil {
		return "", err
	}
	removeLeftovers(dir, file)
	return file.Name(), errors.Join(file.Close(), os.Remove(file.Name()))
}

// Link gives a file that is whole its name. Where there is one already the error is
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

// leftoverAge is how old a file that is not whole must be for its writer to be gone.
const leftoverAge = time.Hour

// removeLeftovers removes what writers left in a folder that were killed. Ages are those by
// the clock of the file system, at the moment at which a new file was made.
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

// MakeDir makes a folder, and those that it is in, for its owner alone. They survive a
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

// SyncDir waits until what was made or moved in a folder is on the disk, where the system
// can do that, and the user may read the folder.
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
