package cli

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"calmcalf/store/diary"
)

// choice is one of the things that plain mode leads to, each by its number. What a screen has
// a key for is here a command.
type choice struct{ words, command string }

// recent is how many nights are read one by one: a year of them takes an hour to hear.
const recent = 14

func (p *program) menu() []choice {
	since := diary.LastNight(p.clock()).AddDays(1 - recent)
	first := []choice{{"Start tonight's routine.", "bedtime"}, {"Get help with a cramp now.", "now"}}
	if diary.PartOfDay(p.clock()) == diary.SmallHours { // then it is what somebody got up for
		slices.Reverse(first)
	}
	return append(first, []choice{
		{"How was the night? Check in.", "checkin"},
		{"Log your day: water, time on your feet, exercise.", "log"},
		{"See your last two weeks, night by night.", "history --from " + since.String()},
		{"See when and where your cramps happen.", "history --view where"},
		{"Does anything help?", "insight"},
		{"Run a fair test on yourself.", "trial status"},
		{"Check for warning signs.", "check"},
		{"Look in your log for reasons to see a doctor.", "flags"},
		{"Print one page for your doctor.", "sheet"},
		{"Read articles about cramps.", "learn"},
		{"List all routines.", "routines"},
		{"See or change your details.", "profile"},
		{"Undo the last change.", "data undo"},
		{"Test the chimes and the voice.", "sound"},
		{"Export, import, or correct a night.", "data"},
		{"List all commands.", "--help"},
	}...)
}

// numbered is the number in the menu of what runs a command.
func (p *program) numbered(command string) int {
	return 1 + slices.IndexFunc(p.menu(), func(c choice) bool { return strings.Fields(c.command)[0] == command })
}

// openMenu is the program as lines of text for somebody who can answer: what is due
// tonight, and then one command after the other.
func (p *program) openMenu(ctx context.Context) error {
	if err := p.tonight(false); err != nil {
		p.Complain(err)
	}
	for text := p.menuText(); ; {
		if err := p.Print(text + "Type a number, or a command such as log water 300ml. Type menu for the list, or quit.\n"); err != nil {
			return err
		}
		line, more, err := p.Line()
		command := p.chosen(line)
		text = ""
		switch {
		case err != nil || !more || slices.Contains([]string{"quit", "q", "exit", "0"}, strings.ToLower(command)):
			return err
		case command == "":
		case strings.EqualFold(command, "menu"):
			text = p.menuText()
		default:
			p.again().run(ctx, fields(strings.TrimPrefix(command, "calmcalf ")))
		}
	}
}

func (p *program) menuText() string {
	var text strings.Builder
	for i, c := range p.menu() {
		fmt.Fprintf(&text, "%d. %s\n", i+1, c.words)
	}
	return text.String()
}

// chosen is the command that a line names, by its number or in its words.
func (p *program) chosen(line string) string {
	menu := p.menu()
	if n, err := strconv.Atoi(strings.TrimSuffix(line, ".")); err == nil && n >= 1 && n <= len(menu) {
		return menu[n-1].command
	}
	return strings.TrimSpace(line)
}

// fields splits a line into words, as a shell does: what is in quotes is one word.
func fields(line string) []string {
	var words []string
	inWord, quote := false, rune(0)
	for _, r := range line {
		switch {
		case r == quote:
			quote = 0
			continue
		case quote == 0 && (r == '"' || r == '\'' && !inWord): // an apostrophe is within a word
			quote = r
		case quote == 0 && (r == ' ' || r == '\t'):
			inWord = false
			continue
		}
		if !inWord {
			words = append(words, "")
			inWord = true
		}
		if r != quote {
			words[len(words)-1] += string(r)
		}
	}
	return words
}

// again is the same program for another command.
func (p *program) again() *program {
	return &program{
		Console: p.Console, environ: p.environ, getenv: p.getenv, clock: p.clock,
		journalFile: p.journalFile, themeName: p.themeName, plain: true, within: true,
	}
}
