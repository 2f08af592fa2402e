package cue

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"calmcalf/routines"
)

// Sound is one of the chimes.
type Sound int

// The sounds. Of several at once, the last in this order is played. The first two only
// accompany a hold and never ring the bell.
const (
	Tick   Sound = iota // one of the last three seconds of a hold
	Half                // half of a hold is over
	Ease                // a hold is over
	Start               // a hold begins
	Switch              // the sides change
	End                 // the routine is over
)

// sounds are the names of the files, and when each is played.
var sounds = [...]struct{ name, meaning string }{
	Tick:   {"tick", "one of the last three seconds"},
	Half:   {"half", "halfway through a hold"},
	Ease:   {"ease", "a hold is over"},
	Start:  {"start", "a hold begins"},
	Switch: {"switch", "time to change sides"},
	End:    {"end", "the routine is over"},
}

// Sounds returns every chime in the order in which a routine needs them.
func Sounds() []Sound { return []Sound{Start, Half, Tick, Ease, Switch, End} }

// String names the sound.
func (s Sound) String() string { return sounds[s].name }

// Meaning says when the sound is played.
func (s Sound) Meaning() string { return sounds[s].meaning }

// soundOf chooses the one sound for events that came together.
func soundOf(events []routines.Event) (sound Sound, found bool) {
	for i, e := range events {
		if s, ok := soundFor(e, i > 0); ok {
			sound, found = max(sound, s), true
		}
	}
	return sound, found
}

// soundFor chooses the sound for an event. Only a step that continues another one is a
// change of sides.
func soundFor(e routines.Event, continues bool) (Sound, bool) {
	switch e.Kind {
	case routines.Countdown:
		return Tick, e.Remaining <= 3*time.Second
	case routines.Half:
		return Half, true
	case routines.HoldEnded, routines.Interrupted:
		return Ease, true
	case routines.StepEnded:
		return Ease, e.Hurt
	case routines.HoldBegan:
		return Start, true
	case routines.StepBegan:
		return Switch, e.Step.Switched && continues
	case routines.Finished:
		return End, true
	default:
		return 0, false
	}
}

// players are tried in this order.
func players() []program {
	file := func(options ...string) func(string) []string {
		return func(path string) []string { return append(options, path) }
	}
	return []program{
		{name: "pw-play", args: file()},
		{name: "paplay", args: file()},
		{name: "aplay", args: file("-q")},
		{name: "afplay", args: file()},
		{name: "powershell", args: func(path string) []string {
			quoted := "'" + strings.ReplaceAll(path, "'", "''") + "'"
			return []string{"-NoProfile", "-NonInteractive", "-Command", "(New-Object Media.SoundPlayer " + quoted + ").PlaySync()"}
		}},
	}
}

// player plays the chimes.
type player struct {
	outlet
	chimes bool // wanted
	bell   func()
	dir    string // of the files that were played; "" when there are none
}

// open finds the programs. Without one the bell rings and nobody is notified: nothing
// better can be done.
func (p *player) open() {
	p.opened, p.failure = true, "The chimes could not be played. The bell rings instead."
	if p.chimes {
		p.programs = installed(players())
	}
}

// unpack makes the file of a chime, when it is first played, in a directory that only the
// user can read.
func (p *player) unpack(s Sound) (err error) {
	if p.dir == "" {
		if p.dir, err = os.MkdirTemp("", "calmcalf-"); err != nil {
			return fmt.Errorf("unpacking the chimes: %w", err)
		}
	}
	if _, err := os.Stat(p.file(s)); err == nil {
		return nil
	}
	if err := os.WriteFile(p.file(s), wav(s.chime().samples()), 0o600); err != nil {
		return fmt.Errorf("unpacking a chime: %w", err)
	}
	return nil
}

func (p *player) file(s Sound) string { return filepath.Join(p.dir, s.String()+".wav") }

func (p *player) play(ctx context.Context, s Sound) {
	if !p.opened {
		p.open()
	}
	if len(p.programs) > 0 && p.unpack(s) != nil {
		p.programs = nil
		p.notify(p.failure)
	}
	heard := p.perform(ctx, p.file(s), 0) || ctx.Err() != nil
	if !heard && s >= Ease && p.bell != nil {
		p.bell()
	}
}

func (p *player) close() {
	if p.dir != "" {
		_ = os.RemoveAll(p.dir) // a few chimes may remain
	}
}
