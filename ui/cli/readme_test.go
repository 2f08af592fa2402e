//go:build unix

package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// readmeCommands are the commands of the README that begin with these words: in
// blocks of shell, without their comments, and in the text.
func readmeCommands(t *testing.T, words string) []string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var commands []string
	for _, found := range regexp.MustCompile("(?m)(?:^|`)("+regexp.QuoteMeta(words)+"[^`#\n]*)").FindAllStringSubmatch(string(readme), -1) {
		commands = append(commands, strings.TrimSpace(found[1]))
	}
	if len(commands) == 0 {
		t.Fatalf("the README has no command %q", words)
	}
	return commands
}

// readme runs what the README says that one can run, in a morning, because in the evening and
// after midnight calmcalf asks which of two nights is meant. Where it would take minutes, it is interrupted,
// which is an ending too.
func readme(t *testing.T, program string) {
	environ := append(os.Environ(), "CALMCALF_JOURNAL="+filepath.Join(t.TempDir(), "journal.db"), "CALMCALF_CONFIG="+t.TempDir(), "CALMCALF_NOW=2026-11-22T07:40:00+01:00")
	work := t.TempDir()
	for _, line := range readmeCommands(t, "go run .") {
		command := exec.Command("sh", "-c", strings.Replace(line, "go run .", "exec "+program, 1))
		command.Env, command.Dir = environ, work // where it may write
		var out, errs bytes.Buffer
		spoken := &listener{to: &out, heard: make(chan struct{}, 1)}
		command.Stdout, command.Stderr = spoken, &errs
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		select {
		case <-spoken.heard:
		case <-time.After(patience):
			t.Errorf("%s: nothing was said within %v", line, patience)
		}
		if strings.Contains(line, "bedtime") {
			_ = command.Process.Signal(syscall.SIGINT)
		}
		if err := command.Wait(); err != nil || out.Len() == 0 || errs.Len() > 0 {
			t.Errorf("%s: %v, wrote %q and %q", line, err, out.String(), errs.String())
		}
	}
}

// listener notes when the first words are written.
type listener struct {
	to    *bytes.Buffer
	heard chan struct{}
}

func (l *listener) Write(text []byte) (int, error) {
	select {
	case l.heard <- struct{}{}:
	default:
	}
	return l.to.Write(text)
}

// TestTheFirstCommandOfTheReadme runs from the source, as one does after cloning.
func TestTheFirstCommandOfTheReadme(t *testing.T) {
	command := exec.Command("go", "run", ".")
	command.Dir = "../.."
	command.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=", "CALMCALF_JOURNAL="+filepath.Join(t.TempDir(), "journal.db"), "CALMCALF_CONFIG="+t.TempDir(), "CALMCALF_NOW=2026-11-22T22:00:00+01:00")
	out, err := command.Output()
	if err != nil || !strings.Contains(string(out), "Tonight") {
		t.Errorf("go run .: %v, wrote %q", err, out)
	}
}

// TestTheReadmesGenerateCompilesWhatIsShipped: the tests of these packages hold what it makes.
func TestTheReadmesGenerateCompilesWhatIsShipped(t *testing.T) {
	for _, line := range readmeCommands(t, "go generate") {
		command := exec.Command("sh", "-c", strings.Replace(line, "go generate", "go generate -n", 1)) // without writing here
		command.Dir = "../.."
		out, err := command.CombinedOutput()
		if want := "go test -run Compiled -update .\n"; err != nil || string(out) != want+want {
			t.Errorf("%s: %v, got %q, want one for the words and the routines and one for the figures", line, err, out)
		}
	}
}

func TestTheReadmesTestsAreWhatIsRunBeforeAChangeLands(t *testing.T) {
	script, err := os.ReadFile("../../.ci/run")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range readmeCommands(t, "go test") {
		if !strings.Contains(string(script), line) {
			t.Errorf(".ci/run does not run %q", line)
		}
	}
}
