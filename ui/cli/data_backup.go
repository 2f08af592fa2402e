package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"
)

func (p *program) backingUp() *cobra.Command {
	return &cobra.Command{
		Use:   "backup [FILE]",
		Short: "Copy the journal",
		Long: `backup copies the whole journal to a new FILE, for example on a memory stick. If you don't
name a FILE, the copy joins the automatic backups in a folder next to the journal. calmcalf
makes one after the first entry of each day, and keeps all of them for 7 days, one a week
for 4 weeks and one a month for 12 months.`,
		Example: `  calmcalf data backup
  calmcalf data backup /media/stick/journal.db`,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) > 1 || len(args) == 1 && args[0] == "":
				return usagef("name one new file, or leave it out")
			case len(args) == 1:
				return p.backUpTo(args[0])
			}
			name, err := p.journal().BackUpNow()
			return p.backedUp(name, err)
		},
	}
}

func (p *program) backUpTo(path string) error {
	if err := p.mayWrite(path, true); err != nil {
		return err
	}
	err := p.journal().BackUp(path)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s already exists; name another file", path)
	}
	return p.backedUp(path, err)
}

func (p *program) backedUp(name string, err error) error {
	if err != nil {
		return fmt.Errorf("no backup was made: %w", err)
	}
	p.saved = true
	return p.Printf("A copy of your journal is in %s.\nTo go back to this copy later: calmcalf data restore %[1]s\n", name)
}
