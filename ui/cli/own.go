package cli

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/files"
	"calmcalf/store/settings"
)

// folder is the user's configuration folder.
func (p *program) folder() settings.Folder {
	if dir := cmp.Or(p.configuration, settings.Folder(p.getenv("CALMCALF_CONFIG"))); dir != "" {
		return dir
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return settings.Folder(filepath.Join(dir, "calmcalf"))
}

// config is what the user wants always.
func (p *program) config() (settings.Config, error) { return p.folder().Config(themes()) }

// all returns the routines that the program ships and the user's own, with an error
// for each file that holds none. An own routine cannot take the place of one that is
// shipped.
func (p *program) all() ([]routines.Routine, []error) {
	folders := []routines.Folder{{Name: "a built-in routine", Read: builtIn()}}
	if dir := p.folder().RoutinesPath(); dir != "" {
		folders = append(folders, routines.Folder{Name: dir, Files: files.Dir(dir)})
	}
	return routines.ReadAll(knownPose, folders...)
}

// offered are the routines to choose from tonight: those for the evening that this
// body can do, the one that fits it first. A sign that blocks leaves none.
func (p *program) offered(body diary.Body) ([]routines.Routine, []error) {
	all, broken := p.all()
	all = slices.DeleteFunc(all, func(r routines.Routine) bool {
		return r.Kind == routines.Acute || body.Routine(r).Refused
	})
	first, _ := body.First()
	fits := func(r routines.Routine) bool { return r.ID == first }
	if i := slices.IndexFunc(all, fits); i > 0 {
		all = slices.Concat(all[i:i+1], all[:i], all[i+1:])
	}
	return all, broken
}
