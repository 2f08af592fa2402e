package diary_test

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// sunday is an evening on a Sunday.
var sunday = time.Date(2026, time.November, 22, 22, 0, 0, 0, time.UTC)

func TestParseWhen(t *testing.T) {
	for text, want := range map[string]string{
		"2026-11-03":               "2026-11-03",
		"2026-11-3":                "2026-11-03",
		"2026/11/03":               "2026-11-03",
		"1999-02-28":               "1999-02-28",
		"3 nov":                    "2026-11-03",
		"  3   NOV ":               "2026-11-03",
		"nov 3":                    "2026-11-03",
		"3rd November":             "2026-11-03",
		"the 3rd of November":      "2026-11-03",
		"November the 3rd":         "2026-11-03",
		"3. nov.":                  "2026-11-03",
		"22 nov":                   "2026-11-22",
		"23 nov":                   "2025-11-23",
		"24 dec":                   "2025-12-24",
		"3 november 2025":          "2025-11-03",
		"nov 3, 2025":              "2025-11-03",
		"3 nov 2031":               "2031-11-03",
		"29 feb":                   "2024-02-29",
		"29 feb 2020":              "2020-02-29",
		"1 sept":                   "2026-09-01",
		"3.11.":                    "2026-11-03",
		"03.11":                    "2026-11-03",
		"24.12.":                   "2025-12-24",
		"3.11.2025":                "2025-11-03",
		"20.11.2026":               "2026-11-20",
		"20/11/2026":               "2026-11-20",
		"11/20/2026":               "2026-11-20",
		"20/11":                    "2026-11-20",
		"5/5":                      "2026-05-05",
		"Fri 20 Nov 2026":          "2026-11-20",
		"Friday, 20 November":      "2026-11-20",
		"friday the 20th":          "",
		"today":                    "2026-11-22",
		"tonight":                  "2026-11-22",
		"this evening":             "2026-11-22",
		"tomorrow":                 "2026-11-23",
		"yesterday":                "2026-11-21",
		"yesterday evening":        "2026-11-21",
		"last":                     "2026-11-21",
		"last night":               "2026-11-21",
		"the night before last":    "2026-11-20",
		"2 days ago":               "2026-11-20",
		"3 days ago.":              "2026-11-19",
		"the day before yesterday": "2026-11-20",
		"day before yesterday":     "2026-11-20",
		"the day after tomorrow":   "2026-11-24",
		"a week ago":               "2026-11-15",
		"2 weeks ago":              "2026-11-08",
		"a fortnight ago":          "2026-11-08",
		"next friday":              "2026-11-27",
		"next sunday":              "2026-11-29",
		"the friday before last":   "2026-11-13",
		"sunday before last":       "2026-11-08",
		"three nights ago":         "2026-11-19",
		"sunday":                   "2026-11-22",
		"sunday night":             "2026-11-22",
		"last sunday":              "2026-11-15",
		"saturday":                 "2026-11-21",
		"sat":                      "2026-11-21",
		"last saturday":            "2026-11-21",
		"on Monday":                "2026-11-16",
		"the night of last thurs.": "2026-11-19",
	} {
		got, err := diary.ParseWhen(text, sunday)
		if want == "" && err == nil || want != "" && (err != nil || got.String() != want) {
			t.Errorf("%q: got %v, %v, want %s", text, got, err, want)
		}
	}
}

// TestParseWhen_atEveryHour: the words for the nights follow the clock, and those that count
// days are refused between midnight and 04:00, where they can mean two nights.
func TestParseWhen_atEveryHour(t *testing.T) {
	for _, place := range []string{"UTC", "Europe/Berlin", "America/New_York"} {
		for _, midnight := range []string{"2026-03-29 00:00", "2026-10-25 00:00", "2027-01-01 00:00", "2026-11-21 00:00"} {
			start := clock(t, midnight, place)
			for now := start; now.Before(start.Add(23 * time.Hour)); now = now.Add(time.Hour) {
				for text, want := range map[string]diary.Date{
					"tonight": diary.Tonight(now), "last night": diary.LastNight(now), "last": diary.LastNight(now),
					diary.LastNight(now).Weekday().String(): diary.LastNight(now),
				} {
					if got, err := diary.ParseWhen(text, now); err != nil || got != want {
						t.Errorf("%s at %v: got %v, %v, want %v", text, now, got, err, want)
					}
				}
				today := now.Weekday().String()
				got, err := diary.ParseWhen(today, now)
				if early := now.Hour() < 4; (err != nil) != early || !early && got != diary.Tonight(now) {
					t.Errorf("%s at %v: got %v, %v, want it refused before 04:00, and tonight later", today, now, got, err)
				}
				for text, days := range map[string]int{"today": 0, "yesterday": -1, "tomorrow": 1, "2 days ago": -2, "last " + diary.Tonight(now).Weekday().String(): -7} {
					got, err := diary.ParseWhen(text, now)
					if now.Hour() >= 4 && (err != nil || got != diary.DateOf(now).AddDays(days)) {
						t.Errorf("%s at %v: got %v, %v", text, now, got, err)
					}
					want := "could mean two nights, because it is after midnight: write " + map[int]string{
						0:  diary.Tonight(now).AddDays(1).Format(diary.LongDate) + " or tonight for that of " + diary.Tonight(now).Format(diary.DayDate),
						-1: "tonight for that of " + diary.Tonight(now).Format(diary.DayDate) + " or last night for that of " + diary.LastNight(now).Format(diary.DayDate),
						-2: "last night for that of " + diary.LastNight(now).Format(diary.DayDate) + " or " + diary.LastNight(now).AddDays(-1).Format(diary.LongDate),
						-7: "tonight for that of " + diary.Tonight(now).Format(diary.DayDate) + " or " + diary.Tonight(now).AddDays(-7).Format(diary.LongDate),
					}[days]
					if now.Hour() < 4 && (err == nil || !strings.Contains(err.Error(), want)) {
						t.Errorf("%s at %v: got %v, %v, want it refused", text, now, got, err)
					}
				}
			}
		}
	}
}

