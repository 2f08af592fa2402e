package ui

import (
	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/nav/navtest"
	"calmcalf/ui/screen/coach"
	"calmcalf/ui/screen/home"
)

// evening is what home shows.
func (s *sitting) evening() (e home.Evening, err error) {
	err = s.journal.View(func(j store.Reader) error { return e.Read(j, s.root.deps.Now()) })
	if err == nil {
		e.Flags, err = s.flags()
	}
	e.Body = s.known()
	list := navtest.Checklist().For(s.told)
	e.Body.Signs = list.Active(e.Signs)
	e.Words, e.Asked = list.Words, s.asked
	e.Routines, e.Broken = s.offered()
	_, e.Safe = s.told.Routine()
	return e, err
}

func (s *sitting) offered() ([]routines.Routine, []error) {
	if s.routines == nil {
		return []routines.Routine{bedtime(s.t)}, s.broken
	}
	return s.routines, s.broken
}

// study is what all nights show.
func (s *sitting) study() (study insight.Study, flags insight.FlagReport, err error) {
	last := diary.LastNight(evening)
	nights, err := s.journal.Nights(diary.Date{}, last)
	if err != nil {
		return study, flags, err
	}
	trial, err := s.journal.Trial()
	return insight.Of(nights, last, insight.Options{Trial: trial}), flags, err
}

// Load and Save make the sitting a profile.File.
func (s *sitting) Load() (diary.Profile, bool, error) { return s.told, s.asked, nil }

func (s *sitting) Save(told diary.Profile) error {
	s.told, s.asked = told, true
	return nil
}

// known is the body that the profile tells of; body has the active warning signs, too.
func (s *sitting) known() diary.Body {
	return diary.Body{Profile: s.told, Words: shipped.Body()}
}

func (s *sitting) body() (diary.Body, error) {
	return s.moving(func(coach.Reader) error { return nil })
}

func (s *sitting) moving(also func(coach.Reader) error) (diary.Body, error) {
	body, list := s.known(), navtest.Checklist().For(s.told)
	body.Unknown = true
	err := s.journal.View(func(r store.Reader) error {
		answer, err := r.LastSigns(diary.NightOf(evening))
		if err != nil {
			return err
		}
		body.Signs, body.Unknown = list.Active(answer), false
		return also(r)
	})
	return body, err
}
