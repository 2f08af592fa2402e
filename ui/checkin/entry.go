package checkin

import (
	"strings"
	"time"

	"calmcalf/store/diary"
)

// entry is the small text input for a duration: open while it has text.
type entry struct {
	text    string
	refused bool // the text was no duration when it was last taken
}

func (e *entry) open() bool { return e.text != "" }

// longest is more than any duration in words needs.
const longest = 10

// add puts a character at the end; those that no duration has are ignored.
func (e *entry) add(char string) {
	if len(char) == 1 && strings.Contains("0123456789.:hms", char) && len(e.text) < longest {
		e.text += char
		e.refused = false
	}
}

func (e *entry) backspace() {
	e.text = e.text[:max(0, len(e.text)-1)]
	e.refused = false
}

// readSpan reads a duration: "4m30s", "4m30", "4:30", "45s", and "4" minutes.
func readSpan(text string) (time.Duration, bool) {
	text = strings.Replace(text, ":", "m", 1)
	switch {
	case !strings.ContainsAny(text, "hms"):
		text += "m"
	case strings.Contains(text, "m") && strings.ContainsAny(text[len(text)-1:], "0123456789"):
		text += "s"
	}
	d, err := time.ParseDuration(text)
	d = d.Round(time.Second)
	return d, err == nil && d > 0 && d <= diary.MaxDuration
}
