package cli

import (
	"encoding/json"
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui"
	"calmcalf/ui/nav"

	"github.com/spf13/cobra"
)

func (p *program) history() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "history",
		Short: "The nights so far, as a chart",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case asJSON && p.plain:
				return usagef("either --json or --plain, not both")
			case asJSON:
				return p.historyJSON()
			case p.wantsPlain():
				return p.historyPlain()
			default:
				return p.show(cmd.Context(), ui.Start{nav.History{}})
			}
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "the nights as JSON, oldest first")
	return cmd
}

func (p *program) historyJSON() error {
	nights, err := p.journal().Nights(diary.Date{}, diary.Date{})
	if err != nil {
		return err
	}
	if nights == nil {
		nights = []diary.Night{}
	}
	text, err := json.MarshalIndent(nights, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the nights: %w", err)
	}
	return p.print(string(text) + "\n")
}

// historyPlain tells every night from the first to the last in a line, and what
// they come to.
func (p *program) historyPlain() error {
	nights, err := p.journal().Nights(diary.Date{}, diary.Date{})
	if err != nil {
		return err
	}
	if len(nights) == 0 {
		return p.print("Plain mode. Nothing is logged yet. \"calmcalf bedtime\" begins.\n")
	}
	var text strings.Builder
	text.WriteString("Plain mode. " + sums(nights) + "\n")
	next := nights[0].Date
	for _, n := range nights {
		if gap := n.Date.DaysSince(next); gap > 0 {
			text.WriteString(notLogged(next, gap))
		}
		text.WriteString(nightLine(n))
		next = n.Date.AddDays(1)
	}
	if gap := diary.LastNight(p.clock()).DaysSince(next) + 1; gap > 0 {
		text.WriteString(notLogged(next, gap))
	}
	return p.print(text.String())
}

func notLogged(from diary.Date, nights int) string {
	if nights == 1 {
		return fmt.Sprintf("%s: not logged.\n", from.Format("Mon 2 Jan 2006"))
	}
	return fmt.Sprintf("%s to %s: %d nights not logged.\n",
		from.Format("Mon 2 Jan 2006"), from.AddDays(nights-1).Format("Mon 2 Jan 2006"), nights)
}

func nightLine(n diary.Night) string {
	facts := []string{}
	switch {
	case len(n.Cramps) > 0:
		words := make([]string, len(n.Cramps))
		for i, c := range n.Cramps {
			words[i] = c.String()
		}
		facts = append(facts, fmt.Sprintf("%s (%s)", diary.Count(len(n.Cramps)), strings.Join(words, "; ")))
	case n.CheckedIn:
		facts = append(facts, diary.Count(0))
	default:
		facts = append(facts, "cramps not logged")
	}
	switch did := n.Did(); did {
	case diary.Full, diary.Partial:
		facts = append(facts, "routine "+string(did))
	default:
		facts = append(facts, "no routine")
	}
	facts = append(facts, n.Factors.Told()...)
	return fmt.Sprintf("%s: %s.\n", n.Date.Format("Mon 2 Jan 2006"), strings.Join(facts, ", "))
}

func sums(nights []diary.Night) string {
	logged, cramps, with, routine := 0, 0, 0, 0
	for _, n := range nights {
		if n.Logged() {
			logged++
		}
		if len(n.Cramps) > 0 {
			with++
		}
		cramps += len(n.Cramps)
		if did := n.Did(); did == diary.Full || did == diary.Partial {
			routine++
		}
	}
	span := nights[len(nights)-1].Date.DaysSince(nights[0].Date) + 1
	return fmt.Sprintf("In %s: %d logged, %s on %s, routine on %s.",
		plural(span, "night"), logged, diary.Count(cramps), plural(with, "night"), plural(routine, "night"))
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
