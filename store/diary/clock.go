package diary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// TimeOfDay is a time by the 24-hour clock.
type TimeOfDay struct {
	Hour, Minute int

	exact bool // it was written as am or pm, or as noon or midnight
}

// ParseTime reads a time of day: "03:10", "3.10", "3h10", "0310", "3 am", "half past three in
// the morning", "midnight" or "noon". Without its half of the day "half past three" is refused.
func ParseTime(text string) (TimeOfDay, error) {
	r := newReader(text)
	r.skipFillers()
	t, found, err := r.clock()
	if hour, whole := strconv.Atoi(strings.TrimSpace(text)); err == nil && whole == nil && hour >= 1 && hour <= 12 {
		return t, twoTimes(strings.TrimSpace(text), hour*60)
	}
	if err == nil && (!found || !r.done()) {
		err = notATime(brief(text))
	}
	return t, err
}

func notATime(typed string) error {
	return fmt.Errorf("%q is not a time of day: write a time such as 03:10 or 3:10 am", typed)
}

// clock reads a time of day where there is one. It is an error where something is meant as
// one and can't be.
func (r *reader) clock() (t TimeOfDay, found bool, err error) {
	if err := r.dayTyped(); err != nil {
		return t, false, err
	}
	begin := r.at
	switch {
	case r.accept("midnight"):
		return TimeOfDay{exact: true}, true, nil
	case r.accept("noon", "midday"):
		return TimeOfDay{Hour: 12, exact: true}, true, nil
	}
	if minutes, said, err := r.said(); said {
		return r.inHalf(begin, minutes, err)
	}
	if hour, at := r.bareHour(); at {
		return t, false, twoTimes("at "+r.typed(begin), hour*60)
	}
	hour, minute, length := r.digits()
	colon := r.glued(1) == ":"
	r.at += length
	next, tail := r.peek(0), r.tail()
	oclock := r.accept("o'clock", "oclock")
	pm, half := r.halfDay(hour)
	tail = tail && !half && !oclock
	unit := durationUnit(next.text) > 0 || !colon && volume(next.text) > 0
	switch {
	case length == 0, unit, minute == "" && !colon && !half && !oclock, !colon && (tail || len(hour) > 2):
		r.at = begin
		return t, false, nil // a number, 1:30 min or 3.11.2026
	}
	t.Hour, _ = strconv.Atoi(hour) // of too many digits it is too large
	t.Minute, _ = strconv.Atoi(minute)
	switch {
	case oclock && !half:
		return t, false, twoTimes(r.typed(begin), t.Hour*60)
	case tail:
		return t, false, notATime(brief(r.words[begin].field))
	case half && (t.Hour == 0 && pm || t.Hour > 12 && !pm), t.Hour > 23, t.Minute > 59:
		return t, false, notATime(r.typed(begin))
	case half && t.Hour <= 12:
		t = onHalf(t.Hour*60+t.Minute, pm)
	}
	t.exact = half
	return t, true, nil
}

// bareHour reads the hour of "at 3", which has neither minutes nor a half of the day.
func (r *reader) bareHour() (hour int, found bool) {
	if !r.after("at") {
		return 0, false
	}
	begin := r.at
	n, decimals, ok := r.number()
	if ok && decimals == 0 && n >= 1 && n <= 12 && !r.tail() {
		switch next := r.peek(0).text; {
		case durationUnit(next) > 0, volume(next) > 0, slices.Contains([]string{"am", "pm", "in", "o'clock", "oclock", "/", "out", "of"}, next):
		default:
			return int(n), true
		}
	}
	r.at = begin
	return 0, false
}

