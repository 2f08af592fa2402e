package diary

import "time"

// lateAfter is how long after its night a check-in still counts in a trial. What is
// entered later is remembered, and not noticed: by then one knows which nights one
// hopes to have been good.
const lateAfter = 48 * time.Hour

// The words for a check-in that came late: a mark beside the night, and the sentence
// that explains it.
const (
	LateMark  = "late check-in"
	LateMeans = "A late check-in was made more than 48 hours after the night. It is kept, and left out of the result of a trial."
)

// Late reports whether the check-in was entered more than 48 hours after the night,
// which ends at noon by the clock of the check-in. A moment that is not known counts
// as in time.
func (n Night) Late() bool {
	if !n.CheckedIn || n.CheckedAt.IsZero() {
		return false
	}
	_, offset := n.CheckedAt.Zone() // the zone that is stored, whatever its summer time
	end := n.Date.AddDays(1).At(turn, 0, time.FixedZone("", offset))
	return n.CheckedAt.Sub(end) > lateAfter
}

// Answer marks the night as checked in at a moment, to the second; the zero time is
// one that is not known. The moment of the first answer stays for as long as there is
// an answer: to correct an old night is not to check in late. Undo takes the moment
// back together with the answer.
func (n *Night) Answer(at time.Time) {
	if n.CheckedIn {
		return
	}
	n.CheckedIn = true
	if !at.IsZero() {
		n.CheckedAt = at.Truncate(time.Second)
	}
}

// JoinCheckIn joins the check-in that is told elsewhere: of two moments the earlier
// is the first answer, and one that is not known tells nothing.
func (n *Night) JoinCheckIn(told Night) {
	n.CheckedIn = n.CheckedIn || told.CheckedIn
	if n.CheckedAt.IsZero() || !told.CheckedAt.IsZero() && told.CheckedAt.Before(n.CheckedAt) {
		n.CheckedAt = told.CheckedAt
	}
}
