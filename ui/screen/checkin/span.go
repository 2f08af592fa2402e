package checkin

import (
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// span is the input for a duration: open while it has text.
type span struct {
	form.Entry
	refused bool // the text was no duration when it was last taken
}

func newSpan() span { return span{Entry: form.Entry{Most: 10, Only: "0123456789.:hms"}} }

func (s *span) open() bool { return s.Text != "" }

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