// digits returns the hour and the minutes of "3:10", "3.10", "3h10", "3h", "0310" and "3" as
// they are typed, and how many words they are, or 0.
func (r *reader) digits() (hour, minute string, length int) {
	hour, minute = r.peek(0).text, r.glued(2)
	switch mark := r.glued(1); {
	case !isNumber(hour):
		return "", "", 0
	case len(hour) == 4:
		return hour[:2], hour[2:], 1
	case (mark == ":" || mark == "." || mark == "h") && isNumber(minute) && len(minute) == 2:
		return hour, minute, 3
	case mark == "h":
		return hour, "00", 2
	}
	return hour, "", 1
}

// said reads a time as it is said on a clock of 12 hours, in minutes from its 12: "half past
// two", "ten to three" and "two thirty". "half two" is an error: it is another hour in other
// countries.
func (r *reader) said() (minutes int, found bool, err error) {
	begin := r.at
	half := r.accept("half")
	after, ok := 30, true
	switch {
	case half:
	case r.accept("quarter", "a quarter"):
		after = 15
	default:
		after, ok = r.spoken()
	}
	to := r.accept("to")
	past := !to && r.accept("past")
	spoken := !isNumber(r.peek(0).text)
	n, decimals, known := r.number()
	hour := int(n)
	known = known && decimals == 0 && hour >= 1 && hour <= 12
	if to {
		after = -after
	}
	switch {
	case !ok, durationUnit(r.peek(0).text) > 0, r.tail():
	case (to || past) && known && after < 60:
		return hour*60 + after, true, nil
	case half && known:
		return 0, true, fmt.Errorf("%q could be %02d:30 or %02d:30: write it as one of them", r.typed(begin), (hour+11)%12, hour%12)
	case !half && !to && !past && after >= 1 && after <= 12 && spoken && n >= 10 && n < 60:
		return after*60 + int(n), true, nil
	}
	r.at = begin
	return 0, false, nil
}

// inHalf reads which half of the day a time is in that was said; without it, the time can be
// two.
func (r *reader) inHalf(begin, minutes int, wrong error) (TimeOfDay, bool, error) {
	pm, half := r.halfDay(strconv.Itoa(minutes / 60))
	switch {
	case wrong != nil:
		return TimeOfDay{}, false, wrong
	case !half:
		return TimeOfDay{}, false, twoTimes(r.typed(begin), minutes)
	}
	return onHalf(minutes, pm), true, nil
}

// halfDay reads am or pm, which for an hour of the night can be said otherwise.
func (r *reader) halfDay(hour string) (pm, found bool) {
	switch {
	case r.accept("am", "in the morning"):
		return false, true
	case r.accept("pm", "in the afternoon", "in the evening"):
		return true, true
	case slices.Contains([]string{"12", "0", "1", "2", "3", "4", "5"}, hour):
		return false, r.accept("at night", "in the night")
	case slices.Contains([]string{"8", "9", "10", "11"}, hour):
		pm = r.accept("at night", "in the night")
	}
	return pm, pm
}

// onHalf returns the time that many minutes from the 12 of a half of the day.
func onHalf(minutes int, pm bool) TimeOfDay {
	minutes = (minutes + 12*60) % (12 * 60)
	t := TimeOfDay{Hour: minutes / 60, Minute: minutes % 60, exact: true}
	if pm {
		t.Hour += 12
	}
	return t
}

// HeldBy returns an error unless an instant shows this time: when clocks go forward, they
// skip an hour.
func (t TimeOfDay) HeldBy(at time.Time) error {
	if at.Hour() == t.Hour && at.Minute() == t.Minute {
		return nil
	}
	return fmt.Errorf("%02d:%02d did not exist that night, because the clocks went forward: write the time that a clock showed, such as %s", t.Hour, t.Minute, at.Format("15:04"))
}

// twoTimes is the error for a time on a clock of 12 hours, in minutes from its 12.
func twoTimes(typed string, minutes int) error {
	am := onHalf(minutes, false)
	return fmt.Errorf("%q could be in the morning or in the afternoon: write it as %02d:%02d or %02d:%02d", typed, am.Hour, am.Minute, am.Hour+12, am.Minute)
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
