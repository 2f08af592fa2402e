package cli

import (
	"errors"
	"fmt"
	"sync/atomic"

	"calmcalf/assets/shipped"
	"calmcalf/routines/strict"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/screen/coach"
	"calmcalf/ui/screen/home"
)

// safety is the body that is asked to move, as the profile and the configuration have
// it, and why they cannot be read.
type safety struct {
	diary.Body
	err          error // about the profile
	unconfigured error
}

// safety reads the profile, and joins what it speaks against with what the
// configuration wants left out. It does not look for warning signs: active does.
func (p *program) safety() safety {
	profile, err := p.folder().Profile()
	config, unconfigured := p.config() // without it, what it wants left out isn't known either
	body := diary.Body{Profile: profile, Unread: err != nil || unconfigured != nil, Configured: config.Cautions, Words: shipped.Body()}
	return safety{body, err, unconfigured}
}

// active adds the warning signs that are active. Where the journal can't be read, those
// that the profile itself calls for are still among them.
func (p *program) active(body *diary.Body) error {
	return p.activeAnd(body, func(store.Reader) error { return nil })
}

// activeAnd is active, and what also reads in the same View of the journal.
func (p *program) activeAnd(body *diary.Body, also func(store.Reader) error) error {
	var answer diary.Signs
	body.Unknown = true
	err := p.journal().View(func(r store.Reader) (err error) {
		if answer, err = r.LastSigns(diary.NightOf(p.clock())); err != nil {
			return err
		}
		var left diary.LeftCheck
		form.Peek(r, diary.SignsForm, "", &left)
		body.Unknown, answer = false, left.Standing(answer)
		return also(r)
	})
	body.Signs = shipped.Checklist().For(body.Profile).Active(answer)
	return err
}

// moving is the safety of somebody who is about to move, with the active warning signs.
// A journal that can't be read keeps nobody from stretching: the caller reports it
// where it is not reported anyway.
func (p *program) moving() (safety, error) {
	safe := p.safety()
	err := p.active(&safe.Body)
	return safe, err
}

// unread says what a profile that can't be read means.
const unread = "your profile can't be read, so anything that may be unsafe is left out"

// rename says what to do about it: with no full screen, no command replaces such a file.
const rename = "; correct the file, or rename it and answer again: calmcalf profile"

// trouble says why the profile or the configuration can't be read, if they can't.
func (s safety) trouble() error {
	var troubles []error
	if s.err != nil {
		troubles = append(troubles, fmt.Errorf("%s%s\n%w", unread, rename, s.err))
	}
	if s.unconfigured != nil {
		troubles = append(troubles, fmt.Errorf("your settings can't be read, so anything that may be unsafe is left out; correct the file, or rename it\n%w", s.unconfigured))
	}
	return errors.Join(troubles...)
}

// short is the trouble in one line.
func (s safety) short() error { return fmt.Errorf("%s: %w", unread, strict.Brief(s.err)) }

// liveProfile is the profile as the screens have it: read from its file and saved there,
// with the body that it describes known without reading it again.
type liveProfile struct {
	program *program
	latest  atomic.Pointer[safety]
}

func (p *program) profile() *liveProfile {
	l := &liveProfile{program: p}
	l.read()
	return l
}

func (l *liveProfile) read() safety {
	s := l.program.safety()
	l.latest.Store(&s)
	return s
}

// Known is the body as the profile was last read or saved, without warning signs.
func (l *liveProfile) Known() diary.Body { return l.latest.Load().Body }

// Body reads the profile and the journal for the body with its warning signs.
func (l *liveProfile) Body() (diary.Body, error) {
	return l.Moving(func(coach.Reader) error { return nil })
}

// Moving is Body, and what also reads in the same View of the journal.
func (l *liveProfile) Moving(also func(coach.Reader) error) (diary.Body, error) {
	body := l.read().Body
	err := l.program.activeAnd(&body, func(r store.Reader) error { return also(r) })
	return body, err
}

func (l *liveProfile) Load() (diary.Profile, bool, error) {
	safe := l.read()
	return safe.Profile, l.program.folder().HasProfile(), safe.err
}

func (l *liveProfile) Save(profile diary.Profile) error {
	defer l.read()
	return l.program.saveProfile(profile)
}

// evening reads the profile too: another window may have changed it.
func (l *liveProfile) evening() (home.Evening, error) { return l.program.evening(l.read()) }
