package sheet

import (
	"regexp"
	"strings"
)

var keys = regexp.MustCompile(`\s*\[[^\]]*\]`)

// Questions reads the items of a list in Markdown. The keys of their sources stay
// in the file.
func Questions(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n ")
		item, first := strings.CutPrefix(line, "- ")
		switch {
		case first:
			all = append(all, item)
		case strings.HasPrefix(line, "  ") && len(all) > 0:
			all[len(all)-1] += " " + strings.TrimSpace(line)
		}
	}
	for i := range all {
		all[i] = keys.ReplaceAllString(all[i], "")
	}
	return all
}
