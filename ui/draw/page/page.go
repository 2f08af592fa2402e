// Package page reads the articles, which are Markdown, and breaks them into lines: for the
// screen, and as plain text.
//
// Its one rule: it knows no more of Markdown than the articles use, which are headings,
// paragraphs, lists, **strong** and *emphasis*. A test compares every shipped page with
// what a full parser reads.
package page

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"calmcalf/routines"
)

// Page is one article.
type Page struct {
	Word  string           // names it on the command line
	Title string           // of the page and in the list
	For   routines.Caution // listed only for whom this holds; "" for everybody

	blocks  []block
	sources []entry // that its keys stand for, in the order of the page
}

// contents is the file that lists the pages, in their order.
const contents = "contents.md"

// Read reads the pages that contents.md lists, each from the file WORD.md, in which fill
// replaces the numbers to call. The error names the file that could not be read, or the
// line of the list that could not be parsed.
func Read(files fs.FS, fill func(string) string) ([]Page, error) {
	list, err := fs.ReadFile(files, contents)
	if err != nil {
		return nil, fmt.Errorf("reading the list of pages: %w", err)
	}
	var pages []Page
	for line := range strings.Lines(string(list)) {
		entry, ok := strings.CutPrefix(strings.TrimSpace(line), "- ")
		if !ok {
			continue
		}
		p, err := listed(entry)
		if err != nil {
			return nil, fmt.Errorf("reading the list of pages: %w", err)
		}
		text, err := fs.ReadFile(files, p.Word+".md")
		if err != nil {
			return nil, fmt.Errorf("reading the page %s: %w", p.Word, err)
		}
		_, p.blocks = parse(fill(string(text)))
		pages = append(pages, p)
	}
	refer(pages)
	return pages, nil
}

// listed parses an entry of the list: "word: title" or "word (caution): title".
func listed(entry string) (Page, error) {
	word, title, ok := strings.Cut(entry, ": ")
	word, caution, marked := strings.Cut(word, " (")
	p := Page{Word: word, Title: title, For: routines.Caution(strings.TrimSuffix(caution, ")"))}
	if !ok || marked && !slices.Contains(routines.Cautions(), p.For) {
		return p, fmt.Errorf("%q is not like: word: title, nor like: word (caution): title", entry)
	}
	return p, nil
}
