package terminal

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// slow is a terminal that takes some bytes at a time, and sometimes none.
type slow struct {
	strings.Builder
	writes int
	wait   time.Duration // for each write
	broken bool
}

func (s *slow) Write(b []byte) (int, error) {
	time.Sleep(s.wait)
	switch s.writes++; {
	case s.broken:
		return 0, errors.New("closed")
	case s.writes%3 == 2:
		return 0, syscall.EAGAIN
	case len(b) > 20:
		n, _ := s.Builder.Write(b[:20])
		return n, syscall.EAGAIN
	default:
		return s.Builder.Write(b)
	}
}

func painted(n int) Frame { return Frame{Text: fmt.Sprintf("frame %05d", n), Width: 20, Height: 2} }

func TestFramesThatComeTooFastAreMerged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		out, done := &slow{}, make(chan struct{})
		w := newWriter(out)
		go w.run(done)
		for n := range 1000 { // a second
			w.show(painted(n))
			time.Sleep(time.Millisecond)
		}
		time.Sleep(window)
		synctest.Wait()
		whole := out.String()
		if frames := strings.Count(whole, "\x1b[1;"); frames < 55 || frames > 60+burst {
			t.Errorf("got %d frames painted in a second", frames)
		}
		if w.painter.text != painted(999).Text {
			t.Errorf("got %q at last", w.painter.text)
		}
		w.show(painted(1000)) // after a rest, at once
		synctest.Wait()
		if w.painter.text != painted(1000).Text {
			t.Errorf("got %q after a rest", w.painter.text)
		}
		close(done)
	})
}

func TestASlowTerminalSkipsFramesAndIsNotWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		out, done := &slow{wait: 100 * time.Millisecond}, make(chan struct{})
		w := newWriter(out)
		go w.run(done)
		began := time.Now()
		for n := range 1000 {
			w.show(painted(n))
		}
		if took := time.Since(began); took > 0 {
			t.Errorf("showing took %v", took)
		}
		time.Sleep(10 * time.Second)
		synctest.Wait()
		if w.painter.text != painted(999).Text {
			t.Errorf("got %q at last", w.painter.text)
		}
		close(done)
	})
}

func TestATerminalThatCannotBeWrittenToEndsTheProgram(t *testing.T) {
	ended := false
	w := newWriter(&slow{broken: true})
	w.broken = func() { ended = true }
	w.paint(painted(1))
	if !ended {
		t.Error("the program goes on")
	}
	w.away = true
	w.paint(painted(2))
	if w.painter.text != painted(1).Text {
		t.Error("something was painted while the terminal was the shell's")
	}
}
