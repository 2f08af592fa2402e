package cli

import (
	"context"
	"errors"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/cue"
)

// relieving helps with a cramp in lines of text.
type relieving struct {
	voice
	now      clock
	journal  *store.Journal
	cautions []routines.Caution
	fill     func(string) string

	cramp   diary.Cramp // as it is kept
	flow    routines.Routine
	blocked string           // what is said in place of the steps
	player  *routines.Player // nil where there are none
	said    time.Duration    // up to this time of the cramp, prompts were said
}

// relievePlain helps with a cramp in lines of text.
func (p *program) relievePlain(ctx context.Context, cramp diary.Cramp) error {
	ctx, stop := listening(ctx)
	defer stop()
	cramp.ID, cramp.At, cramp.Open = p.ids()(), p.clock().Truncate(time.Second), true
	r := &relieving{
		voice: voice{out: p.out, lines: typed(p.in), asks: true}, now: p.clock, journal: p.journal(),
		cautions: p.careful(), fill: p.fill, cramp: cramp,
	}
	r.line("Plain mode. A cramp, since %s. Enter says that it has eased.", cramp.At.Format("15:04"))
	r.blocked = p.signsAgainst()
	if err := r.begin(); err != nil {
		return err
	}
	if err := r.keep(); err != nil {
		p.complain(err) // and help all the same
	}
	if !r.help(ctx) {
		return r.err
	}
	return errors.Join(r.ease(ctx), r.err)
}

// careful is what speaks against steps of relief. A cramp does not wait until a
// broken file is mended: everything speaks against them then.
func (p *program) careful() []routines.Caution {
	wanted, err := p.config()
	safe := p.safety(wanted.cautions)
	p.warn(safe.trouble())
	if err != nil {
		p.complain(err)
		return routines.Cautions()
	}
	return safe.cautions
}

// signsAgainst is what to say in place of steps while a warning sign speaks against
// any stretch, or "".
func (p *program) signsAgainst() string {
	list := p.checklist()
	answer, err := p.journal().LastSigns(diary.NightOf(p.clock()))
	if err != nil {
		return "" // the journal's trouble is told when the cramp is saved
	}
	standing := list.Standing(answer)
	if _, blocks := diary.Blocking(standing); !blocks {
		return ""
	}
	return tellSigns(list.Words, standing)
}

// keep keeps the cramp, or goes on with the one that is open.
func (r *relieving) keep() error {
	kept, err := r.journal.BeginCramp(r.cramp)
	if err != nil {
		return err
	}
	told := r.cramp
	r.cramp = kept
	if kept.ID == told.ID {
		return nil
	}
	r.line("It goes on from %s, when it was begun.", kept.At.Format("15:04"))
	r.said = r.spent()
	if kept.Muscle != told.Muscle {
		return r.begin()
	}
	return nil
}

// begin starts the steps for the muscle. What may be no cramp is told once for each.
func (r *relieving) begin() (err error) {
	before := r.flow.ID
	defer func() {
		if err == nil && r.flow.ID != before {
			r.line("%s", r.flow.Avoid)
		}
	}()
	if r.flow, err = flow(r.cramp.Muscle); err != nil {
		return err
	}
	if r.blocked != "" {
		r.line("%s", strings.TrimSpace(r.blocked))
		return nil
	}
	side := r.cramp.Side
	if side == "" {
		side = routines.None
	}
	r.player = routines.NewPlayer(r.flow, r.now(), routines.Options{Chosen: side, Cautions: r.cautions})
	r.steps = len(r.player.State().Steps)
	r.tell(r.player.Advance(r.now()))
	return nil
}

// spent is how long the cramp has lasted; a clock set back takes nothing away.
func (r *relieving) spent() time.Duration { return max(r.said, r.now().Sub(r.cramp.At)) }

// help goes through the steps, again and again, until somebody says that it has
// eased. It returns false when nobody does, and the cramp stays open.
func (r *relieving) help(ctx context.Context) (eased bool) {
	for {
		select {
		case <-ctx.Done():
			r.endLine()
			return false
		case <-time.After(r.wait()):
			r.goOn()
		case word, more := <-r.lines:
			if !more {
				r.rest()
				return false
			}
			if over, eased := r.obey(word); over {
				return eased
			}
		}
	}
}

