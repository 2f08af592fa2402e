package cli

import (
	"errors"

	"github.com/spf13/cobra"
)

func (p *program) data() *cobra.Command {
	data := &cobra.Command{
		Use:   "data",
		Short: "The journal's file, and what goes in and out of it",
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	data.AddCommand(
		leaf("path", "Print where the journal is", p.printPath),
		leaf("undo", "Take back the newest change, one at a time, up to 50 of them", p.undo),
		p.exportNights(), p.importNights(),
	)
	return data
}

func (p *program) printPath() error {
	path := p.journalPath()
	if path == "" {
		return errors.New("there is no home directory: name the journal's file with --journal")
	}
	return p.Print(path + "\n")
}

func (p *program) undo() error {
	undone, err := p.journal().UndoLast()
	if err != nil {
		return err
	}
	return p.Printf("Taken back: %s.\n", undone)
}
