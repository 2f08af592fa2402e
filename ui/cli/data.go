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
		Short: "Back up, restore, check, export, import, correct or undo",
		Args:  noWords,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	data.AddCommand(
		leaf("path", "Print where the journal is", p.printPath),
		leaf("undo", "Undo the last change (up to 50, one at a time)", p.undo),
		leaf("redo", "Redo the last change that you undid", p.redo),
		p.unlogging(), p.removing(), p.exportNights(), p.importNights(), p.backingUp(), p.restoring(), p.checking(),
	)
	return data
}

func (p *program) printPath() error {
	path := p.journalPath()
	if path == "" {
		return errors.New("can't find your home directory: name the journal's file with --journal")
	}
	return p.PrintData(path + "\n")
}

func (p *program) exportNights() *cobra.Command {
	var force bool
	cmd := withFormat("export FILE", "Save the nights to a file, as JSON or CSV", func(path string, f exchange.Format) error { return p.export(path, f, force) })
	cmd.Long = `export writes all nights to a new FILE ending in .json or .csv, which only you can
read; "-" prints them instead. JSON holds everything in your journal, trials too, and can
be imported again unchanged. CSV has one row a night, for a spreadsheet. It leaves out
the steps and times of routines, the times of drinks, how long you were sore, warning
signs and trials.`
	cmd.Example = `  calmcalf data export nights.json
  calmcalf data export nights.csv
  calmcalf data export - --format csv`
	cmd.Flags().BoolVar(&force, "force", false, "replace a file that already exists")
	return cmd
}

func (p *program) importNights() *cobra.Command {
	var dry bool
	var prefer string
	cmd := withFormat("import FILE", "Import nights from a file, as JSON or CSV", func(path string, f exchange.Format) error {
		return p.importFile(path, f, store.Preference(prefer), dry)
	})
	cmd.Long = `import adds the nights in a FILE to your journal; "-" reads them from the input. Where
both have a value, the file wins unless you say --prefer journal, and each such night is
listed. Nothing is deleted, and importing the same file twice changes nothing. If even
one line can't be read, nothing is imported, and each such line is listed with its reason.

"calmcalf data undo" undoes the whole import. A backup of your earlier journal is made
first, too.

The first line of a CSV file names its columns, in any order. It needs date and cramps.
It may also have severity, duration_min, side, muscle, routine, feet, exercise, water_ml,
caffeine, alcohol, magnesium, checkin_missing, and any other column that export writes.
If a night has several cramps, separate their values with ";" within the cell.`
	cmd.Example = `  calmcalf data import nights.json --dry-run
  calmcalf data import nights.json
  calmcalf data import - --format csv < diary.csv`
	cmd.Flags().BoolVar(&dry, "dry-run", false, "show what would happen, and change nothing")
	cmd.Flags().StringVar(&prefer, "prefer", string(store.PreferFile), "where both have a value, keep the one from the `journal|file`")
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
	cmd.Flags().StringVar(&format, "format", "", "json or csv, by `NAME` (default: from the ending of the file name)")
	return cmd
}

func formatOf(path, named string) (exchange.Format, error) {
	f, is := exchange.FormatOf(path)
	switch asked := exchange.Format(named); {
	case named == "" && !is:
		return "", usagef("%q doesn't end in .json or .csv: add --format json or --format csv", path)
	case named == "":
		return f, nil
	case asked != exchange.JSON && asked != exchange.CSV:
		return "", usagef("no format is called %q; use json or csv", named)
	case is && f != asked:
		return "", usagef("%s ends in .%s, but --format is %s: name another file, or leave out --format", path, f, asked)
	default:
		return asked, nil
	}
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

func (p *program) importFile(path string, f exchange.Format, prefer store.Preference, dry bool) error {
	if prefer != store.PreferFile && prefer != store.PreferJournal {
		return usagef("--prefer is %q: write journal or file", prefer)
	}
	read, err := p.readNights(path, f)
	if err != nil {
		return fmt.Errorf("importing %s: %w", path, err)
	}
	if len(read.Refused) > 0 {
		return refused(path, read)
	}
	work := p.journal().Import
	if dry {
		work = p.journal().Preview
	}
	imported, err := work(read.Contents, prefer)
	if err != nil {
		return err
	}
	return p.Print(sayImport(imported, prefer, dry))
}

func (p *program) readNights(path string, f exchange.Format) (exchange.Result, error) {
	if path == stdio {
		return exchange.Read(p.In, f, p.clock())
	}
	file, err := files.Open(path)
	if err != nil {
		return exchange.Result{}, opened(path, err)
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
	return fmt.Errorf("%s%d could not be read, so nothing was imported: correct them and try again", &text, len(read.Refused)+read.More)
}

// sayImport says what an import came to, or would: night by night what the journal and the
// file have in two ways, the trials that were left out, and the way back.
func sayImport(imported store.Imported, prefer store.Preference, dry bool) string {
	done, saved, stays, both := "Imported", "was saved.", "Yours stays.", "Both are saved"
	if dry {
		done, saved, stays, both = "Nothing was changed. The import would be", "would be saved.", "Yours would stay.", "Both would be saved"
	}
	var text strings.Builder
	fmt.Fprintf(&text, "%s %s, %d changed, %d unchanged", done, diary.Plural(imported.New, "new night"), imported.Changed, imported.Same)
	if imported.Trials > 0 {
		text.WriteString("; " + diary.Plural(imported.Trials, "trial"))
	}
	text.WriteString(".\n")
	outcome := "The file's " + saved
	if prefer == store.PreferJournal {
		outcome = stays
	}
	for _, c := range imported.NightConflicts {
		end := outcome
		if c.Both {
			end = fmt.Sprintf("%s. If they are the same, remove one: calmcalf data remove %s", both, c.Night)
		}
		fmt.Fprintf(&text, "%s. %s\n", diary.Capital(c.String()), end)
	}
	for _, c := range imported.Conflicts {
		fmt.Fprintf(&text, "Left out: a trial of %s. Your journal has a trial of %s, and only one can run at a time.\n", lasting(c.Theirs), lasting(c.Ours))
	}
	if !dry && imported.New+imported.Changed+imported.Trials > 0 {
		text.WriteString("To undo the import: calmcalf data undo\n")
	}
	if imported.Copy != "" {
		fmt.Fprintf(&text, "A backup of your earlier journal is in %s.\n", imported.Copy)
	}
	return text.String()
}

func lasting(p diary.Plan) string {
	return fmt.Sprintf("%s, %s to %s", insight.Tried(p.Factor), p.Start.Format(diary.FullDate), p.End().Format(diary.FullDate))
}
