package selfcheck

import (
	"testing"
	"time"

	"calmcalf/store/diary"
)

const offers = "You started this (22:14) but haven't saved it."

// TestAMark_isOfferedAfterADeadBattery, and counts for nothing until enter.
func TestAMark_isOfferedAfterADeadBattery(t *testing.T) {
	d := at(t).open().press("2", "4")
	if d.answered() {
		t.Error("a mark that is not confirmed is in the journal")
	}
	d.open()
	d.Sees(offers, "enter continue f start fresh esc back", "2 [ ]", "4 [ ]")
	d.press("n", "1", "2", "y", "q", "down")
	d.Sees(offers)
	d.press("enter")
	d.Sees("2 [x]", "▸ 4 [x]")
	if d.answered() {
		t.Error("what is gone on with is in the journal")
	}
	d.press("enter")
	d.has("no-blood-flow", "stroke-like")
	d.open()
	d.SeesNo("You started this")
}

func TestAMark_onTheSecondListIsOfferedThere(t *testing.T) {
	at(t).open().press("n", "3").open().press("enter").Sees("warning signs, 2 of 2", "▸ 3 [x]")
}

func TestAMark_isNotOffered(t *testing.T) {
	for name, keys := range map[string][]string{
		"that was cleared":   {"2", "down", "2"},
		"that was discarded": {"2", "esc", "y"},
		"that was confirmed": {"2", "enter"},
	} {
		t.Run(name, func(t *testing.T) { at(t).open().press(keys...).open().SeesNo("You started this") })
	}
	d := at(t).open().press("2").open().press("f")
	d.Sees("2 [ ]")
	d.open().SeesNo("You started this")
}

// TestAMark_isOfferedWithWhatWasAnsweredSince in another window.
func TestAMark_isOfferedWithWhatWasAnsweredSince(t *testing.T) {
	for words, yes := range map[string][]string{"no warning signs.": {}, "1 warning sign.": {"stroke-like"}} {
		d := at(t).open().press("2")
		later := evening.Add(time.Minute)
		if _, err := d.journal.SaveSigns(diary.NightOf(later), diary.Signs{At: later, Yes: yes}); err != nil {
			t.Fatal(err)
		}
		d.open().Sees(offers, "Since then, the check was run again: "+words)
	}
	d := at(t).open().press("2")
	if _, err := d.journal.SaveSigns(diary.NightOf(evening), diary.Signs{At: evening.Add(time.Minute), Yes: []string{"no-blood-flow"}}); err != nil {
		t.Fatal(err)
	}
	d.open().SeesNo("You started this") // the journal has the mark
}

// TestAnAnswer_ofAnotherWindowIsSeenBeforeItIsReplaced, on either list.
func TestAnAnswer_ofAnotherWindowIsSeenBeforeItIsReplaced(t *testing.T) {
	for _, keys := range [][]string{{"n", "n"}, {"2", "enter"}} {
		d := at(t).open()
		d.press(keys[:1]...)
		if _, err := d.journal.SaveSigns(diary.NightOf(evening), diary.Signs{At: evening, Yes: []string{"clot-lung"}}); err != nil {
			t.Fatal(err)
		}
		d.press(keys[1])
		d.Failed()
		d.has("clot-lung")
		d.Sees("1 [x]")
	}
}

// TestAMark_isOfferedInEveryWindow: the question and its keys are there, however small it is.
func TestAMark_isOfferedInEveryWindow(t *testing.T) {
	d := at(t).open().press("2").open()
	d.Fits()
	for _, size := range [][2]int{{96, 26}, {56, 16}, {40, 10}} {
		d.Screen.SetSize(size[0], size[1])
		d.Sees(offers, "enter continue f start fresh esc back")
	}
	d.Screen.SetSize(60, 1)
	d.Sees("Not saved yet: enter continue, f start fresh, esc back")
}
