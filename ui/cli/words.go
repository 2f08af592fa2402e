package cli

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"calmcalf/store"
	"calmcalf/store/diary"

	"github.com/spf13/cobra"
)

// This file reads what is typed: words, and nights.

// noWords refuses words where only options are understood, or a command.
func noWords(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case !cmd.HasAvailableSubCommands():
		return usagef("%q is not understood here; to see the options: %s --help", args[0], cmd.CommandPath())
	}
	list := "to list the commands"
	if like := alike(cmd, args[0]); like != "" {
		list = fmt.Sprintf("did you mean %q? To list the commands", like)
	}
	return usagef("there is no command called %q; %s: %s --help", args[0], list, cmd.CommandPath())
}

// alike is the command that a word was probably meant to name, or "".
func alike(cmd *cobra.Command, word string) string {
	cmd.SuggestionsMinimumDistance = 2
	like := append(cmd.SuggestionsFor(word), "")
	return like[0]
}

// inMenu refuses what is neither a number of the menu nor a command.
func (p *program) inMenu(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	meant := ""
	if like := alike(cmd, args[0]); like != "" {
		meant = fmt.Sprintf("Did you mean %s? ", like)
	}
	return usagef("%q is not understood here. %sType a number from 1 to %d, or menu for the list", args[0], meant, len(p.menu()))
}

// noneEmpty refuses a word in which nothing is said, such as "".
func noneEmpty(cmd *cobra.Command, words []string) error {
	for _, word := range words {
		if strings.TrimSpace(word) == "" && cmd.Name() != cobra.ShellCompRequestCmd {
			return usagef("one of the words is empty (%q): write what you mean, or leave it out", word)
		}
	}
	return nil
}

// atMostOne refuses a second word.
func atMostOne(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usagef("%q is one name too many; to see how to use this command: %s --help", args[1], cmd.CommandPath())
	}
	return nil
}

// night reads a night as people say it: a date, a weekday, "last" or "tonight".
func (p *program) night(text string) (diary.Date, error) {
	night, err := diary.ParseWhen(text, p.clock())
	if err != nil {
		return night, usageError{err}
	}
	return night, nil
}

// nightUpTo reads a night, and refuses one after the latest.
func (p *program) nightUpTo(text string, latest diary.Date) (diary.Date, error) {
	night, err := diary.ParseNight(text, p.clock(), diary.Date{}, latest)
	if err = cmp.Or(err, night.UpTo(latest)); err != nil {
		err = usageError{err}
	}
	return night, err
}

// nightToLog reads a night of which something is to be saved. One of a year that was
// probably not meant is asked about, or refused where nobody can answer; sure is that it
// was meant.
func (p *program) nightToLog(text string, latest diary.Date, sure bool) (diary.Date, error) {
	night, err := diary.ParseNight(text, p.clock(), diary.Date{}, latest)
	if err != nil {
		return night, usageError{err}
	}
	first, _ := store.View(p.journal(), func(j store.Reader) (diary.Date, error) { // saving reports a journal that can't be read
		first, _, err := j.Span()
		return first, err
	})
	err = diary.CheckNight(text, night, first, latest)
	slip, meant, asked := p.slipped(err)
	past := night.Compare(latest) <= 0
	switch {
	case err == nil, past && (sure || asked && !meant):
		return night, nil
	case meant:
		return p.night(slip.Meant)
	case past:
		return night, usagef("%w; if it is right, add --yes", err)
	}
	return night, usageError{err}
}

// slipped asks whether an error is a slip, where somebody can answer.
func (p *program) slipped(err error) (slip *diary.Slip, meant, asked bool) {
	slip, is := errors.AsType[*diary.Slip](err)
	if !is || !isTerminal(p.In) {
		return slip, false, false
	}
	meant, err = p.Asks(diary.Capital(slip.Why) + ". Did you mean " + slip.Meant + "?")
	return slip, meant && err == nil, err == nil
}

func periodFlags(cmd *cobra.Command, from, to *string) {
	cmd.Flags().StringVar(from, "from", "", "start with the night that began on the evening of this `DATE`")
	cmd.Flags().StringVar(to, "to", "", "end with the night that began on the evening of this `DATE`")
}

// ends reads the nights of --from and --to; the zero Date is an open end.
func (p *program) ends(first, last string) (from, to diary.Date, err error) {
	if first != "" {
		if from, err = p.nightUpTo(first, diary.Tonight(p.clock())); err != nil {
			return from, to, err
		}
	}
	if last != "" {
		if to, err = diary.ParseNight(last, p.clock(), from, diary.Tonight(p.clock())); err != nil {
			return from, to, usageError{err}
		}
		if from.Compare(to) > 0 {
			return from, to, usagef("--from %s is after --to %s; give the earlier night with --from", from, to)
		}
	}
	return from, to, nil
}
