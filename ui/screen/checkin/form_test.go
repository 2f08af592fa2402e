package checkin

import (
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// one opens the form on a new cramp.
func one(t *testing.T) *desk {
	t.Helper()
	d := sit(t, journalWith(t, logged(friday)), saturday)
	d.press("y")
	return d
}

func TestForm_isFilledBySingleKeys(t *testing.T) {
	tests := map[string]struct {
		keys []string
		want string
	}{
		"enter saves what is shown":                  {nil, "left calf 5/10 2 min woke me"},
		"a key for each question changes everything": {[]string{"r", "f", "7", "t", "s"}, "right foot 7/10 4 min sore next day"},
		"a cramp unlike the usual ones is marked":    {[]string{"!"}, "left calf 5/10 2 min woke me unlike the usual ones"},
		"a 1 is a 1":                                  {[]string{"r", "f", "1", "t"}, "right foot 1/10 4 min woke me"},
		"a 1 and a 0 are a 10":                        {[]string{"r", "f", "1", "0", "t"}, "right foot 10/10 4 min woke me"},
		"arrows change the focused field":             {[]string{"right", "down", "left", "right", "tab", "h", "l", "l"}, "right foot 6/10 2 min woke me"},
		"arrows stop at the ends":                     {[]string{"left", "right", "right", "right", "right"}, "both legs calf 5/10 2 min woke me"},
		"shift+tab goes back a field":                 {[]string{"r", "f", "shift+tab", "t"}, "right toes 5/10 2 min woke me"},
		"k goes back a field":                         {[]string{"j", "k", "r"}, "right calf 5/10 2 min woke me"},
		"a key that is no option does nothing":        {[]string{"z", "7"}, "left calf 5/10 2 min woke me"},
		"a typed duration is kept to the second":      {[]string{"l", "c", "5", "4", "m", "3", "0", "s", "enter", "n"}, "left calf 5/10 4 min 30 s"},
		"a typed number is minutes":                   {[]string{"l", "c", "5", "9", "enter"}, "left calf 5/10 9 min woke me"},
		"a typed duration can be erased":              {[]string{"l", "c", "5", "9", "8", "backspace", "enter"}, "left calf 5/10 9 min woke me"},
		"erasing all of it closes the input":          {[]string{"l", "c", "5", "9", "backspace", "f"}, "left calf 5/10 7 min 30 s woke me"},
		"esc leaves the input and not the form":       {[]string{"l", "c", "5", "9", "esc", "o"}, "left calf 5/10 12 min woke me"},
		"arrows go on from where a typed number was":  {[]string{"l", "c", "5", "4", "m", "3", "0", "s", "enter", "k", "right"}, "left calf 5/10 7 min 30 s woke me"},
		"what is no duration stays to be corrected":   {[]string{"l", "c", "5", "4", "m", "m", "enter", "backspace", "enter"}, "left calf 5/10 4 min woke me"},
		"a duration an option stands for is that one": {[]string{"l", "c", "5", "2", "enter", "k", "right"}, "left calf 5/10 4 min woke me"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := one(t)
			d.press(tt.keys...)
			d.press("enter")
			d.keeps(saturday, tt.want)
		})
	}
}

func TestInput_isTyping(t *testing.T) {
	d := one(t)
	d.press("l", "c", "5")
	if d.screen.Typing() {
		t.Error("got typing before a digit")
	}
	d.press("4")
	d.sees("‹4_›")
	if !d.screen.Typing() {
		t.Error("got not typing with the input open")
	}
	d.press("m", "m", "tab")
	d.sees("That is no duration: write it as 4m30s")
}

func TestAnotherCramp_isLikeTheOneBefore(t *testing.T) {
	d := one(t)
	d.press("r", "f", "7", "a")
	d.sees("Cramp 2 of 2", "‹right›", "‹foot›", "‹7›")
	d.press("b", "s", "shift+tab", "shift+tab", "shift+tab")
	d.sees("Cramp 1 of 2", "▸ woke/sore")
	d.press("b", "tab")
	d.sees("Cramp 2 of 2", "▸ leg")
	d.press("enter")
	d.keeps(saturday, "right foot 7/10 2 min woke me sore next day", "both legs shin 7/10 2 min woke me")
	d.sees("2 cramps, night of Saturday 21 November")
}

func TestNewCramp_isLikeTheLastOneRecorded(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday.AddDays(-20), footCramp()), logged(friday)), saturday)
	d.press("y", "enter")
	d.keeps(saturday, "right foot 7/10 4 min woke me")
}

func TestEsc_asksOnlyWhenSomethingWouldBeLost(t *testing.T) {
	d := one(t)
	d.press("esc")
	d.sees("Any cramps?")
	d.press("y", "r", "esc")
	d.sees("Leave without saving?")
	d.press("z")
	d.sees("Leave without saving?")
	d.press("n")
	d.sees("‹right›")
	d.press("esc", "y")
	d.sees("Any cramps?")
	d.keeps(saturday, "not logged")
	d.press("esc")
	d.went(nav.Back{})
}

func TestQuitting_asksWhenSomethingWouldBeLost(t *testing.T) {
	d := one(t)
	if !d.screen.MayLeave() {
		t.Error("got no leave from a form as it was opened")
	}
	d.press("a")
	if d.screen.MayLeave() {
		t.Error("got leave with two cramps not saved")
	}
	d.sees("Leave without saving?")
	d.press("y")
	d.went(nav.Quit{})
}

func TestRemove_takesOutTheCrampShown(t *testing.T) {
	second := diary.Cramp{ID: "b", Muscle: diary.Thigh, Severity: new(2)}
	d := sit(t, journalWith(t, logged(saturday, footCramp(), second), logged(friday)), saturday)
	d.press("y", "x")
	d.sees("Remove this cramp?")
	d.press("n", "d", "y")
	d.sees("Cramp 1", "‹thigh›")
	d.keeps(saturday, "right foot 7/10 3 min 12 s 03:10 woke me", "thigh 2/10")
	d.press("enter")
	d.keeps(saturday, "thigh 2/10")
	d.press("u")
	d.keeps(saturday, "right foot 7/10 3 min 12 s 03:10 woke me", "thigh 2/10")
}

func TestRemove_ofTheLastCramp(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday, footCramp()), logged(friday)), saturday)
	d.press("y", "x", "y")
	d.sees("No cramps left", "enter saves the night without cramps, a adds one")
	d.press("r", "left", "x", "tab")
	d.sees("No cramps left")
	d.press("enter")
	d.keeps(saturday)
	d.sees("no cramps, night of Saturday 21 November")
}

func TestRemove_ofTheOnlyNewCrampClosesTheForm(t *testing.T) {
	d := one(t)
	d.press("r", "x", "y")
	d.sees("Any cramps?")
}

func TestNotRecorded_staysSoUntilChosen(t *testing.T) {
	bare := diary.Cramp{ID: "b", Side: "left", At: footCramp().At}
	d := sit(t, journalWith(t, logged(saturday, bare), logged(friday)), saturday)
	d.press("y", "tab", "f", "enter")
	d.keeps(saturday, "left foot 03:10")
}
