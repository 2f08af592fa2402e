package cue

import (
	"context"
	"sync"
)

// latest runs one job at a time: a newer one replaces the one that runs.
type latest struct {
	mu     sync.Mutex // of the fields below
	closed bool
	stop   context.CancelFunc // of the newest job
	done   chan struct{}      // is closed when the newest job is over, and with it all others
}

func newLatest() *latest {
	l := &latest{stop: func() {}, done: make(chan struct{})}
	close(l.done)
	return l
}

// put runs a job until it ends or its context does, once the one before it has ended. A
// minor one is dropped while another runs or waits. put returns at once.
func (l *latest) put(minor bool, run func(context.Context)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	before := l.done
	if l.closed || minor && !isClosed(before) {
		return
	}
	l.stop()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	l.stop, l.done = stop, done
	go func() {
		defer close(done)
		<-before
		if ctx.Err() == nil {
			run(ctx)
		}
	}()
}

func isClosed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// close accepts no more jobs, and stops the newest one when late ends. It returns when
// nothing is running.
func (l *latest) close(late <-chan struct{}) {
	l.mu.Lock()
	l.closed = true
	l.mu.Unlock()
	select {
	case <-l.done:
	case <-late:
	}
	l.stop()
	<-l.done
}
