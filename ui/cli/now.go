package cli

import (
	"context"
	"os/signal"
	"syscall"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

func (p *program) now() *cobra.Command {
	return &cobra.Command{
		Use:   "now [left|right|both] [calf|foot|thigh]",
		Short: "A cramp, this minute: what to do, timed and recorded",
		Long: `now helps with a cramp that is there: what to do stands on the screen at once, and
the clock runs. Space or enter says that it has eased. The cramp is in the journal
from the first moment; if the terminal is closed it stays open, and the check-in
asks about it. A second "calmcalf now" goes on with the same cramp.`,
		Example: `  calmcalf now
  calmcalf now left foot`,
		RunE: func(cmd *cobra.Command, args []string) error {
			cramp, err := plain.ParsePlace(args)
			if err != nil {
				return usageError{err}
			}
			lines := func() error { return p.relievePlain(cmd.Context(), cramp) }
			return p.linesOr(cmd, lines, nav.Relief{Side: cramp.Side, Muscle: cramp.Muscle})
		},
	}
}

// relievePlain helps with a cramp in lines of text.
func (p *program) relievePlain(ctx context.Context, cramp diary.Cramp) error {
	signal.Ignore(syscall.SIGPIPE) // a reader that goes away does not lose the cramp
	ctx, stop := listening(ctx)
	defer stop()
	lines := plain.Relief{
		Console: p.Console, Journal: p.journal(), Body: p.careful(), Words: p.checklist().Words,
		Fill: p.fill, Flow: flow, Now: p.clock, NewID: p.ids(),
	}
	return lines.Help(ctx, cramp)
}

// careful is the body that relief moves. A cramp does not wait until a broken file is
// mended: everything speaks against its steps then.
func (p *program) careful() diary.Body {
	if _, err := p.config(); err != nil {
		p.Complain(err)
	}
	safe, _ := p.moving() // saving the cramp reports a journal that cannot be read
	p.warn(safe.trouble())
	return safe.Body
}
