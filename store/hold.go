package store

// Hold locks a folder, waiting up to a second for another program to release it, and returns the
// function that releases it. It returns false if the other program still has the lock. The lock
// also ends when its process is killed.
func Hold(dir string) (release func(), held bool) {
	queue := queueAt(dir)
	if !wait(queue.enter) {
		queue.leave()
		return nil, false
	}
	return queue.leave, true
}

// SyncFolder is the folder of the local clone of the repository that the journal is synced
// with.
func (j *Journal) SyncFolder() string { return j.file() + ".sync" }
