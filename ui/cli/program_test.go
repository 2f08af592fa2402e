//go:build unix

package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"calmcalf/store/diary"
)

// TestTheBuiltProgram uses the program, as it is shipped, on a terminal.
func TestTheBuiltProgram(t *testing.T) {
	program := built(t, calmcalf)
	for name, use := range map[string]func(*testing.T, string){
		"a terminal that never answers costs nothing":           neverAnswers,
		"a light background is found by asking":                 lightBackground,
		"the first evening goes over the page of a routine":     firstEvening,
		"an unreadable configuration opens no screen":           unreadableConfig,
		"an unreadable profile is named, and a new one started": unreadableProfile,
		"a whole routine runs":                                  wholeRoutine,
		"what was done is saved however the terminal ends":      savedAtTheEnd,
		"any key but enter goes home after the last page":       homeAfterTheEnd,
		"a journal that cannot be used is said on the screen":   unusableJournal,
		"a cramp whose terminal dies stays open":                killedCramp,
		"the check-in is one key":                               oneKey,
		"every command of the README does what it says":         readme,
		"every view has the same nights":                        twinsAgree,
		"the history opens in the view that is named":           historyOnScreen,
		"a trial is asked about before it begins and ends":      trialAsked,
		"a demo leaves nothing behind":                          demoLeavesNothing,
		"a pipe in place of a file is refused":                  neverWaits,
		"a menu reaches everything without a screen":            menuChosen,
		"what was probably not meant is a question":             slipAsked,
		"a doubtful cramp is a question, in lines, too":         doubtsAsked,
		"a repository of another person is a question":          strangersAsked,
		"ctrl+c at a question leaves the next line alone":       stoppedAtAQuestion,
		"a sign that was marked counts":                         signMarked,
		"a time that has come again is a question":              timeAsked,
		"a first start leads to the sample year and back":       sampleFromInside,
		"what is printed fits the window":                       fitsTheWindow,
		"a dumb terminal gets lines of text":                    dumbTerminal,
		"a window may have any size":                            anyWindow,
		"a million keys at once record nothing":                 aMillionKeys,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			use(t, program)
		})
	}
}

// lightBackground is asked for only where nothing else says what the colours have to be.
func lightBackground(t *testing.T, program string) {
	const text = "38;2;46;40;36m" // of the day, as termenv rounds it
	term := onTerminal(t, []string{"COLORTERM=truecolor"}, program)
	term.sees("cramp now")
	if strings.Contains(term.output(), text) {
		t.Error("it has the colours of the day before anybody said so")
	}
	if _, err := io.WriteString(term.tty, "\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;22c"); err != nil {
		t.Fatal(err)
	}
	term.writes(text)
	term.press("q")
	term.ends()
	for _, said := range [][]string{{"COLORTERM=truecolor", "COLORFGBG=0;15"}, {"NO_COLOR=1"}} {
		term := onTerminal(t, said, program)
		term.sees("cramp now")
		term.press("q")
		term.ends()
		if asked := queries.FindAllString(term.output(), -1); asked != nil {
			t.Errorf("%q: the terminal was asked %q", said, asked)
		}
	}
}

func neverAnswers(t *testing.T, program string) {
	term := onTerminal(t, nil, program)
	term.sees("cramp now")
	term.press("q")
	term.ends()
	if asked := queries.FindAllString(term.output(), -1); len(asked) != 2 || !strings.HasPrefix(term.output(), "\x1b]11;?\x1b\\\x1b[c") {
		t.Errorf("the terminal was asked %q, want its background first, and once", asked)
	}
	for _, restored := range []string{"\x1b[?1049l", "\x1b[?25h"} {
		if !strings.Contains(term.output(), restored) {
			t.Errorf("the terminal is not as it was found: %q was not written", restored)
		}
	}
	quick := onTerminal(t, nil, program, "data", "path")
	quick.sees("journal.db")
	quick.ends()
	if strings.Contains(quick.output(), "\x1b") {
		t.Errorf("a command that opens no screen wrote %q", quick.output())
	}
}

func wholeRoutine(t *testing.T, program string) {
	dir := t.TempDir()
	journal := "CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db")
	term := onTerminal(t, []string{journal}, program, "bedtime", routineFile(t, dir, "0.4s"))
	term.sees("Good night")
	term.sees("Saved. Good night.")
	if !strings.Contains(term.output(), "\a") {
		t.Error("no bell was heard")
	}
	term.press("\r")
	term.ends()
	if got := onlySession(t, program, journal); got.Completion != diary.Full {
		t.Errorf("got %v, want a full session", got)
	}
}

func unusableJournal(t *testing.T, program string) {
	path := writeFile(t, filepath.Join(t.TempDir(), "journal.db"), "Dear diary")
	term := onTerminal(t, []string{"CALMCALF_JOURNAL=" + path}, program)
	term.sees("journal.db")
	term.sees("cramp now")
	term.press("q")
	term.ends()
}

