package ui

import (
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// TestWordsTypedWhereKeysAnswer: the check-in takes "left calf 7" as words. Where a cramp
// lasts, or has eased, the l is the left leg, and behind the e, which is no key, nothing is an
// answer until it is quiet.
func TestWordsTypedWhereKeysAnswer(t *testing.T) {
	const said = " does nothing here, so "
	for _, between := range []int{120, 300, 600, 950} {
		for _, first := range [][]string{{"y"}, nil} {
			sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
				s.typeAhead(between, append(first, strings.Split("left calf 7", "")...)...)
				s.sees("In words: left calf 7_")
				s.typeAhead(1000, "enter", "enter")
				if c := s.only(); c.String() != "left calf 7/10" {
					t.Errorf("checking in, %d ms between keys: got %v", between, c)
				}
				s.sees("Saved: 1 cramp on the night of Saturday 21 November (left calf 7/10).")
			})
		}
		for name, eased := range map[string]bool{"while it lasts": false, "once it has eased": true} {
			sitWith(t, Start{nav.Home{}, nav.Relief{}}, (*sitting).awaited, func(s *sitting) {
				s.pass(time.Second)
				if eased {
					s.press(" ")
					s.pass(nav.Pause)
				}
				s.typeAhead(between, strings.Split("left calf 7", "")...)
				s.sees(said)
				s.pass(time.Second)
				night, err := s.journal.Night(diary.NightOf(evening))
				if err != nil || len(night.Cramps) != 1 {
					t.Fatalf("got %v, %v, want one cramp", night, err)
				}
				if c := night.Cramps[0]; c.Side != routines.Left || c.Muscle != "" || c.Severity != nil || c.Open == eased {
					t.Errorf("%s, %d ms between keys: got %v, want the left leg alone", name, between, c)
				}
			})
		}
	}
}

// TestCrampTypedOnHomeIsACrampNow, and its r is not the right leg.
func TestCrampTypedOnHomeIsACrampNow(t *testing.T) {
	for _, between := range []int{300, 900, 1300} {
		sit(t, Start{nav.Home{}}, func(s *sitting) {
			s.typeAhead(between, strings.Split("cramp", "")...)
			s.pass(time.Second)
			if c := s.cramp(); !c.Open || c.Side != "" || c.Muscle != "" {
				t.Errorf("%d ms between keys: got %v, want no details", between, c)
			}
		})
	}
}

// TestAWrongKeyHoldsUpTheNextForAMoment, and not what leads out.
func TestAWrongKeyHoldsUpTheNextForAMoment(t *testing.T) {
	for name, c := range map[string]struct {
		after  time.Duration
		logged int
	}{"in 999 ms": {wordGap - time.Millisecond, 5}, "in a second": {wordGap, 6}} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
				s.quickly("x")
				s.pass(c.after)
				s.quickly("n")
				s.pass(time.Second)
				if got := s.logged(); got != c.logged {
					t.Errorf("got %d nights logged, want %d", got, c.logged)
				}
				s.pass(nav.Pause)
				s.quickly("n") // pressed again, it is meant
				s.pass(time.Second)
				if got := s.logged(); got != c.logged+1 {
					t.Errorf("pressed again: got %d nights logged, want %d", got, c.logged+1)
				}
				s.typeAhead(200, "x", "esc")
				s.pass(time.Second)
				s.sees("cramp now")
			})
		})
	}
}

// TestTheKeyThatLedToAQuestionAnswersItOnceThatWasSeen: on home, c is a cramp now, and then the calf.
func TestTheKeyThatLedToAQuestionAnswersItOnceThatWasSeen(t *testing.T) {
	for between, want := range map[int]diary.Muscle{700: "", 1999: "", 2000: diary.Calf} {
		sit(t, Start{nav.Home{}}, func(s *sitting) {
			s.typeAhead(between, "c", "c")
			night, err := s.journal.Night(diary.NightOf(evening))
			if err != nil || len(night.Cramps) != 1 || night.Cramps[0].Muscle != want {
				t.Errorf("%d ms between keys: got %v, %v, want %q", between, night.Cramps, err, want)
				return
			}
			if want == "" {
				s.sees("c has just opened this screen, so c was ignored. Press c again if you meant it.")
			}
			s.quickly("c")
			s.pass(time.Second)
			night, err = s.journal.Night(diary.NightOf(evening))
			if err != nil || between > 700 && night.Cramps[0].Muscle != diary.Calf {
				t.Errorf("%d ms between keys, pressed again: got %v, %v", between, night.Cramps, err)
			}
		})
	}
}

// TestAKeyThatIsNoneHereSaysSo, so that a correction that changed nothing is seen, and not saved.
func TestAKeyThatIsNoneHereSaysSo(t *testing.T) {
	for name, keys := range map[string][]string{"how bad": {"y", "l", "c", "3", "8"}, "where": {"y", "l", "c", "f"}, "how long": {"y", "l", "c", "3", "b", "c"}} {
		sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
			s.typeAhead(950, keys...)
			last := keys[len(keys)-1]
			s.sees(last + " does nothing here.")
			s.quickly("enter")
			s.pass(time.Second)
			s.sees(last + " does nothing here, so enter was ignored.")
			if got := s.logged(); got != 5 {
				t.Errorf("%s: got %d nights logged, want the 5 of before", name, got)
			}
		})
	}
}

