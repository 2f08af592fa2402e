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
	d.Press("y")
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
		"an input that was erased can be left":        {[]string{"l", "c", "5", "9", "backspace", "esc", "f"}, "left calf 5/10 7 min 30 s woke me"},
		"esc leaves the input and not the form":       {[]string{"l", "c", "5", "9", "esc", "o"}, "left calf 5/10 12 min woke me"},
		"arrows go on from where a typed number was":  {[]string{"l", "c", "5", "4", "m", "3", "0", "s", "enter", "k", "right"}, "left calf 5/10 7 min 30 s woke me"},
		"what is no duration stays to be corrected":   {[]string{"l", "c", "5", "4", "m", "m", "enter", "backspace", "enter"}, "left calf 5/10 4 min woke me"},
		"a duration an option stands for is that one": {[]string{"l", "c", "5", "2", "enter", "k", "right"}, "left calf 5/10 4 min woke me"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := one(t)
			d.Press(tt.keys...)
			d.Press("enter")
			d.has(saturday, tt.want)
		})
	}
}

func TestInput_isTyping(t *testing.T) {
	d := one(t)
	d.Press("l", "c", "5")
	if d.screen.Typing() {
		t.Error("got typing before a digit")
	}
	d.Press("4")
	d.Sees("‹4_›")
	if !d.screen.Typing() {
		t.Error("got not typing with the input open")
	}
	d.Press("m", "m", "tab")
	d.Sees("is not how long it was: write it as 45 s, 3 min or 4")
}

func TestAnotherCramp_isLikeTheOneBefore(t *testing.T) {
	d := one(t)
	d.Press("r", "f", "7", "a")
	d.Sees("Cramp 2 of 2", "‹right›", "‹foot›", "‹7›")
	d.Press("b", "s", "shift+tab", "shift+tab", "shift+tab")
	d.Sees("Cramp 1 of 2", "▸ woke/sore")
	d.Press("b", "tab")
	d.Sees("Cramp 2 of 2", "▸ leg")
	d.Press("enter")
	d.has(saturday, "right foot 7/10 2 min woke me sore next day", "both legs shin 7/10 2 min woke me")
	d.Sees("2 cramps, night of Saturday 21 November")
}

func TestNewCramp_isLikeTheLastOneRecorded(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday.AddDays(-20), footCramp()), logged(friday)), saturday)
	d.Press("y", "enter")
	d.has(saturday, "right foot 7/10 4 min woke me")
}

func TestEsc_asksOnlyWhenSomethingWouldBeLost(t *testing.T) {
	d := one(t)
	d.Press("esc")
	d.Sees("Any cramps?")
	d.Press("y", "r", "esc")
	d.Sees("Leave without saving?")
	d.Press("z")
	d.Sees("Leave without saving?")
	d.Press("n")
	d.Sees("‹right›")
	d.Press("esc", "y")
	d.Sees("Any cramps?")
	d.has(saturday, "not logged")
	d.Press("esc")
	d.Went(nav.Back{})
}

func TestQuitting_asksWhenSomethingWouldBeLost(t *testing.T) {
	d := one(t)
	if !d.screen.MayLeave() {
		t.Error("got no leave from a form as it was opened")
	}
	d.Press("a")
	if d.screen.MayLeave() {
		t.Error("got leave with two cramps not saved")
	}
	d.Sees("Leave without saving?")
	d.Press("y")
	d.Went(nav.Quit{})
}

func TestRemove_removesTheCrampInView(t *testing.T) {
	second := diary.Cramp{ID: "b", Muscle: diary.Thigh, Severity: new(2)}
	d := sit(t, journalWith(t, logged(saturday, footCramp(), second), logged(friday)), saturday)
	d.Press("y", "x")
	d.Sees("Remove this cramp?")
	d.Press("n", "d", "y")
	d.Sees("Cramp 1", "‹thigh›")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me", "thigh 2/10")
	d.Press("enter")
	d.has(saturday, "thigh 2/10")
	d.Press("u")
	d.has(saturday, "right foot 7/10 3 min 12 s 03:10 woke me", "thigh 2/10")
}