// oneKey answers the check-in of a journal that has nights.
func oneKey(t *testing.T, program string) {
	journal := newJournal(t)
	for i, now := range []string{"2026-11-20T07:40:00Z", "2026-11-21T07:40:00Z"} { // the second without a command
		term := onTerminal(t, []string{journal, "CALMCALF_NOW=" + now}, program, []string{"checkin"}[i:]...)
		term.sees("a cramp right now")
		term.press("n")
		term.sees("Saved: no cramps on ")
		term.press("q")
		term.ends()
	}
	if nights := nightsOf(t, program, journal); len(nights) != 2 || !nights[1].CheckedIn {
		t.Errorf("got %v, want both nights", nights)
	}
}

// firstEvening goes from home over the page about the routine to its first step.
func firstEvening(t *testing.T, program string) {
	dir := t.TempDir()
	config := filepath.Join(dir, "config")
	writeFile(t, filepath.Join(config, "config.toml"), "theme = \"mono\"\nreduced_motion = true\n")
	routineFile(t, filepath.Join(config, "routines"), "1s")
	env := []string{"CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db"), "CALMCALF_CONFIG=" + config, "CALMCALF_NOW=2026-11-20T22:00:00Z"}
	term := onTerminal(t, env, program)
	term.sees("Start tonight")
	term.press("\r")
	term.sees("What is known")
	term.press("\r") // the second key
	term.sees("· 1 of 6")
	term.press("\x03")
	term.ends()
	next := onTerminal(t, env, program)
	next.sees("more routines…")
	next.press("jj\r")
	next.sees("One hold") // the own one
	next.press("\x03")
	next.ends()
	if strings.Contains(term.output(), "\x1b[38;") {
		t.Error("the theme of the configuration has no colours, but there are some")
	}
}

// unreadableConfig opens no screen over a configuration that cannot be read.
func unreadableConfig(t *testing.T, program string) {
	config := t.TempDir()
	writeFile(t, filepath.Join(config, "config.toml"), "sound = \"yes\"\n")
	term := onTerminal(t, []string{"CALMCALF_CONFIG=" + config}, program)
	term.sees("config.toml:1:1: sound is not true or false")
	if err := term.over(); err == nil || term.command.ProcessState.ExitCode() != 1 {
		t.Errorf("got %v, want exit status 1", err)
	}
	if strings.Contains(term.output(), "\x1b[?1049h") {
		t.Error("a screen was opened")
	}
}

// sampleFromInside looks at the sample year from a first start, which is shown again after it.
func sampleFromInside(t *testing.T, program string) {
	dir, tmp := t.TempDir(), t.TempDir()
	term := onTerminal(t, []string{"CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db"), "CALMCALF_CONFIG=" + dir, "TMPDIR=" + tmp}, program)
	term.sees("Look at a year of sample data")
	term.press("jj\r")
	term.sees("Nothing you do is saved.")
	term.press("h")
	term.sees("28-night average")
	term.press("q")
	term.sees("Look at a year of sample data")
	term.press("q")
	term.ends()
	for _, folder := range []string{dir, tmp} {
		if remaining, err := os.ReadDir(folder); err != nil || len(remaining) > 0 {
			t.Errorf("got %v, %v in %s, want nothing left of the sample", remaining, err, folder)
		}
	}
}

// unreadableProfile opens home on the seated routine, and the profile offers to
// start a new file.
func unreadableProfile(t *testing.T, program string) {
	dir := t.TempDir()
	path := writeFile(t, filepath.Join(dir, "profile.toml"), "unsteady = 1\n")
	env := []string{"CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db"), "CALMCALF_CONFIG=" + dir}
	term := onTerminal(t, env, program)
	term.sees("your profile can't be read, so anything that may be unsafe is left out: profile.toml:1:1:")
	term.press("\r")
	term.sees("On a chair")
	term.press("\x03")
	term.ends()
	term = onTerminal(t, env, program, "profile")
	term.sees("profile.toml.broken")
	term.press("y")
	term.sees("1 of 8")
	term.press("f\r")
	term.sees("2 of 8")
	term.press("\x1b") // skips the rest
	term.sees("save and go back")
	term.press("\r")
	term.ends()
	told, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(told), "\nmuscle = \"foot\"\n") {
		t.Errorf("got %v and\n%s", err, told)
	}
	if broken, err := os.ReadFile(path + ".broken"); err != nil || string(broken) != "unsteady = 1\n" {
		t.Errorf("got %q, %v, want the broken file as it was", broken, err)
	}
}

// historyOnScreen opens a view, and refuses the ends that a screen does not have.
func historyOnScreen(t *testing.T, program string) {
	journal := "CALMCALF_JOURNAL=" + filepath.Join(t.TempDir(), "journal.db")
	if err := exec.Command("env", journal, program, "checkin", "none").Run(); err != nil {
		t.Fatal(err)
	}
	term := onTerminal(t, []string{journal}, program, "history", "--view", "nights")
	term.sees("cramps a night")
	term.press("q")
	term.ends()
	term = onTerminal(t, []string{journal}, program, "history", "--from", "2026-01-01")
	term.sees("--from and --to go with --plain, --json, --csv or --svg")
	if err := term.over(); err == nil || term.command.ProcessState.ExitCode() != 2 {
		t.Errorf("got %v, want exit status 2", err)
	}
}
