package terminal

import "golang.org/x/sys/unix"

func flushOutput(fd uintptr) { _ = unix.IoctlSetInt(int(fd), unix.TCFLSH, unix.TCOFLUSH) }
