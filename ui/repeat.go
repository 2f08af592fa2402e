package ui

import (
	"time"

	"calmcalf/ui/nav"
)

// A terminal never says that a key was let go, only that it came again: first after 250 to
// 660 ms, then up to 30 times a second, and over a slow line several times in one read.
const (
	quiet   = 700 * time.Millisecond // without a key, before it counts as let go
	slip    = 150 * time.Millisecond // after an answer, in which another one is not meant
	burst   = 25 * time.Millisecond  // between keys that no finger presses one by one
	most    = 3                      // changes of key in a burst: more are pasted text
	wordGap = time.Second            // longer than between two letters of a word that hands type
)

// changed is why a key does nothing that was meant for what was shown before.
const changed = "The screen has just changed"

// press is a key that may still be held.
type press struct {
	at     time.Time  // it came last
	screen nav.Screen // on top when it came first
	spent  bool       // it answered something
}

// repeats finds the keys that a tired hand does not mean: the repeats of one that has
// answered something or led to another screen, and answers that come with other keys. A key
// that is held sends no other one: once another key has answered, it was let go, and the same
// letter can be typed ahead for a later question. Right after itself it is a repeat, or the
// answer to the next question: nobody can tell, so the keys behind it wait until it is quiet.
// So do those right behind a letter that is no key, or pasted text: they are of words. And so do those
// that come when the screen has just turned to something else, or a letter has just led to it: they
// may be about what was there before.
type repeats struct {
	presses  map[string]press
	doubt    doubt
	answered time.Time // something was
	last     string    // the last key
	latest   time.Time // it came
	together int       // the changes of key in the burst that it is of
}

// doubt is why the keys that come now answer nothing.
type doubt struct {
	why     string // a sentence, without its full stop
	key     string // that it began with, which has a rule of its own; "" for none
	lasts   time.Duration
	at      time.Time // it began, or a word went on
	letters int       // of the word that it is about, which any other key ends; 0 for none
	refused string    // the last of those that answered nothing: pressed again after a while, it is meant
}

// holds reports whether a key that comes now, so long after the last one and after itself, answers
// nothing. It makes the doubt last longer only where it comes as quickly as a letter of a word does.
func (d *doubt) holds(key string, u use, last, itself, now time.Time) bool {
	switch {
	case key == d.key, key == "esc", key == "?", u.urgent && d.slips(), !within(d.lasts, d.at, now):
		return false
	case key == d.refused && (u.urgent || !within(quiet, itself, now)):
		*d = doubt{}
		return false
	case d.letters > 0 && key == "enter":
		d.lasts = 0
		return true
	case within(wordGap, last, now):
		d.goesOn(now)
	}
	d.refused = key
	return true
}

// slips reports whether the doubt is about a wrong key or two, and no word.
func (d *doubt) slips() bool { return d.letters > 0 && d.letters < 3 && d.key != " " }

// goesOn makes a doubt last for another letter, at least.
func (d *doubt) goesOn(now time.Time) {
	if d.letters > 0 {
		d.letters++
	}
	if !within(d.lasts-wordGap, d.at, now) {
		d.at, d.lasts = now, wordGap
	}
}

// read begins to look at what one read brought, and reports whether that looks pasted: three
// different runes, or more. Those, and what follows at once, do nothing. Of two, none answers.
func (r *repeats) read(runes []rune, now time.Time) (isPasted bool) {
	different := map[rune]bool{}
	for _, each := range runes {
		different[each] = true
	}
	if len(different) == 1 {
		return false
	}
	if isPasted = len(different) > 2; isPasted {
		r.together = most + 1
	} else if !within(burst, r.latest, now) {
		r.together = 1
	}
	r.last, r.latest = "", now
	return isPasted
}

// verdict is what becomes of a key.
type verdict int

const (
	acts     verdict = iota
	repeated         // it does nothing: it is held, pressed twice, a slip, or part of a text
	hurried          // it does nothing: it would answer something, and came at once with another
	pasted           // it does nothing: it is the first of a burst that is too long for fingers
	doubtful         // it does nothing: it came twice, hangs on one that did, or is of a word
)

// use is what a key would do on the screen on top.
type use struct {
	answers bool // something: an answer that was typed ahead of its question is none
	chooses bool // it answers a question that others follow
	marks   bool // one of several things: marks may follow each other as quickly as one likes
	urgent  bool // it is for help at once: only a word holds it up, and only once
}

// judge judges a key that comes now.
func (r *repeats) judge(key string, u use, top nav.Screen, now time.Time) verdict {
	last := r.latest
	if r.doubt.letters > 0 && len(key) > 1 && key != "enter" { // it is no letter
		r.doubt = doubt{}
	}
	switch together := r.join(key, now); {
	case together == most+1:
		r.text(now)
		return pasted
	case together > most:
		return repeated
	case u.answers && together > 1:
		r.put(key, press{now, top, true})
		return hurried
	case (u.answers || u.chooses) && r.doubt.holds(key, u, last, r.presses[key].at, now):
		r.put(key, press{now, top, !u.urgent})
		return doubtful
	}
	p := r.presses[key]
	if within(quiet, p.at, now) && (p.spent || !u.urgent) {
		return r.again(key, p, u, top, now)
	}
	if letter := len(key) == 1; letter && (u.answers || u.chooses) && p.screen != top && within(nav.Pause, p.at, now) {
		r.doubt = doubt{why: say(key) + " has just opened this screen", lasts: wordGap, at: now, refused: key}
		r.put(key, press{now, top, true})
		return doubtful
	}
	if u.answers && !u.marks && within(slip, r.answered, now) {
		return repeated
	}
	if u.answers {
		r.answered = now
	}
	r.put(key, press{now, top, u.answers})
	return acts
}

// again judges a key that may still be held.
func (r *repeats) again(key string, p press, u use, top nav.Screen, now time.Time) verdict {
	r.put(key, press{now, p.screen, p.spent})
	if !u.answers && !p.spent && p.screen == top {
		return acts
	}
	if u.chooses && p.spent {
		r.doubt = doubt{why: "You pressed " + say(key) + " twice", key: key, lasts: quiet, at: now}
		return doubtful
	}
	return repeated
}

// strayed notes that a key is none here: it is perhaps of a word.
func (r *repeats) strayed(key string, now time.Time) {
	if within(r.doubt.lasts-wordGap, r.doubt.at, now) { // what is in doubt longer stays so
		return
	}
	letters := 1
	if within(wordGap, r.doubt.at, now) {
		letters += r.doubt.letters
	}
	r.doubt = doubt{why: say(key) + " does nothing here", key: key, lasts: wordGap, at: now, letters: letters}
}

// text notes that text was pasted where none is typed. What comes right behind it is of it.
func (r *repeats) text(now time.Time) {
	r.doubt = doubt{why: "That looked like pasted text", lasts: nav.Pause, at: now}
}

// moved notes that the screen is about something else now, which nobody has had time to read.
func (r *repeats) moved(now time.Time) {
	r.doubt = doubt{why: changed, lasts: nav.Pause, at: now}
}

// settle notes that a key has answered something: all others were let go before.
func (r *repeats) settle(key string) {
	p := r.presses[key]
	r.presses = map[string]press{key: {p.at, p.screen, true}}
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