// wait is the time until something is to be said.
func (r *relieving) wait() time.Duration {
	wait := time.Minute
	if r.player != nil {
		wait, _ = r.player.Tick()
	}
	for _, p := range r.flow.Prompts {
		if left := p.At - r.spent(); left > 0 {
			wait = min(wait, left)
		}
	}
	return max(wait, 0)
}

// goOn says what is due.
func (r *relieving) goOn() {
	spent := r.spent()
	for _, p := range r.flow.Prompts {
		if r.said < p.At && p.At <= spent {
			r.line("%s", r.fill(p.Say))
		}
	}
	r.said = spent
	if r.player == nil {
		return
	}
	events := r.player.Advance(r.now())
	if r.player.State().Paused {
		events = append(events, r.player.Resume(r.now())...)
	}
	r.tell(events)
	if r.player.State().Phase == routines.Over {
		r.line("Still hard? Once more from the start.")
		r.err = errors.Join(r.err, r.begin())
	}
}

// obey does what a typed line asks for.
func (r *relieving) obey(word string) (over, eased bool) {
	switch word {
	case "", "eased":
		return true, true
	case "stop", "q":
		r.line("The cramp stays open: the check-in asks about it.")
		return true, false
	case "none":
		return true, r.takeBack()
	case "skip", "next":
		if r.player != nil {
			r.tell(r.player.Skip(r.now()))
		}
		r.goOn()
		return false, false
	}
	told, err := crampAt([]string{word})
	if err != nil {
		r.line("%q is not a word here. Enter says that it has eased. Or: next, none, stop, or where it is: %s.", word, nowWords)
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
	kept, err := r.journal.EditCramp(diary.NightOf(r.cramp.At), r.cramp, edit)
	if err != nil {
		r.line("Not saved: %v", err)
		return
	}
	r.cramp = kept
}

func (r *relieving) takeBack() bool {
	if err := r.journal.DropCramp(diary.NightOf(r.cramp.At), r.cramp.ID); err != nil {
		r.err = errors.Join(r.err, err)
		return false
	}
	r.line("Taken back: no cramp is recorded.")
	return false
}

// ease keeps how long it was, says what can be done afterwards, and asks for the rest.
func (r *relieving) ease(ctx context.Context) error {
	lasted := max(time.Second, r.spent().Round(time.Second))
	_, err := r.journal.EditCramp(diary.NightOf(r.cramp.At), r.cramp, func(c *diary.Cramp) {
		if c.Open && lasted <= diary.MaxDuration {
			c.Duration = new(diary.Seconds(lasted))
		}
		c.Open = false
	})
	if err != nil {
		return err
	}
	r.line("Eased after %s. Saved.", cue.Spoken(lasted))
	if r.blocked == "" {
		r.line("%s", strings.Join(r.flow.After, " "))
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
		case words, more := <-r.lines:
			if !more || words == "" {
				return nil
			}
			told, err := diary.ParseCramp(words, diary.NightOf(r.cramp.At), r.cramp.At.Location())
			if err != nil {
				r.line("%v", err)
				continue
			}
			_, err = r.journal.EditCramp(diary.NightOf(r.cramp.At), r.cramp, func(c *diary.Cramp) { c.Take(told) })
			if err == nil {
				r.line("Saved: %s.", told)
			}
			return err
		}
	}
}

// rest says the remaining steps and prompts at once, where nobody is there to be
// waited for.
func (r *relieving) rest() {
	var steps []routines.Step
	if r.player != nil {
		steps = r.player.State().Steps
	}
	for _, s := range steps {
		if s.SkippedFor(r.cautions) {
			continue
		}
		words := make([]string, len(s.Cues))
		for i, c := range s.Cues {
			words[i] = c.Say
		}
		r.line("%s. %s", s.Title, strings.Join(words, " "))
	}
	for _, p := range r.flow.Prompts {
		if r.said < p.At {
			r.line("%s", r.fill(p.Say))
		}
	}
	r.line("The cramp stays open: the check-in asks about it.")
}
