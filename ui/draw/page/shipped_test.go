package page_test

import (
	"fmt"
	"io/fs"
	"maps"
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

func shipped(t *testing.T) ([]page.Page, fs.FS) {
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
	pages, files := shipped(t)
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
	pages, files := shipped(t)
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

const lastSentence = "Information, not a diagnosis. If worried, ask a doctor, nurse or pharmacist."

func TestShippedPages_areShortAndEndAlike(t *testing.T) {
	pages, files := shipped(t)
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
	pages, files := shipped(t)
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

// TestShippedPages_giveASourceForEveryFigure holds that each sentence with a
// figure ends with the keys of where it is from.
func TestShippedPages_giveASourceForEveryFigure(t *testing.T) {
	pages, files := shipped(t)
	sourced := regexp.MustCompile(keys.String() + `[.:]?$`)
	for _, p := range pages {
		if p.Word == "sources" {
			continue
		}
		for _, part := range partsOf(t, files, p.Word) {
			for sentence := range strings.SplitSeq(part.text, ". ") {
				claim := named.ReplaceAllString(keys.ReplaceAllString(sentence, ""), "")
				if figures.MatchString(claim) && !sourced.MatchString(sentence) {
					t.Errorf("%s gives no source: %s", p.Word, sentence)
				}
			}
		}
	}
}

func TestSources_areThoseThatPagesName(t *testing.T) {
	pages, files := shipped(t)
	listed, used := map[string]bool{}, map[string]bool{}
	entry := regexp.MustCompile(`^(S\d+|own) `)
	for _, p := range pages {
		for _, part := range partsOf(t, files, p.Word) {
			if at := entry.FindStringSubmatch(part.text); p.Word == "sources" && at != nil {
				if listed[at[1]] {
					t.Errorf("source %s is listed twice", at[1])
				}
				listed[at[1]] = true
			}
			for _, found := range keys.FindAllStringSubmatch(part.text, -1) {
				for key := range strings.SplitSeq(found[1], ", ") {
					used[key] = true
				}
			}
			if left := keys.ReplaceAllString(part.text, ""); strings.ContainsAny(left, "[]") {
				t.Errorf("%s: brackets that hold no keys: %s", p.Word, part.text)
			}
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(used)), slices.Sorted(maps.Keys(listed))); diff != "" {
		t.Errorf("-named +listed:\n%s", diff)
	}
}

// TestShippedPages_referToPagesByTheirTitle holds that whoever is sent to a page
// finds its title in the list.
func TestShippedPages_referToPagesByTheirTitle(t *testing.T) {
	pages, files := shipped(t)
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

// TestShippedPages_numberTheirSources holds that a page is read without any mark of a source,
// and that with its sources each number leads to the note that its key stands for.
func TestShippedPages_numberTheirSources(t *testing.T) {
	pages, files := shipped(t)
	spaced, number := regexp.MustCompile(`\s*`+keys.String()), regexp.MustCompile(`\[[\d, ]+\]`)
	listed := map[string]string{} // the note of each key
	for _, part := range partsOf(t, files, "sources") {
		if part.sign == "-" {
			key, note, _ := strings.Cut(part.text, " ")
			listed[key] = note
		}
	}
	for _, p := range pages {
		whole, cited := p.Plain(1000), p.Cited().Plain(1000)
		if diff := cmp.Diff(strings.Fields(spaced.ReplaceAllString(whole, "")), strings.Fields(p.Uncited().Plain(1000))); diff != "" {
			t.Errorf("%s (-without keys +page):\n%s", p.Word, diff)
		}
		marks := number.FindAllString(cited, -1)
		for i, found := range keys.FindAllStringSubmatch(whole, -1) {
			var want, got []string
			for key := range strings.SplitSeq(found[1], ", ") {
				want = append(want, listed[key])
			}
			for n := range strings.SplitSeq(strings.Trim(marks[i], "[]"), ", ") {
				_, note, _ := strings.Cut(cited, fmt.Sprintf("\n%-2s ", n))
				note, _, _ = strings.Cut(note, "\n")
				got = append(got, note)
			}
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s became %s (-want +got):\n%s", p.Word, found[0], marks[i], diff)
			}
		}
		if got, want := len(marks), len(keys.FindAllString(whole, -1)); got != want {
			t.Errorf("%s has %d numbers, want %d", p.Word, got, want)
		}
	}
}
