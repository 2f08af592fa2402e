package day

import (
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestSixFactors_areAskedUnlessOthersAreChosen(t *testing.T) {
	j := journalWith(t, yesterdays(t))
	d := sit(t, j)
	d.seesNo("covers")
	d.press("e")
	d.sees("What is asked about a day", "link with cramps", "[x] exercise", "moderate", "[ ] covers", "covers at the feet", "opinion")
	d.press(" ")
	for range diary.Questions() {
		d.press("down")
	}
	d.press("enter", "esc")
	d.seesNo("exercise")
	d.sees("covers", "‹tight›", "▸ movement")

	d = sit(t, j)
	d.seesNo("exercise")
	d.press("enter")
	d.keeps(sunday, "movement walk", "alcohol 1 drink", "caffeine 3 cups", "covers tight")
}

func TestNothing_canBeChosenToo(t *testing.T) {
	j := journalWith(t)
	d := sit(t, j)
	d.press("e")
	for range usualCount {
		d.press(" ", "j")
	}
	d.press("e")
	d.sees("Nothing is asked about a day. e chooses what is.")
	d = sit(t, j)
	d.sees("Nothing is asked")
	d.press("e", " ", "e", "d", "enter")
	d.keeps(sunday, "exercise hard")
}

func TestAnAnswer_outlivesTheChoice(t *testing.T) {
	d := sit(t, journalWith(t))
	d.press("d", "e", " ", "esc")
	d.seesNo("exercise")
	d.press("enter")
	d.keeps(sunday, "exercise hard")
}

func TestAChoiceNotRemembered_isKeptAtTheEnd(t *testing.T) {
	j := journalWith(t)
	d := sit(t, j)
	d.refuse = errFull
	d.press("e", " ", "esc")
	if fail, ok := d.asked[0].(nav.Fail); !ok || !strings.Contains(fail.Err.Error(), "remembering what is asked") {
		t.Errorf("got %v, want to be told", d.asked)
	}
	if d.screen.Keep() == nil {
		t.Error("got no error, want the one of the journal")
	}
	d.refuse = nil
	if err := d.screen.Keep(); err != nil {
		t.Fatal(err)
	}
	sit(t, j).seesNo("exercise")
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
			if !strings.Contains(word, key) || strings.Count(keys, key) > 1 || strings.Contains("jkhlqe?+", key) {
				t.Errorf("%s: %q is no key for %s", q.Word, key, word)
			}
		}
	}
}
