package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/x/exp/golden"
)

// evenings are the routines of the evening that the program ships.
func evenings(t *testing.T) []routines.Routine {
	t.Helper()
	files, err := fs.Sub(assets.Files, "routines")
	if err != nil {
		t.Fatal(err)
	}
	all, errs := routines.ReadAll(nil, routines.Folder{Files: files})
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(all, func(r routines.Routine) bool { return r.Kind == routines.Acute })
}

// offer puts all shipped routines on home.
func (s *sitting) offer() { s.routines = evenings(s.t) }

// did puts a session of a routine into the journal, days ago.
func (s *sitting) did(ago int, id string, c diary.Completion) {
	s.t.Helper()
	started := evening.AddDate(0, 0, -ago)
	session := diary.Session{ID: id + "-session", Routine: id, Started: started, Ended: started.Add(time.Minute), Completion: c}
	if err := s.journal.SaveSession(session); err != nil {
		s.t.Fatal(err)
	}
}

// TestHomeWindows keeps the list as it looks, with the week and without.
func TestHomeWindows(t *testing.T) {
	for name, keys := range map[string][]string{
		"a few routines":      nil,
		"the row for all":     {"up", "down", "down", "down"},
		"all routines":        {"down", "down", "down", "enter"},
		"the end of the list": {"j", "j", "j", "enter", "j", "j", "j", "j", "j", "j", "j", "j", "j"},
	} {
		t.Run(name, func(t *testing.T) {
			views := map[string]string{}
			sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.fill(); s.offer() }, func(s *sitting) {
				s.press(keys...)
				for _, size := range [][2]int{{100, 30}, {80, 24}, {60, 20}, {60, 12}} {
					s.resize(size[0], size[1])
					views[fmt.Sprintf("%dx%d", size[0], size[1])] = s.root.View()
				}
			})
			for size, view := range views {
				t.Run(size, func(t *testing.T) { golden.RequireEqual(t, []byte(view)) })
			}
		})
	}
}

// chosen is the name in the row with the pointer.
func (s *sitting) chosen() string {
	for line := range strings.SplitSeq(s.root.View(), "\n") {
		if _, row, ok := strings.Cut(line, "▸ "); ok {
			name, _, _ := strings.Cut(row, "  ")
			return strings.TrimSpace(name)
		}
	}
	return ""
}

func TestTheChoiceInTheList(t *testing.T) {
	tests := map[string]struct {
		keys   []string
		want   string
		footer string
	}{
		"the first routine comes first":                  {nil, "Wall calf stretch and short massage", "enter start"},
		"nothing lies above the first":                   {[]string{"up", "k"}, "Wall calf stretch and short massage", "enter start"},
		"arrows and letters walk":                        {[]string{"down", "j", "k"}, "Calf and hamstring, as tested in a study", "enter start"},
		"the row for all is the last":                    {[]string{"j", "j", "j", "j", "j"}, "all routines…", "enter show all"},
		"opened, the next one is chosen":                 {[]string{"j", "j", "j", "enter"}, "Sitting on the bed", "esc fewer"},
		"opened, one walks to the end":                   {append([]string{"j", "j", "j", "enter"}, slices.Repeat([]string{"j"}, 20)...), "Long wind-down", "esc fewer"},
		"closed, one is on the row again":                {[]string{"j", "j", "j", "enter", "j", "j", "esc"}, "all routines…", "enter show all"},
		"closed, one of the few stays chosen":            {[]string{"j", "j", "j", "enter", "k", "k", "esc"}, "Calf and hamstring, as tested in a study", "enter start"},
		"esc on a closed list does nothing":              {[]string{"j", "esc"}, "Calf and hamstring, as tested in a study", "enter start"},
		"the choice is kept while one is somewhere else": {[]string{"j", "h", "esc"}, "Calf and hamstring, as tested in a study", "enter start"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}}, (*sitting).offer, func(s *sitting) {
				s.press(test.keys...)
				s.pass(time.Second)
				if got := s.chosen(); got != test.want {
					t.Errorf("got %q, want %q in\n%s", got, test.want, s.root.View())
				}
				s.sees(test.footer)
			})
		})
	}
}

func TestAShortListHasNoRowForAll(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.routines = evenings(t)[:4] }, func(s *sitting) {
		s.press("j", "j", "j", "j")
		if got := s.chosen(); got != "Sitting on the bed" {
			t.Errorf("got %q, want the fourth routine", got)
		}
	})
}

func TestTheRoutineDoneLastComesFirst(t *testing.T) {
	for name, test := range map[string]struct {
		prepare func(*sitting)
		want    string
	}{
		"done in part yesterday": {func(s *sitting) {
			s.did(3, "foot-arch", diary.Full)
			s.did(1, "wall-lean", diary.Partial)
		}, "Five-minute wall lean"},
		"stopped before anything was held": {func(s *sitting) {
			s.did(3, "foot-arch", diary.Full)
			s.did(1, "wall-lean", diary.Abandoned)
		}, "Foot and arch"},
		"for a cramp that was there": {func(s *sitting) {
			s.did(3, "foot-arch", diary.Full)
			s.did(1, "cramp-now", diary.Full)
		}, "Foot and arch"},
		"longer ago than a week": {func(s *sitting) {
			s.did(8, "foot-arch", diary.Full)
		}, "Wall calf stretch and short massage"},
	} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.offer(); test.prepare(s) }, func(s *sitting) {
				if got := s.chosen(); got != test.want {
					t.Errorf("got %q, want %q", got, test.want)
				}
			})
		})
	}
}

