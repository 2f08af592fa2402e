package sheet_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"calmcalf/store/demo"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/sheet"
)

// counted is an independent count of what a page has to say.
type counted struct{ checked, cramped, cramps, weekly, woken, over int }

func count(nights []diary.Night, from diary.Date) counted {
	var c counted
	for _, n := range nights {
		if n.Date.DaysSince(from) < 0 {
			continue
		}
		woke := false
		for _, each := range n.Cramps {
			c.cramps++
			woke = woke || each.Woke != nil && *each.Woke
			if each.Duration != nil && time.Duration(*each.Duration).Minutes() > 10 {
				c.over++
			}
		}
		if woke {
			c.woken++
		}
		if n.CheckedIn {
			c.checked++
			c.weekly += len(n.Cramps)
		}
		if n.CheckedIn && len(n.Cramps) > 0 {
			c.cramped++
		}
	}
	return c
}

// TestManyJournals_areCountedRight holds every page against another count.
func TestManyJournals_areCountedRight(t *testing.T) {
	for seed := range uint64(40) {
		nights := demo.Nights(demo.Options{Seed: seed, Nights: 120, RateRatio: 1, Base: 0.1 + float64(seed%8)/5, End: last})
		q := request(nights)
		q.From = last.AddDays(-83)
		c, got := count(nights, q.From), rows(sheet.Of(q))
		for label, want := range map[string]string{
			"Checked in":       fmt.Sprintf("%d of 84 nights", c.checked),
			"With a cramp":     fmt.Sprintf("%d of %d, %.0f%% (", c.cramped, c.checked, 100*float64(c.cramped)/float64(c.checked)),
			"All cramps":       fmt.Sprintf("%d recorded", c.cramps),
			"Woken by a cramp": fmt.Sprintf("%d night", c.woken),
			"Over 10 min":      diary.CountCramps(c.over),
		} {
			if c.cramps > 0 && !strings.HasPrefix(got[label], want) {
				t.Errorf("seed %d: %s: %q, want %q", seed, label, got[label], want)
			}
		}
		weekly, rest, _ := strings.Cut(got["Cramps a week"], " ")
		rate, err := strconv.ParseFloat(weekly, 64)
		if want := 7 * float64(c.weekly) / float64(c.checked); err != nil || math.Abs(rate-want) > 0.0501 {
			t.Errorf("seed %d: %s a week, want %v", seed, weekly, want)
		}
		if want := fmt.Sprintf("; %d cramps, %d nights", c.weekly, c.checked); c.weekly != 1 && !strings.HasSuffix(rest, want) {
			t.Errorf("seed %d: %q, want %q", seed, rest, want)
		}
	}
}

// TestWords_standOutFromThePaper holds WCAG AA: 4.5 to 1 against white.
func TestWords_standOutFromThePaper(t *testing.T) {
	css, err := os.ReadFile("page.css")
	if err != nil {
		t.Fatal(err)
	}
	inks := regexp.MustCompile(`[ {]color: (#\w{6})`).FindAllStringSubmatch(string(css), -1)
	if len(inks) < 3 {
		t.Fatalf("only %d colours of words were found", len(inks))
	}
	for _, ink := range inks {
		if ratio := theme.Contrast(ink[1], "#ffffff"); ratio < 4.5 {
			t.Errorf("%s has a contrast of %.1f to 1", ink[0], ratio)
		}
	}
}
