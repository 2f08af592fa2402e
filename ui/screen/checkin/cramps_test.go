package checkin

import (
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestSameAsLastTime_fillsWhatIsNotAnswered(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday.AddDays(-20), footCramp()), logged(friday)), saturday)
	d.Press("y", "l", "=")
	d.Sees("‹l left›", "‹f foot›", "‹7›", "‹c 3–4 min›", "woke me ‹y yes›", "sore now y yes n no", "Copied from your last cramp. Change what was different.")
	if d.Offers("=") {
		t.Error("= is offered with nothing to copy")
	}
	d.has(saturday, "not logged")
	d.Press("t")
	d.SeesNo("Copied")
	d.Press("enter")
	d.has(saturday, "left thigh 7/10 4 min woke me")
	if d = sit(t, journalWith(t, logged(friday)), saturday); d.Offers("=") {
		t.Error("= is offered without an earlier cramp")
	}
}

func TestAnotherCramp_canBeLikeTheOneBefore(t *testing.T) {
	d := one(t)
	d.Press("r", "f", "7", "+")
	d.Sees("Cramp 2 of 2", "▸ leg")
	d.SeesNo("‹")
	d.Press("b", "=")
	d.Sees("‹b both›", "‹f foot›", "‹7›")
	d.Press("up", "up")
	d.Sees("Cramp 1 of 2", "▸ sore now")
	d.Press("y")
	d.Sees("Cramp 2 of 2", "▸ leg")
	d.Press("enter")
	d.has(saturday, "right foot 7/10 sore next day", "both feet 7/10")
	d.Sees("Saved: 2 cramps on the night of Saturday 21 November (right foot 7/10 sore next day; both feet 7/10). u undo")
}

func TestRemove_removesTheCrampInView(t *testing.T) {
	second := diary.Cramp{ID: "b", Muscle: diary.Thigh, Severity: new(2)}
	d := sit(t, journalWith(t, logged(saturday, footCramp(), second), logged(friday)), saturday)
	d.Press("y", "x")
	d.Sees("Remove this cramp?")
	d.Press("n", "x", "y")
	d.Sees("Cramp 1", "thigh›")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me", "thigh 2/10")
	d.Press("enter")
	d.has(saturday, "thigh 2/10")
	d.Press("u")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me", "thigh 2/10")
}

// TestRemove_ofTheLastCramp saves nothing unasked: that none is left does not say that none came.
func TestRemove_ofTheLastCramp(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday, footCramp()), logged(friday)), saturday)
	d.Press("y", "x", "y")
	d.Sees("All cramps removed", "Were there no cramps that night?")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.Press("n", "r", "left", "x", "tab")
	d.Sees("All cramps removed", "Press + to add a cramp.")
	d.Press("enter")
	d.Sees("Were there no cramps that night?")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.Press("y")
	d.has(saturday)
	d.Sees("Saved: no cramps on the night of Saturday 21 November")
}

func TestRemove_ofTheOnlyNewCrampGoesBackToTheQuestion(t *testing.T) {
	d := one(t)
	d.Press("r", "x", "y")
	d.Sees("a cramp right now")
	d.Press("enter")
	d.has(saturday, "not logged")

	d.Press("y", "end", "up", "4", "up", "x", "y") // how the night was is said
	d.Sees("Were there no cramps that night?")
	d.Press("n", "esc", "y")
	d.Sees("a cramp right now")
	d.has(saturday, "not logged")
}

func TestNotRecorded_staysSoUntilChosen(t *testing.T) {
	bare := diary.Cramp{ID: "b", Side: "left", At: footCramp().At}
	d := sit(t, journalWith(t, logged(saturday, bare), logged(friday)), saturday)
	d.Press("y", "tab", "f", "enter")
	d.has(saturday, "left foot 03:10")
}

func TestAnOpenCramp_isAskedHowLongItLasted(t *testing.T) {
	j := journalWith(t, logged(friday))
	if _, err := j.BeginCramp(diary.Cramp{ID: "a", Side: "right", Muscle: diary.Foot, At: footCramp().At, Open: true}); err != nil {
		t.Fatal(err)
	}
	d := sit(t, j, saturday)
	d.Press("y")
	d.Sees("Cramp at 03:10", "▸ how long", "No end was logged for this cramp.")
	d.Press("b", "enter")
	d.has(saturday, "right foot 2 min 03:10")
}

func TestUnlikeTheUsual_leadsToTheWarningSigns(t *testing.T) {
	d := one(t)
	d.Press("!", "enter")
	d.Went(nav.SelfCheck{})
	d.Run(d.Screen.Init())
	d.Went() // other nights may be open

	d = sit(t, journalWith(t, logged(thursday)), thursday)
	d.Press("y", "!", "enter")
	d.Went(nav.SelfCheck{})
	d.Run(d.Screen.Init())
	d.Went(nav.Back{})
}
