package diary_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

func TestTimesOfDayAreReadAsTheyAreSaid(t *testing.T) {
	for text, want := range map[string]string{
		"03:10": "03:10", "3:10": "03:10", "03.10": "03:10", "3.10": "03:10", "at 22:30": "22:30", "00:00": "00:00", "23:59": "23:59",
		"3 am": "03:00", "3am": "03:00", "3:10am": "03:10", "3.10 AM": "03:10", "3 a.m.": "03:00", "3:10 p.m.": "15:10",
		"0310": "03:10", "2330": "23:30", "3h10": "03:10", "3h": "03:00", "03h10": "03:10", "about 3 am": "03:00", "22:30 in the evening": "22:30", "14:30 pm": "14:30", "midday": "12:00",
		"10 at night": "22:00", "half past two at night": "02:30", "12 at night": "00:00", "3 in the night": "03:00",
		"2 in the morning": "02:00", "half past two in the morning": "02:30", "quarter to three am": "02:45", "two thirty pm": "14:30", "ten to one in the morning": "00:50", "3 o'clock in the morning": "03:00",
		"12 am": "00:00", "12:30 am": "00:30", "12 pm": "12:00", "12:30pm": "12:30", "midnight": "00:00", "noon": "12:00",
	} {
		got, err := diary.ParseTime(text)
		if clock := fmt.Sprintf("%02d:%02d", got.Hour, got.Minute); err != nil || clock != want {
			t.Errorf("%q: got %s, %v, want %s", text, clock, err, want)
		}
	}
	for text, want := range map[string]string{
		"": "is not a time of day: write a time such as 03:10", "3": `"3" could be in the morning or in the afternoon: write it as 03:00 or 15:00`, "at 12": "write it as 00:00 or 12:00", "0": "not a time", "13": "not a time", "6 at night": "not a time", "24:00": "not a time", "25:00": "not a time", "12:60": "not a time",
		"3:1": "not a time", "13 am": "not a time", "0 pm": "not a time", "3:10:00": "not a time", "3:10 x": "not a time", "-3:10": "not a time",
		"٣:١٠": "not a time", "99999999999999999999:10": "not a time", "3.11.2026": "not a time", "0370": "not a time", "2460": "not a time", "310": "not a time",
		"2:30-3:00": `"2:30-3:00" is not a time`, "0 pm in the morning": "not a time", "13 in the morning": "not a time",
		"half two": `"half two" could be 01:30 or 02:30: write it as one of them`, "half 1": "could be 00:30 or 01:30",
		"ten to three": "write it as 02:50 or 14:50", "twenty-five past 2": "write it as 02:25 or 14:25", "two thirty": "write it as 02:30 or 14:30", "half past 13": "not a time",
		"half past three": "in the morning or in the afternoon: write it as 03:30 or 15:30", "quarter past three": "write it as 03:15 or 15:15",
		"quarter to 4": "write it as 03:45 or 15:45", "a quarter to one": "write it as 00:45 or 12:45", "half past 12": "write it as 00:30 or 12:30",
		"3 o'clock": "write it as 03:00 or 15:00", "12 o’clock": "write it as 00:00 or 12:00",
	} {
		if got, err := diary.ParseTime(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, %v, want it refused with %q", text, got, err, want)
		}
	}
}

func FuzzParseTime(f *testing.F) {
	for _, seed := range []string{"03:10", "3 am", "12:30 pm", "noon", "half past three", "3.10", "24:00", "\x1b[2J", "3:10:"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := diary.ParseTime(text)
		if err != nil {
			return
		}
		at := time.Date(2026, 11, 20, got.Hour, got.Minute, 0, 0, time.UTC)
		for _, layout := range []string{"15:04", "3:04 pm", "3:04PM", "15.04"} {
			if again, err := diary.ParseTime(at.Format(layout)); err != nil || again.Hour != got.Hour || again.Minute != got.Minute {
				t.Errorf("%q: got %v, and %q is read as %v, %v", text, got, at.Format(layout), again, err)
			}
		}
	})
}

