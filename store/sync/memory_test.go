package sync

import (
	"cmp"
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
	"calmcalf/store/age/agetest"
	"calmcalf/store/diary"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"age": agetest.Main}) }

// keyFile is a file with the secret key of age1me.
func keyFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "key.txt")
	put(t, path, "AGE-SECRET-KEY-me\n")
	return path
}

// memory is a repository without git: what it has, and how many commits it had.
type memory struct {
	files   map[string][]byte
	commits int
}

// client is a machine's way to it.
type client struct {
	*memory
	known Tree
}

// faulty is a repository that fails now and then.
type faulty struct {
	Repository

	// fault fails what is asked for, before it is done or, where it returns true, after that.
	fault func(what string) (after bool, err error)
}

func (f *faulty) Fetch(ctx context.Context) (Tree, error) {
	return meet(f, "fetch", func() (Tree, error) { return f.Repository.Fetch(ctx) })
}

func (f *faulty) Read(ctx context.Context, ids []string) (map[string][]byte, error) {
	return meet(f, "read", func() (map[string][]byte, error) { return f.Repository.Read(ctx, ids) })
}

func (f *faulty) Push(ctx context.Context, onto Tree, files map[string][]byte) error {
	_, err := meet(f, "push", func() (struct{}, error) { return struct{}{}, f.Repository.Push(ctx, onto, files) })
	return err
}

func meet[T any](f *faulty, what string, do func() (T, error)) (T, error) {
	after, fails := f.fault(what)
	if fails != nil && !after {
		var none T
		return none, fails
	}
	value, err := do()
	return value, cmp.Or(err, fails)
}

func (c *client) tree() Tree {
	tree := Tree{Files: map[string]string{}}
	if len(c.files) > 0 {
		tree.Commit = fmt.Sprint(c.commits)
	}
	for name, content := range c.files {
		tree.Files[name] = idOf(content)
	}
	return tree
}

func (c *client) Fetch(context.Context) (Tree, error) {
	c.known = c.tree()
	return c.known, nil
}

func (c *client) Known(context.Context) (Tree, error) { return c.known, nil }

func idOf(content []byte) string {
	sum := sha1.Sum(content)
	return hex.EncodeToString(sum[:])
}

func (c *client) Read(_ context.Context, ids []string) (map[string][]byte, error) {
	found := map[string][]byte{}
	for _, content := range c.files {
		found[idOf(content)] = content
	}
	for _, id := range ids {
		if _, is := found[id]; !is {
			return nil, fmt.Errorf("%s is not there", id)
		}
	}
	return found, nil
}

func (c *client) Push(_ context.Context, onto Tree, files map[string][]byte) error {
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
