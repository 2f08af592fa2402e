package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// mayWrite refuses a path that is there already, unless it is a file that may be
// written over; the journal never is.
func (p *program) mayWrite(path string, force bool) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	journal, _ := os.Stat(p.journalPath())
	switch {
	case err != nil:
		return fmt.Errorf("looking for %s: %w", path, err)
	case journal != nil && os.SameFile(info, journal):
		return fmt.Errorf("%s is the journal itself; name another file", path)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is not a file; name another one", path)
	case !force:
		return fmt.Errorf("%s is there already; name another file, or say --force to write over it", path)
	}
	return nil
}

// placeFile writes a file that only its owner may read, all of it or nothing: what
// was there before stays until the new one is on the disk. A link is followed, so
// that it goes on pointing where the user keeps the file; one that leads nowhere
// is replaced.
func placeFile(path string, write func(io.Writer) error) error {
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
	err = write(file)
	if err == nil {
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
