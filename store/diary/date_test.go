package diary_test

import (
	"encoding/json"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

func TestANightIsNamedByItsEvening(t *testing.T) {
	for _, test := range []struct{ at, place, night string }{
		{"2026-11-20 12:00", "UTC", "2026-11-20"},
		{"2026-11-20 12:01", "UTC", "2026-11-20"},
		{"2026-11-20 22:30", "UTC", "2026-11-20"},
		{"2026-11-21 00:20", "UTC", "2026-11-20"},
		{"2026-11-21 03:10", "UTC", "2026-11-20"},
		{"2026-11-21 07:40", "UTC", "2026-11-20"},
		{"2026-11-21 11:59", "UTC", "2026-11-20"},
		{"2027-01-01 03:10", "UTC", "2026-12-31"},
		{"2028-03-01 00:20", "UTC", "2028-02-29"},
		// Summer time begins and ends in the night.
		{"2026-03-29 01:59", "Europe/Berlin", "2026-03-28"},
		{"2026-03-29 03:10", "Europe/Berlin", "2026-03-28"},
		{"2026-03-29 12:00", "Europe/Berlin", "2026-03-29"},
		{"2026-10-25 02:30", "Europe/Berlin", "2026-10-24"},
		{"2026-10-25 11:59", "Europe/Berlin", "2026-10-24"},
		{"2026-03-08 00:20", "America/New_York", "2026-03-07"},
		{"2026-03-08 03:10", "America/New_York", "2026-03-07"},
		{"2026-11-01 01:30", "America/New_York", "2026-10-31"},
		{"2026-11-01 12:01", "America/New_York", "2026-11-01"},
	} {
		if got := diary.NightOf(clock(t, test.at, test.place)).String(); got != test.night {
			t.Errorf("night of %s in %s: got %s, want %s", test.at, test.place, got, test.night)
		}
	}
}

func TestLastNightAndTonight(t *testing.T) {
	for _, test := range []struct{ at, place, last, tonight string }{
		{"2026-11-20 18:00", "UTC", "2026-11-19", "2026-11-20"},
		{"2026-11-20 23:59", "UTC", "2026-11-19", "2026-11-20"},
		{"2026-11-21 00:00", "UTC", "2026-11-19", "2026-11-20"},
		{"2026-11-21 00:30", "UTC", "2026-11-19", "2026-11-20"},
		{"2026-11-21 03:59", "UTC", "2026-11-19", "2026-11-20"},
		{"2026-11-21 04:00", "UTC", "2026-11-20", "2026-11-21"},
		{"2026-11-21 07:40", "UTC", "2026-11-20", "2026-11-21"},
		{"2026-11-21 11:59", "UTC", "2026-11-20", "2026-11-21"},
		{"2026-11-21 12:00", "UTC", "2026-11-20", "2026-11-21"},
		{"2026-11-21 18:00", "UTC", "2026-11-20", "2026-11-21"},
		{"2027-01-01 00:30", "UTC", "2026-12-30", "2026-12-31"},
		{"2028-03-01 03:59", "UTC", "2028-02-28", "2028-02-29"},
		{"2026-03-29 03:10", "Europe/Berlin", "2026-03-27", "2026-03-28"},
		{"2026-03-29 04:00", "Europe/Berlin", "2026-03-28", "2026-03-29"},
		{"2026-10-25 02:30", "Europe/Berlin", "2026-10-23", "2026-10-24"},
		{"2026-10-25 04:00", "Europe/Berlin", "2026-10-24", "2026-10-25"},
	} {
		at := clock(t, test.at, test.place)
		if got := diary.LastNight(at).String(); got != test.last {
			t.Errorf("last night at %s in %s: got %s, want %s", test.at, test.place, got, test.last)
		}
		if got := diary.Tonight(at).String(); got != test.tonight {
			t.Errorf("tonight at %s in %s: got %s, want %s", test.at, test.place, got, test.tonight)
		}
	}
}

// The rules in other words, at every minute of two days: last night has had its morning,
// tonight is the night under way but for the morning, and nothing lies between the two.
func TestLastNightAndTonightAtEveryMinute(t *testing.T) {
	for _, place := range []string{"UTC", "Europe/Berlin", "America/New_York"} {
		start := clock(t, "2026-10-24 00:00", place)
		for at := start; at.Before(start.Add(48 * time.Hour)); at = at.Add(time.Minute) {
			night, last, tonight := diary.NightOf(at), diary.LastNight(at), diary.Tonight(at)
			if diary.IsMorning(at) {
				night = night.AddDays(1)
			}
			if tonight != night || last != night.AddDays(-1) || diary.DayOf(at) != tonight {
				t.Fatalf("at %v: got last night %v, tonight %v and the day of %v, want tonight %v", at, last, tonight, diary.DayOf(at), night)
			}
		}
	}
}

func TestEveryMinuteOfANightBelongsToItInSummerTimeToo(t *testing.T) {
	for place, evenings := range map[string][]string{
		"Europe/Berlin":    {"2026-03-28", "2026-10-24", "2026-06-01"},
		"America/New_York": {"2026-03-07", "2026-10-31", "2026-06-01"},
	} {
		for _, evening := range evenings {
			night := day(t, evening)
			noon := clock(t, evening+" 12:00", place)
			next := clock(t, night.AddDays(1).String()+" 12:00", place)
			for at := noon; at.Before(next); at = at.Add(time.Minute) {
				if got := diary.NightOf(at); got != night {
					t.Fatalf("night of %v: got %v, want %v", at, got, night)
				}
			}
			if got := diary.NightOf(next); got != night.AddDays(1) {
				t.Errorf("night of %v: got %v, want the next", next, got)
			}
		}
	}
}

func TestMorningIsFromFourToNoon(t *testing.T) {
	for at, want := range map[string]bool{"03:59": false, "04:00": true, "11:59": true, "12:00": false, "23:00": false} {
		if got := diary.IsMorning(clock(t, "2026-11-20 "+at, "UTC")); got != want {
			t.Errorf("%s: got %v, want %v", at, got, want)
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