func TestDurationsAreReadAsTheyAreSaid(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"45s": 45 * time.Second, "45 seconds": 45 * time.Second, "3m": 3 * time.Minute, "3 min": 3 * time.Minute, "3min": 3 * time.Minute, "3 minutes": 3 * time.Minute,
		"three minutes": 3 * time.Minute, "for 3 min": 3 * time.Minute, "2m30": 150 * time.Second, "2m30s": 150 * time.Second, "2 min 30 s": 150 * time.Second,
		"2 min and 30 s": 150 * time.Second, "1:30 min": 90 * time.Second, "1,5 min": 90 * time.Second, "1.5m": 90 * time.Second,
		"90 s": 90 * time.Second, "1 1/2 min": 90 * time.Second, "1½ min": 90 * time.Second, "2 and a half minutes": 150 * time.Second, "a minute and a half": 90 * time.Second,
		"1/2 min": 30 * time.Second, "a quarter of an hour": 15 * time.Minute, "three quarters of an hour": 45 * time.Minute, "an hour and a half": 90 * time.Minute,
		"twenty minutes": 20 * time.Minute, "forty-five seconds": 45 * time.Second, "thirty five seconds": 35 * time.Second, "about 3 min": 3 * time.Minute, "~3 min": 3 * time.Minute,
		"a minute": time.Minute, "half a minute": 30 * time.Second, "half an hour": 30 * time.Minute, "an hour": time.Hour, "1h30": 90 * time.Minute,
		"7 h 5 min": 7*time.Hour + 5*time.Minute, "12h": 12 * time.Hour, "1 s": time.Second,
	} {
		if got, err := diary.ParseDuration(text); err != nil || got != want {
			t.Errorf("%q: got %v, %v, want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]time.Duration{"4": 4 * time.Minute, "4:30": 270 * time.Second, "4.5": 270 * time.Second, "4m30": 270 * time.Second, "45s": 45 * time.Second} {
		if got, err := diary.ParseMinutes(text); err != nil || got != want {
			t.Errorf("%q minutes: got %v, %v, want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"": "write, for example, 45 s, 3 min", "3": "length of time", "3 min 4": "length of time", "min": "length of time", "30 s 3 min": "length of time", "3 min 3 min": "length of time",
		"-3 min": "length of time", "1:5 min": "length of time", "a few minutes": "length of time", "3 days": "length of time", "1-3 min": "length of time", "½": "length of time", "٣ min": "length of time",
		"0s": "less than a second", "0.4s": "less than a second", "13h": "more than 12 hours", "12 h 1 s": "more than 12 hours", "99999999999999999999h": "more than 12 hours",
	} {
		if got, err := diary.ParseDuration(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, %v, want it refused with %q", text, got, err, want)
		}
	}
}

func FuzzParseDuration(f *testing.F) {
	for _, seed := range []string{"45s", "3 min", "2m30", "1:30 min", "half an hour", "4", "4:30", "1e9h", "0.4s", "3 min 4", "1h1m1s"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, parse := range []func(string) (time.Duration, error){diary.ParseDuration, diary.ParseMinutes} {
			d, err := parse(text)
			if err != nil {
				continue
			}
			if d < time.Second || d > diary.MaxDuration || d%time.Second != 0 {
				t.Errorf("%q: got %v", text, d)
			}
			if again, err := parse(diary.Minutes(d)); err != nil || diary.Minutes(again) != diary.Minutes(d) || d < time.Hour && again != d {
				t.Errorf("%q: got %v, described as %q, which is read as %v, %v", text, d, diary.Minutes(d), again, err)
			}
		}
	})
}

// TestEveryDurationIsReadAsItIsDescribed: from an hour on it is described to the minute.
func TestEveryDurationIsReadAsItIsDescribed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := time.Duration(rapid.IntRange(1, 3599).Draw(t, "seconds")) * time.Second
		if rapid.Bool().Draw(t, "hours") {
			d = time.Duration(rapid.IntRange(60, 720).Draw(t, "minutes")) * time.Minute
		}
		for _, words := range []string{diary.Minutes(d), d.String()} {
			if got, err := diary.ParseDuration(words); err != nil || got != d {
				t.Fatalf("%q: got %v, %v, want %v", words, got, err, d)
			}
		}
	})
}

// TestATimeThatTheClockSkips_isSaid: on one night a year an hour does not come, and on another
// one comes twice, of which the first is meant.
func TestATimeThatTheClockSkips_isSaid(t *testing.T) {
	for _, test := range []struct{ night, place, text, want string }{
		{"2026-03-28", "Europe/Berlin", "02:30", ""},
		{"2026-03-28", "Europe/Berlin", "2 am", ""},
		{"2026-03-28", "Europe/Berlin", "01:59", "2026-03-29T01:59:00+01:00"},
		{"2026-03-28", "Europe/Berlin", "03:00", "2026-03-29T03:00:00+02:00"},
		{"2026-03-27", "Europe/Berlin", "02:30", "2026-03-28T02:30:00+01:00"},
		{"2026-10-24", "Europe/Berlin", "01:59", "2026-10-25T01:59:00+02:00"},
		{"2026-10-24", "Europe/Berlin", "02:00", "2026-10-25T02:00:00+02:00"},
		{"2026-10-24", "Europe/Berlin", "02:30", "2026-10-25T02:30:00+02:00"},
		{"2026-10-24", "Europe/Berlin", "03:00", "2026-10-25T03:00:00+01:00"},
		{"2026-10-24", "Europe/Berlin", "23:00", "2026-10-24T23:00:00+02:00"},
		{"2026-03-07", "America/New_York", "02:30", ""},
		{"2026-10-31", "America/New_York", "01:30", "2026-11-01T01:30:00-04:00"},
		{"2026-10-31", "America/New_York", "02:00", "2026-11-01T02:00:00-05:00"},
		{"2026-10-03", "Australia/Lord_Howe", "02:15", ""}, // by half an hour
		{"2026-04-04", "Australia/Lord_Howe", "01:45", "2026-04-05T01:45:00+11:00"},
	} {
		cramp, err := diary.ParseCramp(test.text, day(t, test.night), zone(t, test.place))
		if got := cramp.At.Format(time.RFC3339); test.want != "" && (err != nil || got != test.want) {
			t.Errorf("%s in %s, %s: got %s, %v, want %s", test.night, test.place, test.text, got, err, test.want)
		}
		if test.want == "" && (err == nil || !strings.Contains(err.Error(), "did not exist that night, because the clocks went forward: write")) {
			t.Errorf("%s in %s, %s: got %v, %v", test.night, test.place, test.text, cramp, err)
		}
	}
}
