package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"calmcalf/store"
	"calmcalf/store/diary"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// This file reads what is typed: the values of flags, and nights.

// whole is the value of a flag that is a whole number, from least to most.
type whole struct {
	to          **int // nil where the flag is not given
	least, most int
}

// wholeFlag adds a flag for a whole number.
func wholeFlag(cmd *cobra.Command, to **int, name string, least, most int, usage string) {
	cmd.Flags().Var(whole{to, least, most}, name, usage)
}

// sureFlag adds the flag that a night of long ago is meant.
func sureFlag(cmd *cobra.Command, sure *bool) {
	cmd.Flags().BoolVar(sure, "yes", false, "accept a night from long ago without asking")
}

// Set implements pflag.Value.
func (w whole) Set(text string) error {
	text = strings.TrimSuffix(text, "/"+strconv.Itoa(w.most)) // as it is printed: 7/10
	n, err := strconv.Atoi(text)
	if err != nil || n < w.least || n > w.most || strings.Trim(text, "0123456789") != "" {
		return fmt.Errorf("write a whole number from %d to %d", w.least, w.most)
	}
	*w.to = &n
	return nil
}

// String implements pflag.Value.
func (w whole) String() string {
	if w.to == nil || *w.to == nil {
		return ""
	}
	return strconv.Itoa(**w.to)
}

// Type implements pflag.Value.
func (w whole) Type() string { return "NUMBER" }

// flagError says in our words what is wrong with a flag, and what to write.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var unset *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &wrong):
		flag, cause := wrong.GetFlag(), wrong.Unwrap()
		word, about := pflag.UnquoteUsage(flag)
		if _, ours := flag.Value.(whole); word == "" {
			cause = errors.New("write it without a word")
		} else if !ours {
			cause = fmt.Errorf("write a %s: %s", word, about)
		}
		return usagef("--%s %q: %w", flag.Name, wrong.GetValue(), cause)
	case errors.As(err, &unset):
		word, about := pflag.UnquoteUsage(unset.GetFlag())
		return usagef("--%s needs a %s: %s", unset.GetFlag().Name, word, about)
	case errors.As(err, &unknown):
		flag := "-" + unknown.GetSpecifiedShortnames()
		switch {
		case flag == "-":
			flag = "--" + unknown.GetSpecifiedName()
		case strings.ContainsAny(flag[:2], "0123456789."):
			return usagef("%s is below zero: give 0 or more", flag)
		}
		return usagef("no option is called %s here; for the options: %s --help", flag, cmd.CommandPath())
	default:
		return usageError{err}
	}
}

// noWords refuses words where only options are understood, or a command.
func noWords(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case !cmd.HasAvailableSubCommands():
		return usagef("%q is not understood here; for the options: %s --help", args[0], cmd.CommandPath())
	}
	list := "to list them"
	cmd.SuggestionsMinimumDistance = 2
	if like := cmd.SuggestionsFor(args[0]); len(like) > 0 {
		list = fmt.Sprintf("did you mean %s? To list them", like[0])
	}
	return usagef("no command is called %q; %s: %s --help", args[0], list, cmd.CommandPath())
}

// atMostOne refuses a second word.
func atMostOne(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usagef("%q is one name too many; to see how to use this: %s --help", args[1], cmd.CommandPath())
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
	night, err := p.night(text)
	if err == nil && night.Compare(latest) > 0 {
		err = usagef("the night of %s is still to come; the latest is %s", night.Format(diary.FullDate), latest.Format(diary.FullDate))
	}
	return night, err
}

// nightToLog reads a night of which something is to be saved. One of a year that was
// probably not meant is asked about, or refused where nobody can answer; sure is that it
// was meant.
func (p *program) nightToLog(text string, latest diary.Date, sure bool) (diary.Date, error) {
	night, err := p.night(text)
	if err != nil {
		return night, err
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
	cmd.Flags().StringVar(from, "from", "", "the first night to include: the `DATE` of its evening")
	cmd.Flags().StringVar(to, "to", "", "the last night: the `DATE` of its evening")
}

// ends reads the nights of --from and --to; the zero Date is an open end.
func (p *program) ends(first, last string) (from, to diary.Date, err error) {
	if first != "" {
		if from, err = p.nightUpTo(first, diary.Tonight(p.clock())); err != nil {
			return from, to, err
		}
	}
	if last != "" {
		if to, err = p.night(last); err != nil {
			return from, to, err
		}
		if from.Compare(to) > 0 {
			return from, to, usagef("--from %s is after --to %s", from, to)
		}
	}
	return from, to, nil
}
