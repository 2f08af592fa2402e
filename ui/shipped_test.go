package ui

import (
	"io/fs"
	"testing"
	"time"

	"calmcalf/assets"
	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/page"
	"calmcalf/ui/nav/navtest"
)

// pages are those that the program ships.
func pages() ([]page.Page, error) {
	files, err := fs.Sub(assets.Files, "learn")
	if err != nil {
		return nil, err
	}
	return page.Read(files, diary.UnitedKingdom.Fill)
}

// bedtime is the routine that the program ships, without the page that comes
// before its first start.
func bedtime(t *testing.T) routines.Routine {
	t.Helper()
	r := untried(t)
	r.Avoid = ""
	return r
}

// untried is the routine that the program ships.
func untried(t *testing.T) routines.Routine { return shipped.Routine("wall-calf-massage") }

// untriedOnHome puts it on home.
func untriedOnHome(s *sitting) { s.routines = []routines.Routine{untried(s.t)} }

// gentle is a routine whose first step has a gentler variant.
func gentle() routines.Routine {
	return routines.Routine{ID: "gentle", Name: "Two steps", Steps: []routines.Step{
		{
			Title: "Calf stretch", Side: routines.Each, Hold: 30 * time.Second, Reps: 1, Prep: 5 * time.Second, Switch: 5 * time.Second,
			Gentler: &routines.Step{Title: "Towel stretch", Hold: 10 * time.Second, Reps: 1},
		},
		{Title: "Massage", Side: routines.None, Hold: 20 * time.Second, Reps: 1, SkipIf: []routines.Caution{routines.MassageCaution}},
		{Title: "Settle", Side: routines.None, Hold: 5 * time.Second, Reps: 1},
	}}
}

// flags are what the journal gives reason for on the evening.
func (s *sitting) flags() (insight.FlagReport, error) {
	book := shipped.Flags()
	tonight := diary.NightOf(evening)
	nights, err := s.journal.Nights(diary.Date{}, tonight)
	if err != nil {
		return insight.FlagReport{}, err
	}
	signs, err := s.journal.LastSigns(tonight)
	c := insight.Case{
		AsOf: diary.LastNight(evening), Profile: s.told,
		Active: diary.ActiveSigns(navtest.Checklist().Signs, signs), Answered: diary.NightOf(signs.At),
	}
	for _, n := range nights {
		c.Add(n)
	}
	up := book.For(diary.Profile{Country: diary.UnitedKingdom}).Listed(c)
	return insight.FlagReport{AsOf: diary.LastNight(evening), Flags: up, Words: book.Words}, err
}
