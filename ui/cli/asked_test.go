//go:build unix

package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// slipAsked types a year, a time and an amount that were probably not meant, and answers.
func slipAsked(t *testing.T, program string) {
	env := []string{newJournal(t), "CALMCALF_NOW=2026-11-22T07:40:00+01:00"}
	for _, c := range []struct{ command, question, answer, says string }{
		{"checkin none --night 2006-11-18", "Did you mean 2026-11-18? y or n: ", "y", "Saved for Wednesday night (18 to 19 November 2026)"},
		{"checkin none --night 2006-11-18", "Did you mean 2026-11-18? y or n: ", "n", "Saved for Saturday night (18 to 19 November 2006)"},
		{"checkin left calf 12:30 woke", "Did you mean 00:30? y or n: ", "y", "1 cramp, left calf 00:30 woke me."},
		{"checkin left calf 12:30 woke", "Did you mean 00:30? y or n: ", "n", "if that is right, write 12:30 pm"},
		{"log alcohol 13", "13 drinks of alcohol is a lot for one day, and may be a typing mistake. Is it right? y or n: ", "n", "nothing was saved"},
		{"log alcohol 13", "Is it right? y or n: ", "y", "alcohol 13 drinks."},
		{"checkin left calf 300m", "5 h is very long for a cramp, and may be a typing mistake. Is it right? y or n: ", "n", "nothing was saved"},
		{"checkin left calf 03:10, left calf 03:10", "That night already has left calf 03:10, and this would be another one. Is it right? y or n: ", "y", "2 cramps, left calf 03:10; left calf 03:10."},
	} {
		term := onTerminal(t, env, program, strings.Fields(c.command)...)
		term.sees(c.question)
		term.types(c.answer)
		term.sees(c.says)
		_ = term.over()
	}
}

const strangersMorning = "CALMCALF_NOW=2026-11-21T07:40:00+01:00"

func runAt(t *testing.T, journal, name string, args ...string) string {
	t.Helper()
	command := exec.Command(name, args...)
	command.Env = append(os.Environ(), journal, strangersMorning)
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// strangersAt makes a repository, and a journal that has nothing in common with it.
func strangersAt(t *testing.T, program string) (repository, mine string) {
	t.Helper()
	repository, mine = filepath.Join(t.TempDir(), "nights.git"), newJournal(t)
	theirs := newJournal(t)
	runAt(t, "", "git", "init", "--quiet", "--bare", repository)
	runAt(t, mine, program, "checkin", "left calf 7")
	runAt(t, theirs, program, "checkin", "right foot 4")
	runAt(t, theirs, program, "sync", repository)
	return repository, mine
}

// strangersAsked syncs with the repository of a journal that has nothing in common with one's own.
func strangersAsked(t *testing.T, program string) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("needs the git command")
	}
	repository, mine := strangersAt(t, program)
	for _, c := range []struct{ answer, says, status string }{
		{"\x03", "stopped before everything was sent: run calmcalf sync again", "on this computer only"},
		{"n\r", "Nothing was changed.", "on this computer only"},
		{"y\r", "Received: 0 new nights, 1 changed.", "Everything on this computer is in the repository"},
	} {
		term := onTerminal(t, []string{mine, strangersMorning}, program, "sync", repository)
		term.sees("Are both of them yours, and not another person's? y or n: ")
		if _, err := io.WriteString(term.tty, c.answer); err != nil {
			t.Fatal(err)
		}
		term.sees(c.says)
		_ = term.over()
		if got := runAt(t, mine, program, "sync", "--status"); !strings.Contains(got, c.status) {
			t.Errorf("%q: got %s, want %s", c.answer, got, c.status)
		}
	}
}

// stoppedAtAQuestion goes on in the menu after ctrl+c at the question of a sync.
func stoppedAtAQuestion(t *testing.T, program string) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("needs the git command")
	}
	repository, mine := strangersAt(t, program)
	term := onTerminal(t, []string{mine, "ACCESSIBLE=1", strangersMorning}, program)
	for _, c := range []struct{ typed, says string }{
		{"sync " + repository + "\r", "Are both of them yours, and not another person's? y or n: "},
		{"\x03", "stopped before everything was sent: run calmcalf sync again"},
		{"log feet long\r", "feet long."},
		{"quit\r", ""},
	} {
		if _, err := io.WriteString(term.tty, c.typed); err != nil {
			t.Fatal(err)
		}
		term.sees(c.says)
	}
	term.ends()
}

// timeAsked names a time after midnight that may be of the evening just past.
func timeAsked(t *testing.T, program string) {
	term := onTerminal(t, []string{newJournal(t), "ACCESSIBLE=1", "CALMCALF_NOW=2026-11-22T00:30:00+01:00"}, program, "checkin")
	for _, c := range []struct{ line, says string }{
		{"left calf 23:50", "Was that at 23:50 on Friday 20 November? y or n: "},
		{"n", "that cramp is left out; log it with: calmcalf checkin --night tonight"},
		{"right calf 23:40", "Was that at 23:40 on Friday 20 November? y or n: "},
		{"y", ""},
		{"7", ""}, // of the same cramp, which is certain now
		{"", "Saved for Friday night (20 to 21 November 2026): 1 cramp, right calf 7/10 23:40."},
	} {
		term.types(c.line)
		term.sees(c.says)
	}
	term.ends()
}

