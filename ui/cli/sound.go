package cli

import (
	"context"
	"fmt"
	"time"

	"calmcalf/store/settings"
	"calmcalf/ui/cue"
	"calmcalf/ui/screen/coach"

	"github.com/spf13/cobra"
)

func (p *program) sound() *cobra.Command {
	return &cobra.Command{
		Use:  "sound",
		Args: noWords,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, stop := listening(cmd.Context())
			defer stop()
			return p.hear(ctx)
		},
	}
}

// between is the time from one chime to the next: the longest takes 1.2 s.
const between = 1500 * time.Millisecond

func (p *program) hear(ctx context.Context) error {
	player, voice := cue.Installed()
	if err := p.Printf("Chimes: %s. Voice: %s.\n", player, voice); err != nil {
		return err
	}
	ear := cue.Open(cue.Options{Chimes: true, Bell: cue.Bell(p.Out), Voice: true})
	defer ear.Close(between)
	for _, s := range cue.Sounds() {
		if err := p.Printf("%s: %s\n", s, s.Meaning()); err != nil {
			return err
		}
		ear.Play(s)
		if !p.pause(ctx, ear, between) {
			return nil
		}
	}
	ear.Say("This is the voice. It says what comes next while you face the wall.")
	p.pause(ctx, ear, 3*between)
	return nil
}

// pause waits, prints what turns out not to be heard, and reports whether to go on.
func (p *program) pause(ctx context.Context, ear *cue.Cues, d time.Duration) bool {
	over := time.After(d)
	for {
		select {
		case <-ctx.Done():
			return false
		case text := <-ear.Notices():
			p.Complain(fmt.Errorf("%s", text))
		case <-over:
			return true
		}
	}
}

// here reports whether the user is at this machine: over SSH it would ring and speak
// elsewhere.
func (p *program) here() bool { return p.getenv("SSH_CONNECTION") == "" }

func (p *program) senses(wanted settings.Config) coach.Senses {
	s := coach.Senses{
		Chimes: func() coach.Announcer { return cue.Open(p.sounds(wanted)) },
		Speaks: p.voice || wanted.Voice,
		Insist: p.voice,
		Awake:  cue.Awake,
	}
	if p.here() {
		s.Voice = func() coach.Announcer { return cue.Open(cue.Options{Voice: true}) }
	}
	return s
}

// sounds are the chimes, or the bell where they would not be heard, or nothing
// where that is wanted.
func (p *program) sounds(wanted settings.Config) cue.Options {
	switch {
	case !wanted.Sound:
		return cue.Options{}
	case !p.here():
		return cue.Options{Bell: cue.Bell(p.Out)}
	default:
		return cue.Options{Chimes: true, Bell: cue.Bell(p.Out)}
	}
}

// ear is what a plain routine is heard by, or nil: the chimes where somebody is
// there, and the voice where it is wanted. A bell would be a stray character.
func (p *program) ear(wanted settings.Config, asks bool) *cue.Cues {
	o := cue.Options{Voice: p.speaks(wanted)}
	if asks && wanted.Sound {
		o.Chimes = true
	}
	if !p.here() || !o.Chimes && !o.Voice {
		return nil
	}
	return cue.Open(o)
}

// speaks reports whether the voice is on: by the flag, or as it was last switched, or
// as the configuration has it.
func (p *program) speaks(wanted settings.Config) bool {
	last, err := p.journal().Recall(coach.VoiceSetting)
	if p.voice || err != nil || last == "" {
		return p.voice || wanted.Voice
	}
	return last == "on"
}
