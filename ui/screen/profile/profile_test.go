package profile

import (
	"errors"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestTheFirstTime_asksOneQuestionAfterTheOther(t *testing.T) {
	d := sit(t, &desk{})
	d.sees("1 of 8", "Where are your cramps, mostly?", "The routine for that place is offered first.", "Every question is optional.", "No answer yet.")
	d.press("f")
	d.sees("1 of 8", "(x) foot")
	d.seesNo("No answer yet.")
	d.press("enter")
	d.sees("2 of 8", "Are you unsteady on your feet")
	d.press("y", "enter")
	d.sees("3 of 8", "Do any of these apply? (Massage may not be safe.)")
	d.press("c", "e", "enter")
	d.sees("4 of 8", "How old are you?")
	d.press("c", "enter")
	d.sees("5 of 8", "Are you pregnant?")
	d.press("n", "enter")
	d.sees("6 of 8", "Which of these medicines")
	d.press("e", "d", "enter")
	d.sees("7 of 8")
	d.press("n", "enter")
	d.sees("8 of 8", "Which country")
	d.press("u", "enter")
	d.sees("cramps foot", "unsteady yes", "massage bulging varicose veins; numb feet", "age 40-59", "pregnant no",
		"medicines a loop water tablet; a statin", "conditions none of these", "country United Kingdom",
		"The chair routine is offered first.", "Massage is left out.", "Steps that need steady feet", "▸ save and go back")
	if d.there {
		t.Fatal("it was saved before enter")
	}
	d.press("enter")
	d.keeps(diary.Profile{
		Muscle: diary.Foot, Unsteady: new(true), Massage: []diary.Concern{"varicose-veins", diary.NumbFeet}, Age: "40-59",
		Pregnant: new(false), Medicines: []diary.Medicine{"loop-diuretic", diary.Statin}, Conditions: []diary.Condition{},
		Country: diary.UnitedKingdom,
	})
	d.went(nav.Back{Then: nav.SelfCheck{}}, nav.Notice{Text: wordsSaved})
}

func TestSkippingEverything_keepsThatItWasAsked(t *testing.T) {
	for _, skip := range []string{"s", "enter"} {
		d := sit(t, &desk{})
		d.press(skip, skip, skip, skip, skip, skip, skip, skip)
		d.sees("cramps no answer", "country no answer", "It changes no routine.")
		d.press("enter")
		d.keeps(diary.Profile{})
	}
}

func TestEsc_leavesTheRest(t *testing.T) {
	d := sit(t, &desk{})
	d.press("esc")
	d.keeps(diary.Profile{})
	d.went(nav.Back{}, nav.Notice{Text: wordsSaved})

	d = sit(t, &desk{})
	d.press("f", "esc") // what was chosen is an answer
	d.sees("cramps foot", "country no answer", "save and go back")
	d.press("enter")
	d.keeps(diary.Profile{Muscle: diary.Foot})
}

func TestArrows_chooseAndTick(t *testing.T) {
	d := sit(t, &desk{})
	if d.offers(" ") {
		t.Error("space is offered where nothing is ticked")
	}
	d.press("down", "down")
	d.sees("▸ f ( ) foot")
	d.press("enter") // takes what the cursor is on
	d.press("s", "down", " ", "down", " ", " ")
	d.sees("[x] I have had a clot", "[ ] a blood thinner", "It can be a clot: get help today (your doctor's out-of-hours line)")
	d.press("enter", "s", "s", "s", "s", "s", "enter")
	d.keeps(diary.Profile{Muscle: diary.Foot, Massage: []diary.Concern{diary.PastClot}})
}

func TestGoingBack_findsTheAnswersSoFar(t *testing.T) {
	for _, back := range []string{"backspace", "left", "up"} {
		d := sit(t, &desk{})
		d.press("t", "enter", "n", "enter", back)
		d.sees("2 of 8", "(x) no")
		d.press(back)
		d.sees("1 of 8", "(x) thigh")
		if d.offers("backspace") {
			t.Error("there is no question before the first")
		}
		d.press(back, "enter") // stays; the answer too
		d.sees("2 of 8", "(x) no")
		d.press("s") // and this forgets one
		d.press(back)
		d.sees("2 of 8", "( ) no")
		d.press(back)
		d.sees("(x) thigh", "1 of 8")
	}
}

func TestPregnancy_isAskedUpToSixty(t *testing.T) {
	d := sit(t, &desk{})
	d.press("s", "s", "s", "d", "enter")
	d.sees("6 of 8", "medicines")
	d.press("backspace")
	d.sees("4 of 8", "(x) 60-74")
	d.press("c", "enter")
	d.sees("5 of 8", "pregnant")
}

func TestUnderSixteen_saysThatItIsForAdults(t *testing.T) {
	d := sit(t, &desk{})
	d.press("s", "s", "s", "a")
	d.sees("4 of 8", "This app is for adults. Ask a doctor.")
	d.press("enter")
	d.sees("5 of 8")
	d.press("s", "s", "s", "s")
	d.sees("age under 16", "This app is for adults. Ask a doctor.")
}

func TestTheList_changesOneAnswer(t *testing.T) {
	d := sit(t, &desk{there: true, told: diary.Profile{Muscle: diary.Foot, Country: diary.UnitedStates}})
	d.sees("▸ cramps foot", "The foot routine is offered first.")
	d.seesNo("save and go back")
	if d.offers("s") {
		t.Error("s is offered with nothing to save")
	}
	d.press("down", "enter")
	d.sees("Are you unsteady", "yes")
	d.press("y")
	d.sees("Are you unsteady", "(x) yes")
	d.press("enter")
	d.sees("▸ unsteady yes", "The chair routine is offered first.", "save and go back")
	d.press("j", "enter", "a")
	d.sees("call 911 with breathlessness")
	d.press("esc") // which leaves it as it was
	d.sees("massage no answer")
	d.press("s")
	d.keeps(diary.Profile{Muscle: diary.Foot, Unsteady: new(true), Country: diary.UnitedStates})
}

func TestTheList_losesNoPlaceWhenAQuestionFallsAway(t *testing.T) {
	d := sit(t, &desk{there: true, told: diary.Profile{Age: "60-74", Pregnant: new(false)}})
	d.press("j", "j", "j", "j")
	d.sees("▸ pregnant no")
	d.press("enter", "s")
	d.sees("▸ age 60-74")
	d.seesNo("pregnant")
}

func TestLeaving_asksFirstWhereSomethingWasTold(t *testing.T) {
	d := sit(t, &desk{there: true})
	d.press("esc")
	d.went(nav.Back{})
	d = sit(t, &desk{there: true})
	d.press("enter", "c", "enter", "esc")
	d.sees("Leave without saving your answers?")
	d.press("n")
	d.sees("cramps calf")
	d.press("esc", "y")
	d.went(nav.Back{})
	d = sit(t, &desk{there: true})
	d.press("enter", "c", "enter")
	if d.screen.MayLeave() {
		t.Error("the program may be left with answers that are not saved")
	}
	d.press("y")
	d.went(nav.Quit{})
	if err := d.screen.Keep(); err != nil || d.told.Muscle != "" {
		t.Errorf("got %v, saved: %v", err, d.told)
	}
	if d = sit(t, &desk{}); !d.screen.MayLeave() {
		t.Error("there is nothing to lose yet")
	}
}

func TestABrokenFile_isWrittenAnewOnlyWhenWanted(t *testing.T) {
	broken := errors.Join(errors.New("profile.toml:1:1: there is no such age"), errors.New("profile.toml:2:1: there is no key \"colour\x1b[2J\" here"))
	d := sit(t, &desk{there: true, broken: broken})
	d.sees("can't be read", "that may be unsafe for you is left out", "profile.toml:1:1: there is no such age", `profile.toml:2:1: there is no key "colour[2J"`, "kept as profile.toml.broken")
	if d.offers("↑↓") {
		t.Error("the arrows are offered with nothing more to read")
	}
	d.screen.SetSize(46, 6)
	d.sees("more below")
	d.press("end")
	d.sees(`"colour[2J" here`, "y new")
	d.seesNo("no such age")
	d.press("n", "x", "esc")
	d.went(nav.Back{})
	if d.broken == nil {
		t.Error("it was written anew")
	}
	d = sit(t, &desk{there: true, broken: broken})
	d.press("y", "c", "enter", "s", "s", "s", "s", "s", "s", "s", "enter")
	d.keeps(diary.Profile{Muscle: diary.Calf})
}

func TestFailures_keepWhatWasTold(t *testing.T) {
	d := sit(t, &desk{there: true, refuse: errFull})
	d.press("enter", "c", "enter", "s")
	d.went(nav.Fail{Err: errFull})
	d.sees("cramps calf", "save and go back")
	d.refuse = nil
	d.press("s")
	d.keeps(diary.Profile{Muscle: diary.Calf})
}

// TestAnEnd_keepsTheAnswers holds where nobody was asked: for a terminal that was
// closed, and for a program left from the warning signs.
func TestAnEnd_keepsTheAnswers(t *testing.T) {
	for name, tt := range map[string]struct {
		desk desk
		keys []string
		want diary.Profile
	}{
		"in a question":  {desk{}, []string{"f", "enter", "y", "enter", "b"}, diary.Profile{Muscle: diary.Foot, Unsteady: new(true), Massage: []diary.Concern{diary.ThinBlood}}},
		"in the list":    {desk{there: true}, []string{"enter", "c"}, diary.Profile{Muscle: diary.Calf}},
		"nothing to add": {desk{there: true, told: old()}, []string{"enter"}, old()},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &tt.desk)
			d.press(tt.keys...)
			if err := d.screen.Keep(); err != nil {
				t.Fatal(err)
			}
			d.keeps(tt.want)
		})
	}
	d := sit(t, &desk{there: true, broken: errFull})
	if err := d.screen.Keep(); err != nil || d.broken == nil {
		t.Errorf("got %v, want the broken file left alone", err)
	}
}

func TestAContradiction_isSaidWithTheCarefulReading(t *testing.T) {
	d := sit(t, &desk{})
	d.press("enter", "s", "b", "enter", "c", "enter", "y", "enter", "n", "enter", "s", "enter")
	d.sees("No medicines, but a blood thinner: please check both.", "Massage is left out.")
	d.seesNo("Pregnant, and 60")
	for range 5 {
		d.press("up")
	}
	d.sees("▸ age")
	d.press("enter", "e", "enter")
	d.sees("pregnant yes", "Pregnant, and 60 or older: please check both.", "Massage is left out.")
	d.press("down", "enter", "n", "enter")
	d.seesNo("Pregnant, and 60")
}
