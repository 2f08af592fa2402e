package cli

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"

	"github.com/spf13/cobra"
)

// This file is about what is saved already. What can be undone is done at once, and the
// answer says how to undo it.
const toUndo = "To undo that: calmcalf data undo\n"

func (p *program) undo() error {
	undone, err := p.timeline().UndoLast()
	if err != nil {
		return err
	}
	p.saved = true
	return p.Printf("Undone: %s.\nTo redo it: calmcalf data redo\n", undone)
}

func (p *program) redo() error {
	done, err := p.timeline().RedoLast()
	if err != nil {
		return err
	}
	p.saved = true
	return p.Printf("Redone: %s.\n%s", done, toUndo)
}

// aboutNight is a command whose words begin with a night, unless --night names it.
func aboutNight(use, short, long, example string, run func(words []string) error) *cobra.Command {
	night := ""
	cmd := &cobra.Command{Use: use, Short: short, Long: long, Example: example, RunE: func(_ *cobra.Command, args []string) error {
		words := strings.Fields(strings.ToLower(night + " " + strings.Join(args, " ")))
		if len(words) == 0 {
			return usagef("say which night you mean, by the day on which it began, for example: yesterday, friday, 3 nov or 2026-11-03")
		}
		return run(words)
	}}
	cmd.Flags().StringVar(&night, "night", "", "name the night by the `DATE` of its evening, instead of NIGHT")
	return cmd
}

func (p *program) unlogging() *cobra.Command {
	return aboutNight("unlog NIGHT", "Delete a night's check-in",
		`unlog deletes a night's check-in, with its cramps, how you slept and the note. The night
then no longer counts as logged. Any routines you did, and what you logged about that day,
are kept. To undo the change, run "calmcalf data undo".`,
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
	var deleted []string
	if len(n.Cramps) == 0 {
		deleted = append(deleted, diary.CountCramps(0))
	}
	for _, part := range n.Parts() {
		if !part.OfDay {
			deleted = append(deleted, part.String())
		}
	}
	return p.Printf("The night of %s is no longer logged. Deleted: %s.\n%s", n.Date.Format(diary.FullDate), strings.Join(deleted, "; "), toUndo)
}

func (p *program) removing() *cobra.Command {
	return aboutNight("remove NIGHT [cramp NUMBER|sleep|note|WORD]", "Delete one cramp or one answer from a night",
		`remove deletes one thing from a night. This can be a cramp, how you slept, the note, or
something you logged about the day, such as water. If you give only a NIGHT, it lists what
you can remove. To undo the change, run "calmcalf data undo".`,
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
		at = len(words)
		if _, err := p.night(strings.Join(words, " ")); err != nil && at > 1 && strings.Trim(words[at-1], "0123456789") == "" {
			at-- // the number of a cramp
			words = slices.Insert(slices.Clone(words), at, "cramp")
		}
	}
	n, err := p.nightToEdit(words[:at])
	if err != nil {
		return err
	}
	night, name, list := "the night of "+n.Date.Format(diary.FullDate), strings.Join(words[at:], " "), ""
	for _, part := range n.Parts() {
		if part.Name == name || name == "cramp" && len(n.Cramps) == 1 && part.OfCramp {
			return p.removePart(n, part)
		}
		list += "\n" + part.Name + ": " + part.Words
	}
	switch {
	case list == "":
		return usagef("%s has nothing to remove", night)
	case name != "":
		return usagef("%s has no %q; it has:%s", night, name, list)
	}
	return p.Printf("%s has:%s\nTo remove one: calmcalf data remove %s, and then its name\n", diary.Capital(night), list, n.Date)
}

func (p *program) removePart(n diary.Night, part diary.Part) error {
	remove, from := p.journal().RemoveAnswer, "the night of "
	if part.OfCramp {
		remove = p.journal().RemoveCramp
	}
	if part.OfDay {
		from = "your log for "
	}
	if _, err := remove(n.Date, part.Key); err != nil {
		return err
	}
	text := fmt.Sprintf("Removed from %s%s: %s.\n", from, n.Date.Format(diary.FullDate), part)
	if len(n.Cramps) == 1 && part.OfCramp {
		text += fmt.Sprintf("That night is no longer logged. If it had no cramps: calmcalf checkin none --night %s\n", n.Date)
	}
	return p.Print(text + toUndo)
}

// nightToEdit reads the night that the words name, as it is saved.
func (p *program) nightToEdit(words []string) (diary.Night, error) {
	night, err := p.nightUpTo(strings.Join(words, " "), diary.DayOf(p.clock())) // of which drinks may be logged
	if err != nil {
		return diary.Night{}, err
	}
	return p.journal().Night(night)
}
