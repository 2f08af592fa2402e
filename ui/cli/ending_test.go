//go:build unix

package cli_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// endings are the ways in which a program ends that nobody told to save anything.
var endings = map[string]func(*terminal){
	"the terminal is closed": func(term *terminal) { _ = term.tty.Close() },
	"the line hangs up":      func(term *terminal) { _ = term.command.Process.Signal(syscall.SIGHUP) },
	"it is told to end":      func(term *terminal) { _ = term.command.Process.Signal(syscall.SIGTERM) },
	"it is told to quit":     func(term *terminal) { _ = term.command.Process.Signal(syscall.SIGQUIT) },
	"it is told to abort":    func(term *terminal) { _ = term.command.Process.Signal(syscall.SIGABRT) },
	"ctrl+c":                 func(term *terminal) { term.press("\x03") },
}

func savedAtTheEnd(t *testing.T, program string) {
	for name, end := range endings {
		for _, mode := range []string{"--plain=false", "--plain"} {
			t.Run(name+", "+mode, func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				journal := "CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db")
				term := onTerminal(t, []string{journal}, program, "bedtime", routineFile(t, dir, "60s"), mode)
				if mode == "--plain" {
					term.sees("Press enter to start")
					term.types("")
				}
				term.sees("Keep breathing.")
				end(term)
				_ = term.over()
				if got := onlySession(t, program, journal); got.Steps[0].Held == 0 {
					t.Errorf("got %v, want what was held", got)
				}
			})
		}
	}
}

// homeAfterTheEnd is what the last page of a routine says of any key but enter.
func homeAfterTheEnd(t *testing.T, program string) {
	dir := t.TempDir()
	journal := "CALMCALF_JOURNAL=" + filepath.Join(dir, "journal.db")
	term := onTerminal(t, []string{journal, "CALMCALF_NOW=2026-11-22T22:14:00Z"}, program, "bedtime", routineFile(t, dir, "1s"))
	term.sees("esc go home")
	term.press("x")
	term.sees("cramp now")
}

// killedCramp is a night: a cramp whose terminal is killed, and the check-in.
func killedCramp(t *testing.T, program string) {
	journal := newJournal(t)
	night := onTerminal(t, []string{journal, "CALMCALF_NOW=2026-11-21T03:10:00Z"}, program, "now", "left", "knee")
	night.sees("next: stand on the leg")
	night.sees("\"knee\" is left out.")
	night.sees("started 03:10")
	for len(nightsOf(t, program, journal)) == 0 { // it is saved a moment after the first words
		select {
		case <-night.more:
		case <-time.After(patience):
			t.Fatal("the cramp is not in the journal")
		}
	}
	_ = night.command.Process.Kill()
	<-night.gone
	if cramps := nightsOf(t, program, journal)[0].Cramps; len(cramps) != 1 || !cramps[0].Open {
		t.Fatalf("got %v, want one open cramp", cramps)
	}
	morning := onTerminal(t, []string{journal, "CALMCALF_NOW=2026-11-21T07:40:00Z"}, program)
	morning.sees("left 03:10 no end logged")
	morning.press("y")
	morning.sees("No end was logged for this cramp.")
	morning.press("b\r")
	morning.sees("Saved: 1 cramp on the night of Friday 20 November")
	morning.press("q")
	morning.ends()
	nights := nightsOf(t, program, journal)
	if len(nights) != 1 || !nights[0].CheckedIn || len(nights[0].Cramps) != 1 || nights[0].Cramps[0].String() != "left 2 min 03:10" {
		t.Errorf("got %v, want one night with one closed cramp", nights)
	}
}

// demoLeavesNothing opens the demo and ends it in every way.
func demoLeavesNothing(t *testing.T, program string) {
	for name, end := range endings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, tmp := t.TempDir(), t.TempDir()
			own := filepath.Join(dir, "journal.db")
			term := onTerminal(t, []string{"CALMCALF_JOURNAL=" + own, "CALMCALF_CONFIG=" + dir, "TMPDIR=" + tmp}, program, "demo")
			term.sees("cramp now")
			term.sees("Sample data. Nothing you do is saved.")
			term.press("h")
			term.sees("History")
			if made, err := os.ReadDir(tmp); err != nil || len(made) != 1 || !strings.HasPrefix(made[0].Name(), "calmcalf-demo-") {
				t.Errorf("got %v, %v, want the folder of the demo", made, err)
			}
			end(term)
			_ = term.over()
			for _, folder := range []string{dir, tmp} {
				if remaining, err := os.ReadDir(folder); err != nil || len(remaining) > 0 {
					t.Errorf("got %v, %v, want nothing left", remaining, err)
				}
			}
		})
	}
}

