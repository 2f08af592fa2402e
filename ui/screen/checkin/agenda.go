package checkin

import (
	"slices"

	"calmcalf/store/diary"
)

// agenda is which nights are asked about.
type agenda struct {
	latest diary.Date   // the last night that has had its morning
	visit  bool         // one night alone: saving it goes back
	open   []diary.Date // nights not checked in, newest first
	older  bool         // there are more than those
}

// underWay reports whether a night has not had its morning: cramps may still come in it,
// so that nobody can say that none did.
func (a *agenda) underWay(night diary.Date) bool { return night.Compare(a.latest) > 0 }

// limit asks about the nights that can be remembered, and not about too many.
func (a *agenda) limit(open []diary.Date) {
	a.open = nil
	for _, night := range open {
		if len(a.open) < mostOpen && a.latest.DaysSince(night) < recallDays {
			a.open = append(a.open, night)
		}
	}
	a.older = len(a.open) < len(open)
}

// earlier is the open night next before date, or no day.
func (a *agenda) earlier(date diary.Date) diary.Date {
	for _, night := range a.open {
		if night.Compare(date) < 0 {
			return night
		}
	}
	return diary.Date{}
}

// later is the open night next after date, or no day.
func (a *agenda) later(date diary.Date) diary.Date {
	for _, night := range slices.Backward(a.open) {
		if night.Compare(date) > 0 {
			return night
		}
	}
	return diary.Date{}
}

// close removes a night.
func (a *agenda) close(night diary.Date) {
	a.open = slices.DeleteFunc(a.open, func(d diary.Date) bool { return d == night })
}
