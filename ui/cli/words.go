package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"calmcalf/store/diary"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// This file reads what is typed on the command line: words that belong together, and the
// values of flags.

// mostWords is how many words of cramps a command may have: nobody types more, and every
// way to divide them is looked at.
const mostWords = 200

// readCramps reads the cramps in arguments. The words of one cramp join until a comma, or
// until another complete cramp. Where each argument is several words in quotes, it is a
// cramp of its own.
func readCramps(args []string, parse func(string) (diary.Cramp, error)) ([]diary.Cramp, error) {
	if n := len(strings.Fields(strings.Join(args, " "))); n > mostWords {
		return nil, usagef("%d words are too many for one command: give a few cramps at a time", n)
	}
	var all []diary.Cramp
	for _, part := range parts(args) {
		texts := part
		if !quoted(part) {
			texts = []string{strings.Join(part, " ")}
		}
		for _, text := range texts {
			cramps, err := divide(text, parse)
			if err != nil {
				return nil, usageError{err}
			}
			all = append(all, cramps...)
		}
	}
	return all, nil
}

// parts divides arguments at their commas, and at semicolons, with which cramps are
// printed. There is at least one part.
func parts(args []string) [][]string {
	var all [][]string
	var part []string
	for _, arg := range args {
		for i, words := range strings.Split(strings.ReplaceAll(arg, ";", ","), ",") {
			if i > 0 && part != nil {
				all, part = append(all, part), nil
			}
			if words = strings.TrimSpace(words); words != "" {
				part = append(part, words)
			}
		}
	}
	if part != nil || all == nil {
		all = append(all, part)
	}
	return all
}

// quoted reports whether each of several arguments has several words.
func quoted(args []string) bool {
	for _, arg := range args {
		if len(strings.Fields(arg)) < 2 {
			return false
		}
	}
	return len(args) > 1
}

// divide reads the cramps of a text without commas: one, or several where the text can be
// divided in one way alone into cramps that each name a leg and a muscle.
func divide(text string, parse func(string) (diary.Cramp, error)) ([]diary.Cramp, error) {
	one, err := parse(text)
	words := strings.Fields(text)
	if err == nil || len(words) < 2 {
		return []diary.Cramp{one}, err
	}
	joined := func(from, to int) (diary.Cramp, error) { return parse(strings.Join(words[from:to], " ")) }
	ways := make([][][]diary.Cramp, len(words)+1) // from each word to the end, up to two or three
	ways[len(words)] = [][]diary.Cramp{nil}
	for from := len(words) - 1; from >= 0; from-- {
		for to := from + 1; to <= len(words) && len(ways[from]) < 2; to++ {
			if len(ways[to]) == 0 {
				continue
			}
			c, err := joined(from, to)
			if err != nil || c.Side == "" || c.Muscle == "" {
				continue
			}
			for _, rest := range ways[to] {
				ways[from] = append(ways[from], append([]diary.Cramp{c}, rest...))
			}
		}
	}
	if len(ways[0]) == 1 {
		return ways[0][0], nil
	}
	for at := len(words) - 1; at > 0; at-- {
		_, first := joined(0, at)
		if _, second := joined(at, len(words)); first == nil && (second == nil || len(ways[at]) > 0) {
			return nil, fmt.Errorf("%q is more than one cramp: put a comma between them, such as: %s, %s",
				text, strings.Join(words[:at], " "), strings.Join(words[at:], " "))
		}
	}
	return nil, err
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

// Set implements pflag.Value.
func (w whole) Set(text string) error {
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
		if _, ours := flag.Value.(whole); !ours {
			word, about := pflag.UnquoteUsage(flag)
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
