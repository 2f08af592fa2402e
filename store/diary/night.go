package diary

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Night is everything kept of one night. A night that was checked in without
// cramps and a night that was not checked in are different things.
type Night struct {
	Date      Date      `json:"night"`
	CheckedIn bool      `json:"checked_in"`
	CheckedAt time.Time `json:"checked_at,omitzero"` // of the first answer that stands; zero: not known
	Sleep     *int      `json:"sleep,omitempty"`     // quality, 0-10
	Note      string    `json:"note,omitempty"`
	Cramps    []Cramp   `json:"cramps,omitzero"` // nil: nothing recorded; empty: none came
	Sessions  []Session `json:"sessions"`
	Factors   Factors   `json:"factors,omitempty"`
	Drinks    []Drink   `json:"drinks,omitempty"`    // of water, by their times; their sum is in Factors
	Signs     *Signs    `json:"signs,omitempty"`     // the last answer about warning signs on this night
	Discussed []string  `json:"discussed,omitempty"` // ids of flags that the user told to have discussed, in order
	Changed   time.Time `json:"changed,omitzero"`    // what it tells besides its cramps, sessions and drinks; zero: not known
}

// MaxSleep is the best that sleep can be rated; 0 is the worst.
const MaxSleep = 10

// MaxNote is the longest note, in characters.
const MaxNote = 2000

// Remarks are what can be told of a night besides its cramps. What is nil stays as
// it was recorded.
type Remarks struct {
	Sleep *int    // 0-10
	Note  *string // "" takes it back
}

// Check tells what is wrong with the remarks, if anything is.
func (r Remarks) Check() error {
	if r.Sleep != nil && (*r.Sleep < 0 || *r.Sleep > MaxSleep) {
		return fmt.Errorf("sleep %d is not between 0 and %d", *r.Sleep, MaxSleep)
	}
	if r.Note == nil {
		return nil
	}
	if n := utf8.RuneCountInString(*r.Note); n > MaxNote {
		return fmt.Errorf("a note of %d characters is too long; it has at most %d", n, MaxNote)
	}
	if i := strings.IndexFunc(*r.Note, unicode.IsControl); i >= 0 || !utf8.ValidString(*r.Note) {
		return errors.New("the note has a control character in it; write it in plain text, on one line")
	}
	return nil
}

// Remark takes over what the remarks tell.
func (n *Night) Remark(r Remarks) {
	if r.Sleep != nil {
		n.Sleep = r.Sleep
	}
	if r.Note != nil {
		n.Note = *r.Note
	}
}

// Logged tells whether the night counts among those of which it is known how many
// cramps came: it was checked in, or a cramp was recorded when it came.
func (n Night) Logged() bool { return n.CheckedIn || len(n.Cramps) > 0 }

// RoutineKnown tells whether enough is kept of the night to say that the routine was not
// done. A night after the last one that is over may still have it, whatever was noted
// of the day.
func (n Night) RoutineKnown(last Date) bool {
	if len(n.Sessions) > 0 || n.Date.Compare(last) > 0 {
		return len(n.Sessions) > 0
	}
	return n.Logged() || len(n.Factors) > 0 || n.Sleep != nil || n.Note != ""
}

// Did tells how far the routine of this night came: its best session's
// completion, or "" when there was none.
func (n Night) Did() Completion {
	best := Completion("")
	for _, s := range n.Sessions {
		if s.Completion.rank() > best.rank() {
			best = s.Completion
		}
	}
	return best
}

// Worst returns the highest severity of the night's cramps, or nil when none
// was rated.
func (n Night) Worst() *int {
	var worst *int
	for _, c := range n.Cramps {
		if c.Severity != nil && (worst == nil || *c.Severity > *worst) {
			worst = c.Severity
		}
	}
	return worst
}

// Merge adds cramps to the night, in place of those with the same id, ordered by
// id, which is the order in which they were recorded.
func (n *Night) Merge(cramps []Cramp) {
	for _, c := range cramps {
		if i := slices.IndexFunc(n.Cramps, func(have Cramp) bool { return have.ID == c.ID }); i >= 0 {
			n.Cramps[i] = c
			continue
		}
		n.Cramps = append(n.Cramps, c)
	}
	slices.SortStableFunc(n.Cramps, func(a, b Cramp) int { return cmp.Compare(a.ID, b.ID) })
}

// Remove takes the cramps with these ids out of the night.
func (n *Night) Remove(ids ...string) {
	n.Cramps = slices.DeleteFunc(n.Cramps, func(c Cramp) bool { return slices.Contains(ids, c.ID) })
}

// QuietDays is how long a flag is hidden after it was discussed.
const QuietDays = 90

// Discuss adds flags, by their ids, to those that were told to be discussed. None is
// there twice, whatever is joined.
func (n *Night) Discuss(ids ...string) {
	n.Discussed = slices.Compact(slices.Sorted(slices.Values(slices.Concat(n.Discussed, ids))))
}

// CheckIn is the user's answer for one night: what came to it, and what was
// recorded before and is taken back. No cramps at all is an answer too.
type CheckIn struct {
	Night   Date
	At      time.Time // when it is given; zero where that is not known
	Cramps  []Cramp   // added, or put in place of those with the same id
	Removed []string  // ids of cramps taken out
	Remarks
	Closes bool // a cramp that may be an open one of the night is that one
	None   bool // says that no cramp came, which is refused with ErrCramps if some did

	// UnderWay says that the night has not had its morning: what came so far is added,
	// and the night is not checked in by it.
	UnderWay bool
}

// Outline is what is read of a journal to look at many of its nights.
type Outline struct {
	First   Date    // the first night in the journal, zero when there is none
	Routine Date    // the first night with a routine in the whole journal, zero when there is none
	Nights  []Night // of the period asked for, oldest first; of their sessions only the completion of the best
	Change  *Change // the newest that can be undone, nil when there is none
}

// ErrCramps is the refusal to say that no cramp came in a night that has some.
var ErrCramps = errors.New("already recorded")

// Change names one change of one night, so that it can be undone, also by a later
// run of the program.
type Change struct {
	Night    Date
	Sequence uint64 // counts the changes of the journal, from 1
	What     What
}

// What is what a change was about.
type What string

// The changes that there are.
const (
	OfCheckIn What = "the check-in"
	OfSession What = "the routine"
	OfCramp   What = "the cramp"
	OfDay     What = "the day before"
	OfSigns   What = "the warning signs"

	OfDiscussed What = "the note that it was discussed"
	OfRemoval   What = "the removal of a cramp"
	OfSoreness  What = "the answer about soreness"
)

// String tells the change in words: "the check-in, night of Saturday 21 November
// 2026".
func (c Change) String() string {
	what := c.What
	if what == "" {
		what = "a change"
	}
	return fmt.Sprintf("%s, night of %s", what, c.Night.Format("Monday 2 January 2006"))
}
