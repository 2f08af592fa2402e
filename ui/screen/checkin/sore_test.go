package checkin

import (
	"errors"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// soreCramp came at 03:10 and was sore in the morning.
func soreCramp(night diary.Date) diary.Cramp {
	return diary.Cramp{ID: "sore-" + night.String(), Side: "left", Muscle: diary.Calf, At: night.At(3, 10, morning.Location()), Sore: true}
}

func soreOn(nights ...diary.Date) []diary.CheckIn {
	answers := []diary.CheckIn{}
	for _, n := range nights {
		answers = append(answers, logged(n, soreCramp(n)))
	}
	return answers
}

func TestSoreness_isAskedUntilItIsGone(t *testing.T) {
	for key, want := range map[string]string{
		"t": "left calf 03:10 sore 52 h or more", // from Friday 03:10 to Sunday 07:40
		"g": "left calf 03:10 sore next day",
	} {
		d := sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), saturday)
		d.Sees("a cramp right now", "Still sore from Thursday's cramp?      t  still sore      g  gone")
		d.Press(key)
		d.has(thursday, want)
		d.Sees("a cramp right now", "from Thursday's cramp. u undo")
		d.SeesNo("Still sore from Thursday's cramp?")
		d.has(saturday, "not logged")
		d.Press("t", "g")
		d.has(thursday, want)
		d.Press("u")
		d.has(thursday, "left calf 03:10 sore next day")
		d.Sees("Last night, Saturday to Sunday", "a cramp right now", "Still sore from Thursday's cramp?")
	}
}

// TestSoreness_costsNobodyAKey holds that none is one key, and that the question can be
// passed over, which stores nothing.
func TestSoreness_costsNobodyAKey(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), saturday)
	d.Press("n")
	d.has(saturday)
	d.Sees("Press enter to continue.", "Still sore from Thursday's cramp?")
	d.Press("enter")
	d.Went(nav.Back{})
	d.has(thursday, "left calf 03:10 sore next day")

	d = sit(t, journalWith(t, logged(thursday, footCramp()), logged(friday)), saturday)
	d.SeesNo("sore")
	if d.Offers("t") || d.Offers("g") {
		t.Error("the keys of a question that nobody is asked are offered")
	}
}

func TestSoreness_isAskedOfOneNightAfterTheOther(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday, friday), logged(saturday))...), saturday)
	d.Sees("Logged: no cramps", "Still sore from Friday's cramp?")
	d.Press("g")
	d.Sees("no longer sore from Friday's cramp. u undo", "Still sore from Thursday's cramp?")
	d.Press("t")
	d.has(friday, "left calf 03:10 sore next day")
	d.has(thursday, "left calf 03:10 sore 52 h or more")
	d.Press("u", "u")
	d.has(thursday, "left calf 03:10 sore next day")
	d.Sees("Still sore from Friday's cramp?")
}

func TestSoreness_ofTheNightItselfIsNotAsked(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(saturday), logged(friday))...), saturday)
	d.SeesNo("Still sore")
	d = sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), friday) // a visit
	d.SeesNo("Still sore")
}

func TestSoreness_thatCannotBeSavedIsAskedAgain(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), saturday)
	mend := navtest.Break(t, d.journal.Path())
	d.Press("t")
	d.Failed()
	d.Sees("a cramp right now", "Still sore from Thursday's cramp?")
	mend()
	saving := d.screen.Update(navtest.Key("t"))
	if d.screen.MayLeave() {
		t.Error("the program may be left while an answer is being saved")
	}
	if err := errors.Join(d.screen.Keep(), d.screen.Keep()); err != nil {
		t.Error(err)
	}
	d.Run(saving)
	d.has(thursday, "left calf 03:10 sore 52 h or more")
}

// TestSoreness_inASmallWindow asks once the night is answered.
func TestSoreness_inASmallWindow(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), saturday)
	d.screen.SetSize(60, 1)
	d.Press("t")
	d.has(thursday, "left calf 03:10 sore next day")
	d.Press("n")
	d.Sees("Still sore from Thursday's cramp?  t still sore  g gone")
	d.Press("t")
	d.has(thursday, "left calf 03:10 sore 52 h or more")
	d.Sees("You're up to date.")
}

func TestSoreness_view(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday), logged(thursday.AddDays(-3)))...), saturday)
	d.Screen.SetSize(56, 16)
	d.Sees("s  skip\nc  a cramp right now\n\nStill sore from Thursday's cramp?\nt  still sore      g  gone\n\nNot logged yet: Tuesday, Wednesday, Friday\n↑ an earlier night\n\nu undo")
	for _, keys := range [][]string{nil, {"n"}, {"n", "n"}, {"u"}} {
		d.Screen.SetSize(96, 26)
		d.Press(keys...)
		d.Fits()
	}
}
