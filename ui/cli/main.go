// Package cli is the command line, the other user interface: one file for each
// group of commands. Results go to stdout, everything else to stderr.
//
// Its one rule: it alone reads the process's surroundings, which are the
// environment, the clock, the files a command names, and the terminal.
package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"calmcalf/store"
	"calmcalf/store/settings"
	"calmcalf/ui/plain"
)

// The exit statuses.
const (
	statusDone   = 0
	statusFailed = 1
	statusUsage  = 2
)

// Main runs one command of the process and returns its exit status: 0 done, 1
// could not, 2 wrong usage.
func Main(args []string) int {
	p := &program{
		Console: plain.Console{In: os.Stdin, Out: os.Stdout, Errs: os.Stderr},
		environ: os.Environ(), getenv: os.Getenv, clock: time.Now,
	}
	return p.run(context.Background(), args)
}

// program is the surroundings of one command.
type program struct {
	plain.Console
	environ []string
	getenv  func(string) string
	clock   func() time.Time

	// flags
	journalFile string
	themeName   string
	plain       bool
	voice       bool // the routine is spoken

	opened atomic.Pointer[store.Journal] // screens read in the background

	configuration settings.Folder // the demo's own, or ""
	footer        string          // of every screen, or ""

	began bool // the words were understood: a command runs
}

// listening returns a context that ends when the program is asked to end, or its
// terminal is closed.
func listening(ctx context.Context) (context.Context, context.CancelFunc) {
	return signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
}

// usageError is a mistake in how a command was called.
type usageError struct{ error }

// usagef makes a usageError.
func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

func (p *program) run(ctx context.Context, args []string) int {
	clock, err := clockFrom(p.getenv("CALMCALF_NOW"), p.clock)
	if err != nil {
		p.Complain(err)
		return statusUsage
	}
	p.clock = clock
	root := p.command()
	root.SetArgs(args)
	err = root.ExecuteContext(ctx)
	var usage usageError
	switch {
	case err == nil:
		return statusDone
	case !p.began || errors.As(err, &usage): // cobra's own errors come before a command runs
		p.Complain(err)
		return statusUsage
	default:
		p.Complain(err)
		return statusFailed
	}
}

// clockFrom returns the clock, or one that starts at an RFC 3339 instant and runs
// on from there.
func clockFrom(start string, clock func() time.Time) (func() time.Time, error) {
	if start == "" {
		return clock, nil
	}
	from, err := time.Parse(time.RFC3339, start)
	if err != nil {
		return nil, fmt.Errorf("CALMCALF_NOW is %q: write it as 2026-11-20T22:15:00+01:00", start)
	}
	shift := from.Sub(clock())
	return func() time.Time { return clock().Add(shift).In(from.Location()) }, nil
}
