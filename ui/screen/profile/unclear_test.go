package profile

import (
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestALegThatIsSwollenNow_leadsToTheCheck(t *testing.T) {
	d := sit(t, &desk{})
	d.press("w")
	d.went()
	d.press("c", "enter", "n", "enter")
	d.sees("Is one leg swollen now? That is a warning sign. Press w.")
	d.press("c", "w")
	d.went(nav.SelfCheck{})
	d.run(d.screen.Init()) // back again
	d.sees("3 of 8", "[x] bulging varicose veins")
}

func TestAnUnclearClot_isAskedAboutFirst(t *testing.T) {
	d := sit(t, &desk{there: true, told: old()})
	d.sees("You answered a clot. Which was it?", "n Now: one leg is swollen", "e Earlier: I have had a clot")
	d.press("e")
	d.keeps(old().Cleared())
	d.went(nav.Back{}, nav.Notice{Text: wordsSaved})
}

func TestAnUnclearClot_thatIsThereNowIsForTheCheck(t *testing.T) {
	d := sit(t, &desk{there: true, told: old()})
	d.press("n")
	d.went(nav.SelfCheck{})
	d.run(d.screen.Init()) // left without an answer
	d.sees("Which was it?")
	d.told = old().Cleared() // which the check does
	d.run(d.screen.Init())
	d.sees("massage I have had a clot; numb feet", "What it changes")
	if !d.screen.MayLeave() {
		t.Error("there is something to save")
	}
}

func TestAnUnclearClot_waitsWhileOtherAnswersChange(t *testing.T) {
	d := sit(t, &desk{there: true, told: old()})
	d.press("esc")
	d.went(nav.Back{})
	d.press("enter")
	d.sees("massage a clot, not said whether now or earlier; numb feet")
	d.press("enter", "f", "enter", "j", "j", "enter")
	d.sees("Which was it?")
	d.press("esc")
	d.sees("▸ massage", "cramps foot")
	d.press("enter", "n")
	d.told = old().Cleared() // in the check
	d.run(d.screen.Init())
	d.sees("cramps foot", "massage I have had a clot")
	d.press("s")
	want := old().Cleared()
	want.Muscle = diary.Foot
	d.keeps(want)
}

func TestAnUnclearClot_staysWhenItCannotBeSaved(t *testing.T) {
	d := sit(t, &desk{there: true, told: old(), refuse: errFull})
	d.press("e")
	d.went(nav.Fail{Err: errFull})
	d.keeps(old())
	d.sees("save and go back")
	d.refuse = nil
	d.press("s")
	d.keeps(old().Cleared())
}
