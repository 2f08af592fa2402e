//go:build unix

package cli_test

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkFirstFrame measures the time from the start to the first words on a
// terminal that never answers, next to a minimal Bubble Tea program.
func BenchmarkFirstFrame(b *testing.B) {
	for _, side := range []struct{ name, source, words string }{
		{"minimal", "calmcalf/ui/cli/testdata/minimal", "ready to paint"},
		{"calmcalf", calmcalf, "Tonight"},
	} {
		program := built(b, side.source)
		b.Run(side.name, func(b *testing.B) {
			for b.Loop() {
				term := onTerminal(b, nil, program)
				term.sees(side.words)
				b.StopTimer()
				term.press("q")
				_ = term.over()
				b.StartTimer()
			}
		})
	}
}

// BenchmarkCheckIn measures "checkin none" as a whole process, next to a program
// that makes the same commit and nothing else.
func BenchmarkCheckIn(b *testing.B) {
	floor, program := built(b, "calmcalf/ui/cli/testdata/commit"), built(b, calmcalf)
	b.Run("commit", func(b *testing.B) {
		journal := filepath.Join(b.TempDir(), "journal.db")
		for b.Loop() {
			run(b, floor, journal)
		}
	})
	b.Run("calmcalf", func(b *testing.B) {
		journal := filepath.Join(b.TempDir(), "journal.db")
		for b.Loop() {
			run(b, program, "checkin", "none", "--journal", journal)
		}
	})
}

func run(b *testing.B, program string, args ...string) {
	b.Helper()
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
}
