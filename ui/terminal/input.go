package terminal

import (
	"errors"
	"io"
	"sync"
	"syscall"
	"time"
)

// input is Bubble Tea's reader: keys from the terminal, through the filter.
type input struct {
	filter filter
	raw    chan []byte // what the terminal sent, a slice for each read; closed at its end
	ready  [][]byte
	held   sync.Mutex    // by whoever takes from raw
	left   chan struct{} // closed when nobody wants keys any more
	gone   chan struct{} // closed when nobody wants anything
	expiry <-chan time.Time

	ended func()           // the terminal is closed
	say   func(Background) // the terminal has answered, for the first time
	known bool
}

const (
	// answerTime is how long an answer may be outstanding before esc is fast again.
	answerTime = 5 * time.Second
	// drainTime is how long to wait for an answer at the end, so that it does not reach the
	// shell as input.
	drainTime = 150 * time.Millisecond
)

func newInput(asked bool) *input {
	in := &input{raw: make(chan []byte), left: make(chan struct{}), gone: make(chan struct{}), ended: func() {}, say: func(Background) {}}
	in.filter.answered = in.answered
	if in.filter.asked = asked; asked {
		in.expiry = time.After(answerTime)
	}
	return in
}

// listen reads the terminal until it is closed.
func (in *input) listen(tty io.Reader) {
	defer close(in.raw)
	for {
		b := make([]byte, 4<<10)
		n, err := tty.Read(b)
		if n > 0 {
			select {
			case in.raw <- b[:n]:
			case <-in.gone:
				return
			}
		}
		switch {
		case errors.Is(err, syscall.EAGAIN), errors.Is(err, syscall.EINTR): // another program made it so
			time.Sleep(10 * time.Millisecond)
		case err != nil:
			return
		}
	}
}

// Read waits for keys.
func (in *input) Read(into []byte) (int, error) {
	in.held.Lock()
	defer in.held.Unlock()
	for len(in.ready) == 0 {
		if !in.more() {
			return 0, io.EOF
		}
	}
	n := copy(into, in.ready[0])
	if in.ready[0] = in.ready[0][n:]; len(in.ready[0]) == 0 {
		in.ready = in.ready[1:]
	}
	return n, nil
}

// more waits until the filter may have new output, and returns false once no keys are
// wanted.
func (in *input) more() bool {
	var silent <-chan time.Time
	if wait := in.filter.wait(); wait > 0 {
		silent = time.After(wait)
	}
	select {
	case b, ok := <-in.raw:
		if !ok {
			in.filter.flush()
			in.ended()
			break
		}
		in.filter.feed(b)
	case <-silent:
		in.filter.flush()
	case <-in.expiry:
		in.filter.asked, in.expiry = false, nil
	case <-in.left:
		return false
	}
	in.ready = in.filter.take()
	return true
}

// glance takes input that is already there, without waiting.
func (in *input) glance() {
	select {
	case b, ok := <-in.raw:
		if ok {
			in.filter.feed(b)
			in.ready = in.filter.take()
		}
	default:
	}
}

// drain stops reading keys, and waits briefly for an outstanding answer.
func (in *input) drain() {
	close(in.left)
	defer close(in.gone)
	in.held.Lock()
	defer in.held.Unlock()
	late := time.After(drainTime)
	for in.filter.asked {
		select {
		case b, ok := <-in.raw:
			if !ok {
				return
			}
			in.filter.feed(b)
		case <-late:
			return
		}
	}
}

// answered handles a reply of the terminal.
func (in *input) answered(reply []byte) {
	if reply[0] == '?' { // its attributes, which it was asked for last
		in.filter.asked, in.expiry = false, nil
	}
	if b, ok := backgroundOf(string(reply)); ok && !in.known {
		in.known = true
		in.say(b)
	}
}
