package ui

import (
	"os"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	bolt "go.etcd.io/bbolt"
)

// lock keeps the journal busy, as another program does, until unlock.
func (s *sitting) lock() (unlock func()) {
	s.t.Helper()
	db, err := bolt.Open(s.path, 0o600, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return func() {
		if err := db.Close(); err != nil {
			s.t.Error(err)
		}
	}
}

func TestTwoQuickKeysLeaveOneScreen(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) {
		s.quickly("esc", "esc")
		s.pass(time.Second)
		s.sees("Tonight", "The cramp stays open.")
	})
}

func TestSpaceTwiceStillAsks(t *testing.T) {
	sit(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) {
		s.pass(time.Minute)
		s.quickly("space", "space")
		s.sees("Eased after 1 min", "If you like: which leg")
	})
}

func TestKeysThatArriveTogetherAreSeveralKeys(t *testing.T) {
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		s.pass(time.Minute)
		s.press(" rc10")
		if got := s.only().String(); got != "right calf 10/10 1 min 22:14" {
			t.Errorf("got %s", got)
		}
	})
}

func TestACrampIsSavedWhileItLastsWhenTheJournalIsThereAgain(t *testing.T) {
	sitWith(t, Start{nav.Relief{}}, func(s *sitting) {
		if err := os.Mkdir(s.path, 0o700); err != nil {
			s.t.Fatal(err)
		}
	}, func(s *sitting) {
		s.sees("is not a file")
		if err := os.Remove(s.path); err != nil {
			t.Fatal(err)
		}
		s.pass(11 * time.Second)
		s.sees("The cramp is saved now.", "pull your toes up")
		s.seesNot("is not a file")
		if got := s.only(); !got.Open || !got.At.Equal(evening) {
			t.Errorf("got %v, want it open from its first moment", got)
		}
	})
}

func TestACrampTakenBackBeforeItIsSavedIsNotKept(t *testing.T) {
	unlock := func() {}
	sitWith(t, Start{nav.Home{}, nav.Relief{}}, func(s *sitting) { unlock = s.lock() }, func(s *sitting) {
		s.press("x", "y") // while it waits for the other program
		s.pass(5 * time.Second)
		s.sees("A cramp, since 22:14", "in use by another program") // and the keys go on
		unlock()
		s.press("x", "y")
		s.pass(time.Second)
		s.sees("Tonight", "Deleted: no cramp is recorded.")
		if got := s.cramps(); len(got) > 0 {
			t.Errorf("got %v, want none", got)
		}
	})
}

func TestWhatIsTakenBackIsOutWhenTheProgramEnds(t *testing.T) {
	sit(t, Start{nav.Relief{}}, func(s *sitting) {
		s.quickly("x", "y", "ctrl+c")
		s.over()
		if got := s.cramps(); len(got) > 0 {
			t.Errorf("got %v, want none", got)
		}
	})
}

func TestACrampThatWasOpenAlreadyIsTimedFromItsOwnStart(t *testing.T) {
	unlock := func() {}
	sitWith(t, Start{nav.Relief{}}, func(s *sitting) {
		if _, err := s.journal.BeginCramp(diary.Cramp{ID: "elsewhere", At: evening.Add(-2 * time.Minute)}); err != nil {
			s.t.Fatal(err)
		}
		unlock = s.lock()
	}, func(s *sitting) {
		s.press("space") // before it is known that it goes on
		unlock()
		s.pass(5 * time.Second)
		s.sees("Saved.", "Eased after 2 min")
		if got := s.only(); got.ID != "elsewhere" || got.Open || lasted(got) < 2*time.Minute || lasted(got) > 121*time.Second {
			t.Errorf("got %v, want the two minutes before, too", got)
		}
	})
}
