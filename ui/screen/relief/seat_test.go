package relief_test

import (
	"cmp"
	"fmt"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"
	"calmcalf/ui/screen/relief"

	bolt "go.etcd.io/bbolt"
)

// seat is the screen as its user has it: keys in, words and a journal out.
type seat struct {
	*navtest.Bedside
	configured []routines.Caution
	glyphs     theme.Glyphs
	flow       string // its id; "" is for the calf
	country    diary.Country
}

// sit runs test at a seat.
func sit(t *testing.T, test func(*seat)) {
	t.Helper()
	navtest.AtBedside(t, time.Now, func(b *navtest.Bedside) { test(&seat{Bedside: b, country: diary.UnitedKingdom}) })
}

// open opens the screen for a cramp in this leg.
func (s *seat) open(side routines.Side) {
	s.T.Helper()
	list := shipped.Checklist().For(diary.Profile{Country: s.country})
	known := diary.Body{Configured: s.configured, Words: shipped.Body()}
	flow := shipped.Routine(cmp.Or(s.flow, "cramp-now"))
	s.Sit(relief.New(relief.Deps{
		Theme: navtest.Plain(s.glyphs), Journal: s.Journal, Known: known, Now: s.Now,
		Flow: func(diary.Muscle) routines.Routine { return flow },
		Body: func() (diary.Body, error) {
			answer, err := s.Journal.LastSigns(diary.NightOf(navtest.Evening))
			body := known
			body.Signs, body.Unknown = list.Active(answer), err != nil
			return body, err
		},
		Checklist: func() diary.Checklist { return list }, Fill: s.country.Fill,
		NewID: func() string { return fmt.Sprint("id-", s.Now().Unix()) },
	}, nav.Relief{Side: side}))
	s.small()
}

// small makes the window one without the figure and without large letters, so that words
// are in one column.
func (s *seat) small() { s.Screen.SetSize(56, 17) }

// opened opens the screen, and lets time pass.
func (s *seat) opened(after time.Duration) {
	s.T.Helper()
	s.open("")
	s.Pass(after)
}

// reads fails the test unless the clock shows this time, which a small window has in
// plain digits.
func (s *seat) reads(clock string) {
	s.T.Helper()
	s.Screen.SetSize(36, 5)
	s.Sees(clock)
	s.small()
}

// cramps are those in the journal.
func (s *seat) cramps() []diary.Cramp {
	s.T.Helper()
	return navtest.All(s.Bedside, func(n diary.Night) []diary.Cramp { return n.Cramps })
}

// only is the only cramp in the journal.
func (s *seat) only() diary.Cramp {
	s.T.Helper()
	return navtest.Only(s.Bedside, func(n diary.Night) []diary.Cramp { return n.Cramps })
}

// lasted fails the test unless the only cramp has eased after a time within these.
func (s *seat) lasted(least, most time.Duration) {
	s.T.Helper()
	c := s.only()
	if c.Open || c.Duration == nil || time.Duration(*c.Duration) < least || time.Duration(*c.Duration) > most {
		s.T.Errorf("got %v, open %v, want it eased after %v to %v", c, c.Open, least, most)
	}
}

// isOpen fails the test unless the only cramp is open.
func (s *seat) isOpen() {
	s.T.Helper()
	if c := s.only(); !c.Open || c.Duration != nil {
		s.T.Errorf("got %v, want it open", c)
	}
}

// lock keeps the journal busy, as another program does, until unlock is called.
func (s *seat) lock() (unlock func()) {
	s.T.Helper()
	db, err := bolt.Open(s.Path, 0o600, nil)
	s.Must(err)
	return func() { s.Must(db.Close()) }
}
