package diary_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// TestAnAndBetweenLegsOrMuscles is about one cramp of both legs, or is refused: half a cramp is
// not what anybody meant.
func TestAnAndBetweenLegsOrMuscles(t *testing.T) {
	for words, want := range map[string]string{
		"left and right calf 7 3m": "both calves 7/10 3 min", "right & left calves": "both calves", "calf left and right": "both calves",
		"left calf 7 and right foot 4": "left calf 7/10; right foot 4/10", "right calf, foot 6": "right calf; foot 6/10",
		"right calf and foot 6": `!"foot 6" has no leg`, "left foot and toes": `!"toes" has no leg`, "left calf at 3am and 4am": `leave out the "and" before it`,
	} {
		cramps, err := diary.ParseCramps([]string{words}, friday, time.UTC)
		var said []string
		for _, c := range cramps {
			said = append(said, c.String())
		}
		got := strings.Join(said, "; ")
		if err != nil {
			got = "!" + err.Error()
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
	}
}

// TestCrampsAreDividedInOneWayOrRefused: an argument is between bars.
func TestCrampsAreDividedInOneWayOrRefused(t *testing.T) {
	for line, want := range map[string]string{
		"left|calf|7":                           "left calf 7/10",
		"left|calf|3|min":                       "left calf 3 min",
		"left calf 7 3m|right foot 4":           "left calf 7/10 3 min; right foot 4/10",
		"left calf 7 3m right foot 4":           "", // 3m can be that of the foot
		"left|calf|7,|right|foot|4":             "left calf 7/10; right foot 4/10",
		"left|calf|and|right|foot":              "left calf; right foot",
		"left|calf|&|right|foot|,|toes":         "left calf; right foot; toes",
		"two|cramps":                            "no details; no details",
		"left foot; 2 without details":          "left foot; no details; no details",
		"1 cramp":                               "no details",
		"2 cramps left calf":                    "",
		"2 cramp":                               "2/10",
		"41 cramps":                             "",
		"left|calf|7;right|calf":                "left calf 7/10; right calf",
		"left|calf|right|foot":                  "left calf; right foot",
		"calf|left|right|foot|7|toes|right":     "", // 7 can be that of the toes
		"left|calf|7|right|foot|4":              "left calf 7/10; right foot 4/10",
		"left|calf|7|left|calf|4":               "left calf 7/10; left calf 4/10",
		"left|calf|1|left|foot|2|right|toes|3":  "left calf 1/10; left foot 2/10; right toes 3/10",
		"left|calf|7|right|foot":                "", // 7 can be that of the foot
		"calf|7|left|foot|3":                    "",
		"left calf 7. Right foot 4.":            "left calf 7/10; right foot 4/10",
		"left|right":                            "",
		"left|left|calf":                        "",
		"left calf 7|foot":                      "",
		"left calf|7":                           "left calf 7/10",
		"left calf|3m woke":                     "left calf 3 min woke me",
		"left 7|calf 3m":                        "left 7/10; calf 3 min",
		"left|thigh back|7":                     "back of the left thigh 7/10",
		"7|3":                                   "",
		"7,3":                                   "",
		"7; 3":                                  "7/10; 3/10",
		"7, 3":                                  "7/10; 3/10",
		"left calf, 7":                          "", // it can be about the same cramp
		"left calf 7 and woke":                  "",
		"left calf; 7":                          "left calf; 7/10",
		"left calf, a cramp":                    "left calf; no details",
		"cramp, cramp":                          "no details; no details",
		"left calf 03:10 and right foot 23:00,": "left calf 03:10; right foot 23:00",
		",":                                     "",
	} {
		cramps, err := diary.ParseCramps(strings.Split(line, "|"), friday, time.UTC)
		var got []string
		for _, c := range cramps {
			got = append(got, c.String())
		}
		if strings.Join(got, "; ") != want || (err == nil) != (want != "") {
			t.Errorf("%s: got %q, %v, want %q", line, got, err, want)
		}
		if err != nil && !strings.Contains(err.Error(), "between") && !strings.Contains(err.Error(), "leave one out") && !strings.Contains(err.Error(), "before it") && !strings.Contains(err.Error(), "you can use") && !strings.Contains(err.Error(), "such as") && !strings.Contains(err.Error(), "for example") {
			t.Errorf("%s: %v does not say how to write it", line, err)
		}
	}
}

func TestATimeOfTheDayIsAQuestion(t *testing.T) {
	for text, want := range map[string]string{
		"12:30": "00:30", "left 12:30 woke": "00:30", "12.00": "00:00", "13:10 woke": "01:10", "woke 17:59": "05:59", "11:59 woke": "23:59", "9:00 woke": "21:00",
		"12:30 pm": "", "noon": "", "1:10 pm woke": "", "13:10": "", "18:00 woke": "", "08:59 woke": "", "9:30": "", "9 am woke": "", "00:30 woke": "", "12:30 am woke": "",
	} {
		_, err := diary.ParseCramp(text, friday, time.UTC)
		var slip *diary.Slip
		if asks := errors.As(err, &slip); asks != (want != "") || !asks && err != nil || asks && slip.Meant != want {
			t.Errorf("%q: got %v, want %q meant", text, err, want)
			continue
		}
		if slip == nil {
			continue
		}
		meant, err := diary.ParseCramp(strings.Replace(text, slip.Typed, slip.Meant, 1), friday, time.UTC)
		if err != nil || meant.At.Hour() >= 9 && meant.At.Hour() < 18 {
			t.Errorf("%q: got %v, %v after the answer", text, meant, err)
		}
	}
	_, err := diary.ParseCramps([]string{"right,left 12:30,"}, friday, time.UTC)
	if want := "did you mean 00:30? 12:30 is in the daytime; if that is right, write 12:30 pm"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func FuzzParseCramps(f *testing.F) {
	for _, seed := range []string{
		"left calf 7 3m 03:10 woke sore", "left calf 7, right foot 4", "left|calf|7|right|foot|4", "back of the thigh 7 / 10", "sore 28 h or more", "12:30 woke",
		"left left", "7,3", ",", "\x1b[2J", "half an hour and a minute", "no details", "sore 1h30m", "1:30 min", "9999999999999999999999", "both legs unlike my usual ones never ended",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		cramps, err := diary.ParseCramps(strings.Split(line, "|"), friday, time.UTC)
		if (err == nil) != (len(cramps) > 0) {
			t.Fatalf("%q: got %v, %v", line, cramps, err)
		}
		for _, c := range cramps {
			if err := c.Check(); err != nil {
				t.Errorf("%q: got %v: %v", line, c, err)
			}
			again, err := diary.ParseCramp(c.String(), friday, time.UTC)
			if err != nil || again.String() != c.String() {
				t.Errorf("%q: got %q, which is read as %q, %v", line, c, again, err)
			}
		}
	})
}

func TestHowManyCrampsCame(t *testing.T) {
	for text, want := range map[string]struct {
		cramps int
		more   bool
	}{
		"2 cramps": {2, false}, "a cramp": {1, false}, "1 cramp.": {1, false}, "two cramps": {2, false},
		"another": {1, true}, "another cramp": {1, true}, "one more": {1, true}, "2 more cramps": {2, true}, "I had another one": {1, true},
		"": {}, "left calf": {}, "2": {}, "2 cramps left": {}, "more": {}, "no cramps": {},
	} {
		if cramps, more := diary.HowMany(text); cramps != want.cramps || more != want.more {
			t.Errorf("%q: got %d, %v, want %v", text, cramps, more, want)
		}
	}
	for text, want := range map[string]string{
		"left calf 7 another": "left calf 7/10; 1 without details", "left calf, 2 more": "left calf; 2 without details",
		"another": "no details", "left calf another right foot 4": "left calf; right foot 4/10", "2 more cramps": "no details",
	} {
		cramps, err := diary.ParseCramps([]string{text}, friday, time.UTC)
		if got := strings.Join(diary.DescribeCramps(cramps), "; "); err != nil || got != want {
			t.Errorf("%q: got %q, %v, want %q", text, got, err, want)
		}
	}
}
