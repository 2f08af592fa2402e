package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// dropped are phrases that sound translated, or name a second time what has a name: undo is
// never "take back".
var dropped = regexp.MustCompile(`(?i)\b(take|takes|took|taken|taking) (it |this |that )?back\b|\btak(e|es|en) in\b|\bnot told\b|\bwhat goes with\b|\bin the mean\b|\bis void\b|\bnothing has to\b|\bby turns\b|\bso that what is\b|\bwhich is not counted\b|\ba cramp, since\b|\bthis app\b|\bbegin anew\b|\bleave it open\b|\bis there twice\b|\bhad begun to\b`)

// private are words of studies and of the code, which no page and no routine says.
var private = regexp.MustCompile(`\bRCTs?\b|\b(sham|Sham|[Ss]ingle-blind(ed)?|[Tt]iers?|[Ff]actors?|[Cc]autions?)\b|\bn ?= ?\d`)

// files calls see with the text of every file of the module that a pattern matches.
func files(t *testing.T, root, ending string, see func(path, text string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".git"):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(path, ending):
			return nil
		}
		text, err := os.ReadFile(path)
		see(path, string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestNoTextSaysADroppedPhrase looks at every string of the program, at what it ships and at
// the README.
func TestNoTextSaysADroppedPhrase(t *testing.T) {
	texts := 0
	look := func(where, text string) {
		texts++
		if phrase := dropped.FindString(strings.Join(strings.Fields(text), " ")); phrase != "" {
			t.Errorf("%s: %q in %q", where, phrase, text)
		}
	}
	files(t, "..", ".go", func(path, source string) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, is := n.(*ast.BasicLit); is && lit.Kind == token.STRING {
				text, _ := strconv.Unquote(lit.Value)
				look(set.Position(lit.Pos()).String(), text)
			}
			return true
		})
	})
	for _, ending := range []string{".md", ".toml"} {
		files(t, "../assets", ending, look)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	look("README.md", string(readme))
	if texts < 1000 {
		t.Errorf("only %d texts were found", texts)
	}
}

// TestNoPageSpeaksOfStudiesInTheirWords leaves out the comments and the short values of TOML,
// which people do not read.
func TestNoPageSpeaksOfStudiesInTheirWords(t *testing.T) {
	look := func(path, text string) {
		if word := private.FindString(text); word != "" {
			t.Errorf("%s: %q in %q", path, word, text)
		}
	}
	files(t, "../assets", ".md", look)
	sentence := regexp.MustCompile(`"[^"]* [^"]*"`)
	files(t, "../assets", ".toml", func(path, text string) {
		for line := range strings.Lines(text) {
			if !strings.HasPrefix(strings.TrimSpace(line), "#") {
				for _, said := range sentence.FindAllString(line, -1) {
					look(path, strings.ReplaceAll(said, "massage_caution", ""))
				}
			}
		}
	})
}
