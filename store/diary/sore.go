package diary

import (
	"fmt"
	"slices"
	"sort"
	"time"
)

// MaxSoreH is the longest soreness that is recorded, in hours, and the time after a cramp
// for which check-ins ask about it: 14 days.
const MaxSoreH = 14 * 24

// answerHolds is the number of hours for which a yes answers the question, so that it is
// asked once a morning, whatever the hour.
const answerHolds = 12

// WasSore reports whether the cramp left the muscle sore.
func (c Cramp) WasSore() bool { return c.Sore || c.SoreH != nil && *c.SoreH > 0 }

// aching reports whether the muscle may still be sore: neither the end nor the whole length
// of the soreness is recorded.
func (c Cramp) aching() bool { return c.Sore && !c.SoreOver }

// hoursSince is the number of whole hours from the cramp to now. For a cramp without a time
// they start at the end of its night, so that they are never too many.
func (n Night) hoursSince(c Cramp, now time.Time) int {
	from := c.At
	if from.IsZero() {
		from = n.ends(now.Location())
	}
	return int(now.Sub(from) / time.Hour)
}

// Aching returns the nights for which a check-in at now asks whether their cramps still
// hurt, newest first. They are before the night of the check-in and at most 14 days back,
// and have a cramp that left the muscle sore, without an answer that it is over, or today
// that it is not.
func Aching(nights []Night, now time.Time) []Night {
	var asked []Night
	for _, n := range nights {
		due := func(c Cramp) bool {
			hours := n.hoursSince(c, now)
			answered := c.SoreH != nil && hours-*c.SoreH < answerHolds
			return c.aching() && hours <= MaxSoreH && !answered
		}
		if n.Date.Compare(LastNight(now)) < 0 && slices.ContainsFunc(n.Cramps, due) {
			asked = append(asked, n)
		}
	}
	sort.SliceStable(asked, func(i, j int) bool { return asked[j].Date.Compare(asked[i].Date) < 0 })
	return asked
}

// AchingFrom is the first night that Aching may return at now.
func AchingFrom(now time.Time) Date { return NightOf(now).AddDays(-MaxSoreH/24 - 1) }

// SoreQuestion returns the question about a night's soreness: "Still sore from Tuesday's
// cramp?"
func (n Night) SoreQuestion(now time.Time) string { return "Still sore " + n.fromCramp(now) + "?" }

// SoreAnswer returns the answer to it: "still sore from Tuesday's cramp".
func (n Night) SoreAnswer(still bool, now time.Time) string {
	if still {
		return "still sore " + n.fromCramp(now)
	}
	return "no longer sore " + n.fromCramp(now)
}

// SoreCramps returns the cramps that left the muscle sore.
func (n Night) SoreCramps() []Cramp {
	return slices.DeleteFunc(slices.Clone(n.Cramps), func(c Cramp) bool { return !c.WasSore() })
}

func (n Night) fromCramp(now time.Time) string {
	cramp := "cramp"
	if len(n.SoreCramps()) > 1 {
		cramp = "cramps"
	}
	if LastNight(now).DaysSince(n.Date) < 7 {
		return fmt.Sprintf("from %s's %s", n.Date.Weekday(), cramp)
	}
	return fmt.Sprintf("from the %s of %s", cramp, n.Date.Format("2 January"))
}

// StillSore records the answer to whether the night's cramps still hurt at now. A yes means
// at least the hours from the cramp to now; a no ends the questions, and the hours known so
// far stay, except those of a yes that it corrects: one of the last hour. What is known without
// that is in earlier: the night before each earlier answer, the newest first. The answer is about
// the cramps whose soreness is not over, or where there are none about all that left the muscle
// sore. It is an error where there are none either, and a yes is one more than 14 days after the
// cramp.
func (n *Night) StillSore(still bool, now time.Time, earlier ...Night) error {
	about := Cramp.aching
	if !slices.ContainsFunc(n.Cramps, about) {
		about = Cramp.WasSore
	}
	if !slices.ContainsFunc(n.Cramps, about) {
		return fmt.Errorf("no cramp on the night of %s is recorded as having left you sore", n.Date)
	}
	n.Cramps = slices.Clone(n.Cramps)
	for i := range n.Cramps {
		c := &n.Cramps[i]
		hours := n.hoursSince(*c, now)
		switch {
		case !about(*c):
		case !still:
			c.correct(hours, earlier)
			c.SoreOver = c.Sore
		case hours > MaxSoreH:
			return fmt.Errorf("the night of %s is more than %d days ago", n.Date, MaxSoreH/24)
		default:
			c.Sore, c.SoreOver = true, false
			if hours > 0 && (c.SoreH == nil || hours > *c.SoreH) {
				c.SoreH = &hours
			}
		}
	}
	return nil
}

// correct undoes a yes of the last hour, that many hours after the cramp.
func (c *Cramp) correct(hours int, earlier []Night) {
	justNow := func(c Cramp) bool { return c.Sore && c.SoreH != nil && hours-*c.SoreH <= 1 }
	if !justNow(*c) {
		return
	}
	c.SoreH = nil
	for _, n := range earlier {
		if was := n.Cramp(c.ID); was != nil && !justNow(*was) {
			c.Sore, c.SoreH = was.Sore, was.SoreH
			return
		}
	}
}

// applySoreness is Apply for the soreness. Sore without hours leaves known hours as they are.
func (c *Cramp) applySoreness(details Cramp) {
	switch {
	case details.SoreH != nil || details.Sore && !c.WasSore():
		c.Sore, c.SoreH, c.SoreOver = details.Sore, details.SoreH, details.SoreOver
	case details.Sore:
		c.SoreOver = c.SoreOver || details.SoreOver
	}
}

// soreness returns the cramp's soreness in words, or "" for none.
func (c Cramp) soreness() string {
	switch {
	case !c.WasSore():
		return ""
	case c.SoreH == nil || *c.SoreH == 0:
		return "sore next day"
	case c.Sore:
		return fmt.Sprintf("sore %d h or more", *c.SoreH)
	default:
		return fmt.Sprintf("sore %d h", *c.SoreH)
	}
}
