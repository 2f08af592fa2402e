package home

import (
	"fmt"
	"slices"
	"time"

	"calmcalf/store/diary"
)

// Sums says in one sentence what the last four weeks add up to, and how many of their nights
// are not logged: of a young journal, those since its first night.
func (e Evening) Sums(now time.Time) string {
	p := fourWeeks(now)
	p.Nights = e.Nights
	c, young := p.Count(), e.young(now)
	switch empty := !slices.ContainsFunc(p.Part(p.From, p.To).Nights, diary.Night.Recorded); {
	case c.Logged > 0:
		return e.count(p, c, young)
	case empty && young:
		return "No nights yet."
	case empty:
		return "Nothing logged in the last four weeks."
	case young:
		return "No check-ins yet."
	default:
		return "No check-ins in the last four weeks."
	}
}

// count is about nights of which at least one is logged. Tonight is one of them once a cramp
// is recorded.
func (e Evening) count(p diary.Period, c diary.Counts, young bool) string {
	if tonight := e.night(p.To); p.To.Compare(p.Last) > 0 && !tonight.Logged() {
		p.To = p.Last
	}
	if young {
		p.From = e.First
	}
	text := diary.Capital(diary.CountCramps(c.Cramps)) + among(p.Len(), c.Logged, young) + lately(p, c.Cramps)
	if missing := p.Len() - c.Logged; missing > 0 {
		text += fmt.Sprintf("; %s not logged", diary.Plural(missing, "night"))
	}
	return text + "."
}

// among says of which nights so many are logged.
func among(nights, logged int, young bool) string {
	switch {
	case logged < nights:
		return " in " + diary.Plural(logged, "logged night")
	case !young:
		return " in four weeks"
	case nights == 1:
		return " on your first night"
	default:
		return " in " + diary.Plural(nights, "night")
	}
}

// lately says how many of the cramps came in the last seven nights: nothing where that is
// not known.
func lately(p diary.Period, cramps int) string {
	if cramps == 0 || p.Len() <= week {
		return ""
	}
	last := p.Part(p.To.AddDays(1-week), p.To).Count()
	switch {
	case last.Cramps == cramps:
		return ", all in the last 7 nights"
	case last.Cramps > 0:
		return fmt.Sprintf(", %d in the last 7 nights", last.Cramps)
	case last.Logged == last.Nights:
		return ", none in the last 7 nights"
	default:
		return ""
	}
}

// Missing says that last night, by its name, is not checked in, and what was recorded of it
// all the same.
func (e Evening) Missing(now time.Time, night string) string {
	if cramps := len(e.night(diary.LastNight(now)).Cramps); cramps > 0 {
		return fmt.Sprintf("%s has %s and no check-in yet.", night, diary.Plural(cramps, "cramp"))
	}
	return night + " isn't logged yet."
}
