package cli

import (
	"calmcalf/store/diary"

	"github.com/spf13/cobra"
)

// night reads a night as people say it: a date, a weekday, "last" or "tonight".
func (p *program) night(text string) (diary.Date, error) {
	night, err := diary.ParseWhen(text, diary.Tonight(p.clock()))
	if err != nil {
		return night, usageError{err}
	}
	return night, nil
}

// nightUpTo reads a night, and refuses one after the latest.
func (p *program) nightUpTo(text string, latest diary.Date) (diary.Date, error) {
	night, err := p.night(text)
	if err == nil && night.Compare(latest) > 0 {
		err = usagef("the night of %s is still to come; the latest is %s", night, latest)
	}
	return night, err
}

// periodFlags are the flags for the first and the last night of a period.
func periodFlags(cmd *cobra.Command, from, to *string) {
	cmd.Flags().StringVar(from, "from", "", "the first night, by the `DATE` of its evening")
	cmd.Flags().StringVar(to, "to", "", "the last night, by the `DATE` of its evening")
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
