package diary_test

import (
	"encoding/json"
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
		{"both quad 3m30s", `{"id":"","side":"both","muscle":"quad","duration_s":210}`, "front of both thighs 3 min 30 s"},
		{"hamstring 22:30", `{"id":"","muscle":"hamstring","at":"2026-11-20T22:30:00+01:00"}`, "back of the thigh 22:30"},
		{"in my left leg, ", `{"id":"","side":"left"}`, "left"},
		{"back of the thigh 7 / 10 for half an hour at 3 am", `{"id":"","muscle":"hamstring","severity":7,"duration_s":1800,"at":"2026-11-21T03:00:00+01:00"}`, "back of the thigh 7/10 30 min 03:00"},
		{"both legs seven out of ten 1,5 min 3.10", `{"id":"","side":"both","severity":7,"duration_s":90,"at":"2026-11-21T03:10:00+01:00"}`, "both legs 7/10 1 min 30 s 03:10"},
		{"7 3 min", `{"id":"","severity":7,"duration_s":180}`, "7/10 3 min"},
		{"12:30 pm woke", `{"id":"","at":"2026-11-20T12:30:00+01:00","woke":true}`, "12:30 pm woke me"},
		{"15:30", `{"id":"","at":"2026-11-20T15:30:00+01:00"}`, "3:30 pm"},
		{"03:10 l", `{"id":"","side":"left","at":"2026-11-21T03:10:00+01:00"}`, "left 03:10"},
		{"midnight", `{"id":"","at":"2026-11-21T00:00:00+01:00"}`, "00:00"},
		{"10", `{"id":"","severity":10}`, "10/10"},
		{"I had a cramp in my left calf in the night at 3am for 2 minutes", `{"id":"","side":"left","muscle":"calf","duration_s":120,"at":"2026-11-21T03:00:00+01:00"}`, "left calf 2 min 03:00"},
		{"at 7/10 for 3 min", `{"id":"","severity":7,"duration_s":180}`, "7/10 3 min"},
		{"at 3 in the morning", `{"id":"","at":"2026-11-21T03:00:00+01:00"}`, "03:00"},
		{"Left calf 4/10.", `{"id":"","side":"left","muscle":"calf","severity":4}`, "left calf 4/10"},
		{"left calf. 7. For 3 min. At 03:10. Woke me!", `{"id":"","side":"left","muscle":"calf","severity":7,"duration_s":180,"at":"2026-11-21T03:10:00+01:00","woke":true}`, "left calf 7/10 3 min 03:10 woke me"},
		{"a cramp", `{"id":""}`, "no details"},
		{"sore", `{"id":"","sore":true}`, "sore next day"},
		{"sore 30h", `{"id":"","sore_h":30}`, "sore 30 h"},
		{"sore 30 hours", `{"id":"","sore_h":30}`, "sore 30 h"},
		{"sore for 2 days", `{"id":"","sore_h":48}`, "sore 48 h"},
		{"30m sore 6H", `{"id":"","duration_s":1800,"sore_h":6}`, "30 min sore 6 h"},
		{"sore 3m", `{"id":"","duration_s":180,"sore":true}`, "3 min sore next day"},
		{"sore 7", `{"id":"","severity":7,"sore":true}`, "7/10 sore next day"},
		{"sore shin", `{"id":"","muscle":"shin","sore":true}`, "shin sore next day"},
		{"6 h sore", `{"id":"","duration_s":21600,"sore":true}`, "6 h sore next day"},
		{"left calf at 2h30", `{"id":"","side":"left","muscle":"calf","at":"2026-11-21T02:30:00+01:00"}`, "left calf 02:30"},
		{"left calf 0230 for about 1 1/2 min", `{"id":"","side":"left","muscle":"calf","duration_s":90,"at":"2026-11-21T02:30:00+01:00"}`, "left calf 1 min 30 s 02:30"},
		{"half past two in the morning pain 7 lasted two minutes", `{"id":"","severity":7,"duration_s":120,"at":"2026-11-21T02:30:00+01:00"}`, "7/10 2 min 02:30"},
		{"seven ten minutes", `{"id":"","severity":7,"duration_s":600}`, "7/10 10 min"},
		{"1h30m", `{"id":"","duration_s":5400}`, "1 h 30 min"},
		{"1h 30 min", `{"id":"","duration_s":5400}`, "1 h 30 min"},
		{"sore 03:10", `{"id":"","at":"2026-11-21T03:10:00+01:00","sore":true}`, "03:10 sore next day"},
		{"woke sore 0h left", `{"id":"","side":"left","woke":true,"sore_h":0}`, "left woke me"},
		{"sore 336h", `{"id":"","sore_h":336}`, "sore 336 h"},
	} {
		cramp, err := diary.ParseCramp(test.text, friday, zone(t, "Europe/Berlin"))
		if data, _ := json.Marshal(cramp); err != nil || string(data) != test.json || cramp.String() != test.words {
			t.Errorf("%q: got %s, %q, %v\nwant %s, %q", test.text, data, cramp, err, test.json, test.words)
		}
	}
}

func TestWordsThatAreNotUnderstoodAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "say something about the cramp; you can use: left, right",
		"left arm":                       `"arm" can't describe a cramp; you can use: left, right`,
		"leg":                            `"leg" can't describe`,
		"back":                           `"back" can't describe`,
		"11":                             "11 can't be how bad it was",
		"7.5":                            "severity 7.5 is not a whole number",
		"7/5":                            `"7/5" can't describe`,
		"-1":                             `"-1"`,
		"25:00":                          `"25:00" is not a time of day: write a time such as 03:10`,
		"half past three":                "write it as 03:30 or 15:30",
		"left calf at 3":                 `"at 3" could be in the morning or in the afternoon: write it as 03:00 or 15:00`,
		"left calf at two, right foot 4": `"at two" could be`,
		"left calf at half two":          `"half two" could be 01:30 or 02:30`,
		"two thirty":                     `"two thirty" could be in the morning or in the afternoon: write it as 02:30 or 14:30`,
		"quarter to three":               "write it as 02:45 or 14:45",
		"2h30":                           `"2h30" could mean how long or when: write 2 h 30 min for how long, or 02:30 for when`,
		"3h":                             `"3h" could mean how long or when: write 3 h for how long, or 03:00 for when`,
		"6h sore":                        `"6h" could mean how long or when`,
		"for 1:30":                       `"1:30" could mean how long or when: write 1:30 min for how long, or at 1:30 for when`,
		"1-3 min":                        `"1-3 min" is a range: write the one number that fits best`,
		"1 to 3 min":                     `"1 to 3 min" is a range`,
		"7 - 8":                          `"7 - 8" is a range`,
		"7 or 8":                         `"7 or 8" is a range`,
		"five to ten minutes":            `"five to ten minutes" is a range`,
		"30":                             "30 can't be how bad it was",
		"sore 30":                        `"sore 30" needs a unit: write sore 30 h, or sore 2 days`,
		"2700":                           `"2700" is not a time of day`,
		"13 h":                           "a duration of 13 h is less than a second, or more than 12 hours",
		"0s":                             "0s",
		"10ms":                           `"10ms" can't describe`,
		"left right":                     `"left right" is more than one cramp: put a comma between them, for example: left, right`,
		"left left":                      `for example: left, left`,
		"3 4":                            `"3 4" says the same thing twice, 3 and 4: leave one out, or add its unit, for example 3 min`,
		"4 min 30":                       "30 can't be how bad it was",
		"calf foot":                      "for example: calf, foot",
		"woke calf 7 woke":               `twice, woke and woke: leave one out`,
		"left calf, foot 7 8":            `"foot 7 8" says the same thing twice, 7 and 8`,
		"left\x1b[2J":                    `"left\x1b[2J"`,
		"٧":                              `"٧"`,
		"sore 337h":                      `"337h" doesn't say how long it was sore: write whole hours, from 0h to 336h (14 days), for example sore 30h`,
		"sore 15 days":                   "say how long it was sore",
		"sore -1h":                       `"-1h"`,
		"sore 2.5h":                      "say how long it was sore",
		"sore 1h30m":                     "say how long it was sore",
		"sore 9999999999999h":            "say how long it was sore",
		"sore 6h sore":                   "twice, sore 6h and sore: leave one out",
		"left calf a few minutes":        `"a few minutes" is not one length of time: write the number that fits best, such as 3 min`,
		"a couple of minutes left":       `"a couple of minutes" is not one length`,
		"left several seconds":           `"several seconds" is not one length`,
		"left less than a minute":        `"less than a minute" is not one length`,
		"left over 10 min":               `"over 10 min" is not one length`,
		"left a minute or two":           `"a minute or two" is not one length`,
		"left for minutes":               `"minutes" is not one length`,
		"left 3 min or more":             `"3 min or more" is not one length`,
		"left calf 20.11.":               `"20.11." could be a day or a time: write 20:11 if it is the time`,
		"left calf at 3.10., woke":       `"3.10." could be a day or a time: write 03:10`,
		"left calf 24.12.":               `"24.12." is a day, not a time: leave it out`,
		"left calf 3.5.":                 `"3.5." is a day, not a time`,
		"left calf 20.11.2026":           `"20.11.2026" is a day, not a time`,
		"left calf 2026-11-20, woke":     `"2026-11-20" is a day, not a time`,
		"left calf 20/11/2026":           `"20/11/2026" is a day, not a time`,
		"left calf 20 nov":               `"20 nov" is a day, not a time`,
		"the 20th of November left calf": `"20th of november" is a day, not a time`,
		"left calf nov. 20 7":            `"nov 20" is a day, not a time`,
	} {
		cramp, err := diary.ParseCramp(text, friday, time.UTC)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, %v, want an error with %s", text, cramp, err, want)
		}
	}
}

