package cli

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"calmcalf/assets"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
)

// TestEveryRuleHasItsWords holds the book against the rules B1 to B15 and P1 to P3 of
// the evidence, as far as the journal and the profile can compute them.
func TestEveryRuleHasItsWords(t *testing.T) {
	var got []string
	for _, f := range flagBook().Flags {
		got = append(got, fmt.Sprintf("%s %s", f.ID, f.Tier))
	}
	want := []string{"B6 B", "B4a B", "B3 B", "B1 B", "B2 B", "B4b B", "B5 B", "B11 B", "B12 B", "B13 B", "B15 B", "P2 P"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q,\nwant %q", got, want)
	}
}

func TestFlagsPromiseNothing(t *testing.T) {
	book := flagBook()
	w := book.Words
	texts := []string{w.Emergency, w.SameDay, w.Appointment, w.Pharmacist, w.None, w.Unseen, w.Ask, w.Quiet, w.Stands, w.Closing}
	for _, f := range book.Flags {
		texts = append(texts, f.Title, f.Say, f.Source)
	}
	for _, text := range texts {
		if found := promises.FindString(text); found != "" {
			t.Errorf("%q says %q", text, found)
		}
		if text != theme.Printable(text) || strings.TrimSpace(text) != text {
			t.Errorf("%q is not printed as it is", text)
		}
	}
}

// TestEveryFlagNamesItsSource lets only a rule of the program's own stand without the
// key of one, and every key is on the page of sources.
func TestEveryFlagNamesItsSource(t *testing.T) {
	sources, err := assets.Files.ReadFile("learn/sources.md")
	if err != nil {
		t.Fatal(err)
	}
	keyed := regexp.MustCompile(`\[(S\d{1,2})\]`)
	for _, f := range flagBook().Flags {
		keys := keyed.FindAllStringSubmatch(f.Source, -1)
		if len(keys) == 0 && f.Source != "this program's own rule" {
			t.Errorf("%s has the source %q", f.ID, f.Source)
		}
		for _, key := range keys {
			if !strings.Contains(string(sources), "**"+key[1]+"**") {
				t.Errorf("%s names %s, which is not among the sources", f.ID, key[1])
			}
		}
	}
}

func TestFlagsWithAKeyThatNobodyKnowsAreRefused(t *testing.T) {
	data, err := assets.Files.ReadFile("learn/flags.toml")
	if err != nil {
		t.Fatal(err)
	}
	whole := string(data)
	for name, text := range map[string]string{
		"an unknown key":  whole + "more = \"x\"\n",
		"a rule twice":    strings.Replace(whole, `"B6"`, `"B4a"`, 1),
		"another tier":    strings.Replace(whole, `tier   = "B"`, `tier   = "U"`, 1),
		"a word too few":  strings.Replace(whole, "closing     =", "#", 1),
		"no source":       regexp.MustCompile(`(?m)^source = .*$`).ReplaceAllString(whole, ""),
		"no flags at all": "",
	} {
		if _, err := decode[insight.FlagBook]([]byte(text), "the flags"); err == nil || !strings.HasPrefix(err.Error(), "reading the flags: ") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
