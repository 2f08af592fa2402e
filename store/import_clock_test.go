package store

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/exchange"

	"pgregory.net/rapid"
)

// TestAnExportIsTakenBackWhateverTheClockDid: no line of it is refused, and what is left out
// are nights that are still to come.
func TestAnExportIsTakenBackWhateverTheClockDid(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		now := evening(november20)
		j, _ := clocked(t)
		j.now = func() time.Time { return now }
		count := 0
		for range rapid.IntRange(1, 8).Draw(rt, "answers") {
			shift := rapid.SampledFrom([]time.Duration{time.Minute, 20 * time.Second, -20 * time.Second, 26 * time.Hour, -50 * time.Hour, 4 * 366 * 24 * time.Hour}).Draw(rt, "the clock goes by")
			now = now.Add(shift)
			count++
			id := fmt.Sprint("id", count)
			var err error
			switch rapid.IntRange(0, 4).Draw(rt, "what") {
			case 0:
				_, err = j.CheckIn(diary.CheckIn{Night: diary.LastNight(now), At: now, Cramps: []diary.Cramp{{ID: id, Severity: number(count)}}})
			case 1:
				_, err = j.CheckIn(diary.CheckIn{Night: diary.NightOf(now), UnderWay: true, Cramps: []diary.Cramp{{ID: id, At: now, Open: true}}})
			case 2:
				_, err = j.Log(diary.DayLog{Night: diary.DayOf(now), Drinks: []diary.Drink{{ID: id, At: now, ML: 200}}})
			case 3:
				err = j.SaveSession(session(id, now))
			default:
				_, err = j.UndoLast()
				if err == ErrNothing {
					err = nil
				}
			}
			if err != nil {
				rt.Fatal(err)
			}
		}
		now = evening(november20.AddDays(rapid.IntRange(0, 3).Draw(rt, "days later")))
		exported := contents(t, j)
		var file bytes.Buffer
		if err := exchange.Write(&file, exchange.JSON, exported); err != nil {
			rt.Fatal(err)
		}
		read, err := exchange.Read(&file, exchange.JSON, now, "")
		if err != nil || read.Refused.Count() > 0 {
			rt.Fatal(err, read.Refused)
		}
		other, _ := clocked(t)
		other.now = j.now
		if _, err := other.Import(read.Contents, PreferFile); err != nil {
			rt.Fatal(err)
		}
		want := exported
		want.Nights = nil
		for _, n := range exported.Nights {
			if n.Date.Compare(diary.DayOf(now)) <= 0 {
				want.Nights = append(want.Nights, n)
			}
		}
		if got := text(rt, contents(t, other)); got != text(rt, want) {
			rt.Fatalf("got  %s\nwant %s", got, text(rt, want))
		}
	})
}
