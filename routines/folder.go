package routines

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sort"
	"strings"

	"calmcalf/routines/strict"
)

// Folder has routine files, each NAME.toml.
type Folder struct {
	Name  string    // before the file's name in errors; "" adds nothing
	Files fs.FS     // has the files at its root, and refuses what is no file; a missing root is no error
	Read  []Routine // routines that were read before, in place of Files
}

// ReadAll returns the routines of all folders sorted by Order, then those without one
// by id, and an error for each file that cannot be read as a routine. Of two routines
// with the same id, the one in the earlier folder wins, or in the file whose name sorts
// first; the other is an error.
func ReadAll(poses func(string) bool, folders ...Folder) ([]Routine, []error) {
	var all []Routine
	var errs []error
	holders := map[string]string{} // the file of each id
	var text bytes.Buffer          // of one file after another
	for _, folder := range folders {
		for _, r := range folder.Read {
			holders[r.ID] = folder.Name
		}
		all = append(all, folder.Read...)
		names, err := folder.list()
		if err != nil {
			errs = append(errs, err)
		}
		for _, name := range names {
			r, err := folder.read(name, &text, poses, holders)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			holders[r.ID] = folder.path(name)
			all = append(all, r)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return inOrder(all[i], all[j]) < 0 })
	return all, errs
}

func inOrder(a, b Routine) int {
	if (a.Order == 0) != (b.Order == 0) {
		return cmp.Compare(b.Order, a.Order)
	}
	return cmp.Or(cmp.Compare(a.Order, b.Order), strings.Compare(a.ID, b.ID))
}

func (f Folder) list() ([]string, error) {
	if f.Files == nil {
		return nil, nil
	}
	entries, err := fs.ReadDir(f.Files, ".")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("can't list the routines in %s: %w", strict.FileName(f.Name), cause(err))
	}
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".toml") && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

func (f Folder) read(name string, text *bytes.Buffer, poses func(string) bool, holders map[string]string) (Routine, error) {
	if err := f.load(name, text); err != nil {
		return Routine{}, fmt.Errorf("can't read the routine %s: %w", strict.FileName(f.path(name)), cause(err))
	}
	r, d := read(f.path(name), text.Bytes(), poses)
	if holder, used := holders[r.ID]; used && d.OK() {
		d.Table().Wrong("id", "id %s is already the id of %s; choose another one", strict.Quoted(r.ID), strict.FileName(holder))
	}
	return r, d.Err()
}

// load reads at most one byte more than MaxFile allows, into no more memory than a file
// that tells its size needs.
func (f Folder) load(name string, text *bytes.Buffer) error {
	file, err := f.Files.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	text.Reset()
	if info, err := file.Stat(); err == nil {
		text.Grow(int(min(info.Size(), MaxFile)) + bytes.MinRead)
	}
	_, err = text.ReadFrom(io.LimitReader(file, MaxFile+1))
	return err
}

func (f Folder) path(name string) string {
	if f.Name == "" {
		return name
	}
	return strings.TrimSuffix(f.Name, "/") + "/" + name
}

// cause strips the file name from an error, because it may not be printable.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
