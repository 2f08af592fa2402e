package day

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav/navtest"
)

func TestSixFactors_areAskedUnlessOthersAreChosen(t *testing.T) {
	j := journalWith(t, yesterdays(t))
	d := sit(t, j)
	d.SeesNo("covers")
	d.Press("e")
	d.Sees("Questions about your day", "evidence for a link", "[x] exercise", "moderate", "[ ] covers", "covers over your feet", "opinion")
	d.Press(" ")
	for range diary.Questions() {
		d.Press("down")
	}
	d.Press("enter", "esc")
	d.SeesNo("exercise")
	d.Sees("covers", "▸ gentle movement")

	d = sit(t, j)
	d.SeesNo("exercise")
	d.Press("=", "enter")
	d.has(sunday, "movement walk", "alcohol 1 drink", "caffeine 3 cups", "covers tight")
}

func TestNothing_canBeChosenToo(t *testing.T) {
	j := journalWith(t)
	d := sit(t, j)
	d.Press("e")
	for range usualCount {
		d.Press(" ", "j")
	}
	d.Press("e")
	d.Sees("You haven't chosen any questions. Press e to choose some.")
	d = sit(t, j)
	d.Sees("You haven't chosen any questions")
	d.Press("e", " ", "e", "h", "enter")
	d.has(sunday, "exercise hard")
}

func TestAnAnswer_outlivesTheChoice(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("h", "e", " ", "esc")
	d.SeesNo("exercise")
	d.Press("=", "enter")
	d.has(sunday, "exercise hard")
}

func TestAChoiceNotSaved_isSavedAtTheEnd(t *testing.T) {
	j := journalWith(t)
	d := sit(t, j)
	mend := navtest.Break(t, j.Path())
	d.Press("e", " ", "esc")
	d.Failed()
	if err := d.screen.Keep(); err == nil || !strings.Contains(err.Error(), "saving which questions are asked") {
		t.Errorf("got %v, want the error", err)
	}
	mend()
	if err := d.screen.Keep(); err != nil {
		t.Fatal(err)
	}
	sit(t, j).SeesNo("exercise")
}

func TestOptionKeys_areLettersOfTheirWords(t *testing.T) {
	for _, q := range diary.Questions() {
		keys := optionKeys(q.Factor)
		if q.Numeric() {
			continue
		}
		if len(keys) != len(q.Words) {
			t.Errorf("%s: got %d keys for %d words", q.Word, len(keys), len(q.Words))
			continue
		}
		for i, word := range q.Words {
			key := keys[i : i+1]
			if !strings.Contains(word, key) || strings.Count(keys, key) > 1 || strings.Contains("jkqe?+", key) {
				t.Errorf("%s: %q is no key for %s", q.Word, key, word)
			}
			alone := !slices.ContainsFunc(q.Words, func(other string) bool { return other != word && other[0] == word[0] })
			if alone && key[0] != word[0] && word[0] != 'o' {
				t.Errorf("%s: got %q for %s, want its first letter", q.Word, key, word)
			}
		}
	}
}
