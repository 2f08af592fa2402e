package plain

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/cue"
	"calmcalf/ui/draw/theme"
)

// extension is what "more" adds to the time that runs.
const extension = 10 * time.Second

// clock tells the time.
type clock = func() time.Time

// voice tells a performance in lines of text that only ever grow, for a screen
// reader, a log, or a terminal that can do no more. It speaks at changes, not
// every second.
type voice struct {
	out    io.Writer
	words  diary.CareWords
	before string        // to look for before a routine that warns of something
	lines  <-chan string // what is typed; nil when no more will come
	asks   bool          // somebody is there to be asked
	body   diary.Body    // that is moved
	steps  int
	inLine bool // a line is begun and not ended
	err    error

	ear     *cue.Cues // nil when nothing is to be heard
	notices <-chan string
}

// perform plays the routine to its end, or until ctx is done.
func (v *voice) perform(ctx context.Context, r routines.Routine, o routines.Options, now clock) routines.Result {
	player := routines.NewPlayer(r, now(), o)
	v.steps = len(player.State().Steps)
	v.line("Plain mode. %s, %s, %s.", r.Name, diary.Plural(v.steps, "step"), cue.Spoken(player.State().Remaining))
	if r.Avoid != "" {
		v.line("Careful: %s", r.Avoid)
		v.line("First: %s", v.before)
	}
	if v.asks {
		v.line(choices)
	}
	v.tell(player.Advance(now()))
	for player.State().Phase != routines.Over {
		events := v.wait(ctx, player, now)
		v.steps = len(player.State().Steps) // a gentler one may have come between
		v.tell(events)
		if !v.asks && slices.ContainsFunc(events, interrupted) {
			v.tell(player.Resume(now())) // nobody is there to be waited for
		}
	}
	return player.Result()
}

func interrupted(e routines.Event) bool { return e.Kind == routines.Interrupted }

// wait waits for what is next: a change, a typed line, or the end of ctx. A pause
// that nobody can end any more ends by itself.
func (v *voice) wait(ctx context.Context, player *routines.Player, now clock) []routines.Event {
	next, moves := player.Tick()
	if !moves && !v.asks && v.lines == nil {
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
	case word, more := <-v.lines:
		if !more {
			v.lines, v.asks = nil, false // nobody is there any more
			return nil
		}
		return v.obey(word, player, now)
	}
}

// end says what was kept, and the check before the light goes out.
func (v *voice) end(s diary.Session) {
	what := map[diary.Completion]string{
		diary.Full: "Done in full", diary.Partial: "Done in part", diary.Abandoned: "Nothing was held",
	}[s.Completion]
	v.line("%s, %s. Saved.", what, cue.Spoken(s.Ended.Sub(s.Started)))
	v.line("Before the light goes out: %s", strings.Join(v.words.LightsOut, " "))
	v.line("Good night.")
}

// tell speaks the events that came together. A cue with the start of its hold is
// said in the same breath, and one at the half instead of "halfway".
func (v *voice) tell(events []routines.Event) {
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

func (v *voice) event(e routines.Event) {
	switch e.Kind {
	case routines.StepBegan:
		v.step(e)
	case routines.HoldBegan:
		v.endLine()
		v.add(fmt.Sprintf("Hold%s, %s.", repetition(e), cue.Spoken(e.Remaining)))
	case routines.CueReached:
		v.line("%s", e.Text)
	case routines.Half:
		v.line("Halfway.")
	case routines.Countdown:
		v.add(counted(e.Remaining))
	case routines.HoldEnded:
		v.add("Done.")
		v.endLine()
	case routines.RestBegan:
		v.line("Rest, %s.", cue.Spoken(e.Remaining))
	case routines.StepEnded:
		if e.Hurt {
			v.care(e.Step)
		}
	case routines.Omitted:
		v.line("Step %d of %d. %s", e.Index+1, v.steps, v.body.Note(e.Step))
	case routines.Paused:
		v.line("Paused. Enter goes on.")
	case routines.Interrupted:
		v.line("Away for %s, which is not counted. Enter goes on.", cue.Spoken(e.Remaining))
	case routines.Resumed:
		v.line("Going on in %s.", cue.Spoken(e.Remaining))
	case routines.Extended:
		v.line("More time: %s left.", cue.Spoken(e.Remaining))
	}
}

// care is what is said when a step hurts.
func (v *voice) care(s routines.Step) {
	v.line("Stopped. %s", strings.Join(v.words.Hurts, " "))
	if s.Gentler != nil {
		v.line("The word gentler gives %s instead.", s.Gentler.Title)
	}
	v.line("Enter goes on with the next step.")
}

// counted is a word of the countdown.
func counted(left time.Duration) string {
	switch left {
	case 10 * time.Second:
		return "Ten."
	case 3 * time.Second:
		return "Three."
	case 2 * time.Second:
		return "Two."
	default:
		return "One."
	}
}

func (v *voice) step(e routines.Event) {
	text := fmt.Sprintf("Step %d of %d. %s", e.Index+1, v.steps, e.Step.Title)
	where := map[routines.Side]string{
		routines.Left: ", left leg", routines.Right: ", right leg", routines.Both: ", both legs",
	}[e.Step.Side]
	switch {
	case e.Step.Switched && e.Remaining > 0:
		text = fmt.Sprintf("Switch to the %s leg, %s. ", e.Step.Side, cue.Spoken(e.Remaining)) + text + "."
	case e.Remaining > 0:
		text += fmt.Sprintf("%s. Get ready, %s.", where, cue.Spoken(e.Remaining))
	default:
		text += where + "."
	}
	v.line("%s", text)
	if note := v.body.Note(e.Step); note != "" {
		v.line("%s", note)
	}
}

// repetition numbers the hold where a step has several.
func repetition(e routines.Event) string {
	if e.Step.Reps == 1 {
		return ""
	}
	return fmt.Sprintf(" %d of %d", e.Rep+1, e.Step.Reps)
}

// line says a sentence of its own.
func (v *voice) line(format string, args ...any) {
	v.endLine()
	v.write(fmt.Sprintf(format, args...) + "\n")
}

// add says a word in the line that is begun, or begins one.
func (v *voice) add(text string) {
	if v.inLine {
		text = " " + text
	}
	v.write(text)
	v.inLine = true
}

func (v *voice) endLine() {
	if v.inLine {
		v.write("\n")
		v.inLine = false
	}
}

// write keeps the first error and goes on: the routine is done all the same, and
// kept.
func (v *voice) write(text string) {
	if _, err := io.WriteString(v.out, theme.Printable(text)); err != nil && v.err == nil {
		v.err = fmt.Errorf("writing the routine: %w", err)
	}
}
