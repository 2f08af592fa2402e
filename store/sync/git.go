package sync

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Branch is the branch of the journal in a repository. It is separate: nothing else in the
// repository is read or changed, and a repository with a work tree, such as one for dotfiles,
// can be pushed to.
const Branch = "calmcalf"

// The refs of the copy: what the repository was seen to have, and what is to be pushed.
const (
	there = "refs/remotes/repository/" + Branch
	here  = "refs/calmcalf/here"
)

// ErrUnreachable means that the repository can't be reached, or refuses access.
var ErrUnreachable = errors.New("can't reach the repository")

// Git is a git repository, used only through the git command. Dir has a bare clone of it,
// which contains nothing that is not in the journal or the repository.
type Git struct {
	URL, Dir    string
	Interactive bool // git may ask the person, such as for a password
	Environ     []string
	Now         func() time.Time

	hash string // in which a copy is made, "" for the usual one
}

// Prepare creates the clone, if there is none.
func (g *Git) Prepare(ctx context.Context) error {
	if _, err := os.Stat(filepath.Join(g.Dir, "HEAD")); err == nil {
		return nil
	}
	if err := os.Mkdir(g.Dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	_, err := g.run(ctx, "", "init", "--quiet", "--bare", "--template=")
	return err
}

// Fetch implements Repository. A clone that is unusable is made again.
func (g *Git) Fetch(ctx context.Context) (Tree, error) {
	for fresh := false; ; fresh = true {
		err := g.Prepare(ctx)
		if err == nil {
			// A pattern, unlike a name, may match nothing, as in a repository that is empty.
			_, err = g.run(ctx, "", "fetch", "--quiet", "--no-tags", "--prune", "--force", "--", g.URL, "refs/heads/"+Branch+"*:"+there+"*")
		}
		var tree Tree
		if err == nil {
			if tree, err = g.Known(ctx); err == nil {
				return tree, nil
			}
		}
		if errors.Is(err, exec.ErrNotFound) || ctx.Err() != nil {
			return tree, err
		}
		if otherHash(err) && g.hash == "" {
			if err := g.rehash(); err != nil {
				return tree, err
			}
			continue
		}
		if strings.Contains(err.Error(), "dubious ownership") {
			return tree, fmt.Errorf("it belongs to another user, so git won't use it: if you trust it, say so with: git config --global --add safe.directory '%s', and try again", g.URL)
		}
		if unanswered(err) { // and would ask for a password once more
			return tree, fmt.Errorf("%w: %w", ErrUnreachable, err)
		}
		if _, unreachable := g.run(ctx, "", "ls-remote", "--quiet", "--", g.URL, "refs/heads/"+Branch); unreachable != nil {
			return tree, fmt.Errorf("%w: %w", ErrUnreachable, unreachable)
		}
		if fresh { // it can be reached, but not be read
			return tree, fmt.Errorf("can't read the repository: %w. Check that there is room on the disk, and try again: nothing is lost", err)
		}
		if err := os.RemoveAll(g.Dir); err != nil {
			return tree, err
		}
	}
}

// rehash removes the copy, so that one with the other hashes is made.
func (g *Git) rehash() error {
	g.hash = "sha256"
	return os.RemoveAll(g.Dir)
}

// Known implements Repository.
func (g *Git) Known(ctx context.Context) (Tree, error) {
	tree := Tree{Files: map[string]string{}}
	if _, err := os.Stat(filepath.Join(g.Dir, "HEAD")); err != nil {
		return tree, nil
	}
	refs, err := g.run(ctx, "", "for-each-ref", "--format=%(refname) %(objectname)", there)
	for line := range strings.Lines(string(refs)) {
		if name, commit, _ := strings.Cut(strings.TrimSpace(line), " "); name == there {
			tree.Commit = commit
		}
	}
	if err != nil || tree.Commit == "" {
		return tree, err
	}
	list, err := g.run(ctx, "", "ls-tree", "-r", "-z", "--full-tree", tree.Commit)
	for entry := range strings.SplitSeq(string(list), "\x00") {
		what, name, _ := strings.Cut(entry, "\t") // "100644 blob 1f7a... \tname"
		if words := strings.Fields(what); len(words) == 3 && words[1] == "blob" && strings.HasPrefix(words[0], "100") {
			tree.Files[name] = words[2]
		} else if name != "" {
			tree.Files[name] = "" // a link, which is no file of a journal
		}
	}
	return tree, err
}

// mostBytes limits how much pushed by others is read at once: far more than any journal has.
const mostBytes = 500 << 20

// Read implements Repository.
func (g *Git) Read(ctx context.Context, ids []string) (map[string][]byte, error) {
	asked := strings.Join(ids, "\n") + "\n"
	sizes, err := g.run(ctx, asked, "cat-file", "--buffer", "--batch-check=%(objectsize)")
	if err != nil {
		return nil, err
	}
	total := 0
	for size := range strings.FieldsSeq(string(sizes)) {
		n, _ := strconv.Atoi(size)
		total += n
	}
	if total > mostBytes {
		return nil, fmt.Errorf("%w: it has %d MiB of files, more than any journal needs", ErrForeign, total>>20)
	}
	found, err := g.run(ctx, asked, "cat-file", "--buffer", "--batch")
	if err != nil {
		return nil, err
	}
	contents := map[string][]byte{}
	for len(found) > 0 { // "1f7a... blob 123\n", 123 bytes, "\n"
		head, rest, _ := bytes.Cut(found, []byte("\n"))
		words := strings.Fields(string(head))
		if len(words) != 3 || words[1] != "blob" {
			return nil, fmt.Errorf("can't read the repository: %s", head)
		}
		size, err := strconv.Atoi(words[2])
		if err != nil || size >= len(rest) {
			return nil, fmt.Errorf("can't read the repository: %s", head)
		}
		contents[words[0]], found = rest[:size], rest[size+1:]
	}
	return contents, nil
}

// Push implements Repository.
func (g *Git) Push(ctx context.Context, onto Tree, files map[string][]byte) error {
	if _, err := g.run(ctx, g.commit(onto, files), "fast-import", "--quiet", "--force", "--done"); err != nil {
		return fmt.Errorf("can't write next to the journal: %w. Check that there is room on the disk, and try again: nothing is lost", err)
	}
	said, err := g.run(ctx, "", "push", "--porcelain", "--no-verify", "--no-signed", "--no-follow-tags", "--recurse-submodules=no", "--", g.URL, here+":refs/heads/"+Branch)
	if err != nil && otherHash(err) && g.hash == "" { // an empty repository says so only now
		return cmp.Or(g.rehash(), ErrRejected)
	}
	if err != nil {
		if line := rejection(said); strings.Contains(line, "[rejected]") || strings.Contains(line, "cannot lock ref") || strings.Contains(line, "failed to update ref") {
			return ErrRejected
		} else if line != "" {
			line = strings.Replace(line, "unpacker error", "unpacker error: its disk may be full", 1)
			return fmt.Errorf("the repository refuses what calmcalf sends: %s. Your journal is complete on this computer: ask whoever runs the repository, or name another one", line)
		}
		return fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	_, err = g.run(ctx, "", "update-ref", there, here)
	return err
}

// rejection is the line of a push that says why it was refused, "" for none.
func rejection(said []byte) string {
	for line := range strings.Lines(string(said)) {
		if words := strings.Split(line, "\t"); len(words) == 3 && words[0] == "!" {
			return printable(words[2])
		}
	}
	return ""
}

// commit is the input of git fast-import for one commit, whose other files stay as they are.
func (g *Git) commit(onto Tree, files map[string][]byte) string {
	var text strings.Builder
	const message = "calmcalf sync\n"
	fmt.Fprintf(&text, "commit %s\ncommitter calmcalf <calmcalf@localhost> %d +0000\ndata %d\n%s", here, max(0, g.Now().Unix()), len(message), message)
	if onto.Commit != "" {
		fmt.Fprintf(&text, "from %s\n", onto.Commit)
	}
	for name, content := range files {
		fmt.Fprintf(&text, "M 100644 inline %s\ndata %d\n%s\n", name, len(content), content)
	}
	return text.String() + "\ndone\n"
}
