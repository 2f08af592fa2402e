package exchange

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// writeWhole writes a number, or nothing where it is not known.
func writeWhole(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func bit(is bool) string {
	if is {
		return "1"
	}
	return "0"
}

func readSeverity(r *row, c *diary.Cramp, word string) error {
	n, err := r.whole(word, diary.MaxSeverity)
	c.Severity = &n
	return err
}

// writeMinutes writes the tenths of seconds, too, as they are recorded.
func writeMinutes(c diary.Cramp) string {
	if c.Duration == nil {
		return ""
	}
	return strconv.FormatFloat(math.Round(time.Duration(*c.Duration).Minutes()*1e4)/1e4, 'f', -1, 64)
}

func readMinutes(r *row, c *diary.Cramp, word string) error {
	n, err := r.number(word)
	if err != nil {
		return err
	}
	if most := diary.MaxDuration.Minutes(); !(n > 0) || n > most {
		return fmt.Errorf("%.40q is out of range: it must be over 0 and at most %g minutes", word, most)
	}
	c.Duration = new(diary.Seconds(math.Round(n*600) * float64(time.Second/10)))
	return nil
}

func readSide(_ *row, c *diary.Cramp, word string) error {
	c.Side = routines.Side(strings.ToLower(word))
	return c.Check()
}

func readMuscle(_ *row, c *diary.Cramp, word string) error {
	c.Muscle = diary.Muscle(strings.ToLower(word))
	return c.Check()
}

// writeMoment writes an instant, or nothing where it is not known.
func writeMoment(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format(time.RFC3339Nano)
}

func readCheckedAt(r *row, cell string) (err error) {
	r.CheckedAt, err = parseInstant(cell)
	return err
}

// readOnset reads an instant, or a time of day of the night.
func readOnset(r *row, c *diary.Cramp, word string) (err error) {
	for _, layout := range []string{"15:04", "15:04:05"} {
		if clock, is := time.Parse(layout, word); is == nil {
			c.At = r.Date.At(clock.Hour(), clock.Minute(), r.loc)
			return diary.TimeOfDay{Hour: clock.Hour(), Minute: clock.Minute()}.HeldBy(c.At)
		}
	}
	if c.At, err = parseInstant(word); err != nil {
		return fmt.Errorf("%.40q is not a time from 00:00 to 23:59, such as 03:10", word)
	}
	return nil
}

func writeWoke(c diary.Cramp) string {
	if c.Woke == nil {
		return ""
	}
	return bit(*c.Woke)
}

func readWoke(r *row, c *diary.Cramp, word string) error {
	woke, err := r.bit(word)
	c.Woke = &woke
	return err
}

func readDate(r *row, cell string) (err error) {
	r.Date, err = r.date(cell)
	return err
}

func writeCount(n diary.Night) string {
	if !n.Logged() {
		return ""
	}
	return strconv.Itoa(len(n.Cramps))
}

func readCount(r *row, cell string) error {
	count, err := r.whole(cell, diary.MaxJoined)
	r.counted, r.Cramps = true, make([]diary.Cramp, count)
	return err
}

func readMissing(r *row, cell string) (err error) {
	r.missing, err = r.bit(cell)
	return err
}

// routineWords are the words for how far a routine came.
func routineWords() map[diary.Completion]string {
	return map[diary.Completion]string{diary.Full: "yes", diary.Partial: "partly", diary.Abandoned: "no"}
}

// writeRoutine writes that no routine was done on a night that was checked in without a
// session.
func writeRoutine(n diary.Night) string {
	if n.CheckedIn && len(n.Sessions) == 0 {
		return routineWords()[diary.Abandoned]
	}
	return routineWords()[n.Did()]
}

func readRoutine(r *row, cell string) error {
	for completion, word := range routineWords() {
		if strings.EqualFold(cell, word) {
			r.Sessions = []diary.Session{{Completion: completion}}
			return nil
		}
	}
	return fmt.Errorf("%.40q is not yes, partly or no", cell)
}

func readSleep(r *row, cell string) error {
	n, err := r.whole(cell, diary.MaxSleep)
	r.Sleep = &n
	return err
}
