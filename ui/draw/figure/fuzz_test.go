package figure

import (
	"strings"
	"testing"
)

// FuzzPose holds that a pose file, whatever is in it, is drawn within its box, or is no
// figure.
func FuzzPose(f *testing.F) {
	f.Add(toes)
	f.Add(strings.Replace(toes, `"props"`, `"cycle_s": 0.5, "ghost": true, "view": [0, 1e308, -1e308], "props"`, 1))
	f.Add(strings.NewReplacer("0.28", "1e300", `["towel"]`, `["line", 0, 0, 1e9, 1e9, 1e9], ["aid"], ["towel", 1]`).Replace(toes))
	f.Fuzz(func(t *testing.T, text string) {
		const width, height = 30, 12
		drawn := drawerOf(text).Draw(Scene{Pose: "toes"}, width, height)
		lines := strings.Split(drawn, "\n")
		if len(lines) > height {
			t.Errorf("got %d lines", len(lines))
		}
		for _, line := range lines {
			if len(line) > width || strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r > '~' }) {
				t.Errorf("got the line %q", line)
			}
		}
	})
}
