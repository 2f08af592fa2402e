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

// Night is the record of one night. A night that was checked in without cramps and one
// that was not checked in are different things.
type Night struct {
	Date      Date      `json:"night"`
	CheckedIn bool      `json:"checked_in"`
	CheckedAt time.Time `json:"checked_at,omitzero"` // the first answer that was not undone; zero: not known
	Sleep     *int      `json:"sleep,omitempty"`     // quality, 0-10
	Note      string    `json:"note,omitempty"`
	Cramps    []Cramp   `json:"cramps,omitzero"` // nil: nothing recorded; empty: none came
	Sessions  []Session `json:"sessions"`
	Factors   Factors   `json:"factors,omitempty"`
	Drinks    []Drink   `json:"drinks,omitempty"`    // of water, by their times; their sum is in Factors
	Signs     *Signs    `json:"signs,omitempty"`     // the last answer about warning signs on this night
	Discussed []string  `json:"discussed,omitempty"` // ids of flags that the user marked as discussed, sorted
	Changed   time.Time `json:"changed,omitzero"`    // the newest change of a field, which are all but its cramps, sessions and drinks; zero: not known
	Fields    Fields    `json:"fields,omitempty"`    // of those that are older, or deleted
}

// MaxSleep is the best that sleep can be rated; 0 is the worst.
const MaxSleep = 10

// MaxNote is the longest note, in characters.
const MaxNote = 2000

// Remarks are the answers about a night besides its cramps. What is nil stays as it was
// recorded.
type Remarks struct {
	Sleep *int    // 0-10
	Note  *string // "" deletes it
}

// Check returns an error unless the sleep is from 0 to MaxSleep, and the note is one line
// of at most MaxNote characters.
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
		return errors.New("the note has a character that can't be shown; write it in plain text, on one line")
	}
	return nil
}

// Remark applies remarks to the night.
func (n *Night) Remark(r Remarks) {
	if r.Sleep != nil {
		n.Sleep = r.Sleep
	}
	if r.Note != nil {
		n.Note = *r.Note
	}
}

// Logged reports whether the night's number of cramps is known: it was checked in, or a
// cramp was recorded as it came.
func (n Night) Logged() bool { return n.CheckedIn || len(n.Cramps) > 0 }

// Recorded reports whether anything is known of the night or of the evening before it.
func (n Night) Recorded() bool {
	return n.Logged() || len(n.Sessions) > 0 || len(n.Factors) > 0 || n.Sleep != nil || n.Note != ""
}

// RoutineKnown reports whether it is known if a routine was done. A night after last, the
// last one that is over, may still have one, whatever was recorded of its day.
func (n Night) RoutineKnown(last Date) bool {
	return n.Did().Counts() || n.Recorded() && n.Date.Compare(last) <= 0
}

// Did returns how far the routine of this night came: the completion of its best session,
// or "" when there was none.
func (n Night) Did() Completion {
	best := Completion("")
	for _, s := range n.Sessions {
		if s.Completion.rank() > best.rank() {
			best = s.Completion
		}
	}
	return best
}

// Worst returns the highest severity of the night's cramps, or nil when none was rated.
func (n Night) Worst() *int {
	var worst *int
	for _, c := range n.Cramps {
		if c.Severity != nil && (worst == nil || *c.Severity > *worst) {
			worst = c.Severity
		}
	}
	return worst
}

// Merge adds cramps to the night, in place of those with the same ids.
func (n *Night) Merge(cramps []Cramp) {
	for _, c := range cramps {
		n.Cramps = put(n.Cramps, c)
	}
	byID(n.Cramps)
}

// Remove deletes the cramps with these ids.
func (n *Night) Remove(ids ...string) {
	n.Cramps = slices.DeleteFunc(n.Cramps, func(c Cramp) bool { return slices.Contains(ids, c.ID) })
}

// QuietDays is how long a flag is hidden after it was discussed.
const QuietDays = 90

// Discuss adds flags, by their ids, to those that were discussed.
func (n *Night) Discuss(ids ...string) {
	n.Discussed = slices.Compact(slices.Sorted(slices.Values(slices.Concat(n.Discussed, ids))))
}

