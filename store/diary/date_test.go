package diary_test

import (
	"encoding/json"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

// TestTheNightsThatAnInstantNames holds the rules at their edges: noon, midnight, 04:00, the
// changes to and from summer time, the end of a year and a leap day.
func TestTheNightsThatAnInstantNames(t *testing.T) {
	for _, test := range []struct{ at, place, night, last, tonight string }{
		{"2026-11-20 12:00", "UTC", "2026-11-20", "2026-11-19", "2026-11-20"},
		{"2026-11-20 18:00", "UTC", "2026-11-20", "2026-11-19", "2026-11-20"},
		{"2026-11-20 23:59", "UTC", "2026-11-20", "2026-11-19", "2026-11-20"},
		{"2026-11-21 00:00", "UTC", "2026-11-20", "2026-11-19", "2026-11-20"},
		{"2026-11-21 03:59", "UTC", "2026-11-20", "2026-11-19", "2026-11-20"},
		{"2026-11-21 04:00", "UTC", "2026-11-20", "2026-11-20", "2026-11-21"},
		{"2026-11-21 11:59", "UTC", "2026-11-20", "2026-11-20", "2026-11-21"},
		{"2026-11-21 12:00", "UTC", "2026-11-21", "2026-11-20", "2026-11-21"},
		{"2027-01-01 00:30", "UTC", "2026-12-31", "2026-12-30", "2026-12-31"},
		{"2027-01-01 04:00", "UTC", "2026-12-31", "2026-12-31", "2027-01-01"},
		{"2028-03-01 03:59", "UTC", "2028-02-29", "2028-02-28", "2028-02-29"},
		{"2026-03-29 01:59", "Europe/Berlin", "2026-03-28", "2026-03-27", "2026-03-28"},
		{"2026-03-29 03:10", "Europe/Berlin", "2026-03-28", "2026-03-27", "2026-03-28"},
		{"2026-03-29 04:00", "Europe/Berlin", "2026-03-28", "2026-03-28", "2026-03-29"},
		{"2026-10-25 02:30", "Europe/Berlin", "2026-10-24", "2026-10-23", "2026-10-24"},
		{"2026-10-25 04:00", "Europe/Berlin", "2026-10-24", "2026-10-24", "2026-10-25"},
		{"2026-10-25 11:59", "Europe/Berlin", "2026-10-24", "2026-10-24", "2026-10-25"},
		{"2026-03-08 03:10", "America/New_York", "2026-03-07", "2026-03-06", "2026-03-07"},
		{"2026-11-01 01:30", "America/New_York", "2026-10-31", "2026-10-30", "2026-10-31"},
		{"2026-11-01 12:01", "America/New_York", "2026-11-01", "2026-10-31", "2026-11-01"},
	} {
		at := clock(t, test.at, test.place)
		night, last, tonight := diary.NightOf(at), diary.LastNight(at), diary.Tonight(at)
		if night != day(t, test.night) || last != day(t, test.last) || tonight != day(t, test.tonight) {
			t.Errorf("%s in %s: got the night of %v, last night %v and tonight %v, want %s, %s, %s", test.at, test.place, night, last, tonight, test.night, test.last, test.tonight)
		}
	}
}

// TestTheNightsThatEveryMinuteNames holds the rules in other words, over both changes of the
// clock and the end of a year: a night goes from noon to noon, last night has had its morning,
// tonight is the night under way but for the morning, and nothing lies between the two.
func TestTheNightsThatEveryMinuteNames(t *testing.T) {
	for _, place := range []string{"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"} {
		for _, noon := range []string{"2026-03-07", "2026-03-28", "2026-04-04", "2026-10-03", "2026-10-24", "2026-10-31", "2026-12-31", "2028-02-28"} {
			night, end := day(t, noon), clock(t, day(t, noon).AddDays(1).String()+" 12:00", place)
			for at := clock(t, noon+" 12:00", place); at.Before(end); at = at.Add(time.Minute) {
				tonight, part := night, diary.DayPart(0)
				for p, start := range []int{diary.Morning: 4, diary.Afternoon: 12, diary.Bedtime: 18} {
					if at.Hour() >= start {
						part = diary.DayPart(p)
					}
				}
				if part == diary.Morning {
					tonight = night.AddDays(1)
				}
				if diary.NightOf(at) != night || diary.Tonight(at) != tonight || diary.DayOf(at) != tonight ||
					diary.LastNight(at) != tonight.AddDays(-1) || diary.PartOfDay(at) != part {
					t.Fatalf("at %v: got the night of %v, last night %v and tonight %v, want %v and tonight %v", at, diary.NightOf(at), diary.LastNight(at), diary.Tonight(at), night, tonight)
				}
			}
			if got := diary.NightOf(end); got != night.AddDays(1) {
				t.Errorf("night of %v: got %v, want the next", end, got)
			}
		}
	}
}

func anyDate(t *rapid.T, label string) diary.Date {
	d := diary.Date{Year: rapid.IntRange(1, 9998).Draw(t, label+" year"), Month: time.January, Day: 1}
	return d.AddDays(rapid.IntRange(0, 364).Draw(t, label+" day"))
}

func TestDaysAreCountedThroughLeapYearsAndSummerTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, days := anyDate(t, "date"), rapid.IntRange(-300, 300).Draw(t, "days")
		later := d.AddDays(days)
		if got := later.DaysSince(d); got != days {
			t.Fatalf("%v is %d days after %v, want %d", later, got, d, days)
		}
		if got := later.AddDays(-days); got != d {
			t.Fatalf("got %v back, want %v", got, d)
		}
		if got := later.Compare(d); got > 0 != (days > 0) || got < 0 != (days < 0) {
			t.Fatalf("%v compared to %v: got %d", later, d, got)
		}
		if got := int(later.Weekday()-d.Weekday()+7) % 7; got != (days%7+7)%7 {
			t.Fatalf("%v is a %v, %v is a %v", d, d.Weekday(), later, later.Weekday())
		}
		one := later
		for range max(days, 0) {
			one = one.AddDays(-1)
		}
		if days > 0 && one != d {
			t.Fatalf("day by day: got %v, want %v", one, d)
		}
	})
}

