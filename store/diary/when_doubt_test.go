package diary_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestANightThatWasProbablyNotMeantIsAQuestion(t *testing.T) {
	latest, none := diary.Date{Year: 2026, Month: 11, Day: 28}, diary.Date{}
	for _, test := range []struct {
		night, first string // "" is an empty journal
		meant, why   string
	}{
		{"2026-11-28", "", "", ""},
		{"2024-11-28", "", "", ""},
		{"2024-11-27", "", "2026-11-27", "more than 2 years ago"},
		{"2006-11-23", "", "2026-11-23", "more than 2 years ago"},
		{"2006-11-23", "2026-03-01", "2026-11-23", "more than 2 years ago"},
		{"2021-11-23", "2020-03-01", "", ""},
		{"2019-11-23", "2020-03-01", "2026-11-23", "more than 2 years ago"},
		{"2004-02-29", "", "2024-02-29", "more than 2 years ago"},
		{"0001-12-31", "", "2025-12-31", "more than 2 years ago"},
		{"2026-11-29", "", "", "the night of Sunday 29 November 2026 is still to come; the latest that you can choose is Saturday 28 November 2026"},
		{"2027-05-27", "", "", "still to come"},
		{"2027-11-23", "", "", "still to come"},
		{"2062-11-23", "2020-03-01", "", "still to come"},
		{"9999-12-31", "", "", "still to come"},
	} {
		night, first := day(t, test.night), none
		if test.first != "" {
			first = day(t, test.first)
		}
		err := diary.CheckNight(test.night, night, first, latest)
		var slip *diary.Slip
		if asks := errors.As(err, &slip); asks != (test.meant != "") || (err != nil) != (test.why != "") || err != nil && !strings.Contains(err.Error(), test.why) {
			t.Errorf("%s after %s: got %v, want ... %s ...", test.night, test.first, err, test.why)
		}
		if slip != nil && (slip.Meant != test.meant || slip.Typed != test.night || diary.CheckNight(slip.Meant, day(t, slip.Meant), day(t, slip.Meant), latest) != nil) {
			t.Errorf("%s: got %+v", test.night, slip)
		}
	}
}

// TestADayWithoutItsYear_isNotTheOneThatHasJustGone: on 28 November, "29 nov" may be tomorrow.
func TestADayWithoutItsYear_isNotTheOneThatHasJustGone(t *testing.T) {
	latest := diary.Date{Year: 2026, Month: 11, Day: 28}
	now := latest.At(22, 0, time.UTC)
	for typed, asks := range map[string]bool{
		"29 nov": true, "29.11.": true, "25 dec": true, "27 jan": true, "28 nov": false, "28 jan": false, "27 nov": false,
		"29 nov 2025": false, "2025-11-29": false,
	} {
		night, err := diary.ParseWhen(typed, now)
		if err != nil {
			t.Fatal(err)
		}
		if err := diary.CheckNight(typed, night, diary.Date{}, latest); (err != nil) != asks {
			t.Errorf("%q: got %v", typed, err)
		}
	}
}
