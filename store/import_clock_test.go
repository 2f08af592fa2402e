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
				_, err = undoLast(j)
				if err == errNothing {
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

// TestAFullNightIsImportedAgain: what can be recorded, also on two machines, can be read from
// an export of any format.
func TestAFullNightIsImportedAgain(t *testing.T) {
	cramps := func(prefix string, count int) []diary.Cramp {
		all := make([]diary.Cramp, count)
		for i := range all {
			all[i].ID = fmt.Sprint(prefix, i)
		}
		return all
	}
	j, _ := clocked(t)
	checkIn(t, j, diary.CheckIn{Night: november20, Cramps: cramps("a", diary.MaxRecords)})
	_, err := j.CheckIn(diary.CheckIn{Night: november20, Cramps: cramps("b", 1)})
	if want := "the night of Friday 20 November 2026 has 1000 entries of this kind, and can't have more; remove some of them first: calmcalf data remove 2026-11-20"; fmt.Sprint(err) != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if _, err := j.Merge(diary.Contents{Nights: []diary.Night{{Date: november20, Cramps: cramps("c", diary.MaxRecords)}}}); err != nil {
		t.Fatal(err)
	}
	checkIn(t, j, diary.CheckIn{Night: november20, Removed: []string{"a0"}})
	for _, f := range exchange.Formats() {
		c, err := j.Contents()
		if err != nil {
			t.Fatal(err)
		}
		var file bytes.Buffer
		if err := exchange.Write(&file, f, c); err != nil {
			t.Fatal(err)
		}
		read, err := exchange.Read(&file, f, evening(november20).AddDate(0, 0, 1), "")
		if err != nil || read.Refused.Count() > 0 || len(read.Nights) != 1 || len(read.Nights[0].Cramps) != 2*diary.MaxRecords-1 {
			t.Errorf("%s: got %v, %v", f, read.Refused, err)
		}
	}
}
