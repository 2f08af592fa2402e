// Package settings reads and writes the two files of a user that are no journal:
// config.toml, which is what the user always wants, and profile.toml, which is what
// the user said of themselves.
//
// Its one rule: a file that can't be read settles nothing and is never lost. The error
// names file, line and column, and a broken profile is set aside, not overwritten.
package settings

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"calmcalf/routines/strict"
	"calmcalf/store/files"
)

// Folder is the user's configuration folder, or "" where nothing says where the user's
// files are.
type Folder string

// path is a file in the folder, or "" where there is no folder.
func (f Folder) path(name string) string {
	if f == "" {
		return ""
	}
	return filepath.Join(string(f), name)
}

// RoutinesPath is the folder of the user's own routines, each NAME.toml, or "".
func (f Folder) RoutinesPath() string { return f.path("routines") }

// ProfilePath is where the profile is, or "".
func (f Folder) ProfilePath() string { return f.path("profile.toml") }

// open parses a file. One that is missing is empty.
func open(path string, form strict.Form) (*strict.Document, error) {
	var data []byte
	if path != "" {
		var err error
		if data, err = files.Read(path, form.Size); err != nil && !missing(path, err) {
			return nil, err
		}
	}
	return strict.Open(path, data, form), nil
}

// missing reports whether there is no file. A link to nothing is not that: its answers
// are somewhere, and cannot be read.
func missing(path string, err error) bool {
	_, linked := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist) && errors.Is(linked, fs.ErrNotExist)
}

// form is what a file of settings looks like.
func form(name string) strict.Form {
	return strict.Form{Name: name, Size: 64 << 10, Lines: `key = "word"`, Nesting: name + " has keys and their words, and that is all"}
}
