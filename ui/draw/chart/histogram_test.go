package chart

import (
	"fmt"
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
)

func pillars(counts ...int) []Row {
	var rows []Row
	for i, n := range counts {
		rows = append(rows, Row{Name: fmt.Sprint(i), Value: float64(n), Count: fmt.Sprint(n)})
	}
	return rows
}

func TestHistogram_hasACountOverEveryBar(t *testing.T) {
	want := []string{"     4", " 2  ###", "### ###", "### ### ___", " 0   1   2"}
	got := Histogram(navtest.Plain(theme.ASCII), pillars(2, 4, 0), 3, 14)
	for i, line := range got {
		if strings.TrimRight(line, " ") != want[i] {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			break
		}
	}
}

func TestHistogram_fitsAnyWidth(t *testing.T) {
	for _, glyphs := range []theme.Glyphs{theme.Braille, theme.Blocks, theme.ASCII} {
		for width := range 90 {
			for _, rows := range []int{0, 1, 4} {
				lines := Histogram(navtest.Plain(glyphs), pillars(0, 1, 3000, 12, 0, 7, 1), rows, width)
				if len(lines) > rows+2 {
					t.Fatalf("got %d lines, want at most %d", len(lines), rows+2)
				}
				for _, line := range lines {
					if n := len([]rune(line)); n > width {
						t.Fatalf("got %d cells, want at most %d", n, width)
					}
				}
			}
		}
	}
}
