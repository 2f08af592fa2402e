package cli

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"

	"calmcalf/store"
	"calmcalf/store/diary"

	"github.com/spf13/cobra"
)

// version is what --version prints.
const version = "0.1.0"

// command is the whole command line.
func (p *program) command() *cobra.Command {
	root := &cobra.Command{
		Use:   "calmcalf",
		Short: "A bedtime coach for people who get night leg cramps",
		Long: `calmcalf is a bedtime coach for people who get night leg cramps. Without a
command it opens on what fits the hour: the morning check-in if one is due,
else tonight's routine. Everything stays on this machine.

Information, not a diagnosis. If worried, ask a doctor, nurse or pharmacist.`,
		Version:       version,
		Args:          cobra.NoArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			p.began = true
			return p.checkTheme()
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return p.open(cmd.Context()) },
	}
	root.SetOut(p.Out)
	root.SetErr(p.Errs)
	root.SetIn(p.In)
	flags := root.PersistentFlags()
	flags.StringVar(&p.journalFile, "journal", "", "the journal's `FILE` (default: $CALMCALF_JOURNAL, or one in the data directory)")
	flags.StringVar(&p.themeName, "theme", "", "the colours, by `NAME`: auto, night, day, dusk, red or mono")
	flags.BoolVar(&p.plain, "plain", false, "lines of text instead of a full screen")
	root.AddCommand(p.bedtime(), p.checkin(), p.now(), p.log(), p.check(), p.flagging(), p.history(), p.insight(), p.sheet(), p.trial(), p.learn(), p.routines(), p.aboutUser(), p.sound(), p.data(), p.demo())
	return root
}

// journalPath is where the journal is, or "" where nothing says where the user's
// files are.
func (p *program) journalPath() string {
	for _, path := range []string{p.journalFile, p.getenv("CALMCALF_JOURNAL")} {
		if path != "" {
			return path
		}
	}
	dir, err := p.dataDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "calmcalf", "journal.db")
}

// dataDir is where the platform wants programs to keep what is the user's.
func (p *program) dataDir() (string, error) {
	switch runtime.GOOS {
	case "windows":
		return os.UserCacheDir() // %LocalAppData%, which is no cache
	case "darwin", "ios":
		return os.UserConfigDir() // ~/Library/Application Support
	}
	if dir := p.getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) { // a relative one is to be ignored
		return dir, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), err
}

// journal is the journal, not opened yet: always the same one, which remembers that its
// file was verified.
func (p *program) journal() *store.Journal {
	path := p.journalPath()
	if known := p.opened.Load(); known != nil && known.Path() == path {
		return known
	}
	j := store.At(path, p.clock)
	p.opened.Store(j)
	return j
}

// ids makes ids for sessions and cramps.
func (p *program) ids() func() string { return diary.IDs(p.clock, rand.Uint64) }

// leaf is a command that takes neither words nor flags.
func leaf(use, short string, run func() error) *cobra.Command {
	return &cobra.Command{Use: use, Short: short, Args: cobra.NoArgs, RunE: func(*cobra.Command, []string) error { return run() }}
}

// oneWord refuses any other number of words than one, and says what is needed.
func oneWord(needed string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 || args[0] == "" {
			return usagef("%s", needed)
		}
		return nil
	}
}
