package diary

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// TimeOfDay is a time by the 24-hour clock.
type TimeOfDay struct {
	Hour, Minute int

	exact bool // it was written as am or pm, or as noon or midnight
}

// ParseTime reads a time of day: "03:10", "3.10", "3 am", "3:10pm", "midnight" or "noon".
// "half past three" is refused, because it can be in the morning or in the afternoon.
func ParseTime(text string) (TimeOfDay, error) {
	r := newReader(text)
	r.accept("at")
	t, found, err := r.clock()
	if err == nil && (!found || !r.done()) {
		err = notATime(brief(text))
	}
	return t, err
}

func notATime(typed string) error {
	return fmt.Errorf("%q is not a time of day: write it as 03:10 or 3:10 am", typed)
}

// clock reads a time of day where there is one. It is an error where something is meant as
// one and can't be.
func (r *reader) clock() (t TimeOfDay, found bool, err error) {
	begin := r.at
	switch {
	case r.accept("midnight"):
		return TimeOfDay{exact: true}, true, nil
	case r.accept("noon"):
		return TimeOfDay{Hour: 12, exact: true}, true, nil
	case r.accept("half past", "quarter past", "a quarter past", "quarter to", "a quarter to"):
		said := r.words[begin:r.at]
		hour, _, _ := r.number()
		after := map[string]int{"half": 30, "quarter": 15}[said[len(said)-2].text]
		if said[len(said)-1].text == "to" {
			after = -after
		}
		return t, false, twoTimes(r.typed(begin), int(hour)*60+after)
	}
	first, minutes, length := r.peek(0).text, r.glued(2), 1
	colon := r.glued(1) == ":"
	if (colon || r.glued(1) == ".") && isNumber(minutes) && len(minutes) == 2 {
		length = 3
	}
	next := r.peek(length)
	half := next.text == "am" || next.text == "pm"
	spoken := length == 1 && (next.text == "o'clock" || next.text == "oclock")
	tail := next.glued && !half && next.text != "," && next.text != ";"
	unit := durationUnit(next.text) > 0 || !colon && volume(next.text) > 0
	switch {
	case !isNumber(first), unit, length == 1 && !colon && !half && !spoken, !colon && (tail || len(first) > 2):
		return t, false, nil // a number, 1:30 min or 3.11.2026
	}
	r.at += length
	t.exact = r.accept("am", "pm")
	t.Hour, _ = strconv.Atoi(first) // of too many digits it is too large
	if length == 3 {
		t.Minute, _ = strconv.Atoi(minutes)
	}
	switch {
	case r.accept("o'clock", "oclock"):
		return t, false, twoTimes(r.typed(begin), t.Hour*60)
	case tail, half && (t.Hour < 1 || t.Hour > 12), t.Hour > 23, t.Minute > 59:
		return t, false, notATime(r.typed(begin))
	case half:
		t.Hour %= 12
	}
	if next.text == "pm" {
		t.Hour += 12
	}
	return t, true, nil
}

// twoTimes is the error for a time on a clock of 12 hours, in minutes from its 12.
func twoTimes(typed string, minutes int) error {
	minutes = (minutes + 12*60) % (12 * 60)
	hour, minute := minutes/60, minutes%60
	return fmt.Errorf("%q could be in the morning or in the afternoon: write it as %02d:%02d or %02d:%02d", typed, hour, minute, hour+12, minute)
}

// durationUnit returns the unit of a duration with this name, or 0.
func durationUnit(name string) time.Duration {
	switch name {
	case "s", "sec", "secs", "second", "seconds":
		return time.Second
	case "m", "min", "mins", "minute", "minutes":
		return time.Minute
	case "h", "hr", "hrs", "hour", "hours":
		return time.Hour
	}
	return 0
}

// ParseDuration reads how long a cramp was hard, from a second to MaxDuration: "45s", "3 min",
// "2m30", "1:30 min", "4 min 30 s", "a minute", "half an hour". A number needs its unit.
func ParseDuration(text string) (time.Duration, error) {
	r := newReader(text)
	r.accept("for")
	d, found := r.duration()
	if !found || !r.done() {
		return 0, fmt.Errorf("%q is not how long it was: write it as 45 s, 3 min or 4 min 30 s", brief(text))
	}
	return d, checkDuration(d, brief(text))
}

// ParseMinutes is ParseDuration where minutes are asked for: "4" is 4 minutes, and "4:30" is
// 4 minutes and 30 seconds.
func ParseMinutes(text string) (time.Duration, error) {
	if text = strings.TrimSpace(text); text != "" && strings.Trim(text, "0123456789.,:") == "" {
		text += " min"
	}
	return ParseDuration(text)
}

func checkDuration(d time.Duration, typed string) error {
	if d <= 0 || d > MaxDuration {
		return errors.New(typed + " is less than a second, or more than 12 hours")
	}
	return nil
}

// duration reads a duration, to the second, where there is one. Its units go down, and a
// number right behind a unit is in the next one: 2m30.
func (r *reader) duration() (d time.Duration, found bool) {
	last := time.Duration(math.MaxInt64)
	for begin := r.at; ; begin = r.at {
		if found {
			r.accept("and")
		}
		glued := r.peek(0).glued
		n, _, ok := r.quantity()
		if seconds := r.glued(1); ok && !found && r.glued(0) == ":" && len(seconds) == 2 && isNumber(seconds) && durationUnit(r.peek(2).text) > 0 {
			part, _ := strconv.Atoi(seconds)
			n += float64(part) / 60
			r.at += 2
		}
		unit := durationUnit(r.peek(0).text)
		switch {
		case unit > 0:
			r.at++
		case found && glued && last > time.Second && r.glued(0) == "":
			unit = last / 60
		}
		if !ok || unit == 0 || unit >= last {
			r.at = begin
			return d.Round(time.Second), found
		}
		d, last, found = d+time.Duration(min(n, 1e5)*float64(unit)), unit, true
	}
}

// isDaytime reports whether hardly anybody sleeps at that hour.
func isDaytime(hour int) bool { return hour >= 9 && hour < evening }

// describeTime writes a time of a night, those of the daytime so that nobody reads them as
// twelve hours earlier or later.
func describeTime(hour, minute int) string {
	t := time.Date(1, 1, 1, hour, minute, 0, 0, time.UTC)
	if isDaytime(hour) {
		return t.Format("3:04 pm")
	}
	return t.Format("15:04")
}
