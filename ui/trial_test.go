package ui

import (
	"fmt"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

// lived puts half a year into the journal: the routine every other week, with fewer
// cramps in those weeks.
func (s *sitting) lived() {
	s.t.Helper()
	var nights []diary.Night
	tonight := diary.NightOf(evening)
	for ago := 190; ago > 0; ago-- {
		n := diary.Night{Date: tonight.AddDays(-ago), CheckedIn: true, Cramps: []diary.Cramp{}, Factors: diary.Factors{diary.Alcohol: {Number: float64(ago % 3 / 2)}}}
		with := ago/7%2 == 0
		if with {
			n.Sessions = []diary.Session{{ID: fmt.Sprint("session-", ago), Started: n.Date.At(22, 0, time.UTC), Ended: n.Date.At(22, 5, time.UTC), Completion: diary.Full}}
		}
		for i := range [...]int{2, 1, 0, 1, 2}[ago%5] {
			if !with || ago%2 == 0 {
				n.Cramps = append(n.Cramps, diary.Cramp{ID: fmt.Sprint("cramp-", ago, "-", i), Muscle: diary.Calf})
			}
		}
		nights = append(nights, n)
	}
	if _, err := s.journal.Import(diary.Contents{Nights: nights}); err != nil {
		s.t.Fatal(err)
	}
}

// TestNothingOfATrialIsSaidBeforeItsEnd in the insight of half a year.
func TestNothingOfATrialIsSaidBeforeItsEnd(t *testing.T) {
	sitWith(t, Start{nav.History{View: nav.ViewInsight}}, (*sitting).lived, func(s *sitting) {
		s.resize(80, 60)
		s.sees("Fewer cramps on routine nights: 4.9 a week")
	})
	sitWith(t, Start{nav.History{View: nav.ViewInsight}}, func(s *sitting) { s.lived(); s.tries("") }, func(s *sitting) {
		s.resize(80, 60)
		s.sees("Your trial", "What the two sides show is kept for the end.")
		s.seesNot("on routine nights")
	})
}

// tries starts a trial whose fifth night is tonight.
func (s *sitting) tries(factor diary.Factor) {
	s.t.Helper()
	plan := diary.Plan{Factor: factor, Start: diary.NightOf(evening).AddDays(-4), Design: diary.DesignOf(factor), Seed: 1}
	plan.Rounds = plan.Design.Rounds()[0]
	plan.On = diary.DrawSchedule(plan.Rounds, plan.Seed)
	if err := s.journal.StartTrial(plan, plan.Start.AddDays(-1)); err != nil {
		s.t.Fatal(err)
	}
}
