package day

import (
	"errors"
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
	d.Sees("Today, Sunday 22 November", "▸ exercise", "Press the key shown beside your answer.")
	d.Press("h", "w", "0", "j", "g", "j", "2")
	d.Sees("‹h hard›", "‹w walk›", "‹0›", "‹g long›", "‹2›", "2 cups, not saved yet")
	d.has(sunday)
	d.Press("enter")
	d.has(sunday, "exercise hard", "movement walk", "alcohol none", "feet long", "caffeine 2 cups")
	d.Went(notice("Saved: your day, Sunday"))
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

func TestSameAsYesterday_isOneKeyThatIsSeen(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.SeesNo("‹")
	if d.Offers("enter") {
		t.Error("enter is offered with nothing answered")
	}
	d.Press("enter")
	d.has(sunday)
	d.Press("h", "=")
	d.Sees("‹h hard›", "‹w walk›", "‹1›", "‹3›", "3 answers copied from yesterday. Change what was different.")
	d.SeesNo("2 l")
	if d.Offers("=") {
		t.Error("= is offered with nothing to copy")
	}
	d.has(sunday)
	d.Press("backspace", "j", "2")
	d.SeesNo("copied from yesterday")
	d.Press("enter")
	d.has(sunday, "exercise hard", "alcohol 2 drinks", "caffeine 3 cups")
	d.Went(notice("Saved: your day, Sunday"))
}

func TestACopy_isToBeSaved(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	d.Press("=")
	if d.screen.MayLeave() {
		t.Error("the program may be left with answers that are not saved")
	}
	d.Press("n", "enter")
	d.has(sunday, "exercise usual", "movement walk", "alcohol 1 drink", "caffeine 3 cups")
}

func TestACopy_isExactly(t *testing.T) {
	d := sit(t, journalWith(t, diary.DayLog{Night: saturday, Set: factors(t, "caffeine 14")}, diary.DayLog{Night: sunday, Set: factors(t, "caffeine 12")}))
	d.Press("end", "backspace", "=", "enter", "y")
	d.has(sunday, "caffeine 14 cups")
}

func TestOnlyTheDayBefore_canBeCopied(t *testing.T) {
	strange := diary.DayLog{Night: saturday, Set: diary.Factors{"naps": {Number: 2}}}
	for _, l := range []diary.DayLog{{Night: friday, Set: factors(t, "feet long")}, strange, drinksAt(9)} {
		if l.Night == sunday {
			l.Night = saturday
		}
		if d := sit(t, journalWith(t, l)); d.Offers("=") {
			t.Errorf("= is offered after %v", l)
		}
	}
}

func TestWhatIsRecorded_staysWhereYesterdayIsCopied(t *testing.T) {
	j := journalWith(t, yesterdays(t), diary.DayLog{Night: sunday, Set: factors(t, "exercise hard", "caffeine 12")})
	d := sit(t, j)
	d.Sees("‹h hard›", "Hard, recorded", "‹12 cups›")
	d.Press("backspace", "j", "=", "enter")
	d.has(sunday, "exercise usual", "movement walk", "alcohol 1 drink", "caffeine 12 cups")
}

func TestArrows_moveTheChoice(t *testing.T) {
	j := journalWith(t, diary.DayLog{Night: sunday, Set: factors(t, "caffeine 12")})
	d := sit(t, j)
	d.Press("right", "right", "right", "right", "right") // the last option is the end
	d.Sees("‹s unusual›")
	d.Press("left", "left", "l", "tab", "down", "j", "shift+tab", "up", "k")
	d.Sees("‹u usual›", "▸ exercise")
	d.Press("j", "j", "j", "j", "j", "right")
	d.Sees("‹12 cups›")
	d.Press("left", "enter")
	d.has(sunday, "exercise usual", "caffeine 8 cups")
}

func TestBeforeNoon_theDayIsYesterday(t *testing.T) {
	morning := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	d := sitWith(t, journalWith(t), diary.Date{}, morning, theme.Braille)
	d.Sees("Yesterday, Sunday 22 November")
	d.Press("j", "j", "j", "j")
	d.Sees("Press + to add a 200 ml glass,")
	d.Press("+")
	d.Sees("200 ml 200 ml without a time")
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
	d.Sees("▸ Yesterday, Saturday 21 November", "2 l without a time")
	d.Press("h", "l") // letters go nowhere
	d.Sees("▸ Yesterday, Saturday 21 November")
	d.Press("left")
	d.Sees("▸ Friday 20 November")
	d.Press("right", "right", "down", "h")
	d.Press("up", "up", "left")
	d.Sees("Leave this day without saving?")
	d.Press("n", "left", "y")
	d.Sees("Yesterday, Saturday 21 November")
	d.has(sunday)
}

func TestLeaving_asksWhereSomethingWouldBeLost(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("h")
	if d.screen.MayLeave() {
		t.Error("the program may be left with an answer that is not saved")
	}
	d.Sees("Leave this day without saving?")
	d.Press("x", "n", "esc")
	d.Went()
	d.Press("y")
	d.Went(nav.Back{})
	d = sit(t, journalWith(t))
	d.Press("h")
	d.screen.MayLeave()
	d.Press("y")
	d.Went(nav.Quit{})
	d.has(sunday)
}

func TestUnreadable_canBeTriedAgain(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	mend := navtest.Break(t, d.journal.Path())
	d.Press("up", "left")
	d.Sees("Yesterday, Saturday 21 November", "This day can't be read. Press enter to try again.", d.journal.Path())
	d.screen.SetSize(leastWidth, leastHeight) // with more of the reason than fits
	d.Sees("This day can't be read. Press enter to try again.", "…")
	d.screen.SetSize(96, 26)
	d.Press("h", "+", "backspace", "e")
	mend()
	d.Press("enter", "down")
	d.Sees("Usual, recorded")
}

func TestKeysWhileReading_areNotAnswers(t *testing.T) {
	d := sit(t, journalWith(t, yesterdays(t)))
	reading := d.screen.Init()
	d.Press("h", "right", "backspace", "+", "enter", "e", "=")
	d.Run(reading)
	d.SeesNo("‹")
	d.has(sunday)
}

func TestAnOldDay_isNamedByItsDate(t *testing.T) {
	d := sitWith(t, journalWith(t), saturday.AddDays(-400), evening, theme.Braille)
	d.Sees("Friday 17 October 2025")
	d.Press("h", "enter")
	d.Went(notice("Saved: your day, 17 October 2025"))
}

func TestWhatWasEnteredElsewhere_stays(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("h", "j", "j", "j", "+")
	if _, err := d.journal.Log(diary.DayLog{Night: sunday, Set: factors(t, "feet long"), Drinks: drinksAt(9).Drinks}); err != nil {
		t.Fatal(err)
	}
	d.Press("enter")
	d.has(sunday, "exercise hard", "feet long", "water 450 ml", "09:30 250 ml", "21:40 200 ml")
}

func TestUndo_restoresTheDay(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("h", "enter")
	change, _, err := d.journal.LastChange()
	if err = errors.Join(err, d.journal.Undo(change)); err != nil || change.String() != "your log for Sunday (22 November 2026)" {
		t.Errorf("got %q, %v", change, err)
	}
	d.has(sunday)
}

// TestANumber_hasAllItsDigits: they are of one row, and shown as they are typed.
func TestANumber_hasAllItsDigits(t *testing.T) {
	caffeine := []string{"j", "j", "j", "j", "j"}
	for name, tt := range map[string]struct {
		keys []string
		sees string
		has  []string
	}{
		"two digits":              {[]string{"1", "2"}, "▸ coffee, tea, cola 0 1 2 3 4 5 6 7 8 9 ‹12 cups›", []string{"caffeine 12 cups"}},
		"ten":                     {[]string{"1", "0"}, "‹10 cups›", []string{"caffeine 10 cups"}},
		"none, and then one":      {[]string{"0", "1"}, "‹1›", []string{"caffeine 1 cup"}},
		"more than can be":        {[]string{"1", "2", "3"}, "123 cups of caffeine can't be right; write an amount from 0 to 30 cups a day", []string{"caffeine 12 cups"}},
		"another one, later":      {[]string{"1", "k", "j", "2"}, "‹2›", []string{"caffeine 2 cups"}},
		"another one, once clear": {[]string{"1", "2", "backspace", "3"}, "‹3›", []string{"caffeine 3 cups"}},
		"an arrow ends it":        {[]string{"1", "right", "5"}, "‹5›", []string{"caffeine 5 cups"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, journalWith(t))
			d.Press(append(caffeine, tt.keys...)...)
			d.Sees(tt.sees)
			d.Press("enter")
			d.has(sunday, tt.has...)
		})
	}
}

// TestALargeAmount_isAskedAbout before it is saved.
func TestALargeAmount_isAskedAbout(t *testing.T) {
	const doubt = "is a lot for one day, and may be a typing mistake. Save it?"
	d := sit(t, journalWith(t))
	d.Press("j", "j", "j", "j", "j", "1", "2", "k")
	d.Type("4l")
	d.Press("enter", "enter")
	d.has(sunday, "water 4 l", "caffeine 12 cups")

	d = sit(t, journalWith(t))
	d.Press("j", "j", "j", "j", "j", "1", "3", "enter")
	d.Sees("13 cups of caffeine " + doubt)
	d.has(sunday)
	d.Press("n")
	d.Sees("‹13 cups›")
	d.Press("k")
	d.Type("4.1l")
	d.Press("enter", "enter")
	d.Sees("4.1 l of water is a lot for one day, and may be a typing mistake. 13 cups of caffeine " + doubt)
	d.Press("y")
	d.has(sunday, "water 4.1 l", "caffeine 13 cups")
	d.Went(notice("Saved: your day, Sunday"))
}
