package insight

import "calmcalf/store/diary"

// WorseDays returns the days of the weekly checks up to AsOf at which the counts stood
// at an alert, the state of Trend that calls for a doctor; one that is merely rising
// is worth a mention and no more. acute are the ids of routines for a cramp that is
// there.
func WorseDays(nights []diary.Night, asOf diary.Date, acute []string) []diary.Date {
	b := newBook(nights, asOf, acute)
	if b.empty() {
		return nil
	}
	var days []diary.Date
	var checks []check
	for on := b.first.AddDays(week - 1); on.Compare(asOf) <= 0; on = on.AddDays(week) {
		checks = append(checks, checkTrend(b.checkRows(on)))
		checks = checks[max(0, len(checks)-alertWeeks):]
		if trendState(checks) == Alert {
			days = append(days, on)
		}
	}
	return days
}
