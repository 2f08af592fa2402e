package cue

import (
	"context"
	"os/exec"
	"strings"
	"time"
)

// program is one that can play a file or say a sentence.
type program struct {
	name  string
	args  func(what string) []string
	stdin bool     // it reads what there is to say
	hush  []string // arguments that stop the service it speaks by, which outlives it
}

// installed returns those of the programs that are there to be run.
func installed(all []program) []program {
	var found []program
	for _, p := range all {
		path, err := exec.LookPath(p.name)
		if err != nil {
			continue
		}
		p.name = path
		found = append(found, p)
	}
	return found
}

// Installed names the programs that play the chimes and speak: the first found
// of each kind, or what stands in for it.
func Installed() (player, voice string) {
	player, voice = "the terminal's bell", "none found"
	if found := installed(players()); len(found) > 0 {
		player = found[0].name
	}
	if found := installed(speakers()); len(found) > 0 {
		voice = found[0].name
	}
	return player, voice
}

// run returns when the program has ended. Whatever it prints is dropped.
func (p program) run(ctx context.Context, what string) error {
	cmd := command(ctx, p.name, p.args(what)...)
	if p.stdin {
		cmd.Stdin = strings.NewReader(what)
	}
	err := cmd.Run()
	if ctx.Err() != nil && p.hush != nil {
		soon, stop := context.WithTimeout(context.Background(), time.Second)
		defer stop()
		_ = command(soon, p.name, p.hush...).Run() // there is nobody to tell
	}
	return err
}

// outlet is a way to the ear: the programs that may do it, the one to try first in
// front. One that fails or hangs is not tried again.
type outlet struct {
	programs []program
	failed   func() // called when the last program is given up
}

// give has what played or said within limit. It returns false when there is no
// program for it.
func (o *outlet) give(ctx context.Context, what string, limit time.Duration) bool {
	for len(o.programs) > 0 {
		limited, stop := context.WithTimeout(ctx, limit)
		err := o.programs[0].run(limited, what)
		hung := limited.Err() != nil
		stop()
		if err == nil || ctx.Err() != nil {
			return true
		}
		o.programs = o.programs[1:]
		if len(o.programs) == 0 {
			o.failed()
		}
		if hung { // by now it would only mislead
			return true
		}
	}
	return false
}
