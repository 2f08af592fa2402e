package cli

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"calmcalf/store/demo"
	"calmcalf/store/diary"
)

// BenchmarkEvening measures what home reads before it can be drawn, by the nights in the
// journal.
func BenchmarkEvening(b *testing.B) {
	now := time.Date(2026, time.November, 22, 22, 14, 0, 0, time.UTC)
	for _, count := range []int{365, 3650, 36500} {
		dir := b.TempDir()
		p := &program{
			clock: func() time.Time { return now }, journalFile: filepath.Join(dir, "journal.db"),
			getenv: func(name string) string { return map[string]string{"CALMCALF_CONFIG": dir}[name] },
		}
		o := demo.Options{Seed: 1, Nights: count, RateRatio: demoRatio, Base: demoBase, End: diary.LastNight(now), Place: time.UTC}
		if err := p.makeUp(o); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("%d nights", count), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.evening(p.safety()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