// doubtsAsked types cramps that were probably not meant, a line at a time.
func doubtsAsked(t *testing.T, program string) {
	journal := newJournal(t)
	for _, lines := range [][]struct{ line, says string }{{
		{"left calf 7 300m", "5 h is very long for a cramp, and may be a typing mistake. Is it right? y or n: "},
		{"n", "that is left out"},
		{"right calf 180m", "3 h is very long for a cramp, and may be a typing mistake. Is it right? y or n: "},
		{"y", "Noted: right calf 3 h."},
		{"01:10", "Noted: right calf 3 h 01:10."}, // which is not asked about again
		{"left calf 7 03:10", "Noted: left calf 7/10 03:10."},
		{"left calf 7 03:10", "That night already has left calf 7/10 03:10, and this would be another one. Is it right? y or n: "},
		{"n", "that is left out"},
		{"", "2 cramps, right calf 3 h 01:10; left calf 7/10 03:10."},
	}, {
		{"left calf 7 03:10", "That night already has left calf 7/10 03:10, and this would be another one. Is it right? y or n: "},
		{"y", "Noted: left calf 7/10 03:10."},
		{"", "That night has 3 cramps now."},
	}} {
		term := onTerminal(t, []string{journal, "ACCESSIBLE=1", "CALMCALF_NOW=2026-11-22T07:40:00+01:00"}, program, "checkin")
		term.sees("cramp on Saturday night")
		for _, c := range lines {
			term.types(c.line)
			term.sees(c.says)
		}
		term.ends()
	}
}

// signMarked marks a warning sign and closes the window: it counts until the check is finished.
func signMarked(t *testing.T, program string) {
	mine := []string{newJournal(t), "CALMCALF_CONFIG=" + t.TempDir()}
	term := onTerminal(t, append(mine, "CALMCALF_NOW=2026-11-22T22:30:00Z"), program, "check")
	term.sees("Any of these right now?")
	term.press("2\x03")
	_ = term.over()
	later := func(args ...string) string {
		command := exec.Command(program, args...)
		command.Env = append(append(os.Environ(), mine...), "CALMCALF_NOW=2026-11-22T22:40:00Z")
		out, _ := command.CombinedOutput()
		return string(out)
	}
	const calls = "Get help now."
	if got := later("bedtime", "bed-sitting", "--plain"); !strings.Contains(got, calls) || !strings.Contains(got, "no stretch is offered") {
		t.Errorf("got %s, want what the sign calls for and no routine", got)
	}
	if got := later(); !strings.Contains(got, calls) || !strings.Contains(got, "To finish it: calmcalf check") {
		t.Errorf("got %s, want the sign, and how to finish the check", got)
	}
	if got := later("check", "none"); !strings.Contains(got, "No longer active: ") {
		t.Errorf("got %s, want the sign that is gone", got)
	}
	if got := later(); strings.Contains(got, calls) || strings.Contains(got, "didn't finish") {
		t.Errorf("got %s, want nothing of a sign", got)
	}
}

// menuChosen spends an evening, a night and a morning at the menu.
func menuChosen(t *testing.T, program string) {
	_, journal, _ := strings.Cut(newJournal(t), "=")
	term := onTerminal(t, []string{"ACCESSIBLE=yes", "CALMCALF_NOW=2026-11-22T08:00:00Z"}, program, "--journal", journal)
	term.sees("Showing plain text (ACCESSIBLE is set).")
	for _, c := range []struct{ line, says string }{
		{"demo --nights 3", "3 nights of sample data: nothing here is yours, and nothing is saved."},
		{"3", "Did you have a cramp on Saturday night (21 to 22 November 2026)?"},
		{"left calf 7", "Noted: left calf 7/10. Type another cramp, or press enter to finish."},
		{"", "Saved for Saturday night (21 to 22 November 2026): 1 cramp, left calf 7/10."},
		{"log feet long --night tonight", "Saved for today, Sunday 22 November 2026: feet long."},
		{"3", "Did you have any other cramp on Saturday night (21 to 22 November 2026)?"},
		{"no", "Saved for Saturday night (21 to 22 November 2026): no other cramps."},
		{"2", "Cramp started 08:0"},
		{"left knee", "Saved: left."},
		{"none", "Deleted: no cramp is recorded."},
		{"5", "Sat 21 Nov 2026: 1 cramp (left calf 7/10), no routine."},
		{"nonsense", `"nonsense" is not understood here. Type a number from 1 to 18, or menu for the list`},
		{"15", "Undone: Saturday's cramp"},
		{"log water 300ml --night \"22 nov\"", "water 300 ml"},
		{"4", "1 of 12. Exercise: none, usual, hard, unusual."},
		{"hard", "exercise hard."},
		{"", "3 of 12. Alcoholic drinks: a number of drinks, or none."},
		{"back", "2 of 12. Gentle movement: "},
		{"unknown", "for movement, choose from: none, walk"},
		{"walk", "movement walk."},
		{"stop", ""},
		{"14", "1 of 8. Where do you mostly get cramps?"},
		{"1", "Saved. Muscle: calf."},
		{"y", "Saved. Unsteady: yes."},
		{"2 5", "Saved. Massage: a blood thinner, or a bleeding disorder; numb feet, or little feeling in them."},
		{"9", "9 is not in this list: type a number from 1 to 5"},
		{"70", "Saved. Age: 60-74."},
		{"nonsense", `"nonsense" is not an answer for medicines`},
		{"stop", "Information, not a diagnosis."},
		{"MENU", "18. List all commands."},
	} {
		term.types(c.line)
		term.sees(c.says)
	}
	term.types("quit")
	term.ends()
	if strings.Contains(term.output(), "\x1b") {
		t.Error("something was drawn")
	}
}
