package profile

import (
	"errors"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"
	"github.com/google/go-cmp/cmp"
)

// desk is the screen as its user has it: keys in, words and a profile out. It is
// the file too.
type desk struct {
	t      *testing.T
	screen *Model
	told   diary.Profile
	there  bool  // the file is
	broken error // what is wrong in it
	refuse error // what saving says instead of doing it
	asked  []nav.Msg
}

func (d *desk) Load() (diary.Profile, bool, error) { return d.told, d.there, d.broken }

func (d *desk) Save(told diary.Profile) error {
	if d.refuse == nil {
		d.told, d.there, d.broken = told, true, nil
	}
	return d.refuse
}

var words = Words{
	"muscle": "The routine for that place is offered first.", "massage": "With any of these, massage is left out.",
	"medicines":      "Some were seen more often in people with cramps, and some bear on what is left out.",
	"conditions":     "Some were seen more often in people with cramps.",
	"says past-clot": "It can be a clot: get help today ({advice}), and call {emergency} with breathlessness.",
	"swollen now":    "Is one leg swollen now? That is a warning sign.",
	"unclear":        "You answered a clot. Which was it?",
	"now":            "Now: one leg is swollen", "if now": "The warning signs come next.",
	"earlier": "Earlier: I have had a clot", "if earlier": "Massage stays left out.",
	"says under 16":      "This app is for adults. Ask a doctor.",
	"first chair-gentle": "The chair routine is offered first.", "first foot-arch": "The foot routine is offered first.",
	"without massage_caution": "Massage is left out.", "without heat_cold": "Warmth and ice are left out.", "without unsteady": "Steps that need steady feet are left out.",
	"nothing": "It changes no routine.", "end": "Information, not a diagnosis.",
}

// plain draws without colours.
func plain(glyphs theme.Glyphs) theme.Theme {
	t, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY, Glyphs: glyphs})
	return t
}

// sit opens the screen.
func sit(t *testing.T, d *desk) *desk {
	t.Helper()
	d.t = t
	d.open(plain(theme.Braille))
	return d
}

func (d *desk) open(look theme.Theme) {
	d.screen = New(Deps{Theme: look, File: d, Words: words})
	d.screen.SetSize(76, 20)
	d.run(d.screen.Init())
}

// run performs a command and all that follows from it.
func (d *desk) run(cmd tea.Cmd) { d.asked = append(d.asked, navtest.Run(d.screen, cmd)...) }

func (d *desk) press(keys ...string) {
	d.asked = append(d.asked, navtest.Press(d.screen, keys...)...)
}

var spaces = regexp.MustCompile(`\s+`)

func (d *desk) shows(word string) bool {
	return strings.Contains(spaces.ReplaceAllString(d.screen.View(), " "), word)
}

func (d *desk) sees(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !d.shows(w) {
			d.t.Errorf("the screen does not show %q, but\n%s", w, d.screen.View())
		}
	}
}

func (d *desk) seesNo(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if d.shows(w) {
			d.t.Errorf("the screen shows %q in\n%s", w, d.screen.View())
		}
	}
}

func (d *desk) offers(key string) bool {
	for _, b := range d.screen.ShortHelp() {
		if b.Enabled() && b.Help().Key == key {
			return true
		}
	}
	return false
}

func (d *desk) keeps(want diary.Profile) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.told); diff != "" || !d.there {
		d.t.Errorf("the file is there: %v, and not as wanted: %s", d.there, diff)
	}
}

func (d *desk) went(want ...nav.Msg) {
	d.t.Helper()
	if !reflect.DeepEqual(d.asked, want) {
		d.t.Errorf("got %v, want %v", d.asked, want)
	}
	d.asked = nil
}

var errFull = errors.New("the disk is full: make room and try again")

func TestTheFirstTime_isOneKeyAQuestion(t *testing.T) {
	d := sit(t, &desk{})
	d.sees("1 of 8", "Where are your cramps, mostly?", "The routine for that place is offered first.", "Nothing has to be told.")
	d.press("f")
	d.sees("2 of 8", "Are you unsteady on your feet")
	d.press("y")
	d.sees("3 of 8", "speak against massage")
	d.press("c", "e", "enter")
	d.sees("4 of 8", "How old are you?")
	d.press("c")
	d.sees("5 of 8", "Are you pregnant?")
	d.press("n")
	d.sees("6 of 8", "Which of these medicines")
	d.press("e", "d", "enter")
	d.sees("7 of 8")
	d.press("n") // none of these is a whole answer
	d.sees("8 of 8", "Which country")
	d.press("u")
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
	d.went(nav.Back{}, nav.Notice{Text: "Saved: what you told about yourself."}, nav.SelfCheck{})
}

func TestSkippingEverything_keepsThatItWasAsked(t *testing.T) {
	for _, skip := range []string{"s", "enter"} {
		d := sit(t, &desk{})
		d.press(skip, skip, skip, skip, skip, skip, skip, skip)
		d.sees("cramps not told", "country not told", "It changes no routine.")
		d.press("enter")
		d.keeps(diary.Profile{})
	}
}

