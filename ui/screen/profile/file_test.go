package profile

import (
	"errors"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// TestNothingAnswered_writesNoFile skips all questions, one by one or at once, also over a file
// that cannot be read: an empty one would leave out nothing that may be unsafe.
func TestNothingAnswered_writesNoFile(t *testing.T) {
	for _, skip := range []string{"s", "enter"} {
		d := sit(t, &desk{})
		d.Press(skip, skip, skip, skip, skip, skip, skip, skip)
		d.Sees("cramps no answer", "▸ country no answer", "It changes no routine.")
		d.SeesNo("save and go back")
		d.Press("s", "esc")
		d.Went(nav.Back{})
		if err := d.screen.Keep(); err != nil || d.exists {
			t.Errorf("%s: a file was written, %v", skip, err)
		}
	}
	d := sit(t, &desk{})
	d.Press("esc")
	broken := sit(t, &desk{exists: true, broken: errFull})
	broken.Press("y", "esc")
	broken.Went(nav.Back{})
	if d.exists || broken.broken == nil {
		t.Error("a file was written")
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
	d.Press("end")
	d.Sees(`"colour[2J" here`, "y new")
	d.SeesNo("no such age")
	d.Press("n", "x", "esc")
	d.Went(nav.Back{})
	if d.broken == nil {
		t.Error("it was written anew")
	}
	d = sit(t, &desk{exists: true, broken: broken})
	d.Press("y", "c", "enter", "s", "s", "s", "s", "s", "s", "s", "enter")
	d.saved(diary.Profile{Muscle: diary.Calf})
}

func TestFailures_keepWhatWasTold(t *testing.T) {
	d := sit(t, &desk{exists: true, refuse: errFull})
	d.Press("enter", "c", "enter", "s")
	d.Went(nav.Fail{Err: errFull})
	d.Sees("cramps calf", "save and go back")
	d.refuse = nil
	d.Press("s")
	d.saved(diary.Profile{Muscle: diary.Calf})
}