func TestTheDaysAroundALeapDay(t *testing.T) {
	for _, test := range []struct {
		from string
		days int
		want string
	}{
		{"2028-02-28", 1, "2028-02-29"},
		{"2028-02-28", 2, "2028-03-01"},
		{"2027-02-28", 1, "2027-03-01"},
		{"2100-02-28", 1, "2100-03-01"},
		{"2000-03-01", -1, "2000-02-29"},
		{"2026-12-31", 1, "2027-01-01"},
	} {
		if got := day(t, test.from).AddDays(test.days).String(); got != test.want {
			t.Errorf("%s and %d days: got %s, want %s", test.from, test.days, got, test.want)
		}
	}
	if got := day(t, "2026-11-20").AddMonths(-2).String(); got != "2026-09-20" {
		t.Errorf("two months before: got %s", got)
	}
}

func TestADateIsWrittenAsItIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate(t, "date")
		data, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var got diary.Date
		if err := json.Unmarshal(data, &got); err != nil || got != d {
			t.Fatalf("%s: got %v, %v, want %v", data, got, err, d)
		}
	})
	for _, text := range []string{"", "2026-2-3", "2026-02-30", "20.11.2026", "0000-01-01", "2026-11-20T03:10"} {
		if d, err := diary.ParseDate(text); err == nil {
			t.Errorf("%q: got %v, want it refused", text, d)
		}
	}
	if !(diary.Date{}).IsZero() || day(t, "2026-11-20").IsZero() {
		t.Error("the zero Date alone is no day")
	}
}

// TestTheNextTurnIsTheFirstChange over both changes of the clock, at a quarter of an hour
// and at a second before and after each, and where the clock skips midnight.
func TestTheNextTurnIsTheFirstChange(t *testing.T) {
	for _, place := range []string{"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Asuncion"} {
		for _, date := range []string{"2026-03-28", "2026-10-03", "2026-10-24", "2026-11-20", "2023-09-30"} {
			start := clock(t, date+" 12:00", place)
			for passed := time.Duration(0); passed < 36*time.Hour; passed += 15 * time.Minute {
				for _, off := range []time.Duration{-time.Second, 0, time.Second} {
					at := start.Add(passed + off)
					next := diary.NextTurn(at)
					if before := next.Add(-time.Nanosecond); !next.After(at) || diary.PartOfDay(before) != diary.PartOfDay(at) || diary.PartOfDay(next) == diary.PartOfDay(at) {
						t.Fatalf("%v: got %v, want the next change of the part", at, next)
					}
				}
			}
		}
	}
}

func TestSayNight(t *testing.T) {
	for night, want := range map[string]string{
		"2026-11-26": "Thursday night (26 to 27 November 2026)",
		"2026-11-30": "Monday night (30 November to 1 December 2026)",
		"2026-12-31": "Thursday night (31 December 2026 to 1 January 2027)",
	} {
		if got := diary.SayNight(day(t, night)); got != want {
			t.Errorf("%s: got %q, want %q", night, got, want)
		}
	}
}
