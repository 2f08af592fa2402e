package page

import (
	"strings"
	"testing"
	"testing/fstest"

	"calmcalf/routines"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// files are a list of pages and what they hold.
func files(list string, pages map[string]string) fstest.MapFS {
	fs := fstest.MapFS{contents: {Data: []byte(list)}}
	for word, text := range pages {
		fs[word+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	return fs
}

// asItIs has no numbers to put in.
func asItIs(text string) string { return text }

func TestRead_listsThePagesInTheirOrder(t *testing.T) {
	pages, err := Read(files("# Pages\n\n- water: Drinks\n- falls (unsteady): Getting up\n", map[string]string{
		"water": "# Drinks\n\nCall {advice}.", "falls": "# Getting up\n\nCall {emergency}.",
	}), strings.NewReplacer("{advice}", "111", "{emergency}", "999").Replace)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, p := range pages {
		got += p.Word + ", " + string(p.For) + ": " + p.Plain(78)
	}
	want := "water, : Drinks\n\nCall 111.\nfalls, unsteady: Getting up\n\nCall 999.\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if pages[1].For != routines.UnsteadyCaution {
		t.Errorf("got %q", pages[1].For)
	}
}

func TestCited_numbersTheSourcesThatThePageNames(t *testing.T) {
	pages, err := Read(files("- tea: Tea\n- rest: Rest\n- sources: Sources\n", map[string]string{
		"tea":     "# Tea\n\nWarm [S7, own].\n\n- Mint [S2, S7]: **yes** [S7].\n\nThe end.",
		"rest":    "# Rest\n\nThe end.",
		"sources": "# Sources\n\nAll of them.\n\n- **S1** One\n- **S2** Two\n- **S7** Seven\n- **own** Ours",
	}), asItIs)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, got, want string }{
		{"cited", pages[0].Cited().Plain(78), "Tea\n\nWarm [1, 2].\n\n- Mint [1, 3]: yes [1].\n\nSources\n1  Seven\n2  Ours\n3  Two\n\nThe end.\n"},
		{"uncited", pages[0].Uncited().Plain(78), "Tea\n\nWarm.\n\n- Mint: yes.\n\nThe end.\n"},
		{"the register", pages[2].Plain(78), "Sources\n\nAll of them.\n\n- One\n- Two\n- Seven\n- Ours\n"},
		{"no sources, cited", pages[1].Cited().Plain(78), "Rest\n\nThe end.\n"},
		{"no sources, uncited", pages[1].Uncited().Plain(78), "Rest\n\nThe end.\n"},
	} {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	if !pages[0].Cites() || pages[1].Cites() || pages[0].Uncited().Cites() {
		t.Errorf("got %v, %v, %v", pages[0].Cites(), pages[1].Cites(), pages[0].Uncited().Cites())
	}
}

func TestRead_saysWhatIsWrong(t *testing.T) {
	for _, tt := range []struct{ name, list, want string }{
		{"no such file", "- water: Drinks", "reading the page water: open water.md: file does not exist"},
		{"no title", "- water", `reading the list of pages: "water" is not like: word: title, nor like: word (caution): title`},
		{"no such caution", "- water (thirsty): Drinks", `reading the list of pages: "water (thirsty): Drinks" is not like: word: title, nor like: word (caution): title`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Read(files(tt.list, nil), asItIs); err == nil || err.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
	if _, err := Read(fstest.MapFS{}, asItIs); err == nil || !strings.HasPrefix(err.Error(), "reading the list of pages: ") {
		t.Errorf("got %v", err)
	}
}

const example = `# Drinks

A **strong** word, an *easy* one, and a
key [S1, own].

## Tea

It is warm.

- Mint, or
  camomile.
- None.

1. Boil it.
2. Wait until it can be drunk.
`

func set(width int, glyphs theme.Glyphs, query string) []Line {
	_, blocks := parse(example)
	return Page{blocks: blocks}.Lines(width, theme.Plain(glyphs), query)
}

func TestParse_aNumberAtTheStartOfALineIsNoItem(t *testing.T) {
	_, blocks := parse("# Water\n\nDrink about\n1.5 litres,\n.5 at once.\n#1 of all.\n")
	if len(blocks) != 1 || blocks[0].text != "Drink about 1.5 litres, .5 at once. #1 of all." {
		t.Errorf("got %v, want one paragraph", blocks)
	}
}

func joined(lines []Line) string {
	text := ""
	for _, line := range lines {
		text += line.Text + "\n"
	}
	return text
}

func TestLines_setWhatThePageHolds(t *testing.T) {
	for _, tt := range []struct {
		name   string
		width  int
		glyphs theme.Glyphs
		want   string
	}{
		{"as it is", 60, theme.Braille, `A strong word, an easy one, and a key [S1, own].

Tea
It is warm.

• Mint, or camomile.
• None.
1. Boil it.
2. Wait until it can be drunk.
`},
		{"narrow, in ASCII", 18, theme.ASCII, `A strong word, an
easy one, and a
key [S1, own].

Tea
It is warm.

- Mint, or
  camomile.
- None.
1. Boil it.
2. Wait until it
   can be drunk.
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, joined(set(tt.width, tt.glyphs, ""))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestLines_countWhatIsFound(t *testing.T) {
	for _, tt := range []struct {
		query string
		want  int
	}{
		{"", 0},
		{"it", 4},            // two in one item
		{"STRONG WORD", 1},   // the stars between do not matter
		{"easy one, and", 1}, // over the end of a line
		{"tea", 1},
		{"camomile tea", 0},
	} {
		got := 0
		for _, line := range set(18, theme.ASCII, tt.query) {
			got += line.Found
		}
		if got != tt.want {
			t.Errorf("%q: got %d, want %d", tt.query, got, tt.want)
		}
	}
}

func TestMentions_looksAtTheTitleToo(t *testing.T) {
	_, blocks := parse("# Drinks\n\nTea.")
	p := Page{Title: "Drinks", blocks: blocks}
	for query, want := range map[string]bool{"drink": true, "tea": true, "coffee": false, "": false} {
		if got := p.Mentions(query); got != want {
			t.Errorf("%q: got %v", query, got)
		}
	}
}

// TestLines_loseNothingAndFit tries any text at any width.
func TestLines_loseNothingAndFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`(- )?[a-zé漢*#\[\]]{1,12}( |\n)`), 0, 60).Draw(t, "words")
		width := rapid.IntRange(2, 90).Draw(t, "width")
		query := rapid.StringMatching(`[a-zé]{0,2}`).Draw(t, "query")
		_, blocks := parse(strings.Join(words, ""))
		want, got := "", ""
		for _, b := range blocks {
			want += b.text
			for _, s := range b.wrap(width) {
				got += b.text[s.from:s.to]
			}
		}
		if want, got = strings.ReplaceAll(want, " ", ""), strings.ReplaceAll(got, " ", ""); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		for _, line := range (Page{blocks: blocks}).Lines(width, theme.Plain(theme.Braille), query) {
			if w := lipgloss.Width(line.Text); w > width {
				t.Fatalf("got a line of %d cells, want at most %d: %q", w, width, line.Text)
			}
		}
	})
}
