package diary

import (
	"maps"
	"slices"
	"time"

	"calmcalf/store/object"
)

// Regain returns what a damaged journal and a backup of it have together of one night, as Merge
// does, and whether that is more than the journal has. What was entered since the damage can be
// what was lost, entered again: so the lost cramps stay out of a night that was answered since, and
// lost water out of a day with new drinks. They are in doubtful, in words. A night that the
// journal has deleted, or only the backup has, stays so.
func (c Contents) Regain(backup Contents) (regained Contents, more bool, doubtful []string) {
	if len(c.Nights) > 0 && len(backup.Nights) > 0 {
		theirs := backup.Nights[0]
		unknown := theirs.Changed.IsZero()
		for _, at := range theirs.Fields {
			unknown = unknown || at.IsZero()
		}
		if unknown { // which of the two is newer, such as after two imports
			return c, false, nil
		}
		doubtful = theirs.leaveDoubtful(&c.Nights[0], slices.Concat(c.Deleted, backup.Deleted))
		backup.Nights = []Night{theirs}
	}
	both := c.Merge(backup)
	own := c.Merge(Contents{}) // in the order that a merge gives it
	if len(both.Nights) == 0 || len(own.Nights) > 0 && object.Same(&both.Nights[0], &own.Nights[0]) {
		return c, false, doubtful
	}
	return both, true, doubtful
}

// leaveDoubtful removes from a night in a backup what may have been entered again in the journal's
// own, and returns it in words, the last one first. What was deleted in either is nothing new.
func (n *Night) leaveDoubtful(own *Night, deleted []Deletion) (doubtful []string) {
	ours, theirs := own.Marks(), n.Marks()
	for _, d := range deleted {
		ours[d.ID], theirs[d.ID] = d.At, d.At
	}
	again := own.CheckedAt.After(n.CheckedAt)
	for i := range own.Cramps {
		again = again || !theirs.has(own.Cramps[i].ID)
	}
	n.Fields = maps.Clone(n.Fields)
	for i := len(n.Cramps) - 1; again && i >= 0; i-- {
		if c := &n.Cramps[i]; !ours.has(c.ID) {
			doubtful = append(doubtful, c.String())
			n.Cramps = slices.Delete(slices.Clone(n.Cramps), i, i+1)
			n.CheckedIn, n.CheckedAt = false, time.Time{}
			delete(n.Fields, checkedInField)
		}
	}
	again = false
	for i := range own.Drinks {
		again = again || !theirs.has(own.Drinks[i].ID)
	}
	for i := range n.Drinks {
		if again && !ours.has(n.Drinks[i].ID) {
			n.Drinks, n.Factors = nil, maps.Clone(n.Factors)
			delete(n.Factors, Water)
			delete(n.Fields, waterField)
			delete(n.Fields, waterGone)
			return append(doubtful, "water that you drank")
		}
	}
	return doubtful
}

func (m Marks) has(id string) bool {
	_, known := m[id]
	return known
}
