package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync/atomic"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// safety is what the profile and the configuration change about routines.
type safety struct {
	first    string             // the id of the routine to offer first, or ""
	cautions []routines.Caution // that speak against steps
	err      error              // why the profile cannot be read: every caution holds then
}

// safety joins what the profile speaks against with what the configuration wants
// left out. A profile that cannot be read may say anything: the seated routine
// comes first then.
func (p *program) safety(wanted []routines.Caution) safety {
	told, err := p.profile()
	if err != nil {
		return safety{first: diary.Seated, cautions: routines.Cautions(), err: err}
	}
	s := safety{cautions: joined(told.Cautions(), wanted)}
	s.first, _ = told.Routine()
	return s
}

func joined(some, more []routines.Caution) []routines.Caution {
	return slices.DeleteFunc(routines.Cautions(), func(c routines.Caution) bool {
		return !slices.Contains(some, c) && !slices.Contains(more, c)
	})
}

// unread says how it goes on where the profile cannot be read.
const unread = "the profile cannot be read, so every caution holds"

// trouble says why the profile cannot be read, line by line, or nothing.
func (s safety) trouble() []error {
	if s.err == nil {
		return nil
	}
	return []error{fmt.Errorf("%s; \"calmcalf profile\" writes it anew", unread), s.err}
}

// short is the trouble in one line.
func (s safety) short() error {
	var first *routines.ReadError
	if !errors.As(s.err, &first) {
		return fmt.Errorf("%s: %w", unread, s.err)
	}
	named := *first
	named.File = filepath.Base(named.File)
	return fmt.Errorf("%s: %w", unread, &named)
}

// held is the profile as the screens have it: read from its file and kept there,
// with what it speaks against known without reading it again.
type held struct {
	program *program
	wanted  []routines.Caution // left out by the configuration
	latest  atomic.Pointer[safety]
}

// hold reads the profile.
func (p *program) hold(wanted []routines.Caution) *held {
	h := &held{program: p, wanted: wanted}
	h.look()
	return h
}

func (h *held) look() {
	s := h.program.safety(h.wanted)
	h.latest.Store(&s)
}

// Cautions are those of the profile as it was last read or saved.
func (h *held) Cautions() []routines.Caution { return h.latest.Load().cautions }

// Load implements profile.File.
func (h *held) Load() (diary.Profile, bool, error) {
	h.look()
	told, err := h.program.profile()
	return told, h.program.asked(), err
}

// Save implements profile.File.
func (h *held) Save(told diary.Profile) error {
	defer h.look()
	return h.program.saveProfile(told)
}

// evening looks at the profile too: another window may have changed it.
func (h *held) evening() ([]routines.Routine, []error) {
	h.look()
	return h.program.evening()
}
