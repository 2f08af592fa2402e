// Package page reads the pages to read, which are Markdown, and sets them in
// lines: for the screen, and as plain text.
//
// Its one rule: it knows no more of Markdown than those pages use, which are
// headings, paragraphs, lists, **strong** and *emphasis*. A test reads every
// shipped page with a full reader of Markdown and compares.
package page

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"calmcalf/routines"
)

// Page is one page to read.
type Page struct {
	Word  string           // it is asked for by this
	Title string           // of the page and in the list
	For   routines.Caution // listed only where this holds; "" for everybody

	blocks  []block
	sources []block // what the keys on it stand for
}

// contents is the file that lists the pages, in their order.
const contents = "contents.md"

// Read reads the pages that contents.md lists, each from the file WORD.md, in which
// fill puts the numbers to call. The error names the file that could not be read or
// the line of the list that is none.
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

// listed takes an entry of the list apart: "word: title" or "word (caution): title".
func listed(entry string) (Page, error) {
	word, title, ok := strings.Cut(entry, ": ")
	word, caution, marked := strings.Cut(word, " (")
	p := Page{Word: word, Title: title, For: routines.Caution(strings.TrimSuffix(caution, ")"))}
	if !ok || marked && !slices.Contains(routines.Cautions(), p.For) {
		return p, fmt.Errorf("%q is not like: word: title, nor like: word (caution): title", entry)
	}
	return p, nil
}
