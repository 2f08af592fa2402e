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

// voice says what happens in a performance. It speaks at changes, not every second.
type voice struct {
	*Console
	words  diary.CareWords
	before string        // what to check before a routine that warns of something
	typed  <-chan string // nil when no more will come
	asks   bool          // somebody is there to be asked
	body   diary.Body    // that is moved
	steps  int           // of a routine, which are said by their numbers; 0 in relief
	inLine bool          // a line was started and not ended

	ear     *cue.Cues // nil when nothing is to be heard
	notices <-chan string
}

// introduce says what comes, what to have at hand, and how to pause it.
func (v *voice) introduce(r routines.Routine, begins routines.State) {
	v.line("%s%s, %s, %s.", v.Opening, r.Name, diary.Plural(len(begins.Steps), "step"), cue.Spoken(begins.Remaining))
	if r.Avoid != "" {
		v.line("Careful: %s", r.Avoid)
		v.line("First, check this. %s", v.before)
	}
	if things := diary.Gather(begins.Bring); things != "" {
		v.line("%s", things)
	}
	if v.asks {
		v.line("While it runs, %s", choices)
	}
}

// perform plays the routine to its end, or until ctx is done. It calls keep after each step.
func (v *voice) perform(ctx context.Context, player *routines.Player, now func() time.Time, keep func()) {
	v.steps = len(player.State().Steps)
	v.announce(player.Advance(now()))
	for player.State().Phase != routines.Over {
		events := v.wait(ctx, player, now)
		v.steps = len(player.State().Steps) // a gentler one may have come between
		v.announce(events)
		if includes(events, routines.StepEnded) {
			keep()
		}
		if !v.asks && includes(events, routines.Interrupted) {
			v.announce(player.Resume(now())) // nobody is there to be waited for
		}
	}
}

func includes(events []routines.Event, kind routines.Kind) bool {
	return slices.ContainsFunc(events, func(e routines.Event) bool { return e.Kind == kind })
}

// wait waits for what is next: a change, a typed line, or the end of ctx. A pause
// that nobody is there to end ends at once.
func (v *voice) wait(ctx context.Context, player *routines.Player, now func() time.Time) []routines.Event {
	next, moves := player.Tick()
	if !moves && !v.asks && v.typed == nil {
		return player.Resume(now())
	}
	var tick <-chan time.Time
	if moves {
		tick = time.After(next)
	}
	select {
	case <-ctx.Done():
		return player.Stop(now())
	case <-tick:
		return player.Advance(now())
	case text, more := <-v.notices:
		if !more {
			v.notices = nil
			return nil
		}
		v.line("%s", text)
		return player.Advance(now())
	case word, more := <-v.typed:
		v.inLine = v.inLine && !v.echoes
		if !more {
			v.typed, v.asks = nil, false // nobody is there any more
			return nil
		}
		return v.obey(word, player, now)
	}
}

// end says what was saved, and the check before the light goes out.
func (v *voice) end(s diary.Session) {
	result := s.Result()
	held := result.Exercise().Round(time.Second)
	did := ""
	if held > 0 {
		did = fmt.Sprintf(", with %s of exercise", cue.Spoken(held))
	}
	steps, done := 0, 0
	for _, step := range result.Steps {
		if step.Outcome != routines.Safety {
			steps++
		}
		if step.Outcome == routines.Done {
			done++
		}
	}
	switch least := cue.Spoken(routines.LeastHeld); {
	case s.Completion == diary.Full:
		v.line("All done%s. Saved.", did)
	case s.Completion == diary.Partial && done == 0:
		v.line("Stopped early%s. Saved.", did)
	case s.Completion == diary.Partial:
		v.line("You finished %d of %s%s. Saved.", done, diary.Plural(steps, "step"), did)
	case held == 0:
		v.line("Stopped before any exercise. Saved, but tonight does not count as a night with the routine.")
	default:
		v.line("You stopped before holding any exercise for %s. Saved, but tonight does not count as a night with the routine.", least)
	}
	v.line("Before lights out: %s", strings.Join(v.words.LightsOut, " "))
	v.line("Good night.")
}

