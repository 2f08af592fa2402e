package cli

import (
	"errors"

	"github.com/spf13/cobra"
)

func (p *program) data() *cobra.Command {
	data := &cobra.Command{
		Use:  "data",
		Args: noWords,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	data.AddCommand(
		leaf("path", "Show where the journal is", p.printPath),
		leaf("undo", "Undo the last change (up to 50, one at a time)", p.undo),
		leaf("redo", "Redo the last change that you undid", p.redo),
		p.unlogging(), p.removing(), p.exportNights(), p.importNights(), p.merging(), p.backingUp(), p.restoring(), p.checking(),
	)
	return data
}

func (p *program) printPath() error {
	path := p.journalPath()
	if path == "" {
		return errors.New("can't find the journal: give the full path of its file with --journal")
	}
	return p.PrintData(path + "\n")
}
