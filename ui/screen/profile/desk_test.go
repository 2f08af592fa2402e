package profile

import (
	"errors"
	"testing"
	"time"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/google/go-cmp/cmp"
)

// desk is the screen with its file.
type desk struct {
	navtest.Desk
	screen *Model
	file   diary.Profile
	exists bool
	broken error // what is wrong in the file
	refuse error // what saving returns instead of doing it

	journal *store.Journal // of the drafts
}

func (d *desk) Load() (diary.Profile, bool, error) { return d.file, d.exists, d.broken }

func (d *desk) Save(answers diary.Profile) error {
	if d.refuse == nil {
		d.file, d.exists, d.broken = answers, true, nil
	}
	return d.refuse
}

var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

var words = Words{
	"muscle": "The routine for that place is offered first.", "massage": "With any of these, massage is left out.",
	"medicines":      "Some were seen more often in people with cramps, and some bear on what is left out.",
	"conditions":     "Some were seen more often in people with cramps.",
	"says past-clot": "It could be a clot. Phone {advice} today. Call {emergency} with breathlessness.",
	"swollen now":    "Is one leg swollen now? That is a warning sign.",
	"unclear":        "You answered a clot. Which was it?",
	"now":            "Now: one leg is swollen", "if now": "The warning signs come next.",
	"earlier": "Earlier: I have had a clot", "if earlier": "Massage stays left out.",
	"says under 16":      "This app is for adults. Ask a doctor.",
	"first chair-gentle": "The chair routine is offered first.", "first foot-arch": "The foot routine is offered first.",
	"without massage_caution": "Massage is left out.", "without heat_cold": "Warmth and ice are left out.", "without open_skin": "Rolling is left out.", "without unsteady": "Steps that need steady feet are left out.",
	"doubt late-pregnancy": "Pregnant, and 60 or older: please check both.", "doubt other-thinner": "No medicines, but a blood thinner: please check both.",
	"nothing": "It changes no routine.", "end": "Information, not a diagnosis.",
}

// sit opens the screen.
func sit(t *testing.T, d *desk) *desk {
	t.Helper()
	if d.journal == nil {
		d.journal = store.At(t.TempDir()+"/journal.db", time.Now)
	}
	d.T, d.screen = t, New(Deps{Theme: navtest.Plain(theme.Braille), File: d, Words: words, Now: func() time.Time { return evening }, Drafts: d.journal})
	d.Sit(d.screen)
	return d
}

// saved fails the test unless the file has these answers.
func (d *desk) saved(want diary.Profile) {
	d.T.Helper()
	if diff := cmp.Diff(want, d.file); diff != "" || !d.exists {
		d.T.Errorf("the file exists: %v, and not as wanted: %s", d.exists, diff)
	}
}

var errFull = errors.New("the disk is full: make room and try again")
