package settings

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/files"
)

// mostChanges is how many changes of the profile can be undone, and mostHistory the size of
// their file, in bytes.
const (
	mostChanges = 50
	mostHistory = 64 << 10
)

// ProfileChange is a change of the profile. It has the answers that changed, by the keys of
// their questions and in the words of the file; nil is no answer.
type ProfileChange struct {
	After uint64              `json:"after,omitzero"` // the newest change of the journal when it was made
	Over  uint64              `json:"over,omitzero"`  // what the journal could redo until it was made, 0 for nothing
	Next  uint64              `json:"next,omitzero"`  // what the journal could redo when it was undone, 0 for nothing
	Was   map[string][]string `json:"was"`
	Is    map[string][]string `json:"is"`
}

// String returns the change in words: "the change to your profile (muscle: calf)".
func (c ProfileChange) String() string {
	var profile diary.Profile
	var changed []string
	for _, f := range diary.Facts() {
		answer, is := c.Is[f.Key]
		switch {
		case !is:
		case len(c.Is) > 1:
			changed = append(changed, f.Key)
		case f.SetAnswer(&profile, answer) == nil:
			changed = append(changed, f.Key+": "+f.Describe(profile))
		}
	}
	return fmt.Sprintf("the change to your profile (%s)", strings.Join(changed, ", "))
}

// history is what can be undone and redone of the profile, the newest last.
type history struct {
	Done   []ProfileChange `json:"done"`
	Undone []ProfileChange `json:"undone,omitempty"`
}

func (f Folder) historyPath() string { return f.path("profile-changes.json") }

// history reads what can be undone. Without a file, or with one that can't be read, that is
// nothing.
func (f Folder) history() (h history) {
	data, err := files.Read(f.historyPath(), mostHistory)
	if err != nil || json.Unmarshal(data, &h) != nil {
		return history{}
	}
	return h
}

func (f Folder) saveHistory(h history) error {
	h.Done = h.Done[max(0, len(h.Done)-mostChanges):]
	text, err := json.Marshal(h)
	if err == nil {
		err = files.Replace(f.historyPath(), string(text)+"\n")
	}
	if err != nil {
		return fmt.Errorf("your profile is saved, but that can't be undone: %w", err)
	}
	return nil
}

// ChangeProfile saves the profile as SaveProfile does, so that it can be undone. after is the
// sequence of the journal's newest change, and over of the one that it could redo, or 0.
func (f Folder) ChangeProfile(profile diary.Profile, after, over uint64) error {
	before, err := f.Profile()
	c := difference(before, profile)
	if err != nil || len(c.Is) == 0 { // one that can't be read is set aside, and nothing is lost
		return f.SaveProfile(profile)
	}
	c.After, c.Over = after, over
	h := f.history()
	if err := f.SaveProfile(profile); err != nil {
		return err
	}
	return f.saveHistory(history{Done: append(h.Done, c)})
}

func difference(was, is diary.Profile) ProfileChange {
	c := ProfileChange{Was: map[string][]string{}, Is: map[string][]string{}}
	for _, f := range diary.Facts() {
		if before, after := f.Answer(was), f.Answer(is); !same(before, after) {
			c.Was[f.Key], c.Is[f.Key] = before, after
		}
	}
	return c
}

// same reports whether two answers are the same: none of these is not no answer.
func same(a, b []string) bool { return (a == nil) == (b == nil) && slices.Equal(a, b) }

// LastChange returns the newest change of the profile where it comes right after a change of the
// journal, and its answers were not changed since, as in an editor.
func (f Folder) LastChange(after uint64) (ProfileChange, bool) {
	c, is := newest(f.history().Done)
	return c, is && c.After == after && f.has(c.Is)
}

// Replaced reports whether the newest change of the profile was made in place of what the journal
// could redo.
func (f Folder) Replaced(next uint64) bool {
	c, is := newest(f.history().Done)
	return is && next > 0 && c.Over == next
}

// LastUndone returns the change of the profile that is next to be redone, where the journal is
// at a change, and has another one to redo, or 0.
func (f Folder) LastUndone(after, next uint64) (ProfileChange, bool) {
	c, is := newest(f.history().Undone)
	return c, is && c.After == after && c.Next == next && f.has(c.Was)
}

func newest(changes []ProfileChange) (ProfileChange, bool) {
	if len(changes) == 0 {
		return ProfileChange{}, false
	}
	return changes[len(changes)-1], true
}

// has reports whether the profile has these answers.
func (f Folder) has(answers map[string][]string) bool {
	profile, err := f.Profile()
	for _, fact := range diary.Facts() {
		if answer, is := answers[fact.Key]; is && !same(answer, fact.Answer(profile)) {
			return false
		}
	}
	return err == nil
}

var errChanged = errors.New("your profile was changed in another window in the meantime: to look at it: calmcalf profile")

// Undo undoes the newest change of the profile. next is what the journal can redo, or 0.
func (f Folder) Undo(next uint64) error {
	h := f.history()
	c, is := newest(h.Done)
	if !is {
		return errChanged
	}
	c.Next = next
	return f.turn(c.Was, history{h.Done[:len(h.Done)-1], append(h.Undone, c)})
}

// Redo does again the change of the profile that was undone last.
func (f Folder) Redo() error {
	h := f.history()
	c, is := newest(h.Undone)
	if !is {
		return errChanged
	}
	return f.turn(c.Is, history{append(h.Done, c), h.Undone[:len(h.Undone)-1]})
}

// turn saves answers, and what can be undone and redone since.
func (f Folder) turn(answers map[string][]string, h history) error {
	profile, err := f.Profile()
	if err != nil {
		return err
	}
	for _, fact := range diary.Facts() {
		if answer, is := answers[fact.Key]; is {
			if err := fact.SetAnswer(&profile, answer); err != nil {
				return fmt.Errorf("can't undo a change to your profile: %w", err)
			}
		}
	}
	if err := f.SaveProfile(profile); err != nil {
		return err
	}
	return f.saveHistory(h)
}