// TestParseWhen_refusesWhatLeavesTheDayOpen holds every wrong date that one can think of.
func TestParseWhen_refusesWhatLeavesTheDayOpen(t *testing.T) {
	const open, none = "is not a day that calmcalf understands; write a day such as", "is not a date: there is no "
	for text, want := range map[string]string{
		"":                       "no day is named; write a day such as",
		" \t ":                   "no day is named",
		"3/11":                   "could be two days, because some countries write the day first and others the month; write a day such as",
		"11/3/2026":              "could be two days",
		"03-11-2026":             "could be two days",
		"20.11.26":               "has only two digits for the year",
		"3 nov 26":               "has only two digits for the year",
		"11/20/26":               "has only two digits for the year",
		"3":                      open,
		"2026":                   open,
		"nov":                    open,
		"nov 2026":               open,
		"m":                      open,
		"tu":                     open,
		"3 nov 2026 extra":       open,
		"3 nov 12026":            open,
		"3 jan feb":              open,
		"last nov":               open,
		"last week":              open,
		"next week":              open,
		"next 3 nov":             open,
		"a month ago":            open,
		"half a week ago":        open,
		"friday saturday":        open,
		"yesterday tonight":      open,
		"2.5 days ago":           open,
		"9999999 days ago":       open,
		"3.13.":                  open,
		"20/20/2026":             open,
		"3..2026":                open,
		"2026-11":                open,
		"20261120":               open,
		"1763596800":             open, // seconds since 1970
		"1763596800000":          open,
		"-1":                     open,
		"+3 nov":                 open,
		"٣ nov":                  open,
		"2026-11-٢٠":             open,
		"２０２６-11-20":             open,
		"3 nov\x00":              open,
		"\x1b[2J":                open,
		"2026-11-20; rm":         open,
		"31 nov":                 none + "31 November; write a day such as",
		"0 nov":                  none + "0 November",
		"30.2.":                  none + "30 February",
		"31 Feb":                 none + "31 February",
		"31/02/2026":             none + "31 February 2026",
		"2026-02-31":             none + "31 February 2026",
		"29 feb 2025":            none + "29 February 2025",
		"29 feb 1900":            none + "29 February 1900",
		"2026-00-10":             open,
		"2026-13-10":             open,
		"2026-11-00":             none + "0 November 2026",
		"0000-01-01":             none + "1 January 0000",
		"10000-01-01":            open,
		"Monday 20 November":     "is not right: 20 November 2026 is a Friday",
		"03:10":                  "has a time in it, but only the day is needed",
		"2026-11-20T03:10":       "has a time in it",
		"2026-11-20 03:10":       "has a time in it",
		strings.Repeat("a", 500): "...",
	} {
		got, err := diary.ParseWhen(text, sunday)
		if err == nil || !got.IsZero() || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, %v, want it refused with %q", text, got, err, want)
		}
	}
}

// TestParseWhen_readsWhatDatesAreWrittenAs: every layout, up to a year back where the year is
// not written.
func TestParseWhen_readsWhatDatesAreWrittenAs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		date := diary.Date{Year: 1, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 9997*365).Draw(t, "day"))
		for _, layout := range []string{diary.MidDate, diary.DayMidDate, diary.LongDate, diary.FullDate, "2006-01-02", "Jan 2 2006", "January 2, 2006", "2.1.2006", "Mon, 02 Jan 2006"} {
			if got, err := diary.ParseWhen(date.Format(layout), sunday); err != nil || got != date {
				t.Fatalf("%q: got %v, %v, want %v", date.Format(layout), got, err, date)
			}
		}
		now := date.AddDays(rapid.IntRange(0, 364).Draw(t, "since")).AtDay(22, 0, time.UTC)
		for _, layout := range []string{diary.ShortDate, diary.DayDate, "2 January", "2.1."} {
			if got, err := diary.ParseWhen(date.Format(layout), now); err != nil || got != date {
				t.Fatalf("%q at %v: got %v, %v", date.Format(layout), now, got, err)
			}
		}
		if got, err := diary.ParseWhen(date.Format("Monday"), now); err != nil || got.Weekday() != date.Weekday() || diary.DateOf(now).DaysSince(got) > 6 || got.Compare(diary.DateOf(now)) > 0 {
			t.Fatalf("%v at %v: got %v, %v", date.Weekday(), now, got, err)
		}
	})
}

func FuzzParseWhen(f *testing.F) {
	for _, seed := range []string{"3 nov", "2026-11-03", "last friday", "next friday.", "a fortnight ago", "the day before yesterday", "friday before last", "3.11.2025", "\x1b[2J", "29 feb", "nov 3rd, 2025", "2 days ago", "3/11", "31 feb", "03:10", "Monday 20 November 2026"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, now := range []time.Time{sunday, sunday.Add(4 * time.Hour)} {
			date, err := diary.ParseWhen(text, now)
			if err != nil {
				if !date.IsZero() || !strings.Contains(err.Error(), "write ") {
					t.Errorf("%q: got %v, %v, want an error that says how", text, date, err)
				}
				continue
			}
			for _, layout := range []string{"2006-01-02", diary.FullDate} {
				if again, err := diary.ParseWhen(date.Format(layout), now); err != nil || again != date {
					t.Errorf("%q: got %v, which is no day: %v", text, date, err)
				}
			}
		}
	})
}