// TestAnAnswerThatWasDroppedIsSaid: the next question has the same key, and a brisk hand means it.
func TestAnAnswerThatWasDroppedIsSaid(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Day{}}, func(s *sitting) {
		s.pass(time.Second)
		s.typeAhead(500, "n", "n")
		s.sees("You pressed n twice, so n was ignored. Press n again if you meant it.")
		s.pass(quiet)
		s.quickly("n")
		s.sees("exercise ‹n none›", "movement ‹n none›")
	})
}

// TestWordsTypedOnTheDayAnswerOnce, at most, and turn no question off.
func TestWordsTypedOnTheDayAnswerOnce(t *testing.T) {
	for _, text := range []string{"no", "no cramps", "left calf 7", "yes left calf", "right foot 5", "nw2s3"} {
		for _, between := range []int{700, 950} {
			sit(t, Start{nav.Home{}, nav.Day{}}, func(s *sitting) {
				s.pass(time.Second)
				s.typeAhead(between, strings.Split(text, "")...)
				s.quickly("enter")
				s.pass(time.Second)
				night, err := s.journal.Night(diary.DayOf(evening))
				if err != nil || len(night.Factors) > 0 {
					t.Errorf("%s, %d ms between keys: got %v, %v, want nothing saved yet", text, between, night.Factors, err)
				}
				s.press("esc", "esc")
				s.pass(nav.Pause)
				s.press("y")
				s.pass(nav.Pause)
				s.press("d")
				s.sees("exercise")
			})
		}
	}
}

// TestWordsTypedOnHomeMarkNoSign: s leads to the warning signs, and a space marks one there.
func TestWordsTypedOnHomeMarkNoSign(t *testing.T) {
	for _, between := range []int{300, 950} {
		sitWith(t, Start{nav.Home{}}, (*sitting).awaited, func(s *sitting) {
			s.typeAhead(between, strings.Split("slept badly", "")...)
			s.press("enter")
			s.pass(time.Second)
			if signs, err := s.journal.LastSigns(diary.NightOf(evening)); err != nil || len(signs.Yes) > 0 {
				t.Errorf("%d ms between keys: got %v, %v, want no sign", between, signs, err)
			}
		})
	}
}

// TestAWordTypedInTheProfilePicksOneOption: of "calf" the c is the calf, and the f not the foot.
func TestAWordTypedInTheProfilePicksOneOption(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Profile{}}, func(s *sitting) {
		s.pass(time.Second)
		s.typeAhead(150, "c", "a", "l", "f")
		s.pass(time.Second)
		s.press("enter", "esc", "enter")
		s.pass(time.Second)
		if s.told.Muscle != "calf" {
			t.Errorf("got %q, want the calf", s.told.Muscle)
		}
	})
}

// TestANoteTypedBehindAnAnswerIsNotOfAnotherNight: n logs last night, and the night before is
// asked about.
func TestANoteTypedBehindAnAnswerIsNotOfAnotherNight(t *testing.T) {
	for _, between := range []int{160, 300, 690, 900} {
		sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
			s.typeAhead(between, "n", "e", "s", "l", "e", "p", "t")
			s.sees("was ignored")
			s.quickly("enter")
			s.pass(time.Second)
			if got := s.logged(); got != 6 {
				t.Errorf("%d ms between keys: got %d nights logged, want last night alone with the 5", between, got)
			}
		})
	}
}

// TestNoCrampsTypedOnHomeIsNoCramp that is there now: its c is one of the keys of home.
func TestNoCrampsTypedOnHomeIsNoCramp(t *testing.T) {
	for _, between := range []int{300, 900} {
		sitWith(t, Start{nav.Home{}}, (*sitting).awaited, func(s *sitting) {
			s.typeAhead(between, strings.Split("no cramps", "")...)
			s.press("enter")
			s.pass(time.Second)
			night, err := s.journal.Night(diary.NightOf(evening))
			if err != nil || len(night.Cramps) > 0 || s.logged() > 6 {
				t.Errorf("%d ms between keys: got %v, %v, %d nights logged", between, night.Cramps, err, s.logged())
			}
		})
	}
}

// TestAWordBehindAnAnswerAnswersNothing: n is none, and "no cramps" begins with it, too. Its c is
// no cramp that is there now.
func TestAWordBehindAnAnswerAnswersNothing(t *testing.T) {
	for between, begins := range map[int]bool{300: false, 900: false, 999: false, 1000: true} {
		sitWith(t, lastNight, (*sitting).awaited, func(s *sitting) {
			s.typeAhead(between, "n", "o", "space", "c")
			if got := s.logged(); got != 6 {
				t.Errorf("%d ms between keys: got %d nights logged, want one more", between, got)
			}
			night, err := s.journal.Night(diary.NightOf(evening))
			if err != nil || len(night.Cramps) > 0 != begins {
				t.Errorf("%d ms between keys: got %v, %v, want a cramp: %v", between, night.Cramps, err, begins)
			}
		})
	}
}
