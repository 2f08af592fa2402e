package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"calmcalf/store"
	"calmcalf/store/age"
	"calmcalf/store/diary"
	"calmcalf/store/exchange"
	"calmcalf/store/files"

	"github.com/spf13/cobra"
)

func (p *program) merging() *cobra.Command {
	var identity string
	var yes bool
	cmd := about("merge FILE", "Merge your journal with another copy of it", "name one file: a journal, or an export such as nights.json", func(path string) error {
		theirs, err := p.otherCopy(path, identity)
		if err != nil {
			return fmt.Errorf("can't merge %s: %w", path, err)
		}
		return p.merge(theirs, yes)
	})
	cmd.Long = `merge combines two copies of your journal, such as those on two computers. The FILE is the
other journal, or a JSON export of it. Anything that only one journal has is kept. Where the
two differ, the newer change is kept, and calmcalf shows you what it kept. If you deleted
something in one journal, the merge deletes it too, unless you changed it later in the
other. The FILE itself is not changed.

You can merge in any order, and as often as you like. calmcalf backs up your journal before
the merge. To undo the merge, run "calmcalf data undo".

To merge regularly, use calmcalf sync.`
	cmd.Example = `  calmcalf data merge /media/stick/journal.db
  calmcalf data merge nights.json`
	cmd.Flags().StringVar(&identity, "identity", "", "decrypt the file with the secret key in this `FILE`")
	cmd.Flags().BoolVar(&yes, "yes", false, "merge without asking whether both journals are yours")
	return cmd
}

// otherCopy reads a journal or an export of one.
func (p *program) otherCopy(path, identity string) (diary.Contents, error) {
	if path == stdio {
		return p.exported(path, p.In, identity)
	}
	file, err := files.Open(path)
	if err != nil {
		return diary.Contents{}, opened(path, err)
	}
	defer file.Close()
	if same(path, p.journal().Path()) {
		return diary.Contents{}, usagef("that is your own journal: name the other one")
	}
	begin := make([]byte, 512)
	n, _ := file.ReadAt(begin, 0)
	if begin = begin[:n]; age.Is(begin) || !bytes.ContainsRune(begin, 0) {
		return p.exported(path, file, identity)
	}
	if identity != "" {
		return diary.Contents{}, usagef("%s is not encrypted: leave out --identity", path)
	}
	return p.journal().Copied(path)
}

// exported reads an export.
func (p *program) exported(path string, from io.Reader, identity string) (diary.Contents, error) {
	from, err := decrypted(path, from, identity)
	if err != nil {
		return diary.Contents{}, err
	}
	buffered := bufio.NewReader(from)
	begin, _ := buffered.Peek(64)
	if bytes.ContainsRune(begin, 0) {
		return diary.Contents{}, errors.New("it is not an export: if it is an encrypted journal, decrypt it first, with: age --decrypt --identity key.txt --output other.db " + path)
	}
	if len(begin) > 0 && !strings.ContainsAny(string(begin), "{[") {
		return diary.Contents{}, errors.New("it is neither a journal nor an export as JSON: if it is CSV, import it with: calmcalf data import")
	}
	theirs, err := exchange.ReadCopy(buffered)
	if err != nil {
		err = fmt.Errorf("nothing was merged: %w", err)
	}
	return theirs, err
}

func same(path, other string) bool {
	one, err := os.Stat(path)
	two, missing := os.Stat(other)
	return err == nil && missing == nil && os.SameFile(one, two)
}

// merge merges what another copy has, once it is sure that both are of one person.
func (p *program) merge(theirs diary.Contents, yes bool) error {
	ours, err := p.journal().Contents()
	if err != nil {
		return err
	}
	if !yes && !ours.Related(theirs) {
		if yes, err := p.bothYours(ours, theirs); err != nil || !yes {
			return err
		}
	}
	merged, err := p.journal().Merge(theirs)
	if err != nil {
		return err
	}
	return p.Print(sayMerge(merged))
}

// bothYours asks whether two journals that have nothing in common are of one person.
func (p *program) bothYours(ours, theirs diary.Contents) (bool, error) {
	if err := p.Printf("These two journals have nothing in common. Yours has %s, and the other one has %s.\n", nightsOf(ours), nightsOf(theirs)); err != nil {
		return false, err
	}
	if !p.answers() {
		return false, usagef("nothing was changed: if both are yours, add --yes")
	}
	return p.Confirm("Are both of them yours, and not another person's?")
}

func nightsOf(c diary.Contents) string {
	if len(c.Nights) == 0 {
		return "no nights"
	}
	byDate := func(a, b diary.Night) int { return a.Date.Compare(b.Date) }
	return counting(len(c.Nights), slices.MinFunc(c.Nights, byDate).Date, slices.MaxFunc(c.Nights, byDate).Date)
}

// sayMerge says what came, in what the copies differed, and which of them counts.
func sayMerge(m store.Merged) string {
	if m.Empty() && len(m.Differences) == 0 {
		return "Nothing is new: your journal already has everything.\n"
	}
	var text bytes.Buffer
	fmt.Fprintf(&text, "Merged: %s.\n", counted(m))
	for _, d := range m.Differences {
		text.WriteString(sayConflict(d) + "\n")
	}
	text.WriteString(sayTrials(m.Conflicts))
	if !m.Empty() {
		text.WriteString("To undo the merge: calmcalf data undo\n")
	}
	if m.Copy != "" {
		fmt.Fprintf(&text, "A backup from before the merge is in %s.\n", m.Copy)
	}
	return text.String()
}

// counted says how much a merge changed.
func counted(m store.Merged) string {
	words := []string{diary.Plural(m.New, "new night"), fmt.Sprint(m.Changed, " changed")}
	if m.Gone > 0 {
		words = append(words, fmt.Sprint(m.Gone, " deleted"))
	}
	text := strings.Join(words, ", ")
	if m.Trials > 0 {
		text += "; " + diary.Plural(m.Trials, "trial")
	}
	return text
}

// sayConflict says in what two copies of a night differed: "Night of Friday 20 November 2026,
// sleep: 6 here, 7 in the other copy. The other copy's is newer, and is saved."
func sayConflict(d store.MergeConflict) string {
	words := func(value string) string {
		if value == "" {
			return "deleted"
		}
		return value
	}
	outcome := "Yours is newer, and stays."
	switch {
	case d.What == store.Cramps && d.Here != "" && d.There != "":
		outcome = "Cramps that were logged are saved."
	case d.Theirs:
		outcome = "The other copy's is newer, and is saved."
	}
	return fmt.Sprintf("Night of %s, %s: %s here, %s in the other copy. %s", d.Night.Format(diary.FullDate), d.What, words(d.Here), words(d.There), outcome)
}

// sayTrials names the trials that can't be run, since others run at the time.
func sayTrials(conflicts []store.TrialConflict) string {
	var text bytes.Buffer
	for _, c := range conflicts {
		fmt.Fprintf(&text, "Left out: a trial with and without %s. Your journal has a trial with and without %s, and only one can run at a time.\n", lasting(c.Theirs), lasting(c.Ours))
	}
	return text.String()
}
