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

func (p *program) checking() *cobra.Command {
	var repair, asJSON bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check that the journal and its backups can be read",
		Long: `check reads your whole journal and its backups, and tells you in plain words if anything is
damaged. With --repair, calmcalf restores each damaged night from the newest backup that has
it. If no backup has the night, calmcalf moves the damaged night to a separate file, so the
rest of your journal is usable again.`,
		Args: noWords,
		RunE: func(*cobra.Command, []string) error {
			if repair {
				if err := p.repair(asJSON); err != nil {
					return err
				}
			}
			return p.reportHealth(asJSON)
		},
	}
	cmd.Flags().BoolVar(&repair, "repair", false, "repair what is damaged")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the result as JSON")
	return cmd
}

func (p *program) repair(quiet bool) error {
	done, err := p.journal().Repair()
	if err != nil || quiet || len(done) == 0 {
		return err
	}
	return p.Print(strings.Join(done, "\n") + "\n")
}

func (p *program) reportHealth(asJSON bool) error {
	found := struct {
		store.Health
		Backups []store.Health `json:"backups"`
	}{p.journal().Check(), p.journal().CheckBackups()}
	var failed error
	text := "Your journal is in good order: " + holds(found.Health) + ".\n"
	if !found.Sound() {
		failed = errors.New("your journal needs attention")
		text = "Your journal needs attention: " + holds(found.Health) + ".\n"
		if found.First.IsZero() && !found.Damaged { // all may be well with it
			failed = errors.New("your journal was not checked")
			text = "Your journal can't be read.\n"
		}
		text += strings.Join(found.Problems, "\n") + "\n"
	}
	sound := 0
	for _, b := range found.Backups {
		words := "The backup %s can't be used: %s\n"
		switch {
		case b.Sound():
			sound++
			continue
		case b.Damaged:
			words = "The backup %s is damaged: %s\n"
			failed = cmp.Or(failed, errors.New("a backup is damaged: you can delete it"))
		default:
			failed = cmp.Or(failed, errors.New("a backup can't be used"))
		}
		text += fmt.Sprintf(words, b.Path, strings.Join(b.Problems, "; "))
	}
	text += sayBackups(sound, len(found.Backups), p.journal().BackupFolder())
	print := p.Print
	if asJSON {
		print = func(string) error { return p.printJSON(found) }
	}
	return cmp.Or(print(text), failed)
}

// sayBackups says how many of the backups in a folder are sound.
func sayBackups(sound, all int, folder string) string {
	switch {
	case all == 0:
		return fmt.Sprintf("There are no backups yet: calmcalf makes one in %s after the first entry of each day.\n", folder)
	case sound == 0:
		return fmt.Sprintf("None of the backups in %s can be used.\n", folder)
	default:
		return fmt.Sprintf("You have %s in %s.\n", diary.Plural(sound, "good backup"), folder)
	}
}

// holds says how much a journal or a backup holds.
func holds(h store.Health) string {
	switch {
	case h.First.IsZero() && !h.Sound():
		return "no night in it can be read"
	case h.First.IsZero():
		return "no nights yet"
	}
	return counting(h.Nights, h.First, h.Last)
}

// counting says how many nights there are, from the first to the last.
func counting(nights int, first, last diary.Date) string {
	if first == last {
		return "1 night, " + first.Format(diary.FullDate)
	}
	return fmt.Sprintf("%s, from %s to %s", diary.Plural(nights, "night"), first.Format(diary.FullDate), last.Format(diary.FullDate))
}

func (p *program) restoring() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "restore [FILE]",
		Short: "Replace the journal with a backup",
		Long: `restore shows what is in a backup, and what is in your journal but not in the backup. If you
then say yes, the backup replaces your journal. The old journal is kept under another name.
If you don't name a FILE, calmcalf uses the newest good backup.`,
		Example: `  calmcalf data restore
  calmcalf data restore /media/stick/journal.db`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 || len(args) == 1 && args[0] == "" {
				return usagef("name one backup, or leave it out for the newest one")
			}
			return p.restore(strings.Join(args, ""), yes)
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "restore the backup without asking")
	return cmd
}

func (p *program) restore(path string, yes bool) error {
	d, err := p.journal().Compare(path)
	if err != nil {
		return err
	}
	if err := p.Print(sayDifference(d)); err != nil {
		return err
	}
	switch {
	case yes:
	case !p.answers():
		return usagef("nothing was changed: to restore it, add --yes")
	default:
		if yes, err = p.Confirm("Replace your journal with it?"); err != nil || !yes {
			return err
		}
	}
	if err := p.journal().Restore(d.Backup.Path); err != nil {
		return fmt.Errorf("your journal is unchanged: %w", err)
	}
	p.saved = true
	return p.Printf("Restored. Your journal now has %s.\n", holds(d.Backup))
}

func sayDifference(d store.Difference) string {
	text := fmt.Sprintf("The backup %s has %s.\n", d.Backup.Path, holds(d.Backup))
	if d.Unknown != nil {
		return text + "Your journal can't be read, so calmcalf can't tell what is missing from the backup.\n"
	}
	if len(d.Back)+len(d.Missing)+len(d.Other) == 0 {
		return text + "Every night in it is the same as in your journal.\n"
	}
	for _, part := range []struct {
		nights []diary.Date
		words  string
	}{
		{d.Back, "It would bring back %s that your journal doesn't have: %s.\n"},
		{d.Missing, "You would lose %s that only your journal has: %s.\n"},
		{d.Other, "You would lose %s as your journal has it now: %s.\n"},
	} {
		if n := len(part.nights); n > 0 {
			named := newest(part.nights, func(night diary.Date) string { return night.Format(diary.FullDate) })
			text += fmt.Sprintf(part.words, diary.Plural(n, "night"), named)
		}
	}
	return text
}

// newest names the last of some things first, and says how many more there are.
func newest[T any](things []T, name func(T) string) string {
	const most = 5
	var names []string
	for i := len(things) - 1; i >= 0 && len(names) < most; i-- {
		names = append(names, name(things[i]))
	}
	if more := len(things) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(names, ", ")
}
