package relief_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/figure"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
	"calmcalf/ui/screen/relief"

	bolt "go.etcd.io/bbolt"
)

// evening is when the cramps of these tests begin.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// seat is the screen as its user has it: keys in, words and a journal out.
type seat struct {
	*navtest.Live
	t          *testing.T
	path       string
	journal    *store.Journal
	configured []routines.Caution
	glyphs     theme.Glyphs
	skew       atomic.Int64 // of the clock, in nanoseconds
	began      time.Time
}

// sit runs test at a seat.
func sit(t *testing.T, test func(*seat)) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.db")
	navtest.Bubble(t, func(l *navtest.Live) {
		test(&seat{Live: l, t: l.T, path: path, journal: store.At(path, time.Now), began: time.Now()})
	})
}

func (s *seat) now() time.Time {
	return evening.Add(time.Since(s.began) + time.Duration(s.skew.Load()))
}

// open opens the screen for a cramp in this leg.
func (s *seat) open(side routines.Side) {
	s.t.Helper()
	list := navtest.Checklist(s.t)
	known := diary.Body{Configured: s.configured, Words: navtest.Shipped[diary.BodyWords](s.t, "learn/safety.toml")}
	flow := navtest.Routine(s.t, "cramp-now")
	s.Sit(relief.New(relief.Deps{
		Theme: navtest.Plain(s.glyphs), Poses: figure.Load(assets.Files), Journal: s.journal, Known: known, Now: s.now,
		Flow: func(diary.Muscle) (routines.Routine, error) { return flow, nil },
		Body: func() (diary.Body, error) {
			answer, err := s.journal.LastSigns(diary.NightOf(evening))
			body := known
			body.Signs, body.Unknown = list.Active(answer), err != nil
			return body, err
		},
		Checklist: func() diary.Checklist { return list }, Fill: diary.UnitedKingdom.Fill,
		NewID: func() string { return fmt.Sprint("id-", s.now().Unix()) },
	}, side, ""))
}

// opened opens the screen, and lets time pass.
func (s *seat) opened(after time.Duration) {
	s.t.Helper()
	s.open("")
	s.Pass(after)
}

// reads fails the test unless the clock shows this time, which a small window has in
// plain digits.
func (s *seat) reads(clock string) {
	s.t.Helper()
	s.Screen.SetSize(36, 5)
	s.Sees(clock)
	s.Screen.SetSize(56, 26) // without the figure, so that words are in one column
}

// sign answers the self-check with these signs.
func (s *seat) sign(ids ...string) {
	s.t.Helper()
	if _, err := s.journal.SaveSigns(diary.NightOf(evening), diary.Signs{At: evening, Yes: ids}); err != nil {
		s.t.Fatal(err)
	}
}

// cramps are those in the journal.
func (s *seat) cramps() []diary.Cramp {
	s.t.Helper()
	nights, err := s.journal.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		s.t.Fatal(err)
	}
	var all []diary.Cramp
	for _, n := range nights {
		all = append(all, n.Cramps...)
	}
	return all
}

// only is the only cramp in the journal.
func (s *seat) only() diary.Cramp {
	s.t.Helper()
	all := s.cramps()
	if len(all) != 1 {
		s.t.Fatalf("got %v in the journal, want one cramp", all)
	}
	return all[0]
}

// lasted fails the test unless the only cramp has eased after a time within these.
func (s *seat) lasted(least, most time.Duration) {
	s.t.Helper()
	c := s.only()
	if c.Open || c.Duration == nil || time.Duration(*c.Duration) < least || time.Duration(*c.Duration) > most {
		s.t.Errorf("got %v, open %v, want it eased after %v to %v", c, c.Open, least, most)
	}
}

// isOpen fails the test unless the only cramp is open.
func (s *seat) isOpen() {
	s.t.Helper()
	if c := s.only(); !c.Open || c.Duration != nil {
		s.t.Errorf("got %v, want it open", c)
	}
}

// obstruct puts a folder in the place of the journal until end is called.
func (s *seat) obstruct() (end func()) {
	s.t.Helper()
	s.must(os.Mkdir(s.path, 0o700))
	return func() { s.must(os.Remove(s.path)) }
}

// lock keeps the journal busy, as another program does, until unlock is called.
func (s *seat) lock() (unlock func()) {
	s.t.Helper()
	db, err := bolt.Open(s.path, 0o600, nil)
	s.must(err)
	return func() { s.must(db.Close()) }
}

func (s *seat) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}
