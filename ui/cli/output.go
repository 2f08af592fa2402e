package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/files"
)

// stdio is the name of stdin and stdout on the command line.
const stdio = "-"

// noFile is the path of a file that doesn't exist.
type noFile string

func (n noFile) Error() string {
	return fmt.Sprintf("there is no file called %s; check its name and its folder", string(n))
}

// Is makes it fs.ErrNotExist.
func (n noFile) Is(err error) bool { return err == fs.ErrNotExist }

// opened returns the error about opening a file in our words, where it is not there.
func opened(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return noFile(path)
	}
	if wrong, is := errors.AsType[*fs.PathError](err); is { // whose path the caller names
		return wrong.Err
	}
	return err
}

// endsAs refuses a file whose name says that another kind of thing is in it than the ending
// does. Stdout has no name.
func endsAs(path string, endings ...string) error {
	if ending := strings.ToLower(filepath.Ext(path)); path == stdio || slices.Contains(endings, ending) {
		return nil
	}
	return usagef("%s doesn't end in %s: name it %s", path, endings[0], strings.TrimSuffix(path, filepath.Ext(path))+endings[0])
}

// given is a text from the command line, or from stdin where it is stdio.
func (p *program) given(text string) (string, error) {
	if text != stdio {
		return text, nil
	}
	const most = 64 << 10 // more than any text may have
	read, err := io.ReadAll(io.LimitReader(p.In, most))
	return string(read), err
}

// lineOf ends words as a line, unless there are none.
func lineOf(words string) string {
	if words == "" {
		return ""
	}
	return words + "\n"
}

func savedFor(night diary.Date, words string) string {
	if words != "" {
		words = ": " + words
	}
	return fmt.Sprintf("Saved for %s%s.\n", diary.SayNight(night), words)
}

// printJSON writes a value as JSON for people, too: "<" stays what it is.
func (p *program) printJSON(value any) error {
	var text strings.Builder
	write := json.NewEncoder(&text)
	write.SetIndent("", "  ")
	write.SetEscapeHTML(false)
	if err := write.Encode(value); err != nil {
		return fmt.Errorf("can't write the result: %w", err)
	}
	return p.PrintData(text.String())
}

// write writes a result to a file, and then prints that it is done; or it prints the
// result itself, where the file is stdio.
func (p *program) write(path string, force bool, text, done string) error {
	if path == stdio {
		return p.PrintFile(text)
	}
	if err := p.mayWrite(path, force); err != nil {
		return err
	}
	if err := files.Replace(path, text); err != nil {
		return fmt.Errorf("can't write %s: %w", path, err)
	}
	p.saved = true
	return p.Print(done)
}

// mayWrite refuses a path that exists, unless it is a file that may be written over.
// The journal never is.
func (p *program) mayWrite(path string, force bool) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	journal, _ := os.Stat(p.journalPath())
	switch {
	case err != nil:
		return fmt.Errorf("can't look for %s: %w", path, err)
	case journal != nil && os.SameFile(info, journal):
		return fmt.Errorf("%s is the journal itself; name another file", path)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is not a file; name another one", path)
	case !force:
		return fmt.Errorf("%s already exists; name another file, or add --force to replace it", path)
	}
	return nil
}
