//go:build unix

package cli_test

import (
	"path/filepath"
	"testing"
)

// trialAsked begins and stops a trial as people do, who may say no.
func trialAsked(t *testing.T, program string) {
	env := []string{"CALMCALF_JOURNAL=" + filepath.Join(t.TempDir(), "journal.db"), "CALMCALF_CONFIG=" + t.TempDir()}
	for _, c := range []struct {
		command, question, answer, says string
	}{
		{"start", "Begin it? y or n: ", "n\r", "Nothing was changed."},
		{"status", "", "", "There is no trial yet."},
		{"start", "Begin it? y or n: ", "y\r", "Saved. The trial begins"},
		{"stop", "Stop it? y or n: ", "\r", "Nothing was changed."},
		{"stop", "Stop it? y or n: ", "y\r", "Taken out."},
	} {
		term := onTerminal(t, env, program, "trial", c.command)
		if c.question != "" {
			term.sees(c.question)
			term.press(c.answer)
		}
		term.sees(c.says)
		if err := term.over(); err != nil {
			t.Fatalf("trial %s: %v", c.command, err)
		}
	}
	term := onTerminal(t, env, program, "insight")
	term.sees("History")
	term.press("q")
	if err := term.over(); err != nil {
		t.Fatal(err)
	}
}
