//go:build unix

package cue

import (
	"context"
	"os"
	"runtime"
	"strconv"
	"sync"
)

// Awake keeps the display lit until release is called, which may be called more than
// once. The desktop lists why as the reason. Without a program that can do it, Awake
// does nothing. It returns at once; release waits for the processes to end.
//
// It ends with this process, however that ends: the inhibitors run cat, which ends when
// the pipe from here closes.
func Awake(why string) (release func()) {
	ctx, end := context.WithCancel(context.Background())
	var running sync.WaitGroup
	for _, inhibitor := range inhibitors(plain(why)) {
		running.Go(func() {
			cmd := command(ctx, inhibitor[0], inhibitor[1:]...)
			if _, err := cmd.StdinPipe(); err == nil {
				_ = cmd.Run() // one that fails changes nothing
			}
		})
	}
	return func() {
		end()
		running.Wait()
	}
}

// inhibitors are the commands to run, each of which may be missing. GNOME ignores
// systemd's inhibitors, and other desktops have none of GNOME's.
func inhibitors(why string) [][]string {
	if runtime.GOOS == "darwin" {
		return [][]string{{"caffeinate", "-di", "-w", strconv.Itoa(os.Getpid())}}
	}
	return [][]string{
		{"systemd-inhibit", "--what=idle", "--who=calmcalf", "--why=" + why, "--mode=block", "cat"},
		{"gnome-session-inhibit", "--inhibit", "idle", "--reason", why, "cat"},
	}
}
