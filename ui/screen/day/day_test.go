package day

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

func notice(text string) nav.Msg { return nav.Back{Then: nav.Notice{Text: text}} }

func TestOneKeyForEachFactor(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Sees("Today, Sunday 22 November   before the night to Monday", "▸ exercise", "hard or unusual exercise: not recorded")
	d.Press("d", "w", "0", "g", "j", "2")
	d.Sees("‹hard›", "‹walk›", "‹0›", "‹long›", "‹2›", "2 cups, not saved yet")
	d.has(sunday)
	d.Press("enter")
	d.has(sunday, "exercise hard", "movement walk", "alcohol none", "feet long", "caffeine 2 cups")
	d.Went(notice("the day before Sunday night is saved"))
}

func TestNothingAnswered_isNothingToSave(t *testing.T) {
	d := sit(t, journalWith(t))
	if d.Offers("enter") {
		t.Error("enter is offered with nothing to save")
	}
	d.Press("enter")
	d.has(sunday)
	d.Went()
	d.Press("esc")
	d.Went(nav.Back{})
}

func TestSameAsYesterday_isOneKey(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.Sees("u‹usual› d hard  s unusual    as yesterday", "‹walk›", "usual, as yesterday. enter keeps it, backspace\n  takes it away")
	d.Press("enter")
	d.has(sunday, "exercise usual", "movement walk", "alcohol 1 drink", "caffeine 3 cups")
	d.Went(notice("the day before Sunday night is saved, 4 answers as yesterday"))
}

func TestADefault_canBeClearedOrChanged(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.Press("backspace", "j", "j", "2")
	d.Sees("exercise     none    usual    hard", "0   1  ‹2›")
	d.Press("enter")
	d.has(sunday, "movement walk", "alcohol 2 drinks", "caffeine 3 cups")
	d.Went(notice("the day before Sunday night is saved, 2 answers as yesterday"))
}

func TestADefault_isNothingToLose(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.Press("backspace")
	if !d.screen.MayLeave() {
		t.Error("leaving is asked about, with only a default cleared")
	}
	d.Press("esc")
	d.Went(nav.Back{})
	d.has(sunday)
}

func TestOnlyTheDayBefore_givesDefaults(t *testing.T) {
	d := sit(t, journalWith(t, diary.DayLog{Night: friday, Set: factors(t, "feet long")}))
	d.SeesNo("as yesterday")
	strange := diary.DayLog{Night: saturday, Set: diary.Factors{"naps": {Number: 2}}}
	d = sit(t, journalWith(t, strange))
	d.SeesNo("as yesterday")
}

func TestWhatIsRecorded_goesBeforeYesterday(t *testing.T) {
	j := journalWith(t, yesterdays(t), diary.DayLog{Night: sunday, Set: factors(t, "exercise hard", "caffeine 12")})
	d := sit(t, j)
	d.Sees("‹hard›", "hard, recorded", "‹12 cups›")
	d.Press("backspace", "enter")
	d.has(sunday, "movement walk", "alcohol 1 drink", "caffeine 12 cups")
}

func TestArrows_moveTheChoice(t *testing.T) {
	j := journalWith(t, diary.DayLog{Night: sunday, Set: factors(t, "caffeine 12")})
	d := sit(t, j)
	d.Press("right", "right", "l", "l", "l") // the last option is the end
	d.Sees("‹unusual›")
	d.Press("left", "h", "tab", "down", "j", "shift+tab", "up", "k")
	d.Sees("‹usual›", "▸ exercise")
	d.Press("j", "j", "j", "j", "j", "l")
	d.Sees("‹12 cups›")
	d.Press("h", "enter")
	d.has(sunday, "exercise usual", "caffeine 8 cups")
}

func TestBeforeNoon_theDayIsYesterday(t *testing.T) {
	morning := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	d := sitWith(t, journalWith(t), diary.Date{}, morning, theme.Braille)
	d.Sees("Yesterday, Sunday 22 November   before the night to Monday")
	d.Press("j", "j", "j", "j")
	d.Sees("+ adds a glass of 200 ml;")
	d.Press("+")
	d.Sees("200 ml   200 ml without a time")
	d.Press("enter")
	d.has(sunday, "water 200 ml")

	d = sitWith(t, journalWith(t), diary.Date{}, morning.Add(4*time.Hour), theme.Braille)
	d.Sees("Today, Monday 23 November")
}

func TestDays_areNextToEachOther(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.Press("up")
	d.Sees("▸ Today, Sunday 22 November")
	d.Press("right")
	d.Sees("▸ Today, Sunday 22 November")
	d.Press("left")
	d.Sees("▸ Yesterday, Saturday 21 November   before the night to Sunday", "2 l without a time")
	d.Press("h")
	d.Sees("▸ Friday 20 November")
	d.Press("l", "l", "down", "d")
	d.Press("up", "up", "left")
	d.Sees("Leave this day without saving?")
	d.Press("n", "left", "y")
	d.Sees("Yesterday, Saturday 21 November")
	d.has(sunday)
}

func TestLeaving_asksWhereSomethingWouldBeLost(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("d")
	if d.screen.MayLeave() {
		t.Error("the program may be left with an answer that is not saved")
	}
	d.Sees("Leave this day without saving?")
	d.Press("x", "n", "esc")
	d.Went()
	d.Press("y")
	d.Went(nav.Back{})
	d = sit(t, journalWith(t))
	d.Press("d")
	d.screen.MayLeave()
	d.Press("y")
	d.Went(nav.Quit{})
	d.has(sunday)
}

func TestUnreadable_canBeTriedAgain(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	mend := navtest.Break(t, d.journal.Path())
	d.Press("up", "left")
	d.Failed()
	d.Sees("Yesterday, Saturday 21 November", "This day can't be read. Press enter to try again.")
	d.Press("d", "+", "backspace", "e")
	mend()
	d.Press("enter", "down")
	d.Sees("usual, recorded")
}

func TestKeysWhileReading_areNotAnswers(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	reading := d.screen.Init()
	d.Press("d", "right", "backspace", "+", "enter", "e")
	d.Run(reading)
	d.Sees("u‹usual›")
	d.has(sunday)
}

func TestAnOldDay_isNamedByItsDate(t *testing.T) {
	d := sitWith(t, journalWith(t), saturday.AddDays(-400), evening, theme.Braille)
	d.Sees("Friday 17 October 2025   before the night to Saturday")
	d.Press("d", "enter")
	d.Went(notice("the day before the night of 17 October 2025 is saved"))
}

func TestWhatWasEnteredElsewhere_stays(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("d", "j", "j", "j", "+")
	if _, err := d.journal.Log(diary.DayLog{Night: sunday, Set: factors(t, "feet long"), Drinks: drinksAt(9).Drinks}); err != nil {
		t.Fatal(err)
	}
	d.Press("enter")
	d.has(sunday, "exercise hard", "feet long", "water 450 ml", "09:30 250 ml", "21:40 200 ml")
}

func TestUndo_restoresTheDay(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.Press("enter")
	change, err := d.journal.UndoLast()
	if err != nil || change.String() != "the day before, night of Sunday 22 November 2026" {
		t.Errorf("got %q, %v", change, err)
	}
	d.has(sunday)
}
