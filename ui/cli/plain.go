package cli

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/cue"

	"github.com/charmbracelet/x/term"
)

// performPlain performs a routine as lines of text and keeps the session.
func (p *program) performPlain(ctx context.Context, r routines.Routine) error {
	wanted, err := p.config()
	if err != nil {
		return err
	}
	list := p.checklist()
	safe, _ := p.body(wanted.Cautions) // saving reports a journal that cannot be read
	p.warn(safe.trouble())
	if err := cmp.Or(p.showSigns(list, "Plain mode. ", safe.Signs), p.mayPerform(safe.Body, r)); err != nil {
		return err
	}
	signal.Ignore(syscall.SIGPIPE) // a reader that goes away does not end the routine
	ctx, stop := listening(ctx)
	defer stop()
	v := voice{out: p.out, words: bodyWords(safe.Body), before: list.Words.Before + " run calmcalf check.", lines: typed(p.in), asks: isTerminal(p.in)}
	if ear := p.ear(wanted, v.asks); ear != nil {
		defer ear.Close(patience)
		v.ear, v.notices = ear, ear.Notices()
	}
	defer cue.Awake("a bedtime routine")()
	id, options := p.ids()(), routines.Options{Fit: safe.Fit}
	if earlier := p.unfinished(r); earlier != nil && v.asks {
		switch v.choice(ctx, *earlier) {
		case goOn:
			id, options.Earlier = earlier.ID, new(earlier.Result())
		case leave:
			return v.err
		}
	}
	session := diary.SessionOf(id, v.perform(ctx, r, options, p.clock))
	if err := p.journal().SaveSession(session); err != nil {
		return err
	}
	v.end(session)
	return v.err
}

// patience is how long the last words may take.
const patience = 3 * time.Second

// unfinished is a session of r that ended early just now. A journal that cannot
// be read does not keep anybody from stretching.
func (p *program) unfinished(r routines.Routine) *diary.Session {
	now := p.clock()
	tonight := diary.NightOf(now)
	nights, err := p.journal().Nights(tonight.AddDays(-1), tonight)
	if err != nil {
		return nil
	}
	return diary.Unfinished(nights, r, now)
}

// typed hands over the lines that come in, until there are no more.
func typed(in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for scan := bufio.NewScanner(in); scan.Scan(); {
			lines <- strings.ToLower(strings.TrimSpace(scan.Text()))
		}
	}()
	return lines
}

func isTerminal(in *os.File) bool { return term.IsTerminal(in.Fd()) }

// choice is what to do about an earlier session.
type choice int

const (
	goOn choice = iota
	anew
	leave
)

// choice asks whether to go on with an earlier session.
func (v *voice) choice(ctx context.Context, earlier diary.Session) choice {
	stopped := earlier.Result().Stopped()
	v.line("You stopped at step %d of %d, %s. Enter goes on from there. The word anew begins anew, stop leaves.",
		stopped+1, len(earlier.Steps), earlier.Steps[stopped].Title)
	for {
		select {
		case <-ctx.Done():
			return leave
		case word, more := <-v.lines:
			switch {
			case !more, word == "stop", word == "q":
				return leave
			case word == "":
				return goOn
			case word == "anew":
				return anew
			}
			v.line("Enter, anew or stop.")
		}
	}
}

// choices are what can be typed while a routine runs.
const choices = "Enter pauses and goes on. The words are: skip, again, back, more, hurts, gentler, stop."

// obey does what a typed line asks for.
func (v *voice) obey(word string, player *routines.Player, now clock) []routines.Event {
	switch word {
	case "":
		if player.State().Paused {
			return player.Resume(now())
		}
		return player.Pause(now())
	case "skip", "next":
		return player.Skip(now())
	case "again":
		return player.Again(now())
	case "back":
		return player.Back(now())
	case "more", "+":
		return player.Extend(now(), extension)
	case "hurts", "x":
		return player.Hurt(now())
	case "gentler":
		return player.Gentler(now())
	case "stop", "q":
		return player.Stop(now())
	}
	v.line("%s is not a word here. %s", fmt.Sprintf("%q", word), choices)
	return player.Advance(now())
}
