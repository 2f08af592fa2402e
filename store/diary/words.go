package diary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
)

// The words for facts that are there or not.
const (
	wordSore = "sore"
	wordWoke = "woke"

	wordDifferent = "different"

	wordNothing = "no details"
)

// crampWords is what a cramp can be told in, for people.
const crampWords = "left, right, both; calf, foot, thigh, hamstring, quad, shin, toes; 0 to 10; 45s, 3m, 3m30s; 03:10; woke; sore, sore 30h; different"

// ParseCramp reads a cramp told in words, in any order: side, muscle, severity,
// duration, time, "woke", "sore" or "sore 30h", "different". A time is taken as one of
// that night, in loc.
// An unknown, doubled or impossible word is refused and named.
func ParseCramp(text string, night Date, loc *time.Location) (Cramp, error) {
	var c Cramp
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 {
		return c, fmt.Errorf("a cramp without a word; the words are: %s", crampWords)
	}
	for len(words) > 0 {
		word, told := words[0], c.told()
		read, err := c.tell(words, night, loc)
		if err != nil {
			return Cramp{}, err
		}
		if c.told() == told {
			return Cramp{}, fmt.Errorf("%q says a second time, or differently, what %q already said", word, text)
		}
		words = words[read:]
	}
	return c, c.Check()
}

// told counts the facts recorded of a cramp.
func (c Cramp) told() int {
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

// tell takes over what the first of the words tell, and returns how many those are.
func (c *Cramp) tell(words []string, night Date, loc *time.Location) (read int, err error) {
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
		return c.tellSore(words)
	case word == wordDifferent:
		c.Different = true
	case strings.Contains(word, ":"):
		return 1, c.tellTime(word, night, loc)
	default:
		return 1, c.tellNumber(word)
	}
	return 1, nil
}

func (c *Cramp) tellTime(word string, night Date, loc *time.Location) error {
	t, err := time.Parse("15:04", word)
	if err != nil {
		return fmt.Errorf("%q is not a time of day: write it as 03:10", word)
	}
	c.At = night.At(t.Hour(), t.Minute(), loc)
	return nil
}

func (c *Cramp) tellNumber(word string) error {
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
	d = d.Round(time.Second) // what is kept of less than half a second would be none
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

// At returns the instant of a time of day in the night: before noon that is on
// the day after.
func (d Date) At(hour, minute int, loc *time.Location) time.Time {
	if hour < turn {
		d = d.AddDays(1)
	}
	return time.Date(d.Year, d.Month, d.Day, hour, minute, 0, 0, loc)
}

// String tells the cramp in words: "left calf 7/10 3 min 03:10".
func (c Cramp) String() string {
	var words []string
	add := func(known bool, word string) {
		if known {
			words = append(words, word)
		}
	}
	add(c.Side != "", SideName(c.Side))
	add(c.Muscle != "", c.Muscle.String())
	if c.Severity != nil {
		add(true, fmt.Sprintf("%d/%d", *c.Severity, MaxSeverity))
	}
	if c.Duration != nil {
		add(true, Minutes(time.Duration(*c.Duration)))
	}
	if !c.At.IsZero() {
		add(true, c.At.Format("15:04"))
	}
	add(c.Woke != nil && *c.Woke, "woke me")
	add(c.WasSore(), c.soreness())
	add(c.Different, "unlike the usual ones")
	add(c.Open, "not closed")
	if len(words) == 0 {
		return wordNothing
	}
	return strings.Join(words, " ")
}

// DescribeCramps tells cramps in words, one each, and at the end how many there are of which
// nothing is told.
func DescribeCramps(cramps []Cramp) []string {
	var words []string
	for _, c := range cramps {
		if word := c.String(); word != wordNothing {
			words = append(words, word)
		}
	}
	switch untold := len(cramps) - len(words); {
	case untold == 0:
		return words
	case len(words) == 0:
		return []string{wordNothing}
	default:
		return append(words, fmt.Sprintf("%d without details", untold))
	}
}

// DescribeDrinks tells when there was something to drink, and how much of it.
func DescribeDrinks(drinks []Drink) string {
	words := make([]string, len(drinks))
	for i, d := range drinks {
		words[i] = d.String()
	}
	return "drinks " + strings.Join(words, ", ")
}

// String names the muscle for people.
func (m Muscle) String() string {
	switch m {
	case Hamstring:
		return "thigh back"
	case Quad:
		return "thigh front"
	default:
		return string(m)
	}
}

// Minutes tells a duration in words, to the second and from an hour on to the
// minute: "45 s", "3 min", "4 min 30 s", "7 h 5 min".
func Minutes(d time.Duration) string {
	d = d.Round(time.Second)
	hours, minutes, seconds := int(d/time.Hour), int(d%time.Hour/time.Minute), int(d%time.Minute/time.Second)
	switch {
	case hours > 0 && minutes == 0:
		return fmt.Sprintf("%d h", hours)
	case hours > 0:
		return fmt.Sprintf("%d h %d min", hours, minutes)
	case minutes == 0:
		return fmt.Sprintf("%d s", seconds)
	case seconds == 0:
		return fmt.Sprintf("%d min", minutes)
	default:
		return fmt.Sprintf("%d min %d s", minutes, seconds)
	}
}