func TestARoutineDoneFromTheWholeListComesFirstAfterwards(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) {
		s.routines = append(evenings(t), gentle())
	}, func(s *sitting) {
		s.press("j", "j", "j", "enter")
		s.press(slices.Repeat([]string{"j"}, 20)...)
		s.press("enter")
		s.pass(3 * time.Minute)
		s.sees("Good night")
		s.press("enter")
		s.pass(time.Second)
		s.sees("Tonight", "Routine on 1 of the last 7 nights")
		if got := s.chosen(); got != "Two steps" {
			t.Errorf("got %q, want the routine that was done", got)
		}
	})
}

func TestRoutineFilesThatCannotBeUsedAreToldOnce(t *testing.T) {
	_, err := routines.Read("/home/ida/.config/calmcalf/routines/own.toml", []byte("id = 'own'\ncolour = 'blue'\n"), nil)
	for name, test := range map[string]struct {
		broken []error
		want   string
	}{
		"one":          {[]error{err}, "own.toml:1:1: the routine has no name"},
		"several":      {[]error{err, errors.New("another")}, `2 routine files cannot be used; "calmcalf routines" names them: own.toml:1:1:`},
		"a whole room": {[]error{errors.New("listing the routines in /home: permission denied")}, "listing the routines in /home: permission denied"},
	} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.offer(); s.broken = test.broken }, func(s *sitting) {
				s.sees(test.want, "Wall calf stretch and short massage")
				s.press("h", "esc")
				s.pass(time.Second)
				s.sees("Tonight")
				if strings.Contains(s.root.View(), "toml") {
					t.Errorf("it is told again:\n%s", s.root.View())
				}
			})
		})
	}
}

func TestHomeLeadsEverywhere(t *testing.T) {
	for key, words := range map[string]string{
		"m": "Any cramps?", "h": "History", "c": "A cramp, since 22:14", "d": "exercise", "l": "What night cramps are", "s": "warning signs, 1 of 2",
		"p": "Where are your cramps, mostly?",
	} {
		t.Run(key, func(t *testing.T) {
			sit(t, Start{nav.Home{}}, func(s *sitting) {
				s.press(key)
				s.pass(time.Second)
				s.sees(words)
				s.press("esc")
				s.pass(time.Second)
				s.sees("This week")
			})
		})
	}
}

func TestAWarningSignStandsAboveEverything(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) { s.sign(30, "leg-swollen", "no-blood-flow") }, func(s *sitting) {
		first := strings.Fields(s.root.View())
		if first[0] != "!" {
			t.Errorf("got %q first, want the sign", first[0])
		}
		s.sees("! ", "s: warning signs.", "Tonight")
		s.press("c")
		s.sees("Until then, no stretching")
	})
}

func TestTheWarningSignsAreAskedAboutOnceAWeek(t *testing.T) {
	for name, c := range map[string]struct {
		answered []int // days ago
		due      bool
	}{
		"never":                  {nil, true},
		"a week ago":             {[]int{7}, true},
		"six days ago":           {[]int{6}, false},
		"a week ago and tonight": {[]int{7, 0}, false},
	} {
		t.Run(name, func(t *testing.T) {
			sitWith(t, Start{nav.Home{}}, func(s *sitting) {
				s.asked = true
				if _, err := s.journal.CheckIn(diary.CheckIn{Night: diary.LastNight(evening)}); err != nil {
					t.Fatal(err)
				}
				for _, days := range c.answered {
					s.sign(days)
				}
			}, func(s *sitting) {
				if !c.due {
					s.seesNot("Once a week:")
					return
				}
				s.sees("Once a week:", "n none of them")
				s.press("n")
				s.pass(time.Second)
				s.sees("That rules nothing out")
				s.seesNot("Once a week:")
				signs, err := s.journal.LastSigns(diary.NightOf(evening))
				if err != nil || signs.At.IsZero() || len(signs.Yes) > 0 {
					t.Errorf("got %v, %v, want none of them", signs, err)
				}
			})
		})
	}
}

func TestTheNewestChangeIsTakenBackAfterAQuestion(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, (*sitting).fill, func(s *sitting) {
		before, _, err := s.journal.LastChange()
		if err != nil {
			t.Fatal(err)
		}
		s.press("u")
		s.sees("Take back " + before.String() + "?")
		s.press("n")
		s.seesNot("Take back the")
		s.press("u", "y")
		s.pass(time.Second)
		s.sees("Taken back: " + before.String())
		if after, _, err := s.journal.LastChange(); err != nil || after == before {
			t.Errorf("got %v, %v, want the change before it", after, err)
		}
	})
}

func TestWhatIsSafestStandsFirst(t *testing.T) {
	sitWith(t, Start{nav.Home{}}, func(s *sitting) {
		s.offer()
		s.told.Pregnant = new(true)
		i := slices.IndexFunc(s.routines, func(r routines.Routine) bool { return r.ID == "pregnancy" })
		s.routines = append([]routines.Routine{s.routines[i]}, slices.Delete(slices.Clone(s.routines), i, i+1)...) // as the command line hands them over
		s.did(1, "wall-calf-massage", diary.Full)
	}, func(s *sitting) {
		s.sees("▸ Pregnancy, evening")
	})
}
