package page

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// TestFiguresAndSourcesStayAsTheyAre holds the numbers and the marks of the sources of every
// page, of the signs and flags, and of what is known about each routine, in their order: who
// only rewords a text changes none of them.
func TestFiguresAndSourcesStayAsTheyAre(t *testing.T) {
	figure := regexp.MustCompile(`\[(?:S\d+|own)(?:, (?:S\d+|own))*\]|\d+(?:[.,:/]\d+)*%?`)
	var list strings.Builder
	for _, pattern := range []string{"learn/*.md", "learn/*.toml", "routines/*.toml"} {
		paths, err := filepath.Glob("../../../assets/" + pattern)
		if err != nil || len(paths) == 0 {
			t.Fatal(pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text := ""
			for line := range strings.Lines(string(data)) {
				if !strings.HasPrefix(line, "#") && (!strings.HasPrefix(pattern, "routines") || strings.HasPrefix(line, "evidence") || strings.HasPrefix(line, "known")) || strings.HasSuffix(path, ".md") {
					text += line
				}
			}
			list.WriteString(filepath.Base(path) + ":\n")
			for _, found := range figure.FindAllString(strings.Join(strings.Fields(text), " "), -1) {
				list.WriteString("  " + found + "\n")
			}
		}
	}
	golden.RequireEqual(t, list.String())
}
