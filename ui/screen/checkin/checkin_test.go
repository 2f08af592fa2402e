package checkin

import (
	"errors"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
)

var errFull = errors.New("the disk is full: make room and try again")

func TestNone_isOneKeyAndOneSave(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday.AddDays(-1))), saturday)
	d.sees("Last night, Saturday to Sunday", "Any cramps?", "also open: Thursday, Friday", "↑ an earlier night")
	d.press("n")
	d.keeps(saturday)
	d.keeps(friday, "not logged")
	d.sees("no cramps, night of Saturday 21 November. u takes it back", "Friday 20 November, to Saturday", "Any cramps?")
	d.press("n", "n")
	d.keeps(thursday)
	d.sees("All nights are logged.", "no cramps, night of Thursday 19 November")
	d.press("enter")
	d.went(nav.Back{})
}

func TestAnswers_haveTheirMoment(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday.AddDays(-1))), saturday)
	d.press("n", "y", "enter", "n")
	for _, night := range []diary.Date{saturday, friday, thursday} {
		if n, err := d.journal.Night(night); err != nil || !n.CheckedAt.Equal(morning) {
			t.Errorf("night of %v: checked in at %v, %v, want %v", night, n.CheckedAt, err, morning)
		}
	}
	d = sit(t, journalWith(t, logged(saturday, footCramp())), saturday)
	d.press("y", "x", "y", "enter")
	if n, err := d.journal.Night(saturday); err != nil || !n.CheckedAt.IsZero() || len(n.Cramps) > 0 {
		t.Errorf("an answer of no known moment, corrected: got %v at %v, %v", n.Cramps, n.CheckedAt, err)
	}
}

func TestSkip_recordsNothing(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	d.press("s")
	d.sees("Friday 20 November, to Saturday", "also open: Saturday", "↓ a later night")
	d.press("s")
	d.went(nav.Back{})
	d.keeps(saturday, "not logged")
	d.keeps(friday, "not logged")
}

func TestUndo_takesBackStepByStep(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	d.sees("u takes back: the check-in, night of Thursday 19 November 2026") // of an earlier run
	d.press("n", "n", "u")
	d.keeps(friday, "not logged")
	d.sees("Friday 20 November, to Saturday", "Any cramps?", "u takes back: the check-in, night of Saturday 21 November 2026")
	d.press("u")
	d.keeps(saturday, "not logged")
	d.sees("Last night", "Any cramps?", "also open: Friday")
	d.press("u")
	d.keeps(thursday, "not logged")
	if d.offers("u") {
		t.Error("u is offered with nothing left to take back")
	}
}

func TestUndo_doesNotTouchWhatIsNoCheckIn(t *testing.T) {
	j := journalWith(t, logged(friday))
	if err := j.SaveSession(diary.Session{ID: "s", Started: saturday.At(22, 14, time.UTC), Completion: diary.Full}); err != nil {
		t.Fatal(err)
	}
	d := sit(t, j, saturday)
	if d.offers("u") {
		t.Error("u is offered for a routine, which the check-in does not show")
	}
}

func TestUndo_ofAnEditRestoresTheAnswer(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday, footCramp())), saturday)
	d.press("y", "x", "y", "enter")
	d.keeps(saturday)
	d.press("u")
	d.keeps(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.sees("Logged: 1 cramp", "right foot 7/10")
	d.seesNo("also open")
}

func TestArrows_moveAmongTheOpenNights(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday), logged(thursday.AddDays(-1))), saturday)
	if d.offers("↓") {
		t.Error("↓ is offered on the last night")
	}
	d.press("up")
	d.sees("Thursday 19 November, to Friday", "also open: Saturday")
	d.press("k")
	d.sees("Thursday 19 November")
	d.press("j")
	d.sees("Last night, Saturday to Sunday")
}

func TestAtMostSevenNights_areAskedAbout(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday.AddDays(-40))), saturday)
	for range 7 {
		d.sees("Any cramps?")
		d.press("n")
	}
	d.sees("That is all for now. Older nights are in the history.")
	d.keeps(saturday.AddDays(-6))
	d.keeps(saturday.AddDays(-7), "not logged")
}

func TestAnswer_isShownAndCanBeEdited(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday, footCramp())), saturday)
	d.sees("Logged: 1 cramp", "right foot 7/10 3 min 12 s 03:10 woke me")
	d.seesNo("Any cramps?")
	d.press("n", "s")
	d.keeps(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.press("enter")
	d.sees("Cramp 1", "‹right›", "‹foot›", "‹7›", "‹3 min 12 s›", "‹woke me›")
}

func TestVisit_goesBackAfterSaving(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), thursday)
	d.sees("Thursday 19 November, to Friday", "Logged: no cramps")
	d.seesNo("also open")
	d.press("y", "enter")
	d.keeps(thursday, "left calf 5/10 2 min woke me")
	d.went(nav.Notice{Text: "1 cramp, night of Thursday 19 November"})
	if d.asked[0] != (nav.Back{}) {
		t.Errorf("got %v first, want to go back", d.asked[0])
	}
}

