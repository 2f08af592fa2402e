package cli

import (
	"errors"
	"fmt"
	"strings"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/plain"

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
		RunE: func(_ *cobra.Command, args []string) error { return p.beginTrial(args, ask) },
	}
	wholeFlag(cmd, &ask.rounds, "rounds", 1, 100, "how long, a `NUMBER` of rounds (default: 4 of 28 nights, or 14 of 8 nights)")
	cmd.Flags().StringVar(&ask.start, "start", "", "the first night, by the `DATE` of its evening, such as friday or \"3 dec\" (default: the next one)")
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

func (p *program) trialStatus() error {
	journal, now := p.journal(), p.clock()
	last := diary.LastNight(now)
	plans, err := journal.Trials()
	if err != nil {
		return err
	}
	if len(plans) == 0 {
		return p.Print("There is no trial yet. Begin one with: calmcalf trial start\n")
	}
	nights, err := journal.Nights(diary.Date{}, last)
	if err != nil {
		return err
	}
	safe, err := p.moving()
	if err != nil {
		return err
	}
	var text strings.Builder
	text.WriteString(plain.Signs(p.checklist().Words, safe.Signs)) // before what the trial asks of tonight
	for i, plan := range plans {
		if i == len(plans)-1 {
			text.WriteString(lineOf(sayTonight(plan, diary.Tonight(now), last, safe.Body)))
		}
		trial := insight.Analyse(nights, last, plan, p.acute())
		to := trial.To
		if trial.Stopped {
			to = plan.Stopped
		}
		fmt.Fprintf(&text, "Trial of %s, %s to %s: %s\n", insight.Tried(plan.Factor), plan.Start.Format(diary.FullDate), to.Format(diary.FullDate), trial.Text)
	}
	return p.Print(text.String())
}

// sayTonight is what the last trial asks of tonight, or when it begins; "" once it is
// over.
func sayTonight(plan diary.Plan, tonight, last diary.Date, body diary.Body) string {
	line := insight.SayTonight(plan, tonight, body)
	if line == "" && !plan.Over(last) && plan.Drawn() && tonight.Compare(plan.Start) < 0 {
		return "The trial has not begun: its first night is that of " + plan.Start.Format(diary.FullDate) + "."
	}
	return line
}

func (p *program) endTrial(yes bool) error {
	journal, last := p.journal(), diary.LastNight(p.clock())
	plan, err := journal.Trial()
	if err != nil {
		return err
	}
	if plan == nil || plan.Over(last) {
		return errors.New(`no trial runs; "calmcalf trial start" begins one`)
	}
	started := last.Compare(plan.Start) >= 0
	text := fmt.Sprintf("The trial of %s has not begun, and would be taken out.\n", insight.Tried(plan.Factor))
	if started {
		text = fmt.Sprintf("The trial of %s runs until %s. Stopped early, only its whole rounds are looked at, at least %d of %d nights are needed, and no more than a leaning is told. It cannot be taken up again; another one is a new trial.\n",
			insight.Tried(plan.Factor), plan.Last().Format(diary.FullDate), plan.Design.Least(), plan.Design.Round())
	}
	if err := p.Print(text); err != nil {
		return err
	}
	if agreed, err := p.agreed(yes, "Stop it?"); err != nil || !agreed {
		return err
	}
	err = journal.StopTrial(last)
	if errors.Is(err, store.ErrNoTrial) { // ended in another window meanwhile
		return fmt.Errorf(`%w; "calmcalf trial status" tells of the last one`, err)
	}
	if err != nil {
		return err
	}
	if !started {
		return p.Print("Taken out.\n")
	}
	if err := p.Print("Stopped.\n"); err != nil {
		return err
	}
	return p.trialStatus()
}

// agreed asks for a yes, unless one was given on the command line, and says so where
// the answer is another one. Where nobody can answer, it has to be given.
func (p *program) agreed(yes bool, question string) (bool, error) {
	switch {
	case yes:
		return true, nil
	case !isTerminal(p.In):
		return false, usagef("nobody can answer here, so nothing was changed: add --yes")
	}
	return p.Confirm(question)
}
