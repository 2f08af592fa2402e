package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/sync"

	"github.com/spf13/cobra"
)

// syncing is what the command is asked to do.
type syncing struct {
	recipient, identity string
	status, yes         bool
}

func (p *program) sync() *cobra.Command {
	var ask syncing
	cmd := &cobra.Command{
		Use: "sync [REPO]",
		Long: `sync keeps your journal the same on several computers, through a git repository that you
trust. REPO is a folder on a memory stick or a server, or an address such as
git@example.org:me/nights. sync fetches what the other computers sent, merges it as
"calmcalf data merge" does, and sends what is new on this computer. It remembers REPO, so
next time you can leave REPO out.

Your journal stays on this computer and works without the repository. If calmcalf can't
reach the repository, nothing is lost. Run calmcalf sync again later. sync is the only
command that may use a network, and it does so only through your own git program. sync
does not send your profile or your settings.

sync puts one file for each night on a branch named calmcalf. It leaves everything else in
the repository alone. Anyone who can read the repository can read your nights, unless you
encrypt them. To encrypt, give your public key with --encrypt, and the file that holds your
secret key with --identity. There is then one file for each month instead, and you need the
"age" program.`,
		Example: `  git init --bare /media/stick/nights.git
  calmcalf sync /media/stick/nights.git
  calmcalf sync git@example.org:me/nights.git
  calmcalf sync
  calmcalf sync --status`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 || len(args) == 1 && args[0] == "" {
				return usagef("name one repository, or leave it out to use the same one as before")
			}
			ctx, stop := listening(cmd.Context())
			defer stop()
			return p.keepInStep(ctx, strings.Join(args, ""), ask)
		},
	}
	cmd.Flags().BoolVar(&ask.status, "status", false, "show which nights are here and which are in the repository, without sending anything")
	cmd.Flags().StringVar(&ask.recipient, "encrypt", "", "encrypt your nights in the repository with this public `KEY`, so only its secret key can open them")
	cmd.Flags().StringVar(&ask.identity, "identity", "", "decrypt what arrives, with the secret key in this `FILE`")
	cmd.Flags().BoolVar(&ask.yes, "yes", false, "confirm that both journals, the one here and the one in the repository, are yours")
	return cmd
}

func (p *program) keepInStep(ctx context.Context, repo string, ask syncing) error {
	place, err := p.place(repo, ask)
	if err != nil {
		return err
	}
	local := sync.At(p.journal(), place, sync.Git{Interactive: p.answers(), Environ: p.environ, Now: p.clock})
	if ask.status {
		return p.syncStatus(ctx, local)
	}
	local.Strangers = func(ours, theirs diary.Contents) error {
		switch {
		case ask.yes:
			return nil
		case !p.answers():
			return fmt.Errorf("the journal here and the one in the repository have nothing in common. Yours has %s, and the other one has %s: %w", nightsOf(ours), nightsOf(theirs), sync.ErrStrangers)
		}
		p.Done = ctx.Done()
		yes, err := p.bothYours(ours, theirs)
		if err == nil && !yes {
			err = errDeclined
		}
		return err
	}
	made, err := local.Run(ctx, p.clock())
	if errors.Is(err, errDeclined) { // and was told that nothing was changed
		return nil
	}
	if text := saySync(made, local.URL, err == nil); text != "" {
		if err := p.Print(text); err != nil {
			return err
		}
	}
	if err != nil {
		return unsynced(ctx, local.URL, err)
	}
	return place.Remember(p.journal())
}

// errDeclined is that somebody has said that a journal is not theirs.
var errDeclined = errors.New("the journal is not theirs")

// place is where the journal is to be kept in step: as it is asked for, and else as before.
func (p *program) place(repo string, ask syncing) (sync.Place, error) {
	known, err := sync.Remembered(p.journal())
	if err != nil {
		return known, err
	}
	place := known
	if repo != "" {
		if place.URL, err = sync.Address(repo); err != nil {
			return known, usageError{err}
		}
		if place.URL != known.URL {
			place.Recipient, place.Identity = "", ""
		}
	}
	if place.URL == "" && !ask.status {
		return known, usagef("name the repository the first time, for example: calmcalf sync /media/stick/nights.git. To make one there: git init --bare /media/stick/nights.git")
	}
	if r := ask.recipient; r != "" {
		if place.Recipient = r; !strings.HasPrefix(r, "age1") && !strings.HasPrefix(r, "ssh-") { // a file of keys
			place.Recipient, err = filepath.Abs(r)
		}
	}
	if ask.identity != "" && err == nil {
		place.Identity, err = filepath.Abs(ask.identity)
	}
	if err != nil {
		return known, err
	}
	if place.Identity != "" && place.Recipient == "" {
		return known, usagef("with --identity, you also need --encrypt and your public key")
	}
	return place, nil
}

