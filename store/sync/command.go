package sync

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"unicode"
)

// run runs git on the copy and returns its output. The person's own settings of git hold, such
// as for passwords; no hook runs, and nothing goes on in the background.
func (g *Git) run(ctx context.Context, input string, args ...string) ([]byte, error) {
	settings := []string{
		"core.hooksPath=" + os.DevNull, "core.fsmonitor=false", "gc.autoDetach=false", "maintenance.autoDetach=false",
		"core.logAllRefUpdates=false", "fetch.recurseSubmodules=false", "protocol.ext.allow=never",
	}
	all := []string{"--git-dir=" + g.Dir}
	for _, s := range settings {
		all = append(all, "-c", s)
	}
	var output, complaint bytes.Buffer
	cmd := exec.CommandContext(ctx, "git", append(all, args...)...)
	cmd.Env = g.environ()
	cmd.Stdout, cmd.Stderr = &output, &complaint
	if input != "" {
		cmd.Stdin = strings.NewReader(input)
	}
	err := cmd.Run()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, fmt.Errorf("git is not installed: install it, for example with apt install git or brew install git, and try again (%w)", exec.ErrNotFound)
	case ctx.Err() != nil:
		return output.Bytes(), ctx.Err()
	case err != nil:
		return output.Bytes(), fmt.Errorf("git says: %s", said(complaint.String(), err))
	}
	return output.Bytes(), nil
}

// environ is the environment of git: of no other repository, in English, and without questions
// where nobody is there to answer.
func (g *Git) environ() []string {
	env := slices.DeleteFunc(slices.Clone(g.Environ), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains([]string{
			"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR",
			"GIT_NAMESPACE", "GIT_PREFIX", "GIT_CONFIG", "GIT_QUARANTINE_PATH", "GIT_REPLACE_REF_BASE", "GIT_SHALLOW_FILE", "LC_ALL", "LANGUAGE",
		}, name)
	})
	env = append(env, "LC_ALL=C", "GIT_DEFAULT_HASH="+cmp.Or(g.hash, "sha1"))
	if !g.Interactive {
		env = append(env, "GIT_TERMINAL_PROMPT=0")
	}
	return env
}

// unanswered reports whether git says that a repository gave no answer, or did not let it in.
func unanswered(err error) bool {
	return slices.ContainsFunc([]string{unread, "unable to access", "could not read Username", "could not read Password", "Authentication failed"}, func(words string) bool {
		return strings.Contains(err.Error(), words)
	})
}

// otherHash reports whether git says that a repository names its contents by other hashes than the
// copy of it.
func otherHash(err error) bool {
	return strings.Contains(err.Error(), "hash algorithm") || strings.Contains(err.Error(), "mismatched algorithms")
}

// unread is what git says where another command, such as ssh, has said why just before.
const unread = "Could not read from remote repository"

// said returns the lines in which git says why it failed, free of control characters, or else
// the error that it ended with.
func said(complaint string, err error) string {
	var lines []string
	last := ""
	for line := range strings.Lines(complaint) {
		if line = strings.TrimSuffix(printable(line), "."); line == "" {
			continue
		}
		reason, fatal := strings.CutPrefix(line, "fatal: ")
		if !fatal {
			reason, fatal = strings.CutPrefix(line, "error: ")
		}
		if reason == unread && len(lines) == 0 && last != "" {
			lines = append(lines, last)
		}
		if fatal && len(lines) < 3 {
			lines = append(lines, reason)
		}
		last = line[:min(len(line), 300)]
	}
	if len(lines) == 0 {
		return cmp.Or(last, err.Error())
	}
	return strings.Join(lines, "; ")
}

func printable(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' {
			return ' '
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, text))
}
