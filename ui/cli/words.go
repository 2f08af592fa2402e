package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

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
	cmd.Flags().BoolVar(sure, "yes", false, "a night of long ago is right, as it was typed")
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
			return usagef("%s is less than nothing: an amount is 0 or more", flag)
		}
		return usagef("there is no flag %s here; what there is: %s --help", flag, cmd.CommandPath())
	default:
		return usageError{err}
	}
}
