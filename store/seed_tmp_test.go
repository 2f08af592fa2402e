package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

func TestSeedTemporary(t *testing.T) {
	path := os.Getenv("SEED")
	if path == "" {
		t.Skip()
	}
	nights, _ := strconv.Atoi(os.Getenv("NIGHTS"))
	j := At(path)
	r := rand.New(rand.NewPCG(7, 9))
	last := diary.Date{Year: 2026, Month: 11, Day: 21}
	for ago := nights; ago >= 0; ago-- {
		night := last.AddDays(-ago)
		half := 1.3
		if ago < 60 {
			half = 0.6
		}
		if r.Float64() < 0.12 || ago > 30 && ago < 38 {
			continue
		}
		in := diary.CheckIn{Night: night}
		n := 0
		for r.Float64() < half/3 && n < 12 {
			n++
		}
		if ago == 20 {
			n = 11
		}
		for c := range n {
			cr := diary.Cramp{ID: fmt.Sprintf("c%d-%d", ago, c)}
			if r.Float64() < 0.9 {
				cr.Severity = new(min(10, max(0, int(5+r.NormFloat64()*2.2))))
			}
			if r.Float64() < 0.8 {
				cr.At = night.At((22+int(r.Float64()*6+r.Float64()*4))%24, r.IntN(60), time.UTC)
			}
			if r.Float64() < 0.85 {
				cr.Duration = new(diary.Seconds(time.Duration(20+r.ExpFloat64()*150) * time.Second))
			}
			if r.Float64() < 0.7 {
				cr.Woke = new(r.Float64() < 0.7)
			}
			cr.Side = []routines.Side{routines.Left, routines.Left, routines.Right, routines.Both, ""}[r.IntN(5)]
			cr.Muscle = []diary.Muscle{"calf", "calf", "calf", "calf", "foot", "toes", "hamstring", "shin", ""}[r.IntN(9)]
			in.Cramps = append(in.Cramps, cr)
		}
		if r.Float64() < 0.6 {
			in.Remarks.Sleep = new(3 + r.IntN(7))
		}
		if _, err := j.CheckIn(in); err != nil {
			t.Fatal(err)
		}
		if ago < 60 && r.Float64() < 0.85 {
			start := night.At(22, 10, time.UTC)
			done := diary.Full
			if r.Float64() < 0.15 {
				done = diary.Partial
			}
			if err := j.SaveSession(diary.Session{ID: fmt.Sprint("s", ago), Started: start, Ended: start.Add(200 * time.Second), Completion: done}); err != nil {
				t.Fatal(err)
			}
		}
	}
}
