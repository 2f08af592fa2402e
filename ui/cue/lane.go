package cue

import (
	"context"
	"sync"
)

// lane does one thing at a time, in a goroutine of its own. What is newer replaces
// what is being done.
type lane struct {
	mu     sync.Mutex // of those who put and close
	closed bool
	next   chan turn // holds the newest that is still to come
	kill   context.CancelFunc
	done   chan struct{}
}

// turn is one thing to do, until its context ends.
type turn struct {
	do    func(context.Context)
	minor bool // not worth replacing anything else for
}

// newLane calls first before the first turn, if there ever is one, and last in the
// end.
func newLane(first, last func()) *lane {
	ctx, kill := context.WithCancel(context.Background())
	l := &lane{next: make(chan turn, 1), kill: kill, done: make(chan struct{})}
	go func() {
		defer close(l.done)
		defer last()
		t, more := <-l.next
		if more {
			first()
		}
		for more {
			t, more = l.take(ctx, t)
		}
	}()
	return l
}

// put returns at once.
func (l *lane) put(t turn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed || t.minor && len(l.next) > 0 {
		return
	}
	select {
	case <-l.next:
	default:
	}
	l.next <- t
}

// take does t until it is over or replaced. It returns the turn after it, and
// false when there is none because the lane is closed.
func (l *lane) take(ctx context.Context, t turn) (turn, bool) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	over := make(chan struct{})
	go func() {
		defer close(over)
		t.do(ctx)
	}()
	for {
		select {
		case <-over:
			next, more := <-l.next
			return next, more
		case next, more := <-l.next:
			if more && next.minor {
				continue
			}
			if more {
				stop()
			}
			<-over
			return next, more
		}
	}
}

// close takes no more turns, and cuts off what is being done when late ends. It
// returns when nothing is done any more.
func (l *lane) close(late <-chan struct{}) {
	l.mu.Lock()
	l.closed = true
	close(l.next)
	l.mu.Unlock()
	select {
	case <-l.done:
	case <-late:
	}
	l.kill()
	<-l.done
}
