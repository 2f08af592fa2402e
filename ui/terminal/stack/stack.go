// Package stack makes the stacks of goroutines large before they have calls on them.
//
// A stack begins with a few KiB, and what is on it is copied each time that it grows. Where
// the calls have their pointers then has to be looked up in tables from all over the
// program's file, which took 0.8 MiB of the memory of home.
//
// Its one rule: it imports nothing, so that its init runs before nearly all others.
package stack

func init() { Grow() } // the stack of main

// Grow makes the stack of this goroutine large enough to read the journal and draw a screen.
func Grow() { reserve(false) }

// reserve has a frame of 24 KiB, but writes to it only where used is true.
//
//go:noinline
func reserve(used bool) {
	if used {
		var frame [24 << 10]byte
		fill(&frame)
	}
}

//go:noinline
func fill(frame *[24 << 10]byte) { clear(frame[:]) }
