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

func (r *Relief) obey(word string) (over, eased bool) {
	switch strings.ToLower(word) {
	case "", "eased":
		return true, true
	case stop, "q":
		r.leaveOpen()
		return true, false
	case "none":
		r.discard()
		return true, false
	case "skip", "next":
		if r.player == nil {
			r.line("There are no steps to skip. %s", whenEased)
			return false, false
		}
		r.announce(r.player.Skip(r.Now()))
		r.advance()
		return false, false
	}
	place, others := diary.ParsePlace(word)
	if place == (diary.Cramp{}) {
		r.line("%q is not understood here. Press enter when the cramp has eased. Or type next, none, stop, or where it is: %s.", word, PlaceWords)
		return false, false
	}
	if others != "" {
		r.line("%s", LeftOut(others))
	}
	r.cramp.Apply(place) // so that the steps are for it, even where it can't be saved
	if err := r.edit(func(c *diary.Cramp) { c.Apply(place) }); err != nil {
		r.line("Not saved: %v", err)
	} else {
		r.line("Saved: %s.", place)
	}
	if place.Muscle != "" {
		r.startSteps()
	}
	return false, false
}

func (r *Relief) edit(change func(*diary.Cramp)) error {
	edited, err := r.Journal.EditCramp(diary.NightOf(r.cramp.At), r.cramp, change)
	if err == nil {
		r.cramp, r.saved = edited, true
	}
	return err
}

func (r *Relief) discard() {
	if err := r.Journal.DropCramp(diary.NightOf(r.cramp.At), r.cramp.ID); err != nil {
		r.err = errors.Join(r.err, err)
		return
	}
	r.line("Deleted: no cramp is recorded.")
}

// ease saves how long it was, says what can be done afterwards, and asks for the rest.
func (r *Relief) ease(ctx context.Context) error {
	lasted := max(time.Second, r.elapsed().Round(time.Second))
	err := r.edit(func(c *diary.Cramp) {
		if c.Open && lasted <= diary.MaxDuration {
			c.Duration = new(diary.Seconds(lasted))
		}
		c.Open = false
	})
	if err != nil {
		return err
	}
	r.line("Eased after %s. Saved.", cue.Spoken(lasted))
	if advice := r.Body.Advice(r.flow.After); len(advice) > 0 {
		r.line("%s", strings.Join(advice, " "))
	}
	return r.details(ctx)
}

// details asks once where it was and how bad. No answer is one, too.
func (r *Relief) details(ctx context.Context) error {
	r.line("Optional: type which leg, which muscle and how bad it was from 0 to 10, for example: left calf 7. Or press enter to leave it for the check-in.")
	for doubted := ""; ; {
		select {
		case <-ctx.Done():
			return nil
		case words, more := <-r.typed:
			if !more || words == "" {
				return nil
			}
			details, err := diary.ParseCramp(words, diary.NightOf(r.cramp.At), r.cramp.At.Location())
			if err != nil {
				r.line("%v", err)
				continue
			}
			if doubt := details.Doubt(); doubt != nil && words != doubted {
				doubted = words
				r.line("%s. If it is right, type it again.", diary.Capital(doubt.Error()))
				continue
			}
			if err = r.edit(func(c *diary.Cramp) { c.Apply(details) }); err == nil {
				r.line("Saved: %s.", details)
			}
			return err
		}
	}
}

// PlaceWords are the words for where a cramp is, for people.
const PlaceWords = "left, right, both; calf, foot, thigh, thigh back, thigh front, shin, toes"

// LeftOut says of words that nothing is saved of them while the muscle is hard.
func LeftOut(words string) string {
	return fmt.Sprintf("%q is left out. Add details once the cramp has eased.", words)
}
