package diary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
)

// The words of a cramp that are present or not.
const (
	wordSore      = "sore"
	wordWoke      = "woke"
	wordDifferent = "different"
)

// crampWords lists the words of a cramp, for people.
const crampWords = "left, right, both; calf, foot, thigh, hamstring, quad, shin, toes; 0 to 10; 45s, 3m, 3m30s; 03:10; woke; sore, sore 30h; different"

// ParseCramp reads a cramp from words in any order: side, muscle, severity, duration, time,
// "woke", "sore" or "sore 30h", "different". A time of day is one of that night, in loc. An
// unknown, doubled or impossible word is an error that names it.
func ParseCramp(text string, night Date, loc *time.Location) (Cramp, error) {
	var c Cramp
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 {
		return c, fmt.Errorf("a cramp without a word; the words are: %s", crampWords)
	}
	for len(words) > 0 {
		word, before := words[0], c.known()
		read, err := c.parse(words, night, loc)
		if err != nil {
			return Cramp{}, err
		}
		if c.known() == before {
			return Cramp{}, fmt.Errorf("%q says a second time, or differently, what %q already said", word, text)
		}
		words = words[read:]
	}
	return c, c.Check()
}

// known counts what is recorded of a cramp.
func (c Cramp) known() int {
	n := 0
	for _, known := range []bool{
		c.Side != "", c.Muscle != "", c.Severity != nil, c.Duration != nil, !c.At.IsZero(), c.Woke != nil,
		c.Sore || c.SoreH != nil, c.Different,
	} {
		if known {
			n++
		}
	}
	return n
}

// parse reads the first of the words, and returns the number of words that it read.
func (c *Cramp) parse(words []string, night Date, loc *time.Location) (read int, err error) {
	word := words[0]
	if side, ok := sideOf(word); ok {
		c.Side = side
		return 1, nil
	}
	if slices.Contains(Muscles(), Muscle(word)) {
		c.Muscle = Muscle(word)
		return 1, nil
	}
	switch {
	case word == wordWoke:
		c.Woke = new(true)
	case word == wordSore:
		return c.parseSore(words)
	case word == wordDifferent:
		c.Different = true
	case strings.Contains(word, ":"):
		return 1, c.parseTime(word, night, loc)
	default:
		return 1, c.parseNumber(word)
	}
	return 1, nil
}

func (c *Cramp) parseTime(word string, night Date, loc *time.Location) error {
	t, err := time.Parse("15:04", word)
	if err != nil {
		return fmt.Errorf("%q is not a time of day: write it as 03:10", word)
	}
	c.At = night.At(t.Hour(), t.Minute(), loc)
	return nil
}

func (c *Cramp) parseNumber(word string) error {
	if severity, err := strconv.Atoi(word); err == nil {
		if severity < 0 || severity > MaxSeverity {
			return fmt.Errorf("severity %d is not between 0 and %d", severity, MaxSeverity)
		}
		c.Severity = &severity
		return nil
	}
	d, err := time.ParseDuration(word)
	if err != nil {
		return fmt.Errorf("%q is not a word for a cramp; the words are: %s", word, crampWords)
	}
	d = d.Round(time.Second) // less than half a second would be stored as none
	if d <= 0 || d > MaxDuration {
		return fmt.Errorf("a duration of %s is less than a second, or more than 12 hours", word)
	}
	c.Duration = new(Seconds(d))
	return nil
}

func sideOf(word string) (routines.Side, bool) {
	side, ok := map[string]routines.Side{
		"left": routines.Left, "l": routines.Left, "right": routines.Right, "r": routines.Right, "both": routines.Both,
	}[word]
	return side, ok
}

// parseSore reads "sore", with the hours where the next word has them: "sore 30h". A next
// word without hours is about something else: in "sore 3m" the cramp was hard for three
// minutes.
func (c *Cramp) parseSore(words []string) (read int, err error) {
	next := append(words, "")[1]
	if !strings.Contains(next, "h") || !strings.ContainsAny(next, "0123456789") || strings.Trim(next, "-+.0123456789hms") != "" {
		c.Sore = true
		return 1, nil
	}
	hours, err := strconv.Atoi(strings.TrimSuffix(next, "h"))
	if err != nil || hours < 0 || hours > MaxSoreH {
		return 0, fmt.Errorf("%q is not how long it was sore: write whole hours, from 0h to %dh (%d days), such as sore 30h", next, MaxSoreH, MaxSoreH/24)
	}
	c.SoreH = &hours
	return 2, nil
}
