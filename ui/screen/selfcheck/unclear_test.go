package selfcheck

import (
	"errors"
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/google/go-cmp/cmp"
)

var errFull = errors.New("the disk is full: make room and try again")

// unclear opens the screen for a profile that an earlier release wrote.
func unclear(t *testing.T, standing ...string) *desk {
	d := at(t, standing...)
	d.profile.Massage, d.profile.Age = []diary.Concern{diary.UnclearClot, diary.NumbFeet}, "60-74"
	return d.open()
}

func TestAnUnclearClotIsSettledByTheAnswer(t *testing.T) {
	cleared := diary.Profile{Massage: []diary.Concern{diary.PastClot, diary.NumbFeet}, Age: "60-74", Country: diary.UnitedKingdom}
	for name, test := range map[string]struct {
		keys  []string
		saved []string
		sees  string
	}{
		"now":                 {[]string{"n", "enter"}, []string{"leg-swollen"}, "It could be a clot"},
		"earlier":             {[]string{"n", "1", "n"}, nil, "None of these right now."},
		"earlier, and weak":   {[]string{"n", "1", "2", "enter"}, []string{"new-weakness"}, "new weakness or loss of feeling"},
		"after going back":    {[]string{"n", "1", "esc", "n", "n"}, nil, "None of these right now."},
		"seen, and emergency": {[]string{"n", "esc", "1", "enter"}, []string{"clot-lung", "leg-swollen"}, "lungs"},
	} {
		t.Run(name, func(t *testing.T) {
			d := unclear(t).press(test.keys...)
			d.has(test.saved...)
			d.Sees(test.sees, "Saved in your journal.")
			d.SeesNo("answered \"a clot\"")
			if diff := cmp.Diff(cleared, d.profile); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnUnclearClotStaysUntilTheLegWasAskedAbout(t *testing.T) {
	d := unclear(t).press("1", "enter")
	d.has("clot-lung")
	d.Sees("Call 999 now.", "In your profile you answered \"a clot\".")
	if !d.profile.Unclear() {
		t.Error("the profile was changed")
	}
	d.press("enter", "1", "n")
	d.Sees("1 [x] One leg swollen")
}

func TestLookingAtTheCheckSettlesNothing(t *testing.T) {
	d := unclear(t, "elsewhere").press("n", "esc", "esc")
	d.went(nav.Back{})
	if err := d.screen.Keep(); err != nil || !d.profile.Unclear() {
		t.Errorf("got %v, profile %v", err, d.profile)
	}
	d.has("elsewhere")
}

func TestAProfileThatCannotBeSavedKeepsTheSign(t *testing.T) {
	d := unclear(t)
	d.full = errFull
	d.press("n", "1", "n")
	d.has()
	if fail, ok := d.Asked[len(d.Asked)-1].(nav.Fail); !ok || !errors.Is(fail.Err, errFull) {
		t.Errorf("got %v, want the trouble with the profile", d.Asked)
	}
	d.Sees("In your profile you answered \"a clot\".", "no stretching and no")
	d.full = nil
	d.press("enter", "n", "1", "n")
	d.Sees("None of these right now.")
	if d.profile.Unclear() {
		t.Error("the profile was not changed")
	}
}