func TestWhatIsKnownBeforeACrampEases(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "no details|",
		"left calf":                  "left calf|",
		"My left leg, calf. 7/10!":   "left calf 7/10|",
		"left left calf":             "left calf|",
		"back of the left thigh, 8":  "back of the left thigh 8/10|",
		"back of both thighs, left":  "no details|back of both thighs, left",
		"thigh back 8":               "back of the thigh 8/10|",
		"left calf 3m":               "left calf|3m",
		"left knee":                  "left|knee",
		"blah":                       "no details|blah",
		"left right calf":            "calf|left, right",
		"left calf 7 8":              "left calf|7, 8",
		"calf 11":                    "calf|11",
		"left-calf":                  "left|-calf",
		"-1 4/5 half past three":     "no details|-1 4/5 half past three",
		"calf at 25:00 woke":         "calf|at 25:00 woke",
		"cramp in the foot and help": "foot|help",
		"for the":                    "no details|",
		"left calf 7 to 8":           "left calf|7 to 8",
		"left calf 20.11.":           "left calf|20.11",
		"a few minutes left":         "left|a few minutes",
		"\x1b[2J":                    "no details|\x1b[2j",
	} {
		place, others := diary.ParsePlace(text)
		if got := place.String() + "|" + others; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func FuzzParsePlace(f *testing.F) {
	for _, seed := range []string{"left calf 7", "left right", "knee 3m", "-1", "11 12", "half past three", strings.Repeat("l r ", 2000), "\x1b[2J", "sore 30h calf", "25:00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		place, others := diary.ParsePlace(text)
		if err := place.Check(); err != nil {
			t.Errorf("%q: got %v: %v", text, place, err)
		}
		if whole, err := diary.ParseCramp(text, friday, time.UTC); err == nil && others == "" && whole.String() != place.String() {
			t.Errorf("%q: got %v, and %v for the whole cramp", text, place, whole)
		}
	})
}

func TestNoCrampsInManyWords(t *testing.T) {
	for words, none := range map[string]bool{
		"none": true, "No.": true, "nothing": true, "no cramps": true, "No cramp!": true, "0 cramps": true, "none at all": true, "no cramps last night": true, "nothing last night.": true,
		"": false, "0": false, "none left": false, "no sleep": false, "no details": false, "cramps": false, "nothing, left calf": false,
	} {
		if diary.SaysNone(strings.Fields(words)) != none || diary.SaysNone([]string{words}) != none {
			t.Errorf("%q: want %v", words, none)
		}
	}
}
