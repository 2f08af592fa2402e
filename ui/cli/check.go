package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

func (p *program) check() *cobra.Command {
	cmd := &cobra.Command{
		Use: "check [none|SIGN...]",
		Long: `check asks whether you have any warning signs, saves your answer, and tells you what to do.
It then offers twelve optional questions about what else your cramps could be. A warning
sign stays active until you run the check again. You can also answer on the command line,
with "none" or with every SIGN that you have. "calmcalf check --plain" lists the signs and
the word for each.`,
		Example: `  calmcalf check
  calmcalf check none
  calmcalf check leg-swollen
  calmcalf check status`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return p.recordSigns(args)
			}
			return p.linesOr(cmd, p.askSigns, nav.SelfCheck{})
		},
	}
	cmd.AddCommand(leaf("status", "Show which warning signs are active", p.signStatus))
	return cmd
}

// recordSigns saves the answer that the words give, all of it or nothing.
func (p *program) recordSigns(words []string) error {
	yes := slices.Compact(slices.Sorted(slices.Values(strings.Fields(strings.ToLower(strings.ReplaceAll(strings.Join(words, " "), ",", " "))))))
	switch {
	case diary.SaysNone(words):
		yes = nil
	case slices.Contains(yes, plain.None):
		return usagef(`answer with "none" or with warning signs, not with both`)
	}
	return p.answerSigns(yes)
}

// answerSigns saves an answer, which replaces the one before, and says what it calls
// for, and which signs it ends.
func (p *program) answerSigns(yes []string) error {
	now, list := p.clock(), p.checklist()
	answer := diary.Signs{At: now, Yes: append([]string{}, yes...)}
	if err := answer.Check(list.Signs); err != nil {
		return usageError{err}
	}
	before, _ := p.moving() // of a journal that can't be read nothing is saved, either
	if _, err := p.journal().SaveSigns(diary.NightOf(now), answer); err != nil {
		return err
	}
	unsettled := list.Settle(answer, p.saveProfile)
	list = p.checklist() // as the profile is now
	active := list.Active(answer)
	text := "Saved. " + list.Words.Clear + "\n"
	if len(active) > 0 {
		text = "Saved.\n" + plain.Signs(list.Words, active)
	}
	for _, s := range before.Signs {
		if !slices.ContainsFunc(active, func(other diary.Sign) bool { return other.ID == s.ID }) {
			text += "No longer active: " + s.InSentence() + ".\n"
		}
	}
	return errors.Join(p.Print(text), unsettled)
}

func (p *program) signStatus() error {
	answer, err := p.journal().LastSigns(diary.NightOf(p.clock()))
	if err != nil {
		return err
	}
	list, answered := p.checklist(), answer.At.Format(diary.FullDate)
	switch active := list.Active(answer); {
	case answer.At.IsZero():
		return p.Print("You have not run the check for warning signs yet. Run it with: calmcalf check\n" + plain.Signs(list.Words, active))
	case len(active) > 0:
		return p.Print(fmt.Sprintf("Answered %s.\n", answered) + plain.Signs(list.Words, active))
	default:
		return p.Printf("No warning signs, answered %s. %s\n", answered, list.Words.Closing)
	}
}

func (p *program) askSigns() error {
	last, err := p.journal().LastSigns(diary.NightOf(p.clock()))
	if err != nil {
		return err
	}
	check := plain.SelfCheck{Console: p.Console, List: p.checklist(), Last: last, Save: p.answerSigns}
	return check.Ask()
}

// showSigns prints the active warning signs, which go before anything that moves a
// body.
func (p *program) showSigns(list diary.Checklist, opening string, body diary.Body) error {
	warning := plain.Warning(list.Words, body)
	if warning == "" {
		return nil
	}
	return p.Print(opening + warning)
}

// mayPerform prints why a routine is not for this body, and returns an error then.
func (p *program) mayPerform(body diary.Body, r routines.Routine) error {
	if _, blocks := body.Blocked(); blocks {
		return errors.New(`you reported a warning sign, so no stretch is offered; to run the check again: calmcalf check`)
	}
	verdict := body.Routine(r)
	if !verdict.Refused {
		return nil
	}
	if err := p.Print(verdict.Why + "\n"); err != nil {
		return err
	}
	return fmt.Errorf("%s was not started; try: calmcalf bedtime %s", r.ID, diary.Seated)
}
