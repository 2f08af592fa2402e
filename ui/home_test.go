package ui

import (
	"testing"
	"time"

	"calmcalf/ui/nav"
)

func TestHomeLeadsEverywhere(t *testing.T) {
	for key, words := range map[string]string{
		"m": "a cramp right now", "h": "History", "c": "Cramp started 22:14", "d": "exercise", "l": "What night cramps are", "s": "warning signs, 1 of 2",
		"p": "Where do you mostly get cramps?",
	} {
		t.Run(key, func(t *testing.T) {
			sit(t, Start{nav.Home{}}, func(s *sitting) {
				s.press(key)
				s.pass(time.Second)
				s.sees(words)
				s.press("esc")
				s.pass(time.Second)
				s.sees("cramp now")
			})
		})
	}
}

// TestDoesItHelpIsTwoKeysAway from home.
func TestDoesItHelpIsTwoKeysAway(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).fill, func(s *sitting) {
		s.press("h", "4")
		s.pass(time.Second)
		s.sees("‹does it help?›")
	})
}
