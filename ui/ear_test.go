package ui

import (
	"sync/atomic"
	"time"

	"calmcalf/routines"
	"calmcalf/ui/screen/coach"
)

// ear is what somebody heard.
type ear struct {
	heard   []routines.Event
	notices chan string
	closed  atomic.Bool
}

func (s *sitting) listen(to **ear) coach.Announcer {
	*to = &ear{notices: make(chan string, 1)}
	return *to
}

func (e *ear) Announce(events []routines.Event) { e.heard = append(e.heard, events...) }
func (e *ear) Notices() <-chan string           { return e.notices }

func (e *ear) Close(time.Duration) {
	if e.closed.CompareAndSwap(false, true) {
		close(e.notices)
	}
}

func (e *ear) count(kind routines.Kind) int {
	n := 0
	for _, event := range e.heard {
		if event.Kind == kind {
			n++
		}
	}
	return n
}
