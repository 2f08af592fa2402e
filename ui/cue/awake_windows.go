package cue

import (
	"runtime"
	"sync"
	"syscall"
)

// Awake keeps the display lit until release is called, which may be called more than
// once, or this process ends. Windows does not show why.
func Awake(why string) (release func()) {
	const continuous, system, display = 0x80000000, 0x1, 0x2
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		runtime.LockOSThread() // the request belongs to a thread and ends with it
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
