package terminal

import (
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryGoldenScreenIsShownAsItIs paints the golden pictures of all screens one over the
// other, as they are and with a colour for each word.
func TestEveryGoldenScreenIsShownAsItIs(t *testing.T) {
	e := newEasel(t, 100, 30)
	_, _ = e.painted.WriteString("\x1b[?7l")
	shown := 0
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".golden" || strings.Contains(path, "report") {
			return err
		}
		picture, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		shown++
		for _, text := range []string{string(picture), coloured(string(picture))} {
			if differs := e.shows(Frame{Text: text, Width: 100, Height: 30, Cursor: &Cell{shown % 100, shown % 30}}); differs != "" {
				t.Errorf("%s: %s", path, differs)
			}
		}
		return nil
	})
	if err != nil || shown < 100 {
		t.Errorf("got %d pictures, %v", shown, err)
	}
}

// coloured gives each word of a picture one of a few styles, the same one wherever it is.
func coloured(picture string) string {
	styles := []string{"1", "2", "38;2;224;164;88", "38;5;166", "7", "1;91", "48;5;4", "39"}
	var b strings.Builder
	for part := range strings.SplitAfterSeq(picture, " ") {
		h := fnv.New32a()
		_, _ = h.Write([]byte(part))
		b.WriteString("\x1b[" + styles[h.Sum32()%uint32(len(styles))] + "m" + part + "\x1b[0m")
	}
	return b.String()
}
