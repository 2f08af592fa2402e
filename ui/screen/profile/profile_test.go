package profile

import (
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestTheFirstTime_asksOneQuestionAfterTheOther(t *testing.T) {
	d := sit(t, &desk{})
	d.Sees("1 of 8", "Where do you mostly get cramps?", "The routine for that place is offered first.", "Every question is optional.", "No answer yet.")
	d.Press("f")
	d.Sees("1 of 8", "(x) foot")
	d.SeesNo("No answer yet.")
	d.Press("enter")
	d.Sees("2 of 8", "Are you unsteady on your feet")
	d.Press("y", "enter")
	d.Sees("3 of 8", "Do any of these apply to you?")
	d.Press("c", "e", "enter")
	d.Sees("4 of 8", "How old are you?")
	d.Press("c", "enter")
	d.Sees("5 of 8", "Are you pregnant?")
	d.Press("n", "enter")
	d.Sees("6 of 8", "Which of these medicines")
	d.Press("e", "d", "enter")
	d.Sees("7 of 8")
	d.Press("n", "enter")
	d.Sees("8 of 8", "Where do you live")
	d.Press("u", "enter")
	d.Sees("cramps foot", "unsteady yes", "massage bulging varicose veins; numb feet", "age 40-59", "pregnant no",
		"medicines a loop water tablet; a statin", "conditions none of these", "country United Kingdom",
		"The chair routine is offered first.", "Massage is left out.", "Steps that need steady feet", "▸ save and go back")
	if d.exists {
		t.Fatal("it was saved before enter")
	}
	d.Press("enter")
	d.saved(diary.Profile{
		Muscle: diary.Foot, Unsteady: new(true), Massage: []diary.Concern{"varicose-veins", diary.NumbFeet}, Age: "40-59",
		Pregnant: new(false), Medicines: []diary.Medicine{"loop-diuretic", diary.Statin}, Conditions: []diary.Condition{},
		Country: diary.UnitedKingdom,
	})
	d.Went(nav.Back{Then: nav.SelfCheck{}}, nav.Notice{Text: wordsCheck})
}

func TestEsc_skipsTheRest(t *testing.T) {
	d := sit(t, &desk{})
	d.Press("f", "esc") // what was chosen is an answer
	d.Sees("cramps foot", "country no answer", "save and go back")
	d.Press("enter")
	d.saved(diary.Profile{Muscle: diary.Foot})
}

func TestArrows_chooseAndTick(t *testing.T) {
	d := sit(t, &desk{})
	if d.Offers("space") {
		t.Error("space is offered where nothing is ticked")
	}
	d.Press("down", "down")
	d.Sees("▸ f ( ) foot")
	if !d.Offers("choose") {
		t.Error("the footer does not say that enter chooses")
	}
	d.Press("enter")
	d.Sees("1 of 8", "▸ f (x) foot") // and only another key goes on
	d.Press("enter", "s", "down", " ", "down", " ", " ")
	d.Sees("[x] I have had a clot", "[ ] a blood thinner", "It could be a clot. Phone your doctor or out-of-hours line today.")
	d.Press("enter", "s", "s", "s", "s", "s", "enter")
	d.saved(diary.Profile{Muscle: diary.Foot, Massage: []diary.Concern{diary.PastClot}})
}

func TestGoingBack_findsTheAnswersSoFar(t *testing.T) {
	for _, back := range []string{"backspace", "left", "up"} {
		d := sit(t, &desk{})
		d.Press("t", "enter", "n", "enter", back)
		d.Sees("2 of 8", "(x) no")
		d.Press(back)
		d.Sees("1 of 8", "(x) thigh")
		if d.Offers("backspace") {
			t.Error("there is no question before the first")
		}
		d.Press(back, "enter") // stays; the answer too
		d.Sees("2 of 8", "(x) no")
		d.Press("s") // and this forgets one
		d.Press(back)
		d.Sees("2 of 8", "( ) no")
		d.Press(back)
		d.Sees("(x) thigh", "1 of 8")
	}
}

func TestPregnancy_isAskedUpToSixty(t *testing.T) {
	d := sit(t, &desk{})
	d.Press("s", "s", "s", "d", "enter")
	d.Sees("6 of 8", "medicines")
	d.Press("backspace")
	d.Sees("4 of 8", "(x) 60-74")
	d.Press("c", "enter")
	d.Sees("5 of 8", "pregnant")
}

func TestUnderSixteen_saysThatItIsForAdults(t *testing.T) {
	d := sit(t, &desk{})
	d.Press("s", "s", "s", "a")
	d.Sees("4 of 8", "This app is for adults. Ask a doctor.")
	d.Press("enter")
	d.Sees("5 of 8")
	d.Press("s", "s", "s", "s")
	d.Sees("age under 16", "This app is for adults. Ask a doctor.")
}

func TestTheList_changesOneAnswer(t *testing.T) {
	d := sit(t, &desk{exists: true, file: diary.Profile{Muscle: diary.Foot, Country: diary.UnitedStates}})
	d.Sees("▸ cramps foot", "The foot routine is offered first.")
	d.SeesNo("save and go back")
	if d.Offers("s") {
		t.Error("s is offered with nothing to save")
	}
	d.Press("down", "enter")
	d.Sees("Are you unsteady", "yes")
	d.Press("y")
	d.Sees("Are you unsteady", "(x) yes")
	d.Press("enter")
	d.Sees("▸ unsteady yes", "The chair routine is offered first.", "save and go back")
	d.Press("j", "enter", "a")
	d.Sees("Call 911 with breathlessness")
	d.Press("esc") // which leaves it as it was
	d.Sees("massage no answer")
	d.Press("s")
	d.saved(diary.Profile{Muscle: diary.Foot, Unsteady: new(true), Country: diary.UnitedStates})
}

func TestTheList_losesNoPlaceWhenAQuestionFallsAway(t *testing.T) {
	d := sit(t, &desk{exists: true, file: diary.Profile{Age: "60-74", Pregnant: new(false)}})
	d.Press("j", "j", "j", "j")
	d.Sees("▸ pregnant no")
	d.Press("enter", "s")
	d.Sees("▸ age 60-74")
	d.SeesNo("pregnant")
}

func TestLeaving_asksFirstWhereSomethingWasTold(t *testing.T) {
	d := sit(t, &desk{exists: true})
	d.Press("esc")
	d.Went(nav.Back{})
	d = sit(t, &desk{exists: true})
	d.Press("enter", "c", "enter", "esc")
	d.Sees("Leave without saving your answers?")
	d.Press("n")
	d.Sees("cramps calf")
	d.Press("esc", "y")
	d.Went(nav.Back{})
	d = sit(t, &desk{exists: true})
	d.Press("enter", "c", "enter")
	if d.screen.MayLeave() {
		t.Error("the program may be left with answers that are not saved")
	}
	d.Press("y")
	d.Went(nav.Quit{})
	if err := d.screen.Keep(); err != nil || d.file.Muscle != "" {
		t.Errorf("got %v, saved: %v", err, d.file)
	}
	if d = sit(t, &desk{}); !d.screen.MayLeave() {
		t.Error("there is nothing to lose yet")
	}
}

func TestAContradiction_isSaidWithTheCarefulReading(t *testing.T) {
	d := sit(t, &desk{})
	d.Press("enter", "s", "b", "enter", "c", "enter", "y", "enter", "n", "enter", "s", "enter")
	d.Sees("No medicines, but a blood thinner: please check both.", "Massage is left out.")
	d.SeesNo("Pregnant, and 60")
	for range 5 {
		d.Press("up")
	}
	d.Sees("▸ age")
	d.Press("enter", "e", "enter")
	d.Sees("pregnant yes", "Pregnant, and 60 or older: please check both.", "Massage is left out.")
	d.Press("down", "enter", "n", "enter")
	d.SeesNo("Pregnant, and 60")
}

func TestAQuestion_saysWhenItHasNoAnswer(t *testing.T) {
	d := sit(t, &desk{})
	d.Press("enter")
	d.Sees("No answer yet.")
	if !d.Offers("skip") || !d.Offers("next") || !d.Offers("skip the rest") || !d.Offers("choose") {
		t.Error("the footer does not say how to go on")
	}
	d.Press("y")
	d.SeesNo("No answer yet.")
	if !d.Offers("no answer") {
		t.Error("the footer does not say that s takes the answer away")
	}
	d.Press("s", "left")
	d.Sees("No answer yet.", "( ) yes")
}
