package cli

import (
	"fmt"
	"sync/atomic"

	"calmcalf/routines"
	"calmcalf/routines/strict"
	"calmcalf/store/diary"
	"calmcalf/ui/screen/home"
)

// safety is the body that is asked to move, as the profile and the configuration have
// it, and why the profile cannot be read.
type safety struct {
	diary.Body
	err error
}

// safety reads the profile, and joins what it speaks against with what the
// configuration wants left out. It does not look for warning signs: active does.
func (p *program) safety(besides []routines.Caution) safety {
	told, err := p.folder().Profile()
	_, configErr := p.config() // what it wants left out is not known, either
	return safety{diary.Body{Profile: told, Unread: err != nil || configErr != nil, Configured: besides, Words: bodyRules()}, err}
}

// active returns the warning signs that are active. Where the journal cannot be read,
// those that the profile itself tells of are among them all the same.
func (p *program) active(list diary.Checklist) ([]diary.Sign, error) {
	answer, err := p.journal().LastSigns(diary.NightOf(p.clock()))
	return list.Active(answer), err
}

// body is the safety of somebody who is about to move, with the active warning signs.
// A journal that cannot be read keeps nobody from stretching: the caller reports it
// where it is not reported anyway.
func (p *program) body(besides []routines.Caution) (safety, error) {
	safe := p.safety(besides)
	var err error
	safe.Signs, err = p.active(p.checklist())
	safe.Unknown = err != nil
	return safe, err
}

// besides is what the configuration wants left out.
func (p *program) besides() []routines.Caution {
	wanted, _ := p.config() // safety finds the error
	return wanted.Cautions
}

// unread says how it goes on where the profile cannot be read.
const unread = "your profile can't be read, so anything that may be unsafe is left out"

// trouble says why the profile cannot be read, line by line, or nothing.
func (s safety) trouble() []error {
	if s.err == nil {
		return nil
	}
	return []error{fmt.Errorf("%s; \"calmcalf profile\" starts a new one", unread), s.err}
}

// short is the trouble in one line.
func (s safety) short() error { return fmt.Errorf("%s: %w", unread, strict.Brief(s.err)) }

// held is the profile as the screens have it: read from its file and kept there, with
// the body that it describes known without reading it again.
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

// Known is the body as the profile was last read or saved, without warning signs.
func (h *held) Known() diary.Body { return h.latest.Load().Body }

// Body reads the profile and the journal for the body with its warning signs.
func (h *held) Body() (diary.Body, error) {
	h.look()
	body := h.Known()
	var err error
	body.Signs, err = h.program.active(h.program.checklist())
	body.Unknown = err != nil
	return body, err
}

// Load implements profile.File.
func (h *held) Load() (diary.Profile, bool, error) {
	h.look()
	told, err := h.program.folder().Profile()
	return told, h.program.folder().HasProfile(), err
}

// Save implements profile.File.
func (h *held) Save(told diary.Profile) error {
	defer h.look()
	return h.program.folder().SaveProfile(told)
}

// evening looks at the profile too: another window may have changed it.
func (h *held) evening() (home.Evening, error) {
	h.look()
	return h.program.evening(*h.latest.Load())
}
