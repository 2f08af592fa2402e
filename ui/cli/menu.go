package cli

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// menu is what plain mode leads to, each by its number. What a screen has a key for is
// here a command.
var menu = []struct{ words, command string }{
	{"Start the routine.", "bedtime"},
	{"A cramp now.", "now"},
	{"How was the night? Check in.", "checkin"},
	{"Log your day: water, time on your feet, exercise.", "log"},
	{"Your nights, one by one.", "history"},
	{"When and where your cramps come.", "history --view where"},
	{"Does anything help?", "insight"},
	{"A fair test on yourself.", "trial"},
	{"Check for warning signs.", "check"},
	{"Reasons in your log to see a doctor.", "flags"},
	{"One page for an appointment.", "sheet"},
	{"Articles about cramps.", "learn"},
	{"All routines.", "routines"},
	{"Your details.", "profile"},
	{"Undo the last change.", "data undo"},
	{"Hear the chimes and the voice.", "sound"},
	{"All commands.", "--help"},
}

// openMenu is the program as lines of text for somebody who can answer: what is due
// tonight, and then one command after the other.
func (p *program) openMenu(ctx context.Context) error {
	if err := p.tonight(false); err != nil {
		p.Complain(err)
	}
	for text := menuText(); ; {
		if err := p.Print(text + "Type a number, a command such as log water 300ml, menu or quit.\n"); err != nil {
			return err
		}
		line, more, err := p.Line()
		command := chosen(line)
		switch {
		case err != nil || !more || slices.Contains([]string{"quit", "q", "exit", "0"}, strings.ToLower(command)):
			return err
		case command == "" || strings.EqualFold(command, "menu"):
			text = menuText()
		default:
			p.again().run(ctx, strings.Fields(strings.TrimPrefix(command, "calmcalf ")))
			text = ""
		}
	}
}

func menuText() string {
	var text strings.Builder
	for i, item := range menu {
		fmt.Fprintf(&text, "%d. %s\n", i+1, item.words)
	}
	return text.String()
}

// chosen is the command that a line names, by its number or in its words.
func chosen(line string) string {
	if n, err := strconv.Atoi(strings.TrimSuffix(line, ".")); err == nil && n >= 1 && n <= len(menu) {
		return menu[n-1].command
	}
	return strings.TrimSpace(line)
}

// again is the same program for another command.
func (p *program) again() *program {
	return &program{
		Console: p.Console, environ: p.environ, getenv: p.getenv, clock: p.clock,
		journalFile: p.journalFile, themeName: p.themeName, plain: true, within: true,
	}
}
