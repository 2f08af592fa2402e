package cue

import (
	"context"
	"os/exec"
	"syscall"
	"time"
)

// command returns a process without a window that ends with ctx.
func command(ctx context.Context, path string, args ...string) *exec.Cmd {
	const createNoWindow = 0x08000000
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: createNoWindow}
	cmd.WaitDelay = time.Second
	return cmd
}
