package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"calmcalf/store/diary"

	"github.com/spf13/cobra"
)

// This file is about what is saved already. What can be undone is done at once, and the
// answer says how to undo it.
const toUndo = "To undo that: calmcalf data undo\n"

func (p *program) undo() error {
	undone, err := p.journal().UndoLast()
	if err != nil {
		return err
	}
	return p.Printf("Undone: %s.\nTo do it again: calmcalf data redo\n", undone)
}

func (p *program) redo() error {
	done, err := p.journal().Redo()
	if err != nil {
		return err
	}
	return p.Printf("Done again: %s.\n%s", done, toUndo)
}

// aboutNight is a command whose words begin with a night.
func aboutNight(use, short, long, example string, run func(words []string) error) *cobra.Command {
	return &cobra.Command{Use: use, Short: short, Long: long, Example: example, RunE: func(_ *cobra.Command, args []string) error {
		words := strings.Fields(strings.ToLower(strings.Join(args, " ")))
		if len(words) == 0 {
			return usagef("name the night by its evening, such as: yesterday, friday, 3 nov or 2026-11-03")
		}
		return run(words)
	}}
}

func (p *program) unlogging() *cobra.Command {
	return aboutNight("unlog NIGHT", "Put a night back to not logged",
		`unlog deletes the check-in of a night: its cramps, sleep and note. Routines, and what
was logged of the day, stay. Undo it with "calmcalf data undo".`,
		`  calmcalf data unlog yesterday
  calmcalf data unlog 2026-11-20`, p.unlog)
}

func (p *program) unlog(words []string) error {
	n, err := p.nightToEdit(words)
	if err != nil {
		return err
	}
	if _, err := p.journal().Unlog(n.Date); err != nil {
		return err
	}
	deleted := slices.Concat([]string{diary.CountCramps(len(n.Cramps))}, diary.DescribeCramps(n.Cramps), remarks(n))
	return p.Printf("The night of %s is not logged any more. Deleted: %s.\n%s", n.Date.Format(diary.FullDate), strings.Join(deleted, "; "), toUndo)
}

func (p *program) removing() *cobra.Command {
	return aboutNight("remove NIGHT [cramp NUMBER|sleep|note|FACTOR]", "Delete one cramp or one answer of a night",
		`remove deletes one cramp of a night, its sleep, its note, or a FACTOR of its day, such
as water. With a NIGHT alone it lists what there is. Undo it with "calmcalf data undo".`,
		`  calmcalf data remove yesterday
  calmcalf data remove last friday cramp 2
  calmcalf data remove 2026-11-20 water`, p.remove)
}

func (p *program) remove(words []string) error {
	at := slices.IndexFunc(words, func(word string) bool {
		_, factor := diary.QuestionOf(word)
		return factor || word == "cramp" || word == "sleep" || word == "note"
	})
	if at < 0 {
		return p.listRemovable(words)
	}
	n, err := p.nightToEdit(words[:at])
	if err != nil {
		return err
	}
	what, which := words[at], words[at+1:]
	q, factor := diary.QuestionOf(what)
	deleted := what
	switch {
	case what == "cramp":
		c, err := numbered(n, which)
		if err != nil {
			return err
		}
		deleted = "cramp (" + c.String() + ")"
		_, err = p.journal().RemoveCramp(n.Date, c.ID)
		if err != nil {
			return err
		}
	case len(which) > 0:
		return usagef("%q after %s is too much: remove one thing at a time", strings.Join(which, " "), what)
	default:
		if factor {
			what, deleted = string(q.Factor), q.Word+" "+q.Describe(n.Factors[q.Factor])
		}
		if _, err := p.journal().RemoveAnswer(n.Date, what); err != nil {
			return err
		}
	}
	return p.Printf("Removed: %s, night of %s.\n%s", deleted, n.Date.Format(diary.FullDate), toUndo)
}

// nightToEdit reads the night that the words name, as it is saved.
func (p *program) nightToEdit(words []string) (diary.Night, error) {
	night, err := p.nightUpTo(strings.Join(words, " "), diary.NightOf(p.clock()))
	if err != nil {
		return diary.Night{}, err
	}
	return p.journal().Night(night)
}

// numbered is the cramp of a night that a number names. The only one needs none.
func numbered(n diary.Night, number []string) (diary.Cramp, error) {
	at, err := strconv.Atoi(strings.Join(number, " "))
	if len(number) == 0 && len(n.Cramps) == 1 {
		at, err = 1, nil
	}
	switch {
	case len(n.Cramps) == 0:
		return diary.Cramp{}, usagef("the night of %s has no cramp", n.Date.Format(diary.FullDate))
	case err != nil || at < 1 || at > len(n.Cramps):
		return diary.Cramp{}, usagef("say which cramp, by its number:\n%s", strings.Join(numberedCramps(n), "\n"))
	}
	return n.Cramps[at-1], nil
}

func numberedCramps(n diary.Night) []string {
	var lines []string
	for i, c := range n.Cramps {
		lines = append(lines, fmt.Sprintf("cramp %d: %s", i+1, c))
	}
	return lines
}

// remarks are the sleep and the note of a night.
func remarks(n diary.Night) []string {
	var lines []string
	if n.Sleep != nil {
		lines = append(lines, fmt.Sprintf("sleep: %d/%d", *n.Sleep, diary.MaxSleep))
	}
	if n.Note != "" {
		lines = append(lines, "note: "+n.Note)
	}
	return lines
}

// listRemovable prints what a night has that can be removed.
func (p *program) listRemovable(words []string) error {
	n, err := p.nightToEdit(words)
	if err != nil {
		return err
	}
	lines := slices.Concat(numberedCramps(n), remarks(n), n.Factors.Describe())
	day := n.Date.Format(diary.FullDate)
	if len(lines) == 0 {
		return p.Printf("The night of %s has nothing to remove.\n", day)
	}
	return p.Printf("Night of %s:\n%s\nRemove one with: calmcalf data remove %s, and its first words\n", day, strings.Join(lines, "\n"), n.Date)
}