func TestRemove_ofTheLastCramp(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday, footCramp()), logged(friday)), saturday)
	d.Press("y", "x", "y")
	d.Sees("No cramps left", "enter saves the night without cramps, a adds one")
	d.Press("r", "left", "x", "tab")
	d.Sees("No cramps left")
	d.Press("enter")
	d.has(saturday)
	d.Sees("no cramps, night of Saturday 21 November")
}

func TestRemove_ofTheOnlyNewCrampClosesTheForm(t *testing.T) {
	d := one(t)
	d.Press("r", "x", "y")
	d.Sees("Any cramps?")
}

func TestNotRecorded_staysSoUntilChosen(t *testing.T) {
	bare := diary.Cramp{ID: "b", Side: "left", At: footCramp().At}
	d := sit(t, journalWith(t, logged(saturday, bare), logged(friday)), saturday)
	d.Press("y", "tab", "f", "enter")
	d.has(saturday, "left foot 03:10")
}

func TestALegKey_isAYesToo(t *testing.T) {
	for key, want := range map[string]string{"l": "left", "r": "right", "b": "both legs"} {
		d := sit(t, journalWith(t, logged(friday)), saturday)
		d.Press(key)
		d.Sees("▸ muscle")
		d.Press("s", "enter")
		d.has(saturday, want+" shin 5/10 2 min woke me")
	}
}

func TestAnOpenCramp_isAskedHowLongItLasted(t *testing.T) {
	j := journalWith(t, logged(friday))
	if _, err := j.BeginCramp(diary.Cramp{ID: "a", Side: "right", Muscle: diary.Foot, At: footCramp().At, Open: true}); err != nil {
		t.Fatal(err)
	}
	d := sit(t, j, saturday)
	d.Press("y")
	d.Sees("The cramp of 03:10", "▸ how long", "This cramp was never ended.")
	d.Press("m", "enter")
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

func TestANightUnderWay_isNeverANightWithout(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday)), saturday.AddDays(1))
	d.Sees("Any cramps so far?")
	if d.Offers("n") || !d.Offers("a note") {
		t.Error("none is offered before the morning, or a note is not")
	}
	d.Press("e", "up", "4", "tab")
	d.Type("warm")
	d.Press("enter")
	d.has(saturday.AddDays(1), "not logged")
	d.Went(nav.Back{Then: nav.Notice{Text: "a note, night of Sunday 22 November"}})

	d = sit(t, d.journal, saturday.AddDays(1))
	d.Sees("slept 4/10", "warm")
	d.Screen.SetSize(60, 1)
	d.Sees("Cramps so far, Sun 22 Nov?  y yes  s not yet")
}

// sentences are what people type, of letters that are keys elsewhere.
var sentences = []string{"quiet night", "a bit stiff", "nnn uuu", "yes, left calf 7/10 x!", "? q"}

func TestANote_isTextAlone(t *testing.T) {
	for _, text := range sentences {
		d := sit(t, journalWith(t, logged(friday)), saturday)
		d.Press("e")
		d.Type(text)
		d.Sees("note " + text + "_")
		d.Went()
		d.Press("enter")
		d.has(saturday)
		d.has(friday)
		if n, err := d.journal.Night(saturday); err != nil || n.Note != text {
			t.Errorf("got the note %q, %v, want %q", n.Note, err, text)
		}
	}
}

func TestATypedDuration_isTextAlone(t *testing.T) {
	for _, text := range sentences {
		d := one(t)
		d.Press("r", "f", "7")
		d.Type("4 " + text)
		d.Press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
		d.Type(text) // also with nothing left
		d.Sees("‹right›", "‹foot›", "‹7›", "‹woke me›", "▸ how long")
		d.Went()
		d.Press("esc", "enter")
		d.has(saturday, "right foot 7/10 2 min woke me")
	}
}
