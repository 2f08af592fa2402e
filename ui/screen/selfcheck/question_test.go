package selfcheck

import (
	"testing"

	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// questions are the keys that lead to the first question.
var questions = []string{"end", "n", "end", "n", "enter"}

func TestAReturnFromAPageStaysWhereItWas(t *testing.T) {
	d := at(t).open().press(questions...).press("y", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n")
	d.Sees("It sounds most like an ordinary cramp. calmcalf can't confirm that.")
	d.press("l")
	d.went(nav.Learn{Topic: "cramps"})
	d.Run(d.screen.Init())
	d.Sees("It sounds most like an ordinary cramp")
}

func TestTheQuestionsComeOneByOneAndGoBack(t *testing.T) {
	d := at(t).open().press(questions...)
	d.Sees("1 of 12", "Does the muscle suddenly go hard and knotted", "y yes", "n no", "s not sure")
	d.press("y")
	d.Sees("2 of 12", "Are all four of these true?", "it starts when you rest")
	d.press("b")
	d.Sees("1 of 12")
	d.press("n", "y", "n", "n", "n", "n", "n", "n", "n", "n", "n", "n")
	d.Sees("It sounds most like restless legs. calmcalf can't confirm that.", "They are worth an appointment.", "Information, not a diagnosis.")
	d.press("backspace")
	d.Sees("12 of 12")
	d.press("enter")
	d.Sees("You weren't sure about the signs of cramps linked to a medicine.")
	d.press("esc")
	d.went(nav.Back{})
}

func TestAQuestionThatIsAWarningSignIsSavedAsOne(t *testing.T) {
	for i, q := range navtest.Checklist().Lookalikes {
		if q.Sign == "" {
			continue
		}
		t.Run(q.ID, func(t *testing.T) {
			d := at(t).open().press(questions...)
			for range i {
				d.press("n")
			}
			mend := navtest.Break(t, d.journal.Path())
			d.press("y")
			d.SeesNo("Get help")
			mend()
			d.has()
			d.press("y")
			d.has(q.Sign)
			d.Sees("Get help today", "Saved in your journal.")
		})
	}
}

func TestNothingFits(t *testing.T) {
	d := at(t).open().press(questions...)
	for range 12 {
		d.press("n")
	}
	d.Sees("None of these fits your answers. Ask a doctor, nurse or pharmacist.")
	d.press("l")
	d.went(nav.Learn{Topic: "doctor"})
}
