// Package settings reads and writes the user's two files other than the journal:
// config.toml, the user's preferences, and profile.toml, the user's answers about
// themselves.
//
// Its one rule: a file that can't be read has no effect and is never lost. The error names
// file, line and column, and a broken profile is set aside, not overwritten.
package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"calmcalf/routines"
	"calmcalf/routines/strict"
	"calmcalf/store/files"
)

// Folder is the user's configuration folder, or "" if it is not known.
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

// ProfilePath is the path of the profile, or "".
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

// form is the structure of a settings file.
func form(name string) strict.Form {
	return strict.Form{Name: name, Size: 64 << 10, Lines: `key = "word"`, Nesting: name + " has only keys and their values"}
}

// Config is what the user wants always, from config.toml:
//
//	theme          = "night"                # a name, as for --theme
//	reduced_motion = true                   # the figure stands still
//	sound          = true                   # chimes at each change
//	voice          = false                  # and spoken words
//	cautions       = ["massage_caution"]    # steps that name one are left out
type Config struct {
	Theme    string // "" when nothing is said
	Still    bool
	Sound    bool
	Voice    bool
	Cautions []routines.Caution
}

// Config reads config.toml, or returns the defaults if there is none; themes are the
// allowed theme names. The error joins one *strict.Error for each mistake; valid settings
// are still used.
func (f Folder) Config(themes []string) (Config, error) {
	d, err := open(f.path("config.toml"), form("a configuration"))
	if err != nil {
		return Config{}, fmt.Errorf("can't read the configuration: %w", err)
	}
	t := d.Table()
	t.Only("settings file", "theme", "reduced_motion", "sound", "voice", "cautions")
	c := Config{
		Theme: t.One("theme", "", themes...),
		Still: t.Truth("reduced_motion", false), Sound: t.Truth("sound", true), Voice: t.Truth("voice", false),
	}
	for _, word := range t.List("cautions", routines.CautionWords()) {
		c.Cautions = append(c.Cautions, routines.Caution(word))
	}
	return c, d.Err()
}
