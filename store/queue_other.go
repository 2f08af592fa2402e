//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package store

import "os"

// queue is no queue where a directory can't be locked.
type queue struct{}

func queueAt(string) queue { return queue{} }

func (queue) enter() bool { return true }

func (queue) leave() {}

func unlock(*os.File) {}
