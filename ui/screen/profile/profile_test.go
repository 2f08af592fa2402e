package profile

import (
	"errors"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestTheFirstTime_asksOneQuestionAfterTheOther(t *testing.T) {
	d := sit(t, &desk{})
	d.Sees("1 of 8", "Where are your cramps, mostly?", "The routine for that place is offered first.", "Every question is optional.", "No answer yet.")
	d.press("f")
	d.Sees("1 of 8", "(x) foot")
	d.SeesNo("No answer yet.")
	d.press("enter")
	d.Sees("2 of 8", "Are you unsteady on your feet")
	d.press("y", "enter")
	d.Sees("3 of 8", "Do any of these apply? (Massage may not be safe.)")
	d.press("c", "e", "enter")
	d.Sees("4 of 8", "How old are you?")
	d.press("c", "enter")
	d.Sees("5 of 8", "Are you pregnant?")
	d.press("n", "enter")
	d.Sees("6 of 8", "Which of these medicines")
	d.press("e", "d", "enter")
	d.Sees("7 of 8")
	d.press("n", "enter")
	d.Sees("8 of 8", "Which country")
	d.press("u", "enter")
	d.Sees("cramps foot", "unsteady yes", "massage bulging varicose veins; numb feet", "age 40-59", "pregnant no",
		"medicines a loop water tablet; a statin", "conditions none of these", "country United Kingdom",
		"The chair routine is offered first.", "Massage is left out.", "Steps that need steady feet", "▸ save and go back")
	if d.exists {
		t.Fatal("it was saved before enter")
	}
	d.press("enter")
	d.saved(diary.Profile{
		Muscle: diary.Foot, Unsteady: new(true), Massage: []diary.Concern{"varicose-veins", diary.NumbFeet}, Age: "40-59",
		Pregnant: new(false), Medicines: []diary.Medicine{"loop-diuretic", diary.Statin}, Conditions: []diary.Condition{},
		Country: diary.UnitedKingdom,
	})
	d.Went(nav.Back{Then: nav.SelfCheck{}}, nav.Notice{Text: wordsSaved})
}

func TestSkippingEverything_keepsThatItWasAsked(t *testing.T) {
	for _, skip := range []string{"s", "enter"} {
		d := sit(t, &desk{})
		d.press(skip, skip, skip, skip, skip, skip, skip, skip)
		d.Sees("cramps no answer", "country no answer", "It changes no routine.")
		d.press("enter")
		d.saved(diary.Profile{})
	}
}

func TestEsc_leavesTheRest(t *testing.T) {
	d := sit(t, &desk{})
	d.press("esc")
	d.saved(diary.Profile{})
	d.Went(nav.Back{}, nav.Notice{Text: wordsSaved})

	d = sit(t, &desk{})
	d.press("f", "esc") // what was chosen is an answer
	d.Sees("cramps foot", "country no answer", "save and go back")
	d.press("enter")
	d.saved(diary.Profile{Muscle: diary.Foot})
}

func TestArrows_chooseAndTick(t *testing.T) {
	d := sit(t, &desk{})
	if d.Offers("space") {
		t.Error("space is offered where nothing is ticked")
	}
	d.press("down", "down")
	d.Sees("▸ f ( ) foot")
	d.press("enter") // takes what the cursor is on
	d.press("s", "down", " ", "down", " ", " ")
	d.Sees("[x] I have had a clot", "[ ] a blood thinner", "It can be a clot: get help today (your doctor's out-of-hours line)")
	d.press("enter", "s", "s", "s", "s", "s", "enter")
	d.saved(diary.Profile{Muscle: diary.Foot, Massage: []diary.Concern{diary.PastClot}})
}

func TestGoingBack_findsTheAnswersSoFar(t *testing.T) {
	for _, back := range []string{"backspace", "left", "up"} {
		d := sit(t, &desk{})
		d.press("t", "enter", "n", "enter", back)
		d.Sees("2 of 8", "(x) no")
		d.press(back)
		d.Sees("1 of 8", "(x) thigh")
		if d.Offers("backspace") {
			t.Error("there is no question before the first")
		}
		d.press(back, "enter") // stays; the answer too
		d.Sees("2 of 8", "(x) no")
		d.press("s") // and this forgets one
		d.press(back)
		d.Sees("2 of 8", "( ) no")
		d.press(back)
		d.Sees("(x) thigh", "1 of 8")
	}
}

func TestPregnancy_isAskedUpToSixty(t *testing.T) {
	d := sit(t, &desk{})
	d.press("s", "s", "s", "d", "enter")
	d.Sees("6 of 8", "medicines")
	d.press("backspace")
	d.Sees("4 of 8", "(x) 60-74")
	d.press("c", "enter")
	d.Sees("5 of 8", "pregnant")
}

func TestUnderSixteen_saysThatItIsForAdults(t *testing.T) {
	d := sit(t, &desk{})
	d.press("s", "s", "s", "a")
	d.Sees("4 of 8", "This app is for adults. Ask a doctor.")
	d.press("enter")
	d.Sees("5 of 8")
	d.press("s", "s", "s", "s")
	d.Sees("age under 16", "This app is for adults. Ask a doctor.")
}

func TestTheList_changesOneAnswer(t *testing.T) {
	d := sit(t, &desk{exists: true, file: diary.Profile{Muscle: diary.Foot, Country: diary.UnitedStates}})
	d.Sees("▸ cramps foot", "The foot routine is offered first.")
	d.SeesNo("save and go back")
	if d.Offers("s") {
		t.Error("s is offered with nothing to save")
	}
	d.press("down", "enter")
	d.Sees("Are you unsteady", "yes")
	d.press("y")
	d.Sees("Are you unsteady", "(x) yes")
	d.press("enter")
	d.Sees("▸ unsteady yes", "The chair routine is offered first.", "save and go back")
	d.press("j", "enter", "a")
	d.Sees("call 911 with breathlessness")
	d.press("esc") // which leaves it as it was
	d.Sees("massage no answer")
	d.press("s")
	d.saved(diary.Profile{Muscle: diary.Foot, Unsteady: new(true), Country: diary.UnitedStates})
}

func TestTheList_losesNoPlaceWhenAQuestionFallsAway(t *testing.T) {
	d := sit(t, &desk{exists: true, file: diary.Profile{Age: "60-74", Pregnant: new(false)}})
	d.press("j", "j", "j", "j")
	d.Sees("▸ pregnant no")
	d.press("enter", "s")
	d.Sees("▸ age 60-74")
	d.SeesNo("pregnant")
}

func TestLeaving_asksFirstWhereSomethingWasTold(t *testing.T) {
	d := sit(t, &desk{exists: true})
	d.press("esc")
	d.Went(nav.Back{})
	d = sit(t, &desk{exists: true})
	d.press("enter", "c", "enter", "esc")
	d.Sees("Leave without saving your answers?")
	d.press("n")
	d.Sees("cramps calf")
	d.press("esc", "y")
	d.Went(nav.Back{})
	d = sit(t, &desk{exists: true})
	d.press("enter", "c", "enter")
	if d.screen.MayLeave() {
		t.Error("the program may be left with answers that are not saved")
	}
	d.press("y")
	d.Went(nav.Quit{})
	if err := d.screen.Keep(); err != nil || d.file.Muscle != "" {
		t.Errorf("got %v, saved: %v", err, d.file)
	}
	if d = sit(t, &desk{}); !d.screen.MayLeave() {
		t.Error("there is nothing to lose yet")
	}
}

func TestABrokenFile_isWrittenAnewOnlyWhenWanted(t *testing.T) {
	broken := errors.Join(errors.New("profile.toml:1:1: there is no such age"), errors.New("profile.toml:2:1: there is no key \"colour\x1b[2J\" here"))
	d := sit(t, &desk{exists: true, broken: broken})
	d.Sees("can't be read", "that may be unsafe for you is left out", "profile.toml:1:1: there is no such age", `profile.toml:2:1: there is no key "colour[2J"`, "kept as profile.toml.broken")
	if d.Offers("↑↓") {
		t.Error("the arrows are offered with nothing more to read")
	}
	d.screen.SetSize(46, 6)
	d.Sees("more below")
	d.press("end")
	d.Sees(`"colour[2J" here`, "y new")
	d.SeesNo("no such age")
	d.press("n", "x", "esc")
	d.Went(nav.Back{})
	if d.broken == nil {
		t.Error("it was written anew")
	}
	d = sit(t, &desk{exists: true, broken: broken})
	d.press("y", "c", "enter", "s", "s", "s", "s", "s", "s", "s", "enter")
	d.saved(diary.Profile{Muscle: diary.Calf})
}

func TestFailures_keepWhatWasTold(t *testing.T) {
	d := sit(t, &desk{exists: true, refuse: errFull})
	d.press("enter", "c", "enter", "s")
	d.Went(nav.Fail{Err: errFull})
	d.Sees("cramps calf", "save and go back")
	d.refuse = nil
	d.press("s")
	d.saved(diary.Profile{Muscle: diary.Calf})
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
		"in the list":    {desk{exists: true}, []string{"enter", "c"}, diary.Profile{Muscle: diary.Calf}},
		"nothing to add": {desk{exists: true, file: old()}, []string{"enter"}, old()},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &tt.desk)
			d.press(tt.keys...)
			if err := d.screen.Keep(); err != nil {
				t.Fatal(err)
			}
			d.saved(tt.want)
		})
	}
	d := sit(t, &desk{exists: true, broken: errFull})
	if err := d.screen.Keep(); err != nil || d.broken == nil {
		t.Errorf("got %v, want the broken file left alone", err)
	}
}

func TestAContradiction_isSaidWithTheCarefulReading(t *testing.T) {
	d := sit(t, &desk{})
	d.press("enter", "s", "b", "enter", "c", "enter", "y", "enter", "n", "enter", "s", "enter")
	d.Sees("No medicines, but a blood thinner: please check both.", "Massage is left out.")
	d.SeesNo("Pregnant, and 60")
	for range 5 {
		d.press("up")
	}
	d.Sees("▸ age")
	d.press("enter", "e", "enter")
	d.Sees("pregnant yes", "Pregnant, and 60 or older: please check both.", "Massage is left out.")
	d.press("down", "enter", "n", "enter")
	d.SeesNo("Pregnant, and 60")
}
