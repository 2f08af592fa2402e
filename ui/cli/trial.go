package cli

import (
	"github.com/spf13/cobra"
)

func (p *program) trial() *cobra.Command {
	trial := &cobra.Command{
		Use:   "trial",
		Short: "Try one thing on yourself, fairly",
		Long: `trial tells on which nights you do one thing and on which you leave it, drawn by
chance before the first of them. Nothing of the two sides is shown until the end, so
that what you hope for does not change what you write down. A night that you check in
more than 48 hours after it is left out of the result. One trial runs at a time.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return p.trialStatus() },
	}
	status := leaf("status", "What tonight is, how far the trial is, and at its end what it found", p.trialStatus)
	trial.AddCommand(p.startTrial(), status, p.stopTrial())
	return trial
}

func (p *program) startTrial() *cobra.Command {
	var ask trialAsk
	cmd := &cobra.Command{
		Use:   "start [routine|FACTOR]",
		Short: "Draw a trial of the routine, or of something you tell of your days",
		Long: `start draws a trial of the routine, or of a FACTOR, one of those that "calmcalf log"
takes, such as alcohol or magnesium. What may linger alternates by weeks, and the
first 2 nights of each week are not counted; what belongs to one night alternates
by 2 nights. Before it begins you are told how likely an answer is at your own rate.`,
		Example: `  calmcalf trial start
  calmcalf trial start magnesium --rounds 6
  calmcalf trial start alcohol --start 2026-12-01 --yes`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			ask.rounded = cmd.Flags().Changed("rounds")
			return p.beginTrial(args, ask)
		},
	}
	cmd.Flags().IntVar(&ask.rounds, "rounds", 0, "how long, in rounds of `N` (default: 4 of 28 nights, or 14 of 8 nights)")
	cmd.Flags().StringVar(&ask.start, "start", "", "the first night, by the `DATE` of its evening (default: the next one)")
	cmd.Flags().BoolVar(&ask.yes, "yes", false, "begin without asking")
	return cmd
}

func (p *program) stopTrial() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "stop",
		Short: "End the trial early",
		Long: `stop ends the trial that runs, whenever you like. Only its whole rounds are looked at
then, and no more than a leaning is told. A trial that has not begun is taken out.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return p.endTrial(yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "stop without asking")
	return cmd
}
