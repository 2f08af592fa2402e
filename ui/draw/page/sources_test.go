package page_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestShippedPages_giveASourceForEveryFigure holds that each sentence with a
// figure ends with the keys of where it is from.
func TestShippedPages_giveASourceForEveryFigure(t *testing.T) {
	pages, files := pagesAndFiles(t)
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
	pages, files := pagesAndFiles(t)
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

// TestShippedPages_numberTheirSources holds that a page is read without any mark of a source,
// and that with its sources each number leads to the note that its key stands for.
func TestShippedPages_numberTheirSources(t *testing.T) {
	pages, files := pagesAndFiles(t)
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
