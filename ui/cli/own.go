package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store/diary"
)

// configDir is where the user's configuration and own routines are, or "" where
// nothing says where the user's files are.
func (p *program) configDir() string {
	if dir := p.getenv("CALMCALF_CONFIG"); dir != "" {
		return dir
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "calmcalf")
}

// ownDir holds the user's own routines, each NAME.toml.
func (p *program) ownDir() string {
	if dir := p.configDir(); dir != "" {
		return filepath.Join(dir, "routines")
	}
	return ""
}

// all reads the routines that the program ships and the user's own, with an
// error for each file that holds none. An own routine cannot take the place of
// one that is shipped.
func (p *program) all() ([]routines.Routine, []error) {
	shipped, err := fs.Sub(assets.Files, "routines")
	if err != nil {
		return nil, []error{fmt.Errorf("finding the routines: %w", err)}
	}
	folders := []routines.Folder{{Name: "built in", Files: shipped}}
	if dir := p.ownDir(); dir != "" {
		folders = append(folders, routines.Folder{Name: dir, Files: os.DirFS(dir)})
	}
	return routines.ReadAll(knownPose, folders...)
}

// evening are the routines to choose from tonight: those for the evening that this
// body can do, the one that fits it first. A sign that blocks leaves none.
func (p *program) evening(body diary.Body) ([]routines.Routine, []error) {
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

// warn tells of routine files that cannot be used, and goes on.
func (p *program) warn(broken []error) {
	if err := errors.Join(broken...); err != nil {
		p.complain(err)
	}
}
