package cli

import (
	"fmt"
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/plain"
)

// This file is about which night a check-in is of.

// checkedNight is the night that --night names, or else the last one that has had its morning. Of
// the one under way, nobody can say yet that it had no cramps.
func (p *program) checkedNight(ask checkInAsk, words []string) (diary.Date, error) {
	now := p.clock()
	last, latest := diary.LastNight(now), diary.NightOf(now)
	if !ask.given("night") {
		return last, nil
	}
	if saysNone(words) {
		night, err := diary.ParseNight(ask.night, now, diary.Date{}, last)
		if err == nil && night == latest {
			return night, nil // where it is not over, answer refuses it
		}
		latest = last
	}
	return p.nightToLog(ask.night, latest, ask.yes)
}

// whichNight returns an error where cramps, with no night named, may be of last night or of the
// one under way, and nobody but the user knows: between midnight and 04:00; where a time of day
// has come again since, as half past nine at 22:00; and in the evening, where last night is
// checked in already.
func (p *program) whichNight(last diary.Date, cramps []diary.Cramp) error {
	now := p.clock()
	tonight := diary.Tonight(now)
	choose := fmt.Sprintf("add --night last for %s, or --night tonight for %s", diary.SayNight(last), diary.SayNight(tonight))
	if diary.DateOf(now) != tonight {
		return usagef("after midnight, say which night you mean: %s", choose)
	}
	if c, again := cameAgain(cramps, now); again {
		return usagef("%s could be on %s or today: %s", c.At.Format("15:04"), c.At.Format("Monday"), choose)
	}
	if !maybeTonight(cramps, now) {
		return nil
	}
	n, err := p.journal().Night(last)
	if err == nil && n.CheckedIn {
		err = usagef("last night is already checked in, so say which night you mean: %s", choose)
	}
	return err
}

// maybeTonight reports whether one of the cramps may have come this evening: it has no time.
func maybeTonight(cramps []diary.Cramp, now time.Time) bool {
	return diary.PartOfDay(now) == diary.Bedtime && slices.ContainsFunc(cramps, func(c diary.Cramp) bool { return c.At.IsZero() })
}

// saysNone reports whether words are about a night without cramps, and not about cramps.
func saysNone(words []string) bool {
	return diary.SaysNone(words) || slices.Contains(words, plain.None)
}

// cameAgain returns the first cramp whose time of day has come again since.
func cameAgain(cramps []diary.Cramp, now time.Time) (diary.Cramp, bool) {
	i := slices.IndexFunc(cramps, func(c diary.Cramp) bool { return !c.At.IsZero() && !c.At.AddDate(0, 0, 1).After(now) })
	if i < 0 {
		return diary.Cramp{}, false
	}
	return cramps[i], true
}
