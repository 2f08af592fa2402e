package page_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"calmcalf/assets"
	"calmcalf/ui/draw/page"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

func pagesAndFiles(t *testing.T) ([]page.Page, fs.FS) {
	t.Helper()
	files, err := fs.Sub(assets.Files, "learn")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := page.Read(files, func(text string) string { return text })
	if err != nil {
		t.Fatal(err)
	}
	return pages, files
}

// part is a heading, a paragraph or an item, as goldmark reads it.
type part struct{ sign, text string }

// partsOf reads a page with goldmark. What it holds besides the kinds that this
// package knows fails the test.
func partsOf(t *testing.T, files fs.FS, word string) []part {
	t.Helper()
	data, err := fs.ReadFile(files, word+".md")
	if err != nil {
		t.Fatal(err)
	}
	var parts []part
	sign := ""
	err = ast.Walk(goldmark.New().Parser().Parse(text.NewReader(data)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Document, *ast.Emphasis:
		case *ast.List:
			if n.Parent().Kind() != ast.KindDocument {
				t.Errorf("%s: a list within a list", word)
			}
		case *ast.ListItem:
			list, number := n.Parent().(*ast.List), 0
			for before := ast.Node(n); before != nil; before = before.PreviousSibling() {
				number++
			}
			sign = "-"
			if list.IsOrdered() {
				sign = strconv.Itoa(list.Start+number-1) + "."
			}
			if n.ChildCount() != 1 {
				t.Errorf("%s: an item of more than one paragraph", word)
			}
		case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
			parts = append(parts, part{sign: sign})
			sign = ""
		case *ast.Text:
			last := &parts[len(parts)-1]
			last.text += string(n.Segment.Value(data))
			if n.SoftLineBreak() {
				last.text += " "
			}
			if n.HardLineBreak() {
				t.Errorf("%s: a line ends in blanks", word)
			}
		default:
			t.Errorf("%s: a %s, which this package does not know", word, n.Kind())
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// TestShippedPages_readAsMarkdownDoes compares every word with goldmark's.
func TestShippedPages_readAsMarkdownDoes(t *testing.T) {
	pages, files := pagesAndFiles(t)
	for _, p := range pages {
		var want []string
		for _, part := range partsOf(t, files, p.Word) {
			text := part.text
			if p.Word == "sources" && part.sign == "-" {
				_, text, _ = strings.Cut(text, " ") // its key
			}
			want = append(want, strings.Fields(part.sign+" "+text)...)
		}
		for _, width := range []int{78, 60, 31} {
			if diff := cmp.Diff(strings.Join(want, ""), strings.Join(strings.Fields(p.Plain(width)), "")); diff != "" {
				t.Errorf("%s at %d (-goldmark +page):\n%s", p.Word, width, diff)
			}
		}
		if diff := cmp.Diff(want, strings.Fields(p.Plain(78))); diff != "" {
			t.Errorf("%s (-goldmark +page):\n%s", p.Word, diff)
		}
	}
}

func TestContents_listEveryPageOnce(t *testing.T) {
	pages, files := pagesAndFiles(t)
	got := []string{"contents"}
	for _, p := range pages {
		got = append(got, p.Word)
		if title := partsOf(t, files, p.Word)[0].text; title != p.Title {
			t.Errorf("%s: the list says %q, the page %q", p.Word, p.Title, title)
		}
	}
	names, err := fs.Glob(files, "*.md")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	lists := []string{"hurts", "lights-out", "profile", "questions"} // which other screens show
	for _, name := range names {
		if word := strings.TrimSuffix(name, ".md"); !slices.Contains(lists, word) {
			want = append(want, word)
		}
	}
	if diff := cmp.Diff(want, slices.Sorted(slices.Values(got))); diff != "" {
		t.Errorf("-files +contents:\n%s", diff)
	}
}

const lastSentence = "Information, not a diagnosis. If you're worried, ask a doctor, nurse or pharmacist."

func TestShippedPages_areShortAndEndAlike(t *testing.T) {
	pages, files := pagesAndFiles(t)
	for _, p := range pages {
		parts := partsOf(t, files, p.Word)
		if last := parts[len(parts)-1].text; last != lastSentence {
			t.Errorf("%s ends with %q", p.Word, last)
		}
		if lines := strings.Count(p.Plain(78), "\n"); lines > 100 {
			t.Errorf("%s has %d lines", p.Word, lines)
		}
	}
}

// TestShippedPages_neitherPromiseNorDiagnose holds the safety of words.
func TestShippedPages_neitherPromiseNorDiagnose(t *testing.T) {
	never := regexp.MustCompile(`(?i)\b(prevent\w*|cur(e|es|ed|ing)|proven|proves?|caus(e|es|ed|ing)|works?|you have|do not worry|don't worry|take|stop taking|you are fine|guarantee\w*)\b`)
	pages, files := pagesAndFiles(t)
	for _, p := range pages {
		for _, part := range partsOf(t, files, p.Word) {
			if word := never.FindString(part.text); word != "" {
				t.Errorf("%s says %q: %s", p.Word, word, part.text)
			}
		}
	}
}

var (
	keys    = regexp.MustCompile(`\[((?:S\d+|own)(?:, (?:S\d+|own))*)\]`)
	figures = regexp.MustCompile(`(?i)\d|\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|half|third|quarter|twice|double|percent)\b`)
	named   = regexp.MustCompile(`\bvitamin k2\b|\bK2\b|\(LABA\)`)
)

// TestShippedPages_referToPagesByTheirTitle holds that whoever is sent to a page
// finds its title in the list.
func TestShippedPages_referToPagesByTheirTitle(t *testing.T) {
	pages, files := pagesAndFiles(t)
	sent := regexp.MustCompile(`(?:See|in) "([^"]+)"`)
	for _, p := range pages {
		for _, part := range partsOf(t, files, p.Word) {
			for _, found := range sent.FindAllStringSubmatch(part.text, -1) {
				if !slices.ContainsFunc(pages, func(p page.Page) bool { return p.Title == found[1] }) {
					t.Errorf("%s sends to %q, which is no page", p.Word, found[1])
				}
			}
		}
	}
}
