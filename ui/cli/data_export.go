package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/age"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"

	"github.com/spf13/cobra"
)

func (p *program) exportNights() *cobra.Command {
	var e exporting
	cmd := withFormat("export FILE", "Save your nights to a JSON or CSV file", "write them to the terminal", func(path string, f exchange.Format) error { return p.export(path, f, e) })
	cmd.Long = `export saves all your nights to a new FILE that only you can read. Its name must end in .json
or .csv, unless you add --format. "-" writes the nights to the terminal instead. A JSON file
holds everything in your journal, including trials, and you can import it again without
losing anything. A CSV file is for a spreadsheet, and has one row for each night. It leaves
out the steps and times of routines, the times of drinks, how long you were sore, warning
signs and trials.

With --encrypt, only the RECIPIENT can read the FILE, and its name must also end in .age. A
RECIPIENT is a public key that begins with age1 or ssh-, or a file of such keys. For several
recipients, repeat --encrypt. You need the "age" program to encrypt. To make a key, run:
age-keygen -o key.txt`
	cmd.Example = `  calmcalf data export nights.json
  calmcalf data export nights.csv
  calmcalf data export - --format csv
  calmcalf data export nights.json.age --encrypt age1...`
	cmd.Flags().BoolVar(&e.force, "force", false, "replace a file that already exists")
	cmd.Flags().StringArrayVar(&e.recipients, "encrypt", nil, "encrypt the file, so only the `RECIPIENT` can read it")
	return cmd
}

// exporting is how an export is written.
type exporting struct {
	force      bool
	recipients []string
}

// check refuses a name that says something else about the file than is asked for.
func (e exporting) check(path string) error {
	switch encrypted := isEncrypted(path); {
	case slices.Contains(e.recipients, ""):
		return usagef("--encrypt is empty: name a public key, which begins with age1 or ssh-, or a file of such keys")
	case path == stdio, encrypted == (len(e.recipients) > 0):
		return nil
	case encrypted:
		return usagef("%s would not be encrypted: add --encrypt RECIPIENT, or name it without .age", path)
	default:
		return usagef("an encrypted file ends in .age: name it %s.age", path)
	}
}

// encryptedEnding ends the names of files that are encrypted.
const encryptedEnding = ".age"

func isEncrypted(path string) bool { return strings.HasSuffix(strings.ToLower(path), encryptedEnding) }

// withFormat makes a command about one file, whose format is named or is its ending; dash says
// what "-" does.
func withFormat(use, short, dash string, run func(path string, f exchange.Format) error) *cobra.Command {
	var format string
	cmd := about(use, short, `name one file, such as nights.json, or "-" to `+dash, func(path string) error {
		f, err := formatOf(path, format)
		if err != nil {
			return err
		}
		return run(path, f)
	})
	cmd.Flags().StringVar(&format, "format", "", "use the format `NAME`: json or csv (default: from the end of the file name)")
	return cmd
}

func formatOf(path, named string) (exchange.Format, error) {
	name := path
	if isEncrypted(path) {
		name = path[:len(path)-len(encryptedEnding)]
	}
	f, is := exchange.FormatOf(name)
	switch asked := exchange.Format(named); {
	case named == "" && !is:
		return "", usagef("%q doesn't end in .json or .csv: add --format json or --format csv", path)
	case named == "":
		return f, nil
	case asked != exchange.JSON && asked != exchange.CSV:
		return "", usagef("there is no format called %q; use json or csv", named)
	case is && f != asked:
		return "", usagef("%s ends in .%s, but --format is %s: name another file, or leave out --format", name, f, asked)
	default:
		return asked, nil
	}
}

func (p *program) export(path string, f exchange.Format, e exporting) error {
	if err := e.check(path); err != nil {
		return err
	}
	contents, err := p.journal().Contents()
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := exchange.Write(&text, f, contents); err != nil {
		return err
	}
	file := text.Bytes()
	if len(e.recipients) > 0 {
		if file, err = age.Encrypt(file, e.recipients...); err != nil {
			return fmt.Errorf("nothing was written: %w", err)
		}
	}
	return p.write(path, e.force, string(file), fmt.Sprintf("Wrote %s to %s.\n", diary.Plural(len(contents.Nights), "night"), path))
}
