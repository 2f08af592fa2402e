// Package cue is what the coach gives to the ear: soft chimes, a spoken voice, and
// the terminal's bell where no chime can be played, so that changes are heard by
// someone who faces a wall. It also keeps the screen lit meanwhile.
//
// Its one rule: nothing here keeps the clock waiting; a lost sound is lost.
package cue

import (
	"context"
	"io"
	"io/fs"
	"sync"
	"time"

	"calmcalf/routines"
)

// Options are what is to be heard. Without any of them it stays silent.
type Options struct {
	Chimes fs.FS  // holds sounds/*.wav; with nil the bell rings instead
	Bell   func() // rings the terminal's bell; nil rings none
	Voice  bool   // says the words of the routine
}

// patience is how long a program may take that does not end by itself, beyond
// what it has to say. The longest chime takes 1.2 s.
const patience = 5 * time.Second

// Cues plays and speaks by way of programs that are installed. Its methods may be
// called from anywhere and return at once, but for Close.
type Cues struct {
	sound, voice *lane
	chimes       *player
	speech       *speaker // nil when nothing is to be said
	notices      chan string
	once         sync.Once
}

// Open returns at once: what is installed is looked up when something is first to
// be heard, and until then nothing is started or written. Close has to be called in
// the end.
func Open(o Options) *Cues { return open(o, patience) }

func open(o Options, patience time.Duration) *Cues {
	c := &Cues{notices: make(chan string, 2)} // one of the chimes, one of the voice
	tell := func(text string) { c.notices <- text }
	c.chimes = &player{chimes: o.Chimes, bell: o.Bell, tell: tell}
	c.sound = newLane(func() { c.chimes.open(patience) }, c.chimes.close)
	if o.Voice {
		c.speech = &speaker{tell: tell}
		c.voice = newLane(func() { c.speech.open(patience) }, func() {})
	}
	return c
}

// Notices gives a sentence for the user when the chimes or the voice turn out not
// to be heard, once each. Close closes it.
func (c *Cues) Notices() <-chan string { return c.notices }

// Tell gives the events that came together to the ear: one sound, and what is to
// be said in one breath.
func (c *Cues) Tell(events []routines.Event) {
	if s, ok := soundOf(events); ok {
		c.Play(s)
	}
	c.say(sentence(events), onlyCounted(events))
}

// Play plays s in place of what still plays.
func (c *Cues) Play(s Sound) {
	c.sound.put(turn{do: func(ctx context.Context) { c.chimes.play(ctx, s) }})
}

// Say says text in place of what is still being said, if there is a voice.
func (c *Cues) Say(text string) { c.say(text, false) }

func (c *Cues) say(text string, minor bool) {
	text = plain(text)
	if c.voice == nil || text == "" {
		return
	}
	c.voice.put(turn{do: func(ctx context.Context) { c.speech.say(ctx, text) }, minor: minor})
}

// Close ends everything, and leaves nothing running. What is being played and said
// may come to its end before that, within grace.
func (c *Cues) Close(grace time.Duration) {
	c.once.Do(func() {
		ctx, end := context.WithTimeout(context.Background(), grace)
		defer end()
		c.sound.close(ctx.Done())
		if c.voice != nil {
			c.voice.close(ctx.Done())
		}
		close(c.notices)
	})
}

// Bell returns a function that rings the terminal's bell.
func Bell(terminal io.Writer) func() {
	return func() { _, _ = io.WriteString(terminal, "\a") }
}
