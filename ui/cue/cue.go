// Package cue plays chimes and speaks, so that somebody who faces a wall hears what
// changes. The terminal's bell stands in for chimes that cannot be played. It also keeps
// the display from going dark.
//
// Its one rule: the clock never waits for a sound; one that comes too late is dropped.
package cue

import (
	"context"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"calmcalf/routines"
)

// Options choose what is heard. The zero Options are silent.
type Options struct {
	Chimes bool   // are played; without them the bell rings instead
	Bell   func() // rings the terminal's bell; nil does nothing
	Voice  bool   // speaks the words of the routine
}

// patience is how long a program may run before it is given up, in addition to the time
// for what it has to say. The longest chime takes 1.2 s.
const patience = 5 * time.Second

// Cues plays and speaks with programs that are installed. Its methods are safe for
// concurrent use, and all but Close return at once.
type Cues struct {
	sound, voice *latest
	chimes       *player
	speech       *speaker // nil without a voice
	notices      chan string
	once         sync.Once
}

// Open returns at once: programs are looked up, started and given something only when the
// first sound is due. The caller must call Close.
func Open(o Options) *Cues { return open(o, patience) }

func open(o Options, patience time.Duration) *Cues {
	c := &Cues{sound: newLatest(), voice: newLatest(), notices: make(chan string, 2)} // one of the chimes, one of the voice
	out := outlet{patience: patience, notify: func(text string) { c.notices <- text }}
	c.chimes = &player{outlet: out, chimes: o.Chimes, bell: o.Bell}
	if o.Voice {
		c.speech = &speaker{outlet: out}
	}
	return c
}

// Notices receives a sentence for the user when the chimes or the voice cannot be heard,
// at most one for each. Close closes it.
func (c *Cues) Notices() <-chan string { return c.notices }

// Announce plays one sound for events that came together, and speaks their words in one
// sentence.
func (c *Cues) Announce(events []routines.Event) {
	if s, ok := soundOf(events); ok {
		c.Play(s)
	}
	timed := !slices.ContainsFunc(events, func(e routines.Event) bool { return e.Kind != routines.Countdown && e.Kind != routines.Half })
	c.say(strings.Join(Words(events), " "), timed) // the time alone must not cut off a cue
}

// Play plays s instead of a sound that is still playing.
func (c *Cues) Play(s Sound) {
	c.sound.put(false, func(ctx context.Context) { c.chimes.play(ctx, s) })
}

// Say speaks text instead of what is still being spoken. Without a voice it does nothing.
func (c *Cues) Say(text string) { c.say(text, false) }

func (c *Cues) say(text string, minor bool) {
	if text = plain(text); c.speech != nil && text != "" {
		c.voice.put(minor, func(ctx context.Context) { c.speech.say(ctx, text) })
	}
}

// Close returns when nothing is running any more. The current sound and sentence may
// finish within grace.
func (c *Cues) Close(grace time.Duration) {
	c.once.Do(func() {
		ctx, end := context.WithTimeout(context.Background(), grace)
		defer end()
		c.sound.close(ctx.Done())
		c.voice.close(ctx.Done())
		c.chimes.close()
		close(c.notices)
	})
}

// Bell returns a function that rings the terminal's bell.
func Bell(terminal io.Writer) func() {
	return func() { _, _ = io.WriteString(terminal, "\a") }
}
