package checkin

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
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
		"enter saves that one came, and nothing else": {nil, "no details"},
		"a key for each question":                     {[]string{"r", "f", "7", "c", "n", "y"}, "right foot 7/10 4 min sore next day"},
		"what is passed over has no answer":           {[]string{"tab", "f", "tab", "b"}, "foot 2 min"},
		"a no is an answer, too":                      {[]string{"tab", "tab", "tab", "tab", "n", "n"}, "no details"},
		"an answer can be cleared":                    {[]string{"r", "f", "up", "backspace", "up", "backspace", "down", "down", "7"}, "7/10"},
		"a cramp unlike the usual ones is marked":     {[]string{"l", "!"}, "left unlike my usual ones"},
		"rarer places are behind a key":               {[]string{"l", "m", "o"}, "left toes"},
		"a 1 is a 1":                                  {[]string{"r", "f", "1", "c"}, "right foot 1/10 4 min"},
		"a 1 and a 0 are a 10":                        {[]string{"r", "f", "1", "0", "c"}, "right foot 10/10 4 min"},
		"arrows change the focused field":             {[]string{"right", "right", "down", "right", "right", "tab", "left", "right"}, "right foot 1/10"},
		"arrows stop at the ends":                     {[]string{"left", "right", "right", "right", "right"}, "both legs"},
		"shift+tab goes back a field":                 {[]string{"r", "f", "shift+tab", "t"}, "right thigh"},
		"k goes back a field":                         {[]string{"j", "k", "r"}, "right"},
		"a digit that is no option does nothing":      {[]string{"7", "7", "0"}, "no details"},
		"a typed duration is kept to the second":      {[]string{"l", "c", "5", "t", "4", "m", "3", "0", "s", "enter", "n"}, "left calf 5/10 4 min 30 s"},
		"a typed number is minutes":                   {[]string{"l", "c", "5", "t", "9", "enter"}, "left calf 5/10 9 min"},
		"a digit is no duration":                      {[]string{"l", "c", "5", "9"}, "left calf 5/10"},
		"a typed duration can be erased":              {[]string{"l", "c", "5", "t", "9", "8", "backspace", "enter"}, "left calf 5/10 9 min"},
		"a typed duration can be cleared":             {[]string{"l", "c", "5", "t", "9", "enter", "up", "backspace"}, "left calf 5/10"},
		"an input that was erased can be left":        {[]string{"l", "c", "5", "t", "9", "backspace", "esc", "d"}, "left calf 5/10 7 min 30 s"},
		"esc leaves the input and not the form":       {[]string{"l", "c", "5", "t", "9", "esc", "e"}, "left calf 5/10 12 min"},
		"arrows go on from where a typed number was":  {[]string{"l", "c", "5", "t", "4", "m", "3", "0", "s", "enter", "k", "right"}, "left calf 5/10 7 min 30 s"},
		"what is no duration stays to be corrected":   {[]string{"l", "c", "5", "t", "4", "m", "m", "enter", "backspace", "enter"}, "left calf 5/10 4 min"},
		"a duration an option stands for is that one": {[]string{"l", "c", "5", "t", "2", "enter", "k", "right"}, "left calf 5/10 4 min"},
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

func TestForm_asksAboutADurationThatMayBeASlip(t *testing.T) {
	d := one(t)
	d.Press("l", "c", "5", "t", "3", "0", "0", "m", "enter", "enter")
	d.Sees("5 h is very long for a cramp, and may be a typing", "mistake. Save it?", "save", "back to the form")
	d.Press("n")
	d.has(saturday, "not logged")
	d.Press("enter", "y")
	d.has(saturday, "left calf 5/10 5 h")
}

// TestACrampInFull_isEightKeys answers everything that is asked about one cramp.
func TestACrampInFull_isEightKeys(t *testing.T) {
	d := sit(t, journalWith(t, logged(friday)), saturday)
	keys := []string{"y", "l", "c", "7", "b", "y", "n", "enter"}
	d.Press(keys[:7]...)
	d.Sees("‹l left›", "‹c calf›", "‹7›", "‹b 1–2 min›", "woke me ‹y yes›", "sore now y yes ‹n no›")
	d.Press(keys[7])
	n, err := d.journal.Night(saturday)
	want := diary.Cramp{ID: "new1", Side: "left", Muscle: diary.Calf, Severity: new(7), Duration: new(diary.Seconds(2 * time.Minute)), Woke: new(true), SoreH: new(0)}
	if err != nil || len(keys) > 8 {
		t.Fatalf("%d keys, %v", len(keys), err)
	}
	if diff := cmp.Diff([]diary.Cramp{want}, n.Cramps, cmpopts.IgnoreFields(diary.Cramp{}, "Changed")); diff != "" {
		t.Error(diff)
	}
}

