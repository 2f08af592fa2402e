package coach_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
	"calmcalf/ui/screen/coach"

	"github.com/charmbracelet/bubbles/key"
)

// seat is the screen as its user has it: keys in, words, sounds and a journal out.
type seat struct {
	*navtest.Bedside
	profile diary.Profile
	glyphs  theme.Glyphs
	senses  senses
	ids     int
}

// sit runs test at a seat.
func sit(t *testing.T, test func(*seat)) {
	t.Helper()
	navtest.AtBedside(t, time.Now, func(b *navtest.Bedside) {
		s := &seat{Bedside: b}
		test(s)
		_ = s.End()
		s.senses.over(s.T)
	})
}

// open opens the screen on a routine.
func (s *seat) open(r routines.Routine) {
	s.T.Helper()
	words := shipped.Body()
	list := navtest.Checklist()
	s.Sit(coach.New(coach.Deps{
		Theme: navtest.Plain(s.glyphs), Journal: s.Journal, Now: s.Now,
		Words:     diary.CareWords{LightsOut: []string{"Loosen the covers.", "Keep water within reach."}, Hurts: []string{"Pain is a reason to stop."}},
		Checklist: func() diary.Checklist { return list },
		Others:    func() []routines.Routine { return shipped.Routines() },
		Body: func(also func(coach.Reader) error) (diary.Body, error) {
			body := diary.Body{Profile: s.profile, Words: words, Unknown: true}
			err := s.Journal.View(func(r store.Reader) error {
				answer, err := r.LastSigns(diary.NightOf(navtest.Evening))
				if err != nil {
					return err
				}
				body.Signs, body.Unknown = list.Active(answer), false
				return also(r)
			})
			return body, err
		},
		NewID: func() string { s.ids++; return fmt.Sprintf("id-%d", s.ids) }, Senses: s.senses.open(),
	}, r))
}

// opened opens the screen, and lets time pass.
func (s *seat) opened(r routines.Routine, after time.Duration) {
	s.T.Helper()
	s.open(r)
	s.Pass(after)
}

// helps reports whether the help has a key that does this.
func (s *seat) helps(does string) bool {
	return slices.ContainsFunc(slices.Concat(s.Screen.FullHelp()...), func(b key.Binding) bool {
		return b.Enabled() && b.Help().Desc == does
	})
}

func sessionsOf(n diary.Night) []diary.Session { return n.Sessions }

// session is the only one in the journal.
func (s *seat) session() diary.Session {
	s.T.Helper()
	return navtest.Only(s.Bedside, sessionsOf)
}

// outcomes fails the test unless the steps of the only session ended like this.
func (s *seat) outcomes(want ...routines.Outcome) {
	s.T.Helper()
	for i, step := range s.session().Steps {
		if step.Outcome != want[i] {
			s.T.Errorf("step %d: got %s, want %s", i+1, step.Outcome, want[i])
		}
	}
}

// bedtime is the everyday routine, which begins without the page about it.
func bedtime(t *testing.T) routines.Routine {
	t.Helper()
	r := shipped.Routine("wall-calf-massage")
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
