package plain

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestCheckIn_readsOneCrampALine(t *testing.T) {
	for name, test := range map[string]struct{ recorded, typed, want string }{
		"none":                          {"", "none\n", "none"},
		"no":                            {"", "No.\n", "none"},
		"yes, and then which":           {"", "yes\nleft calf\n\n", "left calf"},
		"two":                           {"", "left calf 7\nright foot 4\n\n", "left calf 7; right foot 4"},
		"in pieces":                     {"", "left calf\n7\nsore\n\n", "left calf 7 sore"},
		"two on a line, and a piece":    {"", "left calf 7 3m, right foot\nsore\n\n", "left calf 7 3m, right foot sore"},
		"without a place":               {"", "7 3m\n\n", "7 3m"},
		"what can't be read, and again": {"", "left knee\n7 8\nleft calf\n\n", "left calf"},
		"a piece that is there already": {"", "left calf 7\n8\n\n", "left calf 7"},
		"another, without details":      {"", "left calf 7\nanother\n\n", "left calf 7; another"},
		"how many in all, or further":   {"", "left calf 7\n2 cramps\n1 more cramp\n\n", "left calf 7; 1 more cramp"},
		"how many":                      {"", "2 cramps\n\n", "2 cramps"},
		"nobody is there any more":      {"", "left calf 7\n", "left calf 7"},
		"nothing":                       {"", "\n", "nothing was saved"},
		"no more after one":             {"", "left calf\nno\nright foot\n", "left calf"},
		"stopped":                       {"", "stop\n", "nothing was saved"},
		"stopped after a cramp":         {"", "left calf\nstop\nright foot\n", "left calf"},
		"no more":                       {"Recorded so far: left.\n", "no\n", ""},
		"one more":                      {"Recorded so far: left.\n", "right foot\n\n", "right foot"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs strings.Builder
			saved := "nothing was saved"
			c := CheckIn{
				Console: Console{In: strings.NewReader(test.typed), Out: &out, Errs: &errs},
				Parse: func(_ []string, words string) (string, error) {
					_, err := diary.ParseCramps([]string{words}, diary.Date{Year: 2026, Month: 11, Day: 20}, time.UTC)
					return words, err
				},
				Save: func(words []string) error {
					saved = strings.Join(words, "; ")
					return nil
				},
				Sore: func() ([]diary.Night, error) { return nil, nil },
			}
			if err := c.Ask(diary.Date{Year: 2026, Month: 11, Day: 20}, test.recorded); err != nil || saved != test.want {
				t.Errorf("got %q, %v, want %q; said\n%s%s", saved, err, test.want, &out, &errs)
			}
			if other := strings.Contains(out.String(), "Did you have any other cramp on Friday night (20 to 21 November 2026)?"); other != (test.recorded != "") {
				t.Errorf("said %s", &out)
			}
		})
	}
}
