package store

// Hold locks a folder, which waits up to a second for another program that has it, and returns
// what lets go of it. It is false where the other program goes on. A program that is killed lets
// go, too.
func Hold(dir string) (release func(), held bool) {
	queue := queueAt(dir)
	if !wait(queue.enter) {
		queue.leave()
		return nil, false
	}
	return queue.leave, true
}

// SyncFolder is where the copy of a repository is with which the journal is kept in step.
func (j *Journal) SyncFolder() string { return j.file() + ".sync" }
