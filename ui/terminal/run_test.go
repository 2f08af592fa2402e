//go:build unix

package terminal_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"calmcalf/ui/terminal/termtest"
)

func start(t *testing.T, kind string, command ...string) *termtest.Session {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	if len(command) > 0 {
		cmd = exec.Command(command[0], append(command[1:], self)...)
	}
	cmd.Env = append(os.Environ(), "SAMPLE="+kind, "TERM=xterm-256color")
	return termtest.Start(t, cmd, 100, 30)
}

// TestHoweverItEndsTheTerminalIsAsItWasFound goes through the ways to end.
func TestHoweverItEndsTheTerminalIsAsItWasFound(t *testing.T) {
	sends := func(s syscall.Signal) func(*termtest.Session) {
		return func(r *termtest.Session) { _ = r.Command.Process.Signal(s) }
	}
	presses := func(key string) func(*termtest.Session) {
		return func(r *termtest.Session) { r.Press(key) }
	}
	for name, c := range map[string]struct {
		end  func(*termtest.Session)
		says string
	}{
		"quit":                   {presses("Q"), "goodbye"},
		"ctrl+c":                 {presses("\x03"), "goodbye"},
		"SIGTERM":                {sends(syscall.SIGTERM), "goodbye"},
		"SIGHUP":                 {sends(syscall.SIGHUP), "goodbye"},
		"SIGINT":                 {sends(syscall.SIGINT), "goodbye"},
		"SIGQUIT":                {sends(syscall.SIGQUIT), "goodbye"},
		"SIGABRT":                {sends(syscall.SIGABRT), "goodbye"},
		"a panic in Update":      {presses("U"), "calmcalf stopped because of a fault of its own: an update fell over"},
		"a panic in View":        {presses("V"), "calmcalf stopped because of a fault of its own: nothing to see"},
		"a panic in a command":   {presses("C"), "calmcalf stopped because of a fault of its own: a command fell over"},
		"a panic in a batch":     {presses("B"), "calmcalf stopped because of a fault of its own: a command fell over"},
		"a panic in a sequence":  {presses("S"), "calmcalf stopped because of a fault of its own: a command fell over"},
		"a quit while it paints": {presses("FQ"), "goodbye"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := start(t, "silent")
			r.Sees("100x30")
			c.end(r)
			if err := r.End(); (err == nil) != (c.says == "goodbye") {
				t.Errorf("got %v", err)
			}
			r.Until(c.says, func() bool { return strings.Contains(r.Written(), c.says) })
			if !strings.Contains(r.Written(), "\x1b[?1049lkept") {
				t.Error("nothing was saved at the end")
			}
			r.Restored()
		})
	}
}

func TestATerminalThatIsClosedEndsTheProgram(t *testing.T) {
	r := start(t, "silent")
	r.Sees("100x30")
	r.HangUp()
	_ = r.End()
}

