package cli

import (
	"strings"
	"testing"
	"time"
)

// FuzzNow holds that CALMCALF_NOW starts the clock at the instant that it names, in a year
// that a diary can have, or is refused in words that a terminal can show.
func FuzzNow(f *testing.F) {
	real := time.Date(2026, time.November, 20, 22, 0, 0, 0, time.UTC)
	for _, start := range []string{"", "2026-11-20T22:15:00+01:00", "0000-01-01T00:00:00Z", "2026-11-20T22:15:00+23:59", "9999-12-31T23:59:59Z", "22:15\x1b[2J"} {
		f.Add(start)
	}
	f.Fuzz(func(t *testing.T, start string) {
		clock, err := clockFrom(start, func() time.Time { return real })
		switch {
		case err != nil:
			if strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' || r == 0x7f }) {
				t.Errorf("a control character in %q", err)
			}
		case start == "":
			if got := clock(); !got.Equal(real) {
				t.Errorf("got %v, want the clock as it is", got)
			}
		default:
			from, err := time.Parse(time.RFC3339, start)
			if got := clock(); err != nil || !got.Equal(from) || got.Year() < firstYear || got.Year() > lastYear {
				t.Errorf("got %v for %q", got, start)
			}
		}
	})
}
