package cli

import (
	"errors"
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// aching are the nights of which a check-in of a night asks now whether their cramps
// still hurt, newest first: that of the last night does.
func (p *program) aching(read func(from, to diary.Date) ([]diary.Night, error), checkIn diary.Date) ([]diary.Night, error) {
	now := p.clock()
	if checkIn != diary.LastNight(now) {
		return nil, nil
	}
	nights, err := read(diary.AchingFrom(now), diary.LastNight(now))
	return diary.Aching(nights, now), err
}

// stillSore saves the word of --still-sore: about the cramps of the night that is named,
// or else of the one night that a check-in asks about.
func (p *program) stillSore(word string, night diary.Date, named bool) error {
	still := word == "yes"
	if !still && word != "no" {
		return usagef("--still-sore is %q: write yes or no", word)
	}
	if !named {
		asked, err := p.aching(p.journal().Nights, night)
		switch {
		case err != nil:
			return err
		case len(asked) == 0:
			return errors.New("no recent cramp is waiting for this answer; to change an earlier answer, or for an earlier cramp, name its night with --night")
		case len(asked) > 1:
			dates := make([]string, len(asked))
			for i, n := range asked {
				dates[i] = n.Date.String()
			}
			return usagef("cramps left you sore on several nights: name one with --night: %s", strings.Join(dates, ", "))
		}
		night = asked[0].Date
	}
	return p.saveSore(night, still)
}

func (p *program) saveSore(night diary.Date, still bool) error {
	journal, now := p.journal(), p.clock()
	if _, err := journal.StillSore(night, still, now); err != nil {
		return fmt.Errorf("can't save how sore it is: %w", err)
	}
	saved, err := journal.Night(night)
	if err != nil {
		return err
	}
	return p.Printf("Saved: %s. %s.\n", saved.SoreAnswer(still, now), strings.Join(diary.DescribeCramps(saved.SoreCramps()), "; "))
}

// offerSore puts the question about some nights to whoever checks in by command.
func (p *program) offerSore(asked []diary.Night) error {
	text := ""
	for _, n := range asked {
		which := ""
		if len(asked) > 1 {
			which = " --night " + n.Date.String()
		}
		text += fmt.Sprintf("%s To answer, type: calmcalf checkin --still-sore yes%s, or no\n", n.SoreQuestion(p.clock()), which)
	}
	if text == "" {
		return nil
	}
	return p.Print(text)
}
