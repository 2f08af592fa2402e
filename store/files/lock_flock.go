//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package files

import (
	"errors"
	"os"
	"syscall"
)

// Lock locks an open file or folder, without waiting, until it is closed or the process ends,
// however it ends. It returns false if another open file description has it locked. What can't
// be locked counts as locked: no one else can lock it either.
func Lock(file *os.File) bool {
	return !errors.Is(syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB), syscall.EWOULDBLOCK)
}

// Unlock releases the lock on a file that stays open.
func Unlock(file *os.File) { _ = syscall.Flock(int(file.Fd()), syscall.LOCK_UN) }
