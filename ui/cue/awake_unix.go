//go:build unix

package cue

import (
	"context"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"sync"
)

// Awake keeps the screen lit until release is called, which may be called more
// than once. why is shown by the desktop to who asks. Where nothing can keep the
// screen lit, nothing happens.
//
// It is not held longer than this process lives, however that ends: the keepers
// run cat, which ends when the pipe from here does.
func Awake(why string) (release func()) {
	ctx, end := context.WithCancel(context.Background())
	var held sync.WaitGroup
	for _, keeper := range keepers(plain(why)) {
		path, err := exec.LookPath(keeper[0])
		if err != nil {
			continue
		}
		cmd := command(ctx, path, keeper[1:]...)
		if _, err := cmd.StdinPipe(); err != nil || cmd.Start() != nil {
			continue
		}
		held.Go(func() { _ = cmd.Wait() }) // one that cannot keep it changes nothing
	}
	return func() {
		end()
		held.Wait()
	}
}

// keepers are the commands to run, each of which may be missing. GNOME does not
// heed what is asked of systemd, and others do not know GNOME's way.
func keepers(why string) [][]string {
	if runtime.GOOS == "darwin" {
		return [][]string{{"caffeinate", "-di", "-w", strconv.Itoa(os.Getpid())}}
	}
	return [][]string{
		{"systemd-inhibit", "--what=idle", "--who=calmcalf", "--why=" + why, "--mode=block", "cat"},
		{"gnome-session-inhibit", "--inhibit", "idle", "--reason", why, "cat"},
	}
}