// announce says the events that came together. A cue with the start of its hold is
// said in the same breath, and one at the half instead of "halfway".
func (v *voice) announce(events []routines.Event) {
	if v.ear != nil {
		v.ear.Announce(events)
	}
	for i, e := range events {
		before, together := routines.Event{}, false
		if i > 0 {
			before = events[i-1]
			together = before.At.Equal(e.At)
		}
		switch {
		case e.Kind == routines.CueReached && together && before.Kind == routines.HoldBegan:
			v.add(e.Text)
			v.endLine()
		case e.Kind == routines.Half && together && before.Kind == routines.CueReached:
		default:
			v.event(e)
		}
	}
}

// event says an event in a line, mostly in the words in which it is spoken.
func (v *voice) event(e routines.Event) {
	spoken := strings.Join(cue.Words([]routines.Event{e}), " ")
	switch e.Kind {
	case routines.StepBegan:
		v.step(e)
	case routines.HoldBegan:
		v.endLine()
		v.add(spoken)
	case routines.Countdown:
		v.add(countdown(e.Remaining))
	case routines.HoldEnded:
		v.add("Done.")
		v.endLine()
	case routines.StepEnded:
		if e.Hurt {
			v.hurt(e.Step)
		}
	case routines.Omitted:
		v.line("%s%s", v.number(e), v.body.Note(e.Step))
	case routines.Resumed:
		v.line("%s %s.", spoken, sided(e.Step))
	case routines.Paused, routines.Interrupted:
		v.line("%s Press enter to continue.", spoken)
	case routines.CueReached, routines.Half, routines.RestBegan, routines.Extended:
		v.line("%s", spoken)
	}
}

func countdown(remaining time.Duration) string {
	return map[time.Duration]string{10 * time.Second: "Ten seconds to go.", 3 * time.Second: "Three.", 2 * time.Second: "Two.", time.Second: "One."}[remaining]
}

func (v *voice) hurt(s routines.Step) {
	v.line("Stopped. %s", strings.Join(v.words.Hurts, " "))
	if s.Gentler != nil {
		v.line("For something easier, type gentler: %s.", s.Gentler.Title)
	}
	v.line("Press enter for the next step.")
}

func (v *voice) step(e routines.Event) {
	switch number := v.number(e); {
	case e.Remaining == 0:
		v.line("%s%s.", number, sided(e.Step))
	case e.Step.Switched:
		v.line("Switch to the %s. %s%s. %s", e.Step.Side.Leg(), number, e.Step.Title, getReady(e))
	default:
		v.line("%s%s. %s", number, sided(e.Step), getReady(e))
	}
	if note := v.body.Note(e.Step); note != "" {
		v.line("%s", note)
	}
}

// number begins what is said of a step. Relief, which goes round its steps until the cramp has
// eased, has no numbers.
func (v *voice) number(e routines.Event) string {
	switch {
	case v.steps > 0:
		return fmt.Sprintf("Step %d of %d. ", e.Index+1, v.steps)
	case e.Index > 0:
		return "Next: "
	}
	return ""
}

// sided names a step, with its leg where it has one.
func sided(s routines.Step) string {
	if leg := s.Side.Leg(); leg != "" {
		return s.Title + ", " + leg
	}
	return s.Title
}

// getReady says the position of a step, and how long there is to take it.
func getReady(e routines.Event) string {
	return strings.TrimLeft(e.Step.Ready+" Get ready, ", " ") + cue.Spoken(e.Remaining) + "."
}

// line says a sentence of its own.
func (v *voice) line(format string, args ...any) {
	v.endLine()
	v.sayf(format+"\n", args...)
}

// add says a word in the line that was started, or starts one.
func (v *voice) add(text string) {
	if v.inLine {
		text = " " + text
	}
	v.say(text)
	v.inLine = true
}

func (v *voice) endLine() {
	if v.inLine {
		v.say("\n")
		v.inLine = false
	}
}
