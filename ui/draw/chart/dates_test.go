package chart

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"pgregory.net/rapid"
)

func TestDateLabels_areAsCloseAsTheyFit(t *testing.T) {
	for _, tt := range []struct {
		name          string
		first         diary.Date
		nights, width int
		want          string
	}{
		{"two weeks by weekday", date(2026, 11, 9), 14, 93, "Mon Tue Wed Thu Fri Sat Sun Mon Tue Wed Thu Fri Sat Sun"},
		{"two weeks by letter", date(2026, 11, 9), 14, 53, "M T W T F S S M T W T F S S"},
		{"six weeks by Monday", date(2026, 10, 12), 42, 93, "12 Oct 19 Oct 26 Oct 2 Nov 9 Nov 16 Nov"},
		{"three months by second Monday", date(2026, 8, 24), 91, 93, "24 Aug 7 Sep 21 Sep 5 Oct 19 Oct 2 Nov 16 Nov"},
		{"a year by month, its turn by year", date(2025, 11, 23), 365, 93, "Dec 2026 Feb Mar Apr May Jun Jul Aug Sep Oct Nov"},
		{"ten years by year", date(2016, 11, 23), 3650, 93, "2017 2018 2019 2020 2021 2022 2023 2024 2025 2026"},
		{"a century by decade", date(1926, 11, 23), 36500, 93, "1930 1940 1950 1960 1970 1980 1990 2000 2010 2020"},
		{"no nights", date(2026, 11, 23), 0, 93, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var texts []string
			for _, l := range DateLabels(tt.first, NewColumns(tt.nights, tt.width)) {
				texts = append(texts, l.Text)
			}
			if got := strings.Join(texts, " "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDateLabels_neverTouchOrOverrun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := NewColumns(rapid.IntRange(0, 40_000).Draw(t, "nights"), rapid.IntRange(1, 250).Draw(t, "width"))
		first := date(1900, 1, 1).AddDays(rapid.IntRange(0, 50_000).Draw(t, "first"))
		labels := DateLabels(first, c)
		free := 0
		for _, l := range labels {
			if l.Cell < free || l.Cell+len(l.Text) > c.width || l.Mark >= c.Width() {
				t.Fatalf("got %q at %d with its mark at %d, want it between %d and %d", l.Text, l.Cell, l.Mark, free, c.width)
			}
			free = l.Cell + len(l.Text) + 1
		}
		gutter := NewGutter(theme.Theme{}, NewScale(1, 5))
		if got := len(NewAxis(gutter, c.Width(), labels).Dates()); got > gutter.Width()+c.width {
			t.Fatalf("got a line of %d cells, want at most %d", got, gutter.Width()+c.width)
		}
	})
}

func date(year int, month time.Month, day int) diary.Date {
	return diary.Date{Year: year, Month: month, Day: day}
}
