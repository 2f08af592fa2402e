package coach_test

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
	"calmcalf/ui/screen/coach"
)

// evening is when the sessions of these tests begin.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// seat is the screen as its user has it: keys in, words, sounds and a journal out.
type seat struct {
	*navtest.Live
	t       *testing.T
	path    string
	journal *store.Journal
	profile diary.Profile
	glyphs  theme.Glyphs
	skew    atomic.Int64 // of the clock, in nanoseconds
	senses  senses
	ids     int
	began   time.Time
}

// sit runs test at a seat.
func sit(t *testing.T, test func(*seat)) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.db")
	navtest.Bubble(t, func(l *navtest.Live) {
		s := &seat{Live: l, t: l.T, path: path, journal: store.At(path, time.Now), began: time.Now()}
		test(s)
		_ = s.End()
		s.senses.over(s.t)
	})
}

func (s *seat) now() time.Time {
	return evening.Add(time.Since(s.began) + time.Duration(s.skew.Load()))
}

// open opens the screen on a routine.
func (s *seat) open(r routines.Routine) {
	s.t.Helper()
	words := navtest.Shipped[diary.BodyWords](s.t, "learn/safety.toml")
	list := navtest.Checklist(s.t)
	s.Sit(coach.New(coach.Deps{
		Theme: navtest.Plain(s.glyphs), Poses: figure.Load(assets.Files), Journal: s.journal, Now: s.now,
		Words:     diary.CareWords{LightsOut: []string{"Covers loose."}, Hurts: []string{"Pain is a reason to stop."}},
		Checklist: func() diary.Checklist { return list },
		Body: func() (diary.Body, error) {
			answer, err := s.journal.LastSigns(diary.NightOf(evening))
			return diary.Body{Profile: s.profile, Words: words, Signs: list.Active(answer), Unknown: err != nil}, err
		},
		NewID: func() string { s.ids++; return fmt.Sprintf("id-%d", s.ids) }, Senses: s.senses.open(),
	}, r))
}

// opened opens the screen, and lets time pass.
func (s *seat) opened(r routines.Routine, after time.Duration) {
	s.t.Helper()
	s.open(r)
	s.Pass(after)
}

// sign answers the self-check with these signs.
func (s *seat) sign(ids ...string) {
	s.t.Helper()
	if _, err := s.journal.SaveSigns(diary.NightOf(evening), diary.Signs{At: evening, Yes: ids}); err != nil {
		s.t.Fatal(err)
	}
}

// obstruct puts a folder in the place of the journal, until the end of it is called.
func (s *seat) obstruct() (end func()) {
	s.t.Helper()
	must := func(err error) {
		if err != nil {
			s.t.Fatal(err)
		}
	}
	must(os.Mkdir(s.path, 0o700))
	return func() { must(os.Remove(s.path)) }
}

// sessions are those in the journal.
func (s *seat) sessions() []diary.Session {
	s.t.Helper()
	nights, err := s.journal.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		s.t.Fatal(err)
	}
	var all []diary.Session
	for _, n := range nights {
		all = append(all, n.Sessions...)
	}
	return all
}

// session is the only one in the journal.
func (s *seat) session() diary.Session {
	s.t.Helper()
	all := s.sessions()
	if len(all) != 1 {
		s.t.Fatalf("got %v in the journal, want one session", all)
	}
	return all[0]
}

// outcomes fails the test unless the steps of the only session ended like this.
func (s *seat) outcomes(want ...routines.Outcome) {
	s.t.Helper()
	for i, step := range s.session().Steps {
		if step.Outcome != want[i] {
			s.t.Errorf("step %d: got %s, want %s", i+1, step.Outcome, want[i])
		}
	}
}

// bedtime is the everyday routine, which begins without the page about it.
func bedtime(t *testing.T) routines.Routine {
	t.Helper()
	r := navtest.Routine(t, "wall-calf-massage")
	r.Avoid = ""
	return r
}

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
