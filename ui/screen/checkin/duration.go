package checkin

import (
	"errors"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// spans are the durations recorded for "under 1", "1–3", "3–5", "5–10" and
// "over 10" minutes: the middle of each, and for the last, which has none, 12
// minutes. A duration known better than that is typed.
func spans() []time.Duration {
	return []time.Duration{
		30 * time.Second, 2 * time.Minute, 4 * time.Minute, 7*time.Minute + 30*time.Second, 12 * time.Minute,
	}
}

func durationPrompt() form.Prompt {
	return form.Prompt{Entry: form.Entry{Most: 10, Only: "0123456789.:hms"}}
}

// parseDuration reads "4m30s", "4m30", "4:30", "45s", and "4" minutes.
func parseDuration(text string) (time.Duration, error) {
	text = strings.Replace(text, ":", "m", 1)
	switch {
	case !strings.ContainsAny(text, "hms"):
		text += "m"
	case strings.Contains(text, "m") && strings.ContainsAny(text[len(text)-1:], "0123456789"):
		text += "s"
	}
	d, err := time.ParseDuration(text)
	if d = d.Round(time.Second); err == nil && (d <= 0 || d > diary.MaxDuration) {
		err = errors.New("a cramp lasts a second to 12 hours")
	}
	return d, err
}
