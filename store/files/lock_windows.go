package files

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// Lock locks an open file, without waiting, until it is closed or the process ends, however it
// ends. It is false where it is locked by another opening of it. What can't be locked, such as a
// folder, counts as locked: nobody else can lock it either.
func Lock(file *os.File) bool {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, &windows.Overlapped{})
	return !errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}

// Unlock does nothing: closing the file ends the lock.
func Unlock(*os.File) {}
