package history

import (
	"testing"
	"time"

	"calmcalf/store/diary"
)

// clockSetBack is a journal around the end of summer time in Vienna, with a cramp in
// either of the two hours after two o'clock.
func clockSetBack(t *testing.T) []diary.Night {
	t.Helper()
	vienna, err := time.LoadLocation("Europe/Vienna")
	if err != nil {
		t.Fatal(err)
	}
	var nights []diary.Night
	for day := range 35 {
		n := diary.Night{Date: diary.Date{Year: 2026, Month: 10, Day: 17}.AddDays(day), CheckedIn: true}
		if n.Date.Day == 24 && n.Date.Month == time.October {
			first := time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC).In(vienna)
			n.Cramps = []diary.Cramp{{At: first}, {At: first.Add(time.Hour)}}
		}
		nights = append(nights, n)
	}
	return nights
}

// fortyCramps is a night that has so many, half of them without details.
func fortyCramps() []diary.Night {
	night := diary.Night{Date: diary.LastNight(evening), CheckedIn: true}
	for i := range 40 {
		c := cramp(night.Date, i%8, i%11)
		if i%2 == 0 {
			c = diary.Cramp{}
		}
		night.Cramps = append(night.Cramps, c)
	}
	return []diary.Night{night}
}

// unratedNights have cramps and no severity anywhere.
func unratedNights() []diary.Night {
	nights := diaryOf(60)
	for _, n := range nights {
		for i := range n.Cramps {
			n.Cramps[i].Severity = nil
		}
	}
	return nights
}

// tenYearsApart are one night ten years ago, and last night.
func tenYearsApart() []diary.Night {
	last := diary.LastNight(evening)
	then := last.AddMonths(-120)
	return []diary.Night{
		{Date: then, CheckedIn: true, Cramps: []diary.Cramp{cramp(then, 1, 10)}},
		{Date: last, CheckedIn: true},
	}
}