func TestRecordedInTheNight_isShown(t *testing.T) {
	d := sit(t, inTheNight(t, footCramp()), saturday)
	d.sees("Recorded so far:", "right foot 7/10 3 min 12 s 03:10 woke me", "Any cramps?")
	d.press("y", "enter")
	d.keeps(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.sees("1 cramp, night of Saturday 21 November. u takes it back")
}

func TestNone_neverDiscardsWithoutAQuestion(t *testing.T) {
	d := sit(t, inTheNight(t, footCramp()), saturday)
	d.press("n")
	d.sees("Log no cramps, and remove what is recorded?")
	d.press("n")
	d.keeps(saturday, "not logged", "right foot 7/10 3 min 12 s 03:10 woke me")
	d.sees("Any cramps?")
	d.press("n", "y")
	d.keeps(saturday)
	d.press("u")
	d.keeps(saturday, "not logged", "right foot 7/10 3 min 12 s 03:10 woke me")
}

func TestNone_noticesACrampRecordedMeanwhile(t *testing.T) {
	j := inTheNight(t)
	d := sit(t, j, saturday)
	record(t, j, footCramp())
	d.press("n")
	d.keeps(saturday, "not logged", "right foot 7/10 3 min 12 s 03:10 woke me")
	d.sees("Recorded so far:", "right foot 7/10", "Any cramps?")
}

func TestFailures_keepWhatTheUserTold(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.refuse = errFull
	d.press("n")
	d.went(nav.Fail{Err: errFull})
	d.sees("Any cramps?")
	d.press("y", "r", "f", "8", "enter")
	d.went(nav.Fail{Err: errFull})
	d.sees("‹right›", "‹foot›", "‹8›")
	d.refuse = nil
	d.press("enter")
	d.keeps(saturday, "right foot 8/10 2 min woke me")
	d.refuse = errFull
	d.press("u")
	d.went(nav.Fail{Err: errFull})
	d.sees("All nights are logged.", "u takes it back")
	d.refuse = nil
	d.press("u")
	d.keeps(saturday, "not logged")
}

func TestUnreadable_canBeTriedAgain(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	d.refuse = errFull
	d.press("up")
	d.went(nav.Fail{Err: errFull})
	d.sees("Friday 20 November", "could not be read")
	d.press("n", "y")
	d.refuse = nil
	d.press("enter")
	d.sees("Friday 20 November", "Any cramps?")
	d.keeps(friday, "not logged")
}

func TestStaleReplies_areDropped(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	slow := d.screen.Init()
	d.press("esc")
	d.run(d.screen.Init())
	d.press("n")
	d.run(slow)
	d.sees("Friday 20 November, to Saturday")
}

func TestAnswer_isKeptOnceWhenTheProgramEndsAtOnce(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	saving := d.screen.Update(navtest.Key("n"))
	if err := d.screen.Keep(); err != nil {
		t.Error(err)
	}
	d.keeps(saturday)
	d.run(saving)
	d.press("u")
	d.keeps(saturday, "not logged")
	if err := d.screen.Keep(); err != nil {
		t.Error(err)
	}
	d.keeps(saturday, "not logged")
}

func TestAnswer_thatCannotBeKeptAtTheEndIsTold(t *testing.T) {
	j := inTheNight(t)
	d := sit(t, j, saturday)
	d.screen.Update(navtest.Key("n"))
	record(t, j, footCramp())
	if err := d.screen.Keep(); err == nil || !strings.Contains(err.Error(), "has got cramps meanwhile") {
		t.Errorf("got %v, want that the night has got a cramp", err)
	}
}

func TestKeysWhileSaving_areNotAnswers(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	saving := d.screen.Update(navtest.Key("n"))
	d.press("n", "esc")
	if d.screen.MayLeave() {
		t.Error("the program may be left while an answer is being saved")
	}
	d.run(saving)
	d.keeps(saturday)
	d.keeps(friday, "not logged")
	if len(d.asked) > 0 {
		t.Errorf("got %v, want to stay", d.asked)
	}
}

func pasted(text string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}
}

func TestPasted_isANote(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.press("e", "tab")
	d.run(d.screen.Update(pasted("warm\x1b[31m room\x00\nnew shoes")))
	d.sees("warm[31m room new shoes_")
	d.press("enter")
	if n, err := d.journal.Night(saturday); err != nil || n.Note != "warm[31m room new shoes" {
		t.Errorf("got the note %q, %v", n.Note, err)
	}
}

func TestAMillionCharacters_areCutToANote(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.press("e", "tab")
	d.run(d.screen.Update(pasted(strings.Repeat("ab", diary.MaxNote/2-1) + "yz" + strings.Repeat("x", 1<<20))))
	d.sees("yz_") // where one types, although the window has no room for all of it
	d.press("enter")
	if n, err := d.journal.Night(saturday); err != nil || len(n.Note) != diary.MaxNote {
		t.Errorf("got a note of %d characters, %v", len(n.Note), err)
	}
}

func TestOffer_toTakeBackEndsWithAnotherChange(t *testing.T) {
	j := journalWith(t, logged(thursday))
	d := sit(t, j, saturday)
	d.press("n")
	d.sees("no cramps, night of Saturday 21 November. u takes it back")
	if _, err := j.SaveSigns(saturday, diary.Signs{At: morning, Yes: []string{}}); err != nil {
		t.Fatal(err)
	}
	d.run(d.screen.Init())
	d.seesNo("takes it back")
}

func TestPasted_isNoAnswer(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.run(d.screen.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("none"), Paste: true}))
	d.keeps(saturday, "not logged")
}