// neverWaits gives the program pipes that nobody writes to, wherever it reads a file.
func neverWaits(t *testing.T, program string) {
	pipe := func(path string) string {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(path, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	dir := t.TempDir()
	file := pipe(filepath.Join(dir, "file"))
	pipe(filepath.Join(dir, "config", "config.toml"))
	pipe(filepath.Join(dir, "profile", "profile.toml"))
	pipe(filepath.Join(dir, "routines", "routines", "own.toml"))
	for _, c := range []struct {
		config, command, says string
	}{
		{"config", "", "can't read the configuration: open " + dir + "/config/config.toml: it is a pipe"},
		{"config", "bedtime --plain", "can't read the configuration: open "},
		{"config", "now --plain", "can't read the configuration: open "},
		{"profile", "--plain", "can't read the profile: open " + dir + "/profile/profile.toml: it is a pipe"},
		{"profile", "now --plain", "can't read the profile: open "},
		{"profile", "profile --plain", "can't read the profile: open "},
		{"profile", "sheet", "can't read the profile: open "},
		{"profile", "flags --json", "can't read the profile: open "},
		{"routines", "routines", "can't read the routine " + dir + "/routines/routines/own.toml: it is a pipe"},
		{"routines", "--plain", "own.toml: it is a pipe"},
		{"none", "bedtime " + file, "can't read the routine " + file + ": it is a pipe"},
		{"none", "routines check " + file, "can't read the routine " + file},
		{"none", "routines show " + file, "can't read the routine " + file},
		{"none", "data import --format json " + file, "can't import " + file + ": it is a pipe"},
	} {
		env := []string{"CALMCALF_CONFIG=" + filepath.Join(dir, c.config), newJournal(t)}
		term := onTerminal(t, env, program, strings.Fields(c.command)...)
		term.sees(c.says)
		switch {
		case strings.HasPrefix(c.command, "now"):
			term.types("stop")
		case c.command == "--plain": // the menu
			term.types("quit")
		}
		_ = term.over()
	}
}

// trialAsked begins and stops a trial as people do, who may say no.
func trialAsked(t *testing.T, program string) {
	env := []string{newJournal(t), "CALMCALF_CONFIG=" + t.TempDir()}
	for _, c := range []struct {
		command, question, answer, says string
	}{
		{"start", "Start it? y or n: ", "n", "Nothing was changed."},
		{"status", "", "", "No trial yet."},
		{"start", "Start it? y or n: ", "y", "Saved. The trial starts"},
		{"stop", "Stop it? y or n: ", "", "Nothing was changed."},
		{"stop", "Stop it? y or n: ", "y", "Deleted."},
	} {
		term := onTerminal(t, env, program, "trial", c.command)
		if c.question != "" {
			term.sees(c.question)
			term.types(c.answer)
		}
		term.sees(c.says)
		if err := term.over(); err != nil {
			t.Fatalf("trial %s: %v", c.command, err)
		}
	}
	term := onTerminal(t, env, program, "insight")
	term.sees("History")
	term.press("q")
	term.ends()
}

func onlySession(t *testing.T, program, journal string) diary.Session {
	t.Helper()
	nights := nightsOf(t, program, journal)
	if len(nights) != 1 || len(nights[0].Sessions) != 1 {
		t.Fatalf("got %v, want one session", nights)
	}
	return nights[0].Sessions[0]
}

func nightsOf(t *testing.T, program, journal string) []diary.Night {
	t.Helper()
	command := exec.Command(program, "history", "--json")
	command.Env = append(os.Environ(), journal)
	text, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var nights []diary.Night
	if err := json.Unmarshal(text, &nights); err != nil {
		t.Fatal(err)
	}
	return nights
}

func routineFile(t *testing.T, dir, hold string) string {
	t.Helper()
	return writeFile(t, filepath.Join(dir, "one.toml"),
		"id = \"one\"\nname = \"One hold\"\n[[step]]\ntitle = \"Calf stretch\"\nside = \"left\"\nhold = \""+hold+"\"\ncues = [{ at = \"0.3s\", say = \"Keep breathing.\" }]\n")
}
