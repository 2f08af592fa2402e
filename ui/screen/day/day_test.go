package day

import (
	"errors"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
)

var errFull = errors.New("the disk is full: make room and try again")

func notice(text string) []nav.Msg { return []nav.Msg{nav.Back{}, nav.Notice{Text: text}} }

func TestOneKeyForEachFactor(t *testing.T) {
	d := sit(t, journalWith(t))
	d.sees("Today, Sunday 22 November   before the night to Monday", "▸ exercise", "hard or unusual exercise: not recorded")
	d.press("d", "w", "0", "g", "j", "2")
	d.sees("‹hard›", "‹walk›", "‹0›", "‹long›", "‹2›", "2 cups, not saved yet")
	d.keeps(sunday)
	d.press("enter")
	d.keeps(sunday, "exercise hard", "movement walk", "alcohol none", "feet long", "caffeine 2 cups")
	d.went(notice("the day before Sunday night is saved")...)
}

func TestNothingAnswered_isNothingToSave(t *testing.T) {
	d := sit(t, journalWith(t))
	if d.offers("enter") {
		t.Error("enter is offered with nothing to save")
	}
	d.press("enter")
	d.keeps(sunday)
	d.went()
	d.press("esc")
	d.went(nav.Back{})
}

func TestSameAsYesterday_isOneKey(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.sees("u‹usual› d hard  s unusual    as yesterday", "‹walk›", "usual, as yesterday. enter keeps it, backspace\n  takes it away")
	d.press("enter")
	d.keeps(sunday, "exercise usual", "movement walk", "alcohol 1 drink", "caffeine 3 cups")
	d.went(notice("the day before Sunday night is saved, 4 answers as yesterday")...)
}

func TestADefault_canBeTakenAwayOrChanged(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.press("backspace", "j", "j", "2")
	d.sees("exercise     none    usual    hard", "0   1  ‹2›")
	d.press("enter")
	d.keeps(sunday, "movement walk", "alcohol 2 drinks", "caffeine 3 cups")
	d.went(notice("the day before Sunday night is saved, 2 answers as yesterday")...)
}

func TestADefault_isNothingToLose(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.press("backspace")
	if !d.screen.MayLeave() {
		t.Error("leaving is asked about, with only a default taken away")
	}
	d.press("esc")
	d.went(nav.Back{})
	d.keeps(sunday)
}

func TestOnlyTheDayBefore_givesDefaults(t *testing.T) {
	d := sit(t, journalWith(t, diary.DayLog{Night: friday, Set: factors(t, "feet long")}))
	d.seesNo("as yesterday")
	strange := diary.DayLog{Night: saturday, Set: diary.Factors{"naps": {Number: 2}}}
	d = sit(t, journalWith(t, strange))
	d.seesNo("as yesterday")
}

func TestWhatIsRecorded_goesBeforeYesterday(t *testing.T) {
	j := journalWith(t, yesterdays(t), diary.DayLog{Night: sunday, Set: factors(t, "exercise hard", "caffeine 12")})
	d := sit(t, j)
	d.sees("‹hard›", "hard, recorded", "‹12 cups›")
	d.press("backspace", "enter")
	d.keeps(sunday, "movement walk", "alcohol 1 drink", "caffeine 12 cups")
}

func TestArrows_moveTheChoice(t *testing.T) {
	j := journalWith(t, diary.DayLog{Night: sunday, Set: factors(t, "caffeine 12")})
	d := sit(t, j)
	d.press("right", "right", "l", "l", "l") // the last option is the end
	d.sees("‹unusual›")
	d.press("left", "h", "tab", "down", "j", "shift+tab", "up", "k")
	d.sees("‹usual›", "▸ exercise")
	d.press("j", "j", "j", "j", "j", "l")
	d.sees("‹12 cups›")
	d.press("h", "enter")
	d.keeps(sunday, "exercise usual", "caffeine 8 cups")
}

func TestBeforeNoon_theDayIsYesterday(t *testing.T) {
	morning := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	d := sitWith(t, journalWith(t), diary.Date{}, morning, theme.Braille)
	d.sees("Yesterday, Sunday 22 November   before the night to Monday")
	d.press("j", "j", "j", "j")
	d.sees("+ adds a glass of 200 ml;")
	d.press("+")
	d.sees("200 ml   200 ml without a time")
	d.press("enter")
	d.keeps(sunday, "water 200 ml")

	d = sitWith(t, journalWith(t), diary.Date{}, morning.Add(4*time.Hour), theme.Braille)
	d.sees("Today, Monday 23 November")
}

