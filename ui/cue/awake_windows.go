package cue

import (
	"runtime"
	"sync"
	"syscall"
)

// Awake keeps the screen lit until release is called, which may be called more
// than once. It is not held longer than this process lives. why is not shown to
// anyone here.
func Awake(why string) (release func()) {
	const continuous, system, display = 0x80000000, 0x1, 0x2
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		runtime.LockOSThread() // it is held by a thread, and for as long as that lives
		defer runtime.UnlockOSThread()
		set := syscall.NewLazyDLL("kernel32.dll").NewProc("SetThreadExecutionState")
		if set.Find() != nil {
			return
		}
		_, _, _ = set.Call(continuous | system | display)
		<-end
		_, _, _ = set.Call(continuous)
	}()
	return sync.OnceFunc(func() {
		close(end)
		<-ended
	})
}
