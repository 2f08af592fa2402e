package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os/signal"
	"strings"
	"syscall"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/files"
	"calmcalf/ui"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/nav"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

func (p *program) bedtime() *cobra.Command {
	cmd := &cobra.Command{
		Use: "bedtime [ID|FILE]",
		Long: `bedtime walks you through a routine step by step, times it, and saves what you did. If you
don't name a routine, you get the first one that "calmcalf routines" lists. With --plain, or
without a terminal, you get the same routine as lines of text.`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := p.routine(args)
			if err != nil {
				return err
			}
			return p.linesOr(cmd, func() error { return p.performPlain(cmd.Context(), r) }, nav.Home{}, nav.Play{Routine: r})
		},
	}
	cmd.Flags().BoolVar(&p.voice, "voice", false, "speak the instructions aloud")
	return cmd
}

func (p *program) performPlain(ctx context.Context, r routines.Routine) error {
	wanted, err := p.config()
	if err != nil {
		return err
	}
	list := p.checklist()
	safe, _ := p.moving() // saving reports a journal that cannot be read
	p.Complain(safe.trouble())
	if err := cmp.Or(p.showSigns(list, p.Opening, safe.Body), p.mayPerform(safe.Body, r)); err != nil {
		return err
	}
	signal.Ignore(syscall.SIGPIPE) // a reader that goes away does not end the routine
	ctx, stop := listening(ctx)
	defer stop()
	asks := isTerminal(p.In)
	lines := plain.Bedtime{
		Console: p.Console, Asks: asks, Words: bodyWords(safe.Body), Before: list.Words.Before + " run calmcalf check.",
		Ear: p.ear(wanted, asks), Journal: p.journal(), Now: p.clock, NewID: p.ids(),
	}
	return lines.Perform(ctx, r, safe.Body)
}

// routine is the one that the arguments name, by id or by file, or the first.
func (p *program) routine(args []string) (routines.Routine, error) {
	if len(args) == 0 {
		safe := p.safety() // a warning sign is reported where the routine begins
		evening, broken := p.offered(safe.Body)
		if len(evening) == 0 {
			return routines.Routine{}, errors.Join(append(broken, errors.New("no routine is right for you now"))...)
		}
		return evening[0], nil
	}
	all, broken := p.all()
	for _, r := range all {
		if strings.EqualFold(r.ID, args[0]) {
			return r, nil
		}
	}
	r, err := readRoutine(args[0])
	if errors.Is(err, fs.ErrNotExist) && !strings.ContainsAny(args[0], `./\`) {
		p.Complain(broken...) // it may be one of these
		return routines.Routine{}, usagef(`there is no routine or file called %q; to list the routines: calmcalf routines`, args[0])
	}
	return r, err
}

func readRoutine(path string) (routines.Routine, error) {
	data, err := files.Read(path, routines.MaxFile)
	if err != nil {
		return routines.Routine{}, fmt.Errorf("can't read the routine %s: %w", path, opened(path, err))
	}
	return routines.Read(path, data, figure.Has)
}

func (p *program) now() *cobra.Command {
	return &cobra.Command{
		Use: "now [LEG] [MUSCLE] [0-10]",
		Long: `now helps with a cramp you are having. It tells you at once what to do, and times the cramp.
Press space or enter when the cramp has eased. The cramp is recorded as soon as you start. If the
terminal closes before you say that the cramp has eased, the next check-in asks how long it
lasted. To go on timing the same cramp, run "calmcalf now" again. For LEG, MUSCLE and how
bad the cramp is (0-10), use the same words as in "calmcalf checkin". Whatever you type, help
starts at once. If calmcalf doesn't understand a word, it says so and ignores that word.`,
		Example: `  calmcalf now
  calmcalf now left foot
  calmcalf now thigh back 8`,
		RunE: func(cmd *cobra.Command, args []string) error {
			cramp, others := diary.ParsePlace(strings.Join(args, " "))
			lines := func() error { return p.relievePlain(cmd.Context(), cramp, others) }
			screens := ui.Start{nav.Relief{Side: cramp.Side, Muscle: cramp.Muscle, Severity: cramp.Severity}}
			if others != "" {
				screens = append(screens, nav.Notice{Text: plain.LeftOut(others)})
			}
			return p.linesOr(cmd, lines, screens...)
		},
	}
}

func (p *program) relievePlain(ctx context.Context, cramp diary.Cramp, others string) error {
	signal.Ignore(syscall.SIGPIPE) // a reader that goes away does not lose the cramp
	ctx, stop := listening(ctx)
	defer stop()
	lines := plain.Relief{
		Console: p.Console, Journal: p.journal(), Body: p.careful(), Words: p.checklist().Words,
		Fill: p.fill, Flow: flow, Now: p.clock, NewID: p.ids(), Others: others,
	}
	return lines.Help(ctx, cramp)
}

// careful is the body that relief moves. A cramp does not wait until a broken file is
// mended: everything speaks against its steps then.
func (p *program) careful() diary.Body {
	safe, _ := p.moving() // saving the cramp reports a journal that cannot be read
	p.Complain(safe.trouble())
	return safe.Body
}
