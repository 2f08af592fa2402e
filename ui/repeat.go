package ui

import (
	"slices"
	"time"

	"calmcalf/ui/nav"
)

// A terminal never says that a key was let go, only that it came again: first after 250 to
// 660 ms, then up to 30 times a second, and over a slow line several times in one read.
const (
	quiet = 700 * time.Millisecond // without a key, before it counts as let go
	slip  = 150 * time.Millisecond // after an answer, in which another one is not meant
	burst = 25 * time.Millisecond  // between keys that no finger presses one by one
	ahead = 4                      // the most keys of a burst that can have been typed ahead
)

// press is a key that may still be held.
type press struct {
	at     time.Time  // it came last
	screen nav.Screen // on top when it came first
	spent  bool       // it answered something
}

// repeats finds the keys that a tired hand does not mean: the repeats of one that has
// answered something or led to another screen, and answers that come with other keys.
type repeats struct {
	presses  map[string]press
	answered time.Time // something was
	last     string    // the last key
	latest   time.Time // it came
	together int       // the changes of key in the burst that it is of
}

// read begins to look at what one read brought. No rune of several different ones answers.
func (r *repeats) read(runes []rune, now time.Time) {
	if slices.ContainsFunc(runes, func(each rune) bool { return each != runes[0] }) {
		r.last, r.latest, r.together = "", now, 1
	}
}

// verdict is what becomes of a key.
type verdict int

const (
	acts     verdict = iota
	repeated         // it does nothing: it is held, pressed twice, a slip, or part of a text
	hurried          // it does nothing: it would answer something, and came at once with another
)

// judge judges a key that comes now. Answers is whether it would answer something on the
// screen on top: an answer that was typed ahead of its question is none.
func (r *repeats) judge(key string, answers bool, top nav.Screen, now time.Time) verdict {
	switch together := r.join(key, now); {
	case together > ahead+1:
		return repeated
	case answers && together > 1:
		r.put(key, press{now, top, true})
		return hurried
	}
	p := r.presses[key]
	if within(quiet, p.at, now) {
		r.put(key, press{now, p.screen, p.spent})
		if answers || p.spent || p.screen != top {
			return repeated
		}
		return acts
	}
	if answers && within(slip, r.answered, now) {
		return repeated
	}
	if answers {
		r.answered = now
	}
	r.put(key, press{now, top, answers})
	return acts
}

// note notes a key that was text or did nothing: held on, it must not become an answer.
func (r *repeats) note(key string, p press) {
	r.join(key, p.at)
	r.put(key, p)
}

// join adds a key to the burst of the last one, if it comes at once, and returns the
// changes of key in the burst.
func (r *repeats) join(key string, now time.Time) int {
	switch {
	case !within(burst, r.latest, now):
		r.together = 1
	case key != r.last:
		r.together++
	}
	r.last, r.latest = key, now
	return r.together
}

func (r *repeats) put(key string, p press) {
	if r.presses == nil {
		r.presses = map[string]press{}
	}
	r.presses[key] = p
}

// within reports whether less than d has passed between two readings of the clock. A clock
// that was set back starts anew.
func within(d time.Duration, from, to time.Time) bool {
	passed := to.Sub(from)
	return passed >= 0 && passed < d
}
