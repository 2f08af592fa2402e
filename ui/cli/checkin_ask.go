package cli

import (
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

// ask asks about a night; named is that the user has said which, and sure that what is doubted is
// meant.
func (p *program) ask(night diary.Date, named, sure bool) error {
	before, err := p.journal().Night(night)
	if err != nil {
		return err
	}
	console := p.Console
	if before.CheckedIn && len(before.Cramps) == 0 {
		console.Opening += "That night is logged as having no cramps.\n"
	}
	var settled []string // doubts, of which a cramp in pieces raises each again
	questions := plain.CheckIn{
		Console: console, Now: p.clock,
		Parse: func(noted []string, words string) (string, error) {
			answer, err := p.answer(night, []string{words})
			if err == nil && !named {
				named, err = p.thatDay(answer.Cramps)
			}
			if err == nil {
				others, _ := diary.ParseCramps([]string{strings.Join(noted, ";")}, night, p.clock().Location()) // as they were read before
				known := slices.Concat(before.Cramps, others)
				settled, err = p.settle(settled, doubts(known, answer.Cramps, p.clock()), sure)
			}
			return strings.Join(diary.DescribeCramps(answer.Cramps), "; "), err
		},
		Save: func(lines []string) error {
			if len(lines) == 0 {
				return p.noMore(night)
			}
			answer, err := p.answer(night, []string{strings.Join(lines, ";")})
			if err != nil {
				return err
			}
			return p.record(answer, true, func(store.Reader) {})
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

// settle asks about the doubts that are not settled yet, and returns those that then are.
func (p *program) settle(settled []string, doubts []error, sure bool) ([]string, error) {
	for _, doubt := range doubts {
		err := p.confirmed(doubt, sure || slices.Contains(settled, doubt.Error()))
		if errors.Is(err, errUnsaved) {
			err = errors.New("that is left out")
		}
		if err != nil {
			return settled, err
		}
		settled = append(settled, doubt.Error())
	}
	return settled, nil
}

// doubts are the reasons to ask about cramps before they are saved: one lasted very long, or is
// known already, from the night or the same answer, at the same time or, with how bad it was, since
// some minutes ago: a command that is given again is not another cramp.
func doubts(known, cramps []diary.Cramp, now time.Time) (all []error) {
	const again = 10 * time.Minute
	for i, c := range cramps {
		if slices.ContainsFunc(slices.Concat(known, cramps[:i]), func(other diary.Cramp) bool {
			return other.String() == c.String() && (!c.At.IsZero() || c.Severity != nil && now.Sub(other.Changed) < again)
		}) {
			all = append(all, fmt.Errorf("that night already has %s, and this would be another one", c))
		}
		if err := c.Doubt(); err != nil {
			all = append(all, err)
		}
	}
	return all
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
