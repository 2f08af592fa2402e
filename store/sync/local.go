package sync

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"calmcalf/store"
	"calmcalf/store/files"
)

// Names of what is remembered in a journal: the address of its repository, and for whom it is
// encrypted there.
const (
	repositoryName = "sync.repository"
	recipientName  = "sync.recipient"
	identityName   = "sync.identity"
)

// Place is where a journal is synced: the address of a repository, and, if it is encrypted
// there, a public key and the path of the secret one.
type Place struct{ URL, Recipient, Identity string }

// Remembered returns the place saved in a journal; its URL is "" if there is none.
func Remembered(j *store.Journal) (p Place, err error) {
	err = j.View(func(r store.Reader) error {
		for name, value := range map[string]*string{repositoryName: &p.URL, recipientName: &p.Recipient, identityName: &p.Identity} {
			if *value, err = r.Recall(name); err != nil {
				return err
			}
		}
		return nil
	})
	return p, err
}

// Remember saves a place in a journal.
func (p Place) Remember(j *store.Journal) error {
	known, err := Remembered(j)
	if err != nil || known == p {
		return err
	}
	return errors.Join(j.Remember(repositoryName, p.URL), j.Remember(recipientName, p.Recipient), j.Remember(identityName, p.Identity))
}

// Address returns the address of a repository as typed by the user, made absolute if it is a
// path.
func Address(typed string) (string, error) {
	before, _, colon := strings.Cut(typed, ":")
	switch info, err := os.Stat(typed); {
	case typed == "" || strings.HasPrefix(typed, "-"):
		return "", fmt.Errorf("%.40q is not the address of a repository: name a folder, such as /media/stick/nights.git, or an address, such as git@example.org:me/nights.git", typed)
	case err == nil && info.IsDir() && !isRepository(typed):
		return "", fmt.Errorf("%s is a folder, but not a git repository: make one in it, for example with: git init --bare %s", typed, filepath.Join(typed, "nights.git"))
	case err == nil && info.IsDir():
		return filepath.Abs(typed)
	case err == nil:
		return "", fmt.Errorf("%s is a file; name the folder of a git repository", typed)
	case colon && len(before) > 1 && !strings.ContainsAny(before, `/\`): // https://, or host:path
		return typed, nil
	default:
		return "", fmt.Errorf("there is no repository %s: make one, for example with: git init --bare %[1]s", typed)
	}
}

// isRepository reports whether a folder is a git repository, or has one for what is in it.
func isRepository(folder string) bool {
	for _, name := range []string{"HEAD", ".git"} {
		if _, err := os.Lstat(filepath.Join(folder, name)); err == nil {
			return true
		}
	}
	return false
}

// Shown returns an address without the password that it may have.
func Shown(url string) string {
	scheme, rest, is := strings.Cut(url, "://")
	host, _, _ := strings.Cut(rest, "/")
	if at := strings.LastIndex(host, "@"); is && at >= 0 {
		return scheme + "://" + rest[at+1:]
	}
	return url
}

// unprotected reports whether data sent to an address can be read in transit.
func unprotected(url string) bool {
	return strings.HasPrefix(url, "http://") || strings.HasPrefix(url, "git://")
}

// Local is a machine's local data for syncing its journal.
type Local struct {
	Sync
	Place

	folder, base string // the path of all, and of what is about this repository
}

// At returns the local data of a journal for a place. git is how git is run there.
func At(j *store.Journal, p Place, git Git) *Local {
	folder := j.SyncFolder()
	l := &Local{Place: p, folder: folder, base: filepath.Join(folder, hashOf([]byte(p.URL))[:16])}
	git.URL, git.Dir = p.URL, l.base+".git"
	l.Sync = Sync{Journal: j, Repository: &git}
	if p.Recipient != "" {
		l.Seal = &Seal{Recipient: p.Recipient, Identity: p.Identity, Path: l.base + ".age.json"}
	}
	return l
}

// Run is Sync.Run for one program at a time. The leftovers of an interrupted one are discarded
// first: they contain nothing that is not in the journal or the repository.
func (l *Local) Run(ctx context.Context, now time.Time) (made Result, err error) {
	if unprotected(l.URL) && l.Seal == nil {
		return made, errors.New("your journal would cross the network where others can read it: use an address that begins with https:// or ssh://, or add --encrypt with your public key")
	}
	if err := files.MakeDir(l.folder); err != nil {
		return made, l.unsaved(err)
	}
	release, held := store.Hold(l.folder)
	if !held {
		return made, errors.New("calmcalf sync is already running: wait until it is done")
	}
	defer release()
	busy := l.base + ".busy"
	if _, err := os.Lstat(busy); err == nil {
		if err := os.RemoveAll(l.base + ".git"); err != nil {
			return made, l.unsaved(err)
		}
	}
	if err := files.Replace(busy, ""); err != nil {
		return made, l.unsaved(err)
	}
	made, err = l.Sync.Run(ctx)
	if err == nil && l.Seal != nil {
		err = l.Seal.Save()
	}
	if err == nil {
		err = files.Replace(l.base+".synced", now.Format(time.RFC3339))
	}
	if err == nil || errors.Is(err, ErrUnreachable) {
		err = errors.Join(err, os.Remove(busy))
	}
	return made, err
}

func (l *Local) unsaved(cause error) error {
	return fmt.Errorf("can't write to %s: check that there is room on the disk and that you may write there, then try again: %w", l.folder, cause)
}

// Last returns the time of the last complete sync, and false if there was none.
func (l *Local) Last() (time.Time, bool) {
	text, err := files.Read(l.base+".synced", 100)
	if err != nil {
		return time.Time{}, false
	}
	at, err := time.Parse(time.RFC3339, string(text))
	return at, err == nil
}
