package cli_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/demo"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
)

// BenchmarkExchange measures what an import and an export cost, by the nights.
func BenchmarkExchange(b *testing.B) {
	now := time.Date(2026, time.November, 22, 22, 14, 0, 0, time.UTC)
	for _, count := range []int{365, 3650, 36500} {
		nights := demo.Nights(demo.Options{Seed: 1, Nights: count, RateRatio: .6, Base: .8, End: diary.NightOf(now).AddDays(-1), Routine: sixSteps()})
		for _, f := range exchange.Formats() {
			var file bytes.Buffer
			if err := exchange.Write(&file, f, diary.Contents{Nights: nights}); err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("import of %d nights as %s", count, f), func(b *testing.B) {
				b.SetBytes(int64(file.Len()))
				for b.Loop() {
					told, err := exchange.Read(bytes.NewReader(file.Bytes()), f, now, "")
					if err != nil || told.Refused.Count() > 0 {
						b.Fatal(err, told.Refused)
					}
					if _, err := store.At(filepath.Join(b.TempDir(), "journal.db"), time.Now).Import(told.Contents, store.PreferFile); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.Run(fmt.Sprintf("export of %d nights as %s", count, f), func(b *testing.B) {
				b.SetBytes(int64(file.Len()))
				for b.Loop() {
					if err := exchange.Write(&bytes.Buffer{}, f, diary.Contents{Nights: nights}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// sixSteps is a routine of as many steps as the everyday one.
func sixSteps() routines.Routine {
	r := routines.Routine{ID: "wall-calf-massage"}
	for range 3 {
		r.Steps = append(r.Steps, routines.Step{Title: "Wall calf stretch", Side: routines.Each, Hold: 30 * time.Second, Reps: 1})
	}
	return r
}
