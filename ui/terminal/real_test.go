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

	"calmcalf/ui/terminal/termtest"

	"github.com/charmbracelet/x/ansi"
)

// real is a real terminal, in which a program shows what is written to it.
type real interface {
	write(text string)
	picture() string // of the screen, with its colours, as text for any terminal
}

// needs skips a test where a program that it runs is not installed.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, program := range programs {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip("it needs " + strings.Join(programs, " and ") + ", and there is no " + program)
		}
	}
}

// newPipe makes a pipe, and returns the command that shows what is written to it.
func newPipe(t *testing.T, dir string) (path, shows string) {
	t.Helper()
	path = filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, "stty raw -echo; exec cat " + path
}

// openPipe opens it, as soon as somebody reads it.
func openPipe(t *testing.T, path string) *os.File {
	t.Helper()
	pipe, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = pipe.Close() })
	return pipe
}

// framesIn paints random frames in one real terminal, and shows them as they are in another.
// The characters are those on whose width everybody agrees. A terminal may write the same
// picture in several ways, so the pictures are compared cell by cell.
func framesIn(t *testing.T, open func(t *testing.T, width, height int) real) {
	const width, height = 40, 8
	painted, wanted := open(t, width, height), open(t, width, height)
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
			left.Frame(strings.Join(lines, "\n"))
			painted.write(string(p.Paint(Frame{Text: strings.Join(lines, "\n"), Width: width, Height: height})))
			whole := "\x1b[m\x1b[2J"
			for y, line := range cut {
				whole += fmt.Sprintf("\x1b[%d;1H%s", y+1, line)
				if end := endOf(left, y); end < width { // xterm prints blanks at the end of a line in the style before
					whole += fmt.Sprintf("\x1b[%d;%dH\x1b[K", y+1, end+1)
				}
			}
			wanted.write(whole)
			got, want := painted.picture(), wanted.picture()
			left.Frame(got)
			right.Frame(want)
			if differs := left.Differs(right); differs != "" {
				t.Fatalf("seed %d: %s\n%q\nwant\n%q", seed, differs, got, want)
			}
		}
	}
}

// endOf returns where the blanks without a style begin that end a line.
func endOf(s termtest.Screen, y int) int {
	for x := s.Width(); x > 0; x-- {
		if cell := s.CellAt(x-1, y); cell == nil || cell.Content != " " || !cell.Style.IsZero() {
			return x
		}
	}
	return 0
}
