package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
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
	ctx, stop := listening(ctx)
	defer stop()
	v := voice{out: p.out, words: bodyWords(), lines: typed(p.in), asks: isTerminal(p.in)}
	if ear := p.ear(wanted, v.asks); ear != nil {
		defer ear.Close(patience)
		v.ear, v.notices = ear, ear.Notices()
	}
	defer cue.Awake("a bedtime routine")()
	id, options := p.ids()(), routines.Options{Cautions: wanted.cautions}
	if earlier := p.unfinished(r); earlier != nil && v.goesOn(ctx, *earlier) {
		id, options.Earlier = earlier.ID, new(earlier.Result())
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

// goesOn asks whether to go on with an earlier session, where there is somebody
// to ask.
func (v *voice) goesOn(ctx context.Context, earlier diary.Session) bool {
	if !v.asks {
		return false
	}
	stopped := earlier.Result().Stopped()
	v.line("You stopped at step %d of %d, %s. Enter goes on from there. The word anew begins anew.",
		stopped+1, len(earlier.Steps), earlier.Steps[stopped].Title)
	select {
	case word, more := <-v.lines:
		return more && word != "anew"
	case <-ctx.Done():
		return false
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
