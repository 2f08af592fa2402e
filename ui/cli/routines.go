package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"calmcalf/routines"

	"github.com/spf13/cobra"
)

func (p *program) routines() *cobra.Command {
	list := &cobra.Command{
		Use:   "routines",
		Short: "The routines, one a line",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return p.listRoutines() },
	}
	show := &cobra.Command{
		Use:   "show ID|FILE",
		Short: "Print a routine: what it is for, and its steps with their times",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := p.routine(args)
			if err != nil {
				return err
			}
			return p.paint(describe(r, p.drawer()))
		},
	}
	check := &cobra.Command{
		Use:   "check FILE",
		Short: "Tell whether a routine file can be used, and what is wrong where",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := readRoutine(args[0])
			if errors.Is(err, fs.ErrNotExist) {
				return usageError{err}
			}
			if err != nil {
				return err
			}
			steps := len(r.Unfold(routines.Left))
			return p.print(fmt.Sprintf("%s: good: %s, %d steps, %s\n", args[0], r.ID, steps, routines.Clock(r.Total())))
		},
	}
	list.AddCommand(show, check, p.newRoutine())
	return list
}

// listRoutines names the files that cannot be used too; they hide no others.
func (p *program) listRoutines() error {
	evening, broken := p.evening(p.safety(p.besides()).Body)
	p.warn(broken)
	var text strings.Builder
	for _, r := range evening {
		fmt.Fprintf(&text, "%-20s %6s  %s\n", r.ID, routines.Clock(r.Total()), r.Name)
	}
	return p.print(text.String())
}

// describe tells all that there is to know of a routine before doing it, with
// pictures where d draws.
func describe(r routines.Routine, d *drawer) string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s (%s), %s\n\n", r.Name, r.ID, routines.Clock(r.Total()))
	for _, about := range []struct{ title, words string }{
		{"For", r.Purpose},
		{"Suits", r.Suits},
		{"Careful", r.Avoid},
		{"What is known", r.Evidence},
	} {
		if about.words != "" {
			fmt.Fprintf(&text, "%s: %s\n", about.title, about.words)
		}
	}
	text.WriteString("\n")
	at := time.Duration(0)
	for i, s := range r.Unfold(routines.Left) {
		title := s.Title
		if s.Side != routines.None && r.Kind != routines.Acute { // there it is the leg that hurts
			title += ", " + string(s.Side)
		}
		fmt.Fprintf(&text, "%2d. %5s  %s: %s%s\n", i+1, routines.Clock(at), title, timing(s), conditions(s))
		text.WriteString(d.draw(s))
		at += s.Total()
	}
	fmt.Fprintf(&text, "    %5s  end\n", routines.Clock(at))
	return text.String()
}

// conditions tells when a step is left out or becomes another.
func conditions(s routines.Step) string {
	var reasons []string
	for _, c := range s.SkipIf {
		reasons = append(reasons, bodyRules().Reasons[c])
	}
	if s.Gentler != nil {
		return "; if " + strings.Join(append(reasons, "it hurts"), ", or if ") + ": " + strings.ToLower(s.Gentler.Title) + " instead"
	}
	if len(reasons) > 0 {
		return "; left out if " + strings.Join(reasons, ", or if ")
	}
	return ""
}

// timing tells how long a step takes, part by part.
func timing(s routines.Step) string {
	text := fmt.Sprintf("%g s", s.Hold.Seconds())
	if s.Reps > 1 {
		text = fmt.Sprintf("%d x %s", s.Reps, text)
	}
	if s.Reps > 1 && s.Rest > 0 {
		text += fmt.Sprintf(", %g s rest between", s.Rest.Seconds())
	}
	if s.Prep > 0 {
		text = fmt.Sprintf("%g s to get ready, %s", s.Prep.Seconds(), text)
	}
	return text
}
