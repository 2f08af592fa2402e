package plain

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/cue"
)

// obey does what a typed line asks for.
func (r *relieving) obey(word string) (over, eased bool) {
	switch word {
	case "", "eased":
		return true, true
	case "stop", "q":
		r.leave()
		return true, false
	case "none":
		return true, r.takeBack()
	case "skip", "next":
		if r.player != nil {
			r.tell(r.player.Skip(r.Now()))
		}
		r.goOn()
		return false, false
	}
	told, err := ParsePlace([]string{word})
	if err != nil {
		r.line("%q is not a word here. Enter says that it has eased. Or: next, none, stop, or where it is: %s.", word, PlaceWords)
		return false, false
	}
	if told.Side != "" {
		r.cramp.Side = told.Side
		r.change(func(c *diary.Cramp) { c.Side = told.Side })
	}
	if told.Muscle != "" {
		r.cramp.Muscle = told.Muscle
		r.change(func(c *diary.Cramp) { c.Muscle = told.Muscle })
		r.err = errors.Join(r.err, r.begin())
	}
	return false, false
}

func (r *relieving) change(edit func(*diary.Cramp)) {
	kept, err := r.Journal.EditCramp(diary.NightOf(r.cramp.At), r.cramp, edit)
	if err != nil {
		r.line("Not saved: %v", err)
		return
	}
	r.cramp, r.begun = kept, true
}

func (r *relieving) takeBack() bool {
	if err := r.Journal.DropCramp(diary.NightOf(r.cramp.At), r.cramp.ID); err != nil {
		r.err = errors.Join(r.err, err)
		return false
	}
	r.line("Taken back: no cramp is recorded.")
	return false
}

// ease keeps how long it was, says what can be done afterwards, and asks for the rest.
func (r *relieving) ease(ctx context.Context) error {
	lasted := max(time.Second, r.spent().Round(time.Second))
	kept, err := r.Journal.EditCramp(diary.NightOf(r.cramp.At), r.cramp, func(c *diary.Cramp) {
		if c.Open && lasted <= diary.MaxDuration {
			c.Duration = new(diary.Seconds(lasted))
		}
		c.Open = false
	})
	if err != nil {
		return err
	}
	r.cramp = kept
	r.line("Eased after %s. Saved.", cue.Spoken(lasted))
	if advice := r.Body.Advice(r.flow.After); len(advice) > 0 {
		r.line("%s", strings.Join(advice, " "))
	}
	return r.details(ctx)
}

// details asks where it was and how bad, once, and takes no answer for one.
func (r *relieving) details(ctx context.Context) error {
	r.line("If you like: which leg, which muscle, how bad from 0 to 10. Such as: left calf 7. Enter leaves it to the check-in.")
	for {
		select {
		case <-ctx.Done():
			return nil
		case words, more := <-r.voice.lines:
			if !more || words == "" {
				return nil
			}
			told, err := diary.ParseCramp(words, diary.NightOf(r.cramp.At), r.cramp.At.Location())
			if err != nil {
				r.line("%v", err)
				continue
			}
			_, err = r.Journal.EditCramp(diary.NightOf(r.cramp.At), r.cramp, func(c *diary.Cramp) { c.Apply(told) })
			if err == nil {
				r.line("Saved: %s.", told)
			}
			return err
		}
	}
}

// PlaceWords is what a cramp can be told in as it comes, for people.
const PlaceWords = "left, right, both; calf, foot, thigh, hamstring (its back), quad (its front), shin, toes"

// ParsePlace reads where a cramp is.
func ParsePlace(args []string) (diary.Cramp, error) {
	var c diary.Cramp
	for _, word := range strings.Fields(strings.ToLower(strings.Join(args, " "))) {
		told, err := diary.ParseCramp(word, diary.Date{}, nil)
		switch {
		case err != nil || told.Side == "" && told.Muscle == "":
			return c, fmt.Errorf("%q is not a word for where a cramp is; the words are: %s", word, PlaceWords)
		case told.Side != "" && c.Side != "" || told.Muscle != "" && c.Muscle != "":
			return c, fmt.Errorf("%q comes after another word of its kind: name one leg and one muscle", word)
		case told.Side != "":
			c.Side = told.Side
		default:
			c.Muscle = told.Muscle
		}
	}
	return c, nil
}
