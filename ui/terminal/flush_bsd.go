//go:build unix && !linux

package terminal

import "golang.org/x/sys/unix"

func flushOutput(fd uintptr) {
	_ = unix.IoctlSetPointerInt(int(fd), unix.TIOCFLUSH, unix.TCOFLUSH)
}
