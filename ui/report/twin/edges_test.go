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
	"calmcalf/ui/report/picture"
	"calmcalf/ui/report/sheet"
	"calmcalf/ui/report/twin"

	"github.com/charmbracelet/x/exp/golden"
)

var tag = regexp.MustCompile(`<[^>]*>`)

// TestSentences_areTrueAtTheEdges prints what is said of each diary over the two weeks up
// to last night, and over all its nights.
func TestSentences_areTrueAtTheEdges(t *testing.T) {
	var all strings.Builder
	diaries := navtest.Diaries(last)
	for _, name := range slices.Sorted(maps.Keys(diaries)) {
		nights := diaries[name]
		periods := []diary.Period{{From: last.AddDays(-13), To: last, Last: last, Nights: nights}}
		if len(nights) > 0 {
			periods = append(periods, diary.Period{From: nights[0].Date, To: nights[len(nights)-1].Date, Last: last, Nights: nights})
		}
		for _, p := range periods {
			text, drawn := sentences(p), ""
			for _, kind := range []picture.Kind{picture.Nights, picture.Calendar, picture.Where} {
				svg, err := picture.Draw(picture.Request{Kind: kind, Period: p, Palette: picture.Light()})
				if err != nil {
					t.Fatal(err)
				}
				drawn += tag.ReplaceAllString(svg, "")
			}
			for line := range strings.Lines(text + drawn) {
				if navtest.Silly.MatchString(line) {
					t.Errorf("%s: got %q", name, line)
				}
			}
			fmt.Fprintf(&all, "\n# %s\n%s", name, text)
		}
	}
	golden.RequireEqual(t, all.String())
}

// sentences are those of every view of a period, and the figures of its page for a doctor.
func sentences(p diary.Period) string {
	part := p.Part(p.From, p.To)
	weeks := diary.Period{From: p.To.AddDays(1 - insight.MeanNights), To: p.To, Nights: p.Nights}.Count()
	var page []string
	for _, section := range sheet.Of(sheet.Request{Period: p, Made: last.AddDays(1)}).Sections[1:5] {
		for _, row := range section.Rows {
			page = append(page, row.Label+": "+row.Text)
		}
	}
	text := twin.Head(part) + "\n"
	for _, lines := range [][]string{twin.Nights(part, weeks), twin.Calendar(part), twin.Where(part), insight.Report(part), page} {
		if len(lines) > 12 {
			lines = append(lines[:12:12], "...")
		}
		text += "\n" + strings.Join(lines, "\n") + "\n"
	}
	return text
}
