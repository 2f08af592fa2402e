package terminal

import (
	"errors"
	"io"
	"os"
	"syscall"
	"time"
)

// writer paints the latest frame, in a goroutine of its own: a slow terminal is shown
// fewer frames, and nobody waits for it.
type writer struct {
	out     io.Writer
	latest  chan Frame    // at most one
	turn    chan struct{} // full while somebody writes to the terminal
	painter Painter       // of whoever has the turn, as is away
	away    bool          // the terminal is the shell's
	broken  func()        // the terminal cannot be written to
}

// Frames come at once, but not faster than 60 a second.
const (
	burst  = 3
	window = burst * time.Second / 60
)

func newWriter(out io.Writer) *writer {
	return &writer{out: out, latest: make(chan Frame, 1), turn: make(chan struct{}, 1), broken: func() {}}
}

// show makes f the next frame, in place of one that is not painted yet. Only one goroutine
// may call it.
func (w *writer) show(f Frame) {
	select {
	case <-w.latest:
	default:
	}
	w.latest <- f
}

// run paints until done is closed.
func (w *writer) run(done <-chan struct{}) {
	painted, full := 0, time.NewTimer(0)
	for {
		select {
		case f := <-w.latest:
			select {
			case <-full.C: // the window is over
				painted = 0
			default:
			}
			if painted == burst {
				if !w.rest(full, done) {
					return
				}
				painted = 0
				f = w.newest(f)
			}
			if painted == 0 {
				full.Reset(window)
			}
			painted++
			w.paint(f)
		case <-done:
			return
		}
	}
}

// rest waits until the window is over, and reports whether to go on.
func (w *writer) rest(full *time.Timer, done <-chan struct{}) bool {
	select {
	case <-full.C:
		return true
	case <-done:
		return false
	}
}

// newest is the latest frame: f, unless a newer one waits.
func (w *writer) newest(f Frame) Frame {
	select {
	case f = <-w.latest:
	default:
	}
	return f
}

func (w *writer) paint(f Frame) {
	w.turn <- struct{}{}
	defer w.done()
	if !w.away {
		w.write(w.painter.Paint(f))
	}
}

// hold takes the turn, and reports whether it got it in time.
func (w *writer) hold(limit time.Duration) bool {
	select {
	case w.turn <- struct{}{}:
		return true
	case <-time.After(limit):
		return false
	}
}

func (w *writer) done() { <-w.turn }

// write writes all of b, as fast as the terminal takes it.
func (w *writer) write(b []byte) {
	for len(b) > 0 {
		n, err := w.out.Write(b)
		b = b[n:]
		switch {
		case errors.Is(err, syscall.EAGAIN), errors.Is(err, syscall.EINTR):
			time.Sleep(10 * time.Millisecond)
		case errors.Is(err, os.ErrDeadlineExceeded): // it was waited for long enough
			return
		case err != nil:
			w.broken()
			return
		}
	}
}
