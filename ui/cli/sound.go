package cli

import (
	"context"
	"fmt"
	"time"

	"calmcalf/assets"
	"calmcalf/ui/cue"

	"github.com/spf13/cobra"
)

func (p *program) sound() *cobra.Command {
	return &cobra.Command{
		Use:   "sound",
		Short: "Hear the chimes and the voice, and what plays them",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, stop := listening(cmd.Context())
			defer stop()
			return p.hear(ctx)
		},
	}
}

// between is the time from one chime to the next: the longest takes 1.2 s.
const between = 1500 * time.Millisecond

// hear plays every chime by name and then says a sentence.
func (p *program) hear(ctx context.Context) error {
	player, voice := cue.Installed()
	if err := p.Printf("Chimes: %s. Voice: %s.\n", player, voice); err != nil {
		return err
	}
	ear := cue.Open(cue.Options{Chimes: assets.Files, Bell: cue.Bell(p.Out), Voice: true})
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
	ear.Say("This is the voice. It says what is next while you face the wall.")
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
