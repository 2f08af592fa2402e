package cli

import (
	"bytes"
	"errors"
	"fmt"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

func (p *program) trial() *cobra.Command {
	trial := &cobra.Command{
		Use: "trial",
		Long: `trial draws up a random plan of some nights with the routine, or with something else that
you choose, and some nights without. Results stay hidden until the end, so your hopes don't
affect what you log. Nights that you log more than 48 hours late are left out of the result.
You can run one trial at a time.`,
		Args: noWords,
		RunE: func(*cobra.Command, []string) error { return p.trialStatus() },
	}
	status := leaf("status", "See tonight's plan, your progress and, at the end, the result", p.trialStatus)
	trial.AddCommand(p.startTrial(), status, p.stopTrial())
	return trial
}

func (p *program) startTrial() *cobra.Command {
	var ask trialAsk
	cmd := &cobra.Command{
		Use:   "start [routine|WORD]",
		Short: "Start a trial of the routine, or of something that you log",
		Long: `start sets up a trial of the routine, or of something else that you log. For that, give its
WORD from "calmcalf log", such as alcohol or magnesium. If the effect could last for some
days after you stop, the plan switches every week, and the first 2 nights of each week do
not count. Otherwise the plan switches every 2 nights. Before the trial starts,
you see how likely it is to give an answer, based on how often you have cramps.`,
		Example: `  calmcalf trial start
  calmcalf trial start magnesium --rounds 6
  calmcalf trial start alcohol --start 2026-12-01 --yes`,
		Args: atMostOne,
		RunE: func(_ *cobra.Command, args []string) error { return p.beginTrial(args, ask) },
	}
	wholeFlag(cmd, &ask.rounds, "rounds", 1, 100, "run this `NUMBER` of rounds (default: 4 rounds of 28 nights each, or 14 rounds of 8 nights each)")
	cmd.Flags().StringVar(&ask.start, "start", "", "start on the evening of this `DATE`, such as friday or \"3 dec\" (default: this evening, or tomorrow evening if it is past noon)")
	cmd.Flags().BoolVar(&ask.yes, "yes", false, "start without asking")
	return cmd
}

func (p *program) stopTrial() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "stop",
		Short: "End the trial early",
		Long: `stop ends your trial early. Only complete rounds count, and the answer can only be
tentative. If the trial hasn't started yet, stop deletes it.`,
		Args: noWords,
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
		return p.Print("No trial yet. Start one with: calmcalf trial start\n")
	}
	nights, err := journal.Nights(diary.Date{}, last)
	if err != nil {
		return err
	}
	safe, err := p.moving()
	if err != nil {
		return err
	}
	var text bytes.Buffer
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
		nights := plan.Start.Format(diary.FullDate) + " to " + to.Format(diary.FullDate)
		if trial.Tier == insight.TrialRunning { // which says itself until when
			nights = "from " + plan.Start.Format(diary.FullDate)
		}
		fmt.Fprintf(&text, "Trial with and without %s, %s. %s\n", insight.Tried(plan.Factor), nights, trial.Text)
	}
	return p.Print(text.String())
}

// sayTonight is what the last trial asks of tonight, or when it begins; "" once it is
// over.
func sayTonight(plan diary.Plan, tonight, last diary.Date, body diary.Body) string {
	line := insight.SayTonight(plan, tonight, body)
	if line == "" && !plan.Over(last) && plan.Drawn() && tonight.Compare(plan.Start) < 0 {
		return "The trial has not started. Its first night is " + plan.Start.Format(diary.FullDate) + "."
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
		return errors.New(`no trial is running; start one with: calmcalf trial start`)
	}
	started := last.Compare(plan.Start) >= 0
	text := fmt.Sprintf("The trial with and without %s has not started. It will be deleted.\n", insight.Tried(plan.Factor))
	if started {
		text = fmt.Sprintf("The trial with and without %s runs until %s. If you stop it early, only complete rounds count: you need at least %d rounds of %d nights, and the answer can only be tentative.\n",
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
		return fmt.Errorf(`%w; to see the last one: calmcalf trial status`, err)
	}
	if err != nil {
		return err
	}
	if !started {
		return p.Print("Deleted. To bring it back: calmcalf data undo\n")
	}
	if err := p.Print("Stopped. To continue it after all: calmcalf data undo\n"); err != nil {
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
		return false, usagef("can't ask you here, so nothing was changed; to agree in advance, add --yes")
	}
	return p.Confirm(question)
}
