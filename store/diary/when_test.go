package diary

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// sunday is a Sunday.
var sunday = Date{2026, time.November, 22}

func TestParseWhen(t *testing.T) {
	for text, want := range map[string]string{
		"2026-11-03":      "2026-11-03",
		"1999-02-28":      "1999-02-28",
		"3 nov":           "2026-11-03",
		"  3   NOV ":      "2026-11-03",
		"nov 3":           "2026-11-03",
		"3rd November":    "2026-11-03",
		"November 3rd":    "2026-11-03",
		"3. nov.":         "2026-11-03",
		"22 nov":          "2026-11-22",
		"23 nov":          "2025-11-23",
		"24 dec":          "2025-12-24",
		"1 jan":           "2026-01-01",
		"3 november 2025": "2025-11-03",
		"nov 3, 2025":     "2025-11-03",
		"3 nov 2031":      "2031-11-03",
		"29 feb":          "2024-02-29",
		"29 feb 2020":     "2020-02-29",
		"1 sept":          "2026-09-01",
		"3 may":           "2026-05-03",
		"3.11.":           "2026-11-03",
		"03.11":           "2026-11-03",
		"24.12.":          "2025-12-24",
		"3.11.2025":       "2025-11-03",
		"today":           "2026-11-22",
		"tonight":         "2026-11-22",
		"yesterday":       "2026-11-21",
		"last":            "2026-11-21",
		"last night":      "2026-11-21",
		"sunday":          "2026-11-22",
		"last sunday":     "2026-11-15",
		"saturday":        "2026-11-21",
		"sat":             "2026-11-21",
		"last saturday":   "2026-11-21",
		"Monday":          "2026-11-16",
		"last thurs":      "2026-11-19",
	} {
		got, err := ParseWhen(text, sunday)
		if err != nil || got.String() != want {
			t.Errorf("%q: got %v, %v, want %s", text, got, err, want)
		}
	}
}

func TestParseWhen_refusesWhatLeavesTheDayOpen(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "no day is named: write it as",
		"   ":                    "no day is named",
		"3/11":                   `"3/11" does not name one day: write it as "3 nov"`,
		"11/3/2026":              "does not name one day",
		"03-11-2026":             "does not name one day",
		"3":                      "does not name one day",
		"2026":                   "does not name one day",
		"nov":                    "does not name one day",
		"nov 2026":               "does not name one day",
		"m":                      "does not name one day",
		"tu":                     "does not name one day",
		"3 nov 26":               "does not name one day",
		"3 nov 2026 extra":       "does not name one day",
		"3 jan feb":              "does not name one day",
		"last nov":               "does not name one day",
		"3.13.":                  "does not name one day",
		"3..2026":                "does not name one day",
		"+3 nov":                 "does not name one day",
		"٣ nov":                  "does not name one day",
		"31 nov":                 "there is no 31 November: write it as",
		"0 nov":                  "there is no 0 November",
		"30.2.":                  "there is no 30 February",
		"29 feb 2025":            "there is no 29 February 2025",
		"1 jan 0000":             "there is no 1 January 0000",
		strings.Repeat("a", 500): "...",
	} {
		got, err := ParseWhen(text, sunday)
		if err == nil || !got.IsZero() || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, %v, want it refused with %q", text, got, err, want)
		}
	}
}

func TestParseWhen_readsWhatDatesAreWrittenAs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		date := Date{1, 1, 1}.AddDays(rapid.IntRange(0, 9998*365).Draw(t, "day"))
		for _, layout := range []string{"2006-01-02", "2 Jan 2006", "Jan 2 2006", "January 2, 2006", "2.1.2006"} {
			if got, err := ParseWhen(date.Format(layout), sunday); err != nil || got != date {
				t.Fatalf("%q: got %v, %v, want %v", date.Format(layout), got, err, date)
			}
		}
		today := date.AddDays(rapid.IntRange(0, 364).Draw(t, "since"))
		if got, err := ParseWhen(date.Format("2 January"), today); err != nil || got != date && date.Day != 29 {
			t.Fatalf("%v from %v: got %v, %v", date, today, got, err)
		}
		if got, err := ParseWhen(date.Format("Monday"), today); err != nil || got.Weekday() != date.Weekday() || today.DaysSince(got) > 6 || got.Compare(today) > 0 {
			t.Fatalf("%v from %v: got %v, %v", date.Weekday(), today, got, err)
		}
	})
}

func FuzzParseWhen(f *testing.F) {
	for _, seed := range []string{"3 nov", "2026-11-03", "last friday", "3.11.2025", "\x1b[2J", "29 feb", "nov 3rd, 2025"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := ParseWhen(text, sunday)
		if err != nil {
			if !date.IsZero() || !strings.Contains(err.Error(), "write it as") {
				t.Errorf("%q: got %v, %v, want an error that says how", text, date, err)
			}
			return
		}
		if again, err := ParseWhen(date.String(), sunday); err != nil || again != date {
			t.Errorf("%q: got %v, which is no day: %v", text, date, err)
		}
	})
}
