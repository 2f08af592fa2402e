package plain

import (
	"context"
	"errors"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// Cramps is what is needed of a journal.
type Cramps interface {
	// BeginCramp saves an open cramp, or returns the one that is open already.
	BeginCramp(diary.Cramp) (diary.Cramp, error)
	EditCramp(night diary.Date, c diary.Cramp, edit func(*diary.Cramp)) (diary.Cramp, error)
	DropCramp(night diary.Date, id string) error
}

// Relief helps with a cramp in lines of text.
type Relief struct {
	Console
	Journal Cramps
	Body    diary.Body
	Words   diary.CheckWords
	Fill    func(string) string // puts the numbers to call into words
	Flow    func(diary.Muscle) routines.Routine
	Now     func() time.Time
	NewID   func() string
	Others  string // what was typed of the cramp and is not saved, or ""

	voice
	cramp    diary.Cramp // as it is saved, once it is
	saved    bool
	watch    diary.Stopwatch
	touched  time.Time // the last line that was typed
	flow     routines.Routine
	player   *routines.Player // nil where no step may be done
	prompted time.Duration    // up to this time of the cramp, prompts were said
}

// Help helps with a cramp that begins now, and saves it.
func (r *Relief) Help(ctx context.Context, cramp diary.Cramp) error {
	now := r.Now()
	cramp.ID, cramp.At, cramp.Open = r.NewID(), now.Truncate(time.Second), true
	r.cramp, r.watch, r.touched = cramp, diary.NewStopwatch(cramp.At, now), now
	r.voice = voice{Console: &r.Console, typed: r.lines(), asks: true, body: r.Body}
	r.line("%sCramp started %s.", r.Console.Opening, r.cramp.At.Format("15:04"))
	if warning := Warning(r.Words, r.Body); warning != "" {
		r.line("%s", strings.TrimSpace(warning))
	}
	r.startSteps()
	if r.echoes {
		r.line("You can also type next, for the next step; where the cramp is, such as left calf; none, if it isn't a cramp; or stop, to leave. If you stop, the check-in will ask about the cramp.")
	}
	if r.Others != "" {
		r.line("%s", LeftOut(r.Others))
	}
	if err := r.save(); err != nil {
		r.Complain(err) // and help, whether it is saved or not
	}
	if !r.run(ctx) {
		return r.err
	}
	return errors.Join(r.ease(ctx), r.err)
}

// save saves the cramp, or takes up the one that is open already.
func (r *Relief) save() error {
	open, err := r.Journal.BeginCramp(r.cramp)
	if err != nil {
		return err
	}
	ours := r.cramp
	r.cramp, r.saved = open, true
	if open.ID == ours.ID {
		return nil
	}
	r.line("Continuing the cramp that started at %s.", open.At.Format("15:04"))
	r.watch = diary.NewStopwatch(open.At, r.Now())
	r.prompted = r.watch.Elapsed
	if open.Muscle != ours.Muscle {
		r.startSteps()
	}
	return nil
}

const whenEased = "Press enter when the cramp has eased."

// startSteps starts the steps for the muscle. How to end them, and what may be no cramp, is said
// once for each.
func (r *Relief) startSteps() {
	before := r.flow.ID
	defer func() {
		if r.flow.ID != before {
			r.line("%s", whenEased)
			r.line("%s", strings.TrimSpace(r.flow.Avoid+" "+r.Fill(r.Words.Whom)))
		}
	}()
	r.flow = r.Flow(r.cramp.Muscle)
	r.flow.Prompts = r.Body.Prompts(r.flow.Prompts)
	if _, blocked := r.Body.Blocked(); blocked {
		return
	}
	side := r.cramp.Side
	if side == "" {
		side = routines.None
	}
	r.player = routines.NewPlayer(r.flow, r.Now(), routines.Options{Chosen: side, Fit: r.Body.Fit})
	r.announce(r.player.Advance(r.Now()))
}

func (r *Relief) elapsed() time.Duration {
	r.watch.Advance(r.Now())
	return r.watch.Elapsed
}

// run goes through the steps, again and again, until somebody says that it has
// eased, and reports whether anybody did. If not, the cramp stays open.
func (r *Relief) run(ctx context.Context) (eased bool) {
	for {
		select {
		case <-ctx.Done():
			r.leaveOpen()
			return false
		case <-time.After(r.wait()):
			if r.absent() {
				return false
			}
			r.advance()
		case word, more := <-r.typed:
			r.inLine = r.inLine && !r.echoes
			if !more {
				r.sayRest()
				return false
			}
			if r.absent() {
				return false
			}
			r.touched = r.Now()
			if over, eased := r.obey(word); over {
				return eased
			}
		}
	}
}

// absent reports whether nobody was there, or typed anything, for so long that only the
// user knows how long the cramp lasted, and says so.
func (r *Relief) absent() bool {
	r.elapsed()
	if alone := r.Now().Round(0).Sub(r.touched.Round(0)); alone >= diary.TooLong {
		r.watch.Gap = max(r.watch.Gap, alone)
	}
	if r.watch.Gap == 0 {
		return false
	}
	r.line("%s", r.watch.SayGap(r.cramp.At))
	return true
}

// wait is the time until the clock is to be read: when something is to be said, and once
// a second at least, so that a clock that is set back loses no more than that.
func (r *Relief) wait() time.Duration {
	wait := time.Second
	if r.player != nil {
		wait, _ = r.player.Tick()
	}
	for _, p := range r.flow.Prompts {
		if remaining := p.At - r.elapsed(); remaining > 0 {
			wait = min(wait, remaining)
		}
	}
	return max(wait, 0)
}

// advance says what is due.
func (r *Relief) advance() {
	elapsed := r.elapsed()
	for _, p := range r.flow.Prompts {
		if r.prompted < p.At && p.At <= elapsed {
			r.line("%s", r.Fill(p.Say))
		}
	}
	r.prompted = elapsed
	if !r.saved && r.save() == nil {
		r.line("The cramp is saved now.")
	}
	if r.player == nil {
		return
	}
	events := r.player.Advance(r.Now())
	if r.player.State().Paused {
		events = append(events, r.player.Resume(r.Now())...)
	}
	r.announce(events)
	if r.player.State().Phase == routines.Over {
		r.line("Still hard? Once more from the start.")
		r.startSteps()
	}
}

// sayRest says the remaining steps and prompts at once, where nobody is there to be
// waited for.
func (r *Relief) sayRest() {
	var steps []routines.Step
	if r.player != nil {
		steps = r.player.State().Steps
	}
	for _, s := range steps {
		note := r.Body.Note(s)
		if s.Omitted {
			r.line("%s", note)
			continue
		}
		words := []string{s.Title + "."}
		if note != "" {
			words = append(words, note)
		}
		for _, c := range s.Cues {
			words = append(words, c.Say)
		}
		r.line("%s", strings.Join(words, " "))
	}
	for _, p := range r.flow.Prompts {
		if r.prompted < p.At {
			r.line("%s", r.Fill(p.Say))
		}
	}
	r.leaveOpen()
}

// leaveOpen says what becomes of a cramp that nobody closed, and saves it first, if that
// has not happened yet.
func (r *Relief) leaveOpen() {
	if !r.saved && r.save() != nil {
		r.err = errors.Join(r.err, errors.New(`the cramp is not in your journal; log it in the morning with "calmcalf checkin"`))
		return
	}
	r.line("The cramp is saved without an end time. The check-in will ask how long it lasted.")
}
