package store

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"time"

	"calmcalf/store/diary"
)

// CheckIn saves the answer for a night: it adds the cramps, in place of those
// with the same id or, where it Closes, of an open one, deletes the removed ones,
// and marks the night as checked in, as diary.Night.Answer does, unless it is UnderWay.
// Sessions and factors stay unchanged. It refuses a cramp that does not pass
// diary.Cramp.Check or has no id, and with diary.ErrCramps an answer of none for a night
// that still has cramps.
func (j *Journal) CheckIn(c diary.CheckIn, preconditions ...diary.Precondition) (diary.Change, error) {
	return j.CheckInAnd(c, nothing, preconditions...)
}

// CheckInAnd is CheckIn followed by read in the same transaction, since opening the file again
// would take as long as the change.
func (j *Journal) CheckInAnd(c diary.CheckIn, read func(Reader), preconditions ...diary.Precondition) (diary.Change, error) {
	for _, cramp := range c.Cramps {
		if err := cramp.Check(); err != nil {
			return diary.Change{}, fmt.Errorf("can't check in: %w", err)
		}
		if cramp.ID == "" {
			return diary.Change{}, errors.New("can't check in: a cramp has no id")
		}
	}
	if err := c.Check(); err != nil {
		return diary.Change{}, fmt.Errorf("can't check in: %w", err)
	}
	return j.changeAnd(change{Night: c.Night, What: diary.OfCheckIn, preconditions: preconditions, answers: !c.UnderWay}, read, func(_ Reader, night *diary.Night) error {
		if !c.UnderWay {
			night.Answer(c.At)
		}
		night.Remark(c.Remarks)
		cramps := c.Cramps
		if c.Closes {
			cramps = night.Closing(cramps)
		}
		night.Merge(cramps)
		night.Remove(c.Removed...)
		if n := len(night.Cramps); c.None && n > 0 {
			return fmt.Errorf("the night of %s has %s %w", c.Night.Format(diary.FullDate), diary.CountCramps(n), diary.ErrCramps)
		}
		switch {
		case len(night.Cramps) > 0:
		case night.CheckedIn:
			night.Cramps = []diary.Cramp{}
		default:
			night.Cramps = nil // nobody said that none came
		}
		return nil
	})
}

// SaveSession saves a session in the night that it belongs to, replacing the one with the
// same id unless that one ended later: a session is saved repeatedly while it runs, and the
// requests may arrive out of order. All saves of a session are one change. A session
// without an id is refused.
func (j *Journal) SaveSession(s diary.Session) error {
	if s.ID == "" {
		return errors.New("can't save the session: it has no id")
	}
	_, err := j.change(change{Night: s.Night(), What: diary.OfSession, Thread: s.ID}, func(night *diary.Night) error {
		at := slices.IndexFunc(night.Sessions, func(have diary.Session) bool { return have.ID == s.ID })
		switch {
		case at < 0:
			night.Sessions = append(night.Sessions, s)
		case night.Sessions[at].Ended.After(s.Ended):
			return errUnchanged
		default:
			night.Sessions[at] = s
		}
		sort.SliceStable(night.Sessions, func(i, j int) bool { return night.Sessions[i].ID < night.Sessions[j].ID })
		return nil
	})
	return err
}

// Remark saves a night's remarks, that is everything but its cramps. It is not a check-in:
// whether the night is logged does not change.
func (j *Journal) Remark(night diary.Date, r diary.Remarks) (diary.Change, error) {
	if err := r.Check(); err != nil {
		return diary.Change{}, fmt.Errorf("can't save the remarks: %w", err)
	}
	return j.change(change{Night: night, What: diary.OfCheckIn}, func(n *diary.Night) error {
		n.Remark(r)
		return nil
	})
}

// Log saves facts of the day before a night. It refuses what diary.Night.Log and a precondition do.
func (j *Journal) Log(l diary.DayLog, preconditions ...diary.Precondition) (diary.Change, error) {
	c := change{Night: l.Night, What: diary.OfDay, preconditions: preconditions}
	return j.change(c, func(n *diary.Night) error { return n.Log(l) })
}

// SaveSigns saves an answer about warning signs in a night, replacing an earlier one.
func (j *Journal) SaveSigns(night diary.Date, s diary.Signs) (diary.Change, error) {
	return j.change(change{Night: night, What: diary.OfSigns}, func(n *diary.Night) error {
		n.Signs = &s
		return nil
	})
}

// SaveSignsAfter is SaveSigns if the last answer is still the one given at an instant;
// otherwise it returns diary.ErrSigns.
func (j *Journal) SaveSignsAfter(seen time.Time, night diary.Date, s diary.Signs) (diary.Change, error) {
	return j.changeAnd(change{Night: night, What: diary.OfSigns}, nothing, func(r Reader, n *diary.Night) error {
		last, err := r.LastSigns(night)
		if err == nil && !last.At.Equal(seen) {
			err = diary.ErrSigns
		}
		n.Signs = &s
		return err
	})
}

// Discuss saves in a night that flags, by their ids, were discussed with somebody. It
// refuses an empty list.
func (j *Journal) Discuss(night diary.Date, ids ...string) (diary.Change, error) {
	if len(ids) == 0 || slices.Contains(ids, "") {
		return diary.Change{}, errors.New("can't save what was discussed: no reason is named")
	}
	return j.change(change{Night: night, What: diary.OfDiscussed}, func(n *diary.Night) error {
		n.Discuss(ids...)
		return nil
	})
}

// StillSore saves in a night the answer to whether its cramps still hurt at now. It
// refuses what diary.Night.StillSore and a precondition do.
func (j *Journal) StillSore(night diary.Date, still bool, now time.Time, preconditions ...diary.Precondition) (diary.Change, error) {
	c := change{Night: night, What: diary.OfSoreness, preconditions: preconditions}
	return j.changeAnd(c, nothing, func(r Reader, n *diary.Night) error {
		return n.StillSore(still, now, r.before(night, diary.OfSoreness)...)
	})
}
