package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

func (p *program) check() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check [none|SIGN...]",
		Short: "Warning signs, and what else it could be",
		Long: `check asks whether a warning sign is there, keeps the answer in the journal, and
says what it calls for. A sign stands until the check is answered otherwise; the
words given are the whole answer. Then come, for those who like, twelve questions
about what else than a cramp it could be. "calmcalf check --plain" names every
SIGN.`,
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
	cmd.AddCommand(&cobra.Command{
		Use:   "status",
		Short: "Print which warning signs stand",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return p.signStatus() },
	})
	return cmd
}

// recordSigns keeps the answer that the words give, all of it or nothing.
func (p *program) recordSigns(words []string) error {
	list := p.checklist()
	yes := slices.Compact(slices.Sorted(slices.Values(words)))
	if slices.Contains(yes, none) {
		if len(yes) > 1 {
			return usagef(`either "none" or warning signs, not both`)
		}
		yes = nil
	}
	return p.answerSigns(list, yes)
}

// answerSigns saves an answer, which replaces the one before, and says what it calls
// for.
func (p *program) answerSigns(list diary.Checklist, yes []string) error {
	now := p.clock()
	answer := diary.Signs{At: now, Yes: append([]string{}, yes...)}
	if err := answer.Check(list.Signs); err != nil {
		return usageError{err}
	}
	var before diary.Body
	_ = p.active(&before) // of a journal that can't be read nothing is saved, either
	if _, err := p.journal().SaveSigns(diary.NightOf(now), answer); err != nil {
		return err
	}
	unsettled := p.checklist().Settle(answer, p.folder().SaveProfile) // as the profile is now
	list = p.checklist()
	return errors.Join(p.sayOfSigns(list, answer), p.sayCleared(before.Signs, list.Active(answer)), unsettled)
}

// sayCleared names the signs that this answer ends: the words of one are the whole answer.
func (p *program) sayCleared(before, now []diary.Sign) error {
	var text strings.Builder
	for _, s := range before {
		if !slices.ContainsFunc(now, func(other diary.Sign) bool { return other.ID == s.ID }) {
			fmt.Fprintf(&text, "No longer active: %s (%s).\n", s.Ask, s.ID)
		}
	}
	return p.Print(text.String())
}

// sayOfSigns says what a saved answer calls for.
func (p *program) sayOfSigns(list diary.Checklist, answer diary.Signs) error {
	if standing := list.Active(answer); len(standing) > 0 {
		return p.Print("Saved.\n" + plain.Signs(list.Words, standing))
	}
	return p.Print("Saved. " + list.Words.Clear + "\n")
}

func (p *program) signStatus() error {
	answer, err := p.journal().LastSigns(diary.NightOf(p.clock()))
	if err != nil {
		return err
	}
	list, answered := p.checklist(), answer.At.Format(diary.FullDate)
	switch standing := list.Active(answer); {
	case answer.At.IsZero():
		text := "The warning signs were not asked about yet. Answer with: calmcalf check\n"
		if len(standing) > 0 { // for what the profile says
			text += plain.Signs(list.Words, standing)
		}
		return p.Print(text)
	case len(standing) > 0:
		return p.Print(fmt.Sprintf("Answered %s.\n", answered) + plain.Signs(list.Words, standing))
	default:
		return p.Printf("None of the warning signs, answered %s. %s\n", answered, list.Words.Closing)
	}
}

// askSigns asks line by line, first about emergencies.
func (p *program) askSigns() error {
	list := p.checklist()
	last, err := p.journal().LastSigns(diary.NightOf(p.clock()))
	if err != nil {
		return err
	}
	check := plain.SelfCheck{Console: p.Console, List: list, Last: last, Save: func(yes []string) error { return p.answerSigns(list, yes) }}
	return check.Ask()
}
