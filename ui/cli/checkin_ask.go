package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/plain"
)

// This file is about the questions of a check-in, and about what it says of the night.

// recordedSoFar lists the cramps that the night has, one a line, and says how an open
// one is closed.
func recordedSoFar(n diary.Night) string {
	text := ""
	for _, c := range n.Cramps {
		text += "Recorded so far: " + c.String() + ".\n"
		if c.Open {
			text += "No end was logged for that cramp. Enter it again with how long it lasted, for example 3m.\n"
		}
	}
	return text
}

// noMore saves that the cramps of a night are all that there were.
func (p *program) noMore(night diary.Date) error {
	now := p.clock()
	if night.Compare(diary.LastNight(now)) > 0 {
		return p.Print("Nothing was recorded: the night is not over yet.\n")
	}
	if _, err := p.journal().CheckIn(diary.CheckIn{Night: night, At: now}); err != nil {
		return err
	}
	return p.Print(savedFor(night, "no other cramps"))
}

// ask asks about a night; named is that the user has said which.
func (p *program) ask(night diary.Date, named bool) error {
	before, err := p.journal().Night(night)
	if err != nil {
		return err
	}
	console := p.Console
	if before.CheckedIn && len(before.Cramps) == 0 {
		console.Opening += "That night is logged as having no cramps.\n"
	}
	questions := plain.CheckIn{
		Console: console, Now: p.clock,
		Parse: func(words string) (string, error) {
			answer, err := p.answer(night, []string{words})
			if err = cmp.Or(err, logged(before, answer.Cramps, p.clock())); err == nil && !named {
				named, err = p.thatDay(answer.Cramps)
			}
			return strings.Join(diary.DescribeCramps(answer.Cramps), "; "), err
		},
		Save: func(lines []string) error {
			if len(lines) == 0 {
				return p.noMore(night)
			}
			return p.record(night, []string{strings.Join(lines, ";")}, diary.Remarks{}, true, func(store.Reader) {})
		},
		Sore:     func() ([]diary.Night, error) { return p.aching(p.journal().Nights, night) },
		SaveSore: p.saveSore,
	}
	return questions.Ask(night, recordedSoFar(before))
}

// thatDay asks, where somebody can answer, about a cramp whose time of day has come again
// since, and reports whether the day is certain now.
func (p *program) thatDay(cramps []diary.Cramp) (bool, error) {
	c, again := cameAgain(cramps, p.clock())
	if !again || !isTerminal(p.In) {
		return false, nil
	}
	was, err := p.Asks(fmt.Sprintf("Was that at %s on %s?", c.At.Format("15:04"), c.At.Format(diary.DayDate)))
	if err == nil && !was {
		err = errors.New("that cramp is left out; log it with: calmcalf checkin --night tonight")
	}
	return was, err
}

// describe returns remarks in words, with what they replace in the night.
func describe(r diary.Remarks, night diary.Night) string {
	var words []string
	if r.Sleep != nil {
		word := fmt.Sprintf("sleep %d/%d", *r.Sleep, diary.MaxSleep)
		if night.Sleep != nil && *night.Sleep != *r.Sleep {
			word += fmt.Sprintf(", instead of %d/%d", *night.Sleep, diary.MaxSleep)
		}
		words = append(words, word)
	}
	if r.Note != nil {
		word := "a note"
		if night.Note != "" && night.Note != *r.Note {
			word += ", instead of the earlier one"
		}
		words = append(words, word)
	}
	return strings.Join(words, "; ")
}

// logged returns an error where one of the cramps is in the night already, at the same time or,
// with how bad it was, since some minutes ago: a command that is given again is not another
// cramp.
func logged(night diary.Night, cramps []diary.Cramp, now time.Time) error {
	const again = 10 * time.Minute
	for _, c := range cramps {
		if slices.ContainsFunc(night.Cramps, func(other diary.Cramp) bool {
			return other.String() == c.String() && (!c.At.IsZero() || c.Severity != nil && now.Sub(other.Changed) < again)
		}) {
			return usagef("%s is already logged for that night; if there were two such cramps, add --yes", c)
		}
	}
	return nil
}

// tooLong returns an error where one of the cramps is doubtful.
func tooLong(cramps []diary.Cramp) error {
	for _, c := range cramps {
		if err := c.Doubt(); err != nil {
			return usagef("%w; if it is right, add --yes", err)
		}
	}
	return nil
}

// corrected says what cramps that are added change of the night as it was before.
func corrected(before diary.Night, cramps []diary.Cramp) string {
	after, text := before, ""
	closed := before.Closing(cramps)
	for i, c := range closed {
		if c.ID != cramps[i].ID {
			text += fmt.Sprintf("That completes the cramp at %s, which had no end logged. If it was another cramp: calmcalf data undo, and then the same command with its time\n", c.At.Format("15:04"))
		}
	}
	after.Cramps = slices.Clone(before.Cramps)
	after.Merge(closed)
	switch {
	case len(after.Cramps) == len(before.Cramps):
	case len(before.Cramps) > 0:
		text += fmt.Sprintf("That night has %s now.\n", diary.CountCramps(len(after.Cramps)))
	case before.CheckedIn:
		text += "Until now, that night was logged as having no cramps. " + toUndo
	}
	return text
}
