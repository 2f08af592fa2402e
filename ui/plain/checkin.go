package plain

import (
	"errors"
	"fmt"
	"time"

	"calmcalf/store/diary"
)

// None is the word for a night without cramps, and for no warning sign.
const None = "none"

// CheckIn asks about a night and earlier cramps.
type CheckIn struct {
	Console
	Parse    func(noted []string, words string) (string, error) // returns the words for cramps, besides those noted, as they are understood
	Save     func(words []string) error                         // saves cramps or none, and says so; without words, that there were no more
	Sore     func() ([]diary.Night, error)                      // the nights whose cramps may still hurt
	SaveSore func(diary.Date, bool) error                       // saves whether those of a night do, and says so
	Now      func() time.Time
}

// Ask puts the questions. recorded is what the night has so far, in lines.
func (c *CheckIn) Ask(night diary.Date, recorded string) error {
	c.say(c.Opening)
	question, none := "Did you have a cramp on %s?\n", []string{None}
	if recorded != "" {
		question, none = recorded+"Did you have any other cramp on %s?\n", nil
	}
	c.sayf(question+"Type no, yes, or a cramp in a few words, for example: left calf 7 3m. Press enter on an empty line when you have finished.\n", diary.SayNight(night))
	if err := c.askCramps(none); err != nil {
		return err
	}
	return c.askSore()
}

// askCramps reads the cramps of the night, one a line. none is what is saved of a no.
func (c *CheckIn) askCramps(none []string) error {
	var words []string
	for {
		text, err := c.next()
		switch {
		case errors.Is(err, errSilent), err == nil && (text == "" || text == stop || len(words) > 0 && diary.SaysNone([]string{text})):
			if len(words) == 0 {
				return c.Print("Nothing new was recorded.\n")
			}
			return c.Save(words)
		case err != nil:
			return err
		case len(words) == 0 && diary.SaysNone([]string{text}):
			return c.Save(none)
		case len(words) == 0 && isYes(text):
			c.say("Which leg, which muscle, how bad from 0 to 10, and how long? For example: left calf 7 3m.\n")
			continue
		}
		more, at := text, len(words)
		n, further := diary.HowMany(text)
		if at > 0 && n > 0 && !further {
			c.Complain(fmt.Errorf("%q could mean all the cramps of the night, or further ones: type %d more for further ones, or type each cramp on its own line", text, n))
			continue
		}
		if place, _ := diary.ParsePlace(text); at > 0 && !further && place.Side == "" && place.Muscle == "" {
			at-- // it is about the same cramp
			more = words[at] + " " + text
		}
		understood, err := c.Parse(words[:at], more)
		if err != nil {
			c.Complain(err)
			continue
		}
		words = append(words[:at], more)
		c.sayf("Noted: %s. Type another cramp, or press enter to finish.\n", understood)
	}
}

// askSore asks on a line each whether earlier cramps still hurt. No answer, and an empty
// line, store nothing.
func (c *CheckIn) askSore() error {
	asked, err := c.Sore()
	if err != nil {
		return err
	}
	for _, n := range asked {
		c.say(n.SoreQuestion(c.Now()) + " Type yes or no, or nothing to skip.\n")
		word, err := c.yesOrNo()
		switch {
		case errors.Is(err, errSilent):
			return nil
		case err != nil:
			return err
		case word == "":
			continue
		}
		if err := c.SaveSore(n.Date, isYes(word)); err != nil {
			return err
		}
	}
	return nil
}
