package stack

import (
	"testing"
	"unsafe"
)

// TestGrow_callsMoveNothing: the variables of a goroutine stay where they are.
func TestGrow_callsMoveNothing(t *testing.T) {
	for _, grow := range []bool{true, false} {
		moved := make(chan bool)
		go func() {
			if grow {
				Grow()
			}
			moved <- movedBy(100)
		}()
		if got := <-moved; got == grow {
			t.Errorf("with Grow: %v; got a stack that moved: %v", grow, got)
		}
	}
}

// movedBy reports whether the stack moves while calls of 100 bytes and more are on it.
//
//go:noinline
func movedBy(calls int) bool {
	var here byte
	before := uintptr(unsafe.Pointer(&here))
	descend(calls)
	return before != uintptr(unsafe.Pointer(&here))
}

//go:noinline
func descend(calls int) (sum byte) {
	var frame [64]byte
	if calls > 0 {
		frame[calls%64] = descend(calls - 1)
	}
	for _, b := range frame {
		sum += b
	}
	return sum
}