func TestDays_areBesideEachOther(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.press("up")
	d.sees("▸ Today, Sunday 22 November")
	d.press("right")
	d.sees("▸ Today, Sunday 22 November")
	d.press("left")
	d.sees("▸ Yesterday, Saturday 21 November   before the night to Sunday", "2 l without a time")
	d.press("h")
	d.sees("▸ Friday 20 November")
	d.press("l", "l", "down", "d")
	d.press("up", "up", "left")
	d.sees("Leave this day without saving?")
	d.press("n", "left", "y")
	d.sees("Yesterday, Saturday 21 November")
	d.keeps(sunday)
}

func TestLeaving_asksWhereSomethingWouldBeLost(t *testing.T) {
	d := sit(t, journalWith(t))
	d.press("d")
	if d.screen.MayLeave() {
		t.Error("the program may be left with an answer that is not saved")
	}
	d.sees("Leave this day without saving?")
	d.press("x", "n", "esc")
	d.went()
	d.press("y")
	d.went(nav.Back{})
	d = sit(t, journalWith(t))
	d.press("d")
	d.screen.MayLeave()
	d.press("y")
	d.went(nav.Quit{})
	d.keeps(sunday)
}

func TestFailures_keepWhatTheUserTold(t *testing.T) {
	d := sit(t, journalWith(t))
	d.press("d")
	d.refuse = errFull
	d.press("enter")
	d.went(nav.Fail{Err: errFull})
	d.sees("‹hard›")
	d.refuse = nil
	d.press("enter")
	d.keeps(sunday, "exercise hard")
}

func TestUnreadable_canBeTriedAgain(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.refuse = errFull
	d.press("up", "left")
	d.sees("Yesterday, Saturday 21 November", "This day could not be read. enter tries again.")
	d.press("d", "+", "backspace", "e")
	d.refuse = nil
	d.press("enter", "down")
	d.sees("usual, recorded")
}

func TestKeysWhileReading_areNotAnswers(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	reading := d.screen.Init()
	d.press("d", "right", "backspace", "+", "enter", "e")
	d.run(reading)
	d.sees("u‹usual›")
	d.keeps(sunday)
}

func TestAnOldDay_isNamedByItsDate(t *testing.T) {
	d := sitWith(t, journalWith(t), saturday.AddDays(-400), evening, theme.Braille)
	d.sees("Friday 17 October 2025   before the night to Saturday")
	d.press("d", "enter")
	d.went(notice("the day before the night of 17 October 2025 is saved")...)
}

func TestKeysWhileSaving_areNotAnswers(t *testing.T) {
	d := sit(t, journalWith(t))
	d.press("d")
	saving := d.screen.Update(navtest.Key("enter"))
	d.press("w", "esc")
	if d.screen.MayLeave() {
		t.Error("the program may be left while the day is being saved")
	}
	d.run(saving)
	d.keeps(sunday, "exercise hard")
}

func TestStaleReplies_areDropped(t *testing.T) {
	d := sit(t, journalWith(t))
	slow := d.screen.Init()
	d.run(d.screen.Init())
	d.press("d")
	d.run(slow)
	d.sees("‹hard›")

	d = sit(t, journalWith(t))
	d.press("up")
	d.run(tea.Batch(d.screen.Update(navtest.Key("left")), d.screen.Update(navtest.Key("left"))))
	d.sees("▸ Friday 20 November", "not recorded")
}

func TestWhatWasToldElsewhere_stays(t *testing.T) {
	d := sit(t, journalWith(t))
	d.press("d", "j", "j", "j", "+")
	if _, err := d.journal.Log(diary.DayLog{Night: sunday, Set: factors(t, "feet long"), Drinks: drinksAt(9).Drinks}); err != nil {
		t.Fatal(err)
	}
	d.press("enter")
	d.keeps(sunday, "exercise hard", "feet long", "water 450 ml", "09:30 250 ml", "21:40 200 ml")
}

func TestPasted_isNoAnswer(t *testing.T) {
	d := sit(t, journalWith(t))
	d.run(d.screen.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("d"), Paste: true}))
	d.seesNo("‹hard›")
}

func TestUndo_takesTheDayBack(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.press("enter")
	change, err := d.journal.UndoLast()
	if err != nil || change.String() != "the day before, night of Sunday 22 November 2026" {
		t.Errorf("got %q, %v", change, err)
	}
	d.keeps(sunday)
}
