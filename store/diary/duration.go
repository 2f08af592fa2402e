package diary

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// durationUnit returns the unit of a duration with this name, or 0.
// It has too many callers to be inlined.
//
//go:noinline
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
	r.skipFillers()
	d, found := r.duration()
	if !found || !r.done() {
		return 0, fmt.Errorf("%q isn't a length of time: write, for example, 45 s, 3 min or 4 min 30 s", brief(text))
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
		if r.accept("and a half") {
			n += 0.5
		}
		d, last, found = d+time.Duration(min(n, 1e5)*float64(unit)), unit, true
	}
}
