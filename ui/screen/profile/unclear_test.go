package profile

import (
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestALegThatIsSwollenNow_leadsToTheCheck(t *testing.T) {
	d := sit(t, &desk{})
	d.Press("w")
	d.Went()
	d.Press("c", "enter", "n", "enter")
	d.Sees("Is one leg swollen now? That is a warning sign. Press w.")
	d.Press("c", "w")
	d.Went(nav.SelfCheck{})
	d.Run(d.screen.Init()) // back again
	d.Sees("3 of 8", "[x] bulging varicose veins")
}

func TestAnUnclearClot_isAskedAboutFirst(t *testing.T) {
	d := sit(t, &desk{exists: true, file: old()})
	d.Sees("You answered a clot. Which was it?", "n Now: one leg is swollen", "e Earlier: I have had a clot")
	d.Press("e")
	d.saved(old().Cleared())
	d.Went(nav.Back{}, nav.Notice{Text: wordsSaved})
}

func TestAnUnclearClot_thatIsThereNowIsForTheCheck(t *testing.T) {
	d := sit(t, &desk{exists: true, file: old()})
	d.Press("n")
	d.Went(nav.SelfCheck{})
	d.Run(d.screen.Init()) // left without an answer
	d.Sees("Which was it?")
	d.file = old().Cleared() // which the check does
	d.Run(d.screen.Init())
	d.Sees("massage I have had a clot; numb feet", "What it changes")
	if !d.screen.MayLeave() {
		t.Error("there is something to save")
	}
}

func TestAnUnclearClot_waitsWhileOtherAnswersChange(t *testing.T) {
	d := sit(t, &desk{exists: true, file: old()})
	d.Press("esc")
	d.Went(nav.Back{})
	d.Press("enter")
	d.Sees("massage a clot, now or earlier; numb feet")
	d.Press("enter", "f", "enter", "j", "j", "enter")
	d.Sees("Which was it?")
	d.Press("esc")
	d.Sees("▸ massage", "cramps foot")
	d.Press("enter", "n")
	d.file = old().Cleared() // in the check
	d.Run(d.screen.Init())
	d.Sees("cramps foot", "massage I have had a clot")
	d.Press("s")
	want := old().Cleared()
	want.Muscle = diary.Foot
	d.saved(want)
}

func TestAnUnclearClot_staysWhenItCannotBeSaved(t *testing.T) {
	d := sit(t, &desk{exists: true, file: old(), refuse: errFull})
	d.Press("e")
	d.Went(nav.Fail{Err: errFull})
	d.saved(old())
	d.Sees("save and go back")
	d.refuse = nil
	d.Press("s")
	d.saved(old().Cleared())
}
