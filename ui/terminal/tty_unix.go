//go:build unix

package terminal

import (
	"fmt"
	"os"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// tty is the terminal of the process.
type tty struct {
	in, out *os.File
	own     *os.File    // what was opened for it, or nil
	found   *term.State // its modes before raw
}

// openTTY finds the terminal. If possible it opens it anew: such a file can be closed
// during a write, and shares its flags with no one.
func openTTY() (*tty, error) {
	t := &tty{in: os.Stdin, out: os.Stdout}
	own, err := os.OpenFile("/dev/tty", os.O_RDWR|unix.O_NOCTTY, 0)
	if err == nil {
		t.own = own
	}
	switch {
	case !term.IsTerminal(os.Stdin.Fd()) && err != nil:
		return nil, fmt.Errorf("looking for a terminal to read keys from: %w", err)
	case !term.IsTerminal(os.Stdin.Fd()), own != nil && controls(os.Stdin):
		t.in = own
	}
	if own != nil && controls(os.Stdout) {
		t.out = own
	}
	return t, nil
}

// controls reports whether a file is the terminal that controls this process.
func controls(f *os.File) bool {
	_, err := unix.IoctlGetInt(int(f.Fd()), unix.TIOCGPGRP)
	return err == nil
}

func (t *tty) close() {
	if t.own != nil {
		_ = t.own.Close()
	}
}

// raw makes the terminal hand over each key as it is typed, unless it does so.
func (t *tty) raw() (err error) {
	control(t.in, func(fd uintptr) {
		var found *term.State
		if found, err = term.MakeRaw(fd); err == nil && t.found == nil {
			t.found = found
		}
	})
	if err != nil {
		return fmt.Errorf("reading the terminal key by key: %w", err)
	}
	return nil
}

// restore brings back the modes from before raw.
func (t *tty) restore() {
	control(t.in, func(fd uintptr) { _ = term.Restore(fd, t.found) })
}

// abort ends a write that waits for the terminal, if it can.
func (t *tty) abort() { _ = t.out.SetWriteDeadline(time.Unix(1, 0)) }

// discard drops what the terminal has not taken yet, and lets it be written to again.
func (t *tty) discard() {
	control(t.out, flushOutput)
	_ = t.out.SetWriteDeadline(time.Time{})
}

// The size of a window that does not say, and the largest that is believed.
const (
	usualWidth, usualHeight = 80, 24
	mostWidth, mostHeight   = 1000, 500
)

// size is that of the window.
func (t *tty) size() tea.Msg {
	width, height := 0, 0
	control(t.out, func(fd uintptr) { width, height, _ = term.GetSize(fd) })
	if width <= 0 || height <= 0 {
		width, height = usualWidth, usualHeight
	}
	return tea.WindowSizeMsg{Width: min(width, mostWidth), Height: min(height, mostHeight)}
}

// control does something with the descriptor of a file, which stays as it is: Fd would
// make it one that blocks.
func control(f *os.File, do func(fd uintptr)) {
	if conn, err := f.SyscallConn(); err == nil {
		_ = conn.Control(do)
	}
}
