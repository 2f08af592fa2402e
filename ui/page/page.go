// Package page reads the pages to read, which are Markdown, and sets them in
// lines: for the screen, and as plain text.
//
// Its one rule: it knows no more of Markdown than those pages use, which are
// headings, paragraphs, lists, **strong** and *emphasis*. A test reads every
// shipped page with a full reader of Markdown and compares.
package page

import (
	"cmp"
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

	blocks []block
}

// Numbers are whom to call, in words that go after "call". What is empty is said
// for a country that is not known.
type Numbers struct {
	Emergency string // such as "999"
	Advice    string // for the same day, such as "NHS 111"
}

// Whom to call where the country is not known.
const (
	anyEmergency = "your emergency number (112, 999 or 911)"
	anyAdvice    = "your doctor's out-of-hours line"
)

// contents is the file that lists the pages, in their order.
const contents = "contents.md"

// Read reads the pages that contents.md lists, each from the file WORD.md, with
// the numbers in their places. The error names the file that could not be read or
// the line of the list that is none.
func Read(files fs.FS, numbers Numbers) ([]Page, error) {
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
		_, p.blocks = parse(numbers.fill(string(text)))
		pages = append(pages, p)
	}
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

// fill puts the numbers into a page.
func (n Numbers) fill(text string) string {
	n.Emergency = cmp.Or(n.Emergency, anyEmergency)
	n.Advice = cmp.Or(n.Advice, anyAdvice)
	return strings.NewReplacer("{emergency}", n.Emergency, "{advice}", n.Advice).Replace(text)
}
