package checkin

import (
	"errors"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestUndo_goesBackStepByStep(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	d.Sees("u undo Thursday's check-in (19 November 2026)") // of an earlier run
	d.Press("n", "n", "u")
	d.has(friday, "not logged")
	d.Sees("Night of Friday 20 November", "a cramp right now", "Undone: Friday's check-in (20 November 2026). u undo   U redo")
	d.Press("u")
	d.has(saturday, "not logged")
	d.Sees("Last night", "a cramp right now", "Not logged yet: Friday")
	d.Press("u")
	d.has(thursday)
	d.Sees("Undo Thursday's check-in (19 November 2026)?") // it was not made here
	d.Press("y")
	d.has(thursday, "not logged")
	if d.Offers("u") {
		t.Error("u is offered with nothing to undo")
	}
}

// TestUndo_asksAboutTheNewerChangeOfAnotherWindow, and names it: what this one saved is not
// the newest change then.
func TestUndo_asksAboutTheNewerChangeOfAnotherWindow(t *testing.T) {
	d := sit(t, journalWith(t), saturday)
	d.Press("n")
	d.Sees("Saved: no cramps on the night of Saturday 21 November. u undo")
	if _, err := d.journal.CheckIn(logged(thursday, footCramp())); err != nil {
		t.Fatal(err)
	}
	d.Run(d.screen.Init()) // it is returned to
	d.Sees("u undo Thursday's check-in (19 November 2026)")
	d.Press("u")
	d.Sees("Undo Thursday's check-in (19 November 2026)?")
	d.has(thursday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.has(saturday)
	d.Press("y", "u")
	d.has(thursday, "not logged")
	d.has(saturday, "not logged")
}

func TestUndo_doesNotTouchWhatIsNoCheckIn(t *testing.T) {
	j := journalWith(t, logged(friday))
	if err := j.SaveSession(diary.Session{ID: "s", Started: saturday.At(22, 14, time.UTC), Completion: diary.Full}); err != nil {
		t.Fatal(err)
	}
	d := sit(t, j, saturday)
	if d.Offers("u") {
		t.Error("u is offered for a routine, which the check-in does not show")
	}
}

func TestUndo_ofAnEditRestoresTheAnswer(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday, footCramp())), saturday)
	d.Press("y", "x", "y", "y")
	d.has(saturday)
	d.Press("u")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me")
	d.Sees("Logged: 1 cramp", "right foot 7/10")
	d.SeesNo("Not logged yet")
}

func TestUndo_isNotOfferedAfterAnotherChange(t *testing.T) {
	j := journalWith(t, logged(thursday))
	d := sit(t, j, saturday)
	d.Press("n")
	d.Sees("Saved: no cramps on the night of Saturday 21 November. u undo")
	if _, err := j.SaveSigns(saturday, diary.Signs{At: morning, Yes: []string{}}); err != nil {
		t.Fatal(err)
	}
	d.Run(d.screen.Init())
	d.SeesNo("u undo")
}

func TestRedo_restoresWhatWasUndone(t *testing.T) {
	d := sit(t, journalWith(t, logged(thursday)), saturday)
	if d.Offers("U") {
		t.Error("U is offered with nothing undone")
	}
	d.Press("n", "n", "u", "u")
	d.has(saturday, "not logged")
	d.Sees("Undone: Saturday's check-in (21 November 2026). U redo", "u undo Thursday's check-in (19 November 2026)")
	d.Press("U")
	d.Sees("Redone: Saturday's check-in (21 November 2026). u undo   U redo")
	d.has(saturday)
	d.has(friday, "not logged")
	d.Press("U")
	d.has(friday)
	if d.Offers("U") {
		t.Error("U is offered with everything brought back")
	}
	d.Press("u", "n")
	if d.Offers("U") {
		t.Error("U is offered after another answer")
	}
}

// TestRedo_isOfThisWindowAlone: another window undoes or saves something, seen by this one or not.
func TestRedo_isOfThisWindowAlone(t *testing.T) {
	for name, other := range map[string]func(d *desk) error{
		"it undoes something": func(d *desk) error {
			change, _, err := d.journal.LastChange()
			return errors.Join(err, d.journal.Undo(change))
		},
		"it saves something": func(d *desk) error { _, err := d.journal.CheckIn(logged(friday, footCramp())); return err },
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, journalWith(t, logged(thursday)), saturday)
			d.Press("n", "u")
			if err := other(d); err != nil {
				t.Fatal(err)
			}
			d.Press("U")
			d.Failed()
			d.has(saturday, "not logged")
			if d.Offers("U") {
				t.Error("U is offered again")
			}
			d = sit(t, journalWith(t, logged(thursday)), saturday)
			d.Press("n", "u")
			if err := other(d); err != nil {
				t.Fatal(err)
			}
			if d.Run(d.screen.Init()); d.Offers("U") {
				t.Error("U is offered for what another window undid")
			}
		})
	}
}
