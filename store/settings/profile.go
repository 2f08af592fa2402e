package settings

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"calmcalf/routines/strict"
	"calmcalf/store/diary"
	"calmcalf/store/files"
)

// HasProfile reports whether the user was asked about themselves, whatever they
// answered.
func (f Folder) HasProfile() bool {
	_, err := os.Lstat(f.ProfilePath())
	return err == nil
}

// Narrow restricts the profile to its owner, and reports whether others could read it.
func (f Folder) Narrow() bool {
	answers, changes := files.Narrow(f.ProfilePath()), files.Narrow(f.historyPath())
	return answers || changes
}

// Profile reads the user's answers; there are none if they were not asked yet. The error
// joins one *strict.Error for each mistake in the file, or says why it can't be read.
func (f Folder) Profile() (diary.Profile, error) {
	d, err := open(f.ProfilePath(), form("a profile"))
	if err != nil {
		return diary.Profile{}, fmt.Errorf("can't read the profile: %w", err)
	}
	return readProfile(d)
}

// readProfile returns no answer at all with an error.
func readProfile(d *strict.Document) (diary.Profile, error) {
	t := d.Table()
	if t.Empty() { // as at most starts, where all that it could say is not looked at
		return diary.Profile{}, d.Err()
	}
	t.Only("profile", diary.FactKeys()...)
	var profile diary.Profile
	var err error
	for _, fact := range diary.Facts() {
		err = cmp.Or(err, fact.SetAnswer(&profile, readFact(t, fact)))
	}
	if err = cmp.Or(d.Err(), err); err != nil {
		return diary.Profile{}, err
	}
	return profile, nil
}

// readFact is the answer to a fact in its words, nil where there is none.
func readFact(t strict.Table, fact diary.Fact) []string {
	switch {
	case !t.Has(fact.Key):
		return nil
	case fact.Many:
		return readSeveral(t, fact)
	case !fact.YesNo():
		return []string{t.One(fact.Key, "", fact.Words...)}
	case t.Truth(fact.Key, false):
		return []string{diary.Said}
	default:
		return []string{diary.Denied}
	}
}

// readSeveral is the answer to a fact that can have many words. "none" is an empty list
// by its name, and with other words a contradiction, which could hide the one that
// matters.
func readSeveral(t strict.Table, fact diary.Fact) []string {
	words := t.List(fact.Key, fact.Words, append(fact.Retired, diary.NoneOfThese)...)
	others := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return word == diary.NoneOfThese })
	switch {
	case len(others) == len(words):
		return words
	case len(others) > 0:
		t.Wrong(fact.Key, `%s says "%s" and also "%s"; remove what is not right`, fact.Key, diary.NoneOfThese, strings.Join(others, `", "`))
		return nil
	default:
		return []string{}
	}
}

// SaveProfile saves the user's answers. A file that can't be read is set aside, with
// .broken appended to its name.
func (f Folder) SaveProfile(profile diary.Profile) error {
	path := f.ProfilePath()
	if path == "" {
		return errors.New("your home directory can't be found: set CALMCALF_CONFIG to a folder for the profile")
	}
	aside := ""
	if _, err := f.Profile(); err != nil {
		aside = path + ".broken"
		if err := os.Rename(path, aside); err != nil {
			return fmt.Errorf("can't set the broken profile aside: %w", err)
		}
	}
	err := files.MakeDir(filepath.Dir(path))
	if err == nil {
		err = files.Replace(path, profileText(profile))
	}
	if err == nil {
		return nil
	}
	if aside != "" {
		err = errors.Join(err, os.Rename(aside, path))
	}
	return fmt.Errorf("can't save the profile: %w; check that there is room on the disk and that you may write there", err)
}

const profileHead = `# Your answers about yourself. They stay on this computer.
# If a line is missing, there is no answer. An empty list means: none of these.
# You can edit this file. When calmcalf changes it, only lines like those below are kept.
`

func profileText(profile diary.Profile) string {
	var text strings.Builder
	text.WriteString(profileHead)
	for _, f := range diary.Facts() {
		fmt.Fprintf(&text, "\n# %s\n", profileComment(f.Key))
		if f.YesNo() {
			text.WriteString("# Choose from: true, false.\n")
		} else {
			writeWords(&text, f.Words)
		}
		fmt.Fprintln(&text, profileLine(f, profile))
	}
	return text.String()
}

// profileLine is the line of one fact, or a comment where there is no answer.
func profileLine(f diary.Fact, profile diary.Profile) string {
	words := f.Answer(profile)
	switch {
	case words == nil:
		return "# " + f.Key + ": no answer"
	case f.YesNo():
		return fmt.Sprintf("%s = %t", f.Key, words[0] == diary.Said)
	case !f.Many:
		return fmt.Sprintf("%s = %q", f.Key, words[0])
	case len(words) == 0:
		return f.Key + " = []"
	default:
		return fmt.Sprintf(`%s = ["%s"]`, f.Key, strings.Join(words, `", "`))
	}
}

func profileComment(key string) string {
	switch key {
	case "muscle":
		return "Where you mostly get cramps."
	case "unsteady":
		return "Unsteady on your feet, or a fall recently."
	case "massage":
		return "What may make massage unsafe for you, as a list."
	case "age":
		return "Years of age."
	case "pregnant":
		return "Pregnant now."
	case "medicines":
		return "Medicines used now, as a list."
	case "conditions":
		return "Conditions that a doctor has told you about, as a list."
	case "country":
		return "Decides which emergency number is shown."
	default:
		return ""
	}
}

func writeWords(text *strings.Builder, words []string) {
	line, end := "# Choose from:", ","
	for i, word := range words {
		if i == len(words)-1 {
			end = "."
		}
		word = fmt.Sprintf(" %q%s", word, end)
		if len(line)+len(word) > 88 {
			fmt.Fprintln(text, line)
			line = "#  "
		}
		line += word
	}
	fmt.Fprintln(text, line)
}
