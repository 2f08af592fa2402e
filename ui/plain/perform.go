package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/cue"
)

// Sessions is what is needed of a journal.
type Sessions interface {
	// Nights returns the nights stored from one to another, both included.
	Nights(from, to diary.Date) ([]diary.Night, error)
	// SaveSession saves a session, in place of one with the same id.
	SaveSession(diary.Session) error
}

// Bedtime performs a routine in lines of text.
type Bedtime struct {
	Console
	Asks    bool // somebody is there to be asked
	Words   diary.CareWords
	Before  string    // what to check before a routine that warns of something
	Ear     *cue.Cues // nil when nothing is to be heard
	Journal Sessions
	Now     func() time.Time
	NewID   func() string
}

// Perform performs a routine, as a body should do it, and saves the session.
func (b *Bedtime) Perform(ctx context.Context, r routines.Routine, body diary.Body) error {
	v := voice{Console: &b.Console, words: b.Words, before: b.Before, body: body, typed: b.lines(), asks: b.Asks}
	if b.Ear != nil {
		defer b.Ear.Close(patience)
		v.ear, v.notices = b.Ear, b.Ear.Notices()
	}
	defer cue.Awake("a bedtime routine")()
	id, options := b.NewID(), routines.Options{Fit: body.Fit}
	if earlier := b.unfinished(r); earlier != nil && v.asks {
		switch v.ask(ctx, *earlier) {
		case "":
			id, options.Earlier = earlier.ID, new(earlier.Result())
		case stop:
			v.line("Not started again. What you've done so far is saved.")
			return v.err
		}
	}
	v.introduce(r, routines.NewPlayer(r, b.Now(), options).State())
	if v.asks && options.Earlier == nil && !v.starts(ctx) {
		v.line("Not started. Nothing was saved.")
		return v.err
	}
	player := routines.NewPlayer(r, b.Now(), options)
	save := func() (diary.Session, error) {
		session := diary.SessionOf(id, player.Result())
		return session, b.Journal.SaveSession(session)
	}
	if _, err := save(); err != nil {
		v.Complain(fmt.Errorf("%w; what you do now will be saved as soon as that is possible", err))
	}
	v.perform(ctx, player, b.Now, func() { _, _ = save() })
	session, err := save()
	for err != nil && v.again(ctx, err) {
		session, err = save()
	}
	if err != nil {
		return err
	}
	v.end(session)
	return v.err
}

// patience is how long the last words may take.
const patience = 3 * time.Second

// unfinished is a session of r that ended early just now. A journal that cannot
// be read does not keep anybody from stretching.
func (b *Bedtime) unfinished(r routines.Routine) *diary.Session {
	now := b.Now()
	tonight := diary.NightOf(now)
	nights, err := b.Journal.Nights(tonight.AddDays(-1), tonight)
	if err != nil {
		return nil
	}
	return diary.Unfinished(nights, r, now)
}

// The words about an earlier session, beside enter, which goes on from it.
const (
	anew = "new"
	stop = "stop"
)

// ask asks whether to go on with an earlier session, and returns the word that is typed.
func (v *voice) ask(ctx context.Context, earlier diary.Session) string {
	stopped := earlier.Result().Stopped()
	v.line("You stopped at step %d of %d, %s. Press enter to continue from there. Type new to start over, or stop to finish.",
		stopped+1, len(earlier.Steps), earlier.Steps[stopped].Title)
	return v.word(ctx, "Press enter, or type new or stop.", "", anew)
}

// starts waits until somebody has heard the introduction, and reports whether they start.
func (v *voice) starts(ctx context.Context) bool {
	v.line("Press enter to start, or type stop.")
	return v.word(ctx, "Press enter, or type stop.", "") != stop
}

// again says why the session isn't saved, and reports whether to try once more.
func (v *voice) again(ctx context.Context, err error) bool {
	if !v.asks {
		return false
	}
	v.line("Not saved yet: %v.", err)
	v.line("Press enter to try again, or type stop.")
	return v.word(ctx, "Press enter, or type stop.", "") != stop
}

// word waits for one of the words, and returns it. It is stop, too, where nobody is there
// any more.
func (v *voice) word(ctx context.Context, reminder string, words ...string) string {
	for {
		select {
		case <-ctx.Done():
			return stop
		case word, more := <-v.typed:
			switch word = strings.ToLower(word); {
			case !more, word == stop, word == "q":
				return stop
			case slices.Contains(words, word):
				return word
			}
			v.line("%s", reminder)
		}
	}
}

// choices are what can be typed while a routine runs.
const choices = "press enter to pause or continue, or type skip, again, back, more (for 10 more seconds), hurts, gentler or stop."

func (v *voice) obey(word string, player *routines.Player, now func() time.Time) []routines.Event {
	switch strings.ToLower(word) {
	case "":
		if player.State().Paused {
			return player.Resume(now())
		}
		return player.Pause(now())
	case "skip", "next":
		if s := player.State(); !s.Hurt { // that one has ended already
			v.line("Skipped: %s.", sided(s.Step))
		}
		return player.Skip(now())
	case "again":
		return player.Again(now())
	case "back":
		return player.Back(now())
	case "more", "+":
		return v.orSays(player.Extend(now()), routines.Extended, "This step is over, so it can't be made longer. Press enter for the next step.")
	case "hurts", "x":
		return player.Hurt(now())
	case "gentler":
		without := "Gentler is for a step that hurts. If this one does, type hurts."
		if player.State().Hurt {
			without = "There is nothing gentler for this step. Press enter for the next step."
		}
		return v.orSays(player.Gentler(now()), routines.StepBegan, without)
	case stop, "q":
		return player.Stop(now())
	}
	v.line("%q is not understood here: %s", word, choices)
	return player.Advance(now())
}

// orSays returns events, and says why where the one that was asked for is not among them.
func (v *voice) orSays(events []routines.Event, asked routines.Kind, without string) []routines.Event {
	if !includes(events, asked) {
		v.line("%s", without)
	}
	return events
}
