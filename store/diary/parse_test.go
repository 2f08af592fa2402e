package diary_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestACrampIsReadFromWordsAndDescribed(t *testing.T) {
	for _, test := range []struct{ text, json, words string }{
		{
			"left calf 7 3m 03:10 woke sore",
			`{"id":"","side":"left","muscle":"calf","severity":7,"duration_s":180,"at":"2026-11-21T03:10:00+01:00","woke":true,"sore":true}`,
			"left calf 7/10 3 min 03:10 woke me sore next day",
		},
		{"WOKE 45s 0 R foot", `{"id":"","side":"right","muscle":"foot","severity":0,"duration_s":45,"woke":true}`, "right foot 0/10 45 s woke me"},
		{"both quad 3m30s", `{"id":"","side":"both","muscle":"quad","duration_s":210}`, "both legs thigh front 3 min 30 s"},
		{"hamstring 22:30", `{"id":"","muscle":"hamstring","at":"2026-11-20T22:30:00+01:00"}`, "thigh back 22:30"},
		{"10", `{"id":"","severity":10}`, "10/10"},
	} {
		cramp, err := diary.ParseCramp(test.text, day(t, "2026-11-20"), zone(t, "Europe/Berlin"))
		if err != nil {
			t.Errorf("%q: %v", test.text, err)
			continue
		}
		if data, err := json.Marshal(cramp); err != nil || string(data) != test.json {
			t.Errorf("%q: %v\n got %s\nwant %s", test.text, err, data, test.json)
		}
		if got := cramp.String(); got != test.words {
			t.Errorf("%q: got %q, want %q", test.text, got, test.words)
		}
	}
	if got := (diary.Cramp{}).String(); got != "no details" {
		t.Errorf("nothing known: got %q", got)
	}
}

func TestWordsThatAreNotUnderstoodAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "without a word",
		"left arm":         `"arm"`,
		"11":               "11",
		"-1":               "-1",
		"25:00":            `"25:00"`,
		"13h":              "13h",
		"0s":               "0s",
		"10ms":             "10ms",
		"499ms":            "499ms",
		"left right":       `"right"`,
		"left left":        `"left"`,
		"3 4":              `"4"`,
		"calf foot":        `"foot"`,
		"woke calf 7 woke": `"woke"`,
	} {
		cramp, err := diary.ParseCramp(text, day(t, "2026-11-20"), time.UTC)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, %v, want an error with %s", text, cramp, err, want)
		}
	}
}

func TestDurationsAndCountsInWords(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 s", 45 * time.Second: "45 s", time.Minute: "1 min", 270 * time.Second: "4 min 30 s",
		time.Hour: "1 h", 7*time.Hour + 5*time.Minute: "7 h 5 min", 59*time.Second + 600*time.Millisecond: "1 min",
	} {
		if got := diary.Minutes(d); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
	for n, want := range map[int]string{0: "no cramps", 1: "1 cramp", 2: "2 cramps"} {
		if got := diary.CountCramps(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestDescribeCramps_countsThoseWithoutDetails(t *testing.T) {
	foot := diary.Cramp{Muscle: diary.Foot}
	for _, tt := range []struct {
		cramps []diary.Cramp
		want   []string
	}{
		{nil, nil},
		{[]diary.Cramp{foot, foot}, []string{"foot", "foot"}},
		{make([]diary.Cramp, 40), []string{"no details"}},
		{[]diary.Cramp{{}, foot, {}}, []string{"foot", "2 without details"}},
	} {
		if got := diary.DescribeCramps(tt.cramps); !slices.Equal(got, tt.want) {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