func TestEsc_leavesTheRest(t *testing.T) {
	d := sit(t, &desk{})
	d.press("esc")
	d.keeps(diary.Profile{})
	d.went(nav.Back{}, nav.Notice{Text: "Saved: what you told about yourself."})

	d = sit(t, &desk{})
	d.press("f", "esc")
	d.sees("cramps foot", "country not told", "save and go back")
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
		d.press("t", "n", back)
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
	d.press("s", "s", "s", "d")
	d.sees("6 of 8", "medicines")
	d.press("backspace")
	d.sees("4 of 8", "(x) 60-74")
	d.press("c")
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
	d.sees("▸ unsteady yes", "The chair routine is offered first.", "save and go back")
	d.press("j", "enter", "a")
	d.sees("call 911 with breathlessness")
	d.press("esc") // which leaves it as it was
	d.sees("massage not told")
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
	d.press("enter", "c", "esc")
	d.sees("Leave without saving what you told?")
	d.press("n")
	d.sees("cramps calf")
	d.press("esc", "y")
	d.went(nav.Back{})
	d = sit(t, &desk{there: true})
	d.press("enter", "c")
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
	d.sees("cannot be read", "every caution holds", "profile.toml:1:1: there is no such age", `profile.toml:2:1: there is no key "colour[2J"`, "kept as profile.toml.broken")
	if d.offers("↑↓") {
		t.Error("the arrows are offered with nothing more to read")
	}
	d.screen.SetSize(46, 11)
	d.press("down", "down", "down", "down")
	d.sees(`"colour[2J" here`)
	d.seesNo("no such age")
	d.press("n", "x", "esc")
	d.went(nav.Back{})
	if d.broken == nil {
		t.Error("it was written anew")
	}
	d = sit(t, &desk{there: true, broken: broken})
	d.press("y", "c", "s", "s", "s", "s", "s", "s", "s", "enter")
	d.keeps(diary.Profile{Muscle: diary.Calf})
}

func TestFailures_keepWhatWasTold(t *testing.T) {
	d := sit(t, &desk{there: true, refuse: errFull})
	d.press("enter", "c", "s")
	d.went(nav.Fail{Err: errFull})
	d.sees("cramps calf", "save and go back")
	d.refuse = nil
	d.press("s")
	d.keeps(diary.Profile{Muscle: diary.Calf})
}

func TestKeysWhileSaving_areNotAnswers(t *testing.T) {
	d := sit(t, &desk{there: true})
	d.press("enter", "c")
	saving := d.screen.Update(navtest.Key("s"))
	d.press("enter", "s", "esc")
	if d.screen.MayLeave() {
		t.Error("the program may be left while an answer is being saved")
	}
	d.run(saving)
	d.keeps(diary.Profile{Muscle: diary.Calf})
}

func TestStaleRepliesAndPastedText_areDropped(t *testing.T) {
	d := sit(t, &desk{})
	d.screen = New(Deps{Theme: plain(theme.Braille), File: d, Words: words})
	d.screen.SetSize(76, 20)
	slow := d.screen.Init()
	d.run(d.screen.Init())
	d.press("c")
	d.run(slow)
	d.sees("2 of 8")
	d.run(d.screen.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("y"), Paste: true}))
	d.sees("2 of 8")
}

// TestAnEnd_keepsTheAnswers holds where nobody was asked: for a terminal that was
// closed, and for a program left from the warning signs.
func TestAnEnd_keepsTheAnswers(t *testing.T) {
	for name, tt := range map[string]struct {
		desk desk
		keys []string
		want diary.Profile
	}{
		"in a question":  {desk{}, []string{"f", "y", "b"}, diary.Profile{Muscle: diary.Foot, Unsteady: new(true), Massage: []diary.Concern{diary.ThinBlood}}},
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

func TestALegThatIsSwollenNow_leadsToTheCheck(t *testing.T) {
	d := sit(t, &desk{})
	d.press("w")
	d.went()
	d.press("c", "n")
	d.sees("Is one leg swollen now? That is a warning sign. Press w.")
	d.press("c", "w")
	d.went(nav.SelfCheck{})
	d.run(d.screen.Init()) // back again
	d.sees("3 of 8", "[x] bulging varicose veins")
}

func TestAnUnclearClot_isAskedAboutFirst(t *testing.T) {
	d := sit(t, &desk{there: true, told: old()})
	d.sees("You answered a clot. Which was it?", "n Now: one leg is swollen", "e Earlier: I have had a clot")
	d.press("e")
	d.keeps(old().Cleared())
	d.went(nav.Back{}, nav.Notice{Text: wordsSaved})
}

func TestAnUnclearClot_thatIsThereNowIsForTheCheck(t *testing.T) {
	d := sit(t, &desk{there: true, told: old()})
	d.press("n")
	d.went(nav.SelfCheck{})
	d.run(d.screen.Init()) // left without an answer
	d.sees("Which was it?")
	d.told = old().Cleared() // which the check does
	d.run(d.screen.Init())
	d.sees("massage I have had a clot; numb feet", "What it changes")
	if !d.screen.MayLeave() {
		t.Error("there is something to save")
	}
}

func TestAnUnclearClot_waitsWhileOtherAnswersChange(t *testing.T) {
	d := sit(t, &desk{there: true, told: old()})
	d.press("esc")
	d.went(nav.Back{})
	d.press("enter")
	d.sees("massage a clot, not said whether now or earlier; numb feet")
	d.press("enter", "f", "j", "j", "enter")
	d.sees("Which was it?")
	d.press("esc")
	d.sees("▸ massage", "cramps foot")
	d.press("enter", "n")
	d.told = old().Cleared() // in the check
	d.run(d.screen.Init())
	d.sees("cramps foot", "massage I have had a clot")
	d.press("s")
	want := old().Cleared()
	want.Muscle = diary.Foot
	d.keeps(want)
}

func TestAnUnclearClot_staysWhenItCannotBeSaved(t *testing.T) {
	d := sit(t, &desk{there: true, told: old(), refuse: errFull})
	d.press("e")
	d.went(nav.Fail{Err: errFull})
	d.keeps(old())
	d.sees("save and go back")
	d.refuse = nil
	d.press("s")
	d.keeps(old().Cleared())
}
