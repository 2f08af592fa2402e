package checkin

import (
	"errors"
	"fmt"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/exp/golden"
)

// soreCramp came at 03:10 and was sore in the morning.
func soreCramp(night diary.Date) diary.Cramp {
	return diary.Cramp{ID: "sore-" + night.String(), Side: "left", Muscle: diary.Calf, At: night.At(3, 10, morning.Location()), Sore: true}
}

func soreOn(nights ...diary.Date) []diary.CheckIn {
	answers := []diary.CheckIn{}
	for _, n := range nights {
		answers = append(answers, logged(n, soreCramp(n)))
	}
	return answers
}

func TestSoreness_isAskedUntilItIsGone(t *testing.T) {
	for key, want := range map[string]string{
		"t": "left calf 03:10 sore 52 h or more", // from Friday 03:10 to Sunday 07:40
		"g": "left calf 03:10 sore next day",
	} {
		d := sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), saturday)
		d.sees("Any cramps?", "Still sore from Thursday's cramp?      t  still sore      g  gone")
		d.press(key)
		d.keeps(thursday, want)
		d.sees("Any cramps?", "from Thursday's cramp. u takes it back")
		d.seesNo("Still sore from Thursday's cramp?")
		d.keeps(saturday, "not logged")
		d.press("t", "g")
		d.keeps(thursday, want)
		d.press("u")
		d.keeps(thursday, "left calf 03:10 sore next day")
		d.sees("Last night, Saturday to Sunday", "Any cramps?", "Still sore from Thursday's cramp?")
	}
}

// TestSoreness_costsNobodyAKey holds that none is one key, and that the question can be
// passed over, which stores nothing.
func TestSoreness_costsNobodyAKey(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), saturday)
	d.press("n")
	d.keeps(saturday)
	d.sees("All nights are logged.", "Still sore from Thursday's cramp?")
	d.press("enter")
	d.went(nav.Back{})
	d.keeps(thursday, "left calf 03:10 sore next day")

	d = sit(t, journalWith(t, logged(thursday, footCramp()), logged(friday)), saturday)
	d.seesNo("sore")
	if d.offers("t") || d.offers("g") {
		t.Error("the keys of a question that nobody is asked are offered")
	}
}

func TestSoreness_isAskedOfOneNightAfterTheOther(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday, friday), logged(saturday))...), saturday)
	d.sees("Logged: no cramps", "Still sore from Friday's cramp?")
	d.press("g")
	d.sees("no longer sore from Friday's cramp. u takes it back", "Still sore from Thursday's cramp?")
	d.press("t")
	d.keeps(friday, "left calf 03:10 sore next day")
	d.keeps(thursday, "left calf 03:10 sore 52 h or more")
	d.press("u", "u")
	d.keeps(thursday, "left calf 03:10 sore next day")
	d.sees("Still sore from Friday's cramp?")
}

func TestSoreness_ofTheNightItselfIsNotAsked(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(saturday), logged(friday))...), saturday)
	d.seesNo("Still sore")
	d = sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), friday) // a visit
	d.seesNo("Still sore")
}

func TestSoreness_thatCannotBeSavedIsAskedAgain(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), saturday)
	d.refuse = errFull
	d.press("t")
	d.went(nav.Fail{Err: errFull})
	d.sees("Any cramps?", "Still sore from Thursday's cramp?")
	d.refuse = nil
	saving := d.screen.Update(navtest.Key("t"))
	if d.screen.MayLeave() {
		t.Error("the program may be left while an answer is being saved")
	}
	if err := errors.Join(d.screen.Keep(), d.screen.Keep()); err != nil {
		t.Error(err)
	}
	d.run(saving)
	d.keeps(thursday, "left calf 03:10 sore 52 h or more")
}

// TestSoreness_inASmallWindow asks once the night is answered.
func TestSoreness_inASmallWindow(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday), logged(friday))...), saturday)
	d.screen.SetSize(60, 1)
	d.press("t")
	d.keeps(thursday, "left calf 03:10 sore next day")
	d.press("n")
	d.sees("Still sore from Thursday's cramp?  t still sore  g gone")
	d.press("t")
	d.keeps(thursday, "left calf 03:10 sore 52 h or more")
	d.sees("All nights are logged.")
}

func TestTheFormKeepsWhatIsKnownOfTheSoreness(t *testing.T) {
	known := diary.Cramp{ID: "a", Sore: true, SoreH: new(28), SoreOver: true, Woke: new(true)}
	p := recordedPage(emptyPage(), known)
	p.fields[after].Choose("s")
	if c := p.cramp(); !c.Sore || c.SoreH == nil || *c.SoreH != 28 || !c.SoreOver || *c.Woke {
		t.Errorf("sore, and not woken: got %+v", c)
	}
	p.fields[after].Choose("n")
	if c := p.cramp(); c.Sore || *c.SoreH != 0 || c.SoreOver {
		t.Errorf("neither: got %+v", c)
	}
}

func TestSoreness_neverOutgrowsTheWindow(t *testing.T) {
	d := sit(t, journalWith(t, append(soreOn(thursday), logged(thursday.AddDays(-3)))...), saturday)
	for _, keys := range [][]string{nil, {"n"}, {"n", "n"}, {"u"}} {
		d.press(keys...)
		for width := 1; width <= 100; width += 3 {
			for height := 1; height <= 27; height++ {
				d.screen.SetSize(width, height)
				if w, h := lipgloss.Size(d.screen.View()); w > width || h > height {
					t.Fatalf("got %dx%d cells, want at most %dx%d:\n%s", w, h, width, height, d.screen.View())
				}
			}
		}
	}
}

func TestSoreness_view(t *testing.T) {
	for _, size := range [][2]int{{96, 26}, {56, 16}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			d := sit(t, journalWith(t, append(soreOn(thursday), logged(thursday.AddDays(-3)))...), saturday)
			d.screen.SetSize(size[0], size[1])
			golden.RequireEqual(t, d.screen.View()+"\n")
		})
	}
}
