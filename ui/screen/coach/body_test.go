package coach_test

import (
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
)

func TestASessionIsContinuedOnlyAsTheBodyAllowsNow(t *testing.T) {
	sit(t, func(s *seat) {
		s.opened(bedtime(t), 25*time.Second) // in the first stretch
		s.Press("esc", "y")
		s.profile.Unsteady = new(true)
		s.open(bedtime(t))
		s.Press("enter")
		s.Sees("calf stretch with a towel ·", "Calf stretch with a towel replaces")
	})
}

// TestAnActiveSignIsShownBeforeAnyInstruction goes through every sign.
func TestAnActiveSignIsShownBeforeAnyInstruction(t *testing.T) {
	for _, sign := range navtest.Checklist().Signs {
		t.Run(sign.ID, func(t *testing.T) {
			sit(t, func(s *seat) {
				s.Sign(sign.ID)
				s.open(bedtime(t))
				s.Sees(sign.Say)
				s.SeesNo("· 1 of 6")
				if !s.Offers("run the check again") {
					t.Error("the check is not offered")
				}
				s.Press("enter")
				if !sign.Blocks {
					s.Sees(" of 6")
					return
				}
				s.Press(" ", "a", "g", "x", "right", "right")
				s.Pass(time.Minute)
				s.Sees(sign.Say, "Until then, no stretching")
				s.Press("s", "esc")
				s.Went(nav.SelfCheck{}, nav.Back{})
			})
		})
	}
}

func TestAfterTheCheckTheCoachLooksAgain(t *testing.T) {
	sit(t, func(s *seat) {
		s.Sign("leg-swollen")
		s.open(bedtime(t))
		s.Press("s")
		s.Sign()
		s.Run(s.Screen.Init())
		s.Sees("· 1 of 6")
		s.Sign("leg-swollen")
		s.Run(s.Screen.Init()) // too late for a routine that has begun
		s.Sees("· 1 of 6")
	})
}

func TestASignLeavesOutWhatIsUnsafe(t *testing.T) {
	sit(t, func(s *seat) {
		s.Sign("rest-pain")
		s.open(bedtime(t))
		s.Sees("Calf massage is left out")
		s.Press("enter", "right", "right", "right") // past the stretches: the massage is passed over
		s.Sees("settle in bed · lie down · 6 of 6", "get up slowly")
		s.Pass(61 * time.Second)
		s.Sees("left out, for safety")
	})
}

func TestWhatIsDoneStandingIsReplaced(t *testing.T) {
	sit(t, func(s *seat) {
		s.profile.Unsteady = new(true)
		s.opened(bedtime(t), 15*time.Second)
		s.Sees("· 2 of 6", "calf stretch with a towel ·", "Calf stretch with a towel replaces")
		s.Press("right", "right")
		s.Sees("· 4 of 6")
	})
}

func TestARoutineOfWhichNothingRemainsIsNotStarted(t *testing.T) {
	sit(t, func(s *seat) {
		s.profile.Unsteady = new(true)
		s.open(shipped.Routine("wall-lean"))
		s.Press("enter", " ")
		s.Sees("Press esc and choose another routine.")
	})
}
