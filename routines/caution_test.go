package routines

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestWordings compares them with the regular expressions that they stand for.
func TestWordings(t *testing.T) {
	all := []wording{upright, resting, rubbing, stretching, supine}
	var parts []string
	var expressions []*regexp.Regexp
	for _, w := range all {
		phrases := strings.Join(w, "|")
		expressions = append(expressions, regexp.MustCompile(`(?i)\b(`+strings.ReplaceAll(phrases, "*", `\w*`)+`)\b`))
		for _, phrase := range w {
			parts = append(parts, strings.TrimSuffix(phrase, "*"), strings.ToUpper(phrase))
		}
	}
	parts = append(parts, "with", "on", "your", " ", " ", " ", "-", ".", "s", "ing", "é", "_", "7", "*", "\n", "\xff")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 8).Draw(t, "parts"), "")
		for i, w := range all {
			if got, want := w.in(text), expressions[i].MatchString(text); got != want {
				t.Fatalf("%q in %q: got %v, want %v", w, text, got, want)
			}
		}
	})
}