// CheckIn is the user's answer for one night. No cramps at all is an answer too.
type CheckIn struct {
	Night   Date
	At      time.Time // when it was given; zero where that is not known
	Cramps  []Cramp   // added, or put in place of those with the same ids
	Removed []string  // ids of deleted cramps
	Remarks
	Closes bool // a cramp that may be an open one of the night is that one
	None   bool // no cramp came, which is refused with ErrCramps if some did

	// UnderWay means that the night has not had its morning: what came so far is added, and
	// the night is not checked in.
	UnderWay bool
}

// Outline is what screens read to look at many nights of a journal.
type Outline struct {
	First   Date    // the first night in the journal, zero when there is none
	Routine Date    // the first night with a routine in the whole journal, zero when there is none
	Nights  []Night // of the period asked for, oldest first; of their sessions only routines and completions
	Change  *Change // the newest that can be undone, nil when there is none
}

// ErrCramps refuses the answer that no cramp came in a night that has some.
var ErrCramps = errors.New("already recorded")

// Precondition checks a night before it is changed, in the transaction that changes it. Its
// error refuses the change.
type Precondition func(Night) error

// Change is one change of one night. It can be undone by a later run of the program, too.
type Change struct {
	Night    Date   // zero for an import, which changes several
	Sequence uint64 // counts the changes of the journal, from 1
	What     What
}

// What names the subject of a change.
type What string

// The subjects of changes.
const (
	OfCheckIn What = "the check-in"
	OfSession What = "the routine"
	OfCramp   What = "the cramp"
	OfDay     What = "the day before"
	OfSigns   What = "the warning signs"

	OfDiscussed What = "the note that it was discussed"
	OfRemoval   What = "the removal of a cramp"
	OfSoreness  What = "the answer about soreness"

	OfUnlogging What = "the removal of the check-in"
	OfAnswer    What = "the removal of an answer"
	OfImport    What = "the import"
	OfMerge     What = "the merge"

	OfTrialStart What = "the start of the trial"
	OfTrialEnd   What = "the end of the trial"
)

// ImportOf is the import of so many nights.
func ImportOf(nights int) What { return OfImport + What(" of "+Plural(nights, "night")) }

// String returns the change in words: "Saturday's check-in (21 November 2026)", or "the import of 365
// nights".
func (c Change) String() string {
	what, day := string(cmp.Or(c.What, "a change")), c.Night.Format("Monday")
	switch {
	case c.Night.IsZero():
		return what
	case c.What == OfDay:
		what = "your log for " + day
	case c.What == OfCheckIn, c.What == OfSession, c.What == OfCramp:
		what = day + "'s " + strings.TrimPrefix(what, "the ")
	default:
		what += " on " + day + " night"
	}
	return what + " (" + c.Night.Format(LongDate) + ")"
}

// lateAfter is how long after its night a check-in still counts in a trial. A later one
// depends on memory, and on which nights one hopes to have been good.
const lateAfter = 48 * time.Hour

// The words for a late check-in: the mark of the night, and the sentence that explains it.
const (
	LateMark  = "late check-in"
	LateMeans = "A late check-in is one made more than 48 hours after the night. It is saved, but left out of trial results."
)

// ends is the noon at which the night is over.
func (n Night) ends(loc *time.Location) time.Time { return n.Date.AddDays(1).At(turn, 0, loc) }

// Late reports whether the check-in was entered more than 48 hours after the night,
// which ends at noon by the clock of the check-in. An unknown moment is in time.
func (n Night) Late() bool {
	if !n.CheckedIn || n.CheckedAt.IsZero() {
		return false
	}
	_, offset := n.CheckedAt.Zone() // the zone that is stored, whatever its summer time
	end := n.ends(time.FixedZone("", offset))
	return n.CheckedAt.Sub(end) > lateAfter
}

// Answer marks the night as checked in at a moment, to the second; the zero time is an
// unknown one. The moment of the first answer stays: to correct an old night is not to
// check in late. Undo removes the moment together with the answer.
func (n *Night) Answer(at time.Time) {
	if n.CheckedIn {
		return
	}
	n.CheckedIn = true
	if !at.IsZero() {
		n.CheckedAt = at.Truncate(time.Second)
	}
}

// joinCheckIn joins the check-in of another record of the night: the earlier of two known
// moments is that of the first answer.
func (n *Night) joinCheckIn(other Night) {
	n.CheckedIn = n.CheckedIn || other.CheckedIn
	if n.CheckedAt.IsZero() || !other.CheckedAt.IsZero() && other.CheckedAt.Before(n.CheckedAt) {
		n.CheckedAt = other.CheckedAt
	}
}
