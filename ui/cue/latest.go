package cue

import (
	"context"
	"sync"
)

// latest runs one job at a time, in a goroutine of its own: a newer job replaces the one
// that runs.
type latest struct {
	mu     sync.Mutex // held by put and close
	closed bool
	next   chan job // the newest job that has not started
	kill   context.CancelFunc
	done   chan struct{}
}

// job runs until its context ends.
type job struct {
	run   func(context.Context)
	minor bool // dropped while another job runs or waits
}

// newLatest calls first before the first job, if there ever is one, and last at the end.
func newLatest(first, last func()) *latest {
	ctx, kill := context.WithCancel(context.Background())
	l := &latest{next: make(chan job, 1), kill: kill, done: make(chan struct{})}
	go func() {
		defer close(l.done)
		defer last()
		j, more := <-l.next
		if more {
			first()
		}
		for more {
			j, more = l.run(ctx, j)
		}
	}()
	return l
}

// put returns at once.
func (l *latest) put(j job) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed || j.minor && len(l.next) > 0 {
		return
	}
	select {
	case <-l.next:
	default:
	}
	l.next <- j
}

// run runs a job until it ends or is replaced. It returns the job after it, and reports
// false when the queue is closed.
func (l *latest) run(ctx context.Context, j job) (job, bool) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	over := make(chan struct{})
	go func() {
		defer close(over)
		j.run(ctx)
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

// close accepts no more jobs, and stops the running one when late ends. It returns when
// nothing is running.
func (l *latest) close(late <-chan struct{}) {
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
