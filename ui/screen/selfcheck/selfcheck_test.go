package selfcheck

import (
	"fmt"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

// TestEverySignFiresAtOneYes marks each sign alone, in the list of its tier.
func TestEverySignFiresAtOneYes(t *testing.T) {
	number := map[diary.Tier]int{}
	for _, sign := range navtest.Checklist().Signs {
		number[sign.Tier]++
		digit := fmt.Sprint(number[sign.Tier])
		t.Run(sign.ID, func(t *testing.T) {
			d := at(t).open()
			if sign.Tier == diary.SameDay {
				d.press("n")
			}
			d.Sees(digit + " [ ] ")
			d.press(digit)
			d.Sees(digit + " [x] ")
			if d.answered() {
				t.Error("it was saved before it was confirmed")
			}
			d.press("enter")
			d.has(sign.ID)
			head := map[diary.Tier]string{diary.Emergency: getHelpNow() + " Call 999", diary.SameDay: "Get help today Phone 111"}[sign.Tier]
			switch sign.ID { // that begin with something else
			case "saddle-numb":
				head = getHelpNow() + " Go to an emergency department (A&E) now, or call 999."
			case "wound-or-poison":
				head = "Get help today Get medical help now: phone 111."
			}
			d.Sees(head, "This advice stays until you run the check again", "Information, not a diagnosis.", "Saved in your journal.")
			if sign.Blocks {
				d.Sees("Until then, no stretching and no massage.")
			} else {
				d.SeesNo("no stretching")
			}
			if d.Offers("what else could it be?") {
				t.Error("the asking goes on over an active sign")
			}
		})
	}
}

func TestNoneOfThem_isSavedAndRulesNothingOut(t *testing.T) {
	d := at(t).open()
	d.Sees("Any of these right now?", "warning signs, 1 of 2", "Press n for none")
	d.press("n")
	d.Sees("And any of these?", "warning signs, 2 of 2")
	if d.answered() {
		t.Error("half an answer was saved")
	}
	d.press("n")
	d.has()
	if !d.answered() {
		t.Error("nothing was saved")
	}
	d.Sees("None of these right now. That doesn't rule anything out", "Saved in your journal.", "12 optional questions")
	d.press("esc")
	d.went(nav.Back{})
}

func TestEnter_isNoAnswerWhileNothingIsMarked(t *testing.T) {
	d := at(t).open()
	d.press("enter", "enter")
	d.Sees("Any of these right now?")
	d.press("n", "enter")
	d.Sees("And any of these?")
	if d.answered() || d.Offers("continue") {
		t.Error("enter was an answer")
	}
}

func TestNone_isNoAnswerWhileSomethingIsMarked(t *testing.T) {
	d := at(t).open()
	d.press("2", "n")
	d.Sees("Any of these right now?", "2 [x]")
	if d.Offers("none of these") {
		t.Error("none of these is offered over a mark")
	}
	d.press("down", "2", "n")
	d.Sees("And any of these?")
}

func TestTheCursorMarksToo(t *testing.T) {
	d := at(t).open()
	d.press("down", "j", "k", " ")
	d.Sees("▸ 2 [x]")
	d.press("up", "2", "up", "up", "x")
	d.Sees("▸ 1 [x]", "2 [ ]")
	d.press("9", "0", "8")
	d.Sees("▸ 1 [x]", "7 [ ]")
}

func TestAnEmergencyIsSaidAtOnce(t *testing.T) {
	d := at(t, "elsewhere").open()
	d.press("7", "1", "enter")
	d.SeesNo("And any of these?")
	d.has("clot-lung", "statin-dark-urine", "elsewhere")
	d.Sees(getHelpNow()+" Call 999 now. A clot may have reached the lungs.", "Get help today Phone 111 today. Cramps outside the legs")
	d.press("l")
	d.went(nav.Learn{Topic: "doctor"})
}

func TestActiveSignsAreMarkedUntilTheNextAnswer(t *testing.T) {
	d := at(t, "no-blood-flow", "elsewhere").open()
	d.Sees("2 [x] A leg that is suddenly cold")
	d.press("enter")
	d.has("no-blood-flow", "elsewhere")
	d.press("enter") // again
	d.Sees("Any of these right now?", "2 [x]")
	d.press("2", "n")
	d.Sees("3 [x] New or unexplained cramps in the chest")
	d.press("esc")
	d.Sees("2 [ ] A leg that is suddenly cold") // not forgotten on the way back
	d.press("n", "3", "4", "enter")
	d.has("fluid-loss")
	d.Sees("Your body may be short of salts")
}

func TestLeavingBeforeTheEndChangesNothing(t *testing.T) {
	d := at(t, "no-blood-flow").open()
	d.press("2", "n", "esc", "esc")
	d.went(nav.Back{})
	d.has("no-blood-flow")
	if err := d.screen.Keep(); err != nil {
		t.Fatal(err)
	}
	d.has("no-blood-flow")
}

func TestLeavingWithAMarkAsks(t *testing.T) {
	d := at(t).open()
	d.press("1", "esc")
	d.Sees("Leave without saving what you marked? y leave n stay")
	if d.Offers("continue") || len(d.Asked) > 0 {
		t.Error("it does not wait for an answer")
	}
	d.press("n")
	d.Sees("1 [x]")
	d.press("esc", "y", "1")
	d.went(nav.Back{})
	if d.answered() {
		t.Error("it was saved")
	}
}

func TestStatinSignsAreAskedOfThoseWhoMayHaveIt(t *testing.T) {
	for name, test := range map[string]struct {
		medicines []diary.Medicine
		asked     bool
	}{
		"no answer":     {nil, true},
		"none":          {[]diary.Medicine{}, false},
		"another":       {[]diary.Medicine{diary.Quinine}, false},
		"a statin":      {[]diary.Medicine{diary.Statin}, true},
		"several of it": {[]diary.Medicine{"naproxen", diary.Statin}, true},
	} {
		d := at(t)
		d.profile.Medicines = test.medicines
		d.open()
		for range 2 {
			if test.asked {
				d.Sees("On a statin")
			} else {
				d.SeesNo("On a statin")
			}
			d.press("n")
		}
		if !d.answered() {
			t.Errorf("%s: not answered", name)
		}
	}
}

func TestWhatCannotBeSavedIsNotSaid(t *testing.T) {
	d := at(t).open()
	mend := navtest.Break(t, d.journal.Path())
	d.press("2", "enter")
	d.Failed()
	d.Sees("2 [x]")
	d.SeesNo("Get help")
	mend()
	d.press("enter")
	d.has("no-blood-flow")
	d.Sees(getHelpNow())
}

func TestQuittingWithAMarkAsks(t *testing.T) {
	d := at(t).open()
	if !d.screen.MayLeave() {
		t.Error("got no leave without a mark")
	}
	d.Press("1")
	if d.screen.MayLeave() {
		t.Error("got leave with a mark that is not saved")
	}
	d.Sees("Leave without saving what you marked?")
	d.Press("y")
	d.went(nav.Quit{})
	if err := d.screen.Keep(); err != nil || d.answered() {
		t.Errorf("got %v, answered %v, want nothing saved", err, d.answered())
	}
}

func TestAMarkIsOfferedAfterTheProgramEndedWithoutAsking(t *testing.T) {
	d := at(t).open().press("1")
	if err := d.screen.Keep(); err != nil || d.answered() {
		t.Fatalf("got %v, answered %v, want nothing saved", err, d.answered())
	}
	d.open().Sees(offers)
	d.press("enter")
	saving := d.screen.Update(navtest.Key("enter"))
	if d.screen.MayLeave() {
		t.Error("the program may be left while an answer is being saved")
	}
	d.Press("esc", "n")
	d.Run(saving)
	d.Sees("Call 999 now.")
}

func TestAJournalThatCannotBeReadIsTriedAgain(t *testing.T) {
	d := at(t, "no-blood-flow")
	mend := navtest.Break(t, d.journal.Path())
	d.open()
	d.Sees("Your journal can't be read. Press enter to try again.")
	d.press("n", "1")
	mend()
	d.press("enter")
	d.Sees("2 [x]")
}
