package home

import (
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/form"
)

// Evening is what home shows, of the journal and of the user's files.
type Evening struct {
	Routines []routines.Routine // to choose from, in the order in which they are offered
	Broken   []error            // for each routine file that holds none
	Safe     bool               // the first routine is the safest for this user
	Asked    bool               // the user was asked about themselves

	Body  diary.Body         // with its active warning signs
	Flags insight.FlagReport // the reasons to see a doctor
	Words diary.CheckWords   // about warning signs

	Known    bool          // the journal was read
	First    diary.Date    // the journal's first night, zero while there is none
	Nights   []diary.Night // of the last four weeks and of tonight, those that are stored
	Missed   bool          // last night is not checked in
	Signs    diary.Signs   // the last answer about warning signs
	Standing diary.Signs   // the same with what was marked since, in a check that was not finished
	Change   *diary.Change // the newest that can be undone, nil for none
	Undone   *diary.Change // what can be redone, likewise
	Trial    *diary.Plan   // the last one, nil for none
}

// Reader is what home reads of the journal.
type Reader interface {
	// Nights returns the nights stored from one day to another, both included.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// Span returns the first and the last night stored.
	Span() (first, last diary.Date, err error)
	// Missed reports whether a night of the journal is not checked in.
	Missed(diary.Date) (bool, error)
	// LastSigns returns the last answer about warning signs up to a night.
	LastSigns(until diary.Date) (diary.Signs, error)
	// LoadDraft reads the draft of a form, if there is one.
	LoadDraft(f diary.Form, draft any) (is bool, err error)
	// LastChange returns the newest change that can be undone, if there is one.
	LastChange() (diary.Change, bool, error)
	// LastUndone returns the change that can be redone, if there is one.
	LastUndone() (diary.Change, bool, error)
	// Trial returns the last trial, and nil where there never was one.
	Trial() (*diary.Plan, error)
}

// Read reads what is of the journal, but for the flags.
func (e *Evening) Read(j Reader, now time.Time) (err error) {
	if e.Nights, err = j.Nights(fourWeeks(now).From, diary.Tonight(now)); err != nil {
		return err
	}
	if e.First, _, err = j.Span(); err != nil {
		return err
	}
	if e.Missed, err = j.Missed(diary.LastNight(now)); err != nil {
		return err
	}
	if e.Signs, err = j.LastSigns(diary.NightOf(now)); err != nil {
		return err
	}
	var left diary.LeftCheck
	form.Peek(j, diary.SignsForm, "", &left) // the check says what can't be read
	e.Standing = left.Standing(e.Signs)
	if e.Trial, err = j.Trial(); err != nil {
		return err
	}
	if e.Change, err = optional(j.LastChange()); err != nil {
		return err
	}
	e.Undone, err = optional(j.LastUndone())
	e.Known = err == nil
	return err
}

// Marked reports whether a warning sign was marked since the last answer, in a check that was not
// finished.
func (e *Evening) Marked() bool { return len(e.Standing.Yes) > len(e.Signs.Yes) }

// optional is a change, or nil.
func optional(c diary.Change, is bool, err error) (*diary.Change, error) {
	if !is {
		return nil, err
	}
	return &c, err
}

const week = 7

// fourWeeks are the last 28 nights, up to the one that now belongs to.
func fourWeeks(now time.Time) diary.Period {
	night := diary.NightOf(now)
	return diary.Period{From: night.AddDays(1 - 4*week), To: night, Last: diary.LastNight(now)}
}
