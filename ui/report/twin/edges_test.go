package twin_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/nav/navtest"
	"calmcalf/ui/report/sheet"
	"calmcalf/ui/report/twin"

	"github.com/charmbracelet/x/exp/golden"
)

// TestSentences_areTrueAtTheEdges prints what is said of each diary over the two weeks up
// to last night, and over all its nights.
func TestSentences_areTrueAtTheEdges(t *testing.T) {
	silly := regexp.MustCompile(`(^|[^.\d])(0 (night|cramp|logged|day)|1 (nights|cramps|days|weeks|reasons)\b|[01] of 1 (night|logged|cramp)|none of 1 )|\b(on|in) 0 |\bin the mean\b|%!`)
	diaries := navtest.Diaries(last)
	for _, name := range slices.Sorted(maps.Keys(diaries)) {
		t.Run(name, func(t *testing.T) {
			var text strings.Builder
			nights := diaries[name]
			periods := []diary.Period{{From: last.AddDays(-13), To: last, Last: last, Nights: nights}}
			if len(nights) > 0 {
				periods = append(periods, diary.Period{From: nights[0].Date, To: nights[len(nights)-1].Date, Last: last, Nights: nights})
			}
			for _, p := range periods {
				p = p.Part(p.From, p.To)
				said := map[string][]string{"nights": twin.Nights(p, diary.Period{From: p.To.AddDays(1 - insight.MeanNights), To: p.To, Nights: nights}.Count()), "calendar": twin.Calendar(p), "where": twin.Where(p), "insight": insight.Report(p)}
				fmt.Fprintf(&text, "== %s\n", twin.Head(p))
				for _, view := range slices.Sorted(maps.Keys(said)) {
					lines := said[view]
					if len(lines) > 12 {
						lines = append(lines[:12:12], "...")
					}
					fmt.Fprintf(&text, "-- %s\n%s\n", view, strings.Join(lines, "\n"))
				}
				fmt.Fprintf(&text, "-- sheet\n%s\n", sheet.Of(sheet.Request{Period: p, Made: last.AddDays(1)}).Text())
			}
			for line := range strings.Lines(text.String()) {
				if silly.MatchString(line) {
					t.Errorf("got %q", line)
				}
			}
			golden.RequireEqual(t, []byte(text.String()))
		})
	}
}
