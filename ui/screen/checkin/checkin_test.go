package checkin

import (
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
)

func TestNone_isOneKeyAndOneSave(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday.AddDays(-1))), saturday)
	d.Sees("Last night, Saturday to Sunday", "a cramp right now", "Not logged yet: Thursday, Friday", "↑ an earlier night")
	d.Press("n")
	d.has(saturday)
	d.has(friday, "not logged")
	d.Sees("Saved: no cramps on the night of Saturday 21 November. u undo", "Night of Friday 20 November", "a cramp right now")
	d.Press("n", "n")
	d.has(thursday)
	d.Sees("Press enter to continue.", "Saved: no cramps on the night of Thursday 19 November")
	d.Press("enter")
	d.Went(nav.Back{})
}

func TestAnswers_haveTheirMoment(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday.AddDays(-1))), saturday)
	d.Press("n", "y", "enter", "n")
	for _, night := range []diary.Date{saturday, friday, thursday} {
		if n, err := d.journal.Night(night); err != nil || !n.CheckedAt.Equal(morning) {
			t.Errorf("night of %v: checked in at %v, %v, want %v", night, n.CheckedAt, err, morning)
		}
	}
	d = sit(t, journalWith(t, logged(saturday, footCramp())), saturday)
	d.Press("y", "x", "y", "y")
	if n, err := d.journal.Night(saturday); err != nil || !n.CheckedAt.IsZero() || len(n.Cramps) > 0 {
		t.Errorf("an answer of no known moment, corrected: got %v at %v, %v", n.Cramps, n.CheckedAt, err)
	}
}

func TestSkip_recordsNothing(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	d.Press("s")
	d.Sees("Night of Friday 20 November", "Not logged yet: Saturday", "↓ a later night")
	d.Press("s")
	d.Went(nav.Back{})
	d.has(saturday, "not logged")
	d.has(friday, "not logged")
}

func TestArrows_moveAmongTheOpenNights(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday), logged(thursday.AddDays(-1))), saturday)
	if d.Offers("↓") {
		t.Error("↓ is offered on the last night")
	}
	d.Press("up")
	d.Sees("Night of Thursday 19 November", "Not logged yet: Saturday")
	d.Press("k")
	d.Sees("Thursday 19 November")
	d.Press("j")
	d.Sees("Last night, Saturday to Sunday")
}

func TestAtMostSevenNights_areAskedAbout(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday.AddDays(-40))), saturday)
	for range 7 {
		d.Sees("a cramp right now")
		d.Press("n")
	}
	d.Sees("That's all for now. Older nights are in the history.")
	d.has(saturday.AddDays(-6))
	d.has(saturday.AddDays(-7), "not logged")
}

func TestAnswer_isShownAndCanBeEdited(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday, footCramp())), saturday)
	d.Sees("Logged: 1 cramp", "right foot 7/10 3 min 12 s 03:10 woke me")
	d.SeesNo("a cramp right now")
	d.Press("n", "s")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.Press("enter")
	d.Sees("Cramp 1", "right›", "foot›", "‹7›", "‹3 min 12 s›", "woke me ‹y yes›")
}

func TestVisit_goesBackAfterSaving(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), thursday)
	d.Sees("Night of Thursday 19 November", "Logged: no cramps")
	d.SeesNo("Not logged yet")
	d.Press("y", "enter") // enter twice from the question, which nobody may mean
	d.Sees("This night is logged with no cramps. Did you have one?")
	d.has(thursday)
	d.Press("y")
	d.has(thursday, "no details")
	d.Went(nav.Back{Then: nav.Notice{Text: "Saved: 1 cramp on the night of Thursday 19 November (no details)"}})
}

func TestRecordedInTheNight_isShown(t *testing.T) {
	d := sit(t, inTheNight(t, footCramp()), saturday)
	d.Sees("So far:", "right foot 7/10 3 min 12 s 03:10 woke me", "a cramp right now")
	d.Press("y", "enter")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.Sees("Saved: 1 cramp on the night of Saturday 21 November. u undo")
}

func TestNone_neverDiscardsWithoutAQuestion(t *testing.T) {
	d := sit(t, inTheNight(t, footCramp()), saturday)
	d.Press("n")
	d.Sees("Log no cramps, and remove the ones recorded?")
	d.Press("n")
	d.has(saturday, "not logged", "right foot 7/10 3 min 12 s 03:10 woke me")
	d.Sees("a cramp right now")
	d.Press("n", "y")
	d.has(saturday)
	d.Press("u")
	d.has(saturday, "not logged", "right foot 7/10 3 min 12 s 03:10 woke me")
}

func TestNone_noticesACrampRecordedMeanwhile(t *testing.T) {
	j := inTheNight(t)
	d := sit(t, j, saturday)
	record(t, j, footCramp())
	d.Press("n")
	d.has(saturday, "not logged", "right foot 7/10 3 min 12 s 03:10 woke me")
	d.Sees("So far:", "right foot 7/10", "a cramp right now")
}

func TestFailures_keepTheEntries(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	mend := navtest.Break(t, d.journal.Path())
	d.Press("n")
	d.Failed()
	d.Sees("a cramp right now")
	d.Press("y", "r", "f", "8", "enter")
	d.Failed()
	d.Sees("right›", "foot›", "‹8›")
	mend()
	d.Press("enter")
	d.has(saturday, "right foot 8/10")
	mend = navtest.Break(t, d.journal.Path())
	d.Press("u")
	d.Failed()
	d.Sees("Press enter to continue.", "u undo")
	mend()
	d.Press("u")
	d.has(saturday, "not logged")
}

func TestUnreadable_canBeTriedAgain(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	mend := navtest.Break(t, d.journal.Path())
	d.Press("up")
	d.Sees("Friday 20 November", "This night can't be read. Press enter to try again.", d.journal.Path())
	d.Press("n", "y")
	mend()
	d.Press("enter")
	d.Sees("Friday 20 November", "a cramp right now")
	d.has(friday, "not logged")
}

func TestAnswer_thatCannotBeSavedAtTheEndIsReported(t *testing.T) {
	j := inTheNight(t)
	d := sit(t, j, saturday)
	d.screen.Update(navtest.Key("n"))
	record(t, j, footCramp())
	if err := d.screen.Keep(); err == nil || !strings.Contains(err.Error(), "has 1 cramp already recorded: check in again") {
		t.Errorf("got %v, want that the night has got a cramp", err)
	}
}

func pasted(text string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}
}

func TestPasted_isANote(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.Press("e")
	d.Run(d.screen.Update(pasted("warm\x1b[31m room\x00\nnew shoes")))
	d.Sees("warm[31m room new shoes_")
	d.Press("enter")
	if n, err := d.journal.Night(saturday); err != nil || n.Note != "warm[31m room new shoes" {
		t.Errorf("got the note %q, %v", n.Note, err)
	}
}

func TestAMillionCharacters_areCutToANote(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.Press("e")
	d.Run(d.screen.Update(pasted(strings.Repeat("ab", diary.MaxNote/2-1) + "yz" + strings.Repeat("x", 1<<20))))
	d.Sees("yz_") // where one types, although the window has no room for all of it
	d.Press("enter")
	if n, err := d.journal.Night(saturday); err != nil || len(n.Note) != diary.MaxNote {
		t.Errorf("got a note of %d characters, %v", len(n.Note), err)
	}
}
