package diary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// MaxSoreH is the longest soreness that is recorded, in hours, and for how long after a
// cramp the check-ins ask about it: 14 days.
const MaxSoreH = 14 * 24

// answerHolds is for how many hours a yes keeps the question from being asked again: it
// is asked once a morning, whatever the hour.
const answerHolds = 12

// WasSore reports whether the cramp left the muscle sore.
func (c Cramp) WasSore() bool { return c.Sore || c.SoreH != nil && *c.SoreH > 0 }

// aching reports whether the muscle may still be sore: nobody said for how long in all
// it was, and nobody said that it is over.
func (c Cramp) aching() bool { return c.Sore && !c.SoreOver }

// hoursSince are the whole hours from the cramp to now. Of a cramp without a time they
// count from the end of its night, so that they are never too many.
func (n Night) hoursSince(c Cramp, now time.Time) int {
	from := c.At
	if from.IsZero() {
		from = n.Date.AddDays(1).At(turn, 0, now.Location())
	}
	return int(now.Sub(from) / time.Hour)
}

// Aching returns those of the nights for which a check-in at now asks whether their
// cramps still hurt, newest first: they lie before the night that the check-in asks
// about and at most 14 days back, a cramp of theirs left the muscle sore, and nobody has
// said that it is over, or today that it is not.
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
	slices.SortFunc(asked, func(a, b Night) int { return b.Date.Compare(a.Date) })
	return asked
}

// AchingFrom is the first night that Aching may return at now.
func AchingFrom(now time.Time) Date { return NightOf(now).AddDays(-MaxSoreH/24 - 1) }

// SoreQuestion is the question about a night's soreness at now: "Still sore from Tuesday's
// cramp?"
func (n Night) SoreQuestion(now time.Time) string { return "Still sore " + n.fromCramp(now) + "?" }

// SoreAnswer is the answer to it: "still sore from Tuesday's cramp".
func (n Night) SoreAnswer(still bool, now time.Time) string {
	return map[bool]string{true: "still sore ", false: "no longer sore "}[still] + n.fromCramp(now)
}

func (n Night) fromCramp(now time.Time) string {
	cramp, sore := "cramp", 0
	for _, c := range n.Cramps {
		if c.WasSore() {
			sore++
		}
	}
	if sore > 1 {
		cramp = "cramps"
	}
	if LastNight(now).DaysSince(n.Date) < 7 {
		return fmt.Sprintf("from %s's %s", n.Date.Weekday(), cramp)
	}
	return fmt.Sprintf("from the %s of %s", cramp, n.Date.Format("2 January"))
}

// StillSore takes over the answer to whether the night's cramps still hurt at now. A yes
// means at least the hours from the cramp to now; a no ends the asking, and the hours
// known so far stay. The answer is about the cramps that nobody has said are over, or
// else about all that left the muscle sore; it is an error where there are none. So is a
// yes more than 14 days after the cramp.
func (n *Night) StillSore(still bool, now time.Time) error {
	about := Cramp.aching
	if !slices.ContainsFunc(n.Cramps, about) {
		about = Cramp.WasSore
	}
	if !slices.ContainsFunc(n.Cramps, about) {
		return fmt.Errorf("no cramp of the night of %s is recorded as sore", n.Date)
	}
	n.Cramps = slices.Clone(n.Cramps)
	for i := range n.Cramps {
		c := &n.Cramps[i]
		hours := n.hoursSince(*c, now)
		switch {
		case !about(*c):
		case !still:
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

// takeSore takes over what is told of the soreness. That it was sore says nothing of
// hours that are known already.
func (c *Cramp) takeSore(told Cramp) {
	switch {
	case told.SoreH != nil || told.Sore && !c.WasSore():
		c.Sore, c.SoreH, c.SoreOver = told.Sore, told.SoreH, told.SoreOver
	case told.Sore:
		c.SoreOver = c.SoreOver || told.SoreOver
	}
}

// soreness is the cramp's soreness in words, "" for none.
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

// tellSore reads "sore", with the hours where the next word has them: "sore 30h". It
// returns how many words it read. A next word without hours is another fact: in "sore
// 3m" the cramp was hard for three minutes.
func (c *Cramp) tellSore(words []string) (read int, err error) {
	next := append(words, "")[1]
	if !strings.Contains(next, "h") || !strings.ContainsAny(next, "0123456789") || strings.Trim(next, "-+.0123456789hms") != "" {
		c.Sore = true
		return 1, nil
	}
	hours, err := strconv.Atoi(strings.TrimSuffix(next, "h"))
	if err != nil || hours < 0 || hours > MaxSoreH {
		return 0, fmt.Errorf("%q is not how long it was sore: write whole hours, from 0h to %dh (%d days), such as sore 30h", next, MaxSoreH, MaxSoreH/24)
	}
	c.SoreH = &hours
	return 2, nil
}
