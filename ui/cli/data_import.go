package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"calmcalf/store"
	"calmcalf/store/age"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/files"
	"calmcalf/store/insight"

	"github.com/spf13/cobra"
)

func (p *program) importNights() *cobra.Command {
	var i importing
	cmd := withFormat("import FILE", "Import nights from a JSON or CSV file", "read them from standard input", func(path string, f exchange.Format) error { return p.importFile(path, f, i) })
	cmd.Long = `import adds the nights in a FILE to your journal; "-" reads them from standard input. If the
file and your journal both have a value for a night, the file's value replaces yours, and
calmcalf lists that night. If the file says that a night had no cramps, your journal's
cramps for that night are removed. Everything else in your journal stays as it is. To keep
your journal's values where both have one, add --prefer journal. Importing the same file
again changes nothing. If any line can't be read, nothing is imported, and calmcalf lists
each of those lines with the reason. Nights in the future or before 1900 are left out.

calmcalf backs up your journal before the import. To undo the whole import, run "calmcalf
data undo".

The first line of a CSV file names its columns, in any order. The date and cramps columns
are required. You can also include severity, duration_min, side, muscle, routine, feet,
exercise, water_ml, caffeine, alcohol, magnesium, checkin_missing, and any other column that
export writes. If a night has several cramps, separate their values with ";" in the cell. A
file that you have opened and saved in a spreadsheet is fine, even with semicolons, decimal
commas or dates such as 20.11.2026. If a date such as 3/4/2026 could be in March or April,
say which with --dates.

A FILE can be as large as 100 MiB. A CSV file can have up to a million rows, and a night up
to ten thousand cramps.

To import a FILE that was encrypted with the "age" program, add --identity and the file that
holds your secret key.`
	cmd.Example = `  calmcalf data import nights.json --dry-run
  calmcalf data import nights.json
  calmcalf data import - --format csv < diary.csv
  calmcalf data import nights.json.age --identity key.txt`
	cmd.Flags().BoolVar(&i.dry, "dry-run", false, "show what would happen, without changing anything")
	cmd.Flags().StringVar(&i.prefer, "prefer", string(store.PreferFile), "if both have a value for a night, keep the value from the `journal|file`")
	cmd.Flags().StringVar(&i.dates, "dates", "", "read dates such as 3/4/2026 as `day-first|month-first`")
	cmd.Flags().StringVar(&i.identity, "identity", "", "decrypt the file with the secret key in this `FILE`")
	return cmd
}

// importing is how a file is imported.
type importing struct {
	dry      bool
	prefer   string // a store.Preference
	dates    string // an exchange.DateOrder
	identity string // the path of a file, or ""
}

func (i importing) check() error {
	switch {
	case i.prefer != string(store.PreferFile) && i.prefer != string(store.PreferJournal):
		return usagef("--prefer is %q: write journal or file", i.prefer)
	case i.dates != "" && i.dates != string(exchange.DayFirst) && i.dates != string(exchange.MonthFirst):
		return usagef("--dates is %q: write %s or %s", i.dates, exchange.DayFirst, exchange.MonthFirst)
	}
	return nil
}

func (p *program) importFile(path string, f exchange.Format, i importing) error {
	if err := i.check(); err != nil {
		return err
	}
	// The whole file stays in memory: to look for garbage from the start takes a sixth of the time.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(1 << 30))
	read, err := p.readNights(path, f, i)
	if err != nil {
		return fmt.Errorf("can't import %s: %w", path, err)
	}
	if read.Refused.Count() > 0 {
		return refused(path, read.Refused)
	}
	if len(read.Nights)+len(read.Trials)+len(read.Deleted)+read.Doubted.Count() == 0 {
		return p.Printf("There are no nights in %s, so nothing was imported.\n", path)
	}
	work := p.journal().Import
	if i.dry {
		work = p.journal().Preview
	}
	prefer := store.Preference(i.prefer)
	imported, err := work(read.Contents, prefer)
	if err != nil {
		return err
	}
	return p.Print(sayImport(imported, prefer, i.dry) + sayDoubts(path, read))
}

func (p *program) readNights(path string, f exchange.Format, i importing) (exchange.Result, error) {
	from := p.In
	if path != stdio {
		file, err := files.Open(path)
		if err != nil {
			return exchange.Result{}, opened(path, err)
		}
		defer file.Close()
		from = file
	}
	from, err := decrypted(path, from, i.identity)
	if err != nil {
		return exchange.Result{}, err
	}
	return exchange.Read(from, f, p.clock(), exchange.DateOrder(i.dates))
}

// decrypted returns what a file holds, whether it is encrypted or not.
func decrypted(path string, from io.Reader, identity string) (io.Reader, error) {
	buffered := bufio.NewReader(from)
	begin, _ := buffered.Peek(age.Prefix) // whoever reads on gets the error
	switch encrypted := age.Is(begin); {
	case !encrypted && identity == "":
		return buffered, nil
	case !encrypted:
		return nil, usagef("%s is not encrypted: leave out --identity", path)
	case identity == "":
		return nil, usagef("it is encrypted: add --identity with the file that holds your secret key, such as key.txt")
	}
	const most = 2 * exchange.MaxFile // encrypted it is longer
	file, err := io.ReadAll(io.LimitReader(buffered, most))
	if err != nil {
		return nil, err
	}
	text, err := age.Decrypt(file, identity)
	return bytes.NewReader(text), err
}

func refused(path string, lines exchange.Lines) error {
	return fmt.Errorf("%s%s can't be read, so nothing was imported: correct the file and try again", listLines(path, lines), diary.Plural(lines.Count(), "line"))
}

// listLines lists lines of a file, each with what there is to say of it.
func listLines(path string, lines exchange.Lines) string {
	var text bytes.Buffer
	for _, l := range lines.Named {
		fmt.Fprintf(&text, "%s: %s\n", path, l)
	}
	if lines.More > 0 {
		fmt.Fprintf(&text, "%s: %s more\n", path, diary.Plural(lines.More, "line"))
	}
	return text.String()
}

// sayDoubts says what in a file can't be true, and how its dates were read where that was
// not said.
func sayDoubts(path string, read exchange.Result) string {
	text := listLines(path, read.Doubted)
	if read.Dates != "" {
		text += fmt.Sprintf("The dates were read %s, because some of them can only be read that way.\n", strings.Replace(string(read.Dates), "-", " ", 1))
	}
	return text
}

// sayImport says what an import came to, or would: night by night what the journal and the
// file have in two ways, the trials that were left out, and the way back.
func sayImport(imported store.Imported, prefer store.Preference, dry bool) string {
	done, saved, stays, both := "Imported", "was saved.", "Yours stays.", "Both are saved"
	if dry {
		done, saved, stays, both = "Nothing was changed. The import would add", "would be saved.", "Yours would stay.", "Both would be saved"
	}
	var text bytes.Buffer
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
	text.WriteString(sayTrials(imported.Conflicts))
	if !dry && imported.New+imported.Changed+imported.Trials > 0 {
		text.WriteString("To undo the import: calmcalf data undo\n")
	}
	if imported.Copy != "" {
		fmt.Fprintf(&text, "A backup from before the import is in %s.\n", imported.Copy)
	}
	return text.String()
}

func lasting(p diary.Plan) string {
	return fmt.Sprintf("%s, %s to %s", insight.Tried(p.Factor), p.Start.Format(diary.FullDate), p.End().Format(diary.FullDate))
}
