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

func TestFramesInARealTmux(t *testing.T) {
	needs(t, "tmux")
	framesIn(t, newPane)
}

// pane is one of a real tmux.
type pane struct {
	t       *testing.T
	socket  string
	pipe    *os.File
	written int
}

func newPane(t *testing.T, width, height int) real {
	t.Helper()
	dir := t.TempDir()
	pipe, shows := newPipe(t, dir)
	p := &pane{t: t, socket: filepath.Join(dir, "tmux")}
	t.Cleanup(func() { _ = exec.Command("tmux", "-S", p.socket, "kill-server").Run() })
	p.tmux("-f", os.DevNull, "new-session", "-d", "-x", fmt.Sprint(width), "-y", fmt.Sprint(height), shows)
	p.tmux("set", "-g", "status", "off")
	p.tmux("resize-window", "-x", fmt.Sprint(width), "-y", fmt.Sprint(height))
	p.pipe = openPipe(t, pipe)
	p.write("\x1b[?7l")
	return p
}

func (p *pane) picture() string { return p.tmux("capture-pane", "-p", "-e", "-N") }

func (p *pane) tmux(args ...string) string {
	p.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-S", p.socket}, args...)...).CombinedOutput()
	if err != nil {
		p.t.Fatalf("tmux %q: %v\n%s", args, err, out)
	}
	return string(out)
}

// write writes text, and waits until the pane has it: a title behind it says so.
func (p *pane) write(text string) {
	p.t.Helper()
	p.written++
	title := fmt.Sprintf("written %d", p.written)
	if _, err := p.pipe.WriteString(text + "\x1b]2;" + title + "\x1b\\"); err != nil {
		p.t.Fatal(err)
	}
	for late := time.After(10 * time.Second); strings.TrimSpace(p.tmux("display", "-p", "#{pane_title}")) != title; {
		select {
		case <-late:
			p.t.Fatalf("tmux does not take %q", text)
		default:
		}
	}
}