// TestANewCramp_saysNothingByItself holds that no field has an answer that nobody gave.
func TestANewCramp_saysNothingByItself(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday.AddDays(-2), footCramp()), logged(friday)), saturday)
	d.Press("y")
	d.SeesNo("‹")
	d.Press("enter")
	n, err := d.journal.Night(saturday)
	if err != nil || !n.CheckedIn || n.Sleep != nil || len(n.Cramps) != 1 {
		t.Fatalf("got %+v, %v", n, err)
	}
	if diff := cmp.Diff(diary.Cramp{ID: "new1"}, n.Cramps[0], cmpopts.IgnoreFields(diary.Cramp{}, "Changed")); diff != "" {
		t.Error(diff)
	}
}

// TestAnotherCramp_ofWhichNothingIsSaid_isNotSaved presses + and thinks better of it.
func TestAnotherCramp_ofWhichNothingIsSaid_isNotSaved(t *testing.T) {
	d := one(t)
	d.Press("l", "c", "+", "enter")
	d.has(saturday, "left calf")
	d.Sees("Saved: 1 cramp")
}

func TestInput_isTyping(t *testing.T) {
	d := one(t)
	d.Press("l", "c", "5")
	if d.screen.Typing() {
		t.Error("got typing before its key")
	}
	d.Press("t", "4")
	d.Sees("‹4_›", "Type the minutes, or write it like 4m30s.")
	if !d.screen.Typing() {
		t.Error("got not typing with the input open")
	}
	d.Press("m", "m", "tab")
	d.Screen.SetSize(56, 16)
	d.Sees("isn't a length of time: write, for example, 45 s, 3 min or 4")
}

// TestClearing_neverHidesWhatStaysRecorded clears an answer of this form, and none of how the
// night was that the journal has.
func TestClearing_neverHidesWhatStaysRecorded(t *testing.T) {
	d := one(t)
	d.Press("end", "up", "4", "backspace")
	d.SeesNo("‹4›")
	d.Press("4", "enter")
	d = sit(t, d.journal, saturday)
	d.Press("y", "end", "up", "backspace")
	d.Sees("‹4›")
	d.Press("home", "r", "up", "backspace", "enter")
	d.has(saturday, "no details")
}

func TestEsc_asksOnlyWhenSomethingWouldBeLost(t *testing.T) {
	d := one(t)
	d.Press("esc")
	d.Sees("a cramp right now")
	d.Press("y", "r", "esc")
	d.Sees("Leave without saving?")
	d.Press("z")
	d.Sees("Leave without saving?")
	d.Press("n")
	d.Sees("right›")
	d.Press("esc", "y")
	d.Sees("a cramp right now")
	d.has(saturday, "not logged")
	d.Press("esc")
	d.Went(nav.Back{})
}

func TestQuitting_asksWhenSomethingWouldBeLost(t *testing.T) {
	d := one(t)
	if !d.screen.MayLeave() {
		t.Error("got no leave from a form as it was opened")
	}
	d.Press("+")
	if d.screen.MayLeave() {
		t.Error("got leave with two cramps not saved")
	}
	d.Sees("Leave without saving?")
	d.Press("y")
	d.Went(nav.Quit{})
}

func TestALegKey_isAYesToo(t *testing.T) {
	for key, want := range map[string]string{"l": "left calf", "r": "right calf", "b": "both calves"} {
		d := sit(t, journalWith(t, logged(friday)), saturday)
		d.Press(key)
		d.Sees("▸ where")
		d.Press("c", "enter")
		d.has(saturday, want)
	}
}

func TestANightUnderWay_isNeverANightWithout(t *testing.T) {
	d := sit(t, journalWith(t, logged(saturday)), saturday.AddDays(1))
	d.Sees("s  not yet")
	if d.Offers("n") || !d.Offers("add a note") {
		t.Error("none is offered before the morning, or a note is not")
	}
	d.Press("e", "up", "4", "tab")
	d.Type("warm")
	d.Press("enter")
	d.has(saturday.AddDays(1), "not logged")
	d.Went(nav.Back{Then: nav.Notice{Text: "Saved: a note on the night of Sunday 22 November"}})

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
		d.Press("t")
		d.Type("4 " + text)
		d.Press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
		d.Type(text) // also with nothing left
		d.Sees("right›", "foot›", "‹7›", "▸ how long")
		d.Went()
		d.Press("esc", "enter")
		d.has(saturday, "right foot 7/10")
	}
}
