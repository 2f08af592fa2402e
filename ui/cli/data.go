package cli

import (
	"errors"
	"fmt"
	"strings"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/files"
	"calmcalf/store/insight"

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

func (p *program) exportNights() *cobra.Command {
	var force bool
	cmd := withFormat("export FILE", "Write the nights to a file, as JSON or CSV", func(path string, f exchange.Format) error { return p.export(path, f, force) })
	cmd.Long = `export writes all nights to a new FILE that ends in .json or .csv, which only you
may read; "-" writes them to the output. JSON has everything in your journal, trials
too, and can be imported again unchanged. CSV has one row a night, for a spreadsheet.
It has no room for the steps and times of a routine, the times of drinks, how long a
cramp left you sore, warning signs, and trials.`
	cmd.Example = `  calmcalf data export nights.json
  calmcalf data export nights.csv
  calmcalf data export - --format csv`
	cmd.Flags().BoolVar(&force, "force", false, "write over a file that is there")
	return cmd
}

func (p *program) importNights() *cobra.Command {
	var dry bool
	cmd := withFormat("import FILE", "Take in the nights of a file, as JSON or CSV", func(path string, f exchange.Format) error { return p.importFile(path, f, dry) })
	cmd.Long = `import joins the nights of a FILE, or of the input with "-", with those of the
journal. What the file tells holds, what it does not tell stays, and nothing is
ever taken away. Importing a file a second time changes nothing. It is all or
nothing: if one line is refused, none is taken, and each is named with its reason.

A copy of the journal as it was is kept beside it, and named. Earlier changes
cannot be taken back with "calmcalf data undo" afterwards.

A CSV names its columns in the first line, in any order: date and cramps, and if you
like severity, duration_min, side, muscle, routine, feet, exercise, water_ml,
caffeine, alcohol, magnesium, checkin_missing, and what export writes besides.
Several cramps of a night are joined by ";" within their cells.`
	cmd.Example = `  calmcalf data import nights.json --dry-run
  calmcalf data import nights.json
  calmcalf data import - --format csv < diary.csv`
	cmd.Flags().BoolVar(&dry, "dry-run", false, "say what would come of it, and change nothing")
	return cmd
}

// withFormat makes a command about one file, whose format is named or is its ending.
func withFormat(use, short string, run func(path string, f exchange.Format) error) *cobra.Command {
	var format string
	cmd := about(use, short, `name one file, such as nights.json, or "-"`, func(path string) error {
		f, err := formatOf(path, format)
		if err != nil {
			return err
		}
		return run(path, f)
	})
	cmd.Flags().StringVar(&format, "format", "", "json or csv, by `NAME` (default: by the file's ending)")
	return cmd
}

func formatOf(path, named string) (exchange.Format, error) {
	if f := exchange.Format(named); f == exchange.JSON || f == exchange.CSV {
		return f, nil
	}
	if named != "" {
		return "", usagef("there is no format %q; the formats are json and csv", named)
	}
	f, is := exchange.FormatOf(path)
	if !is {
		return "", usagef("%q ends in neither .json nor .csv: say --format json or --format csv", path)
	}
	return f, nil
}

func (p *program) export(path string, f exchange.Format, force bool) error {
	contents, err := p.journal().Contents()
	if err != nil {
		return err
	}
	var text strings.Builder
	if err := exchange.Write(&text, f, contents); err != nil {
		return err
	}
	return p.write(path, force, text.String(), fmt.Sprintf("Wrote %s to %s.\n", diary.Plural(len(contents.Nights), "night"), path))
}

func (p *program) importFile(path string, f exchange.Format, dry bool) error {
	read, err := p.readNights(path, f)
	if err != nil {
		return fmt.Errorf("importing %s: %w", path, err)
	}
	if len(read.Refused) > 0 {
		return refused(path, read)
	}
	work, done := p.journal().Import, "Imported"
	if dry {
		work, done = p.journal().Preview, "Nothing was changed. It would be"
	}
	imported, err := work(read.Contents, store.PreferFile)
	if err != nil {
		return err
	}
	return p.Printf("%s %s.\n%s%s", done, tally(imported), conflicts(imported), copied(imported))
}

func (p *program) readNights(path string, f exchange.Format) (exchange.Result, error) {
	if path == stdio {
		return exchange.Read(p.In, f, p.clock())
	}
	file, err := files.Open(path)
	if err != nil {
		return exchange.Result{}, err
	}
	defer file.Close()
	return exchange.Read(file, f, p.clock())
}

func refused(path string, read exchange.Result) error {
	var text strings.Builder
	for _, r := range read.Refused {
		fmt.Fprintf(&text, "%s: %s\n", path, r)
	}
	if read.More > 0 {
		fmt.Fprintf(&text, "%s: and %s more\n", path, diary.Plural(read.More, "line"))
	}
	return fmt.Errorf("%s%d refused, so nothing was recorded: put them right and import again", &text, len(read.Refused)+read.More)
}

func tally(imported store.Imported) string {
	text := fmt.Sprintf("%s, %d changed, %d as they were, 0 refused", diary.Plural(imported.New, "new night"), imported.Changed, imported.Same)
	if imported.Trials > 0 {
		text += "; " + diary.Plural(imported.Trials, "trial")
	}
	return text
}

// conflicts names the trials that were left out, one a line.
func conflicts(imported store.Imported) string {
	var text strings.Builder
	for _, c := range imported.Conflicts {
		fmt.Fprintf(&text, "Left out: a trial of %s. Your journal has a trial of %s, and only one can run at a time.\n", lasting(c.Theirs), lasting(c.Ours))
	}
	return text.String()
}

func lasting(p diary.Plan) string {
	return fmt.Sprintf("%s, %s to %s", insight.Tried(p.Factor), p.Start.Format(diary.FullDate), p.End().Format(diary.FullDate))
}

func copied(imported store.Imported) string {
	if imported.Copy == "" {
		return ""
	}
	return fmt.Sprintf("The journal as it was before is kept in %s; put that in its place to go back.\n", imported.Copy)
}
