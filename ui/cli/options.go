package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// This file reads the values of flags.

// once is the value of a flag that says something, and one thing only: of two that differ
// nobody knows which is meant.
type once struct {
	pflag.Value
	given *string
}

// givenAgain is the error about a flag that had this value before.
type givenAgain string

func (g givenAgain) Error() string { return "it was " + string(g) + " before" }

// errOption is that an option stands where the value of one is to be.
var errOption = errors.New("it is an option")

// eachOnce makes every flag of a command and its subcommands one that is given once, but for
// those that make a list.
func eachOnce(cmd *cobra.Command) {
	for _, flags := range []*pflag.FlagSet{cmd.Flags(), cmd.PersistentFlags()} {
		flags.VisitAll(func(f *pflag.Flag) {
			if _, list := f.Value.(pflag.SliceValue); !list {
				f.Value = &once{Value: f.Value}
			}
		})
	}
	for _, sub := range cmd.Commands() {
		eachOnce(sub)
	}
}

// Set implements pflag.Value.
func (o *once) Set(text string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return errors.New("it is empty")
	case strings.HasPrefix(text, "--") && !strings.Contains(text, " "):
		return errOption
	case o.given != nil && *o.given != text:
		return givenAgain(*o.given)
	}
	o.given = &text
	return o.Value.Set(text)
}

// ours reports whether the errors about the value say what to write.
func (o *once) ours() bool {
	_, is := o.Value.(whole)
	return is
}

// whole is the value of a flag that is a whole number, from least to most.
type whole struct {
	to          **int // nil where the flag is not given
	least, most int
}

// wholeFlag adds a flag for a whole number.
func wholeFlag(cmd *cobra.Command, to **int, name string, least, most int, usage string) {
	cmd.Flags().Var(whole{to, least, most}, name, usage)
}

// sureFlag adds the flag that what is doubted is meant.
func sureFlag(cmd *cobra.Command, sure *bool, doubted string) {
	cmd.Flags().BoolVar(sure, "yes", false, "accept "+doubted+" without asking")
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
		var again givenAgain
		switch own := flag.Value.(*once); {
		case errors.As(cause, &again):
			return usagef("--%s is given twice, with %q and with %q: give it once", flag.Name, string(again), wrong.GetValue())
		case word == "":
			cause = errors.New("write it without a word")
		case errors.Is(cause, errOption):
			return usagef("--%s needs a %s after it, and before %s: %s", flag.Name, word, wrong.GetValue(), about)
		case strings.TrimSpace(wrong.GetValue()) == "":
			return usagef("--%s is empty: %s", flag.Name, about)
		case !own.ours():
			cause = fmt.Errorf("write a %s: %s", word, about)
		}
		return usagef("--%s %q: %w", flag.Name, wrong.GetValue(), cause)
	case errors.As(err, &unset):
		word, about := pflag.UnquoteUsage(unset.GetFlag())
		return usagef("--%s needs a %s after it: %s", unset.GetFlag().Name, word, about)
	case errors.As(err, &unknown):
		flag := "-" + unknown.GetSpecifiedShortnames()
		switch {
		case flag == "-":
			flag = "--" + unknown.GetSpecifiedName()
		case strings.ContainsAny(flag[:2], "0123456789."):
			return usagef("%s is below zero; write 0 or more", flag)
		}
		return usagef("there is no %s option here; to see the options: %s --help", flag, cmd.CommandPath())
	default:
		return usageError{err}
	}
}
