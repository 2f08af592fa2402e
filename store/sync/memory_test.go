package sync

import (
	"context"
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
)

// memory is a repository without git: what it has, and how many commits it had.
type memory struct {
	files   map[string][]byte
	commits int
}

// client is a machine's way to it.
type client struct {
	*memory
	known Tree

	// fault fails what is asked for, before it is done or, where it returns true, after that.
	fault func(what string) (after bool, err error)
}

func (c *client) meet(what string, do func() error) error {
	after, err := false, error(nil)
	if c.fault != nil {
		after, err = c.fault(what)
	}
	if err != nil && !after {
		return err
	}
	if failed := do(); failed != nil {
		return failed
	}
	return err
}

func (c *client) tree() Tree {
	tree := Tree{Files: map[string]string{}}
	if len(c.files) > 0 {
		tree.Commit = fmt.Sprint(c.commits)
	}
	for name, content := range c.files {
		tree.Files[name] = c.ID(content)
	}
	return tree
}

func (c *client) Fetch(context.Context) (Tree, error) {
	err := c.meet("fetch", func() error {
		c.known = c.tree()
		return nil
	})
	return c.known, err
}

func (c *client) Known(context.Context) (Tree, error) { return c.known, nil }

func (c *client) ID(content []byte) string {
	sum := sha1.Sum(content)
	return hex.EncodeToString(sum[:])
}

func (c *client) Read(_ context.Context, ids []string) (map[string][]byte, error) {
	found := map[string][]byte{}
	err := c.meet("read", func() error {
		for _, content := range c.files {
			found[c.ID(content)] = content
		}
		return nil
	})
	for _, id := range ids {
		if _, is := found[id]; !is && err == nil {
			return nil, fmt.Errorf("%s is not there", id)
		}
	}
	return found, err
}

func (c *client) Push(_ context.Context, onto Tree, files map[string][]byte) error {
	return c.meet("push", func() error {
		if onto.Commit != c.tree().Commit {
			return ErrRejected
		}
		c.files = maps.Clone(c.files)
		if c.files == nil {
			c.files = map[string][]byte{}
		}
		maps.Copy(c.files, files)
		c.commits++
		c.known = c.tree()
		return nil
	})
}

var night = diary.Date{Year: 2026, Month: time.November, Day: 20}

// home is a machine with a journal, whose clock each reading moves on.
func home(t *testing.T, r Repository) *Sync {
	t.Helper()
	now := time.Date(2026, 11, 21, 7, 40, 0, 0, time.UTC)
	j := store.At(filepath.Join(t.TempDir(), "journal.db"), func() time.Time {
		now = now.Add(time.Second)
		return now
	})
	return &Sync{Journal: j, Repository: r, Strangers: func(_, _ diary.Contents) error { return ErrStrangers }}
}

func run(t *testing.T, s *Sync) Result {
	t.Helper()
	made, err := s.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func checkIn(t *testing.T, s *Sync, c diary.CheckIn) {
	t.Helper()
	if _, err := s.Journal.CheckIn(c); err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
}

func empty(t *testing.T, dir string) {
	t.Helper()
	if err := errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700)); err != nil {
		t.Fatal(err)
	}
}
