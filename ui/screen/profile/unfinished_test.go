package profile

import (
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

const offers = "You started this (22:14) but haven't saved it."

// again opens the screen anew, as after a dead battery: the screen before it was not closed.
func (d *desk) again() *desk {
	d.Asked = nil
	return sit(d.T, d)
}

func TestHalfAnsweredQuestions_areOffered(t *testing.T) {
	d := sit(t, &desk{})
	d.Press("f", "enter", "y", "enter", "b", "c", "c")
	d.again()
	if d.exists {
		t.Fatal("it was saved")
	}
	d.Sees(offers, "enter continue f start fresh esc back")
	d.Press("y", "n", "s", "down", " ")
	d.Sees(offers)
	d.Press("enter")
	d.Sees("3 of 8", "[x] a blood thinner", "[ ] bulging varicose veins")
	d.Press("esc", "enter")
	d.saved(diary.Profile{Muscle: diary.Foot, Unsteady: new(true), Massage: []diary.Concern{diary.ThinBlood}})
	d.again()
	d.SeesNo("You started this")
}

func TestHalfAnsweredQuestions_areDroppedOnlyWhenNotWanted(t *testing.T) {
	file := diary.Profile{Muscle: diary.Foot, Medicines: []diary.Medicine{}, Age: "60-74"}
	for name, tt := range map[string]struct {
		keys    []string
		offered bool
	}{
		"started fresh": {[]string{"f"}, false},
		"left alone":    {[]string{"esc"}, true},
		"gone on with":  {[]string{"g"}, true},
		"discarded":     {[]string{"enter", "esc", "y"}, false},
		"saved":         {[]string{"enter", "s"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, &desk{exists: true, file: file})
			d.Press("enter", "c", "enter")
			d.again()
			d.Press(tt.keys...)
			if err := d.screen.Keep(); err != nil {
				t.Fatal(err)
			}
			if d.again(); tt.offered {
				d.Sees(offers)
				d.Press("enter")
				d.Sees("cramps calf", "save and go back")
				return
			}
			d.SeesNo("You started this")
		})
	}
}

// TestAnEnd_keepsTheAnswers holds where nobody was asked, for a terminal that was closed: as
// a draft, which counts for nothing until it is saved.
func TestAnEnd_keepsTheAnswers(t *testing.T) {
	d := sit(t, &desk{exists: true, file: diary.Profile{Muscle: diary.Foot}})
	d.Press("enter", "c")
	if err := d.screen.Keep(); err != nil {
		t.Fatal(err)
	}
	d.saved(diary.Profile{Muscle: diary.Foot})
	d.again()
	d.Press("enter", "s")
	d.saved(diary.Profile{Muscle: diary.Calf})

	broken := sit(t, &desk{exists: true, broken: errFull})
	broken.Press("y", "c", "enter")
	broken.again()
	broken.Sees("can't be read")
	broken.Press("down", "esc")
	if err := broken.screen.Keep(); err != nil {
		t.Fatal(err)
	}
	broken.again()
	broken.Press("y")
	broken.Sees(offers)
	broken.Press("enter", "esc", "enter")
	broken.saved(diary.Profile{Muscle: diary.Calf})
}

// TestTwoWindows_onOneProfile holds that both are kept, or that it is said which was not.
func TestTwoWindows_onOneProfile(t *testing.T) {
	d := sit(t, &desk{exists: true, file: diary.Profile{Muscle: diary.Foot}})
	d.Press("enter", "c", "enter")
	d.file.Age = "60-74" // in another window
	d.Press("s")
	d.saved(diary.Profile{Muscle: diary.Calf, Age: "60-74"})

	d = sit(t, &desk{exists: true, file: diary.Profile{Muscle: diary.Foot}})
	d.Press("enter", "c", "enter")
	d.file = diary.Profile{Muscle: diary.Thigh, Age: "60-74"}
	d.Press("s")
	d.Failed()
	d.saved(diary.Profile{Muscle: diary.Thigh, Age: "60-74"})
	d.Sees("cramps calf", "age 60-74")
	d.Press("s")
	d.saved(diary.Profile{Muscle: diary.Calf, Age: "60-74"})

	d = sit(t, &desk{exists: true, file: diary.Profile{Muscle: diary.Foot}})
	d.Press("enter", "c", "enter")
	d.file.Muscle = diary.Thigh
	d.again()
	d.Sees("Since then, this was saved: cramps: thigh.")
	d.Press("enter", "s")
	d.saved(diary.Profile{Muscle: diary.Calf})

	d = sit(t, &desk{exists: true, file: diary.Profile{Muscle: diary.Foot}})
	d.Press("enter", "c", "enter")
	d.file.Muscle = diary.Calf
	d.again() // the file says all of it
	d.SeesNo("You started this")
	d.Press("esc")
	d.Went(nav.Back{})
}