// TestItStopsAndGoesOn with ctrl+z and with a signal from outside, under a shell that
// notices what stops, and brings it back.
func TestItStopsAndGoesOn(t *testing.T) {
	for name, stop := range map[string]func(*termtest.Session){
		"ctrl+z": func(r *termtest.Session) { r.Press("\x1a") },
		"SIGTSTP": func(r *termtest.Session) {
			_ = exec.Command("pkill", "-TSTP", "-P", fmt.Sprint(r.Command.Process.Pid)).Run()
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := start(t, "silent", "sh", "-mc", `"$0"; echo "it stopped"; read answer; fg; echo "it ended"`)
			r.Sees("100x30")
			stop(r)
			r.Sees("it stopped")
			r.Restored()
			r.Press("\r")
			r.Sees("7 keys: resumed")
			r.Press("x")
			r.Sees("8 keys: resumedx")
			r.Press("Q")
			r.Sees("it ended")
			r.Restored()
			if err := r.End(); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestItIsStoppedWithoutBeingAsked by a signal that no program can handle. The shell makes
// the terminal its own; once the program goes on, all of it is painted again.
func TestItIsStoppedWithoutBeingAsked(t *testing.T) {
	r := start(t, "silent", "sh", "-mc", `"$0"; stty sane; printf "\\033[?1049l\\033[2Jit stopped"; read answer; fg; echo "it ended"`)
	r.Sees("100x30")
	_ = exec.Command("pkill", "-STOP", "-P", fmt.Sprint(r.Command.Process.Pid)).Run()
	r.Sees("it stopped")
	r.Press("\r")
	r.Sees("100x30")
	r.Press("x") // which comes without a line's end
	r.Sees("1 keys: x")
	r.Press("Q")
	r.Sees("it ended")
	r.Restored()
	if err := r.End(); err != nil {
		t.Error(err)
	}
}

// TestATerminalThatTakes64BytesASecond shows few frames, and the last one of all: keys act
// at once, and the end does not wait.
func TestATerminalThatTakes64BytesASecond(t *testing.T) {
	r := start(t, "silent")
	r.Sees("100x30")
	normal := r.Throttle(64)
	r.Press("F") // 2000 frames, each of more than a line
	for range 20 {
		r.Press("x")
		time.Sleep(50 * time.Millisecond)
	}
	normal()
	r.Sees("20 keys: xxxxxxxxxxxxxxxxxxxx")
	r.Sees("frame 2000")
	if n := len(r.Written()); n > 500_000 {
		t.Errorf("got %d bytes, want most of 2000 frames of 3000 bytes each skipped", n)
	}
	r.Throttle(64)
	r.Press("F")
	began := time.Now()
	r.Press("Q")
	if err := r.End(); err != nil {
		t.Error(err)
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("the end took %v", took)
	}
}

// TestWhereNobodyCouldContinueItItGoesOn is a program that a terminal has started without
// a shell.
func TestWhereNobodyCouldContinueItItGoesOn(t *testing.T) {
	r := start(t, "silent")
	r.Sees("100x30")
	r.Press("\x1a")
	r.Sees("7 keys: resumed")
	r.Press("Q")
	if err := r.End(); err != nil {
		t.Error(err)
	}
	r.Restored()
}

// TestATerminalThatTakesNothing is one whose reader has stopped: keys still act, and the
// end does not wait for it.
func TestATerminalThatTakesNothing(t *testing.T) {
	r := start(t, "mute")
	r.Sees("100x30")
	resume := r.Stall()
	r.Press("FFF")
	time.Sleep(200 * time.Millisecond)
	r.Press("Q")
	began := time.Now()
	if err := r.End(); err != nil {
		t.Error(err)
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("the end took %v", took)
	}
	resume()
	r.Restored()
}

// TestAWindowThatChangesAllTheTime ends in its last size.
func TestAWindowThatChangesAllTheTime(t *testing.T) {
	r := start(t, "silent")
	r.Sees("100x30")
	for i := range 200 {
		r.Resize(1+i%120, 1+i%40)
		time.Sleep(5 * time.Millisecond)
	}
	r.Resize(0, 0) // a line that does not say
	r.Until("another size", func() bool { return strings.Contains(r.Written(), "80x24") })
	r.Resize(90, 20)
	r.Sees("90x20, unknown")
	r.Press("Q")
	if err := r.End(); err != nil {
		t.Error(err)
	}
	r.Restored()
}

// TestAMillionKeysAtOnce is a text that was pasted without brackets, and with them.
func TestAMillionKeysAtOnce(t *testing.T) {
	r := start(t, "silent")
	r.Sees("100x30")
	r.Press(strings.Repeat("calfcalf", 1<<17))
	r.Sees("1048576 keys: calf")
	r.Press("\x1b[200~" + strings.Repeat("note", 1<<18) + "\x1b[201~")
	r.Until("the paste", func() bool { return !strings.Contains(r.Shown(), "1048576 keys") })
	r.Press("\x03")
	if err := r.End(); err != nil {
		t.Error(err)
	}
	r.Restored()
}
