package insight

import (
	"math"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

func TestMeans_areWhatCountingAnewGives(t *testing.T) {
	from := diary.Date{Year: 2026, Month: time.March, Day: 1}
	rapid.Check(t, func(t *rapid.T) {
		var nights []diary.Night
		span := rapid.IntRange(1, 120).Draw(t, "span")
		for day := -40; day < span; day++ {
			if logged := rapid.IntRange(0, 3).Draw(t, "logged"); logged > 0 {
				n := diary.Night{Date: from.AddDays(day), CheckedIn: logged > 1}
				n.Cramps = make([]diary.Cramp, rapid.IntRange(0, 3).Draw(t, "cramps"))
				nights = append(nights, n)
			}
		}
		for day, got := range Means(nights, from, from.AddDays(span-1)) {
			c := diary.Period{From: from.AddDays(day - MeanNights + 1), To: from.AddDays(day), Nights: nights}.Count()
			known := c.Logged >= MeanLeast
			if got.Known != known || known && math.Abs(got.Value-float64(c.Cramps)/float64(c.Logged)) > 1e-9 {
				t.Fatalf("day %d: got %v, want %d cramps on %d logged nights", day, got, c.Cramps, c.Logged)
			}
		}
	})
}
