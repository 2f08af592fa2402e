package diary_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
)

func TestACallForHelpIsAboutTheLastCrampThatItMayBe(t *testing.T) {
	at := func(minute int) time.Time { return friday.At(3, minute, time.UTC) }
	n := diary.Night{Date: friday, Cramps: []diary.Cramp{
		{ID: "closed", At: at(5)},
		{ID: "left", At: at(10), Side: routines.Left, Open: true},
		{ID: "calf", At: at(20), Muscle: diary.Calf, Open: true},
	}}
	for _, c := range []struct {
		name    string
		details diary.Cramp
		want    string
	}{
		{"the last open one", diary.Cramp{At: at(21)}, "calf"},
		{"of another muscle", diary.Cramp{At: at(21), Muscle: diary.Foot}, "left"},
		{"of another muscle and leg", diary.Cramp{At: at(21), Muscle: diary.Foot, Side: routines.Right}, ""},
		{"29 minutes later", diary.Cramp{At: at(49)}, "calf"},
		{"30 minutes later", diary.Cramp{At: at(50)}, ""},
		{"by a clock that was set back", diary.Cramp{At: at(-9)}, "calf"},
		{"at no known time", diary.Cramp{}, "calf"},
	} {
		got := ""
		if open := n.OpenCramp(c.details); open != nil {
			got = open.ID
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheCrampsOfACheckInCloseOpenOnes(t *testing.T) {
	at := friday.At(3, 10, time.UTC)
	n := diary.Night{Date: friday, Cramps: []diary.Cramp{{ID: "a", At: at, Side: routines.Left, Open: true}, {ID: "b", Severity: new(4)}}}
	got := n.Closing([]diary.Cramp{
		{ID: "x", Side: routines.Right},
		{ID: "y", Side: routines.Left, Severity: new(7), Woke: new(true), Different: true},
		{ID: "z", Side: routines.Left},
	})
	want := []diary.Cramp{
		{ID: "x", Side: routines.Right},
		{ID: "a", At: at, Side: routines.Left, Severity: new(7), Woke: new(true), Different: true},
		{ID: "z", Side: routines.Left}, // the open one is closed by now
	}
	if diff := cmp.Diff(want, got); diff != "" || !n.Cramps[0].Open {
		t.Errorf("open in the night: %v, and\n%s", n.Cramps[0].Open, diff)
	}
}

// TestACheckInClosesTheOpenCrampOfItsPlace, and none of another place.
func TestACheckInClosesTheOpenCrampOfItsPlace(t *testing.T) {
	for words, want := range map[string]string{
		"left calf 7":                  "left",
		"calf 7":                       "first",
		"right foot 7":                 "foot",
		"foot 7":                       "foot",
		"right 7":                      "foot",
		"right calf 7":                 "first",
		"left foot":                    "left",
		"both":                         "first",
		"7":                            "first",
		"left calf 05:30":              "new0",
		"left calf 03:20, left calf 4": "left first",
		"right foot 4; left calf 7; 3": "foot left first",
	} {
		n := diary.Night{Date: friday, Cramps: []diary.Cramp{
			{ID: "first", At: friday.At(3, 0, time.UTC), Open: true},
			{ID: "left", At: friday.At(3, 10, time.UTC), Side: routines.Left, Open: true},
			{ID: "foot", At: friday.At(3, 20, time.UTC), Side: routines.Right, Muscle: diary.Foot, Open: true},
		}}
		cramps, err := diary.ParseCramps([]string{words}, friday, time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		for i := range cramps {
			cramps[i].ID = fmt.Sprint("new", i)
		}
		var ids []string
		for _, c := range n.Closing(cramps) {
			ids = append(ids, c.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%s: got %q, want %q", words, got, want)
		}
	}
}

// TestAnOpenCrampIsFoundByEitherHour of the night on which the clock shows one twice.
func TestAnOpenCrampIsFoundByEitherHour(t *testing.T) {
	summer, winter := time.FixedZone("", 2*3600), time.FixedZone("", 3600)
	night := diary.Date{Year: 2026, Month: 10, Day: 24}
	n := diary.Night{Date: night, Cramps: []diary.Cramp{{ID: "a", At: night.At(2, 30, summer), Open: true}}}
	for typed, same := range map[time.Time]bool{night.At(2, 30, winter): true, night.At(2, 45, summer): true, night.At(3, 0, winter): false} {
		if got := n.Closing([]diary.Cramp{{ID: "x", At: typed}}); (got[0].ID == "a") != same {
			t.Errorf("%v: got %+v, want the open one: %v", typed, got[0], same)
		}
	}
}

func TestLengthOf(t *testing.T) {
	for length, want := range map[time.Duration]int{
		time.Second: 0, 59 * time.Second: 0, time.Minute: 1, 3*time.Minute - 1: 1, 3 * time.Minute: 2,
		5 * time.Minute: 3, 10 * time.Minute: 3, 10*time.Minute + 1: 4, 12 * time.Hour: 4,
	} {
		if got := diary.LengthOf(length); got != want {
			t.Errorf("%v: got %d, want %d", length, got, want)
		}
	}
}

func TestAVeryLongCramp_isDoubted(t *testing.T) {
	for words, doubted := range map[string]bool{"left calf": false, "10 min": false, "2 h": false, "2 h 1 min": true, "12 h": true} {
		c, err := diary.ParseCramp(words, friday, time.UTC)
		if err != nil || c.Doubt() != nil != doubted {
			t.Errorf("%s: got %v, %v", words, err, c.Doubt())
		}
	}
}
