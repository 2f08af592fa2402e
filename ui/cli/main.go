// Package cli is the command line, the other user interface: one file for each
// group of commands. Results go to stdout, everything else to stderr.
//
// Its one rule: it alone reads the process's surroundings, which are the
// environment, the clock, the files a command names, and the terminal.
package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/signal"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/settings"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
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
		Console: plain.NewConsole(os.Stdin, os.Stdout, os.Stderr),
		environ: os.Environ(), getenv: os.Getenv,
	}
	var err error
	if p.clock, err = clockFrom(p.getenv("CALMCALF_NOW"), time.Now); err != nil {
		p.Complain(err)
		return statusUsage
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
	within      bool // the menu, which has said what opens the command
	voice       bool // the routine is spoken

	opened atomic.Pointer[store.Journal] // screens read in the background

	configuration settings.Folder // the demo's own, or ""
	footer        string          // of every screen, or ""

	helpErr error // why help could not be shown, which cobra does not ask for

	saved bool // a file besides the journal
	began bool // the words were understood: a command runs
}

// listening returns a context that ends when the program is asked to end, or its
// terminal is closed.
func listening(ctx context.Context) (context.Context, context.CancelFunc) {
	return signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT)
}

type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

func (p *program) run(ctx context.Context, args []string) int {
	err := p.execute(ctx, args)
	if err != nil && !unshown(err) && !p.began && len(args) > 0 && args[0] == "now" { // help starts whatever is typed
		words := slices.Clone(args)
		for i, word := range words {
			words[i] = strings.TrimLeft(word, "-")
		}
		err = p.execute(ctx, words)
	}
	j := p.opened.Load()
	if unshown(err) && (p.saved || j != nil && j.Saved()) {
		err = fmt.Errorf("it is saved, but that could not be shown: %w", err)
	}
	p.Complain(err)
	if j != nil {
		p.Complain(j.Tend())
	}
	if err == nil {
		return statusDone
	}
	if _, usage := errors.AsType[usageError](err); usage || !p.began && !unshown(err) { // cobra's own errors come before a command runs
		return statusUsage
	}
	return statusFailed
}

// unshown reports whether an error is of the output and of nothing else.
func unshown(err error) bool {
	output, is := errors.AsType[*fs.PathError](err)
	return is && output.Op == "write" && output.Path == os.Stdout.Name()
}

func (p *program) execute(ctx context.Context, args []string) error {
	root := p.command(args)
	root.SetArgs(args)
	return cmp.Or(root.ExecuteContext(ctx), p.helpErr)
}

// The years in which CALMCALF_NOW may start.
const firstYear, lastYear = 1900, 2200

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
	if y := from.Year(); y < firstYear || y > lastYear {
		return nil, fmt.Errorf("CALMCALF_NOW is %q: choose a year from %d to %d", start, firstYear, lastYear)
	}
	shift := from.Sub(clock())
	return func() time.Time { return clock().Add(shift).In(from.Location()) }, nil
}

const version = "0.1.0"

// command is the program's command for some words, with the subcommands that they need.
func (p *program) command(words []string) *cobra.Command {
	root := &cobra.Command{
		Use:   "calmcalf",
		Short: "A bedtime coach for people who get night leg cramps",
		Long: `calmcalf is a bedtime coach for people who get night leg cramps. Run it without a command
and it opens where you need it: the check-in in the morning, tonight's routine in the
evening. Everything stays on this computer unless you run calmcalf sync.

Information, not a diagnosis. If you're worried, ask a doctor, nurse or pharmacist.`,
		Version:       version,
		Args:          noWords,
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRunE: func(cmd *cobra.Command, words []string) error {
			p.began, p.saved = true, false
			p.Opening = ""
			if p.folder().Narrow() {
				p.Complain(errors.New("other users of this computer could read what you said about yourself; now only you can"))
			}
			if why, plain := p.plainMode(); plain && !p.within {
				p.Opening = "Showing plain text" + why + ".\n"
			}
			err := cmp.Or(noneEmpty(cmd, words), p.checkTheme())
			if err != nil && cmd.Name() == "now" { // a cramp does not wait for a colour
				p.Complain(err)
				p.themeName, err = "", nil
			}
			return err
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return p.open(cmd.Context()) },
	}
	if p.within {
		root.Args = p.inMenu
	}
	root.SetOut(p.Out)
	root.SetErr(p.Errs)
	root.SetIn(p.In)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(p.help)
	flags := root.PersistentFlags()
	flags.StringVar(&p.journalFile, "journal", p.journalFile, "use this journal `FILE` (default: $CALMCALF_JOURNAL, or one in your data directory)")
	flags.StringVar(&p.themeName, "theme", p.themeName, "use the colour theme `NAME`: auto, night, day, dusk, red, contrast or mono")
	flags.BoolVar(&p.plain, "plain", p.plain, "print lines of text instead of opening a full screen")
	flags.BoolP("help", "h", false, "show this help")
	root.Flags().BoolP("version", "v", false, "print the version")
	flags.VisitAll(func(f *pflag.Flag) { // help names no defaults that come from the menu
		f.DefValue = map[string]string{"bool": "false"}[f.Value.Type()]
	})
	eachOnce(root)
	root.AddCommand(p.needed(words)...)
	root.CompletionOptions.DisableDefaultCmd = len(root.Commands()) < 2
	explainHelp(root)
	return root
}

func (p *program) ids() func() string { return diary.IDs(p.clock, rand.Uint64) }

// leaf is a command that takes neither words nor flags.
func leaf(use, short string, run func() error) *cobra.Command {
	return &cobra.Command{Use: use, Short: short, Args: noWords, RunE: func(*cobra.Command, []string) error { return run() }}
}

// about is a command about one word; needed says what to write where there is not just
// one.
func about(use, short, needed string, run func(word string) error) *cobra.Command {
	return &cobra.Command{Use: use, Short: short, RunE: func(_ *cobra.Command, args []string) error {
		if len(args) != 1 || args[0] == "" {
			return usagef("%s", needed)
		}
		return run(args[0])
	}}
}
