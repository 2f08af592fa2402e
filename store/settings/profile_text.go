package settings

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// profileHead is the top of the file.
const profileHead = `# Your answers about yourself. They stay on this computer.
# A line that is missing means: no answer. An empty list means: none of these.
# You can edit this file. When calmcalf changes it, only the lines below are kept.
`

// profileText is the file for a profile, with every key explained.
func profileText(profile diary.Profile) string {
	var text strings.Builder
	text.WriteString(profileHead)
	for _, f := range diary.Facts() {
		fmt.Fprintf(&text, "\n# %s\n", profileComments[f.Key])
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

// writeWords writes the words to choose from as a comment of several lines.
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
