package insight

import (
	"math"
	"time"

	"calmcalf/store/diary"
)

// seasonSwing is the amplitude of the season on the log of the rate: cramps are about
// twice as common in summer as in winter (Garrison 2015).
const seasonSwing = 0.35

// midsummer is the day of the year around which cramps are commonest, in the north.
const midsummer = 196

// turned is the change of the log of the rate from which the season is mentioned.
const turned = 0.15

const seasonSentence = "The seasons changed over these nights, and on average, cramps are about twice as common in summer as in winter."

// turning is the change that the season alone would bring to the log of the rate, from
// the rows of arm 0 to those of arm 1. It is that of the north, where the countries of
// the profile are.
func (b book) turning(rows []Row) float64 {
	var swing stratum
	for _, r := range rows {
		if r.Counted {
			date := b.dayOne().AddDays(r.Day)
			day := date.DaysSince(diary.Date{Year: date.Year, Month: time.January, Day: 1}) + 1
			swing.add(r.Arm, 1, seasonSwing*math.Cos(2*math.Pi*float64(day-midsummer)/365.25))
		}
	}
	if !swing.informative() {
		return 0
	}
	return swing.rate(1) - swing.rate(0)
}