// unsynced says that a sync has failed, and what to do.
func unsynced(ctx context.Context, url string, err error) error {
	switch {
	case ctx.Err() != nil:
		return errors.New("stopped before everything was sent: run calmcalf sync again")
	case errors.Is(err, sync.ErrUnreachable):
		return fmt.Errorf("%s: %w. Your journal is complete on this computer, and nothing is lost: %s", sync.Shown(url), err, again(err))
	case errors.Is(err, sync.ErrForeign):
		return fmt.Errorf("%s: %w. Name another repository, such as a new one", sync.Shown(url), err)
	default:
		return fmt.Errorf("%s: %w", sync.Shown(url), err)
	}
}

// again says what to do where a repository can't be reached.
func again(err error) string {
	switch said := err.Error(); {
	case strings.Contains(said, "terminal prompts disabled"):
		return "run calmcalf sync in a terminal, where git can ask you for your name and password"
	case strings.Contains(said, "Authentication failed"), strings.Contains(said, "Permission denied"):
		return "check your name, and your password or key, and try again"
	default:
		return "try again when the repository can be reached"
	}
}

// mostDifferences is how many differences a sync lists.
const mostDifferences = 10

// saySync says what came and what was sent.
func saySync(made sync.Result, url string, done bool) string {
	var text bytes.Buffer
	if !made.Empty() {
		fmt.Fprintf(&text, "Received: %s.\n", counted(made.Merged))
	}
	shown := 0
	for _, d := range made.Differences {
		if !d.Theirs {
			continue // what is sent is no news here
		}
		if shown++; shown <= mostDifferences {
			text.WriteString(sayConflict(d) + "\n")
		}
	}
	if more := shown - mostDifferences; more > 0 {
		fmt.Fprintf(&text, "And %d more that are newer in the other copy.\n", more)
	}
	text.WriteString(sayTrials(made.Conflicts))
	if len(made.Sent) > 0 {
		fmt.Fprintf(&text, "Sent: %s.\n", newest(made.Sent, aboutFile))
	}
	if !made.Empty() {
		text.WriteString("To undo what was received: calmcalf data undo\n")
	}
	if made.Copy != "" {
		fmt.Fprintf(&text, "A backup from before the sync is in %s.\n", made.Copy)
	}
	if done {
		fmt.Fprintf(&text, "Your journal and %s are now the same.\n", sync.Shown(url))
	}
	return text.String()
}

// syncStatus says what is where, without asking the repository.
func (p *program) syncStatus(ctx context.Context, local *sync.Local) error {
	if local.URL == "" {
		return p.Print("Your journal is on this computer only. To keep it the same on several computers: calmcalf sync REPO\n")
	}
	pending, err := local.Pending(ctx)
	if err != nil {
		return err
	}
	text := fmt.Sprintf("Repository: %s, branch %s", sync.Shown(local.URL), sync.Branch)
	if local.Seal != nil {
		text += ", encrypted for " + local.Recipient
	}
	text += ".\n"
	if at, is := local.Last(); is {
		text += "Last synced: " + at.Format(diary.FullDate+", 15:04") + ".\n"
	} else {
		text += "Not synced yet.\n"
	}
	if len(pending) == 0 {
		return p.Print(text + "Everything on this computer is in the repository, too.\n")
	}
	return p.Printf("%sNot in the repository yet: %s. To send it: calmcalf sync\n", text, newest(pending, aboutFile))
}

// aboutFile names the night, the month or the trials that a file is about.
func aboutFile(path string) string {
	name, _, _ := strings.Cut(filepath.Base(path), ".")
	if d, err := diary.ParseDate(name); err == nil {
		return "the night of " + d.Format(diary.FullDate)
	}
	if month, err := time.Parse("2006-01", name); err == nil {
		return month.Format("January 2006")
	}
	return "your trials"
}
