package cli

import (
	"errors"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/settings"
)

// timeline is the journal with the changes of the profile among its own, in the order in which
// they were made, so that whatever was changed last is undone first. A change of the profile
// has no sequence.
type timeline struct {
	*store.Journal
	profile settings.Folder
}

func (p *program) timeline() timeline { return timeline{p.journal(), p.folder()} }

// saveProfile saves the profile as a change that can be undone.
func (p *program) saveProfile(profile diary.Profile) error {
	var last, next diary.Change
	_ = p.journal().View(func(r store.Reader) (err error) { // one that can't be read is reported where it is needed
		if last, _, err = r.LastChange(); err == nil {
			next, _, err = r.LastUndone()
		}
		return err
	})
	err := p.folder().ChangeProfile(profile, last.Sequence, next.Sequence)
	p.saved = p.saved || err == nil
	return err
}

// timelineIn is what a transaction reads of the timeline.
type timelineIn struct {
	store.Reader
	profile settings.Folder
}

// LastChange returns the newest change that can be undone, and false when there is none.
func (t timelineIn) LastChange() (last diary.Change, is bool, err error) {
	last, is, err = t.Reader.LastChange()
	if mine, latest := t.profile.LastChange(last.Sequence); latest && err == nil {
		return diary.Change{What: diary.What(mine.String())}, true, nil
	}
	return last, is, err
}

// LastUndone returns the change that is next to be redone, and false when there is none.
func (t timelineIn) LastUndone() (next diary.Change, is bool, err error) {
	last, _, err := t.Reader.LastChange()
	if err != nil {
		return next, false, err
	}
	next, is, err = t.Reader.LastUndone()
	if mine, latest := t.profile.LastUndone(last.Sequence, next.Sequence); latest && err == nil {
		return diary.Change{What: diary.What(mine.String())}, true, nil
	}
	if t.profile.Replaced(next.Sequence) {
		return diary.Change{}, false, err
	}
	return next, is, err
}

// LastChange is timelineIn.LastChange in a View of its own.
func (t timeline) LastChange() (last diary.Change, is bool, err error) {
	err = t.View(func(r store.Reader) (err error) {
		last, is, err = timelineIn{r, t.profile}.LastChange()
		return err
	})
	return last, is, err
}

// LastUndone is timelineIn.LastUndone in a View of its own.
func (t timeline) LastUndone() (next diary.Change, is bool, err error) {
	err = t.View(func(r store.Reader) (err error) {
		next, is, err = timelineIn{r, t.profile}.LastUndone()
		return err
	})
	return next, is, err
}

// Outline is the outline of the journal, with the newest change of all.
func (t timeline) Outline(pick func(first diary.Date) (from, to diary.Date)) (diary.Outline, error) {
	return store.View(t.Journal, func(r store.Reader) (diary.Outline, error) {
		o, err := r.Outline(pick)
		if err != nil {
			return o, err
		}
		last, is, err := timelineIn{r, t.profile}.LastChange()
		if is {
			o.Change = &last
		}
		return o, err
	})
}

// Undo undoes a change, where it is still the newest one.
func (t timeline) Undo(change diary.Change) error {
	if last, is, err := t.LastChange(); err != nil || !is || last != change || change.Sequence > 0 {
		return t.Journal.Undo(change)
	}
	next, _, err := t.Journal.LastUndone()
	if err != nil {
		return err
	}
	return t.profile.Undo(next.Sequence)
}

// Redo does again a change that was undone, where it is still the next one.
func (t timeline) Redo(change diary.Change) error {
	if next, is, err := t.LastUndone(); err != nil || !is || next != change || change.Sequence > 0 {
		return t.Journal.Redo(change)
	}
	return t.profile.Redo()
}

// What there is to undo or to redo, if nothing is left of it.
var (
	errNothing       = errors.New("there is nothing to undo; calmcalf remembers your last 50 changes")
	errNothingUndone = errors.New("there is nothing to redo: you can redo only what you have just undone, and only until something else is saved")
)

// UndoLast undoes the newest change, and returns it; the error is errNothing when there is
// none.
func (t timeline) UndoLast() (diary.Change, error) {
	last, is, err := t.LastChange()
	if err == nil && !is {
		err = errNothing
	}
	if err != nil {
		return last, err
	}
	return last, t.Undo(last)
}

// RedoLast does again what was undone last, and returns it; the error is errNothingUndone
// when there is nothing.
func (t timeline) RedoLast() (diary.Change, error) {
	next, is, err := t.LastUndone()
	if err == nil && !is {
		err = errNothingUndone
	}
	if err != nil {
		return next, err
	}
	return next, t.Redo(next)
}
