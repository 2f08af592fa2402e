// Package sync syncs a journal with a git repository, so that a user has it on several machines.
// Its one rule: facts come from merging the contents of files, never from git's history, and
// what can't be merged is refused as a whole. So a sync may be interrupted anywhere, and the
// history rewritten, and the next sync still has everything.
package sync

import (
	"context"
	"errors"
	"maps"
	"slices"

	"calmcalf/store"
	"calmcalf/store/diary"
)

// Errors that a caller may want to distinguish.
var (
	ErrForeign   = errors.New("this repository has no journal in it")
	ErrNewer     = errors.New("a newer version of calmcalf wrote the journal in the repository: update calmcalf on this computer")
	ErrEncrypted = errors.New("the journal in the repository is encrypted: add --encrypt with your public key, and --identity with the file that holds your secret key")
	ErrReadable  = errors.New("the journal in the repository is not encrypted, and stays readable in its history: name an empty repository to encrypt it there, or leave out --encrypt")
	ErrStrangers = errors.New("nothing was changed: if both journals are yours, add --yes")
	ErrRaced     = errors.New("other computers kept sending to the repository at the same time: try again")

	// ErrRejected means that the repository has changed since it was fetched.
	ErrRejected = errors.New("the repository has changed")
)

// Tree is the content of a repository at one moment.
type Tree struct {
	Commit string            // "" for none
	Files  map[string]string // ids of contents by names, "" of what is no file
}

// Repository is the storage that a user's machines share.
type Repository interface {
	Fetch(context.Context) (Tree, error)
	Known(context.Context) (Tree, error) // what Fetch or Push saw last
	Read(ctx context.Context, ids []string) (map[string][]byte, error)

	// Push adds files to a tree, or replaces them. The error is ErrRejected if the
	// repository has a different tree by now.
	Push(context.Context, Tree, map[string][]byte) error
}

// Sync is a journal and its repository.
type Sync struct {
	Journal    *store.Journal
	Repository Repository
	Seal       *Seal // nil: not encrypted

	// Strangers is called when the two journals have nothing in common, and returns an error
	// unless both belong to the same person.
	Strangers func(ours, theirs diary.Contents) error
}

// Result is the result of a sync.
type Result struct {
	store.Merged          // what came
	Sent         []string // the files of nights and trials that were sent
}

// mostTries limits how often a sync starts again when another machine was faster.
const mostTries = 5

// Run merges the repository into the journal, and the journal into the repository. What was
// received is in the journal, whatever happens after that.
func (s *Sync) Run(ctx context.Context) (Result, error) {
	var made Result
	for range mostTries {
		tree, err := s.Repository.Fetch(ctx)
		if err != nil {
			return made, err
		}
		files, err := s.receive(ctx, tree, &made)
		if err != nil || len(files) == 0 {
			return made, err
		}
		if err = s.Repository.Push(ctx, tree, files); err == nil {
			delete(files, markFile)
			made.Sent = slices.Sorted(maps.Keys(files))
			return made, nil
		}
		if !errors.Is(err, ErrRejected) {
			return made, err
		}
	}
	return made, ErrRaced
}

// Pending returns the files that differ between the repository and the journal, as far as
// known without contacting the repository.
func (s *Sync) Pending(ctx context.Context) ([]string, error) {
	tree, err := s.Repository.Known(ctx)
	if err != nil {
		return nil, err
	}
	there, err := s.there(ctx, tree)
	if err != nil {
		return nil, err
	}
	_, files, err := s.files()
	if err != nil {
		return nil, err
	}
	maps.DeleteFunc(files, func(name string, text []byte) bool { return s.same(name, text, there) })
	return slices.Sorted(maps.Keys(files)), nil
}

func (r *Result) add(m store.Merged) {
	r.New += m.New
	r.Changed += m.Changed
	r.Gone += m.Gone
	r.Trials += m.Trials
	r.Differences = append(r.Differences, m.Differences...)
	r.Conflicts = append(r.Conflicts, m.Conflicts...)
	if m.Copy != "" {
		r.Copy = m.Copy
	}
}
