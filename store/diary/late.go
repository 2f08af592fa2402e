package diary

import "time"

// lateAfter is how long after its night a check-in still counts in a trial. A later one
// depends on memory, and on which nights one hopes to have been good.
const lateAfter = 48 * time.Hour

// The words for a late check-in: the mark of the night, and the sentence that explains it.
const (
	LateMark  = "late check-in"
	LateMeans = "A late check-in was made more than 48 hours after the night. It is kept, and left out of the result of a trial."
)

// Late reports whether the check-in was entered more than 48 hours after the night,
// which ends at noon by the clock of the check-in. An unknown moment is in time.
func (n Night) Late() bool {
	if !n.CheckedIn || n.CheckedAt.IsZero() {
		return false
	}
	_, offset := n.CheckedAt.Zone() // the zone that is stored, whatever its summer time
	end := n.Date.AddDays(1).At(turn, 0, time.FixedZone("", offset))
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
