//go:build unix && soak

package terminal

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestFramesInARealXterm(t *testing.T) {
	needs(t, "xterm", "Xvfb")
	display := newDisplay(t)
	framesIn(t, func(t *testing.T, width, height int) real { return newXterm(t, display, width, height) })
}

// newDisplay starts an X server that shows nothing, and returns its name.
func newDisplay(t *testing.T) string {
	t.Helper()
	number, chosen, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "800x600x24", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{chosen}
	runs(t, server)
	_ = chosen.Close()
	var display int
	if _, err := fmt.Fscan(number, &display); err != nil {
		t.Fatalf("Xvfb does not start: %v", err)
	}
	return fmt.Sprintf(":%d", display)
}

// runs starts a command that ends with the test.
func runs(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
}

// xterm is a real xterm, whose printer is a file.
type xterm struct {
	t     *testing.T
	paper string
	pipe  *os.File
}

func newXterm(t *testing.T, display string, width, height int) real {
	t.Helper()
	dir := t.TempDir()
	pipe, shows := newPipe(t, dir)
	x := &xterm{t: t, paper: filepath.Join(dir, "paper")}
	cmd := exec.Command("xterm", "-u8", "-geometry", fmt.Sprintf("%dx%d", width, height),
		"-xrm", "*printerCommand: cat > "+x.paper+".part; mv "+x.paper+".part "+x.paper, // whole before it has its name
		"-xrm", "*printAttributes: 2", "-xrm", "*printerAutoClose: true", "-e", "sh", "-c", shows)
	cmd.Env = append(os.Environ(), "DISPLAY="+display, "LC_ALL=C.UTF-8")
	runs(t, cmd)
	x.pipe = openPipe(t, pipe)
	x.write("\x1b[?7l")
	return x
}

func (x *xterm) write(text string) {
	x.t.Helper()
	if _, err := x.pipe.WriteString(text); err != nil {
		x.t.Fatal(err)
	}
}

// rightHalf is what xterm prints behind a wide character.
const rightHalf = "\uffff"

// picture prints the screen, which xterm does once it has shown what was written before.
func (x *xterm) picture() string {
	x.t.Helper()
	x.write("\x1b[i")
	for late := time.After(10 * time.Second); ; {
		if paper, err := os.ReadFile(x.paper); err == nil {
			_ = os.Remove(x.paper)
			return strings.ReplaceAll(strings.TrimRight(string(paper), "\r\n\f"), rightHalf, "")
		}
		select {
		case <-late:
			x.t.Fatal("xterm does not print")
		case <-time.After(time.Millisecond):
		}
	}
}
