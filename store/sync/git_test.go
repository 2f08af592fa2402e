package sync

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
)

// needsGit skips a test where there is no git command. What it is about is tested without one,
// too, with a repository in memory.
func needsGit(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("needs the git command")
	}
}

// git runs a git command of the test.
func git(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "git", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// machine is a journal with a real repository at an address.
func machine(t *testing.T, url string) *Local {
	t.Helper()
	s := home(t, nil)
	l := At(s.Journal, Place{URL: url}, Git{Now: func() time.Time { return time.Unix(0, 0) }})
	l.Strangers = func(_, _ diary.Contents) error { return nil }
	return l
}

// TestASyncThatWasInterruptedIsDoneAgain: whatever git left, of which the worst is nothing that
// it can read.
func TestASyncThatWasInterruptedIsDoneAgain(t *testing.T) {
	needsGit(t)
	url := filepath.Join(t.TempDir(), "nights.git")
	git(t, "init", "--quiet", "--bare", url)
	l := machine(t, url)
	now := time.Date(2026, 11, 21, 7, 40, 0, 0, time.UTC)
	sync := func() Result {
		t.Helper()
		made, err := l.Run(t.Context(), now)
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	last := night
	checkIn(t, &l.Sync, diary.CheckIn{Night: last})
	sync()
	for name, spoil := range map[string]func(){
		"a lock that nobody has": func() { put(t, l.base+".busy", ""); put(t, l.base+".git/refs/calmcalf/here.lock", "") },
		"no objects":             func() { empty(t, l.base+".git/objects") },
		"no head":                func() { put(t, l.base+".git/HEAD", "") },
		"a broken ref":           func() { put(t, l.base+".git/"+there, strings.Repeat("0", 39)) },
	} {
		t.Run(name, func(t *testing.T) {
			spoil()
			last = last.AddDays(-1)
			checkIn(t, &l.Sync, diary.CheckIn{Night: last})
			if made := sync(); len(made.Sent) != 1 {
				t.Errorf("got %+v", made)
			}
		})
	}
	if got := strings.Count(git(t, "--git-dir", url, "ls-tree", "-r", "--name-only", Branch), "nights/"); got != 5 {
		t.Errorf("got %d nights in the repository", got)
	}
	if at, is := l.Last(); !is || !at.Equal(now) {
		t.Errorf("got %v, %v", at, is)
	}
}

// TestARepositoryOfGitIsRewritten as somebody else may do it.
func TestARepositoryOfGitIsRewritten(t *testing.T) {
	needsGit(t)
	url := filepath.Join(t.TempDir(), "nights.git")
	git(t, "init", "--quiet", "--bare", url)
	one, two := machine(t, url), machine(t, url)
	both := func() {
		t.Helper()
		for _, l := range []*Local{one, two, one} {
			if _, err := l.Run(t.Context(), time.Unix(0, 0)); err != nil {
				t.Fatal(err)
			}
		}
	}
	checkIn(t, &one.Sync, diary.CheckIn{Night: night})
	both()
	first := git(t, "--git-dir", url, "rev-parse", Branch)
	checkIn(t, &two.Sync, diary.CheckIn{Night: night.AddDays(-1)})
	both()
	git(t, "--git-dir", url, "update-ref", "refs/heads/"+Branch, first)
	checkIn(t, &two.Sync, diary.CheckIn{Night: night.AddDays(-2)})
	both()
	git(t, "--git-dir", url, "update-ref", "-d", "refs/heads/"+Branch)
	both()
	for _, l := range []*Local{one, two} {
		if all, err := l.Journal.Contents(); err != nil || len(all.Nights) != 3 {
			t.Errorf("got %v, %v", all, err)
		}
		if pending, err := l.Pending(t.Context()); err != nil || len(pending) > 0 {
			t.Errorf("got %v, %v", pending, err)
		}
	}
}

// TestGitRejectsWhatIsBehind: what another machine pushed meanwhile is fetched, and merged.
func TestGitRejectsWhatIsBehind(t *testing.T) {
	needsGit(t)
	url := filepath.Join(t.TempDir(), "nights.git")
	git(t, "init", "--quiet", "--bare", url)
	one, two := machine(t, url), machine(t, url)
	pushes := 0
	two.Repository = &faulty{two.Repository, func(what string) (bool, error) {
		if what == "push" {
			if pushes++; pushes == 1 {
				_, err := one.Run(t.Context(), time.Unix(0, 0))
				return false, err
			}
		}
		return false, nil
	}}
	checkIn(t, &one.Sync, diary.CheckIn{Night: night, Cramps: []diary.Cramp{{ID: "a"}}})
	checkIn(t, &two.Sync, diary.CheckIn{Night: night, Cramps: []diary.Cramp{{ID: "b"}}})
	if made, err := two.Run(t.Context(), time.Unix(0, 0)); err != nil || made.Changed != 1 || pushes != 2 {
		t.Errorf("got %+v, %v after %d pushes", made, err, pushes)
	}
	if n, err := two.Journal.Night(night); err != nil || len(n.Cramps) != 2 {
		t.Errorf("got %v, %v", n, err)
	}
}

func TestWhatGitSaysIsSaidOnce(t *testing.T) {
	failed := errors.New("exit status 128")
	for complaint, want := range map[string]string{
		"": "exit status 128",
		"fatal: 'x' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nPlease make sure\n": "'x' does not appear to be a git repository; Could not read from remote repository",
		"ssh: Could not resolve hostname nowhere: Name or service not known\r\nfatal: Could not read from remote repository.\n":  "ssh: Could not resolve hostname nowhere: Name or service not known; Could not read from remote repository",
		"warning: a\nerror: no room\nfatal: b\x1b[31m\n":                                                                         "no room; b[31m",
		"Killed\n": "Killed",
	} {
		if got := said(complaint, failed); got != want {
			t.Errorf("%q: got %q, want %q", complaint, got, want)
		}
	}
}

// TestALinkIsNotFollowed: it could lead out of the repository.
func TestALinkIsNotFollowed(t *testing.T) {
	needsGit(t)
	url, copied := filepath.Join(t.TempDir(), "nights.git"), filepath.Join(t.TempDir(), "copy")
	git(t, "init", "--quiet", "--bare", url)
	l := machine(t, url)
	checkIn(t, &l.Sync, diary.CheckIn{Night: night})
	if _, err := l.Run(t.Context(), time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	git(t, "clone", "--quiet", "--branch", Branch, url, copied)
	file := filepath.Join(copied, nightFile(night, false))
	if err := errors.Join(os.Remove(file), os.Symlink("/etc/passwd", file)); err != nil {
		t.Skip(err)
	}
	git(t, "-C", copied, "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "--quiet", "--all", "--message", "link")
	git(t, "-C", copied, "push", "--quiet")
	_, err := l.Run(t.Context(), time.Unix(0, 0))
	if err == nil || !strings.HasSuffix(err.Error(), "2026-11-20.json is a link, not a file: delete it from the repository, and a computer that has the night will send it again") {
		t.Errorf("got %v", err)
	}
}

// TestARepositoryOfOtherHashes is kept in step like any other.
func TestARepositoryOfOtherHashes(t *testing.T) {
	needsGit(t)
	url := filepath.Join(t.TempDir(), "nights.git")
	if exec.CommandContext(t.Context(), "git", "init", "--quiet", "--bare", "--object-format=sha256", url).Run() != nil {
		t.Skip("needs a git that knows sha256")
	}
	one, two := machine(t, url), machine(t, url)
	for i := range 2 {
		checkIn(t, &one.Sync, diary.CheckIn{Night: night.AddDays(-i)})
		if made, err := one.Run(t.Context(), time.Unix(0, 0)); err != nil || len(made.Sent) != 1 {
			t.Errorf("got %v, %v", made, err)
		}
		if made, err := two.Run(t.Context(), time.Unix(0, 0)); err != nil || made.New != 1 {
			t.Errorf("got %v, %v", made, err)
		}
	}
}

// TestARepositoryOfAnotherUser is one that git refuses until the person trusts it.
func TestARepositoryOfAnotherUser(t *testing.T) {
	needsGit(t)
	if os.Getuid() != 0 {
		t.Skip("needs a file of another user")
	}
	url := filepath.Join(t.TempDir(), "nights.git")
	git(t, "init", "--quiet", "--bare", url)
	if err := os.Chown(url, 65534, 65534); err != nil {
		t.Fatal(err)
	}
	l := machine(t, url)
	checkIn(t, &l.Sync, diary.CheckIn{Night: night})
	if _, err := l.Run(t.Context(), time.Unix(0, 0)); err == nil || !strings.HasSuffix(err.Error(), "git config --global --add safe.directory '"+url+"', and try again") {
		t.Errorf("got %v", err)
	}
}
