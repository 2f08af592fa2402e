package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"calmcalf/store/diary"
)

// profilePath is where the profile is, or "" where nothing says where the user's
// files are.
func (p *program) profilePath() string {
	if dir := p.configDir(); dir != "" {
		return filepath.Join(dir, "profile.toml")
	}
	return ""
}

// asked tells whether the user was asked about themselves, whatever they told.
func (p *program) asked() bool {
	_, err := os.Lstat(p.profilePath())
	return err == nil
}

// profile reads what the user told of themselves. Where they were not asked yet,
// that is nothing. The error joins one *strict.Error for each thing that is
// wrong in the file, or says why there is no reading it.
func (p *program) profile() (diary.Profile, error) {
	path := p.profilePath()
	if path == "" {
		return diary.Profile{}, nil
	}
	data, err := readSettings(path)
	if errors.Is(err, fs.ErrNotExist) {
		return diary.Profile{}, nil
	}
	if err != nil {
		return diary.Profile{}, fmt.Errorf("reading the profile: %w", err)
	}
	return parseProfile(path, data)
}

// parseProfile reads the text of the file. With an error nothing is told.
func parseProfile(file string, data []byte) (diary.Profile, error) {
	facts := diary.Facts()
	s, err := parseSettings(file, data, keysOf(facts))
	if err != nil {
		return diary.Profile{}, err
	}
	var told diary.Profile
	for _, f := range facts {
		err = cmp.Or(err, f.SetAnswer(&told, s.fact(f)))
	}
	if err = cmp.Or(s.err(), err); err != nil {
		return diary.Profile{}, err
	}
	return told, nil
}

// fact is the words that the file tells a fact in, nil when it tells none.
func (s *settings) fact(f diary.Fact) []string {
	if f.Many {
		return s.several(f)
	}
	if f.YesNo() {
		is := false
		if !s.truth(f.Key, &is) {
			return nil
		}
		return []string{map[bool]string{true: diary.Said, false: diary.Denied}[is]}
	}
	if word, told := s.word(f.Key, f.Key, f.Words); told {
		return []string{word}
	}
	return nil
}

// several is the words of a fact that can have many. "none" is an empty list by its
// name, and beside other words a contradiction, which could hide the one that matters.
func (s *settings) several(f diary.Fact) []string {
	words := s.list(f.Key, strings.TrimSuffix(f.Key, "s"), f.Words, append(f.Retired, diary.NoneOfThese)...)
	others := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return word == diary.NoneOfThese })
	switch {
	case len(others) == len(words):
		return words
	case len(others) > 0:
		s.wrong(f.Key, `%s says "%s" and also "%s"; remove what is not right`, f.Key, diary.NoneOfThese, strings.Join(others, `", "`))
		return nil
	default:
		return []string{}
	}
}

func keysOf(facts []diary.Fact) []string {
	keys := make([]string, len(facts))
	for i, f := range facts {
		keys[i] = f.Key
	}
	return keys
}

// saveProfile keeps what was told. A file that cannot be read is kept beside the
// new one, with .broken behind its name.
func (p *program) saveProfile(told diary.Profile) error {
	path := p.profilePath()
	if path == "" {
		return errors.New("there is no home directory: name a folder for the profile in CALMCALF_CONFIG")
	}
	aside := ""
	if _, err := p.profile(); err != nil {
		aside = path + ".broken"
		if err := os.Rename(path, aside); err != nil {
			return fmt.Errorf("setting the broken profile aside: %w", err)
		}
	}
	err := replaceFile(path, []byte(profileText(told)))
	if err == nil {
		return nil
	}
	if aside != "" {
		err = errors.Join(err, os.Rename(aside, path))
	}
	return fmt.Errorf("saving the profile: %w; check that there is room on the disk and that you may write there", err)
}

// replaceFile writes a file of the user's own as placeFile does, and makes its
// folder where there is none.
func replaceFile(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return placeFile(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// profileHead stands at the top of the file.
const profileHead = `# Your answers about yourself. They stay on this computer.
# A line that is missing means: no answer. An empty list means: none of these.
# You can edit this file. When calmcalf changes it, only the lines below are kept.
`

// profileText is the file for a profile, with every key explained.
func profileText(told diary.Profile) string {
	var text strings.Builder
	text.WriteString(profileHead)
	for _, f := range diary.Facts() {
		fmt.Fprintf(&text, "\n# %s\n", profileComments[f.Key])
		if f.YesNo() {
			text.WriteString("# Choose from: true, false.\n")
		} else {
			writeWords(&text, f.Words)
		}
		fmt.Fprintln(&text, profileLine(f, told))
	}
	return text.String()
}

// profileLine is the line of one fact, or a comment where it is not told.
func profileLine(f diary.Fact, p diary.Profile) string {
	told := f.Answer(p)
	switch {
	case told == nil:
		return "# " + f.Key + ": no answer"
	case f.YesNo():
		return fmt.Sprintf("%s = %t", f.Key, told[0] == diary.Said)
	case !f.Many:
		return fmt.Sprintf("%s = %q", f.Key, told[0])
	case len(told) == 0:
		return f.Key + " = []"
	default:
		return fmt.Sprintf(`%s = ["%s"]`, f.Key, strings.Join(told, `", "`))
	}
}

// profileComments say what each key is about.
var profileComments = map[string]string{
	"muscle":     "Where the cramps mostly are.",
	"unsteady":   "Unsteady on your feet, or a fall lately.",
	"massage":    "What may make massage unsafe for you, as a list.",
	"age":        "Years of age.",
	"pregnant":   "Pregnant now.",
	"medicines":  "Medicines used now, as a list.",
	"conditions": "Conditions that a doctor has named, as a list.",
	"country":    "Decides which emergency number is shown.",
}

// writeWords writes the words that there are as a comment of several lines.
func writeWords(text *strings.Builder, words []string) {
	line := "# Choose from:"
	for i, word := range words {
		word = fmt.Sprintf(" %q", word) + map[bool]string{true: ".", false: ","}[i == len(words)-1]
		if len(line)+len(word) > 88 {
			fmt.Fprintln(text, line)
			line = "#  "
		}
		line += word
	}
	fmt.Fprintln(text, line)
}
