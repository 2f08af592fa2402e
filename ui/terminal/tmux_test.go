//go:build unix && soak

package terminal

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"calmcalf/ui/terminal/termtest"

	"github.com/charmbracelet/x/ansi"
)

// pane is one of a real tmux, whose program shows what is written to a pipe.
type pane struct {
	t       *testing.T
	socket  string
	pipe    *os.File
	written int
}

func newPane(t *testing.T, width, height int) *pane {
	t.Helper()
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	p := &pane{t: t, socket: filepath.Join(dir, "tmux")}
	t.Cleanup(func() { _ = exec.Command("tmux", "-S", p.socket, "kill-server").Run() })
	p.tmux("-f", os.DevNull, "new-session", "-d", "-x", fmt.Sprint(width), "-y", fmt.Sprint(height), "stty raw -echo; exec cat "+pipe)
	p.tmux("set", "-g", "status", "off")
	p.tmux("resize-window", "-x", fmt.Sprint(width), "-y", fmt.Sprint(height))
	file, err := os.OpenFile(pipe, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	p.pipe = file
	t.Cleanup(func() { _ = file.Close() })
	p.write("\x1b[?7l")
	return p
}

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

// TestFramesInARealTmux paints random frames in one pane, and shows them as they are in
// another. The characters are those on whose width everybody agrees.
func TestFramesInARealTmux(t *testing.T) {
	const width, height = 40, 8
	painted, wanted := newPane(t, width, height), newPane(t, width, height)
	left, right := termtest.New(t, width, height), termtest.New(t, width, height)
	agreed := append(append([]string{}, pieces[:6]...), pieces[8], "⣿", "界", "한글")
	agreed = append(agreed, pieces[21:]...)
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 14))
		var p Painter
		for range 5 {
			var lines, cut []string
			for range height {
				var b strings.Builder
				for range r.IntN(width / 2) {
					b.WriteString(agreed[r.IntN(len(agreed))])
				}
				lines = append(lines, b.String()+"\x1b[m")
				cut = append(cut, ansi.Truncate(lines[len(lines)-1], width, ""))
			}
			painted.write(string(p.Paint(Frame{Text: strings.Join(lines, "\n"), Width: width, Height: height})))
			whole := "\x1b[m\x1b[2J"
			for y, line := range cut {
				whole += fmt.Sprintf("\x1b[%d;1H%s", y+1, line)
			}
			wanted.write(whole)
			// tmux writes the same picture in several ways, so the pictures are compared
			got, want := painted.tmux("capture-pane", "-p", "-e", "-N"), wanted.tmux("capture-pane", "-p", "-e", "-N")
			left.Frame(got)
			right.Frame(want)
			if differs := left.Differs(right); differs != "" {
				t.Fatalf("seed %d: %s\n%q\nwant\n%q", seed, differs, got, want)
			}
		}
	}
}
