package ui

import (
	"testing"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestTheDayIsSavedAndHomeSaysSo(t *testing.T) {
	tonight := diary.NightOf(evening)
	yesterday := func(s *sitting) {
		if _, err := s.journal.Log(diary.DayLog{Night: tonight.AddDays(-1), Set: diary.Factors{diary.Exercise: {Word: "usual"}}}); err != nil {
			t.Fatal(err)
		}
	}
	sitWith(t, Start{nav.Home{}, nav.Day{Night: tonight}}, yesterday, func(s *sitting) {
		s.sees("Today, Sunday 22 November", "as yesterday")
		s.press("down", "w", "enter")
		s.sees("Tonight", "the day before Sunday night is saved, 1 answer as yesterday")
		night, err := s.journal.Night(tonight)
		if err != nil || night.Factors[diary.Movement].Word != "walk" || night.Factors[diary.Exercise].Word != "usual" {
			t.Errorf("got %v, %v", night.Factors, err)
		}
	})
}
