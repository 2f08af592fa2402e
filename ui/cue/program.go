package cue

import (
	"context"
	"os/exec"
	"strings"
	"time"
)

// program can play a file or speak a sentence.
type program struct {
	name  string
	args  func(what string) []string
	stdin bool     // it reads the sentence from its input
	hush  []string // arguments that stop the speech service, which outlives the program
}

// installed returns the programs that were found, with their paths.
func installed(all []program) []program {
	var found []program
	for _, p := range all {
		if path, err := exec.LookPath(p.name); err == nil {
			p.name = path
			found = append(found, p)
		}
	}
	return found
}

// Installed names the programs that play and speak: the first of each kind that was
// found, or what is used without one.
func Installed() (player, voice string) {
	first := func(all []program, without string) string {
		return append(installed(all), program{name: without})[0].name
	}
	return first(players(), "the terminal's bell"), first(speakers(), "none found")
}

// run returns when the program has ended. Its output is discarded.
func (p program) run(ctx context.Context, what string) error {
	cmd := command(ctx, p.name, p.args(what)...)
	if p.stdin {
		cmd.Stdin = strings.NewReader(what)
	}
	err := cmd.Run()
	if ctx.Err() != nil && p.hush != nil {
		soon, stop := context.WithTimeout(context.Background(), time.Second)
		defer stop()
		_ = command(soon, p.name, p.hush...).Run() // nothing can be done about a failure
	}
	return err
}

// outlet plays or speaks with the first of its programs. One that fails or hangs is not
// tried again.
type outlet struct {
	programs []program
	patience time.Duration // that a program may take in addition to the time for what it says
	notify   func(string)
	opened   bool   // the programs were looked for, once the first one is needed
	failure  string // the notice when the last program is given up
}

// perform plays or speaks what takes so long. It reports false when no program can.
func (o *outlet) perform(ctx context.Context, what string, takes time.Duration) bool {
	for len(o.programs) > 0 {
		limited, stop := context.WithTimeout(ctx, o.patience+takes)
		err := o.programs[0].run(limited, what)
		hung := limited.Err() != nil
		stop()
		if err == nil || ctx.Err() != nil {
			return true
		}
		o.programs = o.programs[1:]
		if len(o.programs) == 0 {
			o.notify(o.failure)
		}
		if hung { // a sound that late would mislead
			return true
		}
	}
	return false
}
